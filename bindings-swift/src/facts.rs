//! The facts of the terms: those of a vocabulary come over in one call.

use crate::dates::{PartialDate, PeriodEnd, Whole};
use crate::days::Chair;
use crate::errors::{OsceError, json};
use crate::names::{Name, TermLabel, keys};
use crate::term::{Term, all};
use crate::vocabularies::{Country, MeetingSeries, Structure};
use crate::words::{
    CodeScheme, CountryStatus, EventKind, FieldLevel, MappingRelation, SecurityDimension, SeriesLevel, StructureKind,
};
use chrono::NaiveDate;

/// Declares facts of a type, with where they are from.
macro_rules! facts {
    ($($(#[doc = $about:literal])+ $name:ident: $value:ty = $core:ty, $of:expr;)+) => { $(
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
        pub struct $name {
            /// What is so.
            pub value: $value,
            /// Whether a source of the first hand carries it.
            pub verified: bool,
            /// How it was found, where the sources do not say it in so many words.
            pub basis: Option<String>,
            /// The keys of its sources.
            pub source_keys: Vec<String>,
        }

        impl From<osce::Fact<$core>> for $name {
            fn from(fact: osce::Fact<$core>) -> Self {
                let source_keys = keys(fact.sources());
                let of: fn($core) -> $value = $of;
                Self { value: of(fact.value), verified: fact.verified, basis: fact.basis.map(str::to_owned), source_keys }
            }
        }
    )+ };
}

facts! {
    /// A date, with where it is from.
    DateFact: PartialDate = osce::PartialDate, Into::into;
    /// The end of something, with where it is from.
    EndFact: PeriodEnd = osce::PeriodEnd, Into::into;
    /// A text, with where it is from.
    TextFact: String = &'static str, str::to_owned;
    /// Texts, with where they are from.
    TextsFact: Vec<String> = Vec<&'static str>, |texts| texts.into_iter().map(str::to_owned).collect();
    /// Codes, with where they are from.
    CodesFact: Vec<CountryCode> = Vec<osce::Code>, all;
    /// Dimensions of security, with where they are from.
    DimensionsFact: Vec<SecurityDimension> = Vec<osce::Dimension>, all;
    /// Structures, with where they are from.
    StructuresFact: Vec<Structure> = Vec<osce::Structure>, all;
}

/// What all terms have.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct TermFacts {
    /// The term.
    pub term: Term,
    /// Its slug: its stable identifier.
    pub slug: String,
    /// Its preferred label in each language, in the order of `Language`; the English one where there is none, which says so.
    pub labels: Vec<TermLabel>,
    /// Its names, the preferred ones first.
    pub names: Vec<Name>,
    /// The broader term.
    pub parent: Option<Term>,
    /// The narrower terms.
    pub children: Vec<Term>,
    /// The broader terms, the nearest first.
    pub ancestors: Vec<Term>,
    /// The broadest of them, or itself.
    pub top: Term,
    /// The paths of its facts that no source of the first hand carries.
    pub unverified: Vec<String>,
    /// The keys of its sources.
    pub source_keys: Vec<String>,
}

impl From<osce::Term> for TermFacts {
    fn from(term: osce::Term) -> Self {
        Self {
            term: term.into(),
            slug: term.slug().to_owned(),
            labels: osce::Language::ALL.iter().map(|language| term.label_or_english(*language).into()).collect(),
            names: all(term.names()),
            parent: term.parent().map(Into::into),
            children: all(term.children()),
            ancestors: all(term.ancestors()),
            top: term.top().into(),
            unverified: term.unverified().into_iter().map(str::to_owned).collect(),
            source_keys: keys(term.sources()),
        }
    }
}

/// A concept of another scheme that a field of work relates to.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Mapping {
    /// The scheme, such as `eurovoc`.
    pub scheme: String,
    /// The concept in the scheme.
    pub id: String,
    /// Its URI.
    pub uri: String,
    /// Its label there.
    pub label: String,
    /// How it relates.
    pub relation: MappingRelation,
    /// The keys of its sources.
    pub source_keys: Vec<String>,
}

impl From<osce::Mapping> for Mapping {
    fn from(mapping: osce::Mapping) -> Self {
        Self {
            scheme: mapping.scheme().to_owned(),
            id: mapping.id().to_owned(),
            uri: mapping.uri().to_owned(),
            label: mapping.label().to_owned(),
            relation: mapping.relation().into(),
            source_keys: keys(mapping.sources()),
        }
    }
}

