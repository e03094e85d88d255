//! The border of the `osce` crate to Swift and Kotlin.
//!
//! Owned copies of the core's types, and functions that ask the core. No rule, label or message stands here. What is written by hand in
//! Swift and Kotlin over it gives the idiom of the language; this crate is no interface of its own for Rust, where `osce` is.
//!
//! What is asked often comes over once: the facts of a vocabulary, the words of the closed sets, the sources. See `docs/wire.md`.

mod check;
mod dates;
mod days;
mod errors;
mod facts;
mod lines;
mod lookup;
mod mentions;
mod mirror;
mod names;
mod records;
mod schemas;
mod tables;
mod term;
mod vocabularies;
mod words;

pub use check::*;
pub use dates::*;
pub use days::*;
pub use errors::*;
pub use facts::*;
pub use lines::*;
pub use lookup::*;
pub use mentions::*;
pub use names::*;
pub use records::*;
pub use schemas::*;
pub use tables::*;
pub use term::*;
pub use vocabularies::*;
pub use words::*;

uniffi::setup_scaffolding!("osce");
