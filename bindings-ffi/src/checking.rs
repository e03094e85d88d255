//! Checked records, from JSON and as they are.

use chrono::NaiveDate;

use crate::answers::{Report, answer, record};
use crate::closed_sets::{InputForm, Profile, RecordKind};
use crate::copies::CopyOf;
use crate::error::OsceError;
use crate::records::AnyRecord;

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
    /// What pages are known to hold: they need not show it.
    #[uniffi(default)]
    pub record: Option<RecordKind>,
}

impl From<CheckOptions> for osce::CheckOptions {
    fn from(options: CheckOptions) -> Self {
        let mut core = Self::new(options.today).advice(options.advice);
        core.record = options.record.map(Into::into);
        match options.profile {
            Some(profile) => core.profile(profile.into()),
            None => core,
        }
    }
}

// What is checked is any record.
type T = AnyRecord;

osce_model::checked! { answer own }

impl Checked {
    pub(crate) fn new<T: Into<osce::records::AnyRecord>>(
        checked: osce::checking::Checked<T>,
    ) -> Result<Self, OsceError> {
        let item = checked.item.map(|item| AnyRecord::try_from(item.into())).transpose()?;
        Ok(Self {
            kind: checked.kind.into(),
            form: checked.form.into(),
            item,
            report: CopyOf::copy_of(checked.report),
            raw: checked.raw,
        })
    }
}

/// Checks a record of a kind, given as JSON.
#[uniffi::export]
pub fn core_check_json(kind: RecordKind, json: Vec<u8>, options: CheckOptions) -> Result<Checked, OsceError> {
    Checked::new(osce::checking::check_json_as(kind.into(), json, &options.into()))
}

/// Checks a record.
#[uniffi::export]
pub fn core_check_record(record: AnyRecord, options: CheckOptions) -> Result<Report, OsceError> {
    Ok(CopyOf::copy_of(osce::records::AnyRecord::try_from(record)?.check(&options.into())))
}
