//! Where facts come from.

use std::fmt;

use super::answer::answer;
use super::facts::{Computed, Text};
use crate::data::{self, InPool, Run, SourceRow};

osce_model::source! { answer handle {
        row: SourceRow,
    }
    ///
    /// ```
    /// use osce::Country;
    ///
    /// let admitted = Country::Mongolia.admitted().unwrap();
    /// assert!(admitted.sources().iter().any(|source| !source.urls().is_empty()));
    /// ```
    #[derive(Clone, Copy, PartialEq, Eq, Hash)]
}

impl Computed<Source> {
    fn key(self) -> Text {
        self.0.row.key().get()
    }

    fn title(self) -> Text {
        self.0.row.title().get()
    }

    fn urls(self) -> Vec<Text> {
        data::strings(self.0.row.urls()).collect()
    }

    fn is_osce(self) -> bool {
        self.0.row.osce()
    }
}

impl Source {
    /// Every source of the data, in its order.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        SourceRow::from(0).map(|row| Self { row })
    }

    pub(crate) fn of(run: Run) -> Vec<Self> {
        let numbers = run.of(&data::SOURCE_LISTS).iter();
        numbers.map(|&number| Self { row: SourceRow::at(number) }).collect()
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Source({}: {})", self.key(), self.title())
    }
}
