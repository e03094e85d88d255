//! The small closed sets of the wire - kinds, levels, profiles - by their words.

use std::fmt;

use thiserror::Error;

/// A text that is no word of a closed set, such as a kind of name or a profile.
///
/// ```
/// use osce::NameKind;
///
/// assert_eq!("formal".parse(), Ok(NameKind::Formal));
/// let error = "Formal".parse::<NameKind>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`Formal` is no kind of name: expected `preferred`, `formal`, `common`, `abbreviation` or `code`"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{text}` is no {what}: expected {}", Choice(.expected))]
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

/// Gives an enum its words, and reads and shows it by them.
macro_rules! words {
    ($name:ident, $what:literal, { $($variant:ident $word:literal)+ }) => {
        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word on the wire.
            pub fn slug(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.slug())
            }
        }

        $crate::vocabularies::words::read_words!($name, $what, Self::ALL.iter().copied());
    };
}

/// Reads an enum by its words, of which these are all.
macro_rules! read_words {
    ($name:ident, $what:literal, $all:expr) => {
        impl std::str::FromStr for $name {
            type Err = $crate::vocabularies::words::UnknownWord;

            /// Reads its word, exactly.
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $all.find(|word| word.slug() == text).ok_or_else(|| {
                    $crate::vocabularies::words::UnknownWord::new(text, $what, $all.map(|word| word.slug()))
                })
            }
        }
    };
}

pub(crate) use {read_words, words};
