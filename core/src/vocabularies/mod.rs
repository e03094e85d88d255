//! The five vocabularies: terms, their names and their facts.
//!
//! | question | answer |
//! | --- | --- |
//! | Which terms are there? | [`Country::ALL`], [`Vocabulary::terms`] |
//! | Which term has this slug? | [`Country::from_slug`], [`Term::from_slug`], [`Term::with_slug`] |
//! | Which State has this code? | [`Country::from_code`]; in structs of your own: [`iso_codes`] |
//! | What is it called in this language, and on that day? | [`Term::label`], [`Term::label_or_english`], [`Term::label_on`], [`Term::names`] |
//! | What stands above, below, before and after it? | [`Term::parent`], [`Term::children`], [`Structure::lineage`] |
//! | What is known of it, and where is that from? | [`Structure::established`], [`Fact::sources`] |
//! | What is the Organization called on a day? | [`organization_name`] |
//! | How much of it is labelled in a language? | [`label_coverage`] |
//! | What is there, as a table? | [`table()`], [`chair_table`], [`office_holder_table`], [`event_table`], [`name_table`] |

pub(crate) mod answer;
pub(crate) mod as_of;
pub(crate) mod chair;
pub(crate) mod closed_sets;
pub(crate) mod country;
#[rustfmt::skip]
pub(crate) mod enums;
pub(crate) mod fact;
pub(crate) mod facts;
pub(crate) mod field_of_work;
pub mod iso_codes;
pub(crate) mod language;
pub(crate) mod meeting_series;
pub(crate) mod name;
pub(crate) mod organization;
pub(crate) mod partial_date;
pub(crate) mod period;
mod proofs;
pub(crate) mod source;
pub(crate) mod structure;
pub(crate) mod tables;
pub(crate) mod term;
pub(crate) mod unknown_slug;

pub use closed_sets::{
    CodeScheme, CountryStatus, DateStatus, Doubt, EventKind, FactTable, FieldLevel, Language, LookupStatus,
    MappingRelation, MatchForm, NameKind, NameOrigin, SecurityDimension, SeriesLevel, StructureKind, Vocabulary,
};
pub use country::CountryCode;
pub use enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
pub use fact::Fact;
pub use field_of_work::ConceptMapping;
pub use meeting_series::DatedEvent;
pub use name::{Name, NameOnDate, TermLabel};
pub use organization::{organization_abbreviation, organization_name, site_sections};
pub use source::Source;
pub use structure::SeatOnDate;
pub use tables::{
    ChairRow, Coverage, EventRow, NameRow, OfficeHolderRow, TermRow, chair_table, event_table, label_coverage,
    name_table, office_holder_table, table,
};
pub use term::Term;
pub use unknown_slug::UnknownSlug;
