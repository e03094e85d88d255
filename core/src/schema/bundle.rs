//! The schemas as the types give them, in one text in which each definition stands once. Those of the vocabularies are made of the data.
//!
//! `cargo run -p osce --example schemas` writes it with `schemars`. A program that asks for a schema needs neither `schemars` nor the
//! code that describes the types, which would be as large as all the rest of the crate.

use serde_json::{Map, Value};

use super::{SchemaSubject, vocabularies};

/// `{"definitions": {name: schema}, "subjects": {name: schema}}`, a schema a line: one is found without reading the others.
const BUNDLE: &str = include_str!("bundle.json");

/// The draft that every schema follows.
const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a definition or a subject: no name is of both.
fn read(name: &str) -> Value {
    if let Some(vocabulary) = vocabularies::named(name) {
        return vocabularies::slugs(vocabulary).into();
    }
    let of_line = |line: &'static str| line.strip_prefix('"')?.strip_prefix(name)?.strip_prefix("\":");
    let json = BUNDLE.lines().find_map(of_line).unwrap_or_default();
    // The bundle is JSON: the tests read all of it.
    serde_json::from_str(json.trim_end_matches(',')).unwrap_or_default()
}

/// The strict and full schema of a subject, with the definitions that it refers to.
pub(super) fn schema_of(subject: SchemaSubject) -> Value {
    if let SchemaSubject::Vocabulary(vocabulary) = subject {
        let mut schema = vocabularies::slugs(vocabulary);
        schema.insert("$schema".to_owned(), DRAFT.into());
        return schema.into();
    }
    let mut schema = read(subject.slug());
    let mut definitions = Map::new();
    add_definitions(&schema, &mut definitions);
    if let Value::Object(members) = &mut schema
        && !definitions.is_empty()
    {
        members.insert("$defs".to_owned(), definitions.into());
    }
    schema
}

/// Adds the definitions that a schema refers to, and those that these refer to.
fn add_definitions(schema: &Value, definitions: &mut Map<String, Value>) {
    match schema {
        Value::Object(members) => {
            let reference = members.get("$ref").and_then(Value::as_str);
            if let Some(name) = reference.and_then(|reference| reference.strip_prefix("#/$defs/"))
                && !definitions.contains_key(name)
            {
                let definition = read(name);
                definitions.insert(name.to_owned(), definition.clone());
                add_definitions(&definition, definitions);
            }
            members.values().for_each(|member| add_definitions(member, definitions));
        }
        Value::Array(elements) => elements.iter().for_each(|element| add_definitions(element, definitions)),
        _ => {}
    }
}
