//! JSON Lines: checked at once on all cores, or one by one.

use std::collections::{BTreeMap, VecDeque};
use std::io::BufRead;
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use osce::{
    checking::Profile,
    reading::{CheckedLine, CheckedLines, LinesOptions},
    records::RecordKind,
};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::checked::{Checked, OwnLine};
use crate::convert::{Given, Taken};
use crate::input::{Input, Watched};
use crate::options::lines_options;
use crate::report::Fault;

/// Checks JSON Lines - a path, an open binary file or `bytes` - on all cores, and counts. The memory that is needed does not grow with
/// the input.
///
/// `record` is the kind of record of each line; a line of more bytes than `longest_line` (1 MiB) is a fault and is passed over; the
/// other options are those of `check_json`. With `progress=True` a bar is shown on
/// the standard error; a callable is called with the bytes that are done and those that there are (`None` where that is not known).
/// Raises `OSError` where the input cannot be read.
///
/// >>> import osce
/// >>> batch = osce.check_jsonl(b'{"title": "No kind, body or issuer"}\n{"title": ')
/// >>> batch.lines, batch.valid, batch.invalid
/// (2, 0, 2)
/// >>> [(fault.line, fault.code) for fault in batch.faults()][-1]
/// (2, 'invalid-json')
#[pyfunction]
#[allow(clippy::too_many_arguments, reason = "they are keywords")]
#[pyo3(signature = (source: "str | os.PathLike[str] | bytes | typing.IO[bytes]", *, record: "str" = Taken(RecordKind::NewsItem), profile: "str" = Taken(Profile::Strict), today: "datetime.date | str | None" = None, advice: "bool" = false, longest_line: "int" = LinesOptions::LONGEST_LINE, progress: "bool | collections.abc.Callable[[int, int | None], object] | None" = None), text_signature = "(source, *, record='news-item', profile='strict', today=None, advice=False, longest_line=1048576, progress=None)")]
pub fn check_jsonl(
    py: Python<'_>,
    source: Input,
    record: Taken<RecordKind>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
    longest_line: usize,
    progress: Option<Bound<'_, PyAny>>,
) -> PyResult<BatchReport> {
    let options = lines_options(py, record, profile, today, advice, longest_line)?;
    let mut watched = source.watch(py, progress)?;
    let batch = py.detach(|| osce::reading::count_lines_parallel(&mut watched, &options))?;
    watched.finish()?;
    Ok(BatchReport::new(batch, source, options))
}

/// Checks JSON Lines one by one, as they are asked for: an iterator of `Checked`, each with its `line`. Little memory is needed.
///
/// `source` and the options are those of `check_jsonl`.
#[pyfunction]
#[allow(clippy::too_many_arguments, reason = "they are keywords")]
#[pyo3(signature = (source: "str | os.PathLike[str] | bytes | typing.IO[bytes]", *, record = Taken(RecordKind::NewsItem), profile: "str" = Taken(Profile::Strict), today: "datetime.date | str | None" = None, advice: "bool" = false, longest_line: "int" = LinesOptions::LONGEST_LINE) -> "CheckedIterator", text_signature = "(source, *, record='news-item', profile='strict', today=None, advice=False, longest_line=1048576)")]
pub fn iter_jsonl(
    py: Python<'_>,
    source: Input,
    record: Taken<RecordKind>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
    longest_line: usize,
) -> PyResult<CheckedIterator> {
    let options = lines_options(py, record, profile, today, advice, longest_line)?;
    let record = options.record;
    let own = move |line: CheckedLine<'_>, ahead: &mut VecDeque<OwnLine>| ahead.push_back(OwnLine::new(line, record));
    Ok(CheckedIterator(Pulled::new(source.open(py)?, options, own)))
}

// The types that counts are declared with.
pub type Total = u64;
pub type Counts = BTreeMap<&'static str, Total>;

