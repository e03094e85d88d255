//! What the crate `osce` declares once: closed sets, fault codes, records, the facts of the five vocabularies, and answers.
//!
//! **Use `osce`.** This crate is a part of it, with the same version, and makes no promises of its own.
//!
//! A declaration is a macro that hands its text to another macro: `closed_sets! { enums }` is `enums! { [] ... }` with every closed set
//! behind the brackets, in which stands what the caller adds. The core makes its types of them, a binding its copies, and [`declared`] a table of names, types
//! and descriptions, from which text in other languages is written. `docs/adding.md` shows each with what it expands to.
//!
//! | what is declared | where |
//! | --- | --- |
//! | closed sets of words: kinds, levels, severities | `closed_sets.rs` |
//! | what can be wrong with a record | `fault_codes.rs` |
//! | the records, and the objects in their lists | `records.rs` |
//! | what the terms of each vocabulary know | `facts.rs` |
//! | what functions answer | `answers/` |
//! | what lookups look for | `options.rs` |
//!
//! Beside the declarations stands what the core and its generator must agree on: how facts lie in the tables ([`rows`], [`places`], [`planes`], [`stored`]), the
//! normal form of names ([`normal_form`]) and of their characters ([`characters`], [`unicode`]), the tokens of the Organization ([`organization`]), its
//! hashes ([`hash`]), letters ([`letters`]) and languages ([`language_set`]), one spelling for words that have several ([`spelling`]), codes of
//! countries and dates as numbers ([`number`]).

mod answers;
pub mod characters;
mod closed_sets;
pub mod declared;
pub mod declared_type;
mod facts;
mod fault_codes;
pub mod hash;
pub mod language_set;
pub mod letters;
pub mod normal_form;
pub mod number;
mod options;
pub mod organization;
#[rustfmt::skip]
#[allow(clippy::unreadable_literal, reason = "sets of languages, a bit each")]
mod organization_tokens;
pub mod places;
pub mod planes;
mod records;
pub mod rows;
pub mod spelling;
pub mod stored;
pub mod unicode;
#[rustfmt::skip]
mod unicode_tables;
