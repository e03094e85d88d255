//! How values go between the core and Python: what each type is given as, and what it is taken from.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDate, PyDateTime, PyDict, PyList, PyString, PyTuple};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_union};

#[cfg(feature = "stubs")]
use crate::hints;
use crate::user_code;

/// A value that Python is given.
pub trait Give {
    /// The type that it is given as, as stubs write it.
    #[cfg(feature = "stubs")]
    const GIVEN: PyStaticExpr;

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;

    /// As a data frame has it: with slugs for terms, and plain lists and dictionaries.
    fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.give(py)
    }

    /// What a data frame takes it for, as a hint of a type: a term is a text, and what a frame does not know is an object.
    fn column() -> Cow<'static, str> {
        Cow::Borrowed("object")
    }
}

/// A value that is taken from Python too.
pub trait Take: Give + Sized {
    /// The type that it is taken from.
    #[cfg(feature = "stubs")]
    const TAKEN: PyStaticExpr;

    fn take(object: &Bound<'_, PyAny>) -> PyResult<Self>;

    /// What it is where it is left out; nothing where it must not be.
    fn absent() -> Option<Self> {
        None
    }
}

/// A value as an argument.
pub struct Taken<T>(pub T);

impl<'a, 'py, T: Take> FromPyObject<'a, 'py> for Taken<T> {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = T::TAKEN;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        T::take(&object).map(Self)
    }
}

/// The value of an argument that may be left out where its type allows.
pub fn taken<T: Take>(argument: Option<Taken<T>>, name: &str) -> PyResult<T> {
    option(argument).or_else(T::absent).ok_or_else(|| missing(name))
}

/// The value of an option, if it is given.
pub fn option<T>(argument: Option<Taken<T>>) -> Option<T> {
    argument.map(|Taken(value)| value)
}

#[cold]
fn missing(name: &str) -> PyErr {
    PyTypeError::new_err(format!("missing the argument '{name}'"))
}

/// A value as a result.
pub struct Given<T>(pub T);

impl<'py, T: Give> IntoPyObject<'py> for Given<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = T::GIVEN;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.give(py)
    }
}

impl<T: Give> Give for &T {
    #[cfg(feature = "stubs")]
    const GIVEN: PyStaticExpr = T::GIVEN;

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        T::give(self, py)
    }

    fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        T::cell(self, py)
    }

    fn column() -> Cow<'static, str> {
        T::column()
    }
}

/// Texts.
macro_rules! texts {
    ($($type:ty)+) => { $(
        impl Give for $type {
            #[cfg(feature = "stubs")]
            const GIVEN: PyStaticExpr = hints::STR;

            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(PyString::new(py, self).into_any())
            }

            fn column() -> Cow<'static, str> {
                Cow::Borrowed("str")
            }
        }
    )+ };
}

texts!(&'static str String Cow<'static, str>);

/// What else Python has a type of its own for.
macro_rules! plain {
    ($($type:ty: $hint:expr, $column:literal;)+) => { $(
        impl Give for $type {
            #[cfg(feature = "stubs")]
            const GIVEN: PyStaticExpr = $hint;

            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.into_bound_py_any(py)
            }

            fn column() -> Cow<'static, str> {
                Cow::Borrowed($column)
            }
        }
    )+ };
}

plain! {
    bool: hints::BOOL, "bool";
    u8: hints::INT, "int";
    u32: hints::INT, "int";
    u64: hints::INT, "int";
    usize: hints::INT, "int";
    NaiveDate: hints::DATE, "object";
}

/// What is taken as it is given.
macro_rules! taken_plain {
    ($($type:ty)+) => { $(
        impl Take for $type {
            #[cfg(feature = "stubs")]
            const TAKEN: PyStaticExpr = <Self as Give>::GIVEN;

            fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
                object.extract()
            }
        }
    )+ };
}

taken_plain!(String bool u32 usize);

impl Take for Cow<'static, str> {
    #[cfg(feature = "stubs")]
    const TAKEN: PyStaticExpr = hints::STR;

    fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        String::take(object).map(Cow::Owned)
    }
}

impl Take for NaiveDate {
    #[cfg(feature = "stubs")]
    const TAKEN: PyStaticExpr = type_hint_union!(hints::DATE, hints::STR);

    /// A day, or its ISO text; in words of this library where the object is something else.
    fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        if object.is_instance_of::<PyDate>() && !object.is_instance_of::<PyDateTime>() {
            return object.extract();
        }
        let Ok(text) = object.cast::<PyString>() else {
            let found = object.get_type().name()?;
            return Err(PyTypeError::new_err(format!(
                "expected a datetime.date or a text such as '2021-02-26', found {found}"
            )));
        };
        let text = text.to_str()?;
        let invalid = || PyValueError::new_err(format!("invalid day `{text:.100}`: expected YYYY-MM-DD"));
        text.parse::<osce::PartialDate>().ok().and_then(|date| date.day().map(|_| date.first_day())).ok_or_else(invalid)
    }
}

