//! What the terms know: stored facts by their rows, the others by rules.

use super::chair::Chair;
use super::closed_sets::{CountryStatus, FieldLevel, SecurityDimension, SeriesLevel, StructureKind};
use super::country::CountryCode;
use super::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
use super::fact::Fact;
use super::field_of_work::ConceptMapping;
use super::meeting_series::DatedEvent;
use super::partial_date::PartialDate;
use super::period::PeriodEnd;
use super::term::{Term, of_table};
use crate::data::{self, FactRow, InPool, Run};

/// A text of the data.
pub(crate) type Text = &'static str;

/// Where facts are computed that are not stored: `impl Computed<Structure> { fn lineage(self) ... }`.
#[derive(Clone, Copy)]
pub(crate) struct Computed<T>(pub(crate) T);

/// A value as the tables have it.
pub(crate) trait Stored<Row> {
    fn of_row(row: Row) -> Self;
}

/// Gives a vocabulary its facts.
macro_rules! facts {
    ([] $(#[doc = $about:literal])+ $name:ident($facts:ident) {
        $($(#[doc = $doc:literal])+ $fact:ident: $type:ty $(= $stored:ident)? $(, rust { $(#[doc = $example:literal])* })?;)*
    }) => {
        impl $name {
            $(
                $(#[doc = $doc])+
                $(#[doc = ""] $(#[doc = $example])*)?
                pub fn $fact(self) -> $type {
                    fact!($($stored)? self $fact)
                }
            )*
        }
    };
}

macro_rules! fact {
    (stored $term:ident $fact:ident) => {
        Stored::of_row($term.row().$fact)
    };
    ($term:ident $fact:ident) => {
        Computed($term).$fact()
    };
}

macro_rules! vocabularies {
    ([] $($facts:ident)+) => { $( osce_model::$facts! { facts } )+ };
}

osce_model::vocabularies! { vocabularies }

impl Stored<Self> for bool {
    fn of_row(row: Self) -> Self {
        row
    }
}

impl Stored<data::Text> for Option<Text> {
    fn of_row(row: data::Text) -> Self {
        row.some()
    }
}

impl Stored<u32> for Option<PartialDate> {
    fn of_row(row: u32) -> Self {
        PartialDate::from_number(row)
    }
}

impl Stored<u32> for PeriodEnd {
    fn of_row(row: u32) -> Self {
        Self::from_number(row)
    }
}

/// The terms of one vocabulary.
pub(crate) trait OfVocabulary: Sized {
    fn of_term(term: Term) -> Option<Self>;
}

impl<T: OfVocabulary> Stored<u16> for Option<T> {
    fn of_row(row: u16) -> Self {
        (row != data::NONE).then(|| of_table(row))
    }
}

impl<T: OfVocabulary> Stored<Run> for Vec<T> {
    fn of_row(row: Run) -> Self {
        row.of(&data::TERM_LISTS).iter().map(|&number| of_table(number)).collect()
    }
}

impl Stored<Run> for Vec<Text> {
    fn of_row(row: Run) -> Self {
        data::strings(row).collect()
    }
}

impl Stored<Run> for Vec<CountryCode> {
    fn of_row(row: Run) -> Self {
        row.of(&data::CODES).iter().map(CountryCode::from_row).collect()
    }
}

impl Stored<Run> for Vec<ConceptMapping> {
    fn of_row(row: Run) -> Self {
        row.of(&data::MAPPINGS).iter().map(|row| ConceptMapping { row }).collect()
    }
}

impl Stored<Run> for Vec<DatedEvent> {
    fn of_row(row: Run) -> Self {
        row.of(&data::EVENTS).iter().map(|row| DatedEvent { row }).collect()
    }
}

impl Stored<u8> for Vec<SecurityDimension> {
    fn of_row(row: u8) -> Self {
        SecurityDimension::ALL.iter().copied().filter(|dimension| row >> (*dimension as u8) & 1 == 1).collect()
    }
}

impl<T: Stored<V>, V> Stored<FactRow<V>> for Fact<T> {
    fn of_row(row: FactRow<V>) -> Self {
        Self::new(T::of_row(row.value), row.verified, row.basis, row.sources)
    }
}

impl<T, V> Stored<FactRow<V>> for Option<Fact<T>>
where
    Option<T>: Stored<V>,
{
    fn of_row(row: FactRow<V>) -> Self {
        Some(Fact::new(Option::of_row(row.value)?, row.verified, row.basis, row.sources))
    }
}