/// The facts of a field of work.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct FieldOfWorkFacts {
    /// What all terms have.
    pub term: TermFacts,
    /// Where it is met.
    pub level: FieldLevel,
    /// The dimensions of security that it belongs to.
    pub dimensions: DimensionsFact,
    /// Concepts of other schemes.
    pub mappings: Vec<Mapping>,
    /// Whether a source of the first hand says what it is narrower than.
    pub parent_is_verified: bool,
}

impl From<osce::FieldOfWork> for FieldOfWorkFacts {
    fn from(field: osce::FieldOfWork) -> Self {
        Self {
            term: osce::Term::from(field).into(),
            level: field.level().into(),
            dimensions: field.dimensions().into(),
            mappings: all(field.mappings()),
            parent_is_verified: field.parent_is_verified(),
        }
    }
}

/// A code of a country.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct CountryCode {
    /// Its scheme.
    pub scheme: CodeScheme,
    /// The code.
    pub text: String,
    /// Whether it is no longer in use.
    pub former: bool,
}

impl From<osce::Code> for CountryCode {
    fn from(code: osce::Code) -> Self {
        Self { scheme: code.scheme.into(), text: code.text.to_owned(), former: code.former }
    }
}

/// The facts of a country.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct CountryFacts {
    /// What all terms have.
    pub term: TermFacts,
    /// What it is to the Organization.
    pub status: CountryStatus,
    /// Its ISO 3166 codes.
    pub codes: CodesFact,
    /// Its ISO 3166-1 alpha-2 code.
    pub alpha2: Option<String>,
    /// Its ISO 3166-1 alpha-3 code.
    pub alpha3: Option<String>,
    /// Its ISO 3166-1 numeric code, three digits.
    pub numeric: Option<String>,
    /// Its identifiers at Wikidata, the main one first.
    pub wikidata: TextsFact,
    /// When it became a participating State.
    pub admitted: Option<DateFact>,
    /// Until when it was one.
    pub participated_until: Option<DateFact>,
    /// When it signed the Helsinki Final Act.
    pub helsinki_final_act_signed: Option<DateFact>,
    /// When it signed the Charter of Paris.
    pub paris_charter_signed: Option<DateFact>,
    /// When it became a Partner for Co-operation.
    pub partner_since: Option<DateFact>,
    /// Until when it was one.
    pub partner_until: Option<DateFact>,
    /// The States that followed it.
    pub successors: Vec<Country>,
    /// The States that it followed.
    pub predecessors: Vec<Country>,
    /// Its terms in the Chair.
    pub chairs: Vec<Chair>,
}

impl From<osce::Country> for CountryFacts {
    fn from(country: osce::Country) -> Self {
        Self {
            term: osce::Term::from(country).into(),
            status: country.status().into(),
            codes: country.codes().into(),
            alpha2: country.alpha2().map(str::to_owned),
            alpha3: country.alpha3().map(str::to_owned),
            numeric: country.numeric().map(str::to_owned),
            wikidata: country.wikidata().into(),
            admitted: country.admitted().map(Into::into),
            participated_until: country.participated_until().map(Into::into),
            helsinki_final_act_signed: country.helsinki_final_act_signed().map(Into::into),
            paris_charter_signed: country.paris_charter_signed().map(Into::into),
            partner_since: country.partner_since().map(Into::into),
            partner_until: country.partner_until().map(Into::into),
            successors: all(country.successors()),
            predecessors: all(country.predecessors()),
            chairs: all(country.chairs()),
        }
    }
}

/// The facts of a structure.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct StructureFacts {
    /// What all terms have.
    pub term: TermFacts,
    /// What kind of structure it is.
    pub kind: StructureKind,
    /// The label of the navigation, where it is longer.
    pub full_label: Option<String>,
    /// The State in which it works.
    pub country: Option<Country>,
    /// The area in which it works, where that is no State.
    pub area: Option<String>,
    /// The city of its seat.
    pub seat: Option<TextFact>,
    /// When it was set up.
    pub established: Option<DateFact>,
    /// When its work began.
    pub work_begun: Option<DateFact>,
    /// Until when its mandate ran.
    pub mandate_until: Option<DateFact>,
    /// When it was closed; open while it works.
    pub closed: EndFact,
    /// When it was last seen at work.
    pub last_seen: Option<PartialDate>,
    /// Whether it is an entry of the navigation.
    pub in_navigation: bool,
    /// Whether it is a group that is computed from dates.
    pub is_computed: bool,
    /// The structures that it followed.
    pub predecessors: Vec<Structure>,
    /// The structures that followed it.
    pub successors: Vec<Structure>,
    /// Structures that have to do with it.
    pub related: Vec<Structure>,
    /// Its predecessors, itself and its successors, the oldest first.
    pub lineage: Vec<Structure>,
}

