//! What functions answer as classes of their own: matches, suggestions, mentions, texts that are carried. `osce-model` declares their
//! members.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};

use osce::{
    Language, PartialDate, Term,
    lookup::TextSpan,
    vocabularies::{MatchForm, NameKind, Vocabulary},
};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PySlice, PyString, PyTuple};

use crate::convert::{Give, Given, Take, Taken, taken};
use crate::dataclass;
#[cfg(feature = "stubs")]
use crate::hints;

// The types that answers are declared with.
type Text = Cow<'static, str>;
type Number = u32;

/// Declares the class of an answer. In the brackets stand whether it is generic over its term, what a `match` statement takes apart
/// without names, what it has beside the declared members, and further methods.
/// What may be absent may be left out; what is implied is asked of the term, and no argument.
macro_rules! answer {
    ([$($head:tt)*] $(#[doc = $about:literal])+ $name:ident { $($members:tt)+ } asked {} plain) => {
        answer! { @sort [$($head)*] [$(#[doc = $about])+ $name] [] [] [] [] $($members)+ }
    };
    (@sort $head:tt $class:tt $given:tt $needed:tt $optional:tt [$($implied:tt)*]
        $(#[doc = $doc:literal])+ $member:ident: $type:ty, implied by $by:ident; $($rest:tt)*) => {
        answer! { @sort $head $class $given $needed $optional [$($implied)* $(#[doc = $doc])+ $member: $type;] $($rest)* }
    };
    (@sort $head:tt $class:tt [$($given:tt)*] $needed:tt [$($optional:tt)*] $implied:tt
        $(#[doc = $doc:literal])+ $member:ident: $type:ty, skip $skip:literal; $($rest:tt)*) => {
        answer! { @sort $head $class [$($given)* $(#[doc = $doc])+ $member: $type;] $needed [$($optional)* $member: $type;] $implied $($rest)* }
    };
    (@sort $head:tt $class:tt [$($given:tt)*] [$($needed:tt)*] $optional:tt $implied:tt
        $(#[doc = $doc:literal])+ $member:ident: $type:ty; $($rest:tt)*) => {
        answer! { @sort $head $class [$($given)* $(#[doc = $doc])+ $member: $type;] [$($needed)* $member: $type;] $optional $implied $($rest)* }
    };
    (@sort [$($generic:ident)? ($($matched:ident)+) $($(#[doc = $own_doc:literal])+ $own:ident: $own_type:ty;)* { $($methods:tt)* }]
        [$(#[doc = $about:literal])+ $name:ident]
        [$($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+]
        [$($needed:ident: $needed_type:ty;)+]
        [$($optional:ident: $optional_type:ty;)*]
        [$($(#[doc = $implied_doc:literal])+ $implied:ident: $implied_type:ty;)*]
    ) => {
        $(#[doc = $about])+
        #[pyclass(frozen, eq, hash, $($generic,)? module = "osce")]
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name {
            $(pub $member: $type,)+
            $(pub $own: $own_type,)*
        }

        #[pymethods]
        impl $name {
            #[new]
            #[pyo3(signature = ($($needed,)+ $($optional = None,)* $($own = None,)*))]
            #[allow(clippy::too_many_arguments, reason = "they are keywords")]
            fn new(
                $($needed: Taken<$needed_type>,)+
                $($optional: Option<Taken<$optional_type>>,)*
                $($own: Option<Taken<$own_type>>,)*
            ) -> PyResult<Self> {
                let answer = Self {
                    $($needed: $needed.0,)+
                    $($optional: taken($optional, stringify!($optional))?,)*
                    $($own: taken($own, stringify!($own))?,)*
                };
                answer.is_possible()?;
                Ok(answer)
            }

            #[classattr]
            #[pyo3(name = "__match_args__")]
            fn match_args() -> (&'static str, &'static str, &'static str) {
                ($(stringify!($matched),)+)
            }

            #[classattr]
            fn __annotations__(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
                dataclass::hints(py, &[
                    $((stringify!($member), <$type>::column()),)+
                    $((stringify!($own), <$own_type>::column()),)*
                ])
            }

            #[classattr]
            fn __dataclass_fields__() -> dataclass::DataclassAttribute {
                dataclass::FIELDS
            }

            #[classattr]
            fn __dataclass_params__() -> dataclass::DataclassAttribute {
                dataclass::PARAMS
            }

            $(
                $(#[doc = $doc])+
                #[getter]
                fn $member(&self) -> Given<&$type> {
                    Given(&self.$member)
                }
            )+

            $(
                $(#[doc = $own_doc])+
                #[getter]
                fn $own(&self) -> Given<&$own_type> {
                    Given(&self.$own)
                }
            )*

            $(
                $(#[doc = $implied_doc])+
                #[getter]
                fn $implied(&self) -> Given<$implied_type> {
                    Given(self.first_term().$implied())
                }
            )*

            fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
                Ok((PyTuple::empty(py), self.to_dict(py)?))
            }

            /// Its members by their names.
            #[pyo3(signature = () -> "dict[str, typing.Any]")]
            pub fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                let members = PyDict::new(py);
                $(members.set_item(stringify!($member), self.$member.give(py)?)?;)+
                $(members.set_item(stringify!($own), self.$own.give(py)?)?;)*
                Ok(members)
            }

            fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
                crate::repr::of_members(stringify!($name), &self.to_dict(py)?)
            }

            fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<String> {
                slf.py().import("osce._html")?.call_method1("answer", (slf,))?.extract()
            }

            $($methods)*
        }
    };
}

osce_model::match_! { answer generic (term name kind)
    /// Where it begins, in code points; `None` unless it is of a list.
    start: Option<usize>;
    /// Where it has ended, in code points; `None` unless it is of a list.
    end: Option<usize>;
    /// What the list writes; `None` unless it is of a list.
    text: Option<Text>;
    {}
}

impl Match {
    fn first_term(&self) -> Term {
        self.term
    }

    /// Whether there can be such an answer.
    fn is_possible(&self) -> PyResult<()> {
        is_name(self.term, &self.name)
    }

    /// With its place in a list.
    pub fn at(self, span: TextSpan, text: &str) -> Self {
        let text = Some(Cow::Owned(text.to_owned()));
        Self { start: Some(span.start), end: Some(span.end), text, ..self }
    }
}

osce_model::suggestion! { answer generic (term name distance) {
    /// The slug of its vocabulary.
    #[getter]
    fn vocabulary(&self) -> &'static str {
        Vocabulary::slug(self.term.vocabulary())
    }
} }

impl Suggestion {
    fn is_possible(&self) -> PyResult<()> {
        is_name(self.term, &self.name)
    }
}

osce_model::mention! { answer generic (term start end) {
    /// Where it begins, in code points: an index of the text.
    #[getter]
    fn start(&self) -> usize {
        self.span.start
    }

    /// Where it has ended, in code points: `text[start:end]` is the mention.
    #[getter]
    fn end(&self) -> usize {
        self.span.end
    }
} }

impl Mention {
    /// The term, or the first that it can mean: there is one.
    fn first_term(&self) -> Term {
        self.term.unwrap_or_else(|| self.candidates[0])
    }

    fn is_possible(&self) -> PyResult<()> {
        if self.term.is_none() && self.candidates.is_empty() {
            return Err(PyValueError::new_err("expected a term or candidates"));
        }
        is_name(self.first_term(), &self.name)
    }
}

osce_model::unresolved_term! { answer (path vocabulary text) {
} }

impl UnresolvedTerm {
    #[allow(clippy::unused_self, clippy::unnecessary_wraps, reason = "any is possible")]
    fn is_possible(&self) -> PyResult<()> {
        Ok(())
    }
}

/// Declares how an answer of the core becomes one of Python.
macro_rules! of_core {
    ([$($own:ident),*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty $(, skip $skip:literal)? $(, implied by $by:ident)?;)+
    } asked {} plain) => {
        impl From<crate::of_core::$name> for $name {
            #[inline]
            fn from(core: crate::of_core::$name) -> Self {
                Self { $($(#[cfg(any())] #[doc = stringify!($by)])? $member: core.$member.into(),)+ $($own: None,)* }
            }
        }
    };
}

/// A mention has its place in code points, and the text there is cut out of the whole.
macro_rules! of_mention {
    ([] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty $(, skip $skip:literal)? $(, implied by $by:ident)?;)+
    } asked {} plain) => {
        impl $name {
            pub fn of_core(core: crate::of_core::$name<'_>, span: TextSpan, text: Excerpt) -> Self {
                let from = (core, span, text);
                Self { $($(#[cfg(any())] #[doc = stringify!($by)])? $member: of_mention!($member from),)+ }
            }
        }
    };
    (span $from:ident) => { $from.1 };
    (text $from:ident) => { $from.2 };
    ($member:ident $from:ident) => { $from.0.$member.into() };
}

osce_model::mention! { of_mention }
osce_model::match_! { of_core start, end, text }
osce_model::suggestion! { of_core }
osce_model::unresolved_term! { of_core }

/// Refuses a name that the data does not have for a term.
fn is_name(term: Term, text: &str) -> PyResult<()> {
    let is_code =
        || matches!(term, Term::Country(country) if country.codes().value.iter().any(|code| code.text == text));
    if term.names().into_iter().any(|name| name.text() == text) || is_code() {
        return Ok(());
    }
    Err(PyValueError::new_err(format!("`{text}` is not a name of `{term}`")))
}

impl Give for osce::records::UnresolvedTerm {
    #[cfg(feature = "stubs")]
    const GIVEN: pyo3::inspect::PyStaticExpr = <UnresolvedTerm as pyo3::PyTypeInfo>::TYPE_HINT;

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(Bound::new(py, UnresolvedTerm::from(self.clone()))?.into_any())
    }

    fn cell<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(UnresolvedTerm::from(self.clone()).to_dict(py)?.into_any())
    }
}

impl Take for osce::records::UnresolvedTerm {
    #[cfg(feature = "stubs")]
    const TAKEN: pyo3::inspect::PyStaticExpr = <Self as Give>::GIVEN;

    fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        let term = object.cast::<UnresolvedTerm>()?.get();
        Ok(Self::new(term.path.clone(), term.vocabulary, term.text.clone()))
    }
}

/// A part of a text, which is cut out when it is asked for.
#[derive(Clone)]
pub struct Excerpt {
    /// The text in which it stands, or itself.
    around: std::sync::Arc<Py<PyString>>,
    /// Where it begins and ends in that.
    span: TextSpan,
}

impl Excerpt {
    /// A part of a text, by code points.
    pub fn of(around: &std::sync::Arc<Py<PyString>>, span: TextSpan) -> Self {
        Self { around: around.clone(), span }
    }

    fn text<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let [from, to] = [self.span.start, self.span.end].map(|at| isize::try_from(at).unwrap_or(isize::MAX));
        self.around.bind(py).as_any().get_item(PySlice::new(py, from, to, 1))
    }
}

impl PartialEq for Excerpt {
    fn eq(&self, other: &Self) -> bool {
        Python::attach(|py| self.text(py)?.eq(other.text(py)?)).unwrap_or(false)
    }
}

impl Eq for Excerpt {}

impl Hash for Excerpt {
    /// Its length is as much as equal ones surely share without being cut out.
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.span.end - self.span.start).hash(state);
    }
}

impl Give for Excerpt {
    #[cfg(feature = "stubs")]
    const GIVEN: pyo3::inspect::PyStaticExpr = hints::STR;

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.text(py)
    }

    fn column() -> Cow<'static, str> {
        Cow::Borrowed("str")
    }
}

impl Take for Excerpt {
    #[cfg(feature = "stubs")]
    const TAKEN: pyo3::inspect::PyStaticExpr = hints::STR;

    fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        let text = object.cast::<PyString>()?;
        let span = TextSpan { start: 0, end: text.len()? };
        Ok(Self { around: std::sync::Arc::new(text.clone().unbind()), span })
    }
}

impl Give for TextSpan {
    #[cfg(feature = "stubs")]
    const GIVEN: pyo3::inspect::PyStaticExpr = pyo3::type_hint_subscript!(hints::TUPLE, hints::INT, hints::INT);

    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok((self.start, self.end).into_pyobject(py)?.into_any())
    }

    fn column() -> Cow<'static, str> {
        Cow::Borrowed("tuple[int, int]")
    }
}

impl Take for TextSpan {
    #[cfg(feature = "stubs")]
    const TAKEN: pyo3::inspect::PyStaticExpr = <Self as Give>::GIVEN;

    fn take(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        let (start, end) = object.extract()?;
        if end < start {
            return Err(PyValueError::new_err("expected an end that is not before the start"));
        }
        Ok(Self { start, end })
    }
}
