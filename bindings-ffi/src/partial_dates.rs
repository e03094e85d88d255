//! Partial dates, and the starts and ends of periods.

use crate::copies::CopyOf;
use crate::error::OsceError;
use crate::numbers::Whole;

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

impl CopyOf<osce::PartialDate> for PartialDate {
    fn copy_of(date: osce::PartialDate) -> Self {
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
            // A day without a month would look like a month.
            let month = if self.month.is_none() && self.day.is_some() { "-??".to_owned() } else { part(self.month) };
            let text = format!("{:04}{month}{}", self.year.0, part(self.day));
            let error = text.parse::<osce::PartialDate>().err();
            OsceError::NotADate(error.map_or(text, |error| error.to_string()))
        })
    }
}

/// The partial date that a text writes: `1994`, `1994-06` or `1994-06-15`.
#[uniffi::export]
pub fn core_partial_date(text: String) -> Result<PartialDate, OsceError> {
    let date: osce::PartialDate =
        text.parse().map_err(|error: osce::dates::PartialDateError| OsceError::NotADate(error.to_string()))?;
    Ok(PartialDate::copy_of(date))
}

/// The text of a partial date.
#[uniffi::export]
pub fn core_partial_date_text(date: PartialDate) -> Result<String, OsceError> {
    Ok(date.core()?.to_string())
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

impl CopyOf<osce::dates::PeriodEnd> for PeriodEnd {
    fn copy_of(end: osce::dates::PeriodEnd) -> Self {
        match end {
            osce::dates::PeriodEnd::On(date) => Self::On { date: CopyOf::copy_of(date) },
            osce::dates::PeriodEnd::Open => Self::Open,
            osce::dates::PeriodEnd::Unknown => Self::Unknown,
        }
    }
}

impl PeriodEnd {
    pub(crate) fn core(self) -> Result<osce::dates::PeriodEnd, OsceError> {
        Ok(match self {
            Self::On { date } => osce::dates::PeriodEnd::On(date.core()?),
            Self::Open => osce::dates::PeriodEnd::Open,
            Self::Unknown => osce::dates::PeriodEnd::Unknown,
        })
    }
}
