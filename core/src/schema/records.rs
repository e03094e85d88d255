//! Schemas of the records, from the table of their members.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::forms::title;
use super::patterns;
use crate::checking::{language_tag, url};
use crate::records::descriptor::{Descriptor, Kind, Member, Required};
use crate::records::record::HasDescriptor;
use crate::records::record::{FieldOperation, Meeting, NewsItem, Project, RecordImage, RecordLink, RecordTranslation};
use crate::vocabularies::closed_sets::Vocabulary;
use crate::vocabularies::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
use crate::vocabularies::partial_date::PartialDate;

/// The strict schema of an object of a descriptor.
fn of_descriptor(descriptor: &'static Descriptor, generator: &mut SchemaGenerator) -> Schema {
    let mut properties = Map::new();
    for member in descriptor.members {
        properties.insert(member.name.to_owned(), of_member(member, generator));
    }
    let required = descriptor.members.iter().filter(|member| member.required == Required::Yes);
    let required: Vec<&str> = required.map(|member| member.name).collect();
    json_schema!({
        "title": title(descriptor.name),
        "description": first_paragraph(descriptor.about),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn of_member(member: &'static Member, generator: &mut SchemaGenerator) -> Value {
    let mut schema = match &member.kind {
        Kind::Text(rule) => patterns::text(*rule),
        Kind::Url => {
            let mut schema = patterns::described_by(url::PATTERN);
            schema["format"] = "uri".into();
            schema
        }
        Kind::Language => patterns::described_by(language_tag::PATTERN),
        Kind::Date => patterns::day(),
        Kind::PartialDate => generator.subschema_for::<PartialDate>().to_value(),
        Kind::Term(vocabulary) => of_term(*vocabulary, generator),
        Kind::Terms(vocabulary) => {
            json!({ "type": "array", "items": of_term(*vocabulary, generator), "uniqueItems": true })
        }
        Kind::Parts(descriptor) => json!({ "type": "array", "items": of_part(descriptor, generator) }),
    };
    if member.required == Required::Yes && matches!(member.kind, Kind::Terms(_) | Kind::Parts(_)) {
        schema["minItems"] = 1.into();
    }
    schema["title"] = title(member.name).into();
    schema["description"] = first_paragraph(member.about).into();
    let example = serde_json::from_str(member.example).unwrap_or_else(|_| Value::from(member.example));
    schema["examples"] = Value::Array(vec![example]);
    schema
}

fn of_term(vocabulary: Vocabulary, generator: &mut SchemaGenerator) -> Value {
    let schema = match vocabulary {
        Vocabulary::FieldOfWork => generator.subschema_for::<FieldOfWork>(),
        Vocabulary::Country => generator.subschema_for::<Country>(),
        Vocabulary::Structure => generator.subschema_for::<Structure>(),
        Vocabulary::MeetingSeries => generator.subschema_for::<MeetingSeries>(),
        Vocabulary::NewsKind => generator.subschema_for::<NewsKind>(),
    };
    schema.to_value()
}

fn of_part(descriptor: &'static Descriptor, generator: &mut SchemaGenerator) -> Value {
    let schema = match descriptor.name {
        "image" => generator.subschema_for::<RecordImage>(),
        "link" => generator.subschema_for::<RecordLink>(),
        _ => generator.subschema_for::<RecordTranslation>(),
    };
    schema.to_value()
}

/// The first paragraph of a documentation.
fn first_paragraph(about: &[&str]) -> String {
    let lines = about.iter().map(|line| line.trim()).take_while(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

macro_rules! record_schemas {
    ($($name:ident)*) => { $(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                of_descriptor(Self::DESCRIPTOR, generator)
            }
        }
    )* };
}

record_schemas!(NewsItem Meeting Project FieldOperation RecordImage RecordLink RecordTranslation);
