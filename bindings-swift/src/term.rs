//! A term of any vocabulary.

use crate::errors::OsceError;
use crate::vocabularies::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
use crate::words::Vocabulary;

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

/// A list of the core's terms or values as one of their copies.
pub(crate) fn all<C, M: From<C>>(values: impl IntoIterator<Item = C>) -> Vec<M> {
    values.into_iter().map(M::from).collect()
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

/// Whether a word is of a closed set, by the name of the set: the error names the choices.
#[uniffi::export]
pub fn core_check_word(set: String, word: String) -> Result<(), OsceError> {
    macro_rules! check {
        ($($name:literal $core:ident),+ $(,)?) => {
            match set.as_str() {
                $($name => word.parse::<osce::$core>().map(drop)?,)+
                _ => return Err(OsceError::BadValue { path: String::new(), what: format!("`{set}` is no closed set") }),
            }
        };
    }
    check!(
        "Vocabulary" Vocabulary,
        "Language" Language,
        "NameKind" NameKind,
        "NameOrigin" NameOrigin,
        "Certainty" Certainty,
        "CountryStatus" CountryStatus,
        "CodeScheme" CodeScheme,
        "StructureKind" StructureKind,
        "SecurityDimension" Dimension,
        "FieldLevel" FieldLevel,
        "MappingRelation" MappingRelation,
        "SeriesLevel" SeriesLevel,
        "EventKind" EventKind,
        "RecordKind" RecordKind,
        "Profile" Profile,
        "Severity" Severity,
        "PageLayout" Layout,
        "InputForm" InputForm,
        "SchemaForm" SchemaForm,
        "FaultCode" FaultCode,
    );
    Ok(())
}
