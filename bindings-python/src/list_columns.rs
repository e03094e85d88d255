//! Columns as Python's own lists, while they are filled.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

/// Lists side by side, by their names.
pub struct ListColumns {
    names: Vec<&'static str>,
    columns: Vec<Py<PyList>>,
}

impl ListColumns {
    pub fn new(py: Python<'_>, names: Vec<&'static str>) -> Self {
        let columns = names.iter().map(|_| PyList::empty(py).unbind()).collect();
        Self { names, columns }
    }

    /// How many columns there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Puts a row below the others.
    pub fn add<'py>(&self, py: Python<'py>, cells: impl IntoIterator<Item = Bound<'py, PyAny>>) -> PyResult<()> {
        self.columns.iter().zip(cells).try_for_each(|(column, cell)| column.bind(py).append(cell))
    }

    pub fn finish(self, py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
        let columns = PyDict::new(py);
        for (name, column) in self.names.into_iter().zip(self.columns) {
            columns.set_item(name, column)?;
        }
        Ok(columns)
    }
}
