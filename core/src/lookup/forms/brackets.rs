//! Remarks in brackets: they are of the name outside, or there is no match.

use super::super::initials::are_initials;
use super::asked::{Asked, Found, Meant, Miss};
use super::outside;
use super::phrase::{Phrase, Word, joined, span_of};
use crate::vocabularies::closed_sets::{MatchForm, Vocabulary};
use crate::vocabularies::enums::{Country, Structure};
use crate::vocabularies::term::Term;
use osce_model::normal_form::normal_form;

/// No more remarks are read in one text.
const MOST: usize = 3;

/// What begins a remark without being of the name: 'formerly Turkey'.
const OPENINGS: [&str; 8] = ["formerly", "former", "now", "previously", "also", "known", "as", "or"];

/// What a text means with its remarks, or without any.
pub(super) fn read(phrase: &Phrase<'_>, asked: Asked) -> Found {
    let words = phrase.words();
    let Parts { outside: rest, mut remarks } = parts(&words, phrase).ok_or(Miss::Unknown)?;
    // What the site adds to closed structures, and the normal form cuts.
    remarks.retain(|remark| !matches!(remark[..], [word] if matches!(word.normal, "closed" | "discontinued")));
    if remarks.is_empty() {
        return outside(&rest, asked);
    }
    let taken = remarks.iter().filter_map(|remark| span_of(remark));
    let mut meant = match outside(&rest, asked) {
        Ok(meant) => {
            let belongs = |term| remarks.iter().all(|remark| belongs(remark, &rest, term));
            meant.of_terms(belongs).or_else(|miss| with_place(&rest, &remarks, asked).map_err(|_| miss))
        }
        Err(Miss::Unknown) => with_first_part(&rest, &remarks, asked).or_else(|_| with_place(&rest, &remarks, asked)),
        covered => covered,
    }?
    .in_form(MatchForm::Brackets);
    meant.taken.extend(taken);
    Ok(meant)
}

struct Parts<'p> {
    outside: Vec<Word<'p>>,
    remarks: Vec<Vec<Word<'p>>>,
}

/// The words outside of brackets and those within; nothing where the brackets do not pair, or stand in one another.
fn parts<'p>(words: &[Word<'p>], phrase: &Phrase<'_>) -> Option<Parts<'p>> {
    let mut parts = Parts { outside: Vec::new(), remarks: Vec::new() };
    let mut is_inside = false;
    for word in words {
        for _ in 0..word.before.closed {
            is_inside = std::mem::take(&mut is_inside).then_some(false)?;
        }
        for _ in 0..word.before.opened {
            is_inside = (!is_inside).then_some(true)?;
            parts.remarks.push(Vec::new());
        }
        match (is_inside, parts.remarks.last_mut()) {
            (true, Some(remark)) => remark.push(*word),
            _ => parts.outside.push(*word),
        }
    }
    let is_closed = phrase.end.opened == 0 && phrase.end.closed == u8::from(is_inside);
    let is_plain = parts.remarks.len() <= MOST && !parts.outside.is_empty();
    (is_closed && is_plain && parts.remarks.iter().all(|remark| !remark.is_empty())).then_some(parts)
}

/// 'Korea (Republic of)': the part of the name that stands in brackets comes first.
fn with_first_part(rest: &[Word<'_>], remarks: &[Vec<Word<'_>>], asked: Asked) -> Found {
    let [first] = remarks else { return Err(Miss::Unknown) };
    asked.as_named_or_spelled(&[first.as_slice(), rest].concat())
}

/// 'Ministerial Council (Basel, 2014)': the remark says which event is meant.
fn with_place(rest: &[Word<'_>], remarks: &[Vec<Word<'_>>], asked: Asked) -> Found {
    let [place] = remarks else { return Err(Miss::Unknown) };
    let meant = super::events::read(&[rest, place.as_slice()].concat(), asked)?;
    if meant.event.is_some() { Ok(Meant { taken: Vec::new(), ..meant }) } else { Err(Miss::Unknown) }
}

/// Whether a remark is of a term that the words outside name.
fn belongs(remark: &[Word<'_>], rest: &[Word<'_>], term: Term) -> bool {
    let opening = remark.iter().take_while(|word| OPENINGS.contains(&word.normal)).count();
    let remark = &remark[opening..];
    if remark.is_empty() {
        return false;
    }
    let asked = Asked::of(term.vocabulary());
    let names_it =
        |words: &[Word<'_>]| asked.as_named_or_spelled(words).is_ok_and(|meant| meant.terms().contains(&term));
    remark.iter().all(Word::is_organization)
        || remark.iter().all(Word::is_article)
        || names_it(remark)
        || names_it(&[remark, rest].concat())
        || is_abbreviation(remark, rest)
        || is_host_or_seat(remark, term)
}

/// 'OIO' of 'Office of Internal Oversight'.
fn is_abbreviation(remark: &[Word<'_>], rest: &[Word<'_>]) -> bool {
    let [initials] = remark else { return false };
    let words = rest.iter().filter(|word| !word.is_organization()).skip_while(|word| word.is_article());
    are_initials(initials.normal, words.map(|word| word.normal))
}

/// The country, the area or the city of a structure.
fn is_host_or_seat(remark: &[Word<'_>], term: Term) -> bool {
    let Term::Structure(structure) = term else { return false };
    let host = |host: Country| {
        let named = Asked::of(Vocabulary::Country).as_named_or_spelled(remark);
        named.is_ok_and(|meant| meant.terms() == [Term::from(host)])
    };
    let is_it = |place: &str| normal_form(place) == normal_form(&joined(remark));
    structure.country().is_some_and(host) || seat_or_area(structure).into_iter().flatten().any(is_it)
}

fn seat_or_area(structure: Structure) -> [Option<&'static str>; 2] {
    [structure.seat().map(|seat| seat.value), structure.area()]
}
