//! The typed, multilingual, time-aware model of the Organization for Security and Co-operation in Europe (OSCE).
//!
//! Unofficial. The data has its sources; see [`Source`].

mod data;
mod lookup;
mod vocabularies;

pub use lookup::error::{Ambiguous, LookupError, NotFound, NotValidOn};
pub use lookup::find::{Match, get, lookup, lookup_with};
pub use lookup::list::{ListOutcome, Listed, Unresolved, lookup_list, lookup_list_with};
pub use lookup::mentions::{Mention, mentions, mentions_with};
pub use lookup::normal_form::normal_form;
pub use lookup::options::{ListOptions, LookupOptions, MentionOptions, SuggestOptions};
pub use lookup::span::{Span, SpanConverter, SpanUnit};
pub use lookup::suggest::{Suggestion, suggest, suggest_with};
pub use vocabularies::chair::{
    Chair, OfficeHolder, Person, Troika, all_office_holders, chair_on, office_holders, troika_on,
};
pub use vocabularies::country::{Code, CodeScheme, CountryStatus};
pub use vocabularies::dates::{PartialDate, PartialDateError};
pub use vocabularies::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
pub use vocabularies::fact::Fact;
pub use vocabularies::field_of_work::{Dimension, FieldLevel, Mapping, MappingRelation};
pub use vocabularies::language::Language;
pub use vocabularies::meeting_series::{Event, EventKind, SeriesLevel};
pub use vocabularies::name::{Label, Name, NameKind, NameOnDate, NameOrigin};
pub use vocabularies::on_date::{
    OnDate, closed_field_activities_on, field_operations_on, participating_on, partners_on,
};
pub use vocabularies::organization::{organization_abbreviation, organization_name, site_sections};
pub use vocabularies::period::{Certainty, Period, PeriodEnd};
pub use vocabularies::source::Source;
pub use vocabularies::structure::StructureKind;
pub use vocabularies::table::{Coverage, TableRow, label_coverage, table};
pub use vocabularies::term::{SlugError, Term, Vocabulary};

/// The version of the data: that of the crate, which carries it.
pub fn data_version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
