//! Days, partial dates and periods.

use chrono::NaiveDate;

use crate::errors::OsceError;
use crate::words::Certainty;

uniffi::custom_type!(NaiveDate, String, {
    remote,
    // A day that is too far away to be one of the core's is an error of the function that it is given to.
    try_lift: |text| text.parse::<NaiveDate>().map_err(|_| no_date(text).into()),
    lower: |day| day.to_string(),
});

fn no_date(text: String) -> OsceError {
    OsceError::NoDate(osce::DateError::Incomplete { text }.to_string())
}

/// The day that an ISO text writes: `2021-02-26`.
#[uniffi::export]
pub fn core_day_of_iso(text: String) -> Result<NaiveDate, OsceError> {
    let date = text.parse::<osce::PartialDate>().ok().filter(|date| date.day().is_some());
    Ok(date.ok_or_else(|| no_date(text))?.first_day())
}

/// A whole number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Whole(pub i32);

uniffi::custom_newtype!(Whole, i32);

impl Whole {
    /// A count of the core; what is larger than the border can say is the largest that it can.
    pub(crate) fn of(count: impl TryInto<i32>) -> Self {
        Self(count.try_into().unwrap_or(i32::MAX))
    }

    /// A count for the core; what is below nothing is nothing.
    pub(crate) fn count(self) -> usize {
        usize::try_from(self.0).unwrap_or(0)
    }
}

/// A year, a month of a year, or a day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct PartialDate {
    /// The year, 1 to 9999.
    pub year: Whole,
    /// The month, 1 to 12.
    #[uniffi(default = None)]
    pub month: Option<Whole>,
    /// The day of the month; none without a month.
    #[uniffi(default = None)]
    pub day: Option<Whole>,
}

impl From<osce::PartialDate> for PartialDate {
    fn from(date: osce::PartialDate) -> Self {
        let part = |part: u8| Whole(part.into());
        Self { year: Whole(date.year().into()), month: date.month().map(part), day: date.day().map(part) }
    }
}

impl PartialDate {
    /// The core's date, where there is such a day.
    pub(crate) fn core(self) -> Result<osce::PartialDate, OsceError> {
        let small = |part: Option<Whole>| part.map(|part| u8::try_from(part.0).unwrap_or(u8::MAX));
        let year = u16::try_from(self.year.0).unwrap_or(0);
        let date = osce::PartialDate::new(year, small(self.month), small(self.day));
        // The core says what is wrong with it, by the text that it would have.
        date.ok_or_else(|| {
            let part = |part: Option<Whole>| part.map_or(String::new(), |part| format!("-{:02}", part.0));
            let text = format!("{:04}{}{}", self.year.0, part(self.month), part(self.day));
            let error = text.parse::<osce::PartialDate>().err();
            OsceError::NoDate(error.map_or(text, |error| error.to_string()))
        })
    }
}

/// The partial date that a text writes: `1994`, `1994-06` or `1994-06-15`.
#[uniffi::export]
pub fn core_partial_date(text: String) -> Result<PartialDate, OsceError> {
    let date: osce::PartialDate =
        text.parse().map_err(|error: osce::PartialDateError| OsceError::NoDate(error.to_string()))?;
    Ok(date.into())
}

/// The text of a partial date.
#[uniffi::export]
pub fn core_partial_date_text(date: PartialDate) -> Result<String, OsceError> {
    Ok(date.core()?.to_string())
}

/// The first and the last day of a partial date.
#[uniffi::export]
pub fn core_days_of(date: PartialDate) -> Result<DateRange, OsceError> {
    let date = date.core()?;
    Ok(DateRange { first: date.first_day(), last: date.last_day() })
}

/// The day with a year, a month and a day of the month, where there is one.
#[uniffi::export]
pub fn core_day(year: Whole, month: Whole, day: Whole) -> Result<Option<NaiveDate>, OsceError> {
    let date = PartialDate { year, month: Some(month), day: Some(day) };
    Ok(date.core().ok().map(osce::PartialDate::first_day))
}

/// The start or the end of a period.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Enum)]
pub enum PeriodEnd {
    /// On a date.
    On {
        /// The date.
        date: PartialDate,
    },
    /// It has none.
    Open,
    /// It has one that is not known. Unknown is not open.
    Unknown,
}

impl From<osce::PeriodEnd> for PeriodEnd {
    fn from(end: osce::PeriodEnd) -> Self {
        match end {
            osce::PeriodEnd::On(date) => Self::On { date: date.into() },
            osce::PeriodEnd::Open => Self::Open,
            osce::PeriodEnd::Unknown => Self::Unknown,
        }
    }
}

impl PeriodEnd {
    fn core(self) -> Result<osce::PeriodEnd, OsceError> {
        Ok(match self {
            Self::On { date } => osce::PeriodEnd::On(date.core()?),
            Self::Open => osce::PeriodEnd::Open,
            Self::Unknown => osce::PeriodEnd::Unknown,
        })
    }
}

/// From when until when; both days are inside.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Period {
    /// Its first day.
    pub start: PeriodEnd,
    /// Its last day.
    pub end: PeriodEnd,
}

impl From<osce::Period> for Period {
    fn from(period: osce::Period) -> Self {
        Self { start: period.start.into(), end: period.end.into() }
    }
}

/// Whether a period holds on a day.
#[uniffi::export]
pub fn core_period_holds_on(period: Period, day: NaiveDate) -> Result<Certainty, OsceError> {
    let period = osce::Period { start: period.start.core()?, end: period.end.core()? };
    Ok(period.holds_on(day).into())
}

/// The days that a date of a page names; the same twice where it names one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct DateRange {
    /// The first day.
    pub first: NaiveDate,
    /// The last day; not before the first.
    pub last: NaiveDate,
}

/// The days that a page writes, in the six official languages.
#[uniffi::export]
pub fn core_dates_of(text: String) -> Result<DateRange, OsceError> {
    let range = osce::parse_dates(&text).map_err(|error| OsceError::NoDate(error.to_string()))?;
    Ok(DateRange { first: range.first, last: range.last })
}

/// The day that a page writes; of several the first.
#[uniffi::export]
pub fn core_date_of(text: String) -> Result<NaiveDate, OsceError> {
    osce::parse_date(&text).map_err(|error| OsceError::NoDate(error.to_string()))
}
