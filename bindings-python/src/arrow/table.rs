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

use super::batches::{Batches, RowReader, Turn};
use super::line_rows::{LineRows, OfLines};
use super::page_rows::{PageRows, Pages};
use super::row_columns::{InColumns, Slugs, batch_of};
use super::schema::{ColumnsSchema, arrow_error};
use crate::convert::{Taken, option};
use crate::input::Input;
use crate::options::{check_options, lines_options};
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
    Lines(Lines),
    /// The records of files.
    Pages(Pages),
    /// Rows in memory.
    Batches(Vec<RecordBatch>),
}

struct Lines {
    source: Input,
    options: LinesOptions,
    of: OfLines,
    /// How many streams were asked for.
    streams: Arc<AtomicU64>,
}

impl Lines {
    /// The rows of a new stream, and its turn.
    fn rows(&self, py: Python<'_>) -> PyResult<(Box<dyn RowReader>, Option<Turn>)> {
        let turn = Turn::next_of(&self.streams);
        let input = if turn.is_first() { self.source.open(py)? } else { self.source.open_again(py)? };
        let turn = matches!(self.source, Input::File(..)).then_some(turn);
        Ok((Box::new(LineRows::new(input, self.options.clone(), self.of)), turn))
    }
}

impl Table {
    fn of_lines(source: Input, options: LinesOptions, of: OfLines) -> Self {
        let schema = of.schema(options.record);
        Self { rows: Rows::Lines(Lines { source, options, of, streams: Arc::default() }), schema }
    }

    /// A table of rows in memory.
    pub fn of_batches(batches: Vec<RecordBatch>, schema: SchemaRef) -> Self {
        Self { rows: Rows::Batches(batches), schema }
    }

    fn of_rows<R: InColumns>(slugs: Slugs, rows: impl Iterator<Item = R>) -> PyResult<Self> {
        let schema = R::columns(slugs).schema();
        let batch = batch_of(&rows.collect::<Vec<_>>(), slugs, &schema).map_err(|error| arrow_error(&error))?;
        Ok(Self::of_batches(vec![batch], schema))
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
        let (rows, turn): (Box<dyn RowReader>, _) = match &self.rows {
            Rows::Lines(lines) => lines.rows(py)?,
            Rows::Pages(pages) => (Box::new(PageRows::new(pages.clone())), None),
            Rows::Batches(batches) => {
                let batches = RecordBatchIterator::new(batches.clone().into_iter().map(Ok), self.schema.clone());
                return stream(py, Box::new(batches));
            }
        };
        stream(py, Box::new(Batches::new(rows, self.schema.clone(), turn)))
    }

    fn __repr__(&self) -> String {
        let names: Vec<&str> = self.schema.fields().iter().map(|field| field.name().as_str()).collect();
        crate::repr::of_text(&format!("Table: {}", names.join(", ")))
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<String> {
        slf.py().import("osce._html")?.call_method1("table", (slf,))?.extract()
    }
}

fn stream(py: Python<'_>, reader: Box<dyn RecordBatchReader + Send>) -> PyResult<Bound<'_, PyCapsule>> {
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(reader), c"arrow_array_stream")
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
    Ok(Table::of_lines(source, options, OfLines::Records))
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
    Ok(Table::of_lines(source, options, OfLines::Faults))
}

/// Saved pages as a table of records: a row a record, in the order of the paths. A file holds whatever `osce.read` reads: a page or a
/// listing, as text or as HTML, a feed, JSON.
///
/// `file` is the path, `record` the kind of the record that was read. The columns behind `valid` and `faults` are those of
/// `columns_schema(record)`, null where the record is of another kind. With `record`, pages are read as that kind, as in `osce.read`;
/// without it the columns are those of news items. Files are read on all cores when an engine asks for rows. If a file cannot be read,
/// the engine raises an error that names the file.
///
/// >>> import osce.arrow
/// >>> list(osce.arrow.pages_table([]).schema)[:5]
/// ['file', 'record', 'valid', 'faults', 'title']
#[pyfunction]
#[pyo3(signature = (paths: "collections.abc.Iterable[str | os.PathLike[str]]", *, record: "str | None" = None, profile: "str" = Taken(Profile::Lenient), today: "datetime.date | str | None" = None, advice: "bool" = false) -> "Table", text_signature = "(paths, *, record=None, profile='lenient', today=None, advice=False)")]
pub fn pages_table(
    py: Python<'_>,
    paths: &Bound<'_, PyAny>,
    record: Option<Taken<RecordKind>>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
) -> PyResult<Table> {
    let mut options = check_options(py, today, profile, advice)?;
    options.record = option(record);
    let pages = Pages::new(paths, options)?;
    let schema = pages.columns().schema();
    Ok(Table { rows: Rows::Pages(pages), schema })
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
    rows_of!(name, Table::of_rows, Slugs(name.vocabulary()))
}
