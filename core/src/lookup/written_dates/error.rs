//! Why a text is not a date.

use std::fmt::Write;

use chrono::{Month, NaiveDate};
use thiserror::Error;

use crate::vocabularies::closed_sets::Language;

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
    #[error("`{word}` in `{text}` belongs to no date: expected the name of a month")]
    UnknownWord {
        /// The word.
        word: String,
        /// The text.
        text: String,
    },
    /// A word that is one month in one language and another month in another language.
    #[error("`{word}` in `{text}` is {}: give the language", readings(.months))]
    AmbiguousMonth {
        /// The word.
        word: String,
        /// The months (1 to 12), each with the languages in which the word is it.
        months: Vec<(u8, Vec<Language>)>,
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

/// 'October in Croatian, November in Czech and Polish'.
fn readings(months: &[(u8, Vec<Language>)]) -> String {
    let mut out = String::new();
    for (month, languages) in months {
        let name = Month::try_from(*month).map_or("", |month| month.name());
        let names: Vec<&str> = languages.iter().map(|language| language.english_name()).collect();
        let separator = if out.is_empty() { "" } else { ", " };
        let _ = write!(out, "{separator}{name} in {}", names.join(" and "));
    }
    out
}
