//! Facts of the meeting series, and the known Summits and Ministerial Councils.

use std::fmt;

use chrono::NaiveDate as Date;

use super::answer::{answer, by_row};
use super::closed_sets::EventKind;
use super::enums::{Country, MeetingSeries};
use super::facts::{Computed, Text};
use super::partial_date::PartialDate;
use super::term::Term;
use crate::data::{self, EventRow, InPool, Run, stored};

/// A number in a series.
type Small = u8;

osce_model::dated_event! { answer handle {
        pub(super) row: &'static EventRow,
    }
    ///
    /// ```
    /// use osce::MeetingSeries;
    ///
    /// let summits = MeetingSeries::SummitMeetings.events();
    /// assert_eq!(summits.len(), 7);
    /// assert_eq!(summits[0].document(), Some("Helsinki Final Act"));
    /// ```
    #[derive(Clone, Copy)]
}

impl DatedEvent {
    /// Whether it is an event with one of these numbers of the tables.
    pub(crate) fn is_one_of(self, numbers: &[u16]) -> bool {
        numbers.iter().any(|&number| std::ptr::eq(self.row, &raw const data::EVENTS[number as usize]))
    }
}

impl Computed<DatedEvent> {
    fn id(self) -> Text {
        self.0.row.id.get()
    }

    fn kind(self) -> EventKind {
        EventKind::from_number(self.0.row.kind)
    }

    fn series(self) -> MeetingSeries {
        MeetingSeries::ALL[self.0.row.series as usize]
    }

    fn number(self) -> Option<Small> {
        (self.0.row.number > 0).then_some(self.0.row.number)
    }

    fn city(self) -> Text {
        self.0.row.city.get()
    }

    fn country(self) -> Option<Country> {
        Country::from_term(Term::from_number(self.0.row.country))
    }

    fn start(self) -> Date {
        PartialDate::of_table(self.0.row.start).first_day()
    }

    fn end(self) -> Date {
        PartialDate::of_table(self.0.row.end).last_day()
    }

    fn document(self) -> Option<Text> {
        self.0.row.document.some()
    }

    fn unverified(self) -> Vec<Text> {
        data::strings(self.0.row.unverified).collect()
    }

    fn source_run(self) -> Run {
        self.0.row.sources
    }
}

by_row!(DatedEvent);

impl fmt::Debug for DatedEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatedEvent({}, {} to {})", self.id(), self.start(), self.end())
    }
}

impl MeetingSeries {
    pub(super) fn row(self) -> &'static stored::MeetingSeries {
        &data::SERIES[self as usize]
    }
}
