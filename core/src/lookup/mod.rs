//! What a text means: exact lookup, lists, suggestions and mentions.

pub(crate) mod dates;
pub(crate) mod error;
pub(crate) mod exact;
pub(crate) mod excerpt;
mod index;
pub(crate) mod list;
mod match_rules;
pub(crate) mod matched;
pub(crate) mod mentions;
mod naming_policy;
pub(crate) mod options;
mod segmentation;
pub(crate) mod span;
pub(crate) mod suggest;
mod tokens;
