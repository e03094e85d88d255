//! The objects in the lists of records.

use osce::Vocabulary;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::values::{Given, Held, Value, given};
use crate::words::VocabularyWord;

/// A class over an object of the core: the members that it needs, and those that may be left out.
macro_rules! part {
    (
        $(#[$about:meta])+
        $name:ident {
            $($(#[doc = $doc:literal])+ $needed:ident)+;
            $($(#[doc = $optional_doc:literal])+ $optional:ident)*
        }
    ) => {
        $(#[$about])+
        #[pyclass(frozen, eq, hash, module = "osce")]
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(pub osce::$name);

        #[pymethods]
        impl $name {
            #[new]
            #[pyo3(signature = ($($needed,)+ $($optional = None,)*))]
            fn new($($needed: String,)+ $($optional: Option<Given<Option<String>>>,)*) -> Self {
                #[allow(unused_mut, reason = "not all have members that may be left out")]
                let mut part = osce::$name::new($($needed),+);
                $(part.$optional = given($optional);)*
                Self(part)
            }

            #[classattr]
            #[pyo3(name = "__match_args__")]
            fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
                PyTuple::new(py, [$(stringify!($needed),)+ $(stringify!($optional),)*])
            }

            $(
                $(#[doc = $doc])+
                #[getter]
                fn $needed(&self) -> &str {
                    &self.0.$needed
                }
            )+

            $(
                $(#[doc = $optional_doc])+
                #[getter]
                fn $optional(&self) -> Held<'_, Option<String>> {
                    Held(&self.0.$optional)
                }
            )*

            fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
                PyTuple::new(py, [$(self.0.$needed.give(py)?,)+ $(self.0.$optional.give(py)?,)*])
            }

            /// Its members by their names.
            #[pyo3(signature = () -> "dict[str, str | None]")]
            pub fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                let members = PyDict::new(py);
                $(members.set_item(stringify!($needed), &self.0.$needed)?;)+
                $(members.set_item(stringify!($optional), self.0.$optional.give(py)?)?;)*
                Ok(members)
            }

            fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
                crate::repr::of_members(stringify!($name), &self.to_dict(py)?)
            }
        }
    };
}

part! {
    /// A picture.
    ///
    /// >>> from osce import Image
    /// >>> Image("https://www.osce.org/a.jpg", alt="A hall").alt
    /// 'A hall'
    Image {
        /// Its address.
        url;
        /// What it shows, in words.
        alt
        /// Who holds the rights, or took it.
        credit
    }
}

part! {
    /// A link.
    Link {
        /// Its address.
        url;
        /// Its words.
        title
    }
}

part! {
    /// The same in another language.
    Translation {
        /// The language, as a BCP 47 tag.
        language
        /// Its address.
        url;
    }
}

/// A term that this version does not know, or a text where a slug should be: kept, and written back in its place.
#[pyclass(frozen, eq, hash, module = "osce")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnresolvedTerm(pub osce::UnresolvedTerm);

#[pymethods]
impl UnresolvedTerm {
    #[new]
    fn new(path: String, vocabulary: VocabularyWord, text: String) -> Self {
        Self(osce::UnresolvedTerm::new(path, vocabulary.0, text))
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str, &'static str, &'static str) {
        ("path", "vocabulary", "text")
    }

    /// Where it stood, as a JSON Pointer: `/fields_of_work/1`.
    #[getter]
    fn path(&self) -> &str {
        &self.0.path
    }

    /// The slug of the vocabulary of which a slug was expected.
    #[getter]
    fn vocabulary(&self) -> &'static str {
        Vocabulary::slug(self.0.vocabulary)
    }

    /// What stood there.
    #[getter]
    fn text(&self) -> &str {
        &self.0.text
    }

    fn __getnewargs__(&self) -> (&str, &'static str, &str) {
        (self.path(), self.vocabulary(), self.text())
    }

    /// Its members by their names.
    #[pyo3(signature = () -> "dict[str, str]")]
    pub fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let members = PyDict::new(py);
        members.set_item("path", self.path())?;
        members.set_item("vocabulary", self.vocabulary())?;
        members.set_item("text", self.text())?;
        Ok(members)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        crate::repr::of_members("UnresolvedTerm", &self.to_dict(py)?)
    }
}
