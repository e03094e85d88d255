//! Dates as pages write them, in the official languages.

use chrono::{NaiveDate, Weekday};
use serde::Serialize;
use thiserror::Error;

use super::dates_in_numbers::{self, InNumbers};
use crate::data;
use crate::vocabularies::partial_date::PartialDate;
use osce_model::normal_form::{normal_form, vanishes};

/// No date that a page writes is longer than this (bytes).
const LONGEST: usize = 120;

/// The words between the parts of a date, in normal form: prepositions, conjunctions, 'year', and what follows an ordinal.
const BETWEEN: &str = "of the to and until from de du del dell dal al au et e a y bis und von vom den le il el i \
    с по и года г год st nd rd th er";

/// What may be written on to a number.
const ORDINALS: [&str; 9] = ["st", "nd", "rd", "th", "er", "re", "o", "a", "го"];

osce_model::date_range! { answer
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DateError {
    /// There is nothing in it.
    #[error("there is no date: expected a day such as `26 February 2021` or `2021-02-26`")]
    Empty,
    /// It is longer than any date.
    #[error("`{text}` is too long for a date: expected a day such as `26 February 2021` or `2021-02-26`")]
    TooLong {
        /// Its first 40 characters.
        text: String,
    },
    /// A word that belongs to no date.
    #[error(
        "`{word}` in `{text}` belongs to no date: expected a month in English, French, German, Italian, Russian or Spanish"
    )]
    UnknownWord {
        /// The word.
        word: String,
        /// The text.
        text: String,
    },
    /// Day, month and year are not all there, or not in an order that is read.
    #[error(
        "incomplete date `{text}`: expected day, month and year, as in `26 February 2021`, `6 - 7 October 2020` or `2021-02-26`"
    )]
    Incomplete {
        /// The text.
        text: String,
    },
    /// There is no such day.
    #[error("`{text}`: there is no {day} in month {month} of {year}")]
    NoSuchDay {
        /// The day.
        day: u32,
        /// The month, 1 to 12.
        month: u8,
        /// The year.
        year: u16,
        /// The text.
        text: String,
    },
    /// The last day lies before the first.
    #[error("`{text}` ends on {last}, before it begins on {first}")]
    EndsBeforeItBegins {
        /// The first day.
        first: NaiveDate,
        /// The last day.
        last: NaiveDate,
        /// The text.
        text: String,
    },
}

/// The day that a page writes; of several days the first.
///
/// # Errors
///
/// As [`parse_dates`].
///
/// ```
/// let day = |text: &str| osce::dates::parse_date(text).unwrap().to_string();
/// assert_eq!(day("26 апреля 2015 года"), "2015-04-26");
/// assert_eq!(day("Fri, 26 Feb 2021 13:45:00 +0100"), "2021-02-26");
/// assert!(osce::dates::parse_date("31 February 2021").is_err());
/// ```
pub fn parse_date(text: &str) -> Result<NaiveDate, DateError> {
    parse_dates(text).map(|range| range.first)
}

/// The days that a page writes: `26 February 2021`, `February 26, 2021`, `6 - 7 October 2020`, `30 November - 1 December 2023`,
/// `2021-02-26`, with a weekday before and a time before or behind; months in English, French, German, Italian, Russian and Spanish.
///
/// Of dates in numbers, `2021-02-26`, `20210226` and `26.2.2021` are read, and with slashes what can be read in one way: `06/07/2020` is two
/// days.
///
/// # Errors
///
/// A [`DateError`] that says what is wrong with the text.
///
/// ```
/// let range = osce::dates::parse_dates("30 de noviembre - 1 de diciembre de 2023")?;
/// assert_eq!((range.first.to_string(), range.last.to_string()), ("2023-11-30".into(), "2023-12-01".into()));
/// # Ok::<(), osce::dates::DateError>(())
/// ```
#[allow(clippy::many_single_char_names, reason = "day, month, year: d m y to e n z")]
pub fn parse_dates(text: &str) -> Result<DateRange, DateError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(DateError::Empty);
    }
    if text.len() > LONGEST {
        return Err(DateError::TooLong { text: text.chars().take(40).collect() });
    }
    if let Some(day) = iso(text) {
        return Ok(DateRange { first: day, last: day });
    }
    let date = without_time(text);
    let day = |day: u32, month: u8, year: u16| {
        let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day);
        date.ok_or_else(|| DateError::NoSuchDay { day, month, year, text: text.to_owned() })
    };
    let (first, last) = match &in_numbers(date)[..] {
        [InNumbers::Date(d, m, y)] => (day(*d, *m, *y)?, day(*d, *m, *y)?),
        [InNumbers::Date(d, m, y), InNumbers::Date(e, n, z)] => (day(*d, *m, *y)?, day(*e, *n, *z)?),
        [] => in_words(date, text, day)?,
        _ => return Err(DateError::Incomplete { text: text.to_owned() }),
    };
    if last < first {
        return Err(DateError::EndsBeforeItBegins { first, last, text: text.to_owned() });
    }
    Ok(DateRange { first, last })
}

