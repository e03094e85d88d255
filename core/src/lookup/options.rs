//! What is looked for: the options of lookup, lists, suggestions and mentions.

use crate::vocabularies::closed_sets::{Language, NameKind, Vocabulary};
use chrono::NaiveDate;

/// Options with their defaults, and a method of the same name to set each.
macro_rules! options {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $member:ident: $kind:ty = $default:expr,)* }) => {
        $(#[$about])*
        #[derive(Clone, PartialEq, Eq, Debug)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$doc])* pub $member: $kind,)*
        }

        impl $name {
            /// The defaults: nothing in particular.
            pub fn new() -> Self {
                Self::default()
            }

            $($(#[$doc])*
            #[must_use]
            pub fn $member(mut self, $member: impl Into<$kind>) -> Self {
                self.$member = $member.into();
                self
            })*
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($member: $default,)* }
            }
        }
    };
}

options! {
    /// What [`lookup_with`](crate::lookup_with) looks for.
    ///
    /// ```
    /// use osce::{Country, LookupOptions, Vocabulary, lookup_with};
    ///
    /// let day: chrono::NaiveDate = "2001-01-01".parse()?;
    /// let options = LookupOptions::new().vocabulary(Vocabulary::Country).on(day);
    /// assert_eq!(lookup_with("Yugoslavia", &options)?.term, Country::Serbia.into());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    LookupOptions {
        /// Terms of this vocabulary alone. With [`Vocabulary::Country`] codes are found too.
        vocabulary: Option<Vocabulary> = None,
        /// Names in this language alone.
        language: Option<Language> = None,
        /// Names that were in use on this day.
        on: Option<NaiveDate> = None,
        /// Where no name is the same, the one that is a typing error away, if there is but one such term. Off by default.
        fuzzy: bool = false,
    }
}

options! {
    /// What [`lookup_list_with`](crate::lookup_list_with) looks for.
    ListOptions {
        /// Terms of this vocabulary alone. With [`Vocabulary::Country`] codes are found too.
        vocabulary: Option<Vocabulary> = None,
        /// Names in this language alone.
        language: Option<Language> = None,
        /// Names that were in use on this day.
        on: Option<NaiveDate> = None,
    }
}

options! {
    /// What [`suggest_with`](crate::suggest_with) looks for.
    SuggestOptions {
        /// Terms of this vocabulary alone.
        vocabulary: Option<Vocabulary> = None,
        /// Names in this language alone.
        language: Option<Language> = None,
        /// At most so many; 5 by default.
        limit: usize = 5,
    }
}

options! {
    /// What [`mentions_with`](crate::mentions_with) looks for.
    MentionOptions {
        /// Terms of this vocabulary alone. What a longer name of another vocabulary covers is still no mention.
        vocabulary: Option<Vocabulary> = None,
        /// Names in this language alone. Names that are everyday words in other languages are met here only.
        language: Option<Language> = None,
        /// The day of the text: it decides between the terms that had a name, and which names were former.
        on: Option<NaiveDate> = None,
        /// Names of these kinds alone.
        kinds: Option<Vec<NameKind>> = None,
        /// Whether names that are one everyday word ('elections') are given. On by default.
        generic: bool = true,
    }
}
