//! Checking the JSON of a record: quickly whether anything is wrong, and thoroughly what.

use serde::Serialize;

use super::advice;
use super::codes::FaultCode;
use super::found::{Collect, Faults, Found, Stop};
use super::options::CheckOptions;
use super::report::Report;
use super::rules::Rules;
use crate::records::any::AnyRecord;
use crate::records::error::{RecordError, found};
use crate::records::position::Positions;
use crate::records::record::Record;
use crate::records::record::{FieldOperation, Meeting, NewsItem, Project};
use crate::records::scan::{DEEPEST, Flaw, Scanner, SyntaxError};
use crate::records::shape::Shape;
use crate::records::walk::{self, Flow, Halt};
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::{RecordKind, Severity};

osce_model::checked! { answer of (T)
    #[derive(Clone, PartialEq, Eq, Debug, Serialize)]
    #[non_exhaustive]
}

impl<T> Checked<T> {
    /// Whether the record is valid: no fault is an error.
    pub fn ok(&self) -> bool {
        self.report.ok()
    }

    /// The item of a valid record.
    ///
    /// # Errors
    ///
    /// The report, where it has an error.
    pub fn into_item(self) -> Result<T, Report> {
        match self.item {
            Some(item) if self.report.ok() => Ok(item),
            _ => Err(self.report),
        }
    }
}

/// Checks the JSON of a record: syntax, types, terms and rules, all faults at once.
///
/// ```
/// use osce::{CheckOptions, FaultCode, NewsItem, check_json};
///
/// let options = CheckOptions::new("2026-01-15".parse()?);
/// let checked = check_json::<NewsItem>(r#"{"title": "Course ends", "issuedBy": ["secretariat"]}"#, &options);
/// let codes: Vec<FaultCode> = checked.report.faults.iter().map(|fault| fault.code).collect();
/// assert_eq!(checked.report.faults[0].suggestion.as_deref(), Some("issued_by"));
/// assert_eq!(checked.item.unwrap().title, "Course ends");
/// assert!(codes.contains(&FaultCode::MissingMember));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn check_json<T: Record>(json: impl AsRef<[u8]>, options: &CheckOptions) -> Checked<T> {
    check_with(json.as_ref(), T::KIND, options, T::from_json)
}

/// Checks the JSON of a record of a kind; see [`check_json`].
pub fn check_json_as(kind: RecordKind, json: impl AsRef<[u8]>, options: &CheckOptions) -> Checked<AnyRecord> {
    check_with(json.as_ref(), kind, options, |json| AnyRecord::from_json(kind, json))
}

fn check_with<T>(
    json: &[u8],
    record: RecordKind,
    options: &CheckOptions,
    read: impl FnOnce(&str) -> Result<T, RecordError>,
) -> Checked<T> {
    let raw = String::from_utf8_lossy(json).into_owned();
    let report = report_on(json, &raw, record.shape(), options, 1);
    let item = read(without_mark(&raw)).ok();
    Checked { record, item, report, raw }
}

macro_rules! check_records {
    ($($name:ident)*) => { $(
        impl $name {
            /// Checks the record as it would be written. The faults have no line and column.
            pub fn check(&self, options: &CheckOptions) -> Report {
                check_written(&self.to_json(), RecordKind::$name, options)
            }
        }
    )* };
}

check_records!(NewsItem Meeting Project FieldOperation);

impl AnyRecord {
    /// Checks the record as it would be written. The faults have no line and column.
    pub fn check(&self, options: &CheckOptions) -> Report {
        check_written(&self.to_json(), self.kind(), options)
    }
}

fn check_written(json: &str, kind: RecordKind, options: &CheckOptions) -> Report {
    collect(json, kind.shape(), options, &[]).into_report_without_places()
}

/// Tells quickly whether there is anything wrong with a record, with memory of its own that it uses again.
pub(crate) struct Quick<'o> {
    rules: Rules<'o, Stop>,
    shape: &'static Shape,
}

impl<'o> Quick<'o> {
    pub(crate) fn new(record: RecordKind, options: &'o CheckOptions) -> Self {
        Self { rules: Rules::new(options, Stop), shape: record.shape() }
    }

