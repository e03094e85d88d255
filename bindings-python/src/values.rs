//! The members of records, between Python and the core.

use chrono::NaiveDate;
use osce::Term;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
#[cfg(feature = "stubs")]
use pyo3::type_hint_union;
use pyo3::types::{PyDate, PyDateTime, PyDict, PyList, PyString, PyTuple};

#[cfg(feature = "stubs")]
use crate::hints;
use crate::partial_date::{PartialDate, PartialDateArg};
use crate::parts::{Image, Link, Translation, UnresolvedTerm};
use crate::term::{InVocabulary, Member, member, members};

/// The type of a member of a record in the core.
pub trait Value: Sized {
    /// From Python; `None` is not handed over.
    fn read(object: &Bound<'_, PyAny>) -> PyResult<Self>;

    /// What it is where it is not given.
    fn absent() -> Self;

    /// As Python has it.
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;

    /// As a data frame has it: with slugs for terms, and plain lists and dictionaries.
    fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.give(py)
    }

    /// The type that is taken, as stubs write it.
    #[cfg(feature = "stubs")]
    const TAKEN: pyo3::inspect::PyStaticExpr;
    /// The type that is given.
    #[cfg(feature = "stubs")]
    const GIVEN: pyo3::inspect::PyStaticExpr;
}

/// The value of a member as an argument.
pub struct Given<T>(pub T);

impl<'a, 'py, T: Value> FromPyObject<'a, 'py> for Given<T> {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = T::TAKEN;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        T::read(&object).map(Self)
    }
}

/// The value of an argument that may be left out.
pub fn given<T: Value>(argument: Option<Given<T>>) -> T {
    argument.map_or_else(T::absent, |Given(value)| value)
}

/// The value of a member as a result.
pub struct Held<'r, T>(pub &'r T);

impl<'py, T: Value> IntoPyObject<'py> for Held<'_, T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = T::GIVEN;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.give(py)
    }
}

impl Value for String {
    #[cfg(feature = "stubs")]
    const TAKEN: pyo3::inspect::PyStaticExpr = hints::STR;
    #[cfg(feature = "stubs")]
    const GIVEN: pyo3::inspect::PyStaticExpr = hints::STR;

    fn read(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        object.extract()
    }

    fn absent() -> Self {
        Self::new()
    }

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self).into_any())
    }
}

/// Optional members: read and given by the value in them.
macro_rules! optional {
    ($([$($of:ident)?] $type:ty, $taken:expr, $given:expr, $object:ident => $read:expr, $value:ident, $py:ident => $give:expr, $cell:expr;)*) => { $(
        impl$(<$of: InVocabulary>)? Value for Option<$type> {
            #[cfg(feature = "stubs")]
            const TAKEN: pyo3::inspect::PyStaticExpr = $taken;
            #[cfg(feature = "stubs")]
            const GIVEN: pyo3::inspect::PyStaticExpr = type_hint_union!($given, hints::NONE);

            fn read($object: &Bound<'_, PyAny>) -> PyResult<Self> {
                $read
            }

            fn absent() -> Self {
                None
            }

            fn give<'py>(&self, $py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                match self {
                    Some($value) => $give,
                    None => Ok($py.None().into_bound($py)),
                }
            }

            fn cell<'py>(&self, $py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                match self {
                    Some($value) => $cell,
                    None => Ok($py.None().into_bound($py)),
                }
            }
        }
    )* };
}

optional! {
    [] String, hints::STR, hints::STR,
        object => object.extract().map(Some), text, py => Ok(PyString::new(py, text).into_any()),
        Ok(PyString::new(py, text).into_any());
    [] NaiveDate, hints::DATE, hints::DATE,
        object => date(object).map(Some), date, py => Ok(date.into_pyobject(py)?.into_any()),
        Ok(date.into_pyobject(py)?.into_any());
    [] osce::PartialDate, <PartialDateArg as FromPyObject>::INPUT_TYPE, hints::PARTIAL_DATE,
        object => object.extract::<PartialDateArg>().map(|date| Some(date.0)),
        date, py => Ok(Bound::new(py, PartialDate(*date))?.into_any()),
        Ok(PyString::new(py, &date.to_string()).into_any());
    [T] T, <Member<T> as FromPyObject>::INPUT_TYPE, T::CLASS,
        object => object.extract::<Member<T>>().map(|Member(term)| Some(term)), term, py => member(py, *term),
        Ok(slug(py, *term));
}

