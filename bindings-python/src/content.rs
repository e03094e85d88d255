//! The content that functions read: a text, or bytes in which anything may be wrong.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyString;

/// The bytes of a text: `str`, or `bytes` in which anything may be wrong.
pub fn content<'a>(object: &'a Bound<'_, PyAny>) -> PyResult<&'a [u8]> {
    if let Ok(text) = object.cast::<PyString>() {
        return text.to_str().map(str::as_bytes);
    }
    object.extract().map_err(|_| {
        let found = object.get_type().name().map_or_else(|_| String::new(), |name| name.to_string());
        PyTypeError::new_err(format!("expected the content as str or bytes, found {found}"))
    })
}
