//! What is true on a day: the certain apart from the uncertain.

use chrono::NaiveDate;
use serde::Serialize;

use super::answer::answer;
use super::closed_sets::{Doubt, StructureKind, Vocabulary};
use super::enums::{Country, Structure};
use super::partial_date::PartialDate;
use super::period::{Held, PeriodEnd};
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
        answer: impl Fn(&T) -> Held,
    ) -> Self {
        let mut sorted = Self {
            certain: Vec::new(),
            uncertain: Vec::new(),
            doubts: Vec::new(),
            is_covered: false,
            beyond_review: is_beyond_review(vocabulary, day),
        };
        for item in items {
            sorted.is_covered = true;
            match answer(&item) {
                Held::Yes => sorted.certain.push(item),
                Held::Uncertain(doubt) => {
                    sorted.uncertain.push(item);
                    sorted.doubts.push(doubt);
                }
                Held::No => {}
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
    OnDate::sort(Vocabulary::Country, day, Country::ALL.iter().copied(), |country| country.participates_on(day))
}

/// The Partners for Co-operation of a day.
pub fn partners_on(day: NaiveDate) -> OnDate<Country> {
    OnDate::sort(Vocabulary::Country, day, Country::ALL.iter().copied(), |country| country.co_operates_on(day))
}

/// The field operations at work on a day.
pub fn field_operations_on(day: NaiveDate) -> OnDate<Structure> {
    OnDate::sort(Vocabulary::Structure, day, field_operations(), |operation| operation.works_on(day))
}

/// The field operations whose end has passed on a day: the group 'Closed field activities' of the navigation.
pub fn closed_field_activities_on(day: NaiveDate) -> OnDate<Structure> {
    OnDate::sort(Vocabulary::Structure, day, field_operations(), |operation| {
        match (operation.closed().value, operation.works_on(day)) {
            (PeriodEnd::On(closed), Held::No) if closed.first_day() < day => Held::Yes,
            (PeriodEnd::On(closed), Held::Uncertain(doubt)) if closed.first_day() < day => Held::Uncertain(doubt),
            (PeriodEnd::Unknown, Held::Uncertain(doubt)) => Held::Uncertain(doubt),
            _ => Held::No,
        }
    })
}

fn field_operations() -> impl Iterator<Item = Structure> {
    Structure::ALL.iter().copied().filter(|structure| structure.kind() == StructureKind::FieldOperation)
}
