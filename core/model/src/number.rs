//! Dates, periods and codes of countries as the numbers of the tables.
//!
//! A date is `YYYYMMDD`, with zeros for what is not given. Dates are greater than [`OPEN`] and [`UNKNOWN`].

/// The end of a period that is open.
pub const OPEN: u32 = 0;
/// The end of a period that is not known.
pub const UNKNOWN: u32 = 1;

/// The date that a text writes: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a day that exists in the years 0001 to 9999.
pub fn date(text: &str) -> Option<u32> {
    let bytes = text.as_bytes();
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits = bytes.get(from..to)?;
        digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
    };
    let part = |from: usize| if bytes.get(from - 1) == Some(&b'-') { number(from, from + 2) } else { None };
    let year = number(0, 4).filter(|year| *year > 0)?;
    let month = if bytes.len() > 4 { part(5).filter(|month| (1..=12).contains(month))? } else { 0 };
    let day = if bytes.len() > 7 { part(8).filter(|day| (1..=days(year, month)).contains(day))? } else { 0 };
    matches!(bytes.len(), 4 | 7 | 10).then_some(year * 10_000 + month * 100 + day)
}

/// Whether a number is a date, of a day that exists in the years 0001 to 9999.
pub const fn is_date(number: u32) -> bool {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    let has_month = 1 <= month && month <= 12;
    1 <= year && year <= 9999 && (has_month && day <= days(year, month) || month == 0 && day == 0)
}

/// The days of a month.
const fn days(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// A date, `open` or `unknown`.
pub fn end(text: &str) -> Option<u32> {
    match text {
        "open" => Some(OPEN),
        "unknown" => Some(UNKNOWN),
        _ => date(text),
    }
}

/// A period `start/end` that does not end before it begins.
pub fn period(text: &str) -> Option<(u32, u32)> {
    let (start, end) = text.split_once('/')?;
    let (start, end) = (self::end(start)?, self::end(end)?);
    let is_backwards = start > UNKNOWN && end > UNKNOWN && start > last_day(end);
    (!is_backwards).then_some((start, end))
}

/// The last day of a partial date, by the longest month: enough to compare.
pub fn last_day(date: u32) -> u32 {
    let with_month = if (date / 100).is_multiple_of(100) { date + 1200 } else { date };
    if with_month.is_multiple_of(100) { with_month + 31 } else { with_month }
}

/// A code of at most four bytes as a number that keeps the order of codes; nothing for a longer one.
pub fn code_key(code: &str) -> Option<u32> {
    let mut key = [0; 4];
    key.get_mut(..code.len())?.copy_from_slice(code.as_bytes());
    Some(u32::from_be_bytes(key))
}
