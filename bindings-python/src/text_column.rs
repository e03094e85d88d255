//! Columns of texts and of days, as frames, arrays and lists have them, with what is missing in them.

use chrono::NaiveDate;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDate, PyDateTime, PyString};

use crate::convert::{Take, Taken};
use crate::user_code;

/// After so many rows signals are looked for.
const WATCHED: usize = 1 << 16;

/// The rows of a column, each with its number, from 0.
fn rows<'py>(
    column: &Bound<'py, PyAny>,
) -> PyResult<impl Iterator<Item = PyResult<(usize, Option<Bound<'py, PyAny>>)>>> {
    let py = column.py();
    if column.is_instance_of::<PyString>() || column.is_instance_of::<PyBytes>() || column.hasattr("columns")? {
        let found = column.get_type().name()?;
        return Err(PyTypeError::new_err(format!("expected a column of texts, found one {found}")));
    }
    let rows = user_code::iterate(column)?.enumerate();
    Ok(rows.map(move |(row, cell)| {
        if row % WATCHED == WATCHED - 1 {
            py.check_signals()?;
        }
        Ok((row, present(cell?)?))
    }))
}

/// A value of Python, whatever the column keeps it as; nothing where it is missing: `None`, NaN, NaT, NA.
fn present(cell: Bound<'_, PyAny>) -> PyResult<Option<Bound<'_, PyAny>>> {
    if cell.is_none() || cell.is_instance_of::<PyString>() {
        return Ok(Some(cell).filter(|cell| !cell.is_none()));
    }
    // The missing values of pandas have classes of their own.
    if matches!(&*cell.get_type().name()?.to_string_lossy(), "NAType" | "NaTType") {
        return Ok(None);
    }
    if cell.hasattr("as_py")? {
        return present(user_code::call(|| cell.call_method0("as_py"))?);
    }
    // NaN alone is not itself. Arrays do not answer, and are not missing.
    let is_nan = user_code::call(|| cell.ne(&cell)).unwrap_or(false);
    Ok((!is_nan).then_some(cell))
}

/// The texts of a column; `None` where one is missing. Errors name the row.
pub fn texts<'py>(
    column: &Bound<'py, PyAny>,
) -> PyResult<impl Iterator<Item = PyResult<Option<Bound<'py, PyString>>>>> {
    Ok(rows(column)?.map(|row| {
        let (row, cell) = row?;
        let Some(cell) = cell else { return Ok(None) };
        let found = cell.get_type();
        cell.cast_into::<PyString>().map(Some).or_else(|_| {
            let found = found.name()?;
            Err(PyTypeError::new_err(format!("row {row}: expected a text or a missing value, found {found}")))
        })
    }))
}

/// The days that texts are asked about.
pub enum Days {
    /// None, or one for all.
    Same(Option<NaiveDate>),
    /// One for each text.
    Each(Vec<Option<NaiveDate>>),
}

impl Days {
    pub fn new(on: Option<Bound<'_, PyAny>>) -> PyResult<Self> {
        match on {
            None => Ok(Self::Same(None)),
            Some(day) if day.is_instance_of::<PyString>() || day.is_instance_of::<PyDate>() => {
                Ok(Self::Same(Some(day_of(day)?)))
            }
            Some(column) => rows(&column)?
                .map(|row| {
                    let (row, cell) = row?;
                    let in_row = |error: PyErr| naming_row(column.py(), row, &error);
                    cell.map(|cell| day_of(cell).map_err(in_row)).transpose()
                })
                .collect::<PyResult<_>>()
                .map(Self::Each),
        }
    }

    /// The day of a row.
    pub fn of_row(&self, row: usize) -> PyResult<Option<NaiveDate>> {
        match self {
            Self::Same(day) => Ok(*day),
            Self::Each(days) => days.get(row).copied().ok_or_else(|| self.too_few(row + 1)),
        }
    }

    /// Refuses days beyond the last row.
    pub fn are_all_of(&self, rows: usize) -> PyResult<()> {
        match self {
            Self::Each(days) if days.len() != rows => Err(self.too_few(rows)),
            _ => Ok(()),
        }
    }

    fn too_few(&self, rows: usize) -> PyErr {
        let Self::Each(days) = self else { return PyValueError::new_err("expected days") };
        let more = if rows > days.len() { "more than " } else { "" };
        let rows = if rows > days.len() { days.len() } else { rows };
        PyValueError::new_err(format!("expected a day for each text, found {} days and {more}{rows} texts", days.len()))
    }
}

/// A day, or a point in time at the beginning of one, as frames have days.
fn day_of(cell: Bound<'_, PyAny>) -> PyResult<NaiveDate> {
    if cell.get_type().name()? == "datetime64" {
        let day = cell.call_method1("astype", ("datetime64[D]",))?.call_method0("item")?;
        return NaiveDate::take(&day);
    }
    match cell.cast::<PyDateTime>() {
        Ok(time) if time.call_method0("time")?.ne(midnight(cell.py())?)? => {
            Err(PyTypeError::new_err(format!("expected a day, found the point in time {}", cell.str()?)))
        }
        Ok(time) => time.call_method0("date")?.extract::<Taken<NaiveDate>>().map(|Taken(day)| day),
        Err(_) => NaiveDate::take(&cell),
    }
}

fn midnight(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    py.import("datetime")?.getattr("time")?.call0()
}

fn naming_row(py: Python<'_>, row: usize, error: &PyErr) -> PyErr {
    PyErr::from_type(error.get_type(py), format!("row {row}: {}", error.value(py)))
}
