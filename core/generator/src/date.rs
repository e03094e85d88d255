//! Partial dates and periods in the form of the tables: `YYYYMMDD`, zeros for what is not given.

/// The end of a period that is open.
pub const OPEN: u32 = 0;
/// The end of a period that is not known.
pub const UNKNOWN: u32 = 1;

/// A date, `open` or `unknown`.
pub fn end(text: &str) -> Result<u32, String> {
    match text {
        "open" => Ok(OPEN),
        "unknown" => Ok(UNKNOWN),
        _ => date(text),
    }
}

/// A partial date.
pub fn date(text: &str) -> Result<u32, String> {
    let wrong = || format!("`{text}` is no date: expected YYYY, YYYY-MM or YYYY-MM-DD");
    let parts: Vec<&str> = text.split('-').collect();
    let lengths = [4, 2, 2];
    if parts.len() > 3 || parts.iter().zip(lengths).any(|(part, length)| part.len() != length) {
        return Err(wrong());
    }
    let numbers: Vec<u32> = parts.iter().map(|part| part.parse()).collect::<Result<_, _>>().map_err(|_| wrong())?;
    let part = |index: usize| numbers.get(index).copied();
    let month = part(1).unwrap_or(1);
    if !(1..=12).contains(&month) || part(2).is_some_and(|day| !(1..=days(numbers[0], month)).contains(&day)) {
        return Err(wrong());
    }
    Ok(numbers[0] * 10_000 + part(1).unwrap_or(0) * 100 + part(2).unwrap_or(0))
}

fn days(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// A period `start/end`; its start does not lie after its end.
pub fn period(text: &str) -> Result<(u32, u32), String> {
    let (start, end) = text.split_once('/').ok_or_else(|| format!("`{text}` is no period: expected start/end"))?;
    let (start, end) = (self::end(start)?, self::end(end)?);
    if start > UNKNOWN && end > UNKNOWN && start > last_day(end) {
        return Err(format!("the period `{text}` ends before it begins"));
    }
    Ok((start, end))
}

/// The last day of a partial date, by the longest month: enough to compare.
pub fn last_day(date: u32) -> u32 {
    let with_month = if (date / 100).is_multiple_of(100) { date + 1200 } else { date };
    if with_month % 100 == 0 { with_month + 31 } else { with_month }
}
