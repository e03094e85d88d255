//! Words that options are given as: vocabularies, languages, profiles, kinds.

use std::fmt::Display;
use std::str::FromStr;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
#[cfg(feature = "stubs")]
use pyo3::type_hint_union;
use pyo3::types::{PyString, PyType};

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
