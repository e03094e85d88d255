//! Checking records: syntax, types, terms and rules in one report.
//!
//! | question | answer |
//! | --- | --- |
//! | Is this JSON right, and what should it say instead? | [`check_json`], [`check_json_as`] |
//! | Is this record right? | [`NewsItem::check`](crate::NewsItem::check) |
//! | What is wrong, and where? | [`Report`], [`Fault`] |
//! | What does this code mean? | [`FaultCode`] |
//! | How strict is the check, and what day is it? | [`CheckOptions`], [`Profile`] |

mod advice;
pub(crate) mod check;
pub(crate) mod codes;
pub(crate) mod collect;
mod date_rules;
mod field_operation_rules;
pub(crate) mod finding;
pub(crate) mod input;
mod issuer_rules;
pub(crate) mod language_tag;
mod met;
pub(crate) mod options;
mod remedies;
pub(crate) mod report;
mod rules;
mod suggestions;
pub(crate) mod text;
pub(crate) mod unknown_terms;
pub(crate) mod url;

pub use crate::vocabularies::closed_sets::{FaultAction, Profile, Severity};
pub use check::{Checked, check_json, check_json_as};
pub use codes::FaultCode;
pub use options::CheckOptions;
pub use report::{Fault, Report};
