//! Checking the JSON of a record: quickly whether anything is wrong, and thoroughly what.

use serde::Serialize;

use super::collect;
use super::finding::{Collect, Stop};
use super::input::{flaws_of_input, text_of, without_mark};
use super::options::CheckOptions;
use super::report::Report;
use super::rules::Rules;
use crate::records::any::{AnyRecord, Record};
use crate::records::descriptor::Descriptor;
use crate::records::entries::Kept;
use crate::records::position::Positions;
use crate::records::record::{FieldOperation, HasDescriptor, Meeting, NewsItem, Project};
use crate::records::typed::Typed;
use crate::records::visit::Source;
use crate::records::walk::JsonText;
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::{InputForm, RecordKind};

osce_model::checked! { answer of (T)
    #[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
    #[non_exhaustive]
}

impl<T> Checked<T> {
    /// Whether the record is valid: no fault is an error.
    pub fn is_valid(&self) -> bool {
        self.report.is_valid()
    }

    /// The item of a valid record.
    ///
    /// # Errors
    ///
    /// The report, where it has an error.
    pub fn into_item(self) -> Result<T, Report> {
        match self.item {
            Some(item) if self.report.is_valid() => Ok(item),
            _ => Err(self.report),
        }
    }
}

impl<T: Into<AnyRecord>> Checked<T> {
    /// The same with the item as any record.
    pub(crate) fn into_any(self) -> Checked<AnyRecord> {
        let Self { kind, form, item, report, raw } = self;
        Checked { kind, form, item: item.map(Into::into), report, raw }
    }
}

impl Checked<AnyRecord> {
    /// The same with the item of a type; without one where it is of another.
    pub(crate) fn into_type<T: Record>(self) -> Checked<T> {
        let Self { kind, form, item, report, raw } = self;
        Checked { kind, form, item: item.and_then(T::from_any), report, raw }
    }
}

/// Checks the JSON of a record: syntax, types, terms and rules, all faults at once.
///
/// ```
/// use osce::{CheckOptions, NewsItem, check_json};
/// use osce::checking::FaultCode;
///
/// let options = CheckOptions::new("2026-01-15".parse()?);
/// let checked = check_json::<NewsItem>(r#"{"title": "Course ends", "issuedBy": ["secretariat"]}"#, &options);
/// let codes: Vec<FaultCode> = checked.report.faults.iter().map(|fault| fault.code).collect();
/// assert_eq!(checked.report.faults[0].suggestion(), Some("issued_by"));
/// assert_eq!(checked.item.unwrap().title, "Course ends");
/// assert!(codes.contains(&FaultCode::MissingMember));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn check_json<T: Record>(json: impl AsRef<[u8]>, options: &CheckOptions) -> Checked<T> {
    check_json_as(T::KIND, json, options).into_type()
}

/// Checks the JSON of a record of a kind; see [`check_json`].
pub fn check_json_as(kind: RecordKind, json: impl AsRef<[u8]>, options: &CheckOptions) -> Checked<AnyRecord> {
    let json = json.as_ref();
    let raw = text_of(json).into_owned();
    let text = without_mark(&raw);
    let (faults, values) = match flaws_of_input(json, &raw) {
        Ok(mut faults) => {
            let (found, values) = collect::faults_and_values(&JsonText(text), kind.descriptor(), options);
            faults.found.extend(found.found);
            (faults, values)
        }
        Err(nothing) => (nothing, None),
    };
    let report = faults.into_report(&mut Positions::new(text));
    let item = values.and_then(|(values, carried)| AnyRecord::of_values(kind, values, carried));
    Checked { kind, form: InputForm::Json, item, report, raw }
}

macro_rules! check_records {
    ($($name:ident)*) => {
        $(
            impl $name {
                /// Checks the record as it would be written. The faults have no line and column.
                pub fn check(&self, options: &CheckOptions) -> Report {
                    let kept = Kept::new(&self.unresolved, &self.extra);
                    collect::faults(&Typed::new(self, &kept), Self::DESCRIPTOR, options).into_report_without_places()
                }
            }
        )*

        impl AnyRecord {
            /// Checks the record as it would be written. The faults have no line and column.
            pub fn check(&self, options: &CheckOptions) -> Report {
                match self {
                    $(Self::$name(record) => record.check(options),)*
                }
            }
        }
    };
}

check_records!(NewsItem Meeting Project FieldOperation);

/// Tells quickly whether there is anything wrong with a record, with memory of its own that it uses again.
pub(crate) struct Quick<'o> {
    rules: Rules<'o, Stop>,
    descriptor: &'static Descriptor,
}

impl<'o> Quick<'o> {
    pub(crate) fn new(record: RecordKind, options: &'o CheckOptions) -> Self {
        Self { rules: Rules::new(options, Stop), descriptor: record.descriptor() }
    }

    /// Whether a thorough check would find nothing.
    pub(crate) fn is_clean(&mut self, json: &[u8]) -> bool {
        // Advice reads all text: there is nothing quick about it.
        let Some(text) = simdutf8::basic::from_utf8(json).ok().filter(|_| !self.rules.options.advice) else {
            return false;
        };
        self.rules.begin();
        JsonText(text).walk(self.descriptor, &mut self.rules).is_ok()
    }
}

/// All that is wrong with the JSON of a record, from its bytes and its text.
pub(crate) fn faults_of(json: &[u8], text: &str, descriptor: &'static Descriptor, options: &CheckOptions) -> Collect {
    let faults = flaws_of_input(json, text).map(|mut faults| {
        faults.found.extend(collect::faults(&JsonText(without_mark(text)), descriptor, options).found);
        faults
    });
    faults.unwrap_or_else(|nothing| nothing)
}
