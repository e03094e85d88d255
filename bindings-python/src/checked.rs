//! Checked records.

use osce::{
    reading::{CheckedLine, InputForm},
    records::{AnyRecord, RecordKind},
};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::convert::Taken;
use crate::hints::RecordOrNone;
use crate::records::record_object;
use crate::report::Report;

/// A line that outlives its block.
pub struct OwnLine {
    pub number: u64,
    pub kind: RecordKind,
    pub raw: String,
    pub report: osce::checking::Report,
    pub item: Option<AnyRecord>,
}

impl OwnLine {
    pub fn new(line: CheckedLine<'_>, kind: RecordKind) -> Self {
        let raw = String::from_utf8_lossy(&line.raw).into_owned();
        Self { number: line.number, kind, raw, item: line.item(), report: line.report() }
    }
}

/// A record that was checked: the item, what is wrong with it, and what it was read from.
#[pyclass(frozen, generic, module = "osce")]
pub struct Checked {
    kind: RecordKind,
    form: InputForm,
    item: Option<Py<PyAny>>,
    report: Report,
    raw: String,
    line: Option<u64>,
}

impl Checked {
    /// All members by their names, as the class takes them.
    fn members<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let members = PyDict::new(py);
        members.set_item("kind", self.kind())?;
        members.set_item("form", self.form())?;
        members.set_item("item", self.item(py))?;
        members.set_item("report", self.report())?;
        members.set_item("raw", self.raw())?;
        members.set_item("line", self.line)?;
        Ok(members)
    }

    pub fn new<T: Into<AnyRecord>>(py: Python<'_>, checked: osce::checking::Checked<T>) -> PyResult<Self> {
        let item = checked.item.map(|item| record_object(py, item.into())).transpose()?.map(Bound::unbind);
        let (kind, form, raw) = (checked.kind, checked.form, checked.raw);
        Ok(Self { kind, form, item, report: Report(checked.report), raw, line: None })
    }

    /// Makes one of a line of JSON Lines.
    pub fn of_line(py: Python<'_>, line: OwnLine) -> PyResult<Self> {
        let item = line.item.map(|item| record_object(py, item)).transpose()?.map(Bound::unbind);
        let (kind, form, number) = (line.kind, InputForm::JsonLines, Some(line.number));
        Ok(Self { kind, form, item, report: Report(line.report), raw: line.raw, line: number })
    }
}

#[pymethods]
impl Checked {
    #[new]
    #[pyo3(signature = (*, kind, form, item: "NewsItem | Meeting | Project | FieldOperation | None", report, raw, line=None))]
    fn of_parts(
        kind: Taken<RecordKind>,
        form: Taken<InputForm>,
        item: Option<Py<PyAny>>,
        report: Bound<'_, Report>,
        raw: String,
        line: Option<u64>,
    ) -> Self {
        Self { kind: kind.0, form: form.0, item, report: report.get().clone(), raw, line }
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str, &'static str) {
        ("item", "report")
    }

    /// The kind of record.
    ///
    /// Its words are those of `record_kind_of`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.kind.slug()
    }

    /// What it was read from.
    ///
    /// Its words are those of `form_of`.
    #[getter]
    fn form(&self) -> &'static str {
        self.form.slug()
    }

    /// The item; absent only where the input is not an object or has no title.
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

    /// The input. Bytes that are not UTF-8 are replaced by U+FFFD.
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
        self.report.0.is_valid()
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
        Ok((PyTuple::empty(py), self.members(py)?))
    }

    /// Its members by their names.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let members = self.members(py)?;
        if let Some(item) = &self.item {
            members.set_item("item", item.call_method0(py, "to_dict")?)?;
        }
        members.set_item("report", self.report.to_dict(py)?)?;
        Ok(members)
    }

    fn __eq__(slf: &Bound<'_, Self>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let (a, b) = (slf.get(), other.get());
        let same = a.kind == b.kind && a.form == b.form && a.report == b.report && a.raw == b.raw && a.line == b.line;
        match (same, &a.item, &b.item) {
            (true, Some(a), Some(b)) => a.bind(slf.py()).eq(b),
            (same, a, b) => Ok(same && a.is_none() && b.is_none()),
        }
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        (self.kind, self.form, &self.report, &self.raw, self.line).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let report = Bound::new(slf.py(), slf.get().report())?.repr()?;
        Ok(format!("<Checked {}: {report}>", slf.get().kind))
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<String> {
        slf.py().import("osce._html")?.call_method1("checked", (slf,))?.extract()
    }
}
