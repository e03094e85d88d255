//! What a check found: faults and reports.

use osce::Severity;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyType};

use crate::closed_sets::Word;
use crate::hints::{FaultOrFaults, Faults, Texts};
use crate::json;

/// One thing that is wrong: what, where, and what to write instead.
#[pyclass(frozen, eq, hash, module = "osce")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Fault(pub osce::Fault);

#[pymethods]
impl Fault {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str, &'static str, &'static str) {
        ("code", "severity", "path")
    }

    /// What is wrong: a stable name such as `"unknown-term"`; the table stands in the guide on faults.
    #[getter]
    fn code<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        PyString::intern(py, self.0.code.slug())
    }

    /// How much it weighs: `"error"`, `"warning"` or `"info"`.
    #[getter]
    fn severity<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        PyString::intern(py, self.0.severity.slug())
    }

    /// Where, as a JSON Pointer in the names of the wire; a missing member's pointer names it. Empty: the whole input.
    #[getter]
    fn path(&self) -> &str {
        &self.0.path
    }

    /// The line of the input, from 1, where text came in.
    #[getter]
    fn line(&self) -> Option<u32> {
        self.0.line
    }

    /// The column, from 1, in code points.
    #[getter]
    fn column(&self) -> Option<u32> {
        self.0.column
    }

    /// The same in words, with what was expected.
    #[getter]
    fn message(&self) -> &str {
        &self.0.message
    }

    /// The values in the message by their names, all of them texts.
    #[getter]
    fn params<'py>(&self, py: Python<'py>) -> PyResult<Texts<'py>> {
        let params = PyDict::new(py);
        for (name, value) in self.0.params() {
            params.set_item(name, value)?;
        }
        Ok(Texts(params.into_any()))
    }

    /// What to write instead, where that is known: a slug, a name, a date.
    #[getter]
    fn suggestion(&self) -> Option<&str> {
        self.0.suggestion.as_deref()
    }

    /// Its members by their names.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let members = PyDict::new(py);
        members.set_item("code", self.code(py))?;
        members.set_item("severity", self.severity(py))?;
        members.set_item("path", self.path())?;
        members.set_item("line", self.line())?;
        members.set_item("column", self.column())?;
        members.set_item("message", self.message())?;
        members.set_item("params", self.params(py)?)?;
        members.set_item("suggestion", self.suggestion())?;
        Ok(members)
    }

    /// From its JSON. Raises `ValueError` where it is none.
    #[classmethod]
    #[pyo3(signature = (json: "str") -> "typing.Self")]
    fn from_json(_cls: &Bound<'_, PyType>, json: &str) -> PyResult<Self> {
        json::read(json).map(Self)
    }

    /// Its JSON.
    fn to_json(&self) -> PyResult<String> {
        json::write(&self.0)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?, (slf.get().to_json()?,)))
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("<Fault {}>", self.0)
    }
}

/// All that is wrong with a record, in the order of the input: a sequence of `Fault`s, at most 1,000.
///
/// >>> from osce import NewsItem
/// >>> report = NewsItem(title="Course ends").check()
/// >>> report.ok, [fault.path for fault in report.errors]
/// (False, ['/kind', '/body', '/issued_by'])
#[pyclass(frozen, eq, hash, sequence, module = "osce")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Report(pub osce::Report);

#[pymethods]
impl Report {
    /// Whether the record is valid: no fault is an error.
    #[getter]
    fn ok(&self) -> bool {
        self.0.ok()
    }

    /// Whether there is no fault at all.
    #[getter]
    fn is_clean(&self) -> bool {
        self.0.is_clean()
    }

    /// The faults.
    #[getter]
    fn faults(&self) -> Vec<Fault> {
        self.0.faults.iter().cloned().map(Fault).collect()
    }

    /// The faults that are errors.
    #[getter]
    fn errors(&self) -> Vec<Fault> {
        self.of_severity(Word(Severity::Error))
    }

    /// The faults that are warnings.
    #[getter]
    fn warnings(&self) -> Vec<Fault> {
        self.of_severity(Word(Severity::Warning))
    }

    /// The faults of a severity: `"error"`, `"warning"` or `"info"`.
    fn of_severity(&self, severity: Word<Severity>) -> Vec<Fault> {
        self.0.of_severity(severity.0).cloned().map(Fault).collect()
    }

    /// `{"faults": [...], "ok": ...}`, with a `dict` a fault.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let members = PyDict::new(py);
        let faults: Vec<_> = self.faults().iter().map(|fault| fault.to_dict(py)).collect::<PyResult<_>>()?;
        members.set_item("faults", faults)?;
        members.set_item("ok", self.ok())?;
        Ok(members)
    }

    /// From its JSON. Raises `ValueError` where it is none.
    #[classmethod]
    #[pyo3(signature = (json: "str") -> "typing.Self")]
    fn from_json(_cls: &Bound<'_, PyType>, json: &str) -> PyResult<Self> {
        json::read(json).map(Self)
    }

    /// Its JSON.
    fn to_json(&self) -> PyResult<String> {
        json::write(&self.0)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?, (slf.get().to_json()?,)))
    }

    fn __len__(&self) -> usize {
        self.0.faults.len()
    }

    fn __getitem__<'py>(&self, index: Bound<'py, PyAny>) -> PyResult<FaultOrFaults<'py>> {
        self.faults().into_pyobject(index.py())?.get_item(index).map(FaultOrFaults)
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Faults<'py>> {
        Ok(Faults(self.faults().into_pyobject(py)?.try_iter()?.into_any()))
    }

    /// A report is there even where it is empty: ask `ok` or `is_clean`.
    fn __bool__(&self) -> bool {
        true
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        let count = self.0.faults.len();
        let ok = if self.ok() { "valid" } else { "not valid" };
        format!("<Report: {ok}, {count} fault{}>", if count == 1 { "" } else { "s" })
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<String> {
        slf.py().import("osce._html")?.call_method1("report", (slf,))?.extract()
    }
}
