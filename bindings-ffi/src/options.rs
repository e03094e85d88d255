//! What lookups, lists, suggestions and mentions look for.

use chrono::NaiveDate as Date;

use crate::closed_sets::{Language, NameKind, Vocabulary};
use crate::copies::CopyOf;

/// Declares options, with the core's made of them.
macro_rules! options {
    ([] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty = $default:tt;)+
    }) => {
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
        pub struct $name {
            $($(#[doc = $doc])+ #[uniffi(default = $default)] pub $member: $type,)+
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($member: $default,)+ }
            }
        }

        impl From<$name> for crate::of_core::$name {
            fn from(options: $name) -> Self {
                let mut core = Self::new();
                $(core.$member = CopyOf::copy_of(options.$member);)+
                core
            }
        }
    };
}

osce_model::lookup_options! { options }
osce_model::list_options! { options }
osce_model::mention_options! { options }
