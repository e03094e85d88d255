//! Owned copies of the core's enums, and the way between the two.

/// Makes two enums with the same variants in the same order convert into each other.
macro_rules! mirror {
    ($name:ident = $core:path [$($variant:ident)+]) => {
        impl $name {
            /// Every value, in the order of the core.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }

        impl From<$core> for $name {
            fn from(value: $core) -> Self {
                use $core as Core;
                #[allow(unreachable_patterns, reason = "the core's enum may be closed")]
                match value {
                    $(Core::$variant => Self::$variant,)+
                    // A test walks every value of the core.
                    _ => unreachable!("`{value:?}` has no copy at the border"),
                }
            }
        }

        impl From<$name> for $core {
            fn from(value: $name) -> Self {
                use $core as Core;
                match value {
                    $($name::$variant => Core::$variant,)+
                }
            }
        }
    };
}

/// Declares the copy of a closed set of the core.
macro_rules! closed_set {
    ($(#[doc = $about:literal])+ $name:ident = $core:path { $($(#[doc = $doc:literal])+ $variant:ident)+ }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Enum)]
        pub enum $name {
            $($(#[doc = $doc])+ $variant,)+
        }

        $crate::mirror::mirror! { $name = $core [$($variant)+] }
    };
}

pub(crate) use {closed_set, mirror};
