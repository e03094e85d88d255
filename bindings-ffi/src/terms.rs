//! A term of any vocabulary.

use crate::closed_sets::Vocabulary;
use crate::copies::CopyOf;
use crate::error::OsceError;
use crate::vocabularies::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};

/// Declares a term of any vocabulary: a value for each of the closed set that stands first.
macro_rules! terms {
    ([] $(#[doc = $about:literal])+ fixed Vocabulary($what:literal) {
        $($(#[doc = $doc:literal])+ $name:ident $slug:literal)+
    } $($others:tt)*) => {
        /// A term of any vocabulary.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Enum)]
        pub enum Term {
            $(
                /// A term of one vocabulary.
                ///
                $(#[doc = $doc])+
                $name($name),
            )+
        }

        impl From<osce::Term> for Term {
            fn from(term: osce::Term) -> Self {
                match term {
                    $(osce::Term::$name(term) => Self::$name(term.into()),)+
                }
            }
        }

        impl From<Term> for osce::Term {
            fn from(term: Term) -> Self {
                match term {
                    $(Term::$name(term) => Self::$name(term.into()),)+
                }
            }
        }

        /// The term of a vocabulary with a slug.
        #[uniffi::export]
        pub fn core_term(vocabulary: Vocabulary, slug: String) -> Result<Term, OsceError> {
            let term: osce::Term = match vocabulary {
                $(Vocabulary::$name => slug.parse::<crate::of_core::$name>()?.into(),)+
            };
            Ok(term.into())
        }
    };
}

osce_model::closed_sets! { terms }

impl CopyOf<osce::Term> for Term {
    fn copy_of(core: osce::Term) -> Self {
        core.into()
    }
}

/// The term with a slug.
#[uniffi::export]
pub fn core_get(slug: String) -> Result<Option<Term>, OsceError> {
    Ok(osce::Term::from_slug(&slug).map(Into::into))
}

/// The country with an ISO 3166 code, in capitals.
#[uniffi::export]
pub fn core_country_of_code(code: String) -> Result<Option<Country>, OsceError> {
    Ok(osce::Country::from_code(&code).map(Into::into))
}
