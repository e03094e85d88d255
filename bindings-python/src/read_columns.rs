//! JSON Lines as columns, for data frames.

use chrono::NaiveDate;
use osce::{
    checking::Profile,
    reading::{CheckedLine, LinesOptions},
    records::{AnyRecord, RecordKind},
};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

use crate::convert::Taken;
use crate::input::Input;
use crate::list_columns::ListColumns;
use crate::options::lines_options;
use crate::records::{any_record, cells, columns};
use crate::user_code;

/// Reads and checks JSON Lines as columns: a list of equal length a member, ready for a data frame.
///
/// Each line that is not blank is a row, in order, whether it is valid or not. Terms are their slugs as `str`, dates are
/// `datetime.date`, lists are `list`; what is absent is `None`, or an empty list; of a line that holds no record all members are
/// `None`. Before the members stand `line` (from 1), `valid` and `faults` (the codes); behind them `unresolved` (`path`, `vocabulary` and
/// `text` of each text that stood where a slug should be) and `extra` (`path`, a JSON Pointer, and the raw `json` of what has no
/// place). The options are those of `check_jsonl`.
///
/// >>> import osce
/// >>> columns = osce.read_columns(b'{"title": "Course ends", "fields_of_work": ["policing"]}')
/// >>> columns["title"], columns["fields_of_work"], columns["valid"]
/// (['Course ends'], [['policing']], [False])
#[pyfunction]
#[allow(clippy::too_many_arguments, reason = "they are keywords")]
#[pyo3(signature = (source: "str | os.PathLike[str] | bytes | typing.IO[bytes]", *, record: "str" = Taken(RecordKind::NewsItem), profile: "str" = Taken(Profile::Strict), today: "datetime.date | str | None" = None, advice: "bool" = false, longest_line: "int" = LinesOptions::LONGEST_LINE, progress: "bool | collections.abc.Callable[[int, int | None], object] | None" = None) -> "dict[str, list[typing.Any]]", text_signature = "(source, *, record='news-item', profile='strict', today=None, advice=False, longest_line=1048576, progress=None)")]
pub fn read_columns<'py>(
    py: Python<'py>,
    source: Input,
    record: Taken<RecordKind>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
    longest_line: usize,
    progress: Option<Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyDict>> {
    let options = lines_options(py, record, profile, today, advice, longest_line)?;
    let mut watched = source.watch(py, progress)?;
    let columns = of_lines(py, options.record);
    let mut result = Ok(());
    py.detach(|| {
        osce::reading::check_lines_parallel(&mut watched, &options, |line| {
            if result.is_ok() {
                let item = line.item();
                result = Python::attach(|py| add_line(&columns, py, &line, item.as_ref()));
            }
        })
    })?;
    result?;
    watched.finish()?;
    columns.finish(py)
}

/// Records or answers in memory as columns: a list a member, as `read_columns` has them. They are all of one kind.
///
/// Terms are slugs, partial dates are texts. Among answers there may be `None`, which has a row of its own, as in what `lookup_all` gives.
/// `record` is the kind of record where there is nothing. Raises `TypeError` where one is of another kind.
///
/// >>> import osce
/// >>> columns = osce.columns([osce.NewsItem(title="Course ends", fields_of_work=["policing"])])
/// >>> columns["title"], columns["fields_of_work"]
/// (['Course ends'], [['policing']])
/// >>> osce.columns(osce.lookup_all(["Finland", None]))["term"]
/// ['fi', None]
#[pyfunction]
#[pyo3(name = "columns")]
#[pyo3(signature = (items: "collections.abc.Iterable[object]", *, record: "str" = Taken(RecordKind::NewsItem)) -> "dict[str, list[typing.Any]]", text_signature = "(items, *, record='news-item')")]
pub fn columns_of(items: Bound<'_, PyAny>, record: Taken<RecordKind>) -> PyResult<Bound<'_, PyDict>> {
    let py = items.py();
    let mut found: Option<(RecordKind, ListColumns)> = None;
    let items: Vec<_> = user_code::iterate(&items)?.collect::<PyResult<_>>()?;
    let is_answer = |item: &Bound<'_, PyAny>| item.get_type().hasattr("__dataclass_fields__");
    if let Some(first) = items.iter().find(|item| !item.is_none())
        && is_answer(first)?
    {
        return Ok(py.import("osce._answers")?.call_method1("columns", (items,))?.cast_into()?);
    }
    for (number, item) in items.iter().enumerate() {
        let item = any_record(item)?;
        let (kind, columns) = found.get_or_insert_with(|| (item.kind(), of_members(py, item.kind())));
        if *kind != item.kind() {
            let message = format!("expected items of one kind, found a {} at {number} behind a {kind}", item.kind());
            return Err(PyTypeError::new_err(message));
        }
        columns.add(py, cells(py, &item)?.unwrap_or_default())?;
    }
    found.map_or_else(|| of_members(py, record.0), |(_, columns)| columns).finish(py)
}

/// What stands before the members.
pub const OF_THE_LINE: [&str; 3] = ["line", "valid", "faults"];

/// The columns of records that were read.
fn of_lines(py: Python<'_>, record: RecordKind) -> ListColumns {
    ListColumns::new(py, OF_THE_LINE.iter().chain(columns(record)).copied().collect())
}

/// The columns of records in memory.
fn of_members(py: Python<'_>, record: RecordKind) -> ListColumns {
    ListColumns::new(py, columns(record).to_vec())
}

/// Puts a line below the others.
fn add_line(columns: &ListColumns, py: Python<'_>, line: &CheckedLine<'_>, item: Option<&AnyRecord>) -> PyResult<()> {
    let members = item.map_or(Ok(None), |record| cells(py, record))?;
    let absent = || vec![py.None().into_bound(py); columns.len() - OF_THE_LINE.len()];
    let codes = line.codes().map(|code| PyString::intern(py, code.slug()));
    let of_the_line = [
        line.number.into_pyobject(py)?.into_any(),
        line.is_valid().into_pyobject(py)?.to_owned().into_any(),
        PyList::new(py, codes.collect::<Vec<_>>())?.into_any(),
    ];
    columns.add(py, of_the_line.into_iter().chain(members.unwrap_or_else(absent)))
}
