//! Checked records: from JSON, pages and listings.

use chrono::NaiveDate;
use osce::{AnyRecord, CheckOptions, InputForm, Profile, RecordKind};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
#[cfg(feature = "stubs")]
use pyo3::type_hint_union;
use pyo3::types::{PyDict, PyString, PyTuple};

use crate::hints::RecordOrNone;
use crate::records::record_object;
use crate::report::Report;
use crate::words::Word;

/// The day after which nothing was issued: a day, or that of the clock, which is read here and not in the core.
#[derive(Clone, Copy)]
pub enum Today {
    Clock,
    Day(NaiveDate),
}

impl<'a, 'py> FromPyObject<'a, 'py> for Today {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = type_hint_union!(
        pyo3::type_hint_identifier!("datetime", "date"),
        pyo3::inspect::PyStaticExpr::Constant { value: pyo3::inspect::PyStaticConstant::None }
    );

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if object.is_none() { Ok(Self::Clock) } else { object.extract().map(Self::Day) }
    }
}

/// The options of a check.
pub fn check_options(py: Python<'_>, today: Today, profile: Word<Profile>, advice: bool) -> PyResult<CheckOptions> {
    let today = match today {
        Today::Day(day) => day,
        Today::Clock => py.import("datetime")?.getattr("date")?.call_method0("today")?.extract()?,
    };
    Ok(CheckOptions::new(today).profile(profile.0).advice(advice))
}

/// The bytes of a text: `str`, or `bytes` in which anything may be wrong.
fn content<'a>(object: &'a Bound<'_, PyAny>) -> PyResult<&'a [u8]> {
    if let Ok(text) = object.cast::<PyString>() {
        return text.to_str().map(str::as_bytes);
    }
    object.extract().map_err(|_| {
        let found = object.get_type().name().map_or_else(|_| String::new(), |name| name.to_string());
        PyTypeError::new_err(format!("expected the content as str or bytes, found {found}"))
    })
}

fn of_json(py: Python<'_>, record: RecordKind, content: &[u8], options: &CheckOptions) -> PyResult<Checked> {
    let checked = py.detach(|| osce::check_json_as(record, content, options));
    Checked::new(py, checked)
}

fn of_page(py: Python<'_>, content: &[u8], options: &CheckOptions) -> PyResult<Checked> {
    let checked = py.detach(|| osce::read_page(content, options));
    Checked::new(py, checked)
}

fn of_listing(py: Python<'_>, content: &[u8], options: &CheckOptions) -> PyResult<Vec<Checked>> {
    let items = py.detach(|| osce::read_listing(content, options));
    items.into_iter().map(|checked| Checked::new(py, checked)).collect()
}

/// Checks the JSON of a record - `"news-item"`, `"meeting"`, `"project"`, `"field-operation"` - and gives it with all that is wrong:
/// syntax, types, terms and rules at once.
///
/// `data` is the JSON as `str` or `bytes`. `profile` is `"strict"` (what this version does not know is an error) or `"lenient"`
/// (a warning); `today` is the day after which nothing was issued, that of the clock by default; `advice` tells too what the texts
/// name and the tags miss.
///
/// >>> import osce
/// >>> checked = osce.check_json('{"title": "Course ends", "fields_of_work": ["polcing"]}')
/// >>> fault = checked.report[0]
/// >>> fault.code, fault.path, fault.suggestion
/// ('unknown-term', '/fields_of_work/0', 'policing')
#[pyfunction]
#[pyo3(signature = (data: "str | bytes", record: "str" = Word(RecordKind::NewsItem), *, profile: "str" = Word(Profile::Strict), today: "datetime.date | None" = Today::Clock, advice: "bool" = false) -> "Checked")]
pub fn check_json(
    data: Bound<'_, PyAny>,
    record: Word<RecordKind>,
    profile: Word<Profile>,
    today: Today,
    advice: bool,
) -> PyResult<Checked> {
    let py = data.py();
    let options = check_options(py, today, profile, advice)?;
    of_json(py, record.0, content(&data)?, &options)
}

