//! The closed sets: kinds, levels, profiles and the like, each an enum whose values have words.
//!
//! What a set can do beside stands with what it is about: [`Language`](super::language), `InputForm` in `reading`.

use std::fmt;

use thiserror::Error;

/// A text that is not a word of a closed set, such as a kind of name or a profile.
///
/// ```
/// use osce::vocabularies::NameKind;
///
/// assert_eq!("formal".parse(), Ok(NameKind::Formal));
/// let error = "Formal".parse::<NameKind>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown kind of name `Formal`: expected `preferred`, `formal`, `common`, `abbreviation` or `code`"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown {what} `{text}`: expected {}", Choice(.expected))]
#[non_exhaustive]
pub struct UnknownWord {
    /// What was read: its first 100 characters.
    pub text: String,
    /// What it should be one of: `kind of name`, `profile`.
    pub what: &'static str,
    /// The words of the set.
    pub expected: Vec<String>,
}

impl UnknownWord {
    pub(crate) fn new(text: &str, what: &'static str, expected: impl Iterator<Item = impl Into<String>>) -> Self {
        Self { text: text.chars().take(100).collect(), what, expected: expected.map(Into::into).collect() }
    }
}

/// `a`, `b` or `c`.
struct Choice<'w>(&'w [String]);

impl fmt::Display for Choice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, word) in self.0.iter().enumerate() {
            let before = match number {
                0 => "",
                _ if number + 1 == self.0.len() => " or ",
                _ => ", ",
            };
            write!(f, "{before}`{word}`")?;
        }
        Ok(())
    }
}

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

        $crate::vocabularies::closed_sets::words! { $name { $($value $slug)+ } }
        read_by_word! { $name $what }

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

/// Gives an enum its words, and shows it by them.
macro_rules! words {
    ($name:ident { $($value:ident $slug:literal)+ }) => {
        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// Its word on the wire.
            pub fn slug(self) -> &'static str {
                match self {
                    $(Self::$value => $slug,)+
                }
            }

            /// The one with this word, exactly.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.slug() == slug)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.slug())
            }
        }
    };
}

/// A language is read by a tag; all others are read by their words.
macro_rules! read_by_word {
    (Language $what:literal) => {
        impl Language {
            /// What a message calls one.
            pub(crate) const WHAT: &'static str = $what;
        }
    };
    ($name:ident $what:literal) => {
        $crate::vocabularies::closed_sets::read_words!($name, $what, Self::ALL.iter().copied());
    };
}

/// Reads an enum by its words, of which these are all.
macro_rules! read_words {
    ($name:ident, $what:literal, $all:expr) => {
        impl std::str::FromStr for $name {
            type Err = $crate::vocabularies::closed_sets::UnknownWord;

            /// Reads its word, exactly.
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $all.find(|word| word.slug() == text).ok_or_else(|| {
                    $crate::vocabularies::closed_sets::UnknownWord::new(text, $what, $all.map(|word| word.slug()))
                })
            }
        }
    };
}

macro_rules! closed_sets {
    ([] $($(#[doc = $about:literal])+ $growth:ident $name:ident $what:tt $values:tt)+) => {
        $( closed_set! { $(#[doc = $about])+ $growth $name $what $values } )+
    };
}

pub(crate) use {read_words, words};

osce_model::closed_sets! { closed_sets }
