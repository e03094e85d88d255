//! Schemas of terms and of partial dates.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::forms::title;
use super::patterns;
use crate::records::or_unknown::OrUnknown;
use crate::vocabularies::closed_sets::{CountryStatus, FieldLevel, SeriesLevel, Vocabulary};
use crate::vocabularies::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
use crate::vocabularies::partial_date::PartialDate;
use crate::vocabularies::period::PeriodEnd;
use crate::vocabularies::term::Term;

/// The schema of the slugs of a vocabulary.
fn slugs(vocabulary: Vocabulary) -> Schema {
    let term = |term: Term| json!({ "const": term.slug(), "title": term.english(), "description": describe(term) });
    let terms: Vec<Value> = vocabulary.terms().map(term).collect();
    let (title, description) = match vocabulary {
        Vocabulary::FieldOfWork => ("Field of work", "A field of work of the OSCE, or a narrower topic."),
        Vocabulary::Country => {
            ("Country", "A participating State, a Partner for Co-operation or a former participating State.")
        }
        Vocabulary::Structure => {
            ("Structure", "A body, an institution, a field operation or another structure of the OSCE.")
        }
        Vocabulary::MeetingSeries => ("Meeting series", "A series of meetings of the OSCE."),
        Vocabulary::NewsKind => ("Kind of news", "What kind of news an item is."),
    };
    json_schema!({ "title": title, "description": description, "oneOf": terms })
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

macro_rules! vocabulary_schemas {
    ($($name:ident)*) => { $(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                slugs(Self::VOCABULARY)
            }
        }
    )* };
}

vocabulary_schemas!(FieldOfWork Country Structure MeetingSeries NewsKind);

impl<T: JsonSchema> JsonSchema for OrUnknown<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("OrUnknown{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let known = generator.subschema_for::<T>();
        json_schema!({
            "description": "A term, or a text that this version does not know.",
            "anyOf": [known, { "type": "string" }],
        })
    }
}

impl JsonSchema for Term {
    fn schema_name() -> Cow<'static, str> {
        "Term".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let of = |vocabulary: Vocabulary, mut slugs: Schema| {
            slugs.insert("description".to_owned(), "The slug of the term.".into());
            json!({
                "type": "object",
                "title": vocabulary.slug(),
                "properties": {
                    "vocabulary": { "title": "Vocabulary", "description": "The vocabulary of the term.", "const": vocabulary.slug() },
                    "slug": slugs,
                },
                "required": ["vocabulary", "slug"],
                "additionalProperties": false,
            })
        };
        let terms = [
            of(Vocabulary::FieldOfWork, generator.subschema_for::<FieldOfWork>()),
            of(Vocabulary::Country, generator.subschema_for::<Country>()),
            of(Vocabulary::Structure, generator.subschema_for::<Structure>()),
            of(Vocabulary::MeetingSeries, generator.subschema_for::<MeetingSeries>()),
            of(Vocabulary::NewsKind, generator.subschema_for::<NewsKind>()),
        ];
        json_schema!({ "title": "Term", "description": "A term of any vocabulary.", "oneOf": terms })
    }
}

/// The schemas of which one fits a partial date.
fn partial_dates() -> [Value; 3] {
    let titled = |mut schema: Value, title: &str| {
        schema["title"] = title.into();
        schema
    };
    [titled(patterns::year(), "A year"), titled(patterns::month(), "A month"), titled(patterns::day(), "A day")]
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "Partial date",
            "description": "A year, a month of a year, or a day.",
            "anyOf": partial_dates(),
            "examples": ["1993", "1994-06", "1994-06-15"],
        })
    }
}

impl JsonSchema for PeriodEnd {
    fn schema_name() -> Cow<'static, str> {
        "PeriodEnd".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let [year, month, day] = partial_dates();
        let open = json!({ "const": "open", "title": "Open", "description": "There is no end." });
        let unknown =
            json!({ "const": "unknown", "title": "Unknown", "description": "It is not known whether or when." });
        json_schema!({
            "title": "End of a period",
            "description": "A partial date, `open` or `unknown`; unknown is not open.",
            "anyOf": [year, month, day, open, unknown],
        })
    }
}
