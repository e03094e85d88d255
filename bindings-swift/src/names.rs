//! Names, labels and sources.

use chrono::NaiveDate;

use crate::dates::Period;
use crate::errors::OsceError;
use crate::term::{Term, all};
use crate::words::{Certainty, Language, NameKind, NameOrigin};

/// A label with its language.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct TermLabel {
    /// The label.
    pub text: String,
    /// Its language, which is English where there is no label in the one asked for.
    pub language: Language,
}

impl From<osce::Label> for TermLabel {
    fn from(label: osce::Label) -> Self {
        Self { text: label.text.to_owned(), language: label.language.into() }
    }
}

/// A name of a term.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// What kind of name it is.
    pub kind: NameKind,
    /// When it was in use; empty for a name without dates.
    pub periods: Vec<Period>,
    /// Whether a source of the first hand carries it.
    pub is_verified: bool,
    /// Whether it is a word of every day, such as 'elections'.
    pub is_generic: bool,
    /// Where it is from.
    pub origin: NameOrigin,
    /// The keys of its sources.
    pub source_keys: Vec<String>,
}

impl From<osce::Name> for Name {
    fn from(name: osce::Name) -> Self {
        Self {
            text: name.text().to_owned(),
            language: name.language().into(),
            kind: name.kind().into(),
            periods: all(name.periods()),
            is_verified: name.is_verified(),
            is_generic: name.is_generic(),
            origin: name.origin().into(),
            source_keys: keys(name.sources()),
        }
    }
}

/// A name of a term on a day.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct NameOnDate {
    /// The name.
    pub name: Name,
    /// Whether it holds on the day for certain.
    pub certain: bool,
}

impl From<osce::NameOnDate> for NameOnDate {
    fn from(on: osce::NameOnDate) -> Self {
        Self { name: on.name.into(), certain: on.certain }
    }
}

/// A source of facts.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Source {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its addresses.
    pub urls: Vec<String>,
    /// Whether it is a page or a document of the OSCE.
    pub is_osce: bool,
}

impl From<osce::Source> for Source {
    fn from(source: osce::Source) -> Self {
        Self {
            key: source.key().to_owned(),
            title: source.title().to_owned(),
            urls: source.urls().into_iter().map(str::to_owned).collect(),
            is_osce: source.is_osce(),
        }
    }
}

/// The keys of sources.
pub(crate) fn keys(sources: Vec<osce::Source>) -> Vec<String> {
    sources.into_iter().map(|source| source.key().to_owned()).collect()
}

/// The name of a term in a language on a day, the best where there are several.
#[uniffi::export]
pub fn core_label_on(term: Term, day: NaiveDate, language: Language) -> Result<Option<NameOnDate>, OsceError> {
    Ok(osce::Term::from(term).label_on(day, language.into()).map(Into::into))
}

/// All names of a term on a day, the best first.
#[uniffi::export]
pub fn core_names_on(term: Term, day: NaiveDate) -> Result<Vec<NameOnDate>, OsceError> {
    Ok(all(osce::Term::from(term).names_on(day)))
}

/// Whether a name of a term, by its text and language, is in use on a day.
#[uniffi::export]
pub fn core_name_holds_on(
    term: Term,
    text: String,
    language: Language,
    day: NaiveDate,
) -> Result<Certainty, OsceError> {
    let term = osce::Term::from(term);
    let mut names = term.names().into_iter();
    let name = names.find(|name| name.text() == text && name.language() == language.into());
    let what = || OsceError::BadValue { path: "/name".to_owned(), what: format!("`{text}` is no name of `{term}`") };
    Ok(name.ok_or_else(what)?.holds_on(day).into())
}

/// Every source, in the order of the data.
#[uniffi::export]
pub fn core_sources() -> Vec<Source> {
    all(osce::Source::all())
}
