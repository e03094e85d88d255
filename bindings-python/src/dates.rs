//! The days that pages write.

use chrono::NaiveDate;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// The day that a page writes, in the six official languages; of several days the first. Raises `ValueError` where it is not a date.
///
/// >>> import osce
/// >>> osce.parse_date("6 - 7 October 2020"), osce.parse_date("26 апреля 2015")
/// (datetime.date(2020, 10, 6), datetime.date(2015, 4, 26))
#[pyfunction]
pub fn parse_date(text: &str) -> PyResult<NaiveDate> {
    osce::dates::parse_date(text).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// The first and the last day that a page writes, which are the same where it writes one. Raises `ValueError` where it is not a date.
#[pyfunction]
pub fn parse_dates(text: &str) -> PyResult<(NaiveDate, NaiveDate)> {
    let range = osce::dates::parse_dates(text).map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok((range.first, range.last))
}