    /// Whether a thorough check would find nothing.
    pub(crate) fn is_clean(&mut self, json: &[u8]) -> bool {
        // Advice reads all text: there is nothing quick about it.
        let Some(text) = simdutf8::basic::from_utf8(json).ok().filter(|_| !self.rules.options.advice) else {
            return false;
        };
        let scanner = Scanner::new(text);
        self.rules.begin(scanner.is_plain());
        walk::walk(scanner, self.shape, &mut self.rules).is_ok()
    }
}

/// All that is wrong with the JSON of a record, from its bytes and its text; its first line has a number in a longer input.
pub(crate) fn report_on(json: &[u8], text: &str, shape: &'static Shape, options: &CheckOptions, line: u32) -> Report {
    let whole = without_mark(text);
    let faults = flaws_of_input(json, text).map(|mut faults| {
        faults.0.extend(collect(whole, shape, options, &[]).0);
        faults
    });
    faults.unwrap_or_else(|nothing| nothing).into_report(&mut Positions::new(whole), line)
}

/// What is wrong with an input before anything is read of it, from its bytes and its text.
///
/// # Errors
///
/// It is plainly nothing that could be read: that alone is told.
pub(crate) fn flaws_of_input(bytes: &[u8], text: &str) -> Result<Collect, Collect> {
    let mut faults = Collect::default();
    let whole = without_mark(text);
    if let Some((code, at)) = no_text(whole) {
        let _ = faults.add(|| Found::error(code, String::new(), at));
        return Err(faults);
    }
    let _ = add_flaws_of_bytes(bytes, text.len() - whole.len(), &mut faults);
    Ok(faults)
}

/// Adds a byte order mark, of so many bytes, and each run of bytes that is no UTF-8.
fn add_flaws_of_bytes(bytes: &[u8], mark: usize, faults: &mut Collect) -> Flow {
    if mark > 0 {
        faults.add(|| Found::new(FaultCode::ByteOrderMark, Severity::Warning, String::new(), 0))?;
    }
    // Where the run stands in the text, in which U+FFFD stands for it.
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            let wrong: Vec<String> = chunk.invalid().iter().map(|byte| format!("{byte:02x}")).collect();
            let place = at.saturating_sub(mark);
            faults.add(|| Found::error(FaultCode::InvalidUtf8, String::new(), place).with([wrong.join(" ")]))?;
            at += char::REPLACEMENT_CHARACTER.len_utf8();
        }
    }
    Flow::Continue(())
}

/// Every fault of a text that should be the JSON of a record.
pub(crate) fn collect(text: &str, shape: &'static Shape, options: &CheckOptions, lacking: &[&'static str]) -> Collect {
    let scanner = Scanner::new(text);
    let mut rules = Rules::new(options, Collect::default());
    rules.lacking = lacking;
    rules.begin(scanner.is_plain());
    let walked = walk::walk(scanner, shape, &mut rules);
    let mut faults = rules.faults;
    match walked {
        Err(Halt::Syntax(error)) => {
            let _ = faults.add(|| syntax_fault(text, error));
        }
        Ok(()) if options.advice => advice::add(text, shape, &mut faults),
        _ => {}
    }
    faults
}

fn syntax_fault(text: &str, error: SyntaxError) -> Found {
    match error.flaw {
        Flaw::TooDeep => Found::error(FaultCode::TooDeep, String::new(), error.at).with([DEEPEST.to_string()]),
        Flaw::Unexpected(expected) => Found::error(FaultCode::InvalidJson, String::new(), error.at)
            .with([found(text, error.at), expected.to_owned()]),
    }
}

/// What a text is that is plainly no JSON and no page, and where that shows.
pub(crate) fn no_text(text: &str) -> Option<(FaultCode, usize)> {
    let start = text.trim_start();
    let at = text.len() - start.len();
    // A binary file has a NUL before long; what begins like JSON is UTF-16 where it has one at once.
    let has_nul = |within| start.bytes().take(within).any(|byte| byte == 0);
    match start.chars().next() {
        None => Some((FaultCode::EmptyInput, 0)),
        Some('<') => Some((FaultCode::HtmlPage, at)),
        Some('{' | '[') => has_nul(4).then_some((FaultCode::NotText, at)),
        _ => has_nul(1024).then_some((FaultCode::NotText, at)),
    }
}

/// The text without the byte order mark at its beginning.
pub(crate) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
