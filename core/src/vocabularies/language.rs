//! Languages.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::words::UnknownWord;

/// A language in which the data has names.
///
/// ```
/// use osce::{Country, Language};
///
/// assert_eq!(Language::OFFICIAL.len(), 6);
/// assert_eq!(Country::Germany.label(Language::Russian), Some("Германия"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Language {
    /// English (`en`), official.
    #[serde(rename = "en")]
    English,
    /// French (`fr`), official.
    #[serde(rename = "fr")]
    French,
    /// German (`de`), official.
    #[serde(rename = "de")]
    German,
    /// Italian (`it`), official.
    #[serde(rename = "it")]
    Italian,
    /// Russian (`ru`), official.
    #[serde(rename = "ru")]
    Russian,
    /// Spanish (`es`), official.
    #[serde(rename = "es")]
    Spanish,
    /// Ukrainian (`uk`): single names, and field names of pages.
    #[serde(rename = "uk")]
    Ukrainian,
    /// Bosnian (`bs`): field names of pages.
    #[serde(rename = "bs")]
    Bosnian,
}

impl Language {
    /// Every language.
    pub const ALL: &'static [Self] = &[
        Self::English,
        Self::French,
        Self::German,
        Self::Italian,
        Self::Russian,
        Self::Spanish,
        Self::Ukrainian,
        Self::Bosnian,
    ];

    /// The six official languages of the Organization.
    pub const OFFICIAL: [Self; 6] =
        [Self::English, Self::French, Self::German, Self::Italian, Self::Russian, Self::Spanish];

    /// The code (ISO 639-1, a BCP 47 language tag).
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::German => "de",
            Self::Italian => "it",
            Self::Russian => "ru",
            Self::Spanish => "es",
            Self::Ukrainian => "uk",
            Self::Bosnian => "bs",
        }
    }

    /// Its name in English.
    pub fn english_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "French",
            Self::German => "German",
            Self::Italian => "Italian",
            Self::Russian => "Russian",
            Self::Spanish => "Spanish",
            Self::Ukrainian => "Ukrainian",
            Self::Bosnian => "Bosnian",
        }
    }

    /// The language of a BCP 47 tag, by its first subtag in any case: `de`, `de-AT`, `RU`.
    ///
    /// ```
    /// # use osce::Language;
    /// assert_eq!(Language::from_tag("de-AT"), Some(Language::German));
    /// assert_eq!(Language::from_tag("pt"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        let subtag = tag.split(['-', '_']).next()?;
        Self::ALL.iter().copied().find(|language| language.code().eq_ignore_ascii_case(subtag))
    }

    /// Whether it is an official language of the Organization.
    pub fn is_official(self) -> bool {
        Self::OFFICIAL.contains(&self)
    }
}

impl fmt::Display for Language {
    /// Its code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = UnknownWord;

    /// Reads a BCP 47 tag, as [`Language::from_tag`].
    fn from_str(tag: &str) -> Result<Self, UnknownWord> {
        let codes = || Self::ALL.iter().map(|language| language.code());
        Self::from_tag(tag).ok_or_else(|| UnknownWord::new(tag, "language of the names", codes()))
    }
}
