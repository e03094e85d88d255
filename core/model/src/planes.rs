//! Tables that lie in planes: the first bytes of all rows, then the second ones.
//!
//! The bytes of a plane are like one another, and those of a row are not. A library is carried compressed, and a table in planes takes
//! two thirds of what the same rows take. A row is read by the number of it, a member at a time.

use crate::places::{Run, Text};

/// What a member of a row is in bytes.
pub struct Bytes<T>(std::marker::PhantomData<T>);

macro_rules! numbers {
    ($($type:ident)*) => { $(
        impl Bytes<$type> {
            /// The bytes of a value.
            pub const fn of(value: $type) -> [u8; size_of::<$type>()] {
                value.to_le_bytes()
            }

            /// The value of bytes.
            #[inline]
            pub const fn value(bytes: [u8; size_of::<$type>()]) -> $type {
                $type::from_le_bytes(bytes)
            }
        }
    )* };
}

numbers!(u8 u16 u32);

impl Bytes<bool> {
    /// The bytes of a value.
    pub const fn of(value: bool) -> [u8; 1] {
        [value as u8]
    }

    /// The value of bytes.
    #[inline]
    pub const fn value([byte]: [u8; 1]) -> bool {
        byte != 0
    }
}

impl Bytes<Text> {
    /// The bytes of a value.
    pub const fn of(value: Text) -> [u8; 6] {
        let (at, length) = (value.at.to_le_bytes(), value.length.to_le_bytes());
        [at[0], at[1], at[2], at[3], length[0], length[1]]
    }

    /// The value of bytes.
    #[inline]
    pub const fn value([at @ .., low, high]: [u8; 6]) -> Text {
        Text { at: u32::from_le_bytes(at), length: u16::from_le_bytes([low, high]) }
    }
}

impl Bytes<Run> {
    /// The bytes of a value.
    pub const fn of(value: Run) -> [u8; 4] {
        let (first, count) = (value.first.to_le_bytes(), value.count.to_le_bytes());
        [first[0], first[1], count[0], count[1]]
    }

    /// The value of bytes.
    #[inline]
    pub const fn value([first @ .., low, high]: [u8; 4]) -> Run {
        Run { first: u16::from_le_bytes(first), count: u16::from_le_bytes([low, high]) }
    }
}

/// Puts the bytes of a member of a row into the planes from one on.
pub const fn put<const SIZE: usize, const ROWS: usize>(
    planes: &mut [[u8; ROWS]],
    first: usize,
    row: usize,
    bytes: [u8; SIZE],
) {
    let mut byte = 0;
    while byte < SIZE {
        planes[first + byte][row] = bytes[byte];
        byte += 1;
    }
}

/// The bytes of a member of a row, from the planes from one on.
#[inline]
pub const fn take<const SIZE: usize, const ROWS: usize>(planes: &[[u8; ROWS]], first: usize, row: usize) -> [u8; SIZE] {
    let mut bytes = [0; SIZE];
    let mut byte = 0;
    while byte < SIZE {
        bytes[byte] = planes[first + byte][row];
        byte += 1;
    }
    bytes
}

/// Hands the rows that lie in planes to a macro: the type of a row, its table, and what it has.
#[macro_export]
macro_rules! rows_in_planes {
    ($callback:path) => {
        $callback! {
            /// A name of a term.
            NameRow in NAMES {
                text: Text,
                term: u16,
                language: u8,
                kind: u8,
                /// How it may be met in running text: a value of [`met`].
                met: u8,
                /// The bits of [`name_flag`].
                flags: u8,
                /// The number of its normal form.
                fold: u16,
                /// Bit n: word n of the normal form begins with a capital.
                capitals: u32,
                periods: Run,
                sources: Run,
            }

            /// A normal form.
            FoldRow in FOLDS {
                text: Text,
                /// The names with this normal form, best first.
                names: Run,
                /// What its words weigh together.
                weight: u16,
                /// The bits of [`fold_flag`].
                flags: u16,
            }

            /// A word of names.
            NameWordRow in NAME_WORDS {
                text: Text,
                /// The normal forms that have it.
                folds: Run,
                /// The fewer terms have it in their names, the more it weighs.
                weight: u16,
            }

            /// A word of dates. One that means several things has a row for each.
            DateWordRow in DATE_WORDS {
                /// Its normal form.
                text: Text,
                /// A value of [`date_word`].
                means: u8,
                /// The languages in which it does: a place in their table of sets.
                languages: u8,
            }

            /// A source.
            SourceRow in SOURCES {
                key: Text,
                title: Text,
                urls: Run,
                osce: bool,
            }

            /// A string that is one of several.
            StringRow in STRINGS {
                text: Text,
            }
        }
    };
}
