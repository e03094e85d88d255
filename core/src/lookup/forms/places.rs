//! The place of a structure with another preposition, or first.

use super::super::index;
use super::super::organization_tokens::Tokens;
use super::asked::{Asked, Found, Meant, Miss};
use super::phrase::{Word, joined};
use crate::vocabularies::closed_sets::{Certainty, MatchForm, Vocabulary};
use crate::vocabularies::period::PeriodEnd;
use crate::vocabularies::term::Term;
use chrono::NaiveDate;
use osce_model::spelling::spelled;

const PREPOSITIONS: [&str; 5] = ["at", "for", "in", "on", "to"];

/// 'OSCE Skopje Mission', 'OSCE Mission in Skopje'. The Organization stands before the name, and nowhere else: a mission to the OSCE is a
/// State's.
pub(super) fn read(words: &[Word<'_>], asked: Asked) -> Found {
    if !asked.includes(Vocabulary::Structure) {
        return Err(Miss::Unknown);
    }
    let words = &words[words.iter().take_while(|word| word.is_article()).count()..];
    let Some((first, name)) = words.split_first() else { return Err(Miss::Unknown) };
    let tokens = Tokens::one(first.token().ok_or(Miss::Unknown)?);
    if name.iter().any(|word| word.is_organization() || word.before.comma) {
        return Err(Miss::Unknown);
    }
    let key = match name.iter().position(|word| PREPOSITIONS.contains(&word.normal)) {
        Some(at) => {
            let place = &name[at + 1..];
            let place = &place[place.iter().take_while(|word| word.is_article()).count()..];
            joined(place.iter().chain(&name[..at]))
        }
        None => joined(name),
    };
    let names: Vec<_> = asked.within(Vocabulary::Structure).admitted(index::placed(&spelled(&key)), tokens).collect();
    let meant = Meant::new(names, MatchForm::Place)?;
    let of_its_time = of_its_time(&meant.terms(), asked.on);
    meant.of_terms(|term| of_its_time.contains(&term))
}

/// Those of several structures at a place that are meant: by the day those at work then, without one the only one that is not closed.
fn of_its_time(terms: &[Term], on: Option<NaiveDate>) -> Vec<Term> {
    let is_of_its_time = |term: &&Term| match (term, on) {
        (Term::Structure(structure), Some(day)) => structure.active_on(day) != Certainty::No,
        (Term::Structure(structure), None) => structure.closed().value == PeriodEnd::Open,
        _ => false,
    };
    let of_its_time: Vec<Term> = terms.iter().filter(is_of_its_time).copied().collect();
    let is_decided = of_its_time.len() == 1 || (on.is_some() && !of_its_time.is_empty());
    if is_decided { of_its_time } else { terms.to_vec() }
}
