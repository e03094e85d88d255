//! Names and labels.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::answer::{answer, by_row};
use super::closed_sets::{Certainty, Language, NameKind, NameOrigin};
use super::facts::{Computed, Text};
use super::period::Period;
use super::term::Term;
use crate::data::{self, InPool, NameRow, Run, name_flag};

osce_model::name! { answer handle {
        pub(crate) row: &'static NameRow,
    }
    ///
    /// ```
    /// use osce::{Language, Structure};
    ///
    /// let names = Structure::MissionToSerbia.names();
    /// let former = names.iter().find(|name| name.text().contains("Montenegro")).unwrap();
    /// assert_eq!(former.periods()[0].end.to_string(), "2006-06-29");
    /// ```
    #[derive(Clone, Copy)]
}

impl Computed<Name> {
    fn text(self) -> Text {
        self.0.row.text.get()
    }

    fn term(self) -> Term {
        Term::from_number(self.0.row.term)
    }

    fn language(self) -> Language {
        Language::from_number(self.0.row.language)
    }

    fn kind(self) -> NameKind {
        NameKind::from_number(self.0.row.kind)
    }

    fn periods(self) -> Vec<Period> {
        self.0.row.periods.of(&data::PERIODS).iter().copied().map(Period::from_row).collect()
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
        self.0.row.sources
    }
}

impl Name {
    /// Whether it is in use on a day; yes where it is not dated.
    pub fn holds_on(self, day: NaiveDate) -> Certainty {
        let periods = self.row.periods.of(&data::PERIODS);
        if periods.is_empty() {
            return Certainty::Yes;
        }
        let answers = periods.iter().map(|row| Period::from_row(*row).holds_on(day));
        answers.fold(Certainty::No, |best, answer| match (best, answer) {
            (Certainty::Yes, _) | (_, Certainty::Yes) => Certainty::Yes,
            (Certainty::Uncertain, _) | (_, Certainty::Uncertain) => Certainty::Uncertain,
            _ => Certainty::No,
        })
    }

    pub(crate) fn has(self, flag: u8) -> bool {
        self.row.flags & flag != 0
    }
}

by_row!(Name);

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
