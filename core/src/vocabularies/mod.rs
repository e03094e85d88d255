//! The five vocabularies: terms, names, dates and facts.

pub(crate) mod answer;
pub(crate) mod chair;
pub(crate) mod closed_sets;
pub(crate) mod country;
pub(crate) mod dates;
#[rustfmt::skip]
pub(crate) mod enums;
pub(crate) mod as_of;
pub(crate) mod fact;
pub(crate) mod facts;
pub(crate) mod field_of_work;
pub(crate) mod language;
pub(crate) mod meeting_series;
pub(crate) mod name;
pub(crate) mod organization;
pub(crate) mod period;
mod proofs;
pub(crate) mod source;
pub(crate) mod structure;
pub(crate) mod table;
pub(crate) mod term;
