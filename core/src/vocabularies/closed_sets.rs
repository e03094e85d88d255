//! The closed sets: kinds, levels, profiles and the like, each an enum whose values have slugs.
//!
//! What a set can do beside stands with what it is about: [`Language`](super::language), `InputForm` in `reading`.

/// Declares a closed set.
macro_rules! closed_set {
    ($(#[doc = $about:literal])+ growing $name:ident $rest:tt $values:tt) => {
        closed_set! { @ $(#[doc = $about])+ #[non_exhaustive] $name $rest $values }
    };
    ($(#[doc = $about:literal])+ fixed $name:ident $rest:tt $values:tt) => {
        closed_set! { @ $(#[doc = $about])+ $name $rest $values }
    };
    (@ $(#[$about:meta])+ $name:ident($what:literal) { $($(#[doc = $doc:literal])+ $value:ident $slug:literal)+ }) => {
        $(#[$about])+
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[doc = $doc])+ #[serde(rename = $slug)] $value,)+
        }

        $crate::vocabularies::closed_sets::slugs! { $name { $($value $slug)+ } }
        read_by_slug! { $name $what }

        impl $name {
            /// The value with a number of the tables; every number that they hold is one ([`super::proofs`]).
            #[allow(dead_code, reason = "the tables have numbers of some sets")]
            pub(crate) fn from_number(number: u8) -> Self {
                Self::ALL[number as usize]
            }

            /// Its name in the code.
            #[allow(dead_code, reason = "it is the English name of a language")]
            pub(crate) fn variant(self) -> &'static str {
                match self {
                    $(Self::$value => stringify!($value),)+
                }
            }
        }

        impl $crate::vocabularies::facts::Stored<u8> for $name {
            fn of_row(number: u8) -> Self {
                Self::from_number(number)
            }
        }
    };
}

/// Gives an enum its slugs, and shows it by them.
macro_rules! slugs {
    ($name:ident { $($value:ident $slug:literal)+ }) => {
        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// Its slug: what it is on the wire.
            pub fn slug(self) -> &'static str {
                match self {
                    $(Self::$value => $slug,)+
                }
            }

            /// The one with this slug, exactly.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.slug() == slug)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.slug())
            }
        }
    };
}

/// A language is read by a tag; all others are read by their slugs.
macro_rules! read_by_slug {
    (Language $what:literal) => {
        impl Language {
            /// What a message calls one.
            pub(crate) const WHAT: &'static str = $what;
        }
    };
    ($name:ident $what:literal) => {
        $crate::vocabularies::closed_sets::read_slugs!($name, $what, Self::ALL.iter().copied());
    };
}

/// Reads an enum by its slugs, of which these are all.
macro_rules! read_slugs {
    ($name:ident, $what:literal, $all:expr) => {
        impl std::str::FromStr for $name {
            type Err = $crate::vocabularies::unknown_slug::UnknownSlug;

            /// Reads its slug, exactly.
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $all.find(|value| value.slug() == text)
                    .ok_or_else(|| Self::Err::of_closed_set($what, $all.map(|value| value.slug()), text))
            }
        }
    };
}

macro_rules! closed_sets {
    ([] $($(#[doc = $about:literal])+ $growth:ident $name:ident $what:tt $values:tt)+) => {
        $( closed_set! { $(#[doc = $about])+ $growth $name $what $values } )+
    };
}

pub(crate) use {read_slugs, slugs};

osce_model::closed_sets! { closed_sets }
osce_model::table_sets! { closed_sets }
