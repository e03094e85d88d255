//! The facts of the terms, as instances of the dataclasses of `osce._facts`.

use chrono::NaiveDate;
use osce::{
    Country, Language, Structure, Term,
    dates::Certainty,
    vocabularies::{NameOnDate, SeatOnDate, TermLabel},
};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyModule, PyString, PyTuple};

use crate::convert::{Give, Given, Taken};
use crate::partial_date::read_period_end;

/// An instance of a dataclass with these values, in their order.
fn instance<'py>(class: &Bound<'py, PyString>, values: Vec<Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
    static CLASSES: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
    let py = class.py();
    let classes = CLASSES.get_or_try_init(py, || py.import("osce._facts").map(Bound::unbind))?.bind(py);
    classes.getattr(class)?.call1(PyTuple::new(py, values)?)
}

/// Gives an answer as an instance of its dataclass; what has a class in Rust is left to `answers`.
macro_rules! answer {
    ([] $(#[doc = $about:literal])+ Fact $($rest:tt)+) => {
        answer! { [<T>] $(#[doc = $about])+ Fact $($rest)+ }
    };
    ([] $(#[doc = $about:literal])+ OnDate $($rest:tt)+) => {
        answer! { [<T>] $(#[doc = $about])+ OnDate $($rest)+ }
    };
    ([$(<$parameter:ident>)?] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)*
    } asked {
        $($(#[doc = $asked_doc:literal])+ $asked:ident: $asked_type:ty $(, implied by $asked_by:ident)?;)*
    } $sourced:ident) => {
        impl $(<$parameter: Give>)? Give for crate::of_core::$name $(<$parameter>)? {
            #[cfg(feature = "stubs")]
            const GIVEN: pyo3::inspect::PyStaticExpr = hint!($name $($parameter)?);

            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                let class = intern!(py, stringify!($name));
                values!($sourced self py class [$(self.$member.give(py)?,)* $(self.$asked().give(py)?,)*])
            }

            /// Its members by their names on the wire; its sources by their keys.
            fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                let members = PyDict::new(py);
                $(members.set_item(intern!(py, stringify!($member)), self.$member.cell(py)?)?;)*
                $(members.set_item(intern!(py, stringify!($asked)), self.$asked().cell(py)?)?;)*
                sources!($sourced self py members);
                Ok(members.into_any())
            }
        }
    };
}

#[cfg(feature = "stubs")]
macro_rules! hint {
    ($name:ident) => {
        pyo3::type_hint_identifier!("osce._facts", stringify!($name))
    };
    ($name:ident $parameter:ident) => {
        pyo3::type_hint_subscript!(hint!($name), $parameter::GIVEN)
    };
}

macro_rules! values {
    (plain $answer:ident $py:ident $class:ident [$($values:tt)*]) => {
        instance($class, vec![$($values)*])
    };
    (sourced $answer:ident $py:ident $class:ident [$($values:tt)*]) => {
        instance($class, vec![$($values)* $answer.sources().give($py)?])
    };
}

macro_rules! sources {
    (plain $answer:ident $py:ident $members:ident) => {};
    (sourced $answer:ident $py:ident $members:ident) => {
        let keys: Vec<&str> = $answer.sources().into_iter().map(osce::vocabularies::Source::key).collect();
        $members.set_item(intern!($py, "sources"), keys)?;
    };
}

macro_rules! dataclasses {
    ($($answer:ident)+) => { $( osce_model::$answer! { answer } )+ };
}

dataclasses! {
    term_label name name_on_date source fact period country_code concept_mapping dated_event
    person chair troika office_holder on_date seat_on_date coverage
}

/// Fills a dictionary with what all terms know, and what those of the vocabulary of a term do.
macro_rules! common {
    ([$term:ident $facts:ident $py:ident] $($(#[doc = $doc:literal])+ $fact:ident: $type:ty;)+ sourced) => {
        $($facts.set_item(intern!($py, stringify!($fact)), $term.$fact().give($py)?)?;)+
        $facts.set_item(intern!($py, "sources"), $term.sources().give($py)?)?;
    };
}

macro_rules! of_vocabulary {
    ([$term:ident $into:ident $py:ident] $(#[doc = $about:literal])+ $name:ident($record:ident) {
        $($(#[doc = $doc:literal])+ $fact:ident: $type:ty $(= $stored:ident)? $(, rust { $($example:tt)* })?;)*
    }) => {
        if let Term::$name(term) = $term {
            let _ = term;
            $($into.set_item(intern!($py, stringify!($fact)), term.$fact().give($py)?)?;)*
        }
    };
}

macro_rules! of_all_vocabularies {
    ([$($with:tt)+] $($facts:ident)+) => { of_all_vocabularies! { @ [$($with)+] $($facts)+ } };
    (@ $with:tt $($facts:ident)+) => { $( of_all_vocabularies! { @@ $with $facts } )+ };
    (@@ [$($with:tt)+] $facts:ident) => { osce_model::$facts! { of_vocabulary $($with)+ } };
}

/// All facts of a term by the names of the properties of its enum.
#[pyfunction]
#[pyo3(signature = (term: "osce._terms.Term") -> "dict[str, typing.Any]")]
pub fn facts(py: Python<'_>, term: Taken<Term>) -> PyResult<Bound<'_, PyDict>> {
    let term = term.0;
    let facts = PyDict::new(py);
    osce_model::common_facts! { common Term term facts py }
    osce_model::vocabularies! { of_all_vocabularies term facts py }
    Ok(facts)
}

/// The preferred label of a term in a language.
#[pyfunction]
pub fn label(term: Taken<Term>, language: Taken<Language>) -> Option<&'static str> {
    term.0.label(language.0)
}

/// The preferred label of a term in a language or else in English.
#[pyfunction]
pub fn label_or_english(term: Taken<Term>, language: Taken<Language>) -> Given<TermLabel> {
    Given(term.0.label_or_english(language.0))
}

/// The name of a term in a language on a day.
#[pyfunction]
pub fn label_on(term: Taken<Term>, day: Taken<NaiveDate>, language: Taken<Language>) -> Given<Option<NameOnDate>> {
    Given(term.0.label_on(day.0, language.0))
}

/// All names of a term on a day.
#[pyfunction]
pub fn names_on(term: Taken<Term>, day: Taken<NaiveDate>) -> Given<Vec<NameOnDate>> {
    Given(term.0.names_on(day.0))
}

/// Whether a period holds on a day.
#[pyfunction]
#[pyo3(signature = (start: "PartialDate | str", end: "PartialDate | str", day: "datetime.date | str") -> "osce._closed_sets.Certainty")]
pub fn period_holds_on(
    start: Bound<'_, PyAny>,
    end: Bound<'_, PyAny>,
    day: Taken<NaiveDate>,
) -> PyResult<Given<Certainty>> {
    let period = osce::dates::Period { start: read_period_end(&start)?, end: read_period_end(&end)? };
    Ok(Given(period.holds_on(day.0)))
}

/// Whether a name of a term, by its text and language, is in use on a day.
#[pyfunction]
pub fn name_holds_on(
    term: Taken<Term>,
    text: &str,
    language: Taken<Language>,
    day: Taken<NaiveDate>,
) -> PyResult<Given<Certainty>> {
    let mut names = term.0.names().into_iter();
    let name = names.find(|name| name.text() == text && name.language() == language.0);
    let message = || pyo3::exceptions::PyValueError::new_err(format!("`{text}` is not a name of `{}`", term.0));
    name.map(|name| Given(name.holds_on(day.0))).ok_or_else(message)
}

/// Whether a State participates on a day.
#[pyfunction]
pub fn is_participating_on(country: Taken<Country>, day: Taken<NaiveDate>) -> Given<Certainty> {
    Given(country.0.is_participating_on(day.0))
}

/// Whether a State is a Partner for Co-operation on a day.
#[pyfunction]
pub fn is_partner_on(country: Taken<Country>, day: Taken<NaiveDate>) -> Given<Certainty> {
    Given(country.0.is_partner_on(day.0))
}

/// Whether a structure is at work on a day.
#[pyfunction]
pub fn active_on(structure: Taken<Structure>, day: Taken<NaiveDate>) -> Given<Certainty> {
    Given(structure.0.active_on(day.0))
}

/// Where a structure sat on a day.
#[pyfunction]
pub fn seat_on(structure: Taken<Structure>, day: Taken<NaiveDate>) -> Given<Option<SeatOnDate>> {
    Given(structure.0.seat_on(day.0))
}

/// Whether a language is official in the Organization.
#[pyfunction]
pub fn is_official(language: Taken<Language>) -> bool {
    language.0.is_official()
}

/// The country with an ISO 3166 code.
#[pyfunction]
pub fn country_from_code(code: &str) -> Given<Option<Country>> {
    Given(Country::from_code(code))
}

/// What a structure or a country says of itself, as a record.
#[pyfunction]
#[pyo3(signature = (term: "osce._terms.Term") -> "dict[str, typing.Any]")]
pub fn describe(py: Python<'_>, term: Taken<Term>) -> PyResult<Bound<'_, PyAny>> {
    match term.0 {
        Term::Country(country) => crate::json::to_python(py, &country.describe()),
        Term::Structure(structure) => crate::json::to_python(py, &structure.describe()),
        other => Err(pyo3::exceptions::PyTypeError::new_err(format!("there is no description of `{other}`"))),
    }
}
