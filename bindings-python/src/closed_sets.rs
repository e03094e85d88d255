//! The words of closed sets: what options are given as, and what answers have.

use std::borrow::Cow;
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

/// What Python has a class of its own for is given as a member of it; the values of all other sets are given as their words.
macro_rules! closed_sets {
    ([] $($(#[doc = $about:literal])+ $growth:ident $name:ident $what:tt $values:tt)+) => { $( closed_set! { $name $values } )+ };
}

/// The values of these are given alone.
macro_rules! given {
    ([] $($(#[doc = $about:literal])+ $growth:ident $name:ident $what:tt $values:tt)+) => { $( given_as_word! { $name } )+ };
}

macro_rules! closed_set {
    (Language $values:tt) => {
        given_by_class! { Language, "Language" }
        taken_by_word! { Language, hints::STR }
    };
    (Certainty $values:tt) => {
        given_by_class! { Certainty, "Certainty" }
    };
    (Vocabulary $values:tt) => {
        given_as_word! { Vocabulary }

        impl Take for osce::vocabularies::Vocabulary {
            #[cfg(feature = "stubs")]
            const TAKEN: pyo3::inspect::PyStaticExpr = type_hint_union!(
                hints::words_of_classes!("osce._vocabularies" $values),
                hints::STR,
                pyo3::type_hint_subscript!(
                    pyo3::type_hint_identifier!("builtins", "type"),
                    pyo3::type_hint_identifier!("osce._terms", "Term")
                )
            );

            /// From its slug, or the enum itself.
            fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
                if object.is_instance_of::<PyString>() {
                    return read(object);
                }
                let of_enum = object.cast::<PyType>().ok().and_then(|class| class.getattr("VOCABULARY").ok());
                read(&of_enum.ok_or_else(|| not_a_vocabulary(object))?)
            }
        }
    };
    (RecordKind $values:tt) => {
        given_as_word! { RecordKind }
        taken_by_word! { RecordKind, type_hint_union!(hints::words_of_classes!("osce._core" $values), hints::STR) }
    };
    ($name:ident $values:tt) => {
        given_as_word! { $name }
        taken_by_word! { $name, hints::STR }
    };
}

macro_rules! given_as_word {
    ($name:ident) => {
        impl Give for crate::of_core::$name {
            #[cfg(feature = "stubs")]
            const GIVEN: pyo3::inspect::PyStaticExpr = hints::STR;

            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(PyString::intern(py, self.slug()).into_any())
            }

            fn column() -> Cow<'static, str> {
                Cow::Borrowed("str")
            }
        }
    };
}

macro_rules! given_by_class {
    ($name:ident, $class:literal) => {
        impl Give for crate::of_core::$name {
            #[cfg(feature = "stubs")]
            const GIVEN: pyo3::inspect::PyStaticExpr = pyo3::type_hint_identifier!("osce._closed_sets", $class);

            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
                CLASS.import(py, "osce._closed_sets", $class)?.call1((self.slug(),))
            }

            fn column() -> Cow<'static, str> {
                Cow::Borrowed("str")
            }
        }
    };
}

macro_rules! taken_by_word {
    ($name:ident, $taken:expr) => {
        impl Take for crate::of_core::$name {
            #[cfg(feature = "stubs")]
            const TAKEN: pyo3::inspect::PyStaticExpr = $taken;

            fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
                read(object)
            }
        }
    };
}

osce_model::closed_sets! { closed_sets }
osce_model::table_sets! { given }

/// A value of a closed set by its word.
fn read<T: FromStr<Err: Display>>(object: &Bound<'_, PyAny>) -> PyResult<T> {
    object.cast::<PyString>()?.to_str()?.parse().map_err(|error: T::Err| PyValueError::new_err(error.to_string()))
}

fn not_a_vocabulary(object: &Bound<'_, PyAny>) -> PyErr {
    let expected = "expected the slug of a vocabulary or one of the five enums";
    object
        .get_type()
        .name()
        .map_or_else(|error| error, |found| PyTypeError::new_err(format!("{expected}, found {found}")))
}

given_as_word! { FaultCode }
