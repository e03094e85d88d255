//! How the tables hold the types that facts are declared with, and the rows of the facts.

use std::marker::PhantomData;

use crate::rows::{FactRow, Run, Text as TextRow};

/// A type of a fact, as it lies in a row.
pub trait Stored {
    /// What the row has for it.
    type Row: Copy + std::fmt::Debug;
}

/// A text.
pub struct Text;
/// A partial date.
pub struct PartialDate;
/// The end of a period.
pub struct PeriodEnd;
/// A value with what is known of it.
pub struct Fact<T>(PhantomData<T>);
/// A code of a country.
pub struct CountryCode;
/// A concept of another scheme.
pub struct ConceptMapping;
/// A dated event.
pub struct DatedEvent;

/// A closed set: its values are numbered in their order.
pub trait ClosedSet {
    /// Its name.
    const NAME: &'static str;
}

/// A vocabulary: its terms are numbered together with those of the others.
pub trait Vocabulary {
    /// Its name.
    const NAME: &'static str;
}

macro_rules! closed_sets {
    ([] $($(#[doc = $about:literal])+ $growth:ident $name:ident($what:literal) { $($values:tt)* })+) => {
        /// The closed sets of which facts have values.
        pub mod sets {
            $(
                $(#[doc = $about])+
                pub struct $name;

                impl super::ClosedSet for $name {
                    const NAME: &'static str = stringify!($name);
                }

                impl super::Stored for $name {
                    type Row = u8;
                }
            )+
        }

        #[allow(clippy::wildcard_imports, reason = "types of facts")]
        use sets::*;
    };
}

crate::closed_sets! { closed_sets }

/// What a row has for a type.
macro_rules! stored {
    ($type:ty) => {
        <$type as Stored>::Row
    };
}

macro_rules! row {
    ([] $(#[doc = $about:literal])+ $name:ident($facts:ident) {
        $($(#[doc = $doc:literal])+ $fact:ident: $type:ty $(= $stored:ident)? $(, rust { $($example:tt)* })?;)*
    }) => {
        $(#[doc = $about])+
        ///
        /// What the tables have of its facts.
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs, reason = "what a fact is, its declaration says")]
        pub struct $name {
            $($(pub $fact: $stored!($type),)?)*
        }

        impl Vocabulary for $name {
            const NAME: &'static str = stringify!($name);
        }
    };
}

macro_rules! rows {
    ([] $($facts:ident)+) => { $( crate::$facts! { row } )+ };
}

crate::vocabularies! { rows }

impl Stored for bool {
    type Row = Self;
}

impl Stored for Text {
    type Row = TextRow;
}

/// Without a length where it is absent.
impl Stored for Option<Text> {
    type Row = TextRow;
}

impl Stored for PartialDate {
    type Row = u32;
}

/// Open where it is absent.
impl Stored for Option<PartialDate> {
    type Row = u32;
}

impl Stored for PeriodEnd {
    type Row = u32;
}

/// [`NONE`](crate::rows::NONE) where it is absent.
impl<T: Vocabulary> Stored for Option<T> {
    type Row = u16;
}

impl<T: Vocabulary> Stored for Vec<T> {
    type Row = Run;
}

impl Stored for Vec<Text> {
    type Row = Run;
}

/// Bit n: value n.
impl Stored for Vec<SecurityDimension> {
    type Row = u8;
}

impl Stored for Vec<CountryCode> {
    type Row = Run;
}

impl Stored for Vec<ConceptMapping> {
    type Row = Run;
}

impl Stored for Vec<DatedEvent> {
    type Row = Run;
}

impl<T: Stored> Stored for Fact<T> {
    type Row = FactRow<T::Row>;
}

/// Its value absent where it is.
impl<T: Stored> Stored for Option<Fact<T>> {
    type Row = FactRow<T::Row>;
}
