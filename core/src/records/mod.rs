//! The records: news items, meetings, projects and field operations, from JSON and back to it.

pub(crate) mod any;
pub(crate) mod describe;
pub(crate) mod descriptor;
pub(crate) mod entries;
pub(crate) mod error;
pub(crate) mod json_scanner;
pub(crate) mod json_string;
pub(crate) mod kind;
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
