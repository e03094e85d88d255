//! The records: news items, meetings, projects and field operations, from JSON and back to it.

pub(crate) mod any;
pub(crate) mod carried;
pub(crate) mod describe;
pub(crate) mod error;
pub(crate) mod field_operation;
pub(crate) mod json_string;
pub(crate) mod kind;
pub(crate) mod meeting;
pub(crate) mod news_item;
pub(crate) mod or_unknown;
pub(crate) mod parts;
pub(crate) mod pointer;
pub(crate) mod position;
pub(crate) mod project;
pub(crate) mod read;
pub(crate) mod record;
pub(crate) mod scan;
pub(crate) mod shape;
pub(crate) mod value;
pub(crate) mod walk;
pub(crate) mod write;
