//! What functions answer, as it crosses the border: a copy of each answer that `osce-model` declares, and how it is made.

use std::collections::HashMap;

use chrono::NaiveDate;

#[allow(clippy::wildcard_imports, reason = "the sets that answers are declared with")]
use crate::closed_sets::*;
use crate::copies::CopyOf;
use crate::error::OsceError;
use crate::numbers::Whole;
use crate::partial_dates::{PartialDate, PeriodEnd};
use crate::terms::Term;
use crate::vocabularies::{Country, MeetingSeries, Structure};

// The types that answers are declared with, as they cross the border.
type Text = String;
type Slug = String;
type Excerpt = String;
type Bytes = Vec<u8>;
type Number = Whole;
type Size = Whole;
type Small = Whole;
type Total = i64;
type Counts = HashMap<FaultCode, Total>;
type Date = NaiveDate;

/// Declares the copy of an answer. In the brackets stands what it has beside what is declared.
macro_rules! answer {
    // What has a type as a parameter comes once for each type; see below, and `facts`.
    ([] $(#[doc = $about:literal])+ Fact $($rest:tt)+) => {};
    ([] $(#[doc = $about:literal])+ OnDate $($rest:tt)+) => {};
    // What holds a record stands behind the records; see `checking`.
    ([] $(#[doc = $about:literal])+ Checked $($rest:tt)+) => {};
    ([] $(#[doc = $about:literal])+ CheckedLine $($rest:tt)+) => {
        answer! { [own
            /// What kind of record it should hold.
            kind: RecordKind,
        ] $(#[doc = $about])+ CheckedLine $($rest)+ }
    };
    ([] $(#[doc = $about:literal])+ Fault $($rest:tt)+) => {
        answer! { [own
            /// The whole fault in one line, as reports print it.
            text: String,
        ] $(#[doc = $about])+ Fault $($rest)+ }
    };
    ([] $(#[doc = $about:literal])+ Ambiguous $($rest:tt)+) => {
        answer! { [own
            /// What is wrong, and what to give.
            explanation: String,
        ] $(#[doc = $about])+ Ambiguous $($rest)+ }
    };
    ([] $(#[doc = $about:literal])+ NotValidOn $($rest:tt)+) => {
        answer! { [own
            /// What is wrong, and what was in use.
            explanation: String,
        ] $(#[doc = $about])+ NotValidOn $($rest)+ }
    };
    // Its suggestions cost a search: they are asked for apart.
    ([] $(#[doc = $about:literal])+ NotFound $members:tt asked $asked:tt plain) => {
        answer! { [own
            /// The vocabulary in which it was looked up; any where it is absent.
            vocabulary: Option<Vocabulary>,
            /// The language in which it was looked up; any where it is absent.
            language: Option<Language>,
        ] $(#[doc = $about])+ NotFound $members asked {} plain }
    };
    ([] $(#[doc = $about:literal])+ Listed $($rest:tt)+) => {
        answer! { [own] $(#[doc = $about])+ Listed $($rest)+ }
    };
    ([] $(#[doc = $about:literal])+ BatchReport $($rest:tt)+) => {
        answer! { [own] $(#[doc = $about])+ BatchReport $($rest)+ }
    };
    // Files are mended where they are kept: an app mends a record at a time.
    ([] $(#[doc = $about:literal])+ FixedLines $($rest:tt)+) => {};
    ([] $(#[doc = $about:literal])+ FaultParam $($rest:tt)+) => {
        answer! { [own] $(#[doc = $about])+ FaultParam $($rest)+ }
    };
    ([] $(#[doc = $about:literal])+ ExtraMember $($rest:tt)+) => {
        answer! { [own] $(#[doc = $about])+ ExtraMember $($rest)+ }
    };
    // All others are copied member by member, without those that are implied.
    ([] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty $(, skip $skip:literal)? $(, implied by $by:ident)?;)*
    } asked {
        $($(#[doc = $asked_doc:literal])+ $asked:ident: $asked_type:ty $(, implied by $asked_by:ident)?;)*
    } $sourced:ident) => {
        record! { $sourced $(#[doc = $about])+ $name {
            $($(#[doc = $doc])+ $(#[cfg(any())] #[doc = stringify!($by)])? $member: $type,)*
            $($(#[doc = $asked_doc])+ $(#[cfg(any())] #[doc = stringify!($asked_by)])? $asked: $asked_type,)*
        } }

        impl CopyOf<core!($name)> for $name {
            fn copy_of(core: core!($name)) -> Self {
                copy! { $sourced core {
                    $($(#[cfg(any())] #[doc = stringify!($asked_by)])? $asked: CopyOf::copy_of(core.$asked()),)*
                    $($(#[cfg(any())] #[doc = stringify!($by)])? $member: CopyOf::copy_of(core.$member),)*
                } }
            }
        }
    };
    ([own $($own:tt)*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty $(, skip $skip:literal)? $(, implied by $by:ident)?;)*
    } asked {
        $($(#[doc = $asked_doc:literal])+ $asked:ident: $asked_type:ty $(, implied by $asked_by:ident)?;)*
    } $sourced:ident) => {
        record! { $sourced $(#[doc = $about])+ $name {
            $($(#[doc = $doc])+ $member: $type,)*
            $($(#[doc = $asked_doc])+ $asked: $asked_type,)*
            $($own)*
        } }
    };
}

/// A mention has a part of the text.
macro_rules! core {
    (Mention) => { osce::lookup::Mention<'_> };
    ($name:ident) => { crate::of_core::$name };
}

macro_rules! record {
    (plain $(#[doc = $about:literal])+ $name:ident { $($(#[$attribute:meta])+ $member:ident: $type:ty,)* }) => {
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq, Debug, uniffi::Record)]
        pub struct $name {
            $($(#[$attribute])+ pub $member: $type,)*
        }
    };
    (sourced $(#[doc = $about:literal])+ $name:ident { $($members:tt)* }) => {
        record! { plain $(#[doc = $about])+ $name {
            $($members)*
            /// The keys of its sources.
            source_keys: Vec<String>,
        } }
    };
}

pub(crate) use {answer, record};

macro_rules! copy {
    (plain $core:ident { $($members:tt)* }) => { Self { $($members)* } };
    (sourced $core:ident { $($members:tt)* }) => { Self { source_keys: CopyOf::copy_of($core.sources()), $($members)* } };
}

macro_rules! answers {
    ([] $($answer:ident)+) => { $( osce_model::$answer! { answer } )+ };
}

osce_model::answers! { answers }

/// What an item of a line means.
#[derive(Clone, PartialEq, Eq, Debug, uniffi::Enum)]
pub enum ListOutcome {
    /// A term.
    Match(Match),
    /// One of several terms.
    Ambiguous(Vec<Match>),
    /// No term; where its name is known but was not in use on the day asked, why.
    Unresolved(Option<NotValidOn>),
}

/// Declares what holds on a day, for each type that it holds of.
macro_rules! on_date {
    ([$($types:tt)+] $($declaration:tt)+) => {
        on_date! { { $($declaration)+ } $($types)+ }
    };
    ($declaration:tt $($name:ident: $type:ty;)+) => {
        $( on_date! { @ $name $type, $declaration } )+
    };
    (@ $name:ident $type:ty, { $(#[doc = $about:literal])+ OnDate {
        $($(#[doc = $doc:literal])+ $member:ident: $held:ident $(<$item:ident>)?;)+
    } asked {} plain }) => {
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq, Debug, uniffi::Record)]
        pub struct $name {
            $($(#[doc = $doc])+ pub $member: $held $(<on_date! { @item $item $type }>)?,)+
        }

        impl<Core> CopyOf<osce::dates::OnDate<Core>> for $name
        where
            $type: CopyOf<Core>,
        {
            fn copy_of(core: osce::dates::OnDate<Core>) -> Self {
                Self { $($member: CopyOf::copy_of(core.$member),)+ }
            }
        }
    };
    (@item T $type:ty) => { $type };
    (@item $item:ident $type:ty) => { $item };
}

osce_model::on_date! { on_date
    CountriesOnDate: Country;
    StructuresOnDate: Structure;
    OfficeHoldersOnDate: OfficeHolder;
}

impl CopyOf<osce::records::ExtraMember> for ExtraMember {
    fn copy_of(extra: osce::records::ExtraMember) -> Self {
        Self { path: extra.path().to_owned(), json: extra.json().to_owned() }
    }
}

impl TryFrom<ExtraMember> for osce::records::ExtraMember {
    type Error = OsceError;

    fn try_from(extra: ExtraMember) -> Result<Self, OsceError> {
        let what = format!("invalid JSON `{}`: expected a value", extra.json.chars().take(100).collect::<String>());
        Self::new(extra.path.clone(), extra.json).ok_or(OsceError::InvalidValue { path: extra.path, what })
    }
}

impl From<UnresolvedTerm> for osce::records::UnresolvedTerm {
    fn from(term: UnresolvedTerm) -> Self {
        Self::new(term.path, term.vocabulary.into(), term.text)
    }
}
