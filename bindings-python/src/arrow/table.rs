//! The tables that engines read through Arrow's stream interface.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchIterator, RecordBatchReader};
use arrow_schema::SchemaRef;
use chrono::NaiveDate;
use osce::checking::Profile;
use osce::reading::LinesOptions;
use osce::records::RecordKind;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use super::batches::{Batches, Make, Turn};
use super::columns::Columns;
use super::fault_columns::{fault_columns, fault_rows};
use super::record_columns::{Row, record_columns};
use super::row_columns::{InColumns, Slugs};
use super::schema::{ColumnsSchema, arrow_error};
use crate::convert::Taken;
use crate::input::Input;
use crate::options::lines_options;
use crate::tables::{TableName, rows_of};

/// A table that polars, pandas, DuckDB, pyarrow and others take as it is, by Arrow's PyCapsule interface; none of them is needed to make
/// it.
///
/// It holds no rows: they are read each time that an engine asks for them, in batches, on all cores and without the interpreter's lock.
/// What cannot be read is an error of the engine that asks.
#[pyclass(frozen, module = "osce.arrow")]
pub struct Table {
    rows: Rows,
    schema: SchemaRef,
}

/// What the rows are made of.
enum Rows {
    Records(Lines),
    Faults(Lines),
    /// Rows in memory.
    Batches(Vec<RecordBatch>),
}

struct Lines {
    source: Input,
    options: LinesOptions,
    /// How many streams were asked for.
    streams: Arc<AtomicU64>,
}

impl Lines {
    fn new(source: Input, options: LinesOptions) -> Self {
        Self { source, options, streams: Arc::default() }
    }

    /// The batches of a new stream, whose rows a line makes.
    fn batches<R: Send + 'static>(
        &self,
        py: Python<'_>,
        make: Make<R>,
        columns: Columns<R>,
    ) -> PyResult<Box<dyn RecordBatchReader + Send>> {
        let turn = Turn::next_of(&self.streams);
        let input = if turn.is_first() { self.source.open(py)? } else { self.source.open_again(py)? };
        let turn = matches!(self.source, Input::File(..)).then_some(turn);
        Ok(Box::new(Batches::new(input, self.options.clone(), make, columns, turn)))
    }
}

/// So many rows in memory are one batch.
const ROWS: usize = 1 << 16;

impl Table {
    /// A table of the rows that are handed on.
    pub fn of_rows<R: InColumns>(
        slugs: Slugs,
        each: impl FnOnce(&mut dyn FnMut(&R) -> PyResult<()>) -> PyResult<()>,
    ) -> PyResult<Self> {
        let mut columns = R::columns(slugs);
        let (schema, mut batches, mut rows) = (columns.schema(), Vec::new(), 0);
        each(&mut |row| {
            columns.push(row);
            rows += 1;
            if rows % ROWS == 0 {
                batches.push(columns.finish(&schema).map_err(|error| arrow_error(&error))?);
            }
            Ok(())
        })?;
        // A table without rows is one empty batch, which has the sets of keys.
        if rows == 0 || rows % ROWS != 0 {
            batches.push(columns.finish(&schema).map_err(|error| arrow_error(&error))?);
        }
        Ok(Self { rows: Rows::Batches(batches), schema })
    }

    fn of_all<R: InColumns>(slugs: Slugs, mut rows: impl Iterator<Item = R>) -> PyResult<Self> {
        Self::of_rows(slugs, |take| rows.try_for_each(|row| take(&row)))
    }
}

#[pymethods]
impl Table {
    /// The names and types of the columns.
    #[getter]
    fn schema(&self) -> ColumnsSchema {
        ColumnsSchema(self.schema.clone())
    }

