//! How the facts of terms stand in the data, and the rows that are made of them. Which facts there are, `osce-model` declares.

use std::collections::BTreeSet;

use osce_model::number;
use osce_model::rows::{CodeRow, EventRow, FactRow, MappingRow, NONE, Run, Text as TextRow};
use osce_model::stored::{
    self, ConceptMapping, CountryCode, DatedEvent, Fact, PartialDate, PeriodEnd, Stored, Text, Vocabulary, sets,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::{Table, Value};

use crate::numbers::{Result, date, end, number_of, run, small};
use crate::source::TermEntry;
use crate::writer::Writer;

/// Members of terms in the data that are not facts and do not ship.
const NOTES: [&str; 7] = ["notes", "status", "in_navigation", "seen_as", "count_listing", "count_items", "title_forms"];

/// A fact of a term on its way into its row.
struct Place<'w, 'm> {
    writer: &'w mut Writer<'m>,
    term: &'w TermEntry,
    /// The number of the term in its vocabulary.
    position: u16,
    fact: &'static str,
}

/// A type of a fact that is stored.
trait InData: Stored {
    fn row(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<Self::Row>;
}

/// The stored facts of a vocabulary.
pub trait Facts: Sized {
    /// Their names.
    const NAMES: &'static [&'static str];

    fn of_term(writer: &mut Writer<'_>, term: &TermEntry, position: u16) -> Result<Self>;
}

macro_rules! facts {
    ([] $(#[doc = $about:literal])+ $name:ident($facts:ident) {
        $($(#[doc = $doc:literal])+ $fact:ident: $type:ty $(= $stored:ident)? $(, rust { $($example:tt)* })?;)*
    }) => {
        impl Facts for stored::$name {
            const NAMES: &'static [&'static str] = &[$($(name!($stored $fact),)?)*];

            #[allow(unused_variables, reason = "a vocabulary may have no facts")]
            fn of_term(writer: &mut Writer<'_>, term: &TermEntry, position: u16) -> Result<Self> {
                refuse_others(&term.facts, Self::NAMES).map_err(|error| format!("{}: {error}", term.slug))?;
                Ok(Self { $($($fact: row!($stored $fact: $type, writer, term, position),)?)* })
            }
        }
    };
}

macro_rules! name {
    (stored $fact:ident) => {
        stringify!($fact)
    };
}

macro_rules! row {
    (stored $fact:ident: $type:ty, $writer:ident, $term:ident, $position:ident) => {{
        let fact = stringify!($fact);
        let mut place = Place { writer: &mut *$writer, term: $term, position: $position, fact };
        <$type as InData>::row($term.facts.get(fact), &mut place)
            .map_err(|error| format!("{}: {fact}: {error}", $term.slug))?
    }};
}

macro_rules! vocabularies {
    ([] $($facts:ident)+) => { $( osce_model::$facts! { facts } )+ };
}

/// The types as facts are declared with them.
mod declared {
    #[allow(clippy::wildcard_imports, reason = "the types that facts are declared with")]
    use super::{
        sets::*,
        stored::{Country, Structure},
        *,
    };

    osce_model::vocabularies! { vocabularies }
}

/// The names of the facts that are stored, of any vocabulary.
pub fn names() -> BTreeSet<&'static str> {
    let facts = osce_model::declared::VOCABULARIES.iter().flat_map(|vocabulary| vocabulary.facts);
    facts.filter(|fact| fact.is_stored).map(|fact| fact.name).collect()
}

fn refuse_others(facts: &Table, names: &[&str]) -> Result<()> {
    match facts.keys().find(|key| !names.contains(&key.as_str()) && !NOTES.contains(&key.as_str())) {
        Some(key) => Err(format!("no fact is called `{key}`; there are {names:?}")),
        None => Ok(()),
    }
}

/// A value in the form that a fact has in the data; nothing where there is none.
fn read<T: DeserializeOwned>(value: Option<&Value>) -> Result<Option<T>> {
    value.map(|value| value.clone().try_into().map_err(|error| format!("{error}"))).transpose()
}

fn given<T: DeserializeOwned>(value: Option<&Value>) -> Result<T> {
    read(value)?.ok_or_else(|| "missing".to_owned())
}

impl Place<'_, '_> {
    fn is_verified(&self) -> bool {
        self.term.is_verified(self.fact)
    }

    fn number<T: Vocabulary>(&self, slug: &str) -> Result<u16> {
        small(self.writer.model.find(T::NAME, slug)?)
    }

    /// A value with the sources of its term.
    fn of_term<V: Copy>(&mut self, value: V) -> Result<FactRow<V>> {
        let sources = self.writer.sources_of(&self.term.sources)?;
        Ok(self.with(value, sources))
    }

    fn with<V: Copy>(&mut self, value: V, sources: Run) -> FactRow<V> {
        FactRow { value, verified: self.is_verified(), basis: self.writer.pool.optional(None), sources }
    }
}

/// A closed set by the word of its value.
macro_rules! closed_sets {
    ([] $($(#[doc = $about:literal])+ $growth:ident $name:ident $what:tt $values:tt)+) => { $(
        impl InData for sets::$name {
            fn row(value: Option<&Value>, _: &mut Place<'_, '_>) -> Result<u8> {
                number_of::<Self>(&given::<String>(value)?)
            }
        }
    )+ };
}

osce_model::closed_sets! { closed_sets }

impl InData for bool {
    fn row(value: Option<&Value>, _: &mut Place<'_, '_>) -> Result<bool> {
        Ok(read(value)?.unwrap_or(false))
    }
}

impl InData for Option<Text> {
    fn row(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<TextRow> {
        Ok(place.writer.pool.optional(read::<String>(value)?.as_deref()))
    }
}

impl InData for Option<PartialDate> {
    fn row(value: Option<&Value>, _: &mut Place<'_, '_>) -> Result<u32> {
        read::<String>(value)?.map_or(Ok(number::OPEN), |text| date(&text))
    }
}

/// Terms by their slugs.
macro_rules! terms {
    ([] $(#[doc = $about:literal])+ $name:ident($record:ident) { $($facts:tt)* }) => {
        impl InData for Option<stored::$name> {
            fn row(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<u16> {
                read::<String>(value)?.map_or(Ok(NONE), |slug| place.number::<stored::$name>(&slug))
            }
        }

        impl InData for Vec<stored::$name> {
            fn row(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<Run> {
                let slugs: Vec<String> = read(value)?.unwrap_or_default();
                place.writer.terms_of(stored::$name::NAME, slugs.iter().map(String::as_str))
            }
        }

        impl InData for Fact<Vec<stored::$name>> {
            fn row(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<Self::Row> {
                let terms = <Vec<stored::$name>>::row(value, place)?;
                place.of_term(terms)
            }
        }
    };
}

macro_rules! all_terms {
    ([] $($facts:ident)+) => { $( osce_model::$facts! { terms } )+ };
}

osce_model::vocabularies! { all_terms }

/// A dated fact; the sources of the term where it names none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dated {
    date: String,
    basis: Option<String>,
    #[serde(rename = "evidence")]
    _evidence: Option<String>,
    #[serde(default)]
    sources: Vec<String>,
}

fn dated(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<FactRow<u32>> {
    let Some(dated) = read::<Dated>(value)? else {
        let nothing = Run { first: 0, count: 0 };
        return Ok(FactRow {
            value: number::OPEN,
            verified: true,
            basis: place.writer.pool.optional(None),
            sources: nothing,
        });
    };
    let sources = if dated.sources.is_empty() { &place.term.sources } else { &dated.sources };
    Ok(FactRow {
        value: end(&dated.date)?,
        verified: place.is_verified(),
        basis: place.writer.pool.optional(dated.basis.as_deref()),
        sources: place.writer.sources_of(sources)?,
    })
}

impl InData for Option<Fact<PartialDate>> {
    fn row(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<Self::Row> {
        dated(value, place)
    }
}

impl InData for Fact<PeriodEnd> {
    fn row(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<Self::Row> {
        dated(value, place)
    }
}

impl InData for Option<Fact<Text>> {
    fn row(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<Self::Row> {
        let text = <Option<Text>>::row(value, place)?;
        place.of_term(text)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dimensions {
    values: Vec<String>,
    sources: Vec<String>,
}

impl InData for Fact<Vec<sets::SecurityDimension>> {
    fn row(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<Self::Row> {
        let dimensions: Dimensions = given(value)?;
        let mut mask = 0;
        for value in &dimensions.values {
            mask |= 1 << number_of::<sets::SecurityDimension>(value)?;
        }
        let sources = place.writer.sources_of(&dimensions.sources)?;
        Ok(place.with(mask, sources))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wikidata {
    id: String,
    #[serde(default)]
    other: Vec<String>,
    sources: Vec<String>,
}

impl InData for Fact<Vec<Text>> {
    fn row(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<Self::Row> {
        let (ids, sources) = read::<Wikidata>(value)?
            .map(|wikidata| (std::iter::once(wikidata.id).chain(wikidata.other).collect::<Vec<_>>(), wikidata.sources))
            .unwrap_or_default();
        let texts = place.writer.strings_of(ids.iter().map(String::as_str))?;
        let sources = place.writer.sources_of(&sources)?;
        Ok(place.with(texts, sources))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Codes {
    alpha2: Option<String>,
    alpha3: Option<String>,
    numeric: Option<String>,
    iso3166_3: Option<String>,
    former_alpha2: Option<String>,
    former_alpha3: Option<String>,
    former_numeric: Option<String>,
    /// Codes of States that this one continues.
    #[serde(default)]
    former: Vec<FormerCodes>,
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormerCodes {
    iso3166_3: Option<String>,
    alpha2: Option<String>,
    alpha3: Option<String>,
    numeric: Option<String>,
}

impl InData for Fact<Vec<CountryCode>> {
    fn row(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<Self::Row> {
        let known: Codes = given(value)?;
        let first = place.writer.codes.len();
        let of_former = known.former.into_iter().flat_map(|codes| {
            let FormerCodes { iso3166_3, alpha2, alpha3, numeric } = codes;
            [("iso-3166-3", iso3166_3), ("alpha-2", alpha2), ("alpha-3", alpha3), ("numeric", numeric)]
        });
        let of_former = of_former.map(|(scheme, code)| (scheme, true, code));
        let own = [
            ("alpha-2", false, known.alpha2),
            ("alpha-3", false, known.alpha3),
            ("numeric", false, known.numeric),
            ("iso-3166-3", true, known.iso3166_3),
            ("alpha-2", true, known.former_alpha2),
            ("alpha-3", true, known.former_alpha3),
            ("numeric", true, known.former_numeric),
        ];
        for (scheme, former, code) in own.into_iter().chain(of_former) {
            if let Some(code) = code {
                let (text, scheme) = (place.writer.pool.text(&code), number_of::<sets::CodeScheme>(scheme)?);
                let row = CodeRow { text, country: place.position, scheme, former };
                place.writer.codes.push((code, row));
            }
        }
        let codes = run(first, place.writer.codes.len())?;
        let sources = place.writer.sources_of(&known.sources)?;
        Ok(place.with(codes, sources))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mapping {
    scheme: String,
    id: String,
    uri: String,
    label: String,
    #[serde(rename = "match")]
    relation: String,
    sources: Vec<String>,
}

impl InData for Vec<ConceptMapping> {
    fn row(value: Option<&Value>, place: &mut Place<'_, '_>) -> Result<Run> {
        let first = place.writer.mappings.len();
        for mapping in read::<Vec<Mapping>>(value)?.unwrap_or_default() {
            let pool = &mut place.writer.pool;
            let row = MappingRow {
                scheme: pool.text(&mapping.scheme),
                id: pool.text(&mapping.id),
                uri: pool.text(&mapping.uri),
                label: pool.text(&mapping.label),
                relation: number_of::<sets::MappingRelation>(&mapping.relation)?,
                sources: place.writer.sources_of(&mapping.sources)?,
            };
            place.writer.mappings.push(row);
        }
        run(first, place.writer.mappings.len())
    }
}

impl InData for Vec<DatedEvent> {
    /// The events stand apart from their series in the data.
    fn row(_: Option<&Value>, place: &mut Place<'_, '_>) -> Result<Run> {
        let first = place.writer.events.len();
        events_of(place.writer, place.term, place.position)?;
        run(first, place.writer.events.len())
    }
}

/// Adds the dated events of a series, the earliest first.
fn events_of(writer: &mut Writer<'_>, series: &TermEntry, position: u16) -> Result<()> {
    let mut held: Vec<_> =
        writer.model.source.meetings.event.iter().filter(|event| event.series == series.slug).collect();
    held.sort_by_key(|event| &event.start);
    for event in held {
        let row = EventRow {
            id: writer.pool.text(&event.id),
            kind: number_of::<sets::EventKind>(&event.kind)?,
            series: position,
            number: event.number.unwrap_or(0),
            city: writer.pool.text(&event.city),
            country: small(writer.model.find("Country", &event.country)?)?,
            start: date(&event.start)?,
            end: date(&event.end)?,
            document: writer.pool.optional(event.document.as_deref()),
            unverified: writer.strings_of(event.unverified.iter().map(|item| item.field.as_str()))?,
            sources: writer.sources_of(&event.sources)?,
        };
        writer.events.push(row);
    }
    Ok(())
}
