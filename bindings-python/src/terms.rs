//! Between the members of Python's enums and the terms of the core.

use std::borrow::Cow;

use osce::{
    Term,
    vocabularies::{UnknownSlug, Vocabulary},
};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyTuple, PyType};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_union};

use crate::convert::{Give, Given, Take, Taken};

/// A Python enum of terms.
struct Members {
    class: Py<PyType>,
    /// In the order of the data, which is that of the core.
    members: Py<PyTuple>,
}

/// The five enums, in the order of the vocabularies. They are imported when the first member is asked for: a program that looks
/// names up and reads their slugs does without.
fn enums(py: Python<'_>) -> PyResult<&'static [Members]> {
    static ENUMS: PyOnceLock<Vec<Members>> = PyOnceLock::new();
    let load = || {
        let module = py.import("osce._vocabularies")?;
        let load = |name| -> PyResult<Members> {
            let class = module.getattr(name)?.cast_into::<PyType>()?;
            let members: Vec<_> = class.try_iter()?.collect::<PyResult<_>>()?;
            Ok(Members { members: PyTuple::new(py, members)?.unbind(), class: class.unbind() })
        };
        Vocabulary::ALL.iter().map(|vocabulary| load(class_name(*vocabulary))).collect::<PyResult<_>>()
    };
    ENUMS.get_or_try_init(py, load).map(Vec::as_slice)
}

/// What goes by the names of the vocabularies.
macro_rules! vocabularies {
    ([] $($facts:ident)+) => {
        fn class_name(vocabulary: Vocabulary) -> &'static str {
            $( osce_model::$facts! { class_name vocabulary } )+
            ""
        }

        /// The number of a term in its vocabulary.
        fn position(term: Term) -> usize {
            $( osce_model::$facts! { position term } )+
            0
        }

        /// A term of a vocabulary, from a member of its enum or a slug.
        fn take_of(vocabulary: Vocabulary, object: &Bound<'_, PyAny>) -> PyResult<Term> {
            $( osce_model::$facts! { take_of vocabulary object } )+
            Term::take(object)
        }

        $( osce_model::$facts! { vocabulary } )+
    };
}

macro_rules! take_of {
    ([$vocabulary:ident $object:ident] $(#[doc = $about:literal])+ $name:ident $facts:tt $rest:tt) => {
        if $vocabulary == Vocabulary::$name {
            return crate::of_core::$name::take($object).map(Term::from);
        }
    };
}

macro_rules! class_name {
    ([$vocabulary:ident] $(#[doc = $about:literal])+ $name:ident $facts:tt $rest:tt) => {
        if $vocabulary == Vocabulary::$name {
            return stringify!($name);
        }
    };
}

macro_rules! position {
    ([$term:ident] $(#[doc = $about:literal])+ $name:ident $facts:tt $rest:tt) => {
        if let Term::$name(term) = $term {
            return term as usize;
        }
    };
}

/// The member of an enum that is a term.
fn member(py: Python<'_>, term: Term) -> PyResult<Bound<'_, PyAny>> {
    enums(py)?[term.vocabulary() as usize].members.bind(py).get_item(position(term))
}

/// The vocabulary of the enum that an object is a member of.
fn vocabulary_of(object: &Bound<'_, PyAny>) -> PyResult<Option<Vocabulary>> {
    if object.is_exact_instance_of::<PyString>() {
        return Ok(None);
    }
    let class = object.get_type();
    let enums = enums(object.py())?;
    Ok(Vocabulary::ALL.iter().copied().find(|vocabulary| class.is(&enums[*vocabulary as usize].class)))
}

macro_rules! vocabulary {
    ([] $(#[doc = $about:literal])+ $name:ident $facts:tt $rest:tt) => {
        impl Give for crate::of_core::$name {
            #[cfg(feature = "stubs")]
            const GIVEN: PyStaticExpr = pyo3::type_hint_identifier!("osce._vocabularies", stringify!($name));

            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                member(py, (*self).into())
            }

            /// Its slug; the same text of Python for the same term.
            fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(PyString::intern(py, self.slug()).into_any())
            }

            fn column() -> Cow<'static, str> {
                Cow::Borrowed("str")
            }
        }

        impl Take for crate::of_core::$name {
            #[cfg(feature = "stubs")]
            const TAKEN: PyStaticExpr = type_hint_union!(<Self as Give>::GIVEN, crate::hints::STR);

            /// From a member of its enum, or a slug.
            fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
                let slug = slug_in(object, Self::VOCABULARY)?;
                slug.parse().map_err(|error: UnknownSlug| PyValueError::new_err(error.to_string()))
            }
        }
    };
}

osce_model::vocabularies! { vocabularies }

impl Give for Term {
    #[cfg(feature = "stubs")]
    const GIVEN: PyStaticExpr = pyo3::type_hint_identifier!("osce._vocabularies", "AnyTerm");

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        member(py, *self)
    }

    fn column() -> Cow<'static, str> {
        Cow::Borrowed("str")
    }
}

impl Take for Term {
    #[cfg(feature = "stubs")]
    const TAKEN: PyStaticExpr = pyo3::type_hint_identifier!("osce._terms", "Term");

    /// From a member of any of the five enums.
    fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        let term = match (vocabulary_of(object)?, object.cast::<PyString>()) {
            (Some(vocabulary), Ok(slug)) => Self::with_slug(vocabulary, slug.to_str()?),
            _ => None,
        };
        term.ok_or_else(|| expected("a member of one of the five enums", object))
    }
}

/// The member of a vocabulary that is given, or of which the slug is. Raises `ValueError` for an unknown slug, with the one that was
/// probably meant, and `TypeError` for what is neither.
#[pyfunction]
#[pyo3(signature = (vocabulary, given: "object"))]
pub fn term(vocabulary: Taken<Vocabulary>, given: Bound<'_, PyAny>) -> PyResult<Given<Term>> {
    take_of(vocabulary.0, &given).map(Given)
}

/// The slug that an object gives for a term of a vocabulary.
fn slug_in<'a>(object: &'a Bound<'_, PyAny>, vocabulary: Vocabulary) -> PyResult<&'a str> {
    let wanted = || expected(&format!("a member of {} or its slug", class_name(vocabulary)), object);
    let text = object.cast::<PyString>().map_err(|_| wanted())?;
    if vocabulary_of(object)?.is_some_and(|other| other != vocabulary) {
        return Err(wanted());
    }
    text.to_str()
}

fn expected(what: &str, object: &Bound<'_, PyAny>) -> PyErr {
    let found = object.repr().map_or_else(|_| "something else".to_owned(), |repr| repr.to_string());
    let found: String = found.chars().take(100).collect();
    PyTypeError::new_err(format!("expected {what}, found {found}"))
}
