//! What a text means: exact lookup, lists, suggestions and mentions.

mod areas;
mod context;
pub(crate) mod dates;
pub(crate) mod error;
pub(crate) mod excerpt;
pub(crate) mod find;
mod index;
pub(crate) mod list;
pub(crate) mod matched;
pub(crate) mod mentions;
pub(crate) mod options;
mod runs;
pub(crate) mod span;
pub(crate) mod suggest;
mod words;
