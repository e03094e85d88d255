//! A set of languages, as the tables hold it.

/// A set of languages: bit n stands for the language with the number n.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LanguageSet(pub u64);

impl LanguageSet {
    /// Every language.
    pub const ALL: Self = Self(u64::MAX);

    /// The one with a number.
    #[inline]
    pub const fn of(language: u8) -> Self {
        Self(1 << language)
    }

    /// Whether it has the one with a number.
    #[inline]
    pub const fn has(self, language: u8) -> bool {
        self.0 >> language & 1 == 1
    }

    /// The languages of both sets.
    #[inline]
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The languages of either set.
    #[inline]
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has none.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The languages of both sets; these ones where there are none.
    #[must_use]
    pub const fn narrowed(self, other: Self) -> Self {
        let both = self.and(other);
        if both.is_empty() { self } else { both }
    }

    /// The numbers of its languages.
    pub fn numbers(self) -> impl Iterator<Item = u8> {
        (0..64).filter(move |number| self.has(*number))
    }
}
