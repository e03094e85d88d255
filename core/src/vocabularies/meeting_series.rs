//! Facts of the meeting series, and the known Summits and Ministerial Councils.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::dates::PartialDate;
use super::enums::{Country, MeetingSeries, Structure};
use super::fact::Fact;
use super::source::Source;
use super::term::{Term, terms};
use super::words::words;
use crate::data::{self, EventRow, SeriesRow};

/// Where a meeting series stands in the navigation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum SeriesLevel {
    /// An entry of the navigation.
    Navigation,
    /// A series of which an entry of the navigation is the group.
    Member,
}

words!(SeriesLevel, "level of a meeting series", {
    Navigation "navigation"
    Member "member"
});

/// What a dated event is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum EventKind {
    /// A meeting of the Heads of State or Government.
    Summit,
    /// A meeting of the Ministerial Council.
    MinisterialCouncil,
    /// An informal meeting of the ministers.
    InformalMinisterialMeeting,
}

words!(EventKind, "kind of event", {
    Summit "summit"
    MinisterialCouncil "ministerial-council"
    InformalMinisterialMeeting "informal-ministerial-meeting"
});

/// A Summit or a meeting of the Ministerial Council.
///
/// ```
/// use osce::MeetingSeries;
///
/// let summits = MeetingSeries::SummitMeetings.events();
/// assert_eq!(summits.len(), 7);
/// assert_eq!(summits[0].document(), Some("Helsinki Final Act"));
/// ```
#[derive(Clone, Copy)]
pub struct Event {
    row: &'static EventRow,
}

impl Event {
    /// Its id: stable.
    pub fn id(self) -> &'static str {
        self.row.id.get()
    }

    /// What it is.
    pub fn kind(self) -> EventKind {
        match self.row.kind {
            0 => EventKind::Summit,
            1 => EventKind::MinisterialCouncil,
            _ => EventKind::InformalMinisterialMeeting,
        }
    }

    /// The series that it belongs to.
    pub fn series(self) -> MeetingSeries {
        MeetingSeries::ALL.get(self.row.series as usize).copied().unwrap_or(MeetingSeries::MinisterialCouncilMeetings)
    }

    /// Its number in the series, from 1, where it has one.
    pub fn number(self) -> Option<u8> {
        (self.row.number > 0).then_some(self.row.number)
    }

    /// The city.
    pub fn city(self) -> &'static str {
        self.row.city.get()
    }

    /// The country in which it was held, as it was then.
    pub fn country(self) -> Option<Country> {
        Country::from_term(Term::from_number(self.row.country))
    }

    /// Its first day.
    pub fn start(self) -> NaiveDate {
        PartialDate::from_number(self.row.start).map_or(NaiveDate::MIN, PartialDate::first_day)
    }

    /// Its last day.
    pub fn end(self) -> NaiveDate {
        PartialDate::from_number(self.row.end).map_or(NaiveDate::MAX, PartialDate::last_day)
    }

    /// The title of its main document, where it is known.
    pub fn document(self) -> Option<&'static str> {
        self.row.document.some()
    }

    /// The members that no first-hand source carries.
    pub fn unverified(self) -> Vec<&'static str> {
        self.row.unverified.strings().collect()
    }

    /// Its sources.
    pub fn sources(self) -> Vec<Source> {
        Source::of(self.row.sources)
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Event({}, {} to {})", self.id(), self.start(), self.end())
    }
}

impl MeetingSeries {
    fn row(self) -> &'static SeriesRow {
        &data::SERIES[self as usize]
    }

    /// Where it stands in the navigation.
    pub fn level(self) -> SeriesLevel {
        if self.row().level == 0 { SeriesLevel::Navigation } else { SeriesLevel::Member }
    }

    /// The structures that convene it.
    pub fn convened_by(self) -> Fact<Vec<Structure>> {
        let row = self.row();
        let bodies = terms(row.convened_by).filter_map(Structure::from_term).collect();
        Fact::new(bodies, row.convened_by_verified, Term::from(self).source_run())
    }

    /// How often it meets, in words.
    pub fn cadence(self) -> Option<Fact<&'static str>> {
        let row = self.row();
        row.cadence.some().map(|cadence| Fact::new(cadence, row.cadence_verified, Term::from(self).source_run()))
    }

    /// When it first met.
    pub fn first_held(self) -> Option<Fact<PartialDate>> {
        Fact::date(&self.row().first_held)
    }

    /// Its known meetings, the earliest first; those of Summits and the Ministerial Council are known.
    ///
    /// ```
    /// let events = osce::MeetingSeries::MinisterialCouncilMeetings.events();
    /// assert!(events.is_sorted_by_key(|event| event.start()));
    /// ```
    pub fn events(self) -> Vec<Event> {
        self.row().events.of(&data::EVENTS).iter().map(|row| Event { row }).collect()
    }
}