/// Declares the class of what a batch came to: the counts, with the methods in the brackets.
macro_rules! batch_report {
    ([$($methods:tt)*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked {} plain) => {
        $(#[doc = $about])+
        ///
        /// The counts are kept, the faults are given on demand.
        #[pyclass(frozen, module = "osce")]
        pub struct $name {
            batch: osce::reading::$name,
            source: Input,
            options: LinesOptions,
        }

        #[pymethods]
        impl $name {
            $(
                $(#[doc = $doc])+
                #[getter]
                fn $member(&self) -> Given<&$type> {
                    Given(&self.batch.$member)
                }
            )+

            /// The counts as a `dict`.
            #[pyo3(signature = () -> "dict[str, typing.Any]")]
            pub fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                let members = PyDict::new(py);
                $(members.set_item(stringify!($member), self.$member())?;)+
                Ok(members)
            }

            $($methods)*
        }
    };
}

osce_model::batch_report! { batch_report
    /// Whether every line is valid.
    #[getter]
    fn ok(&self) -> bool {
        self.batch.invalid == 0
    }

    /// The faults one by one, each with its `line`. None were kept: the input is read once more, as far as faults are asked for.
    ///
    /// Raises `OSError` where the input cannot be read again, as a pipe.
    #[pyo3(signature = () -> "FaultIterator")]
    fn faults(&self, py: Python<'_>) -> PyResult<FaultIterator> {
        let faults =
            |line: CheckedLine<'_>, ahead: &mut VecDeque<osce::checking::Fault>| ahead.extend(line.report().faults);
        Ok(FaultIterator(Pulled::new(self.source.open_again(py)?, self.options.clone(), faults)))
    }

    fn __iter__(&self, py: Python<'_>) -> PyResult<FaultIterator> {
        self.faults(py)
    }

    fn __repr__(&self) -> String {
        let osce::reading::BatchReport { lines, valid, invalid, .. } = self.batch;
        format!("<BatchReport: {lines} lines, {valid} valid, {invalid} not>")
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<String> {
        slf.py().import("osce._html")?.call_method1("batch", (slf,))?.extract()
    }
}

impl BatchReport {
    /// What the lines of a source came to.
    pub fn new(batch: osce::reading::BatchReport, source: Input, options: LinesOptions) -> Self {
        Self { batch, source, options }
    }
}

/// What is taken of each line.
type Take<T> = Box<dyn FnMut(CheckedLine<'_>, &mut VecDeque<T>) + Send>;

/// What lines give, checked when it is asked for, a block ahead. Threads take turns; none waits while it holds the interpreter.
struct Pulled<T>(Mutex<Lines<T>>);

struct Lines<T> {
    checked: CheckedLines<Watched<Box<dyn BufRead + Send>>>,
    take: Take<T>,
    ahead: VecDeque<T>,
}

impl<T: Send> Pulled<T> {
    fn new(
        input: Box<dyn BufRead + Send>,
        options: LinesOptions,
        take: impl FnMut(CheckedLine<'_>, &mut VecDeque<T>) + Send + 'static,
    ) -> Self {
        let checked = CheckedLines::new(Watched::new(input, None, None), options);
        Self(Mutex::new(Lines { checked, take: Box::new(take), ahead: VecDeque::new() }))
    }

    fn next(&self, py: Python<'_>) -> PyResult<Option<T>> {
        Ok(py.detach(|| self.0.lock().unwrap_or_else(PoisonError::into_inner).next())?)
    }
}

impl<T> Lines<T> {
    fn next(&mut self) -> std::io::Result<Option<T>> {
        let Self { checked, take, ahead } = self;
        while ahead.is_empty() {
            if !checked.next_block(|line| take(line, ahead))? && ahead.is_empty() {
                return Ok(None);
            }
        }
        Ok(ahead.pop_front())
    }
}

/// Checked lines, one by one.
#[pyclass(frozen, generic, module = "osce")]
pub struct CheckedIterator(Pulled<OwnLine>);

#[pymethods]
impl CheckedIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<Checked>> {
        self.0.next(py)?.map(|line| Checked::of_line(py, line)).transpose()
    }
}

/// The faults of lines, one by one.
#[pyclass(frozen, module = "osce")]
pub struct FaultIterator(Pulled<osce::checking::Fault>);

#[pymethods]
impl FaultIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<Fault>> {
        Ok(self.0.next(py)?.map(Fault))
    }
}
