//! The facts of the terms: those of a vocabulary come over in one call.

use crate::answers::{Chair, ConceptMapping, CountryCode, DatedEvent, Name, TermLabel};
#[allow(clippy::wildcard_imports, reason = "the sets that facts are declared with")]
use crate::closed_sets::*;
use crate::copies::{CopyOf, all};
use crate::error::{OsceError, json};
use crate::partial_dates::{PartialDate, PeriodEnd};
use crate::terms::Term;
use crate::vocabularies::{Country, Structure};

// The types that facts are declared with, as they cross the border.
type Text = String;
type Fact<T> = <T as InFact>::Fact;

/// A value that comes with where it is from.
pub trait InFact {
    /// The record that it comes in.
    type Fact;
}

/// Declares a fact for each type of its value.
macro_rules! fact {
    ([$($types:tt)+] $($declaration:tt)+) => {
        fact! { { $($declaration)+ } $($types)+ }
    };
    ($declaration:tt $($name:ident: $type:ty;)+) => {
        $( fact! { @ $name $type, $declaration } )+
    };
    (@ $name:ident $type:ty, { $(#[doc = $about:literal])+ Fact {
        $(#[doc = $value_doc:literal])+ value: T;
        $($(#[doc = $doc:literal])+ $member:ident: $member_type:ty;)+
    } asked {} sourced }) => {
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq, Debug, uniffi::Record)]
        pub struct $name {
            $(#[doc = $value_doc])+
            pub value: $type,
            $($(#[doc = $doc])+ pub $member: $member_type,)+
            /// The keys of its sources.
            pub source_keys: Vec<String>,
        }

        impl InFact for $type {
            type Fact = $name;
        }

        impl<Core> CopyOf<osce::vocabularies::Fact<Core>> for $name
        where
            $type: CopyOf<Core>,
        {
            fn copy_of(fact: osce::vocabularies::Fact<Core>) -> Self {
                Self {
                    source_keys: CopyOf::copy_of(fact.sources()),
                    $($member: CopyOf::copy_of(fact.$member),)+
                    value: CopyOf::copy_of(fact.value),
                }
            }
        }
    };
}

macro_rules! facts_by_type {
    ([] $($types:tt)+) => { osce_model::fact! { fact $($types)+ } };
}

osce_model::facts_by_type! { facts_by_type }

/// What the terms of a vocabulary know.
macro_rules! facts {
    ([] $(#[doc = $about:literal])+ $name:ident($facts:ident) {
        $($(#[doc = $doc:literal])+ $fact:ident: $type:ty $(= $stored:ident)? $(, rust { $($example:tt)* })?;)*
    }) => {
        $(#[doc = $about])+
        ///
        /// All that is known of one.
        #[derive(Clone, PartialEq, Eq, Debug, uniffi::Record)]
        pub struct $facts {
            /// What all terms have.
            pub term: TermFacts,
            $($(#[doc = $doc])+ pub $fact: $type,)*
        }

        impl CopyOf<crate::of_core::$name> for $facts {
            fn copy_of(term: crate::of_core::$name) -> Self {
                Self {
                    term: CopyOf::copy_of(osce::Term::from(term)),
                    $($fact: CopyOf::copy_of(term.$fact()),)*
                }
            }
        }
    };
}

macro_rules! vocabularies {
    ([] $($facts:ident)+) => { $( osce_model::$facts! { facts } )+ };
}

osce_model::vocabularies! { vocabularies }

/// What all terms have.
macro_rules! common_facts {
    ([] $($(#[doc = $doc:literal])+ $fact:ident: $type:ty;)+ sourced) => {
        /// What all terms have.
        #[derive(Clone, PartialEq, Eq, Debug, uniffi::Record)]
        pub struct TermFacts {
            /// The term.
            pub term: Term,
            /// Its preferred labels, one a language that has one, in the order of the languages; the English one comes first.
            pub labels: Vec<TermLabel>,
            $($(#[doc = $doc])+ pub $fact: $type,)+
            /// The keys of its sources.
            pub source_keys: Vec<String>,
        }

        impl CopyOf<osce::Term> for TermFacts {
            fn copy_of(term: osce::Term) -> Self {
                Self {
                    term: term.into(),
                    labels: all(osce::Language::ALL.iter().filter_map(|language| {
                        let text = term.label(*language)?;
                        Some(osce::vocabularies::TermLabel { text, language: *language })
                    })),
                    $($fact: CopyOf::copy_of(term.$fact()),)+
                    source_keys: CopyOf::copy_of(term.sources()),
                }
            }
        }
    };
}

osce_model::common_facts! { common_facts Term }

/// The facts of all fields of work, in the order of the enum.
#[uniffi::export]
pub fn core_field_of_work_facts() -> Vec<FieldOfWorkFacts> {
    all(osce::FieldOfWork::ALL.iter().copied())
}

/// The facts of all countries, in the order of the enum.
#[uniffi::export]
pub fn core_country_facts() -> Vec<CountryFacts> {
    all(osce::Country::ALL.iter().copied())
}

/// The facts of all structures, in the order of the enum.
#[uniffi::export]
pub fn core_structure_facts() -> Vec<StructureFacts> {
    all(osce::Structure::ALL.iter().copied())
}

/// The facts of all series of meetings, in the order of the enum.
#[uniffi::export]
pub fn core_meeting_series_facts() -> Vec<MeetingSeriesFacts> {
    all(osce::MeetingSeries::ALL.iter().copied())
}

/// The facts of all kinds of news, in the order of the enum.
#[uniffi::export]
pub fn core_news_kind_facts() -> Vec<NewsKindFacts> {
    all(osce::NewsKind::ALL.iter().copied())
}

/// What a country or a structure says of itself, as canonical JSON; nothing for other terms.
#[uniffi::export]
pub fn core_describe(term: Term) -> Result<Option<String>, OsceError> {
    match term {
        Term::Country(country) => json(&osce::Country::from(country).describe()).map(Some),
        Term::Structure(structure) => json(&osce::Structure::from(structure).describe()).map(Some),
        _ => Ok(None),
    }
}