/// The slug of a term; the same text of Python for the same term.
fn slug(py: Python<'_>, term: impl Into<Term>) -> Bound<'_, PyAny> {
    PyString::intern(py, term.into().slug()).into_any()
}

/// A day, in words of this library where it is none.
fn date(object: &Bound<'_, PyAny>) -> PyResult<NaiveDate> {
    if object.is_instance_of::<PyDate>() && !object.is_instance_of::<PyDateTime>() {
        return object.extract();
    }
    Err(PyTypeError::new_err(format!("expected a datetime.date, found {}", object.get_type().name()?)))
}

/// The elements of an iterable that is no text.
fn elements<'py>(object: &Bound<'py, PyAny>) -> PyResult<Vec<Bound<'py, PyAny>>> {
    if object.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err(format!("expected a list, found the text {}", object.repr()?)));
    }
    object.try_iter()?.collect()
}

impl<T: InVocabulary> Value for Vec<T> {
    #[cfg(feature = "stubs")]
    const TAKEN: pyo3::inspect::PyStaticExpr =
        pyo3::type_hint_subscript!(hints::ITERABLE, <Member<T> as FromPyObject>::INPUT_TYPE);
    #[cfg(feature = "stubs")]
    const GIVEN: pyo3::inspect::PyStaticExpr = pyo3::type_hint_subscript!(hints::TUPLE, T::CLASS, hints::ANY_LENGTH);

    fn read(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        elements(object)?.iter().map(|element| element.extract().map(|Member(term)| term)).collect()
    }

    fn absent() -> Self {
        Self::new()
    }

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(members(py, self.iter().copied())?.into_any())
    }

    fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyList::new(py, self.iter().map(|term| slug(py, *term)))?.into_any())
    }
}

/// Lists of objects that have a class of their own.
macro_rules! lists_of {
    ($($class:ident($core:ty))*) => { $(
        impl Value for Vec<$core> {
            #[cfg(feature = "stubs")]
            const TAKEN: pyo3::inspect::PyStaticExpr =
                pyo3::type_hint_subscript!(hints::ITERABLE, pyo3::type_hint_identifier!("osce._core", stringify!($class)));
            #[cfg(feature = "stubs")]
            const GIVEN: pyo3::inspect::PyStaticExpr = pyo3::type_hint_subscript!(
                hints::TUPLE, pyo3::type_hint_identifier!("osce._core", stringify!($class)), hints::ANY_LENGTH
            );

            fn read(object: &Bound<'_, PyAny>) -> PyResult<Self> {
                let read = |element: Bound<'_, PyAny>| Ok(element.cast::<$class>()?.get().0.clone());
                elements(object)?.into_iter().map(read).collect()
            }

            fn absent() -> Self {
                Self::new()
            }

            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(PyTuple::new(py, self.iter().map(|part| $class(part.clone())))?.into_any())
            }

            fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                let parts = self.iter().map(|part| $class(part.clone()).to_dict(py)).collect::<PyResult<Vec<_>>>()?;
                Ok(PyList::new(py, parts)?.into_any())
            }
        }
    )* };
}

lists_of!(Image(osce::Image) Link(osce::Link) Translation(osce::Translation) UnresolvedTerm(osce::UnresolvedTerm));

impl Value for Vec<osce::Extra> {
    #[cfg(feature = "stubs")]
    const TAKEN: pyo3::inspect::PyStaticExpr = type_hint_union!(
        pyo3::type_hint_identifier!("osce._extra", "Extra"),
        pyo3::type_hint_subscript!(hints::ITERABLE, pyo3::type_hint_subscript!(hints::TUPLE, hints::STR, hints::STR))
    );
    #[cfg(feature = "stubs")]
    const GIVEN: pyo3::inspect::PyStaticExpr = pyo3::type_hint_identifier!("osce._extra", "Extra");

    fn read(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        let pairs = object.getattr("pairs").unwrap_or_else(|_| object.clone());
        let read = |pair: Bound<'_, PyAny>| {
            let (path, json): (String, String) = pair.extract()?;
            let message = format!("`{json}` at {path} is no JSON");
            osce::Extra::new(path, json).ok_or_else(|| PyValueError::new_err(message))
        };
        elements(&pairs)?.into_iter().map(read).collect()
    }

    fn absent() -> Self {
        Self::new()
    }

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let pairs = PyTuple::new(py, self.iter().map(|extra| (&extra.path, &extra.json)))?;
        py.import("osce._extra")?.getattr("Extra")?.call1((pairs,))
    }

    fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let raw = PyDict::new(py);
        for extra in self {
            raw.set_item(&extra.path, &extra.json)?;
        }
        Ok(raw.into_any())
    }
}
