//! Between the members of Python's enums and the terms of the core.

use std::str::FromStr;

use osce::{SlugError, Term, Vocabulary};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
#[cfg(feature = "stubs")]
use pyo3::type_hint_union;
use pyo3::types::{PyString, PyTuple, PyType};

use crate::convert::{Give, Take};

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

        $( osce_model::$facts! { vocabulary } )+
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
pub fn member(py: Python<'_>, term: impl Into<Term>) -> PyResult<Bound<'_, PyAny>> {
    let term = term.into();
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

/// A member of any of the five enums.
pub struct AnyTerm(pub Term);

impl<'a, 'py> FromPyObject<'a, 'py> for AnyTerm {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = pyo3::type_hint_identifier!("osce._terms", "Term");

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let vocabulary = vocabulary_of(&object)?;
        let slug = object.cast::<PyString>().ok();
        let term = match vocabulary.zip(slug) {
            Some((vocabulary, slug)) => Term::with_slug(vocabulary, slug.to_str()?),
            None => None,
        };
        term.map(Self).ok_or_else(|| expected("a member of one of the five enums", &object))
    }
}

impl<'py> IntoPyObject<'py> for AnyTerm {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = pyo3::type_hint_identifier!("osce._vocabularies", "AnyTerm");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        member(py, self.0)
    }
}

/// A vocabulary of the core with an enum in Python.
pub trait InVocabulary: Copy + Into<Term> + FromStr<Err = SlugError> {
    /// Which of the five it is.
    const VOCABULARY: Vocabulary;
    /// The enum, as stubs write it.
    #[cfg(feature = "stubs")]
    const CLASS: pyo3::inspect::PyStaticExpr;
}

macro_rules! vocabulary {
    ([] $(#[doc = $about:literal])+ $name:ident $facts:tt $rest:tt) => {
        impl InVocabulary for osce::$name {
            const VOCABULARY: Vocabulary = osce::$name::VOCABULARY;
            #[cfg(feature = "stubs")]
            const CLASS: pyo3::inspect::PyStaticExpr =
                pyo3::type_hint_identifier!("osce._vocabularies", stringify!($name));
        }

        impl Give for osce::$name {
            #[cfg(feature = "stubs")]
            const GIVEN: pyo3::inspect::PyStaticExpr = Self::CLASS;

            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                member(py, *self)
            }

            /// Its slug; the same text of Python for the same term.
            fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(PyString::intern(py, self.slug()).into_any())
            }
        }

        impl Take for osce::$name {
            #[cfg(feature = "stubs")]
            const TAKEN: pyo3::inspect::PyStaticExpr = <Member<Self> as FromPyObject>::INPUT_TYPE;

            fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
                object.extract::<Member<Self>>().map(|Member(term)| term)
            }
        }
    };
}

osce_model::vocabularies! { vocabularies }

impl Give for Term {
    #[cfg(feature = "stubs")]
    const GIVEN: pyo3::inspect::PyStaticExpr = pyo3::type_hint_identifier!("osce._vocabularies", "AnyTerm");

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        member(py, *self)
    }
}

impl Take for Term {
    #[cfg(feature = "stubs")]
    const TAKEN: pyo3::inspect::PyStaticExpr = <AnyTerm as FromPyObject>::INPUT_TYPE;

    fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        object.extract::<AnyTerm>().map(|AnyTerm(term)| term)
    }
}

/// A term of one vocabulary: a member of its enum, or its slug.
pub struct Member<T>(pub T);

impl<'a, 'py, T: InVocabulary> FromPyObject<'a, 'py> for Member<T> {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr =
        type_hint_union!(T::CLASS, pyo3::type_hint_identifier!("builtins", "str"));

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let wanted = || expected(&format!("a member of {} or its slug", class_name(T::VOCABULARY)), &object);
        let text = object.cast::<PyString>().map_err(|_| wanted())?;
        if vocabulary_of(&object)?.is_some_and(|vocabulary| vocabulary != T::VOCABULARY) {
            return Err(wanted());
        }
        text.to_str()?.parse().map(Self).map_err(|error: SlugError| PyValueError::new_err(error.to_string()))
    }
}

impl<'py, T: InVocabulary> IntoPyObject<'py> for Member<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = T::CLASS;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        member(py, self.0)
    }
}

fn expected(what: &str, object: &Bound<'_, PyAny>) -> PyErr {
    let found = object.repr().map_or_else(|_| "something else".to_owned(), |repr| repr.to_string());
    let found: String = found.chars().take(100).collect();
    PyTypeError::new_err(format!("expected {what}, found {found}"))
}
