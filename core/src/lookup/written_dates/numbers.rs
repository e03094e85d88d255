//! Dates that are written in numbers alone: '16.11.2022', '26/02/2021', '20210226'.

use chrono::{Datelike, NaiveDate, Weekday};

/// A date of numbers alone.
pub(crate) enum InNumbers {
    /// The one way to read it: day, month, year.
    Date(u32, u8, u16),
    /// Day and month may change places, and nothing tells them apart: '06/07/2020'.
    Unclear,
}

/// Reads a text that is a date of numbers and nothing else, on the day of the week that stands before it.
///
/// With full stops the day comes first. With slashes, a number above 12 or the day of the week shows which number is the day. Eight digits are
/// year, month and day.
pub(crate) fn read(text: &str, weekday: Option<Weekday>) -> Option<InNumbers> {
    let text = text.trim();
    if let [year @ .., m, n, d, e] = text.as_bytes()
        && year.len() == 4
        && text.bytes().all(|byte| byte.is_ascii_digit())
    {
        let (day, month) = (number(&[*d, *e])?, number(&[*m, *n])?);
        return Some(InNumbers::Date(day, u8::try_from(month).ok()?, u16::try_from(number(year)?).ok()?));
    }
    let separator = text.chars().find(|character| matches!(character, '.' | '/'))?;
    let mut numbers = text.split(separator).map(str::trim);
    let (first, second, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    // 'года' was taken off; a stop behind the year ends a sentence.
    if numbers.next().is_some_and(|rest| !rest.is_empty()) || year.len() != 4 {
        return None;
    }
    let of = |text: &str| if matches!(text.len(), 1 | 2) { number(text.as_bytes()) } else { None };
    let (first, second, year) = (of(first)?, of(second)?, u16::try_from(number(year.as_bytes())?).ok()?);
    if separator == '.' {
        return Some(InNumbers::Date(first, u8::try_from(second).ok()?, year));
    }
    let date = |day: u32, month: u32| {
        let date = NaiveDate::from_ymd_opt(year.into(), month, day)?;
        let is_on_its_weekday = weekday.is_none_or(|weekday| date.weekday() == weekday);
        is_on_its_weekday.then_some(date)
    };
    match (date(first, second), date(second, first)) {
        (Some(one), Some(other)) if one != other => Some(InNumbers::Unclear),
        (Some(date), _) | (None, Some(date)) => {
            Some(InNumbers::Date(date.day(), u8::try_from(date.month()).ok()?, year))
        }
        (None, None) => Some(InNumbers::Unclear),
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    std::str::from_utf8(digits).ok()?.parse().ok()
}
