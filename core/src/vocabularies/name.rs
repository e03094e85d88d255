//! Names and labels.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::answer::answer;
use super::closed_sets::{Certainty, Doubt, Language, NameKind, NameOrigin};
use super::facts::{Computed, Text};
use super::period::{Held, Period};
use super::term::Term;
use crate::data::{self, InPool, NameRow, Run, name_flag};

osce_model::name! { answer handle {
        pub(crate) row: NameRow,
    }
    ///
    /// ```
    /// use osce::{Language, Structure};
    ///
    /// let names = Structure::MissionToSerbia.names();
    /// let former = names.iter().find(|name| name.text().contains("Montenegro")).unwrap();
    /// assert_eq!(former.periods()[0].end.to_string(), "2006-06-29");
    /// ```
    #[derive(Clone, Copy, PartialEq, Eq, Hash)]
}

impl Computed<Name> {
    fn text(self) -> Text {
        self.0.row.text().get()
    }

    fn term(self) -> Term {
        Term::from_number(self.0.row.term())
    }

    fn language(self) -> Language {
        Language::from_number(self.0.row.language())
    }

    fn kind(self) -> NameKind {
        NameKind::from_number(self.0.row.kind())
    }

    fn periods(self) -> Vec<Period> {
        self.0.row.periods().of(&data::PERIODS).iter().copied().map(Period::from_row).collect()
    }

    fn is_verified(self) -> bool {
        !self.0.has(name_flag::UNVERIFIED)
    }

    fn is_generic(self) -> bool {
        self.0.has(name_flag::GENERIC)
    }

    fn origin(self) -> NameOrigin {
        if self.0.has(name_flag::FROM_OSCE) {
            NameOrigin::Osce
        } else if self.0.has(name_flag::FROM_CLDR) {
            NameOrigin::Cldr
        } else {
            NameOrigin::Other
        }
    }

    fn source_run(self) -> Run {
        self.0.row.sources()
    }
}

impl Name {
    /// Whether it is in use on a day; yes where it is not dated.
    pub fn holds_on(self, day: NaiveDate) -> Certainty {
        self.held_on(day).certainty()
    }

    pub(crate) fn held_on(self, day: NaiveDate) -> Held {
        if !self.is_dated() {
            return Held::Yes;
        }
        let periods = self.row.periods().of(&data::PERIODS).iter();
        let answers = periods.map(|row| Period::from_row(*row).holds(day, true, true));
        answers.fold(Held::No, |best, answer| match (best, answer) {
            (Held::Yes, _) | (_, Held::Yes) => Held::Yes,
            (Held::Uncertain(doubt), _) | (_, Held::Uncertain(doubt)) => Held::Uncertain(doubt),
            (Held::No, Held::No) => Held::No,
        })
    }

    pub(crate) fn is_dated(self) -> bool {
        !self.row.periods().is_empty()
    }

    pub(crate) fn has(self, flag: u8) -> bool {
        self.row.flags() & flag != 0
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Name({:?}, {}, {:?})", self.text(), self.language().code(), self.kind())
    }
}

osce_model::term_label! { answer
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
}

osce_model::name_on_date! { answer
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
}
