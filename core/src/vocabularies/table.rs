//! The vocabularies as tables, and how far they are labelled.

use serde::Serialize;

use super::country::CountryStatus;
use super::language::Language;
use super::name::NameKind;
use super::period::PeriodEnd;
use super::term::{Term, Vocabulary};

/// A row of [`table`]: a term for those who work in tables.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[non_exhaustive]
pub struct TableRow {
    /// The vocabulary.
    pub vocabulary: Vocabulary,
    /// The slug.
    pub slug: &'static str,
    /// The English preferred label.
    pub label: &'static str,
    /// The slug of the broader term.
    pub parent: Option<&'static str>,
    /// The slug of the broadest term above it, its own where there is none.
    pub top: &'static str,
    /// The status of a country, the kind of a structure, the level of a field of work or a series.
    pub kind: Option<&'static str>,
    /// The host country of a structure (slug).
    pub country: Option<&'static str>,
    /// ISO 3166-1 alpha-2.
    pub alpha2: Option<&'static str>,
    /// ISO 3166-1 alpha-3.
    pub alpha3: Option<&'static str>,
    /// ISO 3166-1 numeric.
    pub numeric: Option<&'static str>,
    /// Admission or partnership of a country, work begun or establishment of a structure, first meeting of a series.
    pub start: Option<PeriodEnd>,
    /// End of participation or partnership, closing of a structure.
    pub end: Option<PeriodEnd>,
    /// The English abbreviation.
    pub abbreviation: Option<&'static str>,
}

/// A vocabulary as a table, a row a term, in the order of the data.
///
/// ```
/// use osce::{Vocabulary, table};
///
/// let rows = table(Vocabulary::Country);
/// let finland = rows.iter().find(|row| row.alpha3 == Some("FIN")).unwrap();
/// assert_eq!((finland.slug, finland.kind), ("fi", Some("participating-state")));
/// ```
pub fn table(vocabulary: Vocabulary) -> Vec<TableRow> {
    vocabulary.terms().map(row).collect()
}

fn row(term: Term) -> TableRow {
    let abbreviation =
        |name: &super::name::Name| name.kind() == NameKind::Abbreviation && name.language() == Language::English;
    let mut row = TableRow {
        vocabulary: term.vocabulary(),
        slug: term.slug(),
        label: term.english(),
        parent: term.parent().map(Term::slug),
        top: term.top().slug(),
        kind: None,
        country: None,
        alpha2: None,
        alpha3: None,
        numeric: None,
        start: None,
        end: None,
        abbreviation: term.rows_of_names().find(abbreviation).map(super::name::Name::text),
    };
    match term {
        Term::FieldOfWork(field) => {
            row.kind = Some(field.level().slug());
        }
        Term::Country(country) => {
            row.kind = Some(country.status().slug());
            (row.alpha2, row.alpha3, row.numeric) = (country.alpha2(), country.alpha3(), country.numeric());
            let partner = matches!(country.status(), CountryStatus::AsianPartner | CountryStatus::MediterraneanPartner);
            let (start, end) = if partner {
                (country.partner_since(), country.partner_until())
            } else {
                (country.admitted(), country.participated_until())
            };
            row.start = start.map(|fact| PeriodEnd::On(fact.value));
            row.end = Some(end.map_or(PeriodEnd::Open, |fact| PeriodEnd::On(fact.value)));
        }
        Term::Structure(structure) => {
            row.kind = Some(structure.kind().slug());
            row.country = structure.country().map(|country| Term::from(country).slug());
            let start = structure.work_begun().or(structure.established());
            row.start = Some(start.map_or(PeriodEnd::Unknown, |fact| PeriodEnd::On(fact.value)));
            row.end = Some(structure.closed().value);
        }
        Term::MeetingSeries(series) => {
            row.kind = Some(series.level().slug());
            row.start = series.first_held().map(|fact| PeriodEnd::On(fact.value));
        }
        Term::NewsKind(_) => {}
    }
    row
}

/// How many terms of a vocabulary have a preferred label in a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Coverage {
    /// Terms with a label.
    pub labelled: usize,
    /// All terms.
    pub terms: usize,
}

/// How far a vocabulary is labelled in a language.
///
/// ```
/// use osce::{Language, Vocabulary, label_coverage};
///
/// let coverage = label_coverage(Vocabulary::Country, Language::Russian);
/// assert_eq!(coverage.labelled, coverage.terms);
/// ```
pub fn label_coverage(vocabulary: Vocabulary, language: Language) -> Coverage {
    let labelled = vocabulary.terms().filter(|term| term.label(language).is_some()).count();
    Coverage { labelled, terms: vocabulary.terms().len() }
}
