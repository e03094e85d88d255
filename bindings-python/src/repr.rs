//! How objects are shown: as the call that makes them.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple, PyTupleMethods};

/// `Name(member=value, ...)`, without the members that are `None` or empty.
pub fn of_members(name: &str, members: &Bound<'_, PyDict>) -> PyResult<String> {
    let mut shown = Vec::new();
    for (member, value) in members {
        let is_empty = value.cast::<PyTuple>().is_ok_and(PyTupleMethods::is_empty);
        if !value.is_none() && !is_empty {
            shown.push(format!("{member}={}", value.repr()?));
        }
    }
    Ok(format!("{name}({})", shown.join(", ")))
}