impl<T: Give> Give for Option<T> {
    #[cfg(feature = "stubs")]
    const GIVEN: PyStaticExpr = type_hint_union!(T::GIVEN, hints::NONE);

    #[inline(never)]
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_ref().map_or_else(|| Ok(py.None().into_bound(py)), |value| value.give(py))
    }

    #[inline(never)]
    fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_ref().map_or_else(|| Ok(py.None().into_bound(py)), |value| value.cell(py))
    }

    fn column() -> Cow<'static, str> {
        let of = T::column();
        if of == "object" { of } else { Cow::Owned(format!("{of} | None")) }
    }
}

impl<T: Take> Take for Option<T> {
    #[cfg(feature = "stubs")]
    const TAKEN: PyStaticExpr = T::TAKEN;

    fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        T::take(object).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Give> Give for Vec<T> {
    #[cfg(feature = "stubs")]
    const GIVEN: PyStaticExpr = pyo3::type_hint_subscript!(hints::TUPLE, T::GIVEN, hints::ANY_LENGTH);

    #[inline(never)]
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let elements = self.iter().map(|element| element.give(py)).collect::<PyResult<Vec<_>>>()?;
        Ok(PyTuple::new(py, elements)?.into_any())
    }

    #[inline(never)]
    fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let elements = self.iter().map(|element| element.cell(py)).collect::<PyResult<Vec<_>>>()?;
        Ok(PyList::new(py, elements)?.into_any())
    }

    fn column() -> Cow<'static, str> {
        let of = T::column();
        if of == "object" { of } else { Cow::Owned(format!("tuple[{of}, ...]")) }
    }
}

impl<T: Take> Take for Vec<T> {
    #[cfg(feature = "stubs")]
    const TAKEN: PyStaticExpr = pyo3::type_hint_subscript!(hints::ITERABLE, T::TAKEN);

    fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        elements(object)?.iter().map(T::take).collect()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

/// The elements of an iterable other than a text.
fn elements<'py>(object: &Bound<'py, PyAny>) -> PyResult<Vec<Bound<'py, PyAny>>> {
    if object.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err(format!("expected a list, found the text {}", object.repr()?)));
    }
    user_code::iterate(object)?.collect()
}

impl Give for BTreeMap<&'static str, u64> {
    #[cfg(feature = "stubs")]
    const GIVEN: PyStaticExpr = pyo3::type_hint_subscript!(hints::DICT, hints::STR, hints::INT);

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let counts = PyDict::new(py);
        self.iter().try_for_each(|(name, count)| counts.set_item(name, count))?;
        Ok(counts.into_any())
    }
}

impl Give for Vec<osce::records::ExtraMember> {
    #[cfg(feature = "stubs")]
    const GIVEN: PyStaticExpr = pyo3::type_hint_identifier!("osce._extra", "ExtraMembers");

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let pairs = PyTuple::new(py, self.iter().map(|extra| (extra.path(), extra.json())))?;
        py.import("osce._extra")?.getattr("ExtraMembers")?.call1((pairs,))
    }

    fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let cell = |extra: &osce::records::ExtraMember| {
            let cell = PyDict::new(py);
            cell.set_item(pyo3::intern!(py, "path"), extra.path())?;
            cell.set_item(pyo3::intern!(py, "json"), extra.json())?;
            Ok(cell)
        };
        Ok(PyList::new(py, self.iter().map(cell).collect::<PyResult<Vec<_>>>()?)?.into_any())
    }
}

impl Take for Vec<osce::records::ExtraMember> {
    #[cfg(feature = "stubs")]
    const TAKEN: PyStaticExpr = type_hint_union!(
        pyo3::type_hint_identifier!("osce._extra", "ExtraMembers"),
        pyo3::type_hint_subscript!(hints::ITERABLE, pyo3::type_hint_subscript!(hints::TUPLE, hints::STR, hints::STR))
    );

    fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        let pairs = object.getattr("pairs").unwrap_or_else(|_| object.clone());
        let take = |pair: Bound<'_, PyAny>| {
            let (path, json): (String, String) = pair.extract()?;
            let message = format!("invalid JSON `{json}` at {path}");
            osce::records::ExtraMember::new(path, json).ok_or_else(|| PyValueError::new_err(message))
        };
        elements(&pairs)?.into_iter().map(take).collect()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}
