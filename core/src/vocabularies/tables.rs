//! The vocabularies and their facts as tables, and how far the vocabularies are labelled.

use chrono::NaiveDate as Date;

use super::answer::answer;
use super::chair::{Chair, OfficeHolder, Person};
use super::closed_sets::{
    CountryStatus, DateStatus, EventKind, Language, NameKind, NameOrigin, SecurityDimension, StructureKind, Vocabulary,
};
use super::enums::{Country, MeetingSeries, Structure};
use super::facts::Text;
use super::meeting_series::DatedEvent;
use super::name::Name;
use super::partial_date::PartialDate;
use super::period::{Period, PeriodEnd};
use super::source::Source;
use super::term::Term;
use serde::Serialize;

// The types that rows are declared with.
type Slug = Text;
type Small = u8;
type Size = usize;

/// Declares a row.
macro_rules! row {
    ([] $($declaration:tt)+) => {
        answer! { [#[derive(Clone, PartialEq, Eq, Hash, Debug)] #[non_exhaustive]] $($declaration)+ }
    };
}

osce_model::term_row! { row }
osce_model::chair_row! { row }
osce_model::office_holder_row! { row }
osce_model::event_row! { row }
osce_model::name_row! { row }

/// A date in three columns.
struct Dated {
    written: Option<PeriodEnd>,
    status: Option<DateStatus>,
    day: Option<Date>,
}

impl Dated {
    fn of(end: Option<PeriodEnd>) -> Self {
        let (status, day) = end.map(status_of).map_or((None, None), |(status, day)| (Some(status), day));
        Self { written: end, status, day }
    }
}

/// What is known of a date, and the day where it is exact.
fn status_of(end: PeriodEnd) -> (DateStatus, Option<Date>) {
    match end {
        PeriodEnd::On(date) if date.day().is_some() => (DateStatus::Exact, Some(date.first_day())),
        PeriodEnd::On(_) => (DateStatus::Partial, None),
        PeriodEnd::Open => (DateStatus::Open, None),
        PeriodEnd::Unknown => (DateStatus::Unknown, None),
    }
}

fn keys(sources: Vec<Source>) -> Vec<Text> {
    sources.into_iter().map(Source::key).collect()
}

/// A vocabulary as a table, a row a term, in the order of the data.
///
/// ```
/// use osce::vocabularies::{CountryStatus, Vocabulary, table};
///
/// let finland = table(Vocabulary::Country).find(|row| row.alpha3 == Some("FIN")).unwrap();
/// assert_eq!((finland.slug, finland.status), ("fi", Some(CountryStatus::ParticipatingState)));
/// ```
pub fn table(vocabulary: Vocabulary) -> impl ExactSizeIterator<Item = TermRow> {
    vocabulary.terms().map(TermRow::of)
}

impl TermRow {
    fn of(term: Term) -> Self {
        let abbreviation = |name: &Name| name.kind() == NameKind::Abbreviation && name.language() == Language::English;
        let (start, end) = duration(term);
        let (start, end) = (Dated::of(start), Dated::of(end));
        let row = Self {
            vocabulary: term.vocabulary(),
            slug: term.slug(),
            label: term.english(),
            abbreviation: term.rows_of_names().find(abbreviation).map(Name::text),
            parent: term.parent().map(Term::slug),
            top: term.top().slug(),
            level: None,
            dimensions: Vec::new(),
            status: None,
            alpha2: None,
            alpha3: None,
            numeric: None,
            kind: None,
            host: None,
            area: None,
            seat: None,
            start: start.written,
            start_is: start.status,
            first_day: start.day,
            end: end.written,
            end_is: end.status,
            last_day: end.day,
            predecessors: Vec::new(),
            successors: Vec::new(),
            lineage_head: None,
            lineage_last: None,
        };
        match term {
            Term::FieldOfWork(field) => {
                Self { level: Some(field.level().slug()), dimensions: field.dimensions().value, ..row }
            }
            Term::Country(country) => Self {
                status: Some(country.status()),
                alpha2: country.alpha2(),
                alpha3: country.alpha3(),
                numeric: country.numeric(),
                predecessors: country.predecessors().into_iter().map(Country::slug).collect(),
                successors: country.successors().into_iter().map(Country::slug).collect(),
                ..row
            },
            Term::Structure(structure) => Self {
                kind: Some(structure.kind()),
                host: structure.country(),
                area: structure.area(),
                seat: structure.seat().map(|seat| seat.value),
                predecessors: structure.predecessors().into_iter().map(Structure::slug).collect(),
                successors: structure.successors().into_iter().map(Structure::slug).collect(),
                lineage_head: structure.lineage().first().copied().map(Structure::slug),
                lineage_last: structure.lineage().last().copied().map(Structure::slug),
                ..row
            },
            Term::MeetingSeries(series) => Self { level: Some(series.level().slug()), ..row },
            Term::NewsKind(_) => row,
        }
    }
}

/// When a term began to be what it is, and when it ended, where its vocabulary has such dates.
fn duration(term: Term) -> (Option<PeriodEnd>, Option<PeriodEnd>) {
    match term {
        Term::Country(country) => {
            let is_partner =
                matches!(country.status(), CountryStatus::AsianPartner | CountryStatus::MediterraneanPartner);
            let (start, end) = if is_partner {
                (country.partner_since(), country.partner_until())
            } else {
                (country.admitted(), country.participated_until())
            };
            let end = end.map_or(PeriodEnd::Open, |fact| PeriodEnd::On(fact.value));
            (start.map(|fact| PeriodEnd::On(fact.value)), Some(end))
        }
        Term::Structure(structure) => {
            let start = structure.work_begun().or(structure.established());
            let start = start.map_or(PeriodEnd::Unknown, |fact| PeriodEnd::On(fact.value));
            (Some(start), Some(structure.closed().value))
        }
        Term::MeetingSeries(series) => (series.first_held().map(|fact| PeriodEnd::On(fact.value)), None),
        Term::FieldOfWork(_) | Term::NewsKind(_) => (None, None),
    }
}

/// Every term of a State in the Chair, in order.
///
/// ```
/// use osce::Country;
/// use osce::vocabularies::chair_table;
///
/// let first = chair_table().next().unwrap();
/// assert_eq!((first.state, first.start.to_string().as_str()), (Country::Germany, "1991-06-19"));
/// ```
pub fn chair_table() -> impl Iterator<Item = ChairRow> {
    Chair::all().map(|chair| {
        let (start_is, first_day) = status_of(PeriodEnd::On(chair.from));
        let (end_is, last_day) = status_of(PeriodEnd::On(chair.until));
        let state = Term::from(chair.state);
        let name = state.label_on(chair.from.last_day(), Language::English);
        ChairRow {
            state: chair.state,
            label: name.map_or_else(|| state.english(), |on| on.name.text()),
            start: chair.from,
            start_is,
            first_day,
            end: chair.until,
            end_is,
            last_day,
            verified: chair.verified,
            people: chair.people(),
            sources: keys(chair.sources()),
        }
    })
}

/// All heads of the Secretariat and the Institutions that the data has, those of one structure together and in order.
pub fn office_holder_table() -> impl Iterator<Item = OfficeHolderRow> {
    OfficeHolder::all().map(|holder| {
        let (start_is, first_day) = status_of(PeriodEnd::On(holder.from));
        let (end_is, last_day) = status_of(holder.until);
        OfficeHolderRow {
            structure: holder.structure,
            label: Term::from(holder.structure).english(),
            name: holder.name,
            state: holder.state,
            start: holder.from,
            start_is,
            first_day,
            end: holder.until,
            end_is,
            last_day,
            sources: keys(holder.sources()),
        }
    })
}

/// Every Summit and meeting of the Ministerial Council that the data has, by series, the earliest first.
pub fn event_table() -> impl Iterator<Item = EventRow> {
    MeetingSeries::ALL.iter().flat_map(|series| series.events()).map(|event: DatedEvent| EventRow {
        id: event.id(),
        kind: event.kind(),
        series: event.series(),
        number: event.number(),
        city: event.city(),
        country: event.country(),
        first_day: event.start(),
        last_day: event.end(),
        document: event.document(),
        unverified: event.unverified(),
        sources: keys(event.sources()),
    })
}

/// Every name of every term, in the order of the vocabularies. A name that was in use in two periods has two rows.
///
/// ```
/// use osce::vocabularies::name_table;
///
/// let turkey = name_table().find(|row| row.name == "Turkey").unwrap();
/// assert_eq!((turkey.slug, turkey.last_day.unwrap().to_string().as_str()), ("tr", "2022-06-01"));
/// ```
pub fn name_table() -> impl Iterator<Item = NameRow> {
    let names = Vocabulary::ALL.iter().flat_map(|vocabulary| vocabulary.terms()).flat_map(Term::names);
    names.flat_map(|name| {
        let periods = name.periods();
        let undated = periods.is_empty().then_some(None);
        periods.into_iter().map(Some).chain(undated).map(move |period| NameRow::of(name, period))
    })
}

impl NameRow {
    fn of(name: Name, period: Option<Period>) -> Self {
        let start = Dated::of(period.map(|period| period.start));
        let end = Dated::of(period.map(|period| period.end));
        Self {
            vocabulary: name.term().vocabulary(),
            slug: name.term().slug(),
            name: name.text(),
            language: name.language(),
            kind: name.kind(),
            start: start.written,
            start_is: start.status,
            first_day: start.day,
            end: end.written,
            end_is: end.status,
            last_day: end.day,
            verified: name.is_verified(),
            generic: name.is_generic(),
            origin: name.origin(),
            sources: keys(name.sources()),
        }
    }
}

osce_model::coverage! { answer
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
}

/// How far a vocabulary is labelled in a language.
///
/// ```
/// use osce::Language;
/// use osce::vocabularies::{Vocabulary, label_coverage};
///
/// let coverage = label_coverage(Vocabulary::Country, Language::Russian);
/// assert_eq!(coverage.labelled, coverage.terms);
/// ```
pub fn label_coverage(vocabulary: Vocabulary, language: Language) -> Coverage {
    let labelled = vocabulary.terms().filter(|term| term.label(language).is_some()).count();
    Coverage { labelled, terms: vocabulary.terms().len() }
}
