//! The vocabularies as tables, and how far they are labelled.

use serde::Serialize;

use super::answer::answer;
use super::closed_sets::{CountryStatus, Language, NameKind, Vocabulary};
use super::facts::Text;
use super::period::PeriodEnd;
use super::term::Term;

/// The slug of a term of the vocabulary.
type Slug = Text;

/// The slug of a country.
type CountrySlug = Text;

osce_model::term_row! { answer handle {}
    #[derive(Clone, PartialEq, Eq, Hash, Debug)]
    #[non_exhaustive]
}

/// A vocabulary as a table, a row a term, in the order of the data.
///
/// ```
/// use osce::vocabularies::{Vocabulary, table};
///
/// let finland = table(Vocabulary::Country).find(|row| row.alpha3 == Some("FIN")).unwrap();
/// assert_eq!((finland.slug, finland.kind), ("fi", Some("participating-state")));
/// ```
pub fn table(vocabulary: Vocabulary) -> impl ExactSizeIterator<Item = TermRow> {
    vocabulary.terms().map(row)
}

fn row(term: Term) -> TermRow {
    let abbreviation =
        |name: &super::name::Name| name.kind() == NameKind::Abbreviation && name.language() == Language::English;
    let mut row = TermRow {
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

/// How many there are.
type Size = usize;

osce_model::coverage! { answer
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
}

/// How far a vocabulary is labelled in a language.
///
/// ```
/// use osce::Language;
/// use osce::vocabularies::{Vocabulary, label_coverage};
///
/// let coverage = label_coverage(Vocabulary::Country, Language::Russian);
/// assert_eq!(coverage.labelled, coverage.terms);
/// ```
pub fn label_coverage(vocabulary: Vocabulary, language: Language) -> Coverage {
    let labelled = vocabulary.terms().filter(|term| term.label(language).is_some()).count();
    Coverage { labelled, terms: vocabulary.terms().len() }
}
