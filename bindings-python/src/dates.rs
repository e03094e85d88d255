//! The days that pages write.

use chrono::NaiveDate;
use osce::Language;
use osce::dates::{DateError, DateRange};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::convert::Taken;

/// The day that a page writes, with the month in any `Language`; of several days the first. Raises `ValueError` where it is not a date, and
/// where its month is another one in another language: then give the `language`.
///
/// >>> import osce
/// >>> osce.parse_date("6 - 7 October 2020"), osce.parse_date("26 апреля 2015")
/// (datetime.date(2020, 10, 6), datetime.date(2015, 4, 26))
/// >>> osce.parse_date("26 listopada 2025", language="pl")
/// datetime.date(2025, 11, 26)
#[pyfunction]
#[pyo3(signature = (text, *, language=None))]
pub fn parse_date(text: &str, language: Option<Taken<Language>>) -> PyResult<NaiveDate> {
    read(text, language).map(|range| range.first)
}

/// The first and the last day that a page writes, which are the same where it writes one. Raises `ValueError` as `parse_date` does.
#[pyfunction]
#[pyo3(signature = (text, *, language=None))]
pub fn parse_dates(text: &str, language: Option<Taken<Language>>) -> PyResult<(NaiveDate, NaiveDate)> {
    read(text, language).map(|range| (range.first, range.last))
}

fn read(text: &str, language: Option<Taken<Language>>) -> PyResult<DateRange> {
    let read = match language {
        Some(Taken(language)) => osce::dates::parse_dates_in(text, language),
        None => osce::dates::parse_dates(text),
    };
    read.map_err(|error: DateError| PyValueError::new_err(error.to_string()))
}
