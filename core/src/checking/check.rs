//! Checking the JSON of a record: a count of what is wrong, or all that is to be said of it.

use serde::Serialize;

use super::collect;
use super::finding::{Collect, Finding, Hit, Tally};
use super::input::{add_flaws_of_input, text_of, without_mark};
use super::options::CheckOptions;
use super::report::Report;
use super::rules::Rules;
use super::unknown_terms::UnknownTerms;
use crate::records::any::{AnyRecord, Record};
use crate::records::descriptor::Descriptor;
use crate::records::entries::Kept;
use crate::records::position::Positions;
use crate::records::record::{FieldOperation, HasDescriptor, Meeting, NewsItem, Project};
use crate::records::typed::Typed;
use crate::records::visit::{Halt, Source};
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
    let mut faults = Collect::default();
    let mut values = None;
    if add_flaws_of_input(json, &raw, &mut faults) {
        let (found, read) = collect::faults_and_values(&JsonText(text), kind.descriptor(), options);
        faults.found.extend(found.found);
        values = read;
    }
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

/// Counts what is wrong with records, with memory of its own that it uses again.
pub(crate) struct Count<'b> {
    rules: Rules<'b, Tally<'b>>,
    descriptor: &'static Descriptor,
}

impl<'b> Count<'b> {
    pub(crate) fn new(record: RecordKind, options: &'b CheckOptions, unknown: &'b UnknownTerms) -> Self {
        Self { rules: Rules::new(options, Tally::new(unknown)), descriptor: record.descriptor() }
    }

    /// The faults of the JSON of a record: those of its report.
    pub(crate) fn faults_of(&mut self, json: &[u8]) -> Vec<Hit> {
        // Advice reads all text: nothing is spared.
        if self.rules.options.advice {
            let found = faults_of(json, &text_of(json), self.descriptor, self.rules.options).in_order();
            return found.iter().map(Finding::hit).collect();
        }
        let text = text_of(json);
        self.rules.begin();
        if add_flaws_of_input(json, &text, &mut self.rules.faults) {
            self.rules.faults.begin();
            let walked = JsonText(without_mark(&text)).walk(self.descriptor, &mut self.rules);
            if let Err(Halt::Syntax(error)) = walked {
                self.rules.faults.hits.push(Hit::error(collect::syntax_code(error), error.at));
            }
        }
        self.rules.faults.take()
    }
}

/// All that is wrong with the JSON of a record, from its bytes and its text.
pub(crate) fn faults_of(json: &[u8], text: &str, descriptor: &'static Descriptor, options: &CheckOptions) -> Collect {
    let mut faults = Collect::default();
    if add_flaws_of_input(json, text, &mut faults) {
        faults.found.extend(collect::faults(&JsonText(without_mark(text)), descriptor, options).found);
    }
    faults
}
