//! Checking records, and reading pages and listings.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::dates::Whole;
use crate::errors::{OsceError, json};
use crate::records::AnyRecord;
use crate::term::all;
use crate::words::{FaultCode, InputForm, PageLayout, Profile, RecordKind, Severity};

/// How records are checked.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct CheckOptions {
    /// The day of the check: nothing is issued after it.
    pub today: NaiveDate,
    /// Whether unknown terms and members are errors (`strict`) or warnings (`lenient`).
    #[uniffi(default)]
    pub profile: Option<Profile>,
    /// Whether the text is searched for what the tags miss.
    #[uniffi(default = false)]
    pub advice: bool,
}

impl From<CheckOptions> for osce::CheckOptions {
    fn from(options: CheckOptions) -> Self {
        let core = Self::new(options.today).advice(options.advice);
        match options.profile {
            Some(profile) => core.profile(profile.into()),
            None => core,
        }
    }
}

/// A parameter of a fault.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct FaultParam {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// A fault of a record.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Fault {
    /// What is wrong, as a stable code.
    pub code: FaultCode,
    /// How grave it is.
    pub severity: Severity,
    /// Where, as a JSON Pointer in the names of the wire; empty for the whole record.
    pub path: String,
    /// The line, from 1, where text came in.
    pub line: Option<Whole>,
    /// The column, from 1, in Unicode scalar values.
    pub column: Option<Whole>,
    /// What is wrong, and what was expected, in words.
    pub message: String,
    /// The values that the message is made of, in the order of the table of codes.
    pub params: Vec<FaultParam>,
    /// What to write instead.
    pub suggestion: Option<String>,
    /// The whole fault in one line, as reports print it.
    pub text: String,
}

impl From<osce::Fault> for Fault {
    fn from(fault: osce::Fault) -> Self {
        let param = |(name, value): (&str, &str)| FaultParam { name: name.to_owned(), value: value.to_owned() };
        Self {
            code: fault.code.into(),
            severity: fault.severity.into(),
            line: fault.line.map(Whole::of),
            column: fault.column.map(Whole::of),
            params: fault.params().map(param).collect(),
            text: fault.to_string(),
            path: fault.path,
            message: fault.message,
            suggestion: fault.suggestion,
        }
    }
}

/// All faults of a record, in the order of the input.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Report {
    /// The faults.
    pub faults: Vec<Fault>,
    /// Whether none of them is an error.
    pub ok: bool,
}

impl From<osce::Report> for Report {
    fn from(report: osce::Report) -> Self {
        Self { ok: report.ok(), faults: all(report.faults) }
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
    Ok(serde_json::from_str::<osce::Report>(&json).map_err(no_report)?.into())
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

/// A record that was checked.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Checked {
    /// What kind of record was expected, or found.
    pub record: RecordKind,
    /// The record; none where the input is no object or has no title.
    pub item: Option<AnyRecord>,
    /// What is wrong with it.
    pub report: Report,
    /// The input.
    pub raw: String,
}

impl Checked {
    fn new<T: Into<osce::AnyRecord>>(checked: osce::Checked<T>) -> Result<Self, OsceError> {
        let item = checked.item.map(|item| AnyRecord::try_from(item.into())).transpose()?;
        Ok(Self { record: checked.record.into(), item, report: checked.report.into(), raw: checked.raw })
    }
}

/// Checks a record of a kind, given as JSON.
#[uniffi::export]
pub fn core_check_json(kind: RecordKind, json: Vec<u8>, options: CheckOptions) -> Result<Checked, OsceError> {
    Checked::new(osce::check_json_as(kind.into(), json, &options.into()))
}

/// Checks a record.
#[uniffi::export]
pub fn core_check_record(record: AnyRecord, options: CheckOptions) -> Result<Report, OsceError> {
    Ok(osce::AnyRecord::try_from(record)?.check(&options.into()).into())
}

/// Reads and checks the text of a page.
#[uniffi::export]
pub fn core_read_page(page: Vec<u8>, options: CheckOptions) -> Result<Checked, OsceError> {
    Checked::new(osce::read_page(page, &options.into()))
}

/// Reads and checks the news items of a listing.
#[uniffi::export]
pub fn core_read_listing(listing: Vec<u8>, options: CheckOptions) -> Result<Vec<Checked>, OsceError> {
    osce::read_listing(listing, &options.into()).into_iter().map(Checked::new).collect()
}

/// How the text of a page is laid out; none where it is no page.
#[uniffi::export]
pub fn core_layout_of(text: String) -> Result<Option<PageLayout>, OsceError> {
    Ok(osce::layout_of(&text).map(Into::into))
}

/// Whether a page of a layout holds many news items.
#[uniffi::export]
pub fn core_is_listing(layout: PageLayout) -> bool {
    osce::Layout::from(layout).is_listing()
}

/// What an input holds, by its first 64 KiB and the name of its file, if it has one.
#[uniffi::export]
pub fn core_form_of(beginning: Vec<u8>, name: Option<String>) -> Result<InputForm, OsceError> {
    Ok(match name {
        Some(name) => osce::InputForm::of_file(&name, &beginning),
        None => osce::InputForm::of(&beginning),
    }
    .into())
}
