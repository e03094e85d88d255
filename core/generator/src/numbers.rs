//! What the rows hold as numbers: values of closed sets, dates, counts and runs.

use osce_model::declared::closed_set;
use osce_model::number;
use osce_model::rows::Run;
use osce_model::stored::ClosedSet;

pub type Result<T> = std::result::Result<T, String>;

/// The number of a value of a closed set.
pub fn number_of<T: ClosedSet>(slug: &str) -> Result<u8> {
    let set = closed_set(T::NAME);
    let number = set.number(slug).and_then(|number| u8::try_from(number).ok());
    let words = || set.values.iter().map(|value| value.slug).collect::<Vec<_>>();
    number.ok_or_else(|| format!("unknown {} `{slug}`: expected one of {:?}", set.what, words()))
}

pub fn date(text: &str) -> Result<u32> {
    number::date(text).ok_or_else(|| format!("invalid date `{text}`: write YYYY, YYYY-MM or YYYY-MM-DD"))
}

pub fn end(text: &str) -> Result<u32> {
    number::end(text).ok_or_else(|| format!("invalid end `{text}`: write a date, `open` or `unknown`"))
}

/// A number as the rows have it.
pub fn small(number: usize) -> Result<u16> {
    u16::try_from(number).map_err(|_| format!("{number} is too large for the tables"))
}

/// The rows that were added to a table.
pub fn run(first: usize, end: usize) -> Result<Run> {
    let number = |number: usize| u16::try_from(number).map_err(|_| "a table has too many rows".to_owned());
    Ok(Run { first: number(first)?, count: number(end - first)? })
}