/// The first and the last day of a date with months in words.
#[allow(clippy::many_single_char_names, reason = "day, month, year: d m y to e n z")]
fn in_words(
    date: &str,
    text: &str,
    day: impl Fn(u32, u8, u16) -> Result<NaiveDate, DateError>,
) -> Result<(NaiveDate, NaiveDate), DateError> {
    Ok(match parts(date, text)?[..] {
        [Day(d), Month(m), Year(y)] | [Month(m), Day(d), Year(y)] => (day(d, m, y)?, day(d, m, y)?),
        [Day(d), Day(e), Month(m), Year(y)] | [Month(m), Day(d), Day(e), Year(y)] => (day(d, m, y)?, day(e, m, y)?),
        [Day(d), Month(m), Day(e), Month(n), Year(y)] | [Month(m), Day(d), Month(n), Day(e), Year(y)] => {
            (day(d, m, y)?, day(e, n, y)?)
        }
        [Day(d), Month(m), Year(y), Day(e), Month(n), Year(z)]
        | [Month(m), Day(d), Year(y), Month(n), Day(e), Year(z)] => (day(d, m, y)?, day(e, n, z)?),
        _ => return Err(DateError::Incomplete { text: text.to_owned() }),
    })
}

/// One or two dates of numbers alone; nothing where there are words but a weekday before them and 'year' behind.
fn in_numbers(date: &str) -> Vec<InNumbers> {
    let date = date.trim();
    let is_digits = || date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit());
    if !date.contains(['.', '/']) && !is_digits() {
        return Vec::new();
    }
    let (first, rest) = date.split_once([',', ' ']).unwrap_or(("", date));
    let weekday = weekday(first);
    let date = if weekday.is_some() { rest.trim() } else { date };
    let year = ["года", "год", "г."].into_iter().find_map(|year| date.strip_suffix(year));
    let date = year.unwrap_or(date);
    let read =
        |dates: &[&str]| dates.iter().map(|date| dates_in_numbers::read(date, weekday)).collect::<Option<Vec<_>>>();
    let range = || date.split_once(['-', '–', '—']).and_then(|(first, last)| read(&[first, last]));
    read(&[date]).or_else(range).unwrap_or_default()
}

fn weekday(word: &str) -> Option<Weekday> {
    let word = normal_form(word);
    let found = data::WEEKDAY_NAMES.binary_search_by(|(name, _)| name.get().cmp(&word)).ok()?;
    Weekday::try_from(data::WEEKDAY_NAMES[found].1).ok()
}

/// A part of a date.
#[derive(Clone, Copy)]
enum Part {
    Day(u32),
    Month(u8),
    Year(u16),
}

use crate::data::InPool;
use crate::vocabularies::answer::answer;
use Part::{Day, Month, Year};
use chrono::NaiveDate as Date;

/// `2021-02-26`, alone or with a time behind it.
fn iso(text: &str) -> Option<NaiveDate> {
    let (date, rest) = text.split_at_checked(10)?;
    let with_time =
        rest.strip_prefix(['T', 't', ' ']).is_some_and(|time| time.starts_with(|c: char| c.is_ascii_digit()));
    if !rest.is_empty() && !with_time {
        return None;
    }
    date.parse().ok().map(PartialDate::first_day)
}

/// The text before a time of day, which the first colon tells; or behind it, where the time comes first: '19:30 (Kyiv time), 24 April 2015'.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let before = &text[..colon];
    if matches!(before.len(), 1 | 2) && before.bytes().all(|byte| byte.is_ascii_digit()) {
        let time = |character: char| character.is_ascii_digit() || character == ':';
        let behind = text.trim_start_matches(time).trim_start();
        let remark = behind.strip_prefix('(').and_then(|remark| remark.split_once(')'));
        let behind = remark.map_or(behind, |(_, behind)| behind).trim_start();
        return behind.strip_prefix([',', ';']).unwrap_or(behind).trim_start();
    }
    before.rfind(char::is_whitespace).map_or("", |space| &before[..space])
}

/// The days, months and years in order.
fn parts(date: &str, text: &str) -> Result<Vec<Part>, DateError> {
    let mut parts = Vec::new();
    for written in date.split(|c: char| !c.is_alphanumeric() && !vanishes(c)).filter(|word| !word.is_empty()) {
        let word = normal_form(written);
        let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let month = || {
            let found = data::MONTH_NAMES.binary_search_by(|(name, _)| name.get().cmp(&word));
            found.ok().map(|position| Month(data::MONTH_NAMES[position].1))
        };
        let ordinal = &word[digits.len()..];
        let part = match digits.len() {
            1 | 2 if is_number && (ordinal.is_empty() || ORDINALS.contains(&ordinal)) => digits.parse().ok().map(Day),
            4 if is_number && ordinal.is_empty() => digits.parse().ok().map(Year),
            0 => month(),
            _ => None,
        };
        match part {
            Some(part) => parts.push(part),
            None if parts.is_empty() && weekday(&word).is_some() => {}
            None if BETWEEN.split_whitespace().any(|between| between == word) => {}
            None => return Err(DateError::UnknownWord { word: written.to_owned(), text: text.to_owned() }),
        }
    }
    Ok(parts)
}
