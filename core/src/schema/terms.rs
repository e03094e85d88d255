//! Schemas of terms and of partial dates.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::patterns;
use super::vocabularies::{about, slugs};
use crate::records::or_unknown::OrUnknown;
use crate::vocabularies::closed_sets::Vocabulary;
use crate::vocabularies::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
use crate::vocabularies::partial_date::PartialDate;
use crate::vocabularies::period::PeriodEnd;
use crate::vocabularies::term::Term;

macro_rules! vocabulary_schemas {
    ($($name:ident)*) => { $(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                slugs(Self::VOCABULARY).into()
            }
        }
    )* };
}

/// A term of one vocabulary, told from those of the others.
struct TermOf<T>(PhantomData<T>);

macro_rules! term_schemas {
    ($($name:ident)*) => {
        $(
            impl JsonSchema for TermOf<$name> {
                fn schema_name() -> Cow<'static, str> {
                    concat!(stringify!($name), "Term").into()
                }

                fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                    term_of($name::VOCABULARY, generator.subschema_for::<$name>())
                }
            }
        )*

        impl JsonSchema for Term {
            fn schema_name() -> Cow<'static, str> {
                "Term".into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let terms = [$(generator.subschema_for::<TermOf<$name>>()),*];
                json_schema!({ "title": "Term", "description": "A term of any vocabulary.", "oneOf": terms })
            }
        }
    };
}

fn term_of(vocabulary: Vocabulary, mut slugs: Schema) -> Schema {
    let (title, description) = about(vocabulary);
    slugs.insert("description".to_owned(), "The slug of the term.".into());
    json_schema!({
        "type": "object",
        "title": format!("{title} term"),
        "description": description,
        "properties": {
            "vocabulary": { "title": "Vocabulary", "description": "The vocabulary of the term.", "const": vocabulary.slug() },
            "slug": slugs,
        },
        "required": ["vocabulary", "slug"],
        "additionalProperties": false,
    })
}

vocabulary_schemas!(FieldOfWork Country Structure MeetingSeries NewsKind);
term_schemas!(FieldOfWork Country Structure MeetingSeries NewsKind);

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
