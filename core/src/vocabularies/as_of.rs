//! What is so on a day: the certain apart from the uncertain.

use chrono::NaiveDate;
use serde::Serialize;

use super::answer::answer;
use super::closed_sets::{Certainty, StructureKind, Vocabulary};
use super::enums::{Country, Structure};
use super::partial_date::PartialDate;
use super::period::PeriodEnd;
use crate::data;

osce_model::on_date! { answer of (T)
    #[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
}

impl<T> OnDate<T> {
    /// Those of a vocabulary, or of what is known with it, on a day.
    pub(crate) fn sort(
        vocabulary: Vocabulary,
        day: NaiveDate,
        items: impl Iterator<Item = T>,
        answer: impl Fn(&T) -> Certainty,
    ) -> Self {
        let beyond_review = is_beyond_review(vocabulary, day);
        let mut sorted = Self { certain: Vec::new(), uncertain: Vec::new(), beyond_review };
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

/// The day up to which the facts of a vocabulary were reviewed: that of the latest pages on which the review rests. Chairs and heads of
/// structures are reviewed with the structures, events with the series of meetings.
///
/// ```
/// use osce::vocabularies::Vocabulary;
///
/// let reviewed = osce::data_as_of(Vocabulary::Country);
/// assert!(!osce::dates::participating_on(reviewed).beyond_review);
/// assert!(osce::dates::participating_on(reviewed.succ_opt().unwrap()).beyond_review);
/// ```
pub fn data_as_of(vocabulary: Vocabulary) -> NaiveDate {
    PartialDate::of_table(data::REVIEWED[vocabulary as usize]).first_day()
}

/// Whether a day lies beyond what was reviewed.
pub(crate) fn is_beyond_review(vocabulary: Vocabulary, day: NaiveDate) -> bool {
    day > data_as_of(vocabulary)
}

/// The participating States of a day.
///
/// ```
/// let states = osce::dates::participating_on("2013-01-01".parse()?);
/// assert_eq!((states.certain.len(), states.uncertain.len()), (57, 0));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn participating_on(day: NaiveDate) -> OnDate<Country> {
    OnDate::sort(Vocabulary::Country, day, Country::ALL.iter().copied(), |country| country.is_participating_on(day))
}

/// The Partners for Co-operation of a day.
pub fn partners_on(day: NaiveDate) -> OnDate<Country> {
    OnDate::sort(Vocabulary::Country, day, Country::ALL.iter().copied(), |country| country.is_partner_on(day))
}

/// The field operations at work on a day.
pub fn field_operations_on(day: NaiveDate) -> OnDate<Structure> {
    OnDate::sort(Vocabulary::Structure, day, field_operations(), |operation| operation.active_on(day))
}

/// The field operations whose end has passed on a day: the group 'Closed field activities' of the navigation.
pub fn closed_field_activities_on(day: NaiveDate) -> OnDate<Structure> {
    OnDate::sort(Vocabulary::Structure, day, field_operations(), |operation| {
        match (operation.closed().value, operation.active_on(day)) {
            (PeriodEnd::On(closed), Certainty::No) if closed.first_day() < day => Certainty::Yes,
            (PeriodEnd::On(closed), Certainty::Uncertain) if closed.first_day() < day => Certainty::Uncertain,
            (PeriodEnd::Unknown, Certainty::Uncertain) => Certainty::Uncertain,
            _ => Certainty::No,
        }
    })
}

fn field_operations() -> impl Iterator<Item = Structure> {
    Structure::ALL.iter().copied().filter(|structure| structure.kind() == StructureKind::FieldOperation)
}
