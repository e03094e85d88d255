//! A term of any vocabulary.

use crate::closed_sets::Vocabulary;
use crate::copies::CopyOf;
use crate::error::OsceError;
use crate::vocabularies::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};

/// A term of any vocabulary.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Enum)]
pub enum Term {
    /// A field of work.
    FieldOfWork(FieldOfWork),
    /// A country.
    Country(Country),
    /// A structure.
    Structure(Structure),
    /// A series of meetings.
    MeetingSeries(MeetingSeries),
    /// A kind of news.
    NewsKind(NewsKind),
}

impl From<osce::Term> for Term {
    fn from(term: osce::Term) -> Self {
        match term {
            osce::Term::FieldOfWork(term) => Self::FieldOfWork(term.into()),
            osce::Term::Country(term) => Self::Country(term.into()),
            osce::Term::Structure(term) => Self::Structure(term.into()),
            osce::Term::MeetingSeries(term) => Self::MeetingSeries(term.into()),
            osce::Term::NewsKind(term) => Self::NewsKind(term.into()),
        }
    }
}

impl From<Term> for osce::Term {
    fn from(term: Term) -> Self {
        match term {
            Term::FieldOfWork(term) => Self::FieldOfWork(term.into()),
            Term::Country(term) => Self::Country(term.into()),
            Term::Structure(term) => Self::Structure(term.into()),
            Term::MeetingSeries(term) => Self::MeetingSeries(term.into()),
            Term::NewsKind(term) => Self::NewsKind(term.into()),
        }
    }
}

impl CopyOf<osce::Term> for Term {
    fn copy_of(core: osce::Term) -> Self {
        core.into()
    }
}

/// The term with a slug.
#[uniffi::export]
pub fn core_get(slug: String) -> Result<Option<Term>, OsceError> {
    Ok(osce::get(&slug).map(Into::into))
}

/// The term of a vocabulary with a slug.
#[uniffi::export]
pub fn core_term(vocabulary: Vocabulary, slug: String) -> Result<Term, OsceError> {
    let term: osce::Term = match vocabulary {
        Vocabulary::FieldOfWork => slug.parse::<osce::FieldOfWork>()?.into(),
        Vocabulary::Country => slug.parse::<osce::Country>()?.into(),
        Vocabulary::Structure => slug.parse::<osce::Structure>()?.into(),
        Vocabulary::MeetingSeries => slug.parse::<osce::MeetingSeries>()?.into(),
        Vocabulary::NewsKind => slug.parse::<osce::NewsKind>()?.into(),
    };
    Ok(term.into())
}

/// The country with an ISO 3166 code, in capitals.
#[uniffi::export]
pub fn core_country_of_code(code: String) -> Result<Option<Country>, OsceError> {
    Ok(osce::Country::from_code(&code).map(Into::into))
}
