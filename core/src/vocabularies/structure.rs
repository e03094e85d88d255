//! Facts of the structures.

use chrono::NaiveDate;
use serde::Serialize;

use super::answer::answer;
use super::closed_sets::{Certainty, Doubt};
use super::enums::{Country, Structure};
use super::fact;
use super::facts::{Computed, Text};
use super::partial_date::PartialDate;
use super::period::{Held, Period, PeriodEnd};
use crate::data::{self, stored};

osce_model::seat_on_date! { answer
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
    #[non_exhaustive]
}

impl Structure {
    pub(super) fn row(self) -> &'static stored::Structure {
        &data::STRUCTURES[self as usize]
    }

    /// Whether a day certainly lies between its first beginning and its end, as far as they are known.
    pub(crate) fn is_within_bounds(self, day: PartialDate) -> bool {
        let row = self.row();
        let day = day.to_number();
        // A date without a day or a month is less than every day in it.
        let has_begun = |date: u32| date > data::UNKNOWN && date <= day;
        let closed = row.closed.value;
        (has_begun(row.established.value) || has_begun(row.work_begun.value))
            && (closed <= data::UNKNOWN || day <= closed)
    }

    /// Whether it is at work on a day: from the beginning of its work (else its establishment) to its closing.
    ///
    /// ```
    /// use osce::Structure;
    /// use osce::dates::Certainty;
    ///
    /// let mission = Structure::MissionToCroatia;
    /// assert_eq!(mission.active_on("2000-01-01".parse()?), Certainty::Yes);
    /// assert_eq!(mission.active_on("2008-01-01".parse()?), Certainty::No);
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn active_on(self, day: NaiveDate) -> Certainty {
        self.works_on(day).certainty()
    }

    pub(crate) fn works_on(self, day: NaiveDate) -> Held {
        let row = self.row();
        let from = if row.work_begun.value == data::OPEN { &row.established } else { &row.work_begun };
        let period = Period { start: fact::start(from), end: PeriodEnd::from_number(row.closed.value) };
        period.holds(day, from.verified, row.closed.verified || period.end == PeriodEnd::Unknown)
    }
}

impl Structure {
    /// Where it sat on a day: the city and the host country. Nothing where neither is known.
    ///
    /// On the day of a move it is the new seat. Whether the structure was at work on the day, [`Structure::active_on`] says.
    ///
    /// ```
    /// use osce::Structure;
    ///
    /// let centre = Structure::ProgrammeOfficeInAstana;
    /// assert_eq!(centre.seat_on("2000-01-01".parse()?).unwrap().city, Some("Almaty"));
    /// assert_eq!(centre.seat_on("2020-01-01".parse()?).unwrap().city, Some("Astana"));
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn seat_on(self, day: NaiveDate) -> Option<SeatOnDate> {
        let since = Period { start: fact::start(&self.row().seat_since), end: PeriodEnd::Open };
        let moved = self.seat_since().map_or(Held::Yes, |fact| since.holds(day, fact.verified, true));
        let (seat, country) = match moved {
            Held::No => (self.former_seat(), self.former_country()),
            Held::Yes | Held::Uncertain(_) => (self.seat(), self.country()),
        };
        let country = country.map(|country| country.of_day(day));
        let doubt = moved.doubt();
        let seat = SeatOnDate { city: seat.map(|fact| fact.value), country, certain: doubt.is_none(), doubt };
        (seat.city.is_some() || seat.country.is_some()).then_some(seat)
    }
}

impl Computed<Structure> {
    pub(super) fn lineage(self) -> Vec<Structure> {
        let mut lineage = chain(self.0, Structure::predecessors);
        lineage.reverse();
        lineage.push(self.0);
        lineage.extend(chain(self.0, Structure::successors));
        lineage
    }
}

/// All that is reached from a structure by steps in one direction, the nearest first.
fn chain(from: Structure, step: impl Fn(Structure) -> Vec<Structure>) -> Vec<Structure> {
    let mut reached = step(from);
    let mut next = 0;
    while let Some(&structure) = reached.get(next) {
        for further in step(structure) {
            if !reached.contains(&further) {
                reached.push(further);
            }
        }
        next += 1;
    }
    reached
}
