//! Partial dates and the ends of periods.

use chrono::NaiveDate;
use osce::dates::PeriodEnd;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
#[cfg(feature = "stubs")]
use pyo3::type_hint_union;
use pyo3::types::{PyDate, PyDateTime, PyString};

use crate::convert::{Give, Take};
#[cfg(feature = "stubs")]
use crate::hints;

/// A year, a month of a year, or a day: `1993`, `1994-06`, `1994-06-15`.
///
/// Years run from 0001 to 9999. Partial dates are ordered by their first day; of two with the same first day the shorter form
/// comes first. Raises `ValueError` where the text is not such a date.
///
/// >>> from osce import PartialDate
/// >>> month = PartialDate("1994-06")
/// >>> month.first_day(), month.last_day()
/// (datetime.date(1994, 6, 1), datetime.date(1994, 6, 30))
#[pyclass(frozen, eq, ord, hash, module = "osce")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate(pub osce::PartialDate);

#[pymethods]
impl PartialDate {
    #[new]
    fn new(text: PartialDateArg) -> Self {
        Self(text.0)
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str, &'static str, &'static str) {
        ("year", "month", "day")
    }

    /// The year.
    #[getter]
    fn year(&self) -> u16 {
        self.0.year()
    }

    /// The month, 1 to 12, where it is given.
    #[getter]
    fn month(&self) -> Option<u8> {
        self.0.month()
    }

    /// The day of the month, where it is given.
    #[getter]
    fn day(&self) -> Option<u8> {
        self.0.day()
    }

    /// The first day that the date can mean.
    fn first_day(&self) -> NaiveDate {
        self.0.first_day()
    }

    /// The last day that the date can mean.
    fn last_day(&self) -> NaiveDate {
        self.0.last_day()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("PartialDate('{}')", self.0)
    }

    fn __getnewargs__(&self) -> (String,) {
        (self.0.to_string(),)
    }

    #[classmethod]
    fn __get_pydantic_core_schema__<'py>(
        cls: &Bound<'py, pyo3::types::PyType>,
        _source: &Bound<'py, PyAny>,
        _handler: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        cls.py().import("osce._pydantic")?.call_method1("partial_date_schema", (cls,))
    }
}

/// A partial date, a `datetime.date`, or the text of one.
pub struct PartialDateArg(pub osce::PartialDate);

impl<'a, 'py> FromPyObject<'a, 'py> for PartialDateArg {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = type_hint_union!(
        pyo3::type_hint_identifier!("osce._core", "PartialDate"),
        pyo3::type_hint_identifier!("datetime", "date"),
        pyo3::type_hint_identifier!("builtins", "str")
    );

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(date) = object.cast::<PartialDate>() {
            return Ok(Self(date.get().0));
        }
        let date = if let Ok(text) = object.cast::<PyString>() {
            text.to_str()?.parse()
        } else if object.is_instance_of::<PyDate>() && !object.is_instance_of::<PyDateTime>() {
            object.extract::<NaiveDate>()?.try_into()
        } else {
            let found = object.get_type().name()?;
            return Err(PyTypeError::new_err(format!(
                "expected a PartialDate, a datetime.date or a str, found {found}"
            )));
        };
        date.map(Self).map_err(|error: osce::dates::PartialDateError| PyValueError::new_err(error.to_string()))
    }
}

impl Give for osce::PartialDate {
    #[cfg(feature = "stubs")]
    const GIVEN: pyo3::inspect::PyStaticExpr = hints::PARTIAL_DATE;

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(Bound::new(py, PartialDate(*self))?.into_any())
    }

    fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, &self.to_string()).into_any())
    }
}

impl Take for osce::PartialDate {
    #[cfg(feature = "stubs")]
    const TAKEN: pyo3::inspect::PyStaticExpr = <PartialDateArg as FromPyObject>::INPUT_TYPE;

    fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        object.extract::<PartialDateArg>().map(|date| date.0)
    }
}

/// A partial date, `'open'` or `'unknown'`.
impl Give for PeriodEnd {
    #[cfg(feature = "stubs")]
    const GIVEN: pyo3::inspect::PyStaticExpr = type_hint_union!(hints::PARTIAL_DATE, hints::STR);

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::On(date) => date.give(py),
            word => Ok(PyString::intern(py, &word.to_string()).into_any()),
        }
    }

    fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, &self.to_string()).into_any())
    }
}

/// An end of a period from Python.
pub fn read_period_end(object: &Bound<'_, PyAny>) -> PyResult<PeriodEnd> {
    match object.cast::<PyString>().ok().map(|text| text.to_str()).transpose()? {
        Some("open") => Ok(PeriodEnd::Open),
        Some("unknown") => Ok(PeriodEnd::Unknown),
        _ => Ok(PeriodEnd::On(object.extract::<PartialDateArg>()?.0)),
    }
}
