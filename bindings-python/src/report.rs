//! What a check found: faults and reports.

use osce::checking::{FaultAction, FaultCode, Severity};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyType};

use crate::convert::{Give, Given, Taken};
use crate::dataclass;
use crate::hints::{FaultOrFaults, Faults, Texts};
use crate::json;

// The types that faults are declared with.
type Number = u32;

/// Declares the class of a fault: the core's, with further methods in the brackets.
macro_rules! fault {
    ([$($methods:tt)*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked {
        $(#[doc = $params_doc:literal])+ $params:ident: Vec<FaultParam>;
        $(#[doc = $message_doc:literal])+ $message:ident: String;
        $(#[doc = $suggestion_doc:literal])+ $suggestion:ident: Option<String>;
        $($(#[doc = $asked_doc:literal])+ $asked:ident: $asked_type:ty;)+
    } plain) => {
        $(#[doc = $about])+
        #[pyclass(frozen, eq, hash, module = "osce")]
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(pub crate::of_core::$name);

        #[pymethods]
        impl $name {
            $(
                $(#[doc = $doc])+
                #[getter]
                fn $member(&self) -> Given<&$type> {
                    Given(&self.0.$member)
                }
            )+

            $(#[doc = $params_doc])+
            #[getter]
            fn $params<'py>(&self, py: Python<'py>) -> PyResult<Texts<'py>> {
                let texts = PyDict::new(py);
                for (name, text) in self.0.$params() {
                    texts.set_item(name, text)?;
                }
                Ok(Texts(texts.into_any()))
            }

            $(#[doc = $message_doc])+
            #[getter]
            fn $message(&self) -> Given<String> {
                Given(self.0.$message())
            }

            $(#[doc = $suggestion_doc])+
            #[getter]
            fn $suggestion(&self) -> Given<Option<String>> {
                Given(self.0.$suggestion().map(str::to_owned))
            }

            $(
                $(#[doc = $asked_doc])+
                #[getter]
                fn $asked(&self) -> Given<$asked_type> {
                    Given(self.0.$asked())
                }
            )+

            /// Its members by their names.
            #[pyo3(signature = () -> "dict[str, typing.Any]")]
            pub fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                let members = PyDict::new(py);
                $(members.set_item(stringify!($member), self.$member())?;)+
                members.set_item(stringify!($params), self.$params(py)?)?;
                members.set_item(stringify!($message), self.$message())?;
                members.set_item(stringify!($suggestion), self.$suggestion())?;
                $(members.set_item(stringify!($asked), self.$asked())?;)+
                Ok(members)
            }

            #[classattr]
            fn __annotations__(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
                dataclass::hints(py, &[
                    $((stringify!($member), <$type>::column()),)+
                    (stringify!($params), "object".into()),
                    (stringify!($message), String::column()),
                    (stringify!($suggestion), <Option<String>>::column()),
                    $((stringify!($asked), <$asked_type>::column()),)+
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

            $($methods)*
        }
    };
}

osce_model::fault! { fault
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str, &'static str, &'static str) {
        ("code", "severity", "path")
    }

    /// From its JSON. Raises `ValueError` where it is not.
    #[classmethod]
    #[pyo3(signature = (json: "str") -> "typing.Self")]
    fn from_json(_cls: &Bound<'_, PyType>, json: &str) -> PyResult<Self> {
        json::read(json).map(Self)
    }

    /// Its JSON.
    fn to_json(&self) -> PyResult<String> {
        json::write(&self.0)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?, (slf.get().to_json()?,)))
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        crate::repr::of_text(&format!("Fault {}", self.0))
    }
}

/// All that is wrong with a record, in the order of the input.
///
/// It is a sequence of `Fault`s.
///
/// >>> from osce import NewsItem
/// >>> report = NewsItem(title="Course ends").check()
/// >>> report.ok, [fault.path for fault in report.errors]
/// (False, ['/kind', '/body', '/issued_by'])
#[pyclass(frozen, eq, hash, sequence, module = "osce")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Report(pub osce::checking::Report);

#[pymethods]
impl Report {
    /// Whether the record is valid: no fault is an error.
    #[getter]
    fn ok(&self) -> bool {
        self.0.is_valid()
    }

    /// Whether there is no fault at all.
    #[getter]
    fn is_clean(&self) -> bool {
        self.0.is_clean()
    }

    /// The faults. There are at most 1,000; where there were more, the last says so.
    #[getter]
    fn faults(&self) -> Vec<Fault> {
        self.0.faults.iter().cloned().map(Fault).collect()
    }

    /// The faults that are errors.
    #[getter]
    fn errors(&self) -> Vec<Fault> {
        self.of_severity(Taken(Severity::Error))
    }

    /// The faults that are warnings.
    #[getter]
    fn warnings(&self) -> Vec<Fault> {
        self.of_severity(Taken(Severity::Warning))
    }

    /// The faults of a severity: `"error"`, `"warning"` or `"info"`.
    fn of_severity(&self, severity: Taken<Severity>) -> Vec<Fault> {
        self.0.of_severity(severity.0).cloned().map(Fault).collect()
    }

    /// `{"faults": [...], "ok": ...}`, with a `dict` a fault.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    pub fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let members = PyDict::new(py);
        let faults: Vec<_> = self.faults().iter().map(|fault| fault.to_dict(py)).collect::<PyResult<_>>()?;
        members.set_item("faults", faults)?;
        members.set_item("ok", self.ok())?;
        Ok(members)
    }

    /// From its JSON. Raises `ValueError` where it is not.
    #[classmethod]
    #[pyo3(signature = (json: "str") -> "typing.Self")]
    fn from_json(_cls: &Bound<'_, PyType>, json: &str) -> PyResult<Self> {
        json::read(json).map(Self)
    }

    /// Its JSON.
    fn to_json(&self) -> PyResult<String> {
        json::write(&self.0)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?, (slf.get().to_json()?,)))
    }

    fn __len__(&self) -> usize {
        self.0.faults.len()
    }

    fn __getitem__<'py>(&self, index: Bound<'py, PyAny>) -> PyResult<FaultOrFaults<'py>> {
        self.faults().into_pyobject(index.py())?.get_item(index).map(FaultOrFaults)
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Faults<'py>> {
        Ok(Faults(self.faults().into_pyobject(py)?.try_iter()?.into_any()))
    }

    /// A report is there even where it is empty: ask `ok` or `is_clean`.
    fn __bool__(&self) -> bool {
        true
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        let count = self.0.faults.len();
        let ok = if self.ok() { "valid" } else { "not valid" };
        format!("<Report: {ok}, {count} fault{}>", if count == 1 { "" } else { "s" })
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<String> {
        slf.py().import("osce._html")?.call_method1("report", (slf,))?.extract()
    }
}
