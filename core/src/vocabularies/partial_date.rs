//! Partial dates.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A year, a month of a year, or a day: `1993`, `1994-06`, `1994-06-15`.
///
/// Years run from 0001 to 9999. Partial dates are ordered by their first day; of two with the same first day the
/// shorter form comes first.
///
/// ```
/// use osce::PartialDate;
///
/// let month: PartialDate = "1994-06".parse()?;
/// assert_eq!(month.first_day().to_string(), "1994-06-01");
/// assert_eq!(month.last_day().to_string(), "1994-06-30");
/// assert!(month < "1994-06-15".parse()?);
/// # Ok::<(), osce::dates::PartialDateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: u16,
    /// 0 where it is not given.
    month: u8,
    /// 0 where it is not given.
    day: u8,
}

/// A text that is not a [`PartialDate`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("invalid date `{text}`: expected YYYY, YYYY-MM or YYYY-MM-DD, a day that exists, in the years 0001 to 9999")]
pub struct PartialDateError {
    /// What was read: its first 40 characters.
    pub text: String,
}

impl PartialDate {
    /// A date from a year and, where they are given, a month and a day; nothing where there is no such day.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        if !(1..=9999).contains(&year) || (day.is_some() && month.is_none()) {
            return None;
        }
        NaiveDate::from_ymd_opt(year.into(), month.unwrap_or(1).into(), day.unwrap_or(1).into())?;
        Some(Self { year, month: month.unwrap_or(0), day: day.unwrap_or(0) })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where it is given.
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, where it is given.
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// The first day that the date can mean.
    pub fn first_day(self) -> NaiveDate {
        self.existing(self.month.max(1), self.day.max(1))
    }

    /// The last day that the date can mean.
    pub fn last_day(self) -> NaiveDate {
        if self.day > 0 {
            return self.first_day();
        }
        let month = if self.month > 0 { self.month } else { 12 };
        self.existing(month, self.existing(month, 1).num_days_in_month())
    }

    /// A day in the year of the date. The fields are private, and nothing makes a date of a day that does not exist.
    fn existing(self, month: u8, day: u8) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year.into(), month.into(), day.into()).expect("a day that exists")
    }

    /// As the tables have dates: `YYYYMMDD` with zeros for what is not given.
    pub(crate) fn to_number(self) -> u32 {
        u32::from(self.year) * 10_000 + u32::from(self.month) * 100 + u32::from(self.day)
    }

    /// A date of the tables where they have one ([`super::proofs`]).
    pub(crate) fn of_table(number: u32) -> Self {
        Self::from_number(number).expect("the tables have a date here")
    }

    /// A date of the tables, if it is one: `YYYYMMDD` with zeros for what is not given.
    pub(crate) fn from_number(number: u32) -> Option<Self> {
        let part = |value: u32| u8::try_from(value % 100).ok().filter(|part| *part > 0);
        Self::new(u16::try_from(number / 10_000).ok()?, part(number / 100), part(number))
    }
}

impl TryFrom<NaiveDate> for PartialDate {
    type Error = PartialDateError;

    /// The day, in the years 0001 to 9999.
    fn try_from(date: NaiveDate) -> Result<Self, PartialDateError> {
        let part = |value: u32| u8::try_from(value).ok();
        let date_of = |year| Self::new(year, part(date.month()), part(date.day()));
        let found = u16::try_from(date.year()).ok().and_then(date_of);
        found.ok_or_else(|| PartialDateError { text: date.to_string() })
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or_else(|| PartialDateError { text: text.chars().take(40).collect() })
    }
}

fn parse(text: &str) -> Option<PartialDate> {
    let number = |from: usize, to: usize| -> Option<u16> {
        let digits = text.as_bytes().get(from..to)?;
        digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0')))
    };
    let part = |from: usize| (text.as_bytes().get(from - 1) == Some(&b'-')).then(|| number(from, from + 2))?;
    let two = |from: usize| part(from).and_then(|value| u8::try_from(value).ok());
    match text.len() {
        4 => PartialDate::new(number(0, 4)?, None, None),
        7 => PartialDate::new(number(0, 4)?, Some(two(5)?), None),
        10 => PartialDate::new(number(0, 4)?, Some(two(5)?), Some(two(8)?)),
        _ => None,
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day } = self;
        match (month, day) {
            (0, _) => f.pad(&format!("{year:04}")),
            (_, 0) => f.pad(&format!("{year:04}-{month:02}")),
            _ => f.pad(&format!("{year:04}-{month:02}-{day:02}")),
        }
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
