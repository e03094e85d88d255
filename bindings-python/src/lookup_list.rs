//! What a page writes in one line: `lookup_list`.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use chrono::NaiveDate;
use osce::{
    Language,
    lookup::{ListOptions, ListOutcome, LookupOptions, SpanConverter, SpanUnit},
    vocabularies::Vocabulary,
};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::answers::Match;
use crate::convert::{Taken, option};
use crate::errors::exception;
use crate::hints::LookupErrorOrNone;

/// The terms that a page lists in one line, in order: a `Match`, an `Ambiguous` or an `Unresolved` each, with its place (`start`,
/// `end` in code points) and its `text`. Names that hold a comma, an 'and' or a slash stay whole. Nothing is raised. With
/// `forms=False` names are found as they are alone.
///
/// >>> import osce
/// >>> [found.term.value for found in osce.lookup_list("OSCE Secretariat, Transnational Threats Department")]
/// ['secretariat', 'transnational-threats-department']
#[pyfunction]
#[pyo3(signature = (text: "str", *, vocabulary = None, language: "str | None" = None, on: "datetime.date | str | None" = None, forms: "bool" = true) -> "list[Match | osce._errors.Ambiguous | Unresolved]")]
pub fn lookup_list<'py>(
    py: Python<'py>,
    text: &str,
    vocabulary: Option<Taken<Vocabulary>>,
    language: Option<Taken<Language>>,
    on: Option<Taken<NaiveDate>>,
    forms: bool,
) -> PyResult<Bound<'py, PyList>> {
    let options =
        ListOptions::new().vocabulary(option(vocabulary)).language(option(language)).on(option(on)).forms(forms);
    let lookup = LookupOptions::new().vocabulary(options.vocabulary).language(options.language).on(options.on);
    let mut converter = SpanConverter::new(text, SpanUnit::CodePoints);
    let found = PyList::empty(py);
    for item in osce::lookup::lookup_list_with(text, &options) {
        let span = converter.convert(item.span);
        let failure = |error| -> PyResult<Bound<'py, PyAny>> {
            let exception = exception(py, item.text, error, lookup.clone())?;
            exception.call_method1("_stands_at", (span.start, span.end, item.text))?;
            Ok(exception)
        };
        match (&item.outcome, item.error()) {
            (ListOutcome::Match(found_term), _) => {
                found.append(Match::from(found_term.clone()).at(span, item.text))?;
            }
            (ListOutcome::Ambiguous(_), Some(error)) => found.append(failure(error)?)?,
            (_, error) => {
                let error = error.map(failure).transpose()?.map(Bound::unbind);
                found.append(Unresolved { text: item.text.to_owned(), start: span.start, end: span.end, error })?;
            }
        }
    }
    Ok(found)
}

/// An item of a list that is not a term: the text is kept, and `error` says why.
#[pyclass(frozen, module = "osce")]
pub struct Unresolved {
    /// The text.
    #[pyo3(get)]
    text: String,
    /// Where it begins, in code points.
    #[pyo3(get)]
    start: usize,
    /// Where it has ended, in code points.
    #[pyo3(get)]
    end: usize,
    error: Option<Py<PyAny>>,
}

#[pymethods]
impl Unresolved {
    #[new]
    #[pyo3(signature = (*, text, start, end, error: "osce._errors.LookupError | None" = None))]
    fn new(text: String, start: usize, end: usize, error: Option<Py<PyAny>>) -> Self {
        Self { text, start, end, error }
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str,) {
        ("text",)
    }

    /// Why it is not a term: a `NotFound` with suggestions, or a `NotValidOn`.
    #[getter]
    fn error<'py>(&self, py: Python<'py>) -> LookupErrorOrNone<'py> {
        let error = self.error.as_ref().map_or_else(|| py.None(), |error| error.clone_ref(py));
        LookupErrorOrNone(error.into_bound(py))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().place() == self.place())
    }

    fn __hash__(&self) -> u64 {
        BuildHasherDefault::<DefaultHasher>::default().hash_one(self.place())
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
        Ok((PyTuple::empty(py), self.members(py)?))
    }

    /// Its members by their names.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let members = self.members(py)?;
        if let Some(error) = &self.error {
            members.set_item("error", error.call_method0(py, "to_dict")?)?;
        }
        Ok(members)
    }

    fn __repr__(&self) -> String {
        crate::repr::of_text(&format!("Unresolved at {}:{} {:?}", self.start, self.end, self.text))
    }
}

impl Unresolved {
    fn place(&self) -> (&str, usize, usize) {
        (&self.text, self.start, self.end)
    }

    /// All members by their names, as the class takes them.
    fn members<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let members = PyDict::new(py);
        members.set_item("text", &self.text)?;
        members.set_item("start", self.start)?;
        members.set_item("end", self.end)?;
        members.set_item("error", self.error(py))?;
        Ok(members)
    }
}
