//! What is so on a day: the certain apart from the uncertain.

use chrono::NaiveDate;
use serde::Serialize;

use super::answer::answer;
use super::closed_sets::{Certainty, StructureKind};
use super::enums::{Country, Structure};
use super::period::PeriodEnd;

osce_model::on_date! { answer of (T)
    #[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
}

impl<T> OnDate<T> {
    pub(crate) fn sort(items: impl Iterator<Item = T>, answer: impl Fn(&T) -> Certainty) -> Self {
        let mut sorted = Self { certain: Vec::new(), uncertain: Vec::new() };
        for item in items {
            match answer(&item) {
                Certainty::Yes => sorted.certain.push(item),
                Certainty::Uncertain => sorted.uncertain.push(item),
                Certainty::No => {}
            }
        }
        sorted
    }
}

/// The participating States of a day.
///
/// ```
/// let states = osce::dates::participating_on("2013-01-01".parse()?);
/// assert_eq!((states.certain.len(), states.uncertain.len()), (57, 0));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn participating_on(day: NaiveDate) -> OnDate<Country> {
    OnDate::sort(Country::ALL.iter().copied(), |country| country.is_participating_on(day))
}

/// The Partners for Co-operation of a day.
pub fn partners_on(day: NaiveDate) -> OnDate<Country> {
    OnDate::sort(Country::ALL.iter().copied(), |country| country.is_partner_on(day))
}

/// The field operations at work on a day.
pub fn field_operations_on(day: NaiveDate) -> OnDate<Structure> {
    OnDate::sort(field_operations(), |operation| operation.active_on(day))
}

/// The field operations whose end has passed on a day: the group 'Closed field activities' of the navigation.
pub fn closed_field_activities_on(day: NaiveDate) -> OnDate<Structure> {
    OnDate::sort(field_operations(), |operation| match (operation.closed().value, operation.active_on(day)) {
        (PeriodEnd::On(closed), Certainty::No) if closed.first_day() < day => Certainty::Yes,
        (PeriodEnd::On(closed), Certainty::Uncertain) if closed.first_day() < day => Certainty::Uncertain,
        (PeriodEnd::Unknown, Certainty::Uncertain) => Certainty::Uncertain,
        _ => Certainty::No,
    })
}

fn field_operations() -> impl Iterator<Item = Structure> {
    Structure::ALL.iter().copied().filter(|structure| structure.kind() == StructureKind::FieldOperation)
}
