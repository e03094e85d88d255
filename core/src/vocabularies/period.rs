//! Periods, and what a question about a day answers.

use std::fmt;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::answer::answer;
use super::closed_sets::{Certainty, Doubt};
use super::partial_date::{PartialDate, PartialDateError};
use crate::data;

/// An end of a [`Period`]. *Unknown is not open.*
///
/// In JSON a date, `open` or `unknown`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum PeriodEnd {
    /// On this date; both ends of a period are inclusive.
    On(PartialDate),
    /// There is no end on this side.
    Open,
    /// There is an end, or it is not known whether there is; its date is not known.
    Unknown,
}

impl PeriodEnd {
    /// The date, where there is one.
    pub fn date(self) -> Option<PartialDate> {
        match self {
            Self::On(date) => Some(date),
            Self::Open | Self::Unknown => None,
        }
    }

    pub(crate) fn from_number(number: u32) -> Self {
        match number {
            data::OPEN => Self::Open,
            number => PartialDate::from_number(number).map_or(Self::Unknown, Self::On),
        }
    }
}

impl fmt::Display for PeriodEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(date) => date.fmt(f),
            Self::Open => f.pad("open"),
            Self::Unknown => f.pad("unknown"),
        }
    }
}

impl Serialize for PeriodEnd {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PeriodEnd {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        match &*text {
            "open" => Ok(Self::Open),
            "unknown" => Ok(Self::Unknown),
            date => date.parse().map(Self::On).map_err(|error: PartialDateError| serde::de::Error::custom(error)),
        }
    }
}

osce_model::period! { answer
    ///
    /// ```
    /// use osce::dates::{Certainty, Period};
    ///
    /// let period: Period = serde_json::from_str(r#"{"start": "2003-02-04", "end": "2006-06"}"#)?;
    /// let on = |day: &str| period.holds_on(day.parse().unwrap());
    /// assert_eq!(on("2004-01-01"), Certainty::Yes);
    /// assert_eq!(on("2006-06-15"), Certainty::Uncertain); // some day of that month
    /// assert_eq!(on("2007-01-01"), Certainty::No);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
}

impl Period {
    /// Whether the period holds on a day. A day inside a partial end is uncertain; so is every day on the side of an
    /// unknown end.
    pub fn holds_on(self, day: NaiveDate) -> Certainty {
        self.holds(day, true, true).certainty()
    }

    /// As [`Period::holds_on`]; an end that is not verified makes the twelve months on either side of it uncertain.
    pub(crate) fn holds(self, day: NaiveDate, start_verified: bool, end_verified: bool) -> Held {
        let start = side(self.start, start_verified, day, |day, first, last| (day < first, day >= last));
        let end = side(self.end, end_verified, day, |day, first, last| (day > last, day <= first));
        match (start, end) {
            (Held::No, _) | (_, Held::No) => Held::No,
            (Held::Uncertain(doubt), _) | (_, Held::Uncertain(doubt)) => Held::Uncertain(doubt),
            (Held::Yes, Held::Yes) => Held::Yes,
        }
    }

    pub(crate) fn from_row((start, end): (u32, u32)) -> Self {
        Self { start: PeriodEnd::from_number(start), end: PeriodEnd::from_number(end) }
    }
}

/// The first and the last day on which a partial date can lie.
fn bounds(date: PartialDate, verified: bool) -> (NaiveDate, NaiveDate) {
    let (first, last) = (date.first_day(), date.last_day());
    if verified {
        return (first, last);
    }
    let year = Months::new(12);
    (first.checked_sub_months(year).unwrap_or(first), last.checked_add_months(year).unwrap_or(last))
}

/// Whether a day lies on the inner side of an end. `place` says, of the days that the end can be, whether it is outside and inside.
fn side(
    end: PeriodEnd,
    verified: bool,
    day: NaiveDate,
    place: impl Fn(NaiveDate, NaiveDate, NaiveDate) -> (bool, bool),
) -> Held {
    let date = match end {
        PeriodEnd::Open => return Held::Yes,
        PeriodEnd::Unknown => return Held::Uncertain(Doubt::Unknown),
        PeriodEnd::On(date) => date,
    };
    let (first, last) = bounds(date, verified);
    match place(day, first, last) {
        (true, _) => Held::No,
        (_, true) => Held::Yes,
        _ if date.first_day() <= day && day <= date.last_day() && date.day().is_none() => {
            Held::Uncertain(Doubt::Partial)
        }
        _ => Held::Uncertain(Doubt::Unverified),
    }
}

/// What a question about a day answers, with the reason where it is uncertain.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Held {
    Yes,
    No,
    Uncertain(Doubt),
}

impl Held {
    pub(crate) fn certainty(self) -> Certainty {
        match self {
            Self::Yes => Certainty::Yes,
            Self::No => Certainty::No,
            Self::Uncertain(_) => Certainty::Uncertain,
        }
    }

    pub(crate) fn doubt(self) -> Option<Doubt> {
        match self {
            Self::Uncertain(doubt) => Some(doubt),
            Self::Yes | Self::No => None,
        }
    }
}
