//! JSON Schemas, and the version of the data.

use chrono::NaiveDate;

use crate::closed_sets::{Profile, RecordKind, SchemaForm, Vocabulary};
use crate::error::{OsceError, json};

/// What a schema describes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Enum)]
pub enum SchemaSubject {
    /// The records of a kind.
    Record(RecordKind),
    /// The slugs of a vocabulary.
    Vocabulary(Vocabulary),
    /// What a country says of itself.
    CountryDescription,
    /// What a structure says of itself.
    StructureDescription,
    /// A report.
    Report,
    /// A match.
    Match,
    /// A mention.
    Mention,
}

impl From<SchemaSubject> for osce::schema::SchemaSubject {
    fn from(subject: SchemaSubject) -> Self {
        match subject {
            SchemaSubject::Record(kind) => Self::Record(kind.into()),
            SchemaSubject::Vocabulary(vocabulary) => Self::Vocabulary(vocabulary.into()),
            SchemaSubject::CountryDescription => Self::CountryDescription,
            SchemaSubject::StructureDescription => Self::StructureDescription,
            SchemaSubject::Report => Self::Report,
            SchemaSubject::Match => Self::Match,
            SchemaSubject::Mention => Self::Mention,
        }
    }
}

/// The JSON Schema (draft 2020-12) of a subject. Only records differ by profile.
#[uniffi::export]
pub fn core_json_schema(subject: SchemaSubject, profile: Profile, form: SchemaForm) -> Result<String, OsceError> {
    json(&osce::schema::json_schema(subject.into(), profile.into(), form.into()))
}

/// The name of a schema, as its file and its identifier have it.
#[uniffi::export]
pub fn core_schema_name(subject: SchemaSubject, profile: Profile, form: SchemaForm) -> String {
    osce::schema::SchemaSubject::from(subject).schema_name(profile.into(), form.into())
}

/// The version of the data.
#[uniffi::export]
pub fn core_data_version() -> String {
    osce::data_version().to_owned()
}

/// The day up to which the facts of a vocabulary were reviewed.
#[uniffi::export]
pub fn core_data_as_of(vocabulary: Vocabulary) -> NaiveDate {
    osce::data_as_of(vocabulary.into())
}
