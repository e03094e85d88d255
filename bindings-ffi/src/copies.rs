//! How values of the core become copies that cross the border.

use chrono::NaiveDate;

/// A copy of a value of the core.
pub(crate) trait CopyOf<Core> {
    fn copy_of(core: Core) -> Self;
}

/// The copies of many values.
#[inline]
pub(crate) fn all<Core, Copy: CopyOf<Core>>(values: impl IntoIterator<Item = Core>) -> Vec<Copy> {
    values.into_iter().map(Copy::copy_of).collect()
}

impl<Core, Copy: CopyOf<Core>> CopyOf<Option<Core>> for Option<Copy> {
    #[inline]
    fn copy_of(core: Option<Core>) -> Self {
        core.map(Copy::copy_of)
    }
}

impl<Core, Copy: CopyOf<Core>> CopyOf<Vec<Core>> for Vec<Copy> {
    #[inline]
    fn copy_of(core: Vec<Core>) -> Self {
        all(core)
    }
}

impl CopyOf<&str> for String {
    #[inline]
    fn copy_of(core: &str) -> Self {
        core.to_owned()
    }
}

/// A source is written as its key.
impl CopyOf<osce::vocabularies::Source> for String {
    fn copy_of(core: osce::vocabularies::Source) -> Self {
        core.key().to_owned()
    }
}

/// What is the same on both sides.
macro_rules! same {
    ($($type:ty)+) => { $(
        impl CopyOf<Self> for $type {
            #[inline]
            fn copy_of(core: Self) -> Self {
                core
            }
        }
    )+ };
}

same!(String bool NaiveDate);

/// Makes two enums with the same values in the same order convert into each other.
macro_rules! mirror {
    ($name:ident = $core:path [$($value:ident)+]) => {
        impl $name {
            /// Every value, in the order of the core.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];
        }

        impl From<$core> for $name {
            fn from(value: $core) -> Self {
                use $core as Core;
                #[allow(unreachable_patterns, reason = "the core's enum may be a fixed one")]
                match value {
                    $(Core::$value => Self::$value,)+
                    // Both sides are made of one declaration.
                    _ => unreachable!("a value without a copy at the border"),
                }
            }
        }

        impl From<$name> for $core {
            fn from(value: $name) -> Self {
                use $core as Core;
                match value {
                    $($name::$value => Core::$value,)+
                }
            }
        }

        impl $crate::copies::CopyOf<$core> for $name {
            fn copy_of(core: $core) -> Self {
                core.into()
            }
        }

        impl $crate::copies::CopyOf<$name> for $core {
            fn copy_of(border: $name) -> Self {
                border.into()
            }
        }
    };
}

pub(crate) use mirror;
