//! Facts of the structures.

use chrono::NaiveDate;

use super::closed_sets::Certainty;
use super::enums::Structure;
use super::fact;
use super::facts::Computed;
use super::partial_date::PartialDate;
use super::period::{Period, PeriodEnd};
use crate::data::{self, stored};

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
        let row = self.row();
        let from = if row.work_begun.value == data::OPEN { &row.established } else { &row.work_begun };
        let period = Period { start: fact::start(from), end: PeriodEnd::from_number(row.closed.value) };
        period.holds(day, from.verified, row.closed.verified || period.end == PeriodEnd::Unknown)
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