impl From<osce::Structure> for StructureFacts {
    fn from(structure: osce::Structure) -> Self {
        Self {
            term: osce::Term::from(structure).into(),
            kind: structure.kind().into(),
            full_label: structure.full_label().map(str::to_owned),
            country: structure.country().map(Into::into),
            area: structure.area().map(str::to_owned),
            seat: structure.seat().map(Into::into),
            established: structure.established().map(Into::into),
            work_begun: structure.work_begun().map(Into::into),
            mandate_until: structure.mandate_until().map(Into::into),
            closed: structure.closed().into(),
            last_seen: structure.last_seen().map(Into::into),
            in_navigation: structure.in_navigation(),
            is_computed: structure.is_computed(),
            predecessors: all(structure.predecessors()),
            successors: all(structure.successors()),
            related: all(structure.related()),
            lineage: all(structure.lineage()),
        }
    }
}

/// A meeting that was held, of a series.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Event {
    /// Its identifier.
    pub id: String,
    /// What kind of event it is.
    pub kind: EventKind,
    /// Its series.
    pub series: MeetingSeries,
    /// Its number in the series.
    pub number: Option<Whole>,
    /// The city where it was held.
    pub city: String,
    /// The State where it was held.
    pub country: Option<Country>,
    /// Its first day.
    pub start: NaiveDate,
    /// Its last day.
    pub end: NaiveDate,
    /// The address of its document.
    pub document: Option<String>,
    /// The paths of its facts that no source of the first hand carries.
    pub unverified: Vec<String>,
    /// The keys of its sources.
    pub source_keys: Vec<String>,
}

impl From<osce::Event> for Event {
    fn from(event: osce::Event) -> Self {
        Self {
            id: event.id().to_owned(),
            kind: event.kind().into(),
            series: event.series().into(),
            number: event.number().map(|number| Whole(number.into())),
            city: event.city().to_owned(),
            country: event.country().map(Into::into),
            start: event.start(),
            end: event.end(),
            document: event.document().map(str::to_owned),
            unverified: event.unverified().into_iter().map(str::to_owned).collect(),
            source_keys: keys(event.sources()),
        }
    }
}

/// The facts of a series of meetings.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct MeetingSeriesFacts {
    /// What all terms have.
    pub term: TermFacts,
    /// Where it is met.
    pub level: SeriesLevel,
    /// The structures that convene it.
    pub convened_by: StructuresFact,
    /// How often it is held.
    pub cadence: Option<TextFact>,
    /// When it was first held.
    pub first_held: Option<DateFact>,
    /// Its meetings that are known.
    pub events: Vec<Event>,
}

impl From<osce::MeetingSeries> for MeetingSeriesFacts {
    fn from(series: osce::MeetingSeries) -> Self {
        Self {
            term: osce::Term::from(series).into(),
            level: series.level().into(),
            convened_by: series.convened_by().into(),
            cadence: series.cadence().map(Into::into),
            first_held: series.first_held().map(Into::into),
            events: all(series.events()),
        }
    }
}

/// The facts of all fields of work, in the order of the enum.
#[uniffi::export]
pub fn core_fields_of_work() -> Vec<FieldOfWorkFacts> {
    all(osce::FieldOfWork::ALL.iter().copied())
}

/// The facts of all countries, in the order of the enum.
#[uniffi::export]
pub fn core_countries() -> Vec<CountryFacts> {
    all(osce::Country::ALL.iter().copied())
}

/// The facts of all structures, in the order of the enum.
#[uniffi::export]
pub fn core_structures() -> Vec<StructureFacts> {
    all(osce::Structure::ALL.iter().copied())
}

/// The facts of all series of meetings, in the order of the enum.
#[uniffi::export]
pub fn core_meeting_series() -> Vec<MeetingSeriesFacts> {
    all(osce::MeetingSeries::ALL.iter().copied())
}

/// The facts of all kinds of news, in the order of the enum.
#[uniffi::export]
pub fn core_news_kinds() -> Vec<TermFacts> {
    all(osce::NewsKind::ALL.iter().copied().map(osce::Term::from))
}

/// What a country or a structure says of itself, as canonical JSON; nothing for other terms.
#[uniffi::export]
pub fn core_describe(term: Term) -> Result<Option<String>, OsceError> {
    match term {
        Term::Country(country) => json(&osce::Country::from(country).describe()).map(Some),
        Term::Structure(structure) => json(&osce::Structure::from(structure).describe()).map(Some),
        _ => Ok(None),
    }
}
