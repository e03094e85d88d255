//! The typed, multilingual, time-aware model of the Organization for Security and Co-operation in Europe (OSCE).
//!
//! Five vocabularies - [`FieldOfWork`], [`Country`], [`Structure`], [`MeetingSeries`], [`NewsKind`] - as enums with stable slugs, names in
//! six languages with their dates, hierarchy, predecessors and successors, and facts with their sources. The modules over them answer one question each:
//!
//! | question | module |
//! | --- | --- |
//! | What is known about a term, and from which source? | [`vocabularies`] |
//! | What was true on that day? | [`dates`] |
//! | What does this name, this line, this text mean? | [`mod@lookup`] |
//! | What does a record hold? | [`records`] |
//! | Is this record right, and what should it say instead? | [`checking`] |
//! | What does a record say once it is mended? | [`fixing`] |
//! | What does this page, this listing, this file say? | [`reading`] |
//! | What may a record look like? | [`schema`] |
//!
//! What most programs use stands at the root too.
//!
//! ```
//! use osce::{Language, Structure, lookup};
//! use osce::dates::Certainty;
//!
//! let found = lookup("Mission de l’OSCE en Serbie")?;
//! assert_eq!(found.term, Structure::MissionToSerbia);
//! assert_eq!(found.language, Some(Language::French));
//!
//! let mission = Structure::MissionToSerbia;
//! let name = mission.label_on("2004-01-01".parse()?, Language::English).unwrap();
//! assert_eq!(name.name.text(), "OSCE Mission to Serbia and Montenegro");
//! assert_eq!(mission.active_on("2004-01-01".parse()?), Certainty::Yes);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! **Records.** [`NewsItem`], [`Meeting`](records::Meeting), [`Project`](records::Project) and [`FieldOperation`](records::FieldOperation) are read from JSON and from pages, checked, and written as
//! canonical JSON. What a type has no place for - a newer term, an unknown member - is carried in `unresolved` and `extra` and written back.
//!
//! **Guides.** [Checking](guides::checking), [the codes of faults](guides::faults), [reading pages and feeds](guides::reading), [JSON Lines](guides::json_lines),
//! [dates](guides::dates).
//!
//! # Features
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `schema` (on) | the types are `JsonSchema` of `schemars`, for structs of your own; [`json_schema`](schema::json_schema) needs no feature |
//! | `html` | `read_html`, `read_html_listing`: saved pages as a browser shows them, in any encoding |
//! | `feeds` | `read_feed`: RSS and Atom; brings `html` and `quick-xml` |
//! | `parallel` | `check_lines_parallel`, `ParallelLines`: JSON Lines on all cores |
//!
//! # Where it runs
//!
//! Rust 1.88 or newer. Everything but `parallel` runs in WebAssembly: `wasm32-unknown-unknown` and `wasm32-wasip1` need no feature and no flag, because the crate
//! takes nothing from the system.
//!
//! There is nothing to set up, and the crate reads neither the network nor the clock. No input makes it panic; a function that takes a text
//! needs time in proportion to its length. The crate has no `unsafe` code.
//!
//! **Certain and uncertain.** A fact that no first-hand source carries is not [`verified`](vocabularies::Fact::verified). A question about a day gives the
//! certain apart from the uncertain ([`OnDate`](dates::OnDate), [`Certainty`](dates::Certainty)).
//!
//! **Not included:** demonyms and inflected forms, translations that the OSCE has not published, positions on the status of any territory (see
//! the naming policy in `docs/`).
//!
//! The project is unofficial; it is neither made nor endorsed by the OSCE.

#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod checking;
#[cfg(feature = "parallel")]
#[doc(hidden)]
pub mod cores;
mod data;
pub mod dates;
pub mod fixing;
#[cfg(all(doc, not(doctest)))]
pub mod guides;
pub mod lookup;
pub mod merging;
pub mod reading;
pub mod records;
pub mod schema;
pub mod vocabularies;

pub use chrono;

// What everybody uses.
pub use checking::{CheckOptions, check_json};
pub use dates::PartialDate;
pub use fixing::fix;
pub use lookup::{lookup, mentions};
pub use reading::read_page;
pub use records::NewsItem;
pub use vocabularies::as_of::data_as_of;
pub use vocabularies::{Country, FieldOfWork, Language, MeetingSeries, NewsKind, Structure, Term};

/// The version of the data: that of the crate, which carries it.
///
/// ```
/// assert_eq!(osce::data_version().split('.').count(), 3);
/// ```
pub fn data_version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
