//! What can be wrong with what crosses the border.

use thiserror::Error;

/// What is wrong with what was asked, with the core's message.
#[derive(Debug, Clone, PartialEq, Eq, Error, uniffi::Error)]
#[uniffi(flat_error)]
pub enum OsceError {
    /// A text holds no record.
    #[error(transparent)]
    NotARecord(#[from] osce::records::RecordError),
    /// A text is not a date.
    #[error("{0}")]
    NotADate(String),
    /// A text is not a slug of its vocabulary or closed set.
    #[error(transparent)]
    UnknownSlug(#[from] osce::vocabularies::UnknownSlug),
    /// A value of a record is one that the core has no place for.
    #[error("{path}: {what}")]
    InvalidValue {
        /// Where it stands, as a JSON Pointer.
        path: String,
        /// What is wrong with it, and what was expected.
        what: String,
    },
    /// A text is not a report.
    #[error("{0}")]
    NotAReport(String),
    /// A file cannot be read.
    #[error("{path}: {what}")]
    Unreadable {
        /// The file.
        path: String,
        /// Why.
        what: String,
    },
}

/// The JSON of a value of the core.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<String, OsceError> {
    let what = |error: serde_json::Error| OsceError::InvalidValue { path: String::new(), what: error.to_string() };
    serde_json::to_string(value).map_err(what)
}
