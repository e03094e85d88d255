//! The words of closed sets: what options are given as, and what answers have.

use std::fmt::Display;
use std::str::FromStr;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
#[cfg(feature = "stubs")]
use pyo3::type_hint_union;
use pyo3::types::{PyString, PyType};

use crate::convert::{Give, Take};
#[cfg(feature = "stubs")]
use crate::hints;

/// A word of a closed set of the core, given as a string.
pub struct Word<T>(pub T);

impl<'a, 'py, T> FromPyObject<'a, 'py> for Word<T>
where
    T: FromStr,
    T::Err: Display,
{
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "str");

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let text = object.cast::<PyString>()?;
        text.to_str()?.parse().map(Self).map_err(|error: T::Err| PyValueError::new_err(error.to_string()))
    }
}

/// The value of an option that may be left out.
pub fn word<T>(word: Option<Word<T>>) -> Option<T> {
    word.map(|Word(word)| word)
}

/// A vocabulary: its slug, or the enum itself.
pub struct VocabularyWord(pub osce::Vocabulary);

impl<'a, 'py> FromPyObject<'a, 'py> for VocabularyWord {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = type_hint_union!(
        pyo3::type_hint_identifier!("builtins", "str"),
        pyo3::type_hint_subscript!(
            pyo3::type_hint_identifier!("builtins", "type"),
            pyo3::type_hint_identifier!("osce._terms", "Term")
        )
    );

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if object.is_instance_of::<PyString>() {
            return object.extract().map(|Word(vocabulary)| Self(vocabulary));
        }
        let of_enum = object.cast::<PyType>().ok().and_then(|class| class.getattr("VOCABULARY").ok());
        match of_enum {
            Some(slug) => slug.extract().map(|Word(vocabulary)| Self(vocabulary)),
            None => Err(PyTypeError::new_err(format!(
                "expected the slug of a vocabulary or one of the five enums, found {}",
                object.get_type().name()?
            ))),
        }
    }
}

/// The vocabulary of an option that may be left out.
pub fn vocabulary(word: Option<VocabularyWord>) -> Option<osce::Vocabulary> {
    word.map(|VocabularyWord(vocabulary)| vocabulary)
}

/// What Python has a class of its own for is given as a member of it; the values of all other sets are given as their words.
macro_rules! closed_sets {
    ([] $($(#[doc = $about:literal])+ $growth:ident $name:ident $what:tt $values:tt)+) => { $( closed_set! { $name } )+ };
}

macro_rules! closed_set {
    (Language) => {
        given_by_class! { Language, "Language" }
        taken_by_word! { Language }
    };
    (Certainty) => {
        given_by_class! { Certainty, "Certainty" }
    };
    (Vocabulary) => {
        given_as_word! { Vocabulary }

        impl Take for osce::Vocabulary {
            #[cfg(feature = "stubs")]
            const TAKEN: pyo3::inspect::PyStaticExpr = <VocabularyWord as FromPyObject>::INPUT_TYPE;

            fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
                object.extract::<VocabularyWord>().map(|word| word.0)
            }
        }
    };
    ($name:ident) => {
        given_as_word! { $name }
        taken_by_word! { $name }
    };
}

macro_rules! given_as_word {
    ($name:ident) => {
        impl Give for osce::$name {
            #[cfg(feature = "stubs")]
            const GIVEN: pyo3::inspect::PyStaticExpr = hints::STR;

            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(PyString::intern(py, self.slug()).into_any())
            }
        }
    };
}

macro_rules! given_by_class {
    ($name:ident, $class:literal) => {
        impl Give for osce::$name {
            #[cfg(feature = "stubs")]
            const GIVEN: pyo3::inspect::PyStaticExpr = pyo3::type_hint_identifier!("osce._closed_sets", $class);

            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
                CLASS.import(py, "osce._closed_sets", $class)?.call1((self.slug(),))
            }
        }
    };
}

macro_rules! taken_by_word {
    ($name:ident) => {
        impl Take for osce::$name {
            #[cfg(feature = "stubs")]
            const TAKEN: pyo3::inspect::PyStaticExpr = hints::STR;

            fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
                object.extract::<Word<Self>>().map(|word| word.0)
            }
        }
    };
}

osce_model::closed_sets! { closed_sets }

given_as_word! { FaultCode }
