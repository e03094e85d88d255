//! Schemas of the vocabularies: the slugs, each with its label and what its term is.
//!
//! They follow from the data, and are not in the bundle.

use serde_json::{Map, Value, json};

use super::forms::title;
use crate::vocabularies::closed_sets::{CountryStatus, FieldLevel, SeriesLevel, Vocabulary};
use crate::vocabularies::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
use crate::vocabularies::period::PeriodEnd;
use crate::vocabularies::term::Term;

/// The vocabulary whose type has a name, as definitions are called.
pub(super) fn named(name: &str) -> Option<Vocabulary> {
    macro_rules! vocabularies {
        ($($name:ident)*) => { [$((stringify!($name), $name::VOCABULARY)),*] };
    }
    let names = vocabularies!(FieldOfWork Country Structure MeetingSeries NewsKind);
    names.into_iter().find(|(own, _)| *own == name).map(|(_, vocabulary)| vocabulary)
}

/// The schema of the slugs of a vocabulary.
pub(super) fn slugs(vocabulary: Vocabulary) -> Map<String, Value> {
    let term = |term: Term| json!({ "const": term.slug(), "title": term.english(), "description": describe(term) });
    let terms: Vec<Value> = vocabulary.terms().map(term).collect();
    let (title, description) = about(vocabulary);
    let mut members = Map::new();
    for (name, value) in [("title", title.into()), ("description", description.into()), ("oneOf", terms.into())] {
        members.insert(name.to_owned(), value);
    }
    members
}

/// What the slugs of a vocabulary are called, and what they are.
pub(super) fn about(vocabulary: Vocabulary) -> (&'static str, &'static str) {
    match vocabulary {
        Vocabulary::FieldOfWork => ("Field of work", "A field of work of the OSCE, or a narrower topic."),
        Vocabulary::Country => {
            ("Country", "A participating State, a Partner for Co-operation or a former participating State.")
        }
        Vocabulary::Structure => {
            ("Structure", "A body, an institution, a field operation or another structure of the OSCE.")
        }
        Vocabulary::MeetingSeries => ("Meeting series", "A series of meetings of the OSCE."),
        Vocabulary::NewsKind => ("Kind of news", "What kind of news an item is."),
    }
}

/// What a term is, in a sentence.
fn describe(term: Term) -> String {
    let below = |what: &str| match term.parent() {
        Some(parent) => format!("{what} of `{}`.", parent.slug()),
        None => format!("{what}."),
    };
    match term {
        Term::FieldOfWork(field) => match field.level() {
            FieldLevel::Navigation => below("Field of work"),
            FieldLevel::Topic => below("Topic"),
        },
        Term::Country(country) => {
            let status = match country.status() {
                CountryStatus::ParticipatingState => "Participating State",
                CountryStatus::AsianPartner => "Asian Partner for Co-operation",
                CountryStatus::MediterraneanPartner => "Mediterranean Partner for Co-operation",
                CountryStatus::FormerParticipatingState => "Former participating State",
            };
            match country.alpha3() {
                Some(code) => format!("{status}; ISO 3166 {code}."),
                None => format!("{status}."),
            }
        }
        Term::Structure(structure) => {
            let kind = title(structure.kind().slug());
            let closed = match structure.closed().value {
                PeriodEnd::On(date) => format!("; closed {date}"),
                PeriodEnd::Unknown => "; not known whether or when it ended".to_owned(),
                PeriodEnd::Open => String::new(),
            };
            format!("{kind}{closed}.")
        }
        Term::MeetingSeries(series) => match series.level() {
            SeriesLevel::Navigation => below("Series of meetings"),
            SeriesLevel::Member => below("Series"),
        },
        Term::NewsKind(_) => below("Kind of news"),
    }
}
