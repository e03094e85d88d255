//! The rows of the tables that lie in planes, each by its number.

use osce_model::rows::{self, Run, Text};

use super::tables;

macro_rules! numbered {
    ($($(#[doc = $about:literal])+ $name:ident in $table:ident { $($(#[doc = $doc:literal])* $field:ident: $type:ident,)+ })+) => { $(
        $(#[doc = $about])+
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) struct $name(u16);

        #[allow(dead_code, reason = "not every table is gone through, or searched")]
        impl $name {
            pub(crate) const COUNT: usize = tables::$table[0].len();

            #[inline]
            pub(crate) fn at(number: u16) -> Self {
                Self(number)
            }

            pub(crate) fn number(self) -> usize {
                self.0.into()
            }

            /// The rows from one on, in their order.
            pub(crate) fn from(first: usize) -> impl ExactSizeIterator<Item = Self> + Clone {
                (first..Self::COUNT).map(|number| Self(number as u16))
            }

            /// So many rows from one on.
            pub(crate) fn run(first: usize, count: usize) -> Run {
                Run { first: first as u16, count: count as u16 }
            }

            /// The rows of a run.
            #[inline]
            pub(crate) fn of(run: Run) -> impl ExactSizeIterator<Item = Self> + Clone {
                run.numbers().map(|number| Self(number as u16))
            }

            /// The number of the first row of those of which something does not hold, where the others stand before them.
            pub(crate) fn partition_point(holds: impl Fn(Self) -> bool) -> usize {
                let (mut first, mut end) = (0, Self::COUNT);
                while first < end {
                    let middle = usize::midpoint(first, end);
                    if holds(Self(middle as u16)) { first = middle + 1 } else { end = middle }
                }
                first
            }

            $(
                $(#[doc = $doc])*
                #[inline]
                pub(crate) fn $field(self) -> $type {
                    rows::$name::$field(&tables::$table, self.0.into())
                }
            )+
        }
    )+ };
}

osce_model::rows_in_planes!(numbered);
