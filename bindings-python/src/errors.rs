//! The core's errors as Python's exceptions, whose classes stand in `osce._errors`.

use chrono::NaiveDate;
use osce::{
    Language, Term,
    lookup::{LookupError, LookupOptions},
    vocabularies::Vocabulary,
};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyTuple, PyType};

use crate::answers::{Match, Suggestion};
use crate::convert::{Given, Taken};
use crate::options::lookup_options;

/// Why a text was not found: what the exceptions of a lookup are made of.
#[pyclass(frozen, module = "osce._core")]
pub struct LookupFailure {
    text: String,
    error: LookupError,
    options: LookupOptions,
}

#[pymethods]
impl LookupFailure {
    /// Looks a text up again, which fails again: so a failure is unpickled.
    #[new]
    #[pyo3(signature = (text, vocabulary=None, language=None, on=None, fuzzy=false))]
    fn new(
        text: &str,
        vocabulary: Option<Taken<Vocabulary>>,
        language: Option<Taken<Language>>,
        on: Option<Taken<NaiveDate>>,
        fuzzy: bool,
    ) -> PyResult<Self> {
        let options = lookup_options(vocabulary, language, on, fuzzy, true);
        match osce::lookup::lookup_with(text, &options) {
            Err(error) => Ok(Self { text: text.to_owned(), error, options }),
            Ok(found) => {
                let message = format!("`{text}` is found: {}", found.term);
                Err(pyo3::exceptions::PyValueError::new_err(message))
            }
        }
    }

    fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let options = &self.options;
        let language = options.language.map(Language::code);
        (&self.text, options.vocabulary.map(Vocabulary::slug), language, options.on, options.fuzzy).into_pyobject(py)
    }

    /// The message of the core.
    #[getter]
    fn message(&self) -> String {
        self.error.to_string()
    }

    /// What was looked up: its first 200 characters.
    #[getter]
    fn text(&self) -> &str {
        match &self.error {
            LookupError::NotFound(error) => &error.text,
            LookupError::Ambiguous(error) => &error.text,
            LookupError::NotValidOn(error) => &error.text,
            _ => "",
        }
    }

    /// What was probably meant, the most likely first.
    #[getter]
    fn suggestions(&self) -> Vec<Suggestion> {
        let LookupError::NotFound(error) = &self.error else { return Vec::new() };
        error.suggestions().into_iter().map(Suggestion::from).collect()
    }

    /// What it can mean.
    #[getter]
    fn candidates(&self) -> Vec<Match> {
        let LookupError::Ambiguous(error) = &self.error else { return Vec::new() };
        error.candidates.iter().cloned().map(Match::from).collect()
    }

    /// The term that has, or had, the name.
    #[getter]
    fn term(&self) -> Given<Option<Term>> {
        Given(if let LookupError::NotValidOn(error) = &self.error { Some(error.term) } else { None })
    }

    /// The name that was not in use.
    #[getter]
    fn name(&self) -> Option<&'static str> {
        if let LookupError::NotValidOn(error) = &self.error { Some(error.name) } else { None }
    }

    /// The date asked.
    #[getter]
    fn date(&self) -> Option<NaiveDate> {
        if let LookupError::NotValidOn(error) = &self.error { Some(error.date) } else { None }
    }

    /// The names of the term on the date asked, the best first.
    #[getter]
    fn names_on_date(&self) -> Vec<&'static str> {
        if let LookupError::NotValidOn(error) = &self.error { error.names_on_date() } else { Vec::new() }
    }

    /// The terms that followed it.
    #[getter]
    fn successors(&self) -> Given<Vec<Term>> {
        Given(if let LookupError::NotValidOn(error) = &self.error { error.successors() } else { Vec::new() })
    }
}

/// The exception of a lookup that failed.
pub fn lookup_error(py: Python<'_>, text: &str, error: LookupError, options: LookupOptions) -> PyErr {
    match exception(py, text, error, options) {
        Ok(exception) => PyErr::from_value(exception),
        Err(error) => error,
    }
}

/// The same as an object, which a list holds.
pub fn exception<'py>(
    py: Python<'py>,
    text: &str,
    error: LookupError,
    options: LookupOptions,
) -> PyResult<Bound<'py, PyAny>> {
    static NOT_FOUND: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static AMBIGUOUS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static NOT_VALID_ON: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let class = match error {
        LookupError::Ambiguous(_) => AMBIGUOUS.import(py, "osce._errors", "Ambiguous"),
        LookupError::NotValidOn(_) => NOT_VALID_ON.import(py, "osce._errors", "NotValidOn"),
        _ => NOT_FOUND.import(py, "osce._errors", "NotFound"),
    }?;
    class.call1((LookupFailure { text: text.to_owned(), error, options },))
}

/// The exception of a text that holds no record.
pub fn record_error(py: Python<'_>, message: String) -> PyErr {
    let make = || py.import("osce._errors")?.getattr("RecordError")?.call1((message,));
    make().map_or_else(|error| error, PyErr::from_value)
}
