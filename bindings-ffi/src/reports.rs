//! Reports and faults, and their JSON.

use serde_json::{Map, Value};

use crate::answers::{Fault, FaultParam, Report};
use crate::closed_sets::{FaultAction, FaultCode, Severity};
use crate::copies::CopyOf;
use crate::error::{OsceError, json};
use crate::numbers::Whole;

/// What a fault has, as its JSON has it.
trait InJson {
    fn in_json(self) -> Value;
}

impl InJson for String {
    fn in_json(self) -> Value {
        self.into()
    }
}

impl InJson for Whole {
    fn in_json(self) -> Value {
        self.0.into()
    }
}

impl InJson for FaultCode {
    fn in_json(self) -> Value {
        osce::checking::FaultCode::from(self).slug().into()
    }
}

impl InJson for Severity {
    fn in_json(self) -> Value {
        osce::checking::Severity::from(self).slug().into()
    }
}

impl InJson for FaultAction {
    fn in_json(self) -> Value {
        osce::checking::FaultAction::from(self).slug().into()
    }
}

impl InJson for bool {
    fn in_json(self) -> Value {
        self.into()
    }
}

impl InJson for Vec<FaultParam> {
    fn in_json(self) -> Value {
        Value::Object(self.into_iter().map(|param| (param.name, param.value.into())).collect())
    }
}

impl<T: InJson> InJson for Option<T> {
    fn in_json(self) -> Value {
        self.map_or(Value::Null, T::in_json)
    }
}

/// How a fault is copied, and how it is written.
macro_rules! fault {
    ([] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked {
        $(#[doc = $params_doc:literal])+ $params:ident: Vec<FaultParam>;
        $($(#[doc = $asked_doc:literal])+ $asked:ident: $asked_type:ty;)+
    } plain) => {
        impl CopyOf<crate::of_core::$name> for $name {
            fn copy_of(core: crate::of_core::$name) -> Self {
                let param = |(name, value): (&str, &str)| FaultParam { name: name.to_owned(), value: value.to_owned() };
                Self {
                    $params: core.$params().map(param).collect(),
                    $($asked: CopyOf::copy_of(core.$asked()),)+
                    text: core.to_string(),
                    $($member: CopyOf::copy_of(core.$member),)+
                }
            }
        }

        impl InJson for $name {
            fn in_json(self) -> Value {
                let mut form = Map::new();
                $(form.insert(stringify!($member).to_owned(), self.$member.in_json());)+
                form.insert(stringify!($params).to_owned(), self.$params.in_json());
                $(form.insert(stringify!($asked).to_owned(), self.$asked.in_json());)+
                Value::Object(form)
            }
        }
    };
}

osce_model::fault! { fault }

/// The JSON of a report.
#[uniffi::export]
pub fn core_json_of_report(report: Report) -> Result<String, OsceError> {
    let faults: Vec<Value> = report.faults.into_iter().map(InJson::in_json).collect();
    let form = Value::Object(Map::from_iter([("faults".to_owned(), faults.into())]));
    // The core reads and writes it: the form of a report stands there.
    json(&serde_json::from_str::<osce::checking::Report>(&form.to_string()).map_err(no_report)?)
}

/// Reads a report from its JSON.
#[uniffi::export]
pub fn core_report_of_json(json: String) -> Result<Report, OsceError> {
    Ok(CopyOf::copy_of(serde_json::from_str::<osce::checking::Report>(&json).map_err(no_report)?))
}

fn no_report(error: serde_json::Error) -> OsceError {
    OsceError::NotAReport(format!("not the JSON of a report: {error}"))
}
