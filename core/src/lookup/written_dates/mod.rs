//! Dates as pages write them.

mod error;
mod numbers;
mod words;

use chrono::NaiveDate;
use chrono::NaiveDate as Date;
use serde::Serialize;

pub use error::DateError;

use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::Language;
use crate::vocabularies::partial_date::PartialDate;
use numbers::InNumbers;
use osce_model::characters::vanishes;
use osce_model::language_set::LanguageSet;
use osce_model::normal_form::normal_form;
use osce_model::rows::date_word::MOST_WORDS;
use words::DateWord;

use Part::{Day, Month, Year};

/// No date that a page writes is longer than this (bytes).
const LONGEST: usize = 120;

/// What may be written on to a number.
const ORDINALS: [&str; 9] = ["st", "nd", "rd", "th", "er", "re", "o", "a", "го"];

osce_model::date_range! { answer
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
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

/// The day that a text in a known language writes; of several days the first.
///
/// # Errors
///
/// As [`parse_dates_in`].
pub fn parse_date_in(text: &str, language: Language) -> Result<NaiveDate, DateError> {
    parse_dates_in(text, language).map(|range| range.first)
}

/// The days that a page writes: `26 February 2021`, `February 26, 2021`, `6 - 7 October 2020`, `30 November - 1 December 2023`,
/// `2021-02-26`, with a weekday before and a time before or behind; months in any [`Language`], each in the order of its language.
///
/// A month that is another one in another language, `listopad`, is read where another word tells the language; [`parse_dates_in`] reads it
/// by a language that is known.
///
/// Of dates in numbers, `2021-02-26`, `20210226` and `26.2.2021` are read, and with slashes what can be read in one way: `06/07/2020` is two
/// days.
///
/// # Errors
///
/// A [`DateError`] that says what is wrong with the text.
///
/// ```
/// use osce::dates::parse_dates;
///
/// let range = parse_dates("30 de noviembre - 1 de diciembre de 2023")?;
/// assert_eq!((range.first.to_string(), range.last.to_string()), ("2023-11-30".into(), "2023-12-01".into()));
/// assert_eq!(parse_dates("2025. november 26.")?.first.to_string(), "2025-11-26");
/// # Ok::<(), osce::dates::DateError>(())
/// ```
pub fn parse_dates(text: &str) -> Result<DateRange, DateError> {
    parse(text, None)
}

/// The days that a text in a known language writes.
///
/// # Errors
///
/// As [`parse_dates`].
///
/// ```
/// use osce::{Language, dates::{parse_date, parse_date_in}};
///
/// assert_eq!(parse_date_in("26. listopada 2025.", Language::Croatian)?.to_string(), "2025-10-26");
/// assert_eq!(parse_date_in("26 listopada 2025", Language::Polish)?.to_string(), "2025-11-26");
/// assert_eq!(
///     parse_date("26 listopada 2025").unwrap_err().to_string(),
///     "`listopada` in `26 listopada 2025` is October in Croatian, November in Polish: give the language"
/// );
/// # Ok::<(), osce::dates::DateError>(())
/// ```
pub fn parse_dates_in(text: &str, language: Language) -> Result<DateRange, DateError> {
    parse(text, Some(language))
}

/// The days that a text writes, in a language that is known or not.
#[allow(clippy::many_single_char_names, reason = "day, month, year: d m y to e n z")]
pub(crate) fn parse(text: &str, language: Option<Language>) -> Result<DateRange, DateError> {
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
    let known = words::known(language);
    let day = |day: u32, month: u8, year: u16| {
        let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day);
        date.ok_or_else(|| DateError::NoSuchDay { day, month, year, text: text.to_owned() })
    };
    let (first, last) = match &in_numbers(date, known)[..] {
        [InNumbers::Date(d, m, y)] => (day(*d, *m, *y)?, day(*d, *m, *y)?),
        [InNumbers::Date(d, m, y), InNumbers::Date(e, n, z)] => (day(*d, *m, *y)?, day(*e, *n, *z)?),
        [] => in_words(date, text, known, day)?,
        _ => return Err(DateError::Incomplete { text: text.to_owned() }),
    };
    if last < first {
        return Err(DateError::EndsBeforeItBegins { first, last, text: text.to_owned() });
    }
    Ok(DateRange { first, last })
}

