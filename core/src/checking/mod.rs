//! Checking records: syntax, types, terms and rules in one report.

mod advice;
pub(crate) mod check;
pub(crate) mod codes;
pub(crate) mod collect;
mod dates;
mod field_operation_rules;
pub(crate) mod finding;
pub(crate) mod input;
mod issuers;
pub(crate) mod language_tag;
mod met;
pub(crate) mod options;
pub(crate) mod report;
mod rules;
mod suggestions;
pub(crate) mod text;
pub(crate) mod url;
