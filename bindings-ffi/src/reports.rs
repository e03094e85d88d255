//! Reports and faults, and their JSON.

use serde_json::{Map, Value};

use crate::answers::{Fault, FaultParam, Report};
use crate::copies::CopyOf;
use crate::error::{OsceError, json};

impl CopyOf<osce::Fault> for Fault {
    fn copy_of(fault: osce::Fault) -> Self {
        let param = |(name, value): (&str, &str)| FaultParam { name: name.to_owned(), value: value.to_owned() };
        Self {
            params: fault.params().map(param).collect(),
            text: fault.to_string(),
            code: fault.code.into(),
            severity: fault.severity.into(),
            line: CopyOf::copy_of(fault.line),
            column: CopyOf::copy_of(fault.column),
            path: fault.path,
            message: fault.message,
            suggestion: fault.suggestion,
        }
    }
}

/// The JSON of a report.
#[uniffi::export]
pub fn core_json_of_report(report: Report) -> Result<String, OsceError> {
    let faults: Vec<Value> = report.faults.into_iter().map(fault_as_json).collect();
    let form = Value::Object(Map::from_iter([("faults".to_owned(), faults.into())]));
    // The core writes it: the form of a report stands there.
    json(&serde_json::from_value::<osce::Report>(form).map_err(no_report)?)
}

/// Reads a report from its JSON.
#[uniffi::export]
pub fn core_report_of_json(json: String) -> Result<Report, OsceError> {
    Ok(CopyOf::copy_of(serde_json::from_str::<osce::Report>(&json).map_err(no_report)?))
}

fn no_report(error: serde_json::Error) -> OsceError {
    OsceError::NoReport(error.to_string())
}

fn fault_as_json(fault: Fault) -> Value {
    let params: Map<String, Value> = fault.params.into_iter().map(|param| (param.name, param.value.into())).collect();
    let mut form = Map::new();
    form.insert("code".to_owned(), osce::FaultCode::from(fault.code).slug().into());
    form.insert("severity".to_owned(), osce::Severity::from(fault.severity).slug().into());
    form.insert("path".to_owned(), fault.path.into());
    form.insert("message".to_owned(), fault.message.into());
    form.insert("params".to_owned(), params.into());
    form.insert("line".to_owned(), fault.line.map(|line| line.0).into());
    form.insert("column".to_owned(), fault.column.map(|column| column.0).into());
    form.insert("suggestion".to_owned(), fault.suggestion.into());
    Value::Object(form)
}
