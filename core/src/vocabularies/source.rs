//! Where facts come from.

use std::fmt;

use crate::data::{self, Run, SourceRow};

/// A source of facts: a page, a document or a package.
///
/// ```
/// use osce::Country;
///
/// let admitted = Country::Mongolia.admitted().unwrap();
/// assert!(admitted.sources().iter().any(|source| !source.urls().is_empty()));
/// ```
#[derive(Clone, Copy)]
pub struct Source {
    row: &'static SourceRow,
}

impl Source {
    /// Every source of the data, in its order.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        data::SOURCES.iter().map(|row| Self { row })
    }

    /// The key that `core/data` names it by.
    pub fn key(self) -> &'static str {
        self.row.key.get()
    }

    /// Its title.
    pub fn title(self) -> &'static str {
        self.row.title.get()
    }

    /// Where it was read.
    pub fn urls(self) -> Vec<&'static str> {
        self.row.urls.strings().collect()
    }

    /// Whether it is a page or document of the OSCE itself.
    pub fn is_osce(self) -> bool {
        self.row.osce
    }

    pub(crate) fn of(run: Run) -> Vec<Self> {
        let rows = run.of(&data::SOURCE_LISTS).iter().filter_map(|&number| data::SOURCES.get(number as usize));
        rows.map(|row| Self { row }).collect()
    }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.row, other.row)
    }
}

impl Eq for Source {}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Source({}: {})", self.key(), self.title())
    }
}