/// Reads and checks the text of a page - a news item, an event, a closed field operation - in any layout of the site. Menus before and
/// after are cut; what cannot be placed is kept and told.
///
/// >>> import osce
/// >>> page = "Press release\nCourse ends\nDate:\n15 May 2019\nSource:\nOSCE Mission to Moldova\n\nIt was the third of its kind."
/// >>> osce.read_page(page).unwrap().issued_by
/// (Structure.MISSION_TO_MOLDOVA,)
#[pyfunction]
#[pyo3(signature = (text: "str | bytes", *, profile: "str" = Word(Profile::Lenient), today: "datetime.date | None" = Today::Clock, advice: "bool" = false) -> "Checked")]
pub fn read_page(text: Bound<'_, PyAny>, profile: Word<Profile>, today: Today, advice: bool) -> PyResult<Checked> {
    let py = text.py();
    let options = check_options(py, today, profile, advice)?;
    of_page(py, content(&text)?, &options)
}

/// Reads and checks the text of a listing: its items in order, each with its own report.
#[pyfunction]
#[pyo3(signature = (text: "str | bytes", *, profile: "str" = Word(Profile::Lenient), today: "datetime.date | None" = Today::Clock, advice: "bool" = false) -> "list[Checked]")]
pub fn read_listing(
    text: Bound<'_, PyAny>,
    profile: Word<Profile>,
    today: Today,
    advice: bool,
) -> PyResult<Vec<Checked>> {
    let py = text.py();
    let options = check_options(py, today, profile, advice)?;
    of_listing(py, content(&text)?, &options)
}

/// Reads a page, a listing or the JSON of one record, whichever it is: a list of one or more.
///
/// An `os.PathLike` is a file that is read; `str` and `bytes` are content. Raises `OSError` where the file cannot be read. JSON Lines
/// are for `check_jsonl` and `iter_jsonl`.
#[pyfunction]
#[pyo3(signature = (source: "str | bytes | os.PathLike[str]", *, profile: "str" = Word(Profile::Lenient), today: "datetime.date | None" = Today::Clock, advice: "bool" = false) -> "list[Checked]")]
pub fn read(source: Bound<'_, PyAny>, profile: Word<Profile>, today: Today, advice: bool) -> PyResult<Vec<Checked>> {
    let py = source.py();
    let source = if source.hasattr("__fspath__")? {
        let file = py.import("io")?.call_method1("open", (source, "rb"))?;
        let content = file.call_method0("read");
        file.call_method0("close")?;
        content?
    } else {
        source
    };
    let options = check_options(py, today, profile, advice)?;
    let content = content(&source)?;
    match py.detach(|| InputForm::of(content)) {
        InputForm::Listing => of_listing(py, content, &options),
        InputForm::Json => Ok(vec![of_json(py, RecordKind::of_json(content), content, &options)?]),
        _ => Ok(vec![of_page(py, content, &options)?]),
    }
}

