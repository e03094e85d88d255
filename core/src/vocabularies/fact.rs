//! Facts: a value with what is known of it.

use crate::data::{DateRow, OPEN, Run};

use super::dates::PartialDate;
use super::period::PeriodEnd;
use super::source::Source;

/// A value with whether it is verified, on what it rests, and its sources.
///
/// A fact that no first-hand source carries is not `verified`. It is given all the same: the reader decides.
///
/// ```
/// use osce::Country;
///
/// let admitted = Country::Andorra.admitted().unwrap();
/// assert_eq!(admitted.value.to_string(), "1996-04-25");
/// assert!(!admitted.verified); // the OSCE names the month alone
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Fact<T> {
    /// The value.
    pub value: T,
    /// Whether a first-hand source carries it.
    pub verified: bool,
    /// On what it rests, such as a decision by its number.
    pub basis: Option<&'static str>,
    sources: SourceList,
}

impl<T> Fact<T> {
    /// Its sources.
    pub fn sources(&self) -> Vec<Source> {
        Source::of(self.sources.0)
    }

    pub(crate) fn new(value: T, verified: bool, sources: Run) -> Self {
        Self { value, verified, basis: None, sources: SourceList(sources) }
    }
}

impl Fact<PartialDate> {
    /// A dated fact of the tables; nothing where there is none, or where its date is unknown.
    pub(crate) fn date(row: &DateRow) -> Option<Self> {
        let value = PartialDate::from_number(row.value)?;
        Some(Self { value, verified: row.verified, basis: row.basis.some(), sources: SourceList(row.sources) })
    }
}

impl Fact<PeriodEnd> {
    /// The end of something: `open` where the tables have none.
    pub(crate) fn end(row: &DateRow) -> Self {
        let value = PeriodEnd::from_number(row.value);
        Self { value, verified: row.verified, basis: row.basis.some(), sources: SourceList(row.sources) }
    }
}

/// The start of something as an end of a period: unknown where the tables have none.
pub(crate) fn start(row: &DateRow) -> PeriodEnd {
    if row.value == OPEN { PeriodEnd::Unknown } else { PeriodEnd::from_number(row.value) }
}

/// A run of sources; two are the same where they are the same rows.
#[derive(Clone, Copy, Debug)]
struct SourceList(Run);

impl PartialEq for SourceList {
    fn eq(&self, other: &Self) -> bool {
        self.0.numbers() == other.0.numbers()
    }
}

impl Eq for SourceList {}
