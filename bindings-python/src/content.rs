//! The content that functions read: a text, or bytes in which anything may be wrong.

use std::path::Path;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;

/// The bytes of a text: `str`, or `bytes` in which anything may be wrong.
pub fn content<'a>(object: &'a Bound<'_, PyAny>) -> PyResult<&'a [u8]> {
    if let Ok(text) = object.cast::<PyString>() {
        let text = text.to_str()?;
        return if is_path(text) { Err(path_given(text)) } else { Ok(text.as_bytes()) };
    }
    object.extract().map_err(|_| {
        let found = object.get_type().name().map_or_else(|_| String::new(), |name| name.to_string());
        PyTypeError::new_err(format!("expected the content as str or bytes, found {found}"))
    })
}

/// The names of files that are read end so.
const ENDINGS: [&str; 9] = [".json", ".jsonl", ".ndjson", ".txt", ".html", ".htm", ".xml", ".rss", ".atom"];

/// No path is longer (bytes).
const LONGEST_PATH: usize = 4096;

/// Whether a text is the path of a file, and not the content of one.
fn is_path(text: &str) -> bool {
    let is_line = text.len() <= LONGEST_PATH && !text.contains(['\n', '\r', '\0', '{', '<']);
    let ends = |ending: &&str| {
        text.get(text.len().wrapping_sub(ending.len())..).is_some_and(|end| end.eq_ignore_ascii_case(ending))
    };
    is_line && (ENDINGS.iter().any(ends) || Path::new(text).is_file())
}

fn path_given(path: &str) -> PyErr {
    PyValueError::new_err(format!(
        "expected the content of a file, found its path `{path}`: use osce.read_file, or give what it holds"
    ))
}
