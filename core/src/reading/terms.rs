//! The terms that a value of a field lists.

use super::lines::Piece;
use super::page_reading::ReadTerm;
use crate::lookup::exact::{term_labelled, term_named};
use crate::lookup::list::lookup_list_with;
use crate::lookup::options::{ListOptions, LookupOptions};
use crate::lookup::span::TextSpan;
use crate::lookup::suggest::one_error_away;
use crate::vocabularies::closed_sets::Vocabulary;
use crate::vocabularies::term::Term;

/// No list of terms on one line is longer than this (bytes): all the fields of work together are half of it.
const LONGEST_LIST: usize = 1_200;

/// No name, and no remark with it, is longer than this (bytes).
const LONGEST_NAME: usize = 300;

/// An item that is longer than this and no term is running text (characters).
const LONGEST_ITEM: usize = 60;

/// The terms of a value, in order, and what is not a term between them.
pub(crate) fn list(piece: Piece<'_>, vocabulary: Vocabulary) -> Vec<ReadTerm> {
    if piece.text.len() > LONGEST_LIST {
        return vec![unresolved(piece)];
    }
    let items = lookup_list_with(piece.text, &ListOptions::new().vocabulary(vocabulary));
    let items = items.into_iter().map(|item| ReadTerm {
        text: item.text.to_owned(),
        term: item.found().map(|found| found.term),
        span: TextSpan::new(piece.start + item.span.start, piece.start + item.span.end),
    });
    let items: Vec<ReadTerm> = items.collect();
    if items.is_empty() { vec![unresolved(piece)] } else { items }
}

/// The one term of a value.
pub(crate) fn one(piece: Piece<'_>, vocabulary: Vocabulary) -> ReadTerm {
    let is_short = piece.text.len() <= LONGEST_NAME;
    let term = is_short.then(|| term_named(piece.text, &LookupOptions::new().vocabulary(vocabulary))).flatten();
    ReadTerm { term, ..unresolved(piece) }
}

/// The term of a line that is a label of the site and nothing else.
pub(crate) fn label(text: &str, vocabulary: Vocabulary) -> Option<Term> {
    (text.len() <= LONGEST_NAME).then(|| term_labelled(text, Some(vocabulary))).flatten()
}

/// Whether a line is a list of terms, mostly known ones, and no running text.
pub(crate) fn is_list(piece: Piece<'_>, vocabulary: Vocabulary) -> bool {
    if piece.text.len() > LONGEST_LIST || piece.is_sentence() {
        return false;
    }
    let items = list(piece, vocabulary);
    let (known, unknown): (Vec<_>, Vec<_>) = items.iter().partition(|item| item.term.is_some());
    let is_text = |item: &&ReadTerm| item.text.chars().nth(LONGEST_ITEM).is_some();
    !known.is_empty() && unknown.len() <= known.len() && !unknown.iter().any(is_text)
}

/// Whether a text is the name of a term with a typing error.
pub(crate) fn is_misspelt(piece: Piece<'_>, vocabulary: Vocabulary) -> bool {
    piece.text.len() <= LONGEST_NAME && one_error_away(piece.text, Some(vocabulary), None).is_some()
}

fn unresolved(piece: Piece<'_>) -> ReadTerm {
    ReadTerm { text: piece.text.to_owned(), term: None, span: piece.span() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slugs(text: &str, vocabulary: Vocabulary) -> Vec<String> {
        let items = list(Piece { text, start: 7 }, vocabulary);
        let slug = |item: ReadTerm| item.term.map_or(format!("?{}", item.text), |term| term.slug().to_owned());
        items.into_iter().map(slug).collect()
    }

    #[test]
    fn what_is_no_term_stays_in_its_place() {
        assert_eq!(slugs("Policing, Skating, Youth", Vocabulary::FieldOfWork), ["policing", "?Skating", "youth"]);
        assert_eq!(slugs("Skating, or dancing", Vocabulary::FieldOfWork), ["?Skating", "?or dancing"]);
        assert_eq!(slugs("Policing", Vocabulary::Country), ["?Policing"]);
    }

    #[test]
    fn places_count_from_the_beginning_of_the_page() {
        let items = list(Piece { text: "Policing, Youth", start: 7 }, Vocabulary::FieldOfWork);
        assert_eq!((items[1].span.start, items[1].span.end), (17, 22));
    }

    #[test]
    fn running_text_is_no_list() {
        let is = |text| is_list(Piece { text, start: 0 }, Vocabulary::Country);
        assert!(is("Albania, Serbia") && is("Albania, Some area") && !is("Some area, another, Albania"));
        assert!(!is("Albania, Serbia and others met.") && !is(&"Albania, ".repeat(1_000)));
    }
}
