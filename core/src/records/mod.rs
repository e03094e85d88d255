//! The records: news items, meetings, projects and field operations, from JSON and back to it.
//!
//! | question | answer |
//! | --- | --- |
//! | What does this JSON hold? | [`NewsItem::from_json`], [`AnyRecord::from_json`] |
//! | Which records does this list hold? | [`NewsItem::list_from_json`], [`AnyRecord::list_from_json`] |
//! | Which kind of record is it? | [`RecordKind::of_json`] |
//! | What is its canonical JSON? | [`NewsItem::to_json`], and Serde |
//! | Which members has a record? | [`RecordKind::members`] |
//! | What did the type have no place for? | [`Record::unresolved`], [`Record::extra`] |
//! | What is known of a State or a structure, as a record? | [`Country::describe`](crate::Country::describe), [`Structure::describe`](crate::Structure::describe) |
//! | How does a struct of my own read a term that is newer than it? | [`OrUnknown`] |

pub(crate) mod any;
pub(crate) mod children;
pub(crate) mod describe;
pub(crate) mod descriptor;
pub(crate) mod deserialize;
pub(crate) mod entries;
pub(crate) mod error;
pub(crate) mod json_scanner;
pub(crate) mod json_string;
pub(crate) mod kind;
pub(crate) mod list;
pub(crate) mod members;
pub(crate) mod or_unknown;
pub(crate) mod pointer;
pub(crate) mod position;
pub(crate) mod read;
pub(crate) mod record;
pub(crate) mod typed;
pub(crate) mod unknown_fields;
pub(crate) mod value;
pub(crate) mod visit;
pub(crate) mod walk;
pub(crate) mod write;

pub use crate::vocabularies::closed_sets::RecordKind;
pub use any::{AnyRecord, Record};
pub use describe::{CountryDescription, DescribedChair, DescribedCode, DescribedFact, StructureDescription};
pub use error::RecordError;
pub use or_unknown::OrUnknown;
pub use record::{FieldOperation, Meeting, NewsItem, Project, RecordImage, RecordLink, RecordTranslation};
pub use unknown_fields::{ExtraMember, UnresolvedTerm};