/// The first and the last day of a date with months in words.
fn in_words(
    date: &str,
    text: &str,
    known: LanguageSet,
    day: impl Fn(u32, u8, u16) -> Result<NaiveDate, DateError>,
) -> Result<(NaiveDate, NaiveDate), DateError> {
    let (parts, languages) = parts(date, text, known)?;
    let order: String = parts.iter().map(|part| part.letter()).collect();
    let is_it = |known: &&Order| known.parts == order && (!order.starts_with('Y') || words::is_year_first(languages));
    let order = ORDERS.iter().find(is_it).ok_or_else(|| DateError::Incomplete { text: text.to_owned() })?;
    let read = |places: [usize; 3]| match places.map(|place| parts[place]) {
        [Day(d), Month(m), Year(y)] => day(d, m, y),
        _ => Err(DateError::Incomplete { text: text.to_owned() }),
    };
    Ok((read(order.first)?, read(order.last)?))
}

/// An order of days, months and years, with the places of the first and the last day, month and year.
struct Order {
    parts: &'static str,
    first: [usize; 3],
    last: [usize; 3],
}

const fn one(parts: &'static str, day: [usize; 3]) -> Order {
    Order { parts, first: day, last: day }
}

const fn two(parts: &'static str, first: [usize; 3], last: [usize; 3]) -> Order {
    Order { parts, first, last }
}

/// Those with the year first are read in the languages that write it first.
const ORDERS: [Order; 16] = [
    one("DMY", [0, 1, 2]),
    one("MDY", [1, 0, 2]),
    two("DDMY", [0, 2, 3], [1, 2, 3]),
    two("MDDY", [1, 0, 3], [2, 0, 3]),
    two("DMDMY", [0, 1, 4], [2, 3, 4]),
    two("MDMDY", [1, 0, 4], [3, 2, 4]),
    two("DMYDMY", [0, 1, 2], [3, 4, 5]),
    two("MDYMDY", [1, 0, 2], [4, 3, 5]),
    one("YMD", [2, 1, 0]),
    one("YDM", [1, 2, 0]),
    two("YMDD", [2, 1, 0], [3, 1, 0]),
    two("YDDM", [1, 3, 0], [2, 3, 0]),
    two("YMDMD", [2, 1, 0], [4, 3, 0]),
    two("YDMDM", [1, 2, 0], [3, 4, 0]),
    two("YMDYMD", [2, 1, 0], [5, 4, 3]),
    two("YDMYDM", [1, 2, 0], [4, 5, 3]),
];

/// One or two dates of numbers alone; nothing where there are words but a weekday before them and 'year' behind.
fn in_numbers(date: &str, known: LanguageSet) -> Vec<InNumbers> {
    let date = date.trim();
    let is_digits = || date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit());
    if !date.contains(['.', '/']) && !is_digits() {
        return Vec::new();
    }
    let (first, rest) = date.split_once([',', ' ']).unwrap_or(("", date));
    let first = DateWord::find(first).filter(|word| word.is_weekday());
    let weekday = first.and_then(|word| word.weekday(known));
    let date = without_year_word(if first.is_some() { rest.trim() } else { date });
    let read = |dates: &[&str]| dates.iter().map(|date| numbers::read(date, weekday)).collect::<Option<Vec<_>>>();
    let range = || date.split_once(['-', '–', '—']).and_then(|(first, last)| read(&[first, last]));
    read(&[date]).or_else(range).unwrap_or_default()
}

/// The text before the word for 'year': 'года', 'г.', 'godine', 'р.'.
fn without_year_word(date: &str) -> &str {
    let before_stop = date.trim_end_matches('.');
    let numbers = before_stop.trim_end_matches(char::is_alphabetic);
    let word = &before_stop[numbers.len()..];
    if DateWord::find(word).is_some_and(DateWord::is_between) { numbers.trim_end() } else { date }
}

/// A part of a date.
#[derive(Clone, Copy)]
enum Part {
    Day(u32),
    Month(u8),
    Year(u16),
}

impl Part {
    fn letter(self) -> char {
        match self {
            Day(_) => 'D',
            Month(_) => 'M',
            Year(_) => 'Y',
        }
    }
}

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

