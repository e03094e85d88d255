//! What is looked for: the options of lookup, lists, suggestions and mentions.

use crate::vocabularies::closed_sets::{Language, NameKind, Vocabulary};
use chrono::NaiveDate as Date;

// The types that options are declared with.
type Size = usize;

/// Options with their defaults, and a method of the same name to set each.
macro_rules! options {
    ([$(#[$attribute:meta])*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $kind:ident $(<$of:ty>)? = $default:expr;)+
    }) => {
        $(#[doc = $about])+
        $(#[$attribute])*
        #[derive(Clone, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = $doc])+ pub $member: $kind $(<$of>)?,)+
        }

        impl $name {
            /// The defaults: nothing in particular.
            pub fn new() -> Self {
                Self::default()
            }

            $(option! { $(#[doc = $doc])+ $member: $kind $(<$of>)? })+
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($member: $default,)+ }
            }
        }
    };
}

/// The method that sets an option.
macro_rules! option {
    // Takes `Size` itself: with `impl Into<Size>` a literal such as `3` becomes an `i32`, which does not convert.
    ($(#[doc = $doc:literal])+ $member:ident: Size) => {
        $(#[doc = $doc])+
        #[must_use]
        pub fn $member(mut self, $member: Size) -> Self {
            self.$member = $member;
            self
        }
    };
    ($(#[doc = $doc:literal])+ $member:ident: $kind:ty) => {
        $(#[doc = $doc])+
        #[must_use]
        pub fn $member(mut self, $member: impl Into<$kind>) -> Self {
            self.$member = $member.into();
            self
        }
    };
}

osce_model::lookup_options! { options
    ///
    /// ```
    /// use osce::Country;
    /// use osce::lookup::{LookupOptions, lookup_with};
    /// use osce::vocabularies::Vocabulary;
    ///
    /// let day: chrono::NaiveDate = "2001-01-01".parse()?;
    /// let options = LookupOptions::new().vocabulary(Vocabulary::Country).on(day);
    /// assert_eq!(lookup_with("Yugoslavia", &options)?.term, Country::Serbia);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
}

osce_model::list_options! { options }
osce_model::suggest_options! { options }
osce_model::mention_options! { options }
