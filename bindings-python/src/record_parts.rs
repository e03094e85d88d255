//! The objects in the lists of records.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::convert::{Give, Given, Take, Taken, taken};

/// Declares the classes: with what each always has first, and what it may have behind.
macro_rules! record_parts {
    ([] $(
        $(#[doc = $about:literal])+
        $name:ident($slug:literal) {
            $($(#[doc = $doc:literal])+ $member:ident: $kind:ident; $json:literal)+
        } optional {
            $($(#[doc = $optional_doc:literal])+ $optional:ident: $optional_kind:ident; $optional_json:literal)*
        }
    )+) => { $(
        $(#[doc = $about])+
        #[pyclass(frozen, eq, hash, module = "osce")]
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(crate::of_core::$name);

        #[pymethods]
        impl $name {
            #[new]
            #[pyo3(signature = ($($member,)+ $($optional = None,)*))]
            fn new($($member: String,)+ $($optional: Option<Taken<Option<String>>>,)*) -> PyResult<Self> {
                #[allow(unused_mut, reason = "a part may have nothing optional")]
                let mut part = crate::of_core::$name::new($($member),+);
                $(part.$optional = taken($optional, stringify!($optional))?;)*
                Ok(Self(part))
            }

            #[classattr]
            #[pyo3(name = "__match_args__")]
            fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
                PyTuple::new(py, [$(stringify!($member),)+ $(stringify!($optional),)*])
            }

            $(
                $(#[doc = $doc])+
                #[getter]
                fn $member(&self) -> &str {
                    &self.0.$member
                }
            )+

            $(
                $(#[doc = $optional_doc])+
                #[getter]
                fn $optional(&self) -> Given<&Option<String>> {
                    Given(&self.0.$optional)
                }
            )*

            fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
                PyTuple::new(py, [$(self.0.$member.give(py)?,)+ $(self.0.$optional.give(py)?,)*])
            }

            /// Its members by their names.
            #[pyo3(signature = () -> "dict[str, str | None]")]
            pub fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                let members = PyDict::new(py);
                $(members.set_item(stringify!($member), &self.0.$member)?;)+
                $(members.set_item(stringify!($optional), self.0.$optional.give(py)?)?;)*
                Ok(members)
            }

            fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
                crate::repr::of_members(stringify!($name), &self.to_dict(py)?)
            }
        }

        impl Give for crate::of_core::$name {
            #[cfg(feature = "stubs")]
            const GIVEN: pyo3::inspect::PyStaticExpr = pyo3::type_hint_identifier!("osce._core", stringify!($name));

            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(Bound::new(py, $name(self.clone()))?.into_any())
            }

            fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok($name(self.clone()).to_dict(py)?.into_any())
            }
        }

        impl Take for crate::of_core::$name {
            #[cfg(feature = "stubs")]
            const TAKEN: pyo3::inspect::PyStaticExpr = <Self as Give>::GIVEN;

            fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
                Ok(object.cast::<$name>()?.get().0.clone())
            }
        }
    )+ };
}

osce_model::record_parts! { record_parts }