    /// The schema, as a capsule of Arrow's C data interface.
    #[pyo3(signature = () -> "object")]
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        self.schema().capsule(py)
    }

    /// The rows, as a capsule of Arrow's C stream interface. They have the types of `schema`, whatever is requested.
    ///
    /// Raises `OSError` where the source cannot be opened, or was read before and cannot be read again.
    #[pyo3(signature = (requested_schema: "object" = None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema);
        let reader: Box<dyn RecordBatchReader + Send> = match &self.rows {
            Rows::Records(lines) => {
                lines.batches(py, |line| vec![Row::from(line)], record_columns(lines.options.record))?
            }
            Rows::Faults(lines) => lines.batches(py, fault_rows, fault_columns())?,
            Rows::Batches(batches) => {
                Box::new(RecordBatchIterator::new(batches.clone().into_iter().map(Ok), self.schema.clone()))
            }
        };
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(reader), c"arrow_array_stream")
    }

    fn __repr__(&self) -> String {
        let names: Vec<&str> = self.schema.fields().iter().map(|field| field.name().as_str()).collect();
        crate::repr::of_text(&format!("Table: {}", names.join(", ")))
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<String> {
        slf.py().import("osce._html")?.call_method1("table", (slf,))?.extract()
    }
}

/// JSON Lines as a table of records: a row a line that is not blank, in order, whether it is valid or not, with the columns of
/// `columns_schema`.
///
/// `source` and the options are those of `iter_jsonl`. Terms are dictionaries of their whole vocabulary, dates are days, and a column
/// has the same type whatever the lines hold. Of a line that holds no record all members are null.
///
/// >>> import osce.arrow
/// >>> table = osce.arrow.news_table(b'{"title": "Course ends", "fields_of_work": ["policing"]}')
/// >>> table.schema["issued_on"]
/// 'Date32'
#[pyfunction]
#[allow(clippy::too_many_arguments, reason = "they are keywords")]
#[pyo3(signature = (source: "str | os.PathLike[str] | bytes | typing.IO[bytes]", *, record: "str" = Taken(RecordKind::NewsItem), profile: "str" = Taken(Profile::Strict), today: "datetime.date | str | None" = None, advice: "bool" = false, longest_line: "int" = LinesOptions::LONGEST_LINE) -> "Table", text_signature = "(source, *, record='news-item', profile='strict', today=None, advice=False, longest_line=1048576)")]
pub fn news_table(
    py: Python<'_>,
    source: Input,
    record: Taken<RecordKind>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
    longest_line: usize,
) -> PyResult<Table> {
    let options = lines_options(py, record, profile, today, advice, longest_line)?;
    let schema = record_columns(options.record).schema();
    Ok(Table { rows: Rows::Records(Lines::new(source, options)), schema })
}

/// The faults of JSON Lines as a table: a row a fault, in order, with the members of `Fault` as columns. `line` joins them to the rows
/// of `news_table`.
///
/// `source` and the options are those of `iter_jsonl`.
///
/// >>> import osce.arrow
/// >>> list(osce.arrow.faults_table(b"").schema)[:4]
/// ['code', 'severity', 'path', 'line']
#[pyfunction]
#[allow(clippy::too_many_arguments, reason = "they are keywords")]
#[pyo3(signature = (source: "str | os.PathLike[str] | bytes | typing.IO[bytes]", *, record: "str" = Taken(RecordKind::NewsItem), profile: "str" = Taken(Profile::Strict), today: "datetime.date | str | None" = None, advice: "bool" = false, longest_line: "int" = LinesOptions::LONGEST_LINE) -> "Table", text_signature = "(source, *, record='news-item', profile='strict', today=None, advice=False, longest_line=1048576)")]
pub fn faults_table(
    py: Python<'_>,
    source: Input,
    record: Taken<RecordKind>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
    longest_line: usize,
) -> PyResult<Table> {
    let options = lines_options(py, record, profile, today, advice, longest_line)?;
    Ok(Table { rows: Rows::Faults(Lines::new(source, options)), schema: fault_columns().schema() })
}

/// A vocabulary or another table of `osce.table`, with its columns. Slugs are dictionaries of their vocabulary, as in
/// `news_table`, so that engines join by them.
///
/// >>> import osce.arrow
/// >>> osce.arrow.vocabulary_table("country").schema["alpha3"]
/// 'Utf8'
#[pyfunction]
#[pyo3(signature = (name: "str | type[osce._terms.Term]") -> "Table")]
pub fn vocabulary_table(name: TableName) -> PyResult<Table> {
    rows_of!(name, Table::of_all, Slugs(name.vocabulary()))
}
