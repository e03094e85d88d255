//! Where a row has its texts, and its rows of another table.

use std::fmt;

/// A string of the pool, by its place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Its first byte.
    pub at: u32,
    /// Its bytes; none for a text that is absent.
    pub length: u16,
}

/// A run of rows of another table.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Run {
    /// The first row.
    pub first: u16,
    /// How many.
    pub count: u16,
}

impl Run {
    /// The rows.
    #[inline]
    pub fn of<T>(self, table: &'static [T]) -> &'static [T] {
        let first = self.first as usize;
        &table[first..first + self.count as usize]
    }

    /// Whether it has no rows.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.count == 0
    }

    /// The numbers of its rows.
    pub fn numbers(self) -> std::ops::Range<usize> {
        self.first as usize..self.first as usize + self.count as usize
    }
}

// The short constructors that the tables are written with.

/// A [`Text`].
pub const fn t(at: u32, length: u16) -> Text {
    Text { at, length }
}

/// A [`Run`].
pub const fn r(first: u16, count: u16) -> Run {
    Run { first, count }
}

impl fmt::Debug for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "t({},{})", self.at, self.length)
    }
}

impl fmt::Debug for Run {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "r({},{})", self.first, self.count)
    }
}
