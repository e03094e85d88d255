//! What can be wrong with what crosses the border.

use thiserror::Error;

/// What is wrong with what was asked, with the core's message.
#[derive(Debug, Clone, PartialEq, Eq, Error, uniffi::Error)]
#[uniffi(flat_error)]
pub enum OsceError {
    /// A text holds no record.
    #[error(transparent)]
    NoRecord(#[from] osce::records::RecordError),
    /// A text is not a date.
    #[error("{0}")]
    NoDate(String),
    /// A text is not a slug of the vocabulary.
    #[error(transparent)]
    NoTerm(#[from] osce::vocabularies::SlugError),
    /// A text is not a word of its set.
    #[error(transparent)]
    UnknownWord(#[from] osce::vocabularies::UnknownWord),
    /// A value of a record is one that the core has no place for.
    #[error("{path}: {what}")]
    BadValue {
        /// Where it stands, as a JSON Pointer.
        path: String,
        /// What is wrong with it, and what was expected.
        what: String,
    },
    /// A text is not a report.
    #[error("{0}")]
    NoReport(String),
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
    let what = |error: serde_json::Error| OsceError::BadValue { path: String::new(), what: error.to_string() };
    serde_json::to_string(value).map_err(what)
}
