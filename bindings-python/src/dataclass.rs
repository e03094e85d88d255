//! What makes a class of Rust a dataclass: to `dataclasses`, and to the data frames that take a list of dataclasses as rows.

use std::borrow::Cow;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyType};

/// An attribute that dataclasses have, made of the hints of the class when it is asked for: `dataclasses` takes longer to load than all
/// that the package loads.
#[pyclass(frozen, module = "osce._core")]
pub struct DataclassAttribute(&'static str);

#[pymethods]
impl DataclassAttribute {
    fn __get__<'py>(
        &self,
        instance: Bound<'py, PyAny>,
        class: Option<Bound<'py, PyType>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let class = class.unwrap_or_else(|| instance.get_type());
        class.py().import("osce._answers")?.call_method1("dataclass_like", (class,))?.getattr(self.0)
    }
}

/// The fields.
pub const FIELDS: DataclassAttribute = DataclassAttribute("__dataclass_fields__");

/// How the class was made.
pub const PARAMS: DataclassAttribute = DataclassAttribute("__dataclass_params__");

/// The hints of a class by its members, each with what a data frame takes it for.
pub fn hints<'py>(py: Python<'py>, members: &[(&str, Cow<'_, str>)]) -> PyResult<Bound<'py, PyDict>> {
    let hints = PyDict::new(py);
    members.iter().try_for_each(|(member, column)| hints.set_item(member, column.as_ref()))?;
    Ok(hints)
}
