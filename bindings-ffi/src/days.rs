//! Days: how they cross the border, those that a text writes, and those of partial dates and periods.

use chrono::NaiveDate;

use crate::answers::{DateRange, Period};
use crate::closed_sets::{Certainty, Language};
use crate::copies::CopyOf;
use crate::error::OsceError;
use crate::numbers::Whole;
use crate::partial_dates::PartialDate;

uniffi::custom_type!(NaiveDate, String, {
    remote,
    // A day that is too far away to be one of the core's is an error of the function that it is given to.
    try_lift: |text| day(&text).ok_or_else(|| too_far(&text).into()),
    lower: |day| day.to_string(),
});

/// The day of a text that Swift or Kotlin writes, whose year may have a sign. chrono's own reader knows far more, and is ten times as large.
fn day(text: &str) -> Option<NaiveDate> {
    let (month, day) = text.rsplit_once('-')?;
    let (year, month) = month.rsplit_once('-')?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn too_far(day: &str) -> OsceError {
    OsceError::NotADate(format!("the day `{day}` is too far away: expected a year from 0001 to 9999"))
}

fn not_iso(text: &str) -> OsceError {
    let beginning: String = text.chars().take(40).collect();
    OsceError::NotADate(format!("invalid date `{beginning}`: expected YYYY-MM-DD, a day that exists"))
}

/// The day that an ISO text writes: `2021-02-26`.
#[uniffi::export]
pub fn core_day_of_iso(text: String) -> Result<NaiveDate, OsceError> {
    let date = text.parse::<osce::PartialDate>().ok().filter(|date| date.day().is_some());
    Ok(date.ok_or_else(|| not_iso(&text))?.first_day())
}

/// The day with a year, a month and a day of the month, where there is one.
#[uniffi::export]
pub fn core_day(year: Whole, month: Whole, day: Whole) -> Result<Option<NaiveDate>, OsceError> {
    let date = PartialDate { year, month: Some(month), day: Some(day) };
    Ok(date.core().ok().map(osce::PartialDate::first_day))
}

/// The days that a page writes, in a language that is known or not.
#[uniffi::export]
pub fn core_dates_of(text: String, language: Option<Language>) -> Result<DateRange, OsceError> {
    let read = match language {
        Some(language) => osce::dates::parse_dates_in(&text, language.into()),
        None => osce::dates::parse_dates(&text),
    };
    read.map(DateRange::copy_of).map_err(|error| OsceError::NotADate(error.to_string()))
}

/// The first and the last day of a partial date.
#[uniffi::export]
pub fn core_days_of(date: PartialDate) -> Result<DateRange, OsceError> {
    let date = date.core()?;
    Ok(DateRange { first: date.first_day(), last: date.last_day() })
}

/// Whether a period holds on a day.
#[uniffi::export]
pub fn core_period_holds_on(period: Period, day: NaiveDate) -> Result<Certainty, OsceError> {
    let period = osce::dates::Period { start: period.start.core()?, end: period.end.core()? };
    Ok(period.holds_on(day).into())
}
