//! What the texts of a column mean, and which terms they name: rows for tables.

use super::error::LookupError;
use super::exact::{lookup_with, term_with};
use super::matched::Match;
use super::mentions::{Mention, each_mention};
use super::options::{LookupOptions, MentionOptions};
use super::span::{SpanConverter, SpanUnit, TextSpan};
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

osce_model::lookup_column_row! { answer
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    #[non_exhaustive]
}

osce_model::mention_column_row! { answer
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
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
    let Some(asked) = text.filter(|text| !is_blank(text)) else { return LookupRow::new(text, LookupStatus::Empty) };
    let error = match lookup_with(asked, options) {
        Ok(found) => return LookupRow::new(text, LookupStatus::Found).with_match(found),
        Err(error) => error,
    };
    let row = LookupRow::new(text, status_of(&error));
    match error {
        LookupError::Ambiguous(error) => {
            let candidates = error.candidates.iter().map(|candidate| candidate.term.slug()).collect();
            LookupRow { candidates, ..row }
        }
        LookupError::NotValidOn(error) => LookupRow {
            name: Some(error.name),
            candidates: vec![error.term.slug()],
            suggestions: error.successors().into_iter().map(Term::slug).collect(),
            ..row
        },
        LookupError::NotFound(_) if row.status == LookupStatus::Area => row,
        LookupError::NotFound(error) => {
            let suggestions = error.suggestions().into_iter().map(|suggestion| suggestion.term.slug()).collect();
            LookupRow { suggestions, ..row }
        }
    }
}

/// The term that a text of a column means, as a row; `None` is a missing value. It is [`lookup_row`] without the name and without
/// suggestions, which are slow to find.
///
/// ```
/// use osce::lookup::{LookupOptions, lookup_column_row};
/// use osce::vocabularies::LookupStatus;
///
/// let row = |text| lookup_column_row(text, &LookupOptions::new());
/// assert_eq!(row(Some("Finland")).slug, Some("fi"));
/// assert_eq!(row(Some("Atlantis")).status, LookupStatus::NotFound);
/// ```
pub fn lookup_column_row(text: Option<&str>, options: &LookupOptions) -> LookupColumnRow {
    let without_term = |status| LookupColumnRow { status, vocabulary: None, slug: None };
    let Some(text) = text.filter(|text| !is_blank(text)) else { return without_term(LookupStatus::Empty) };
    match term_with(text, options) {
        Ok(term) => LookupColumnRow {
            status: LookupStatus::Found,
            vocabulary: Some(term.vocabulary()),
            slug: Some(term.slug()),
        },
        Err(error) => without_term(status_of(&error)),
    }
}

fn is_blank(text: &str) -> bool {
    text.trim_start().is_empty()
}

fn status_of(error: &LookupError) -> LookupStatus {
    match error {
        LookupError::Ambiguous(_) => LookupStatus::Ambiguous,
        LookupError::NotValidOn(_) => LookupStatus::NotValidOn,
        LookupError::NotFound(error) if error.names_an_area() => LookupStatus::Area,
        LookupError::NotFound(_) => LookupStatus::NotFound,
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
    let mut rows = Vec::new();
    each_wanted(text, vocabularies, options, &mut |wanted| {
        let Wanted { mention, term, vocabulary, candidates, span } = wanted;
        rows.push(MentionRow {
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
            form: mention.form,
            valid_until: mention.valid_until,
            former: mention.former,
            generic: mention.generic,
            candidates: candidates.into_iter().map(Term::slug).collect(),
        });
    });
    rows
}

/// Appends a row for each mention in a text of a column: [`mention_rows`] without text, label, name, language, dates and candidates, for long
/// columns.
///
/// ```
/// use osce::lookup::{MentionOptions, add_mention_column_rows};
///
/// let mut rows = Vec::new();
/// add_mention_column_rows(7, "Österreich thanked Albania.", &[], &MentionOptions::new(), &mut rows);
/// let named: Vec<_> = rows.iter().map(|row| (row.start, row.end, row.slug.unwrap())).collect();
/// assert_eq!(named, [(0, 10, "at"), (19, 26, "al")]);
/// ```
pub fn add_mention_column_rows(
    row: u64,
    text: &str,
    vocabularies: &[Vocabulary],
    options: &MentionOptions,
    rows: &mut Vec<MentionColumnRow>,
) {
    each_wanted(text, vocabularies, options, &mut |wanted| {
        rows.push(MentionColumnRow {
            row,
            start: wanted.span.start as u64,
            end: wanted.span.end as u64,
            vocabulary: wanted.vocabulary,
            slug: wanted.term.map(Term::slug),
            kind: wanted.mention.kind,
            form: wanted.mention.form,
        });
    });
}

/// A mention of a term of the vocabularies that are wanted.
struct Wanted<'m, 't> {
    mention: &'m Mention<'t>,
    /// The term, where it is one.
    term: Option<Term>,
    /// The vocabulary of the term, or of the first candidate.
    vocabulary: Vocabulary,
    candidates: Vec<Term>,
    /// Its place in code points.
    span: TextSpan,
}

fn each_wanted(
    text: &str,
    vocabularies: &[Vocabulary],
    options: &MentionOptions,
    take: &mut dyn FnMut(Wanted<'_, '_>),
) {
    let mut points = SpanConverter::new(text, SpanUnit::CodePoints);
    let is_wanted = |term: &Term| vocabularies.is_empty() || vocabularies.contains(&term.vocabulary());
    each_mention(text, options, &mut |mention| {
        let mut candidates: Vec<Term> = mention.candidates.iter().copied().filter(is_wanted).collect();
        // Of several terms one alone may be of the vocabularies.
        let of_candidates = if candidates.len() == 1 { candidates.pop() } else { None };
        let term = mention.term.filter(is_wanted).or(of_candidates);
        if let Some(best) = term.or_else(|| candidates.first().copied()) {
            let span = points.convert(mention.span);
            take(Wanted { mention: &mention, term, vocabulary: best.vocabulary(), candidates, span });
        }
    });
}
