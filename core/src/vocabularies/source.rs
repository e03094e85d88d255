//! Where facts come from.

use std::fmt;

use super::answer::{answer, by_row};
use super::facts::{Computed, Text};
use crate::data::{self, InPool, Run, SourceRow};

osce_model::source! { answer handle {
        row: &'static SourceRow,
    }
    ///
    /// ```
    /// use osce::Country;
    ///
    /// let admitted = Country::Mongolia.admitted().unwrap();
    /// assert!(admitted.sources().iter().any(|source| !source.urls().is_empty()));
    /// ```
    #[derive(Clone, Copy)]
}

impl Computed<Source> {
    fn key(self) -> Text {
        self.0.row.key.get()
    }

    fn title(self) -> Text {
        self.0.row.title.get()
    }

    fn urls(self) -> Vec<Text> {
        data::strings(self.0.row.urls).collect()
    }

    fn is_osce(self) -> bool {
        self.0.row.osce
    }
}

impl Source {
    /// Every source of the data, in its order.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        data::SOURCES.iter().map(|row| Self { row })
    }

    pub(crate) fn of(run: Run) -> Vec<Self> {
        let numbers = run.of(&data::SOURCE_LISTS).iter();
        numbers.map(|&number| Self { row: &data::SOURCES[number as usize] }).collect()
    }
}

by_row!(Source);

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Source({}: {})", self.key(), self.title())
    }
}
