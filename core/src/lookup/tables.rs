//! What the texts of a column mean, and which terms they name: rows for tables.

use super::error::LookupError;
use super::exact::lookup_with;
use super::matched::Match;
use super::mentions::mentions_with;
use super::options::{LookupOptions, MentionOptions};
use super::span::{SpanConverter, SpanUnit};
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::{Language, LookupStatus, MatchForm, NameKind, Vocabulary};
use crate::vocabularies::enums::Country;
use crate::vocabularies::facts::Text;
use crate::vocabularies::partial_date::PartialDate;
use crate::vocabularies::term::Term;

// The types that rows are declared with.
type Slug = Text;
type Number = u32;
type Total = u64;

osce_model::lookup_row! { answer
    #[derive(Clone, PartialEq, Eq, Hash, Debug)]
    #[non_exhaustive]
}

osce_model::mention_row! { answer
    #[derive(Clone, PartialEq, Eq, Hash, Debug)]
    #[non_exhaustive]
}

/// What a text of a column means, as a row; `None` is a missing value.
///
/// What was probably meant is searched for where nothing is found. That takes far longer than a lookup: where texts repeat, keep the rows.
///
/// ```
/// use osce::lookup::{LookupOptions, lookup_row};
/// use osce::vocabularies::LookupStatus;
///
/// let status = |text| lookup_row(text, &LookupOptions::new()).status;
/// assert_eq!(status(Some("Finland")), LookupStatus::Found);
/// assert_eq!(status(Some("Atlantis")), LookupStatus::NotFound);
/// assert_eq!(status(Some("Kosovo")), LookupStatus::Area);
/// assert_eq!(status(None), LookupStatus::Empty);
/// ```
pub fn lookup_row(text: Option<&str>, options: &LookupOptions) -> LookupRow {
    let Some(text) = text else { return LookupRow::new(None, LookupStatus::Empty) };
    let row = |status| LookupRow::new(Some(text), status);
    if text.trim().is_empty() {
        return row(LookupStatus::Empty);
    }
    match lookup_with(text, options) {
        Ok(found) => row(LookupStatus::Found).with_match(found),
        Err(LookupError::Ambiguous(error)) => {
            let candidates = error.candidates.iter().map(|candidate| candidate.term.slug()).collect();
            LookupRow { candidates, ..row(LookupStatus::Ambiguous) }
        }
        Err(LookupError::NotValidOn(error)) => LookupRow {
            name: Some(error.name),
            candidates: vec![error.term.slug()],
            suggestions: error.successors().into_iter().map(Term::slug).collect(),
            ..row(LookupStatus::NotValidOn)
        },
        Err(LookupError::NotFound(error)) if error.names_an_area() => row(LookupStatus::Area),
        Err(LookupError::NotFound(error)) => {
            let suggestions = error.suggestions().into_iter().map(|suggestion| suggestion.term.slug()).collect();
            LookupRow { suggestions, ..row(LookupStatus::NotFound) }
        }
    }
}

impl LookupRow {
    fn new(text: Option<&str>, status: LookupStatus) -> Self {
        Self {
            text: text.map(str::to_owned),
            status,
            vocabulary: None,
            slug: None,
            label: None,
            alpha2: None,
            alpha3: None,
            numeric: None,
            name: None,
            kind: None,
            language: None,
            form: None,
            annotation: None,
            event: None,
            distance: None,
            certain: None,
            valid_until: None,
            candidates: Vec::new(),
            suggestions: Vec::new(),
        }
    }

    fn with_match(self, found: Match) -> Self {
        let country = match found.term {
            Term::Country(country) => Some(country),
            _ => None,
        };
        Self {
            vocabulary: Some(found.vocabulary),
            slug: Some(found.term.slug()),
            label: Some(found.term.english()),
            alpha2: country.and_then(Country::alpha2),
            alpha3: country.and_then(Country::alpha3),
            numeric: country.and_then(Country::numeric),
            name: Some(found.name),
            kind: Some(found.kind),
            language: found.language,
            form: Some(found.form),
            annotation: found.annotation,
            event: found.event,
            distance: Some(found.distance),
            certain: Some(found.certain),
            valid_until: found.valid_until,
            ..self
        }
    }
}

/// The terms that a text of a column names, as rows. `row` is the place of the text in its column; `vocabularies` are those that are
/// wanted, all where there are none.
///
/// ```
/// use osce::lookup::{MentionOptions, mention_rows};
///
/// let rows = mention_rows(7, "Albania thanked the OSCE Mission to Moldova.", &[], &MentionOptions::new());
/// let named: Vec<_> = rows.iter().map(|row| (row.row, row.slug.unwrap())).collect();
/// assert_eq!(named, [(7, "al"), (7, "mission-to-moldova")]);
/// ```
pub fn mention_rows(row: u64, text: &str, vocabularies: &[Vocabulary], options: &MentionOptions) -> Vec<MentionRow> {
    let mut points = SpanConverter::new(text, SpanUnit::CodePoints);
    let is_wanted = |term: &Term| vocabularies.is_empty() || vocabularies.contains(&term.vocabulary());
    let rows = mentions_with(text, options).into_iter().filter_map(|mention| {
        let mut candidates: Vec<Term> = mention.candidates.into_iter().filter(is_wanted).collect();
        // Of several terms one alone may be of the vocabularies.
        let of_candidates = if candidates.len() == 1 { candidates.pop() } else { None };
        let term = mention.term.filter(is_wanted).or(of_candidates);
        let vocabulary = term.or_else(|| candidates.first().copied())?.vocabulary();
        let span = points.convert(mention.span);
        Some(MentionRow {
            row,
            start: span.start as u64,
            end: span.end as u64,
            text: mention.text.to_owned(),
            vocabulary,
            slug: term.map(Term::slug),
            label: term.map(Term::english),
            name: mention.name,
            kind: mention.kind,
            language: mention.language,
            valid_until: mention.valid_until,
            former: mention.former,
            generic: mention.generic,
            candidates: candidates.into_iter().map(Term::slug).collect(),
        })
    });
    rows.collect()
}
