//! JSON as Python's own objects.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// The objects that Python reads from JSON.
pub fn loads<'py>(py: Python<'py>, json: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("json")?.call_method1("loads", (json,))
}

/// What a value is in JSON, as Python's own objects.
pub fn to_python<'py>(py: Python<'py>, value: &impl serde::Serialize) -> PyResult<Bound<'py, PyAny>> {
    let json = serde_json::to_string(value).map_err(|error| PyValueError::new_err(error.to_string()))?;
    loads(py, &json)
}
