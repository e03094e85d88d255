//! The border of the `osce` crate to Swift and Kotlin.
//!
//! Owned copies of the core's types, and functions that ask the core. What a type is, `osce-model` declares; no rule, label or message
//! stands here. What is written over it in Swift and Kotlin gives the idiom of the language; this crate is not an interface of its own
//! for Rust, where `osce` is.
//!
//! What is asked often comes over once: the facts of a vocabulary, the sources. See `docs/wire.md`.

mod answers;
mod chair;
mod checking;
mod closed_sets;
mod copies;
mod days;
mod error;
mod facts;
mod fixing;
mod languages;
mod lines;
mod lists;
mod lookup;
mod mentions;
mod merging;
mod numbers;
mod of_core;
mod options;
mod organization;
mod pages;
mod partial_dates;
mod records;
mod reports;
mod schemas;
mod sources;
mod suggestions;
mod tables;
mod term_names;
mod terms;
mod vocabularies;

pub use answers::*;
pub use chair::*;
pub use checking::*;
pub use closed_sets::*;
pub use days::*;
pub use error::*;
pub use facts::*;
pub use fixing::*;
pub use languages::*;
pub use lines::*;
pub use lists::*;
pub use lookup::*;
pub use mentions::*;
pub use merging::*;
pub use numbers::*;
pub use options::*;
pub use organization::*;
pub use pages::*;
pub use partial_dates::*;
pub use records::*;
pub use reports::*;
pub use schemas::*;
pub use sources::*;
pub use suggestions::*;
pub use tables::*;
pub use term_names::*;
pub use terms::*;
pub use vocabularies::*;

uniffi::setup_scaffolding!("osce");