/// What an input holds, by all or the first 64 KiB of it: `"json"`, `"json-lines"`, `"page"` or `"listing"`. The `name` of a file
/// decides where it ends in `.jsonl` or `.ndjson`.
#[pyfunction]
#[pyo3(signature = (beginning: "str | bytes", name: "str" = "") -> "str")]
pub fn form_of(beginning: Bound<'_, PyAny>, name: &str) -> PyResult<&'static str> {
    let content = content(&beginning)?;
    Ok(InputForm::of_file(name, &content[..content.len().min(InputForm::BEGINNING)]).slug())
}

/// The kind of record that knows most of the members of a JSON object.
#[pyfunction]
#[pyo3(signature = (json: "str | bytes") -> "str")]
pub fn record_kind_of(json: Bound<'_, PyAny>) -> PyResult<&'static str> {
    Ok(RecordKind::of_json(content(&json)?).slug())
}

/// The layout of the text of a page or a listing, such as `"item-2025"`; `None` where it is no such text.
#[pyfunction]
pub fn layout_of(text: &str) -> Option<&'static str> {
    osce::layout_of(text).map(osce::Layout::slug)
}

/// The normal form of a text, by which names are compared.
#[pyfunction]
pub fn normal_form(text: &str) -> String {
    osce::normal_form(text)
}

/// A record that was checked: the item, what is wrong with it, and what it was read from.
#[pyclass(frozen, module = "osce")]
pub struct Checked {
    record: RecordKind,
    item: Option<Py<PyAny>>,
    report: Report,
    raw: String,
    line: Option<u64>,
}

impl Checked {
    pub fn new<T: Into<AnyRecord>>(py: Python<'_>, checked: osce::Checked<T>) -> PyResult<Self> {
        let item = checked.item.map(|item| record_object(py, item.into())).transpose()?.map(Bound::unbind);
        Ok(Self { record: checked.record, item, report: Report(checked.report), raw: checked.raw, line: None })
    }

    /// Of a line of JSON Lines.
    pub fn of_line(py: Python<'_>, line: crate::lines::OwnLine) -> PyResult<Self> {
        let item = line.item.map(|item| record_object(py, item)).transpose()?.map(Bound::unbind);
        Ok(Self { record: line.record, item, report: Report(line.report), raw: line.raw, line: Some(line.number) })
    }
}

#[pymethods]
impl Checked {
    #[new]
    #[pyo3(signature = (*, record, item: "NewsItem | Meeting | Project | FieldOperation | None", report, raw, line=None))]
    fn of_parts(
        record: Word<RecordKind>,
        item: Option<Py<PyAny>>,
        report: Bound<'_, Report>,
        raw: String,
        line: Option<u64>,
    ) -> Self {
        Self { record: record.0, item, report: report.get().clone(), raw, line }
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str, &'static str) {
        ("item", "report")
    }

    /// The kind of record: `"news-item"`, `"meeting"`, `"project"` or `"field-operation"`.
    #[getter]
    fn record(&self) -> &'static str {
        self.record.slug()
    }

    /// The record; `None` only where the input is no object or has no title.
    #[getter]
    fn item<'py>(&self, py: Python<'py>) -> RecordOrNone<'py> {
        let item = self.item.as_ref().map_or_else(|| py.None(), |item| item.clone_ref(py));
        RecordOrNone(item.into_bound(py))
    }

    /// What is wrong.
    #[getter]
    fn report(&self) -> Report {
        self.report.clone()
    }

    /// The input. Bytes that are no UTF-8 are replaced by U+FFFD.
    #[getter]
    fn raw(&self) -> &str {
        &self.raw
    }

    /// The line of JSON Lines, from 1; `None` for other inputs.
    #[getter]
    fn line(&self) -> Option<u64> {
        self.line
    }

    /// Whether the record is valid: no fault is an error.
    #[getter]
    fn ok(&self) -> bool {
        self.report.0.ok()
    }

    /// The item of a valid record. Raises `CheckError`, with the `report`, where it is not valid.
    #[pyo3(signature = () -> "NewsItem | Meeting | Project | FieldOperation")]
    fn unwrap(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        match &self.item {
            Some(item) if self.ok() => Ok(item.clone_ref(py)),
            _ => {
                let class = py.import("osce._errors")?.getattr("CheckError")?;
                Err(PyErr::from_value(class.call1((self.report.clone(),))?))
            }
        }
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
        let members = PyDict::new(py);
        members.set_item("record", self.record())?;
        members.set_item("item", self.item(py))?;
        members.set_item("report", self.report())?;
        members.set_item("raw", self.raw())?;
        members.set_item("line", self.line)?;
        Ok((PyTuple::empty(py), members))
    }

    fn __eq__(slf: &Bound<'_, Self>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let (a, b) = (slf.get(), other.get());
        let same = a.record == b.record && a.report == b.report && a.raw == b.raw && a.line == b.line;
        match (same, &a.item, &b.item) {
            (true, Some(a), Some(b)) => a.bind(slf.py()).eq(b),
            (same, a, b) => Ok(same && a.is_none() && b.is_none()),
        }
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        (self.record, &self.report, &self.raw, self.line).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let report = Bound::new(slf.py(), slf.get().report())?.repr()?;
        Ok(format!("<Checked {}: {report}>", slf.get().record))
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<String> {
        slf.py().import("osce._html")?.call_method1("checked", (slf,))?.extract()
    }
}
