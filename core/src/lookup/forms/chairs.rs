//! The Chair by its year, or by the adjective of a State that held it.

use super::super::index;
use super::super::span::TextSpan;
use super::asked::{Asked, Found, Miss};
use super::numbers::without_edition;
use super::phrase::{Word, joined, span_of};
use crate::vocabularies::chair::Chair;
use crate::vocabularies::closed_sets::{MatchForm, Vocabulary};
use crate::vocabularies::enums::Structure;
use crate::vocabularies::term::Term;

/// 'OSCE Chairmanship 2014', 'Swiss OSCE Chairmanship', "Switzerland's OSCE Chairmanship".
pub(super) fn read(words: &[Word<'_>], asked: Asked) -> Found {
    if !asked.includes(Vocabulary::Structure) || !words.iter().any(Word::is_organization) {
        return Err(Miss::Unknown);
    }
    let (rest, edition) = without_edition(words).ok_or(Miss::Unknown)?;
    let (rest, state, taken) = without_state(&rest);
    if edition.number.is_some() || (edition.year.is_none() && state.is_none()) {
        return Err(Miss::Unknown);
    }
    let chairpersonship = Term::from(Structure::Chairpersonship);
    let meant =
        asked.within(Vocabulary::Structure).as_named_or_spelled(&rest)?.of_terms(|term| term == chairpersonship)?;
    let years = |chair: &Chair| u32::from(chair.from.year())..=u32::from(chair.until.year());
    let is_meant = |chair: &Chair| {
        edition.year.is_none_or(|year| years(chair).contains(&year))
            && state.is_none_or(|state| Term::from(chair.state) == state)
    };
    let last = Chair::all().map(|chair| *years(&chair).end()).max();
    let is_beyond = state.is_none() && edition.year.zip(last).is_some_and(|(year, last)| year > last);
    if !is_beyond && !Chair::all().any(|chair| is_meant(&chair)) {
        return Err(Miss::Unknown);
    }
    let mut meant = meant.in_form(MatchForm::Edition).without(taken);
    meant.taken.extend(edition.taken);
    Ok(meant)
}

/// The words without the adjective or the possessive of a State, which stands first or behind the token; the State, and where it stands.
fn without_state<'p>(words: &[Word<'p>]) -> (Vec<Word<'p>>, Option<Term>, Option<TextSpan>) {
    let before = words.iter().take_while(|word| word.is_article() || word.is_organization()).count();
    let (before, state) = words.split_at(before);
    let possessive = state.iter().position(|word| word.normal == "s" && word.before.apostrophe);
    let found = match possessive {
        Some(end) => state_named(&state[..end]).map(|found| (end + 1, found)),
        None => state.first().and_then(|word| index::state_with_adjective(word.normal)).map(|found| (1, found)),
    };
    match found {
        Some((length, found)) => ([before, &state[length..]].concat(), Some(found), span_of(&state[..length])),
        None => (words.to_vec(), None, None),
    }
}

fn state_named(words: &[Word<'_>]) -> Option<Term> {
    let named = Asked::of(Vocabulary::Country).named(&joined(words)).ok()?;
    match named.terms()[..] {
        [state] => Some(state),
        _ => None,
    }
}
