//! How answers are declared: members with their meaning stand in `osce-model`; what is Rust's alone is added where they are made.

use serde::Serialize;
use serde::ser::SerializeMap;

/// Declares an answer.
///
/// In the brackets stand its attributes, an example among them, and before these what makes it up beside the declared members: parameters
/// (`of ('t)`), or, for a handle to a row, private fields (`handle { ... }`); what is asked of a handle is computed by `Computed`.
macro_rules! answer {
    ([handle { $($private:tt)* } $(#[$attribute:meta])*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)*
    } asked {
        $($(#[doc = $asked_doc:literal])+ $asked:ident: $asked_type:ty $(, implied by $asked_by:ident)?;)*
    } $sourced:ident) => {
        $(#[doc = $about])+
        $(#[$attribute])*
        pub struct $name {
            $($(#[doc = $doc])+ pub $member: $type,)*
            $($private)*
        }

        impl $name {
            $(
                $(#[doc = $asked_doc])+
                pub fn $asked(self) -> $asked_type {
                    $crate::vocabularies::facts::Computed(self).$asked()
                }
            )*

            $crate::vocabularies::answer::sources! { $sourced }
        }

        impl serde::Serialize for $name {
            /// Its members, without those that are absent; its sources by their keys.
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #[allow(unused_imports, reason = "some have members without options")]
                use $crate::vocabularies::answer::{Given, Present};
                use serde::ser::SerializeMap as _;
                let mut members = serializer.serialize_map(None)?;
                $(Given(&self.$member).write(stringify!($member), &mut members)?;)*
                $(Given(&self.$asked()).write(stringify!($asked), &mut members)?;)*
                $crate::vocabularies::answer::write_sources!($sourced self members);
                members.end()
            }
        }
    };
    ([$(of ($($parameter:tt)+))? $(#[$attribute:meta])*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty $(, skip $skip:literal)? $(, implied by $by:ident)?;)*
    } asked { $($asked:tt)* } $sourced:ident) => {
        $(#[doc = $about])+
        $(#[$attribute])*
        pub struct $name $(<$($parameter)+>)? {
            $($(#[doc = $doc])+ $(#[serde(skip_serializing_if = $skip)])? pub $member: $type,)*
        }
    };
}

macro_rules! sources {
    (plain) => {};
    (sourced) => {
        /// Its sources.
        pub fn sources(self) -> Vec<$crate::vocabularies::source::Source> {
            $crate::vocabularies::source::Source::of($crate::vocabularies::facts::Computed(self).source_run())
        }
    };
}

macro_rules! write_sources {
    (plain $answer:ident $members:ident) => {};
    (sourced $answer:ident $members:ident) => {
        let keys: Vec<_> = $answer.sources().into_iter().map($crate::vocabularies::source::Source::key).collect();
        $members.serialize_entry("sources", &keys)?;
    };
}

/// A member of an answer as it is written. Where it is optional, the method of the type itself comes before that of [`Present`].
pub(crate) struct Given<'a, T>(pub(crate) &'a T);

impl<T: Serialize> Given<'_, Option<T>> {
    pub(crate) fn write<M: SerializeMap>(&self, name: &'static str, members: &mut M) -> Result<(), M::Error> {
        self.0.as_ref().map_or(Ok(()), |value| members.serialize_entry(name, value))
    }
}

/// How a member is written that is always there.
pub(crate) trait Present {
    fn write<M: SerializeMap>(&self, name: &'static str, members: &mut M) -> Result<(), M::Error>;
}

impl<T: Serialize> Present for Given<'_, T> {
    fn write<M: SerializeMap>(&self, name: &'static str, members: &mut M) -> Result<(), M::Error> {
        members.serialize_entry(name, self.0)
    }
}

/// Two are the same where they are the same row of the tables.
macro_rules! by_row {
    ($name:ident) => {
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                std::ptr::eq(self.row, other.row)
            }
        }

        impl Eq for $name {}

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                std::ptr::hash(self.row, state);
            }
        }
    };
}

pub(crate) use {answer, by_row, sources, write_sources};