/// The text before a time of day, which a colon between digits tells; or behind it, where the time comes first: '19:30 (Kyiv time), 24 April 2015'.
fn without_time(text: &str) -> &str {
    let is_digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let mut colons = text.match_indices(':').map(|(colon, _)| colon);
    let Some(colon) = colons.find(|colon| *colon > 0 && is_digit(colon - 1) && is_digit(colon + 1)) else {
        return text;
    };
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

/// What a date is made of, before its languages are known.
enum Piece<'d> {
    Number(Part),
    Word(&'d str, DateWord),
}

/// The days, months and years in order, and the languages that the words are of.
fn parts(date: &str, text: &str, known: LanguageSet) -> Result<(Vec<Part>, LanguageSet), DateError> {
    let pieces = pieces(date, text)?;
    let words = pieces.iter().filter_map(|piece| if let Piece::Word(_, word) = piece { Some(word) } else { None });
    let among = words.fold(known, |languages, word| languages.narrowed(word.languages()));
    let mut parts = Vec::new();
    let last = pieces.len().saturating_sub(1);
    for (position, piece) in pieces.into_iter().enumerate() {
        match piece {
            Piece::Number(part) => parts.push(part),
            Piece::Word(written, word) => match word.months(among)[..] {
                [(month, _)] => parts.push(Month(month)),
                // The day of the week comes first or last.
                [] if word.is_between() || parts.is_empty() || position == last => {}
                [] => return Err(DateError::UnknownWord { word: written.to_owned(), text: text.to_owned() }),
                ref months => {
                    let of = |(month, languages): &(u8, LanguageSet)| {
                        (*month, languages.and(among).numbers().map(Language::from_number).collect())
                    };
                    let months = months.iter().map(of).collect();
                    return Err(DateError::AmbiguousMonth { word: written.to_owned(), months, text: text.to_owned() });
                }
            },
        }
    }
    Ok((parts, among))
}

fn pieces<'d>(date: &'d str, text: &str) -> Result<Vec<Piece<'d>>, DateError> {
    let is_letter = |c: char| c.is_alphanumeric() || vanishes(c);
    let mut rest = date.trim_start_matches(|c| !is_letter(c));
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let (length, piece) = longest_word(rest, is_letter).map_or_else(
            || {
                let length = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
                (length, number(&rest[..length]).map(Piece::Number))
            },
            |(length, word)| (length, Some(Piece::Word(&rest[..length], word))),
        );
        let unknown = || DateError::UnknownWord { word: rest[..length].to_owned(), text: text.to_owned() };
        pieces.push(piece.ok_or_else(unknown)?);
        rest = rest[length..].trim_start_matches(|c| !is_letter(c));
    }
    Ok(pieces)
}

/// The longest word of dates that a text begins with, and its length.
fn longest_word(text: &str, is_letter: impl Fn(char) -> bool) -> Option<(usize, DateWord)> {
    let end_of_word = |from: usize| {
        let begin = from + text[from..].find(&is_letter)?;
        Some(begin + text[begin..].find(|c| !is_letter(c)).unwrap_or(text.len() - begin))
    };
    let end = end_of_word(0)?;
    let (first, goes_on) = DateWord::find_with_longer(&text[..end]);
    // A hyphen may stand behind an article, which no normal form begins with: 'L-Erbgħa'.
    if !goes_on && (first.is_some() || !text[end..].starts_with('-')) {
        return first.map(|first| (end, first));
    }
    let mut ends = [end; MOST_WORDS];
    for place in 1..MOST_WORDS {
        ends[place] = end_of_word(ends[place - 1]).unwrap_or(ends[place - 1]);
    }
    ends.into_iter().rev().find_map(|end| DateWord::find(&text[..end]).map(|word| (end, word)))
}

/// A day or a year.
fn number(written: &str) -> Option<Part> {
    let word = normal_form(written);
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let ordinal = &word[digits.len()..];
    match digits.len() {
        1 | 2 if ordinal.is_empty() || ORDINALS.contains(&ordinal) => digits.parse().ok().map(Day),
        4 if ordinal.is_empty() => digits.parse().ok().map(Year),
        _ => None,
    }
}
