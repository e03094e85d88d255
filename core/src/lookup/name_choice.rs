//! Which of several names of a term is given.

use chrono::NaiveDate;

use crate::data::{InPool, NameRow};
use crate::vocabularies::closed_sets::Certainty;
use crate::vocabularies::name::Name;

/// Whether a name is, or may be, in use on a day; every one is where none is asked.
pub(crate) fn in_use(row: NameRow, day: Option<NaiveDate>) -> bool {
    day.is_none_or(|day| Name { row }.holds_on(day) != Certainty::No)
}

/// The best of the names of a term that fold alike, unless a dated one is written exactly so: 'CSCE Council' says until
/// when, 'Netherlands' says no more than 'The Netherlands'.
pub(crate) fn best_name(first: NameRow, mut names: impl Iterator<Item = NameRow>, written: &str) -> Name {
    let dated = names.find(|row| !row.periods().is_empty() && row.text().get() == written);
    Name { row: dated.unwrap_or(first) }
}
