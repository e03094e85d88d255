//! The records of saved pages, read from their files when they are asked for, on all cores.

use std::path::PathBuf;
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, SchemaRef};
use osce::CheckOptions;
use osce::cores::Cores;
use osce::reading::{InputForm, read_as};
use osce::records::RecordKind;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use super::batches::{RowReader, Step};
use super::columns::Columns;
use super::record_columns::{Row, page_columns};
use crate::input::check_signals;
use crate::user_code;

/// The number of files in a batch. Signals are checked between batches.
const FILES: usize = 256;

/// Saved pages, by the paths of their files.
#[derive(Clone)]
pub struct Pages {
    paths: Arc<[PathBuf]>,
    options: CheckOptions,
}

impl Pages {
    pub fn new(paths: &Bound<'_, PyAny>, options: CheckOptions) -> PyResult<Self> {
        if paths.is_instance_of::<PyString>() || paths.is_instance_of::<PyBytes>() || paths.hasattr("__fspath__")? {
            let found = paths.get_type().name()?;
            return Err(PyTypeError::new_err(format!("expected an iterable of paths, found one {found}")));
        }
        let paths = user_code::iterate(paths)?.map(|path| path?.extract::<PathBuf>()).collect::<PyResult<_>>()?;
        Ok(Self { paths, options })
    }

    pub fn columns(&self) -> Columns<Row> {
        page_columns(self.options.record.unwrap_or(RecordKind::NewsItem))
    }

    /// The records of a file.
    fn read(&self, number: usize) -> Result<Vec<Row>, ArrowError> {
        let path = &self.paths[number];
        let name = path.to_string_lossy();
        let content = std::fs::read(path).map_err(|error| {
            let message = format!("{name}: {error}");
            ArrowError::IoError(message.clone(), std::io::Error::new(error.kind(), message))
        })?;
        let records = read_as(InputForm::of_file(&name, &content), &content, None, &self.options);
        Ok(records.into_iter().map(|checked| Row::of_file(&name, checked)).collect())
    }
}

/// The rows of pages, some files at a time.
pub struct PageRows {
    pages: Pages,
    /// How many files were read.
    done: usize,
    columns: Columns<Row>,
}

impl PageRows {
    pub fn new(pages: Pages) -> Self {
        Self { columns: pages.columns(), pages, done: 0 }
    }
}

impl RowReader for PageRows {
    fn read_on(&mut self) -> Result<Step, ArrowError> {
        check_signals()?;
        let Self { pages, done, columns } = self;
        let count = FILES.min(pages.paths.len() - *done);
        let mut has_rows = false;
        for rows in Cores::all().share_out(count, |number| pages.read(*done + number), || ()) {
            let rows = rows?;
            has_rows |= !rows.is_empty();
            columns.push_all(&rows);
        }
        *done += count;
        Ok(Step { has_rows, is_more: *done < pages.paths.len() })
    }

    fn take(&mut self, schema: &SchemaRef) -> Result<RecordBatch, ArrowError> {
        self.columns.finish(schema)
    }
}
