//! The typed, multilingual, time-aware model of the Organization for Security and Co-operation in Europe (OSCE).
//!
//! Five vocabularies - [`FieldOfWork`], [`Country`], [`Structure`], [`MeetingSeries`], [`NewsKind`] - as enums with stable slugs, names in
//! six languages with their dates, hierarchy, predecessors and successors, and facts with their sources. Over them:
//!
//! | question | answer |
//! | --- | --- |
//! | What does this name mean? | [`lookup()`], [`lookup_with`], [`get`], [`Country::from_code`] |
//! | What does this line list? | [`lookup_list`] |
//! | What was probably meant? | [`suggest`], [`NotFound::suggestions`] |
//! | What does this text speak of? | [`mentions`] |
//! | What was so on that day? | [`chair_on`], [`troika_on`], [`participating_on`], [`partners_on`], [`field_operations_on`], [`office_holders`], [`Term::label_on`], [`Structure::lineage`] |
//! | Is this record right, and what should it say instead? | [`check_json`], [`check_lines`], [`NewsItem::check`], [`Report`] |
//! | What does this page say? | [`read_page`], [`read_listing`], [`layout_of`] |
//! | What day does a page write? | [`parse_date`], [`parse_dates`] |
//! | What may a record look like? | [`json_schema`], [`RecordKind::members`] |
//! | What is there, as a table? | [`table`], [`label_coverage`] |
//! | Where is that from? | [`Fact::sources`], [`Name::sources`], [`Term::sources`] |
//!
//! ```
//! use osce::{Certainty, Language, Structure, lookup};
//!
//! let found = lookup("Mission de l’OSCE en Serbie")?;
//! assert_eq!(found.term, Structure::MissionToSerbia.into());
//! assert_eq!(found.language, Some(Language::French));
//!
//! let mission = Structure::MissionToSerbia;
//! let name = mission.label_on("2004-01-01".parse()?, Language::English).unwrap();
//! assert_eq!(name.name.text(), "OSCE Mission to Serbia and Montenegro");
//! assert_eq!(mission.active_on("2004-01-01".parse()?), Certainty::Yes);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! **Records.** [`NewsItem`], [`Meeting`], [`Project`] and [`FieldOperation`] are read from JSON and from pages, checked, and written as
//! canonical JSON. What a type has no place for - a newer term, an unknown member - is carried in `unresolved` and `extra` and written back.
//!
//! **Features.** `schema` (on): the types are `JsonSchema` of `schemars`, for structs of your own; [`json_schema`] needs no feature.
//! `parallel`: `check_lines_parallel`, on all cores.
//!
//! Nothing is set up, read from the network or taken from the clock. No input makes the crate panic; what takes a text takes time in
//! proportion to its length. The crate has no `unsafe` code.
//!
//! **Certain and uncertain.** A fact that no first-hand source carries is not [`verified`](Fact::verified). A question about a day gives the
//! certain apart from the uncertain ([`OnDate`], [`Certainty`]).
//!
//! **Not in it:** demonyms and inflected forms, translations that the OSCE has not published, positions on the status of any territory (see
//! the naming policy in `docs/`).
//!
//! The project is unofficial; it is neither made nor endorsed by the OSCE.

mod checking;
mod data;
mod lookup;
mod reading;
mod records;
mod schema;
mod vocabularies;

pub use checking::check::{Checked, check_json, check_json_as};
pub use checking::codes::FaultCode;
pub use checking::options::CheckOptions;
pub use checking::report::{Fault, Report};
pub use lookup::dates::{DateError, DateRange, parse_date, parse_dates};
pub use lookup::error::{Ambiguous, LookupError, NotFound, NotValidOn};
pub use lookup::exact::{get, lookup, lookup_with};
pub use lookup::list::{ListOutcome, Listed, Unresolved, lookup_list, lookup_list_with};
pub use lookup::matched::Match;
pub use lookup::mentions::{Mention, mentions, mentions_with};
pub use lookup::options::{ListOptions, LookupOptions, MentionOptions, SuggestOptions};
pub use lookup::span::{SpanConverter, SpanUnit, TextSpan};
pub use lookup::suggest::{Suggestion, suggest, suggest_with};
#[cfg(feature = "parallel")]
pub use reading::json_lines::check_lines_parallel;
pub use reading::json_lines::{BatchReport, CheckedLine, CheckedLines, LinesOptions, check_lines};
pub use reading::pages::{layout_of, read_listing, read_page};
pub use records::any::{AnyRecord, Record};
pub use records::describe::{CountryDescription, DescribedChair, DescribedCode, DescribedFact, StructureDescription};
pub use records::error::RecordError;
pub use records::or_unknown::OrUnknown;
pub use records::record::{FieldOperation, Meeting, NewsItem, Project, RecordImage, RecordLink, RecordTranslation};
pub use records::unknown_fields::{ExtraMember, UnresolvedTerm};
pub use schema::{SchemaSubject, json_schema};
pub use vocabularies::as_of::{OnDate, closed_field_activities_on, field_operations_on, participating_on, partners_on};
pub use vocabularies::chair::{
    Chair, OfficeHolder, Person, Troika, all_office_holders, chair_on, office_holders, troika_on,
};
pub use vocabularies::closed_sets::{
    Certainty, CodeScheme, CountryStatus, EventKind, FieldLevel, InputForm, Language, MappingRelation, NameKind,
    NameOrigin, PageLayout, Profile, RecordKind, SchemaForm, SecurityDimension, SeriesLevel, Severity, StructureKind,
    UnknownWord, Vocabulary,
};
pub use vocabularies::country::CountryCode;
pub use vocabularies::dates::{PartialDate, PartialDateError};
pub use vocabularies::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
pub use vocabularies::fact::Fact;
pub use vocabularies::field_of_work::ConceptMapping;
pub use vocabularies::meeting_series::DatedEvent;
pub use vocabularies::name::{Name, NameOnDate, TermLabel};
pub use vocabularies::organization::{organization_abbreviation, organization_name, site_sections};
pub use vocabularies::period::{Period, PeriodEnd};
pub use vocabularies::source::Source;
pub use vocabularies::table::{Coverage, TermRow, label_coverage, table};
pub use vocabularies::term::{SlugError, Term};

/// The normal form of a text, by which names are compared: for comparing them by other means than [`lookup()`].
///
/// Applying it twice changes nothing. It takes time in proportion to the length of the text.
///
/// ```
/// assert_eq!(osce::normal_form("The OSCE Mission to Skopje (closed)"), "mission to skopje");
/// assert_eq!(osce::normal_form("TÜRKİYE"), "turkiye");
/// ```
pub fn normal_form(text: &str) -> String {
    osce_model::normal_form::normal_form(text)
}

/// The version of the data: that of the crate, which carries it.
///
/// ```
/// assert_eq!(osce::data_version().split('.').count(), 3);
/// ```
pub fn data_version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
