//! Whole numbers as they cross the border.

use crate::copies::CopyOf;

/// A whole number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Whole(pub i32);

uniffi::custom_newtype!(Whole, i32);

impl Whole {
    /// A count for the core; what is below nothing is nothing.
    pub(crate) fn count(self) -> usize {
        usize::try_from(self.0).unwrap_or(0)
    }
}

/// What is larger than the border can say is the largest that it can.
macro_rules! whole {
    ($($type:ty)+) => { $(
        impl CopyOf<$type> for Whole {
            fn copy_of(core: $type) -> Self {
                Self(core.try_into().unwrap_or(i32::MAX))
            }
        }
    )+ };
}

whole!(u8 u16 u32 usize);

impl CopyOf<u64> for i64 {
    fn copy_of(core: u64) -> Self {
        core.try_into().unwrap_or(Self::MAX)
    }
}
