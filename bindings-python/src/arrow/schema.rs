//! The names and types of columns.

use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, SchemaRef};
use osce::records::RecordKind;
use pyo3::exceptions::{PyKeyError, PyRuntimeError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyList};

use super::record_columns::record_columns;
use crate::convert::Taken;
use crate::hints::TextIterator;

/// The names of columns and their Arrow types, in order: a mapping of texts, which polars, pyarrow and others take as a schema.
///
/// >>> import osce
/// >>> schema = osce.columns_schema("news-item")
/// >>> schema["issued_on"], schema["countries"]
/// ('Date32', 'LargeList(Dictionary(Int16, Utf8))')
#[pyclass(frozen, eq, module = "osce.arrow", mapping)]
#[derive(Clone, PartialEq, Eq)]
pub struct ColumnsSchema(pub SchemaRef);

impl ColumnsSchema {
    pub fn capsule<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.0.as_ref()).map_err(|error| arrow_error(&error))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }
}

/// An error of Arrow that the data cannot cause.
pub fn arrow_error(error: &ArrowError) -> PyErr {
    PyRuntimeError::new_err(error.to_string())
}

#[pymethods]
impl ColumnsSchema {
    /// The names, in order.
    fn keys(&self) -> Vec<String> {
        self.0.fields().iter().map(|field| field.name().clone()).collect()
    }

    /// The types, in order.
    fn values(&self) -> Vec<String> {
        self.0.fields().iter().map(|field| field.data_type().to_string()).collect()
    }

    /// The names with the types, in order.
    fn items(&self) -> Vec<(String, String)> {
        self.keys().into_iter().zip(self.values()).collect()
    }

    /// The schema, as a capsule of Arrow's C data interface.
    #[pyo3(signature = () -> "object")]
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        self.capsule(py)
    }

    fn __getitem__(&self, name: &str) -> PyResult<String> {
        let field = self.0.field_with_name(name).map_err(|_| PyKeyError::new_err(name.to_owned()))?;
        Ok(field.data_type().to_string())
    }

    fn __contains__(&self, name: &str) -> bool {
        self.0.field_with_name(name).is_ok()
    }

    fn __len__(&self) -> usize {
        self.0.fields().len()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<TextIterator<'py>> {
        Ok(TextIterator(PyList::new(py, self.keys())?.try_iter()?.into_any()))
    }

    fn __repr__(&self) -> String {
        let columns: Vec<String> = self.items().iter().map(|(name, of)| format!("{name}: {of}")).collect();
        format!("<ColumnsSchema: {}>", columns.join(", "))
    }
}

/// The names and types of the columns that the records of a kind have in `news_table`, and of the frames that are made of
/// `read_columns`.
///
/// >>> import osce
/// >>> list(osce.columns_schema("news-item"))[:4]
/// ['line', 'valid', 'faults', 'title']
#[pyfunction]
#[pyo3(signature = (kind: "str" = Taken(RecordKind::NewsItem)) -> "ColumnsSchema", text_signature = "(kind='news-item')")]
pub fn columns_schema(kind: Taken<RecordKind>) -> ColumnsSchema {
    ColumnsSchema(record_columns(kind.0).schema())
}
