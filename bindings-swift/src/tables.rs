//! A vocabulary as a table, and how far it is labelled.

use crate::dates::{PeriodEnd, Whole};
use crate::term::all;
use crate::words::{Language, Vocabulary};

/// A row of the table of a vocabulary.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct TermRow {
    /// The vocabulary.
    pub vocabulary: Vocabulary,
    /// The slug of the term.
    pub slug: String,
    /// Its English label.
    pub label: String,
    /// The slug of the broader term.
    pub parent: Option<String>,
    /// The slug of the broadest term.
    pub top: String,
    /// The status of a country, the level of a field or a series, the kind of a structure.
    pub kind: Option<String>,
    /// The State in which a structure works.
    pub country: Option<String>,
    /// The ISO 3166-1 alpha-2 code.
    pub alpha2: Option<String>,
    /// The ISO 3166-1 alpha-3 code.
    pub alpha3: Option<String>,
    /// The ISO 3166-1 numeric code.
    pub numeric: Option<String>,
    /// Start of participation, partnership or work, or when a series was first held.
    pub start: Option<PeriodEnd>,
    /// End of participation or partnership, closing of a structure.
    pub end: Option<PeriodEnd>,
    /// The English abbreviation.
    pub abbreviation: Option<String>,
}

impl From<osce::TableRow> for TermRow {
    fn from(row: osce::TableRow) -> Self {
        let text = |text: Option<&str>| text.map(str::to_owned);
        Self {
            vocabulary: row.vocabulary.into(),
            slug: row.slug.to_owned(),
            label: row.label.to_owned(),
            parent: text(row.parent),
            top: row.top.to_owned(),
            kind: text(row.kind),
            country: text(row.country),
            alpha2: text(row.alpha2),
            alpha3: text(row.alpha3),
            numeric: text(row.numeric),
            start: row.start.map(Into::into),
            end: row.end.map(Into::into),
            abbreviation: text(row.abbreviation),
        }
    }
}

/// A vocabulary as a table, a row a term.
#[uniffi::export]
pub fn core_table(vocabulary: Vocabulary) -> Vec<TermRow> {
    all(osce::table(vocabulary.into()))
}

/// How many terms of a vocabulary have a label in a language.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Coverage {
    /// Terms with a label.
    pub labelled: Whole,
    /// All terms.
    pub terms: Whole,
}

/// How far a vocabulary is labelled in a language.
#[uniffi::export]
pub fn core_label_coverage(vocabulary: Vocabulary, language: Language) -> Coverage {
    let coverage = osce::label_coverage(vocabulary.into(), language.into());
    Coverage { labelled: Whole::of(coverage.labelled), terms: Whole::of(coverage.terms) }
}
