//! Languages: their codes, names and tags.

use std::str::FromStr;

use super::closed_sets::Language;
use super::unknown_slug::UnknownSlug;

impl Language {
    /// The six official languages of the Organization.
    pub const OFFICIAL: [Self; 6] =
        [Self::English, Self::French, Self::German, Self::Italian, Self::Russian, Self::Spanish];

    /// The code: a BCP 47 language tag, of ISO 639-1 where that has one.
    pub fn code(self) -> &'static str {
        self.slug()
    }

    /// Its name in English.
    pub fn english_name(self) -> &'static str {
        self.variant()
    }

    /// The language of a BCP 47 tag, by its first subtag in any case: `de`, `de-AT`, `RU`. `no` is Bokmål, in which most Norwegian is written.
    ///
    /// ```
    /// # use osce::Language;
    /// assert_eq!(Language::from_tag("de-AT"), Some(Language::German));
    /// assert_eq!(Language::from_tag("sr-Latn"), Some(Language::Serbian));
    /// assert_eq!(Language::from_tag("ja"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        let subtag = tag.split(['-', '_']).next()?;
        let subtag = if subtag.eq_ignore_ascii_case("no") { Self::Norwegian.code() } else { subtag };
        Self::ALL.iter().copied().find(|language| language.code().eq_ignore_ascii_case(subtag))
    }

    /// The language with a code, exactly: `de`. [`Language::from_tag`] reads any tag.
    ///
    /// # Errors
    ///
    /// [`UnknownSlug`], which says what was probably meant, where the text is not the code of a language that terms have names in.
    ///
    /// ```
    /// # use osce::Language;
    /// assert_eq!(Language::try_from_code("de"), Ok(Language::German));
    /// let error = Language::try_from_code("de-AT").unwrap_err();
    /// assert_eq!(error.to_string(), "unknown language of the names `de-AT`; did you mean `de`?");
    /// ```
    pub fn try_from_code(code: &str) -> Result<Self, UnknownSlug> {
        Self::from_slug(code).ok_or_else(|| Self::unknown(code))
    }

    fn unknown(text: &str) -> UnknownSlug {
        UnknownSlug::of_closed_set(Self::WHAT, Self::ALL.iter().map(|language| language.code()), text)
    }

    /// Whether it is an official language of the Organization.
    pub fn is_official(self) -> bool {
        Self::OFFICIAL.contains(&self)
    }
}

impl FromStr for Language {
    type Err = UnknownSlug;

    /// Reads a BCP 47 tag, as [`Language::from_tag`].
    fn from_str(tag: &str) -> Result<Self, UnknownSlug> {
        Self::from_tag(tag).ok_or_else(|| Self::unknown(tag))
    }
}
