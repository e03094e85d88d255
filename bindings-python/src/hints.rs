//! Results whose types PyO3 cannot tell by themselves, as the stubs write them.

use pyo3::prelude::*;
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier as class, type_hint_subscript as of, type_hint_union};

#[cfg(feature = "stubs")]
pub use self::types::*;

/// The words of a closed set of which each means a class, as the type of an argument: `generate-stubs` makes an overload of each where
/// the result depends on it.
#[cfg(feature = "stubs")]
macro_rules! words_of_classes {
    ($module:literal { $($(#[doc = $about:literal])+ $name:ident $slug:literal)+ }) => {
        pyo3::type_hint_union!($(
            pyo3::type_hint_subscript!(
                pyo3::type_hint_identifier!("typing", "Annotated"),
                pyo3::type_hint_subscript!(
                    pyo3::type_hint_identifier!("typing", "Literal"),
                    pyo3::inspect::PyStaticExpr::Constant { value: pyo3::inspect::PyStaticConstant::Str($slug) }
                ),
                pyo3::type_hint_identifier!($module, stringify!($name))
            )
        ),+)
    };
}
#[cfg(feature = "stubs")]
pub(crate) use words_of_classes;

/// The types that stubs write.
#[cfg(feature = "stubs")]
mod types {
    use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
    use pyo3::{type_hint_identifier as class, type_hint_union};

    macro_rules! record {
        ([] $($(#[doc = $about:literal])+ $name:ident($slug:literal) { $($members:tt)+ } rust { $($example:tt)+ })+) => {
            type_hint_union!($(class!("osce._core", stringify!($name))),+)
        };
    }

    pub const STR: PyStaticExpr = class!("builtins", "str");
    pub const BOOL: PyStaticExpr = class!("builtins", "bool");
    pub const INT: PyStaticExpr = class!("builtins", "int");
    pub const NONE: PyStaticExpr = PyStaticExpr::Constant { value: PyStaticConstant::None };
    pub const DATE: PyStaticExpr = class!("datetime", "date");
    pub const PARTIAL_DATE: PyStaticExpr = class!("osce._core", "PartialDate");
    pub const ITERABLE: PyStaticExpr = class!("collections.abc", "Iterable");
    pub const DICT: PyStaticExpr = class!("builtins", "dict");
    pub const TUPLE: PyStaticExpr = class!("builtins", "tuple");
    pub const ANY_LENGTH: PyStaticExpr = PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis };
    pub const RECORD: PyStaticExpr = osce_model::records! { record };
}

/// Declares an object with the type that stubs write for it.
macro_rules! hinted {
    ($($(#[$about:meta])* $name:ident: $hint:expr;)*) => { $(
        $(#[$about])*
        pub struct $name<'py>(pub Bound<'py, PyAny>);

        impl<'py> IntoPyObject<'py> for $name<'py> {
            type Target = PyAny;
            type Output = Bound<'py, PyAny>;
            type Error = PyErr;

            #[cfg(feature = "stubs")]
            const OUTPUT_TYPE: PyStaticExpr = $hint;

            fn into_pyobject(self, _py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(self.0)
            }
        }
    )* };
}

hinted! {
    /// A record of any kind, or `None`.
    RecordOrNone: type_hint_union!(RECORD, NONE);
    /// Texts by name.
    Texts: of!(class!("builtins", "dict"), STR, STR);
    /// Why an item of a list is not a term.
    LookupErrorOrNone: type_hint_union!(class!("osce._errors", "LookupError"), NONE);
    /// A fault, or a list of them for a slice.
    FaultOrFaults: class!("typing", "Any");
    /// An iterator of texts.
    TextIterator: of!(class!("collections.abc", "Iterator"), STR);
    /// An iterator of faults.
    Faults: of!(class!("collections.abc", "Iterator"), class!("osce._core", "Fault"));
}
