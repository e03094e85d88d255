//! The schemas as the types give them, in one text in which each definition stands once.
//!
//! `cargo run -p osce --example schemas` writes it with `schemars`. A program that asks for a schema needs neither `schemars` nor the
//! code that describes the types, which would be as large as all the rest of the crate.

use serde_json::{Map, Value};

use super::SchemaSubject;

/// `{"definitions": {name: schema}, "subjects": {name: schema}}`
const BUNDLE: &str = include_str!("bundle.json");

/// The strict and full schema of a subject, with the definitions that it refers to.
pub(super) fn schema_of(subject: SchemaSubject) -> Value {
    // The bundle is JSON: the tests read all of it.
    let mut bundle: Value = serde_json::from_str(BUNDLE).unwrap_or_default();
    let mut schema = bundle["subjects"][subject.slug()].take();
    let mut definitions = Map::new();
    add_definitions(&schema, &bundle["definitions"], &mut definitions);
    if let Value::Object(members) = &mut schema
        && !definitions.is_empty()
    {
        members.insert("$defs".to_owned(), definitions.into());
    }
    schema
}

/// Adds the definitions that a schema refers to, and those that these refer to.
fn add_definitions(schema: &Value, all: &Value, definitions: &mut Map<String, Value>) {
    match schema {
        Value::Object(members) => {
            let reference = members.get("$ref").and_then(Value::as_str);
            if let Some(name) = reference.and_then(|reference| reference.strip_prefix("#/$defs/"))
                && !definitions.contains_key(name)
            {
                definitions.insert(name.to_owned(), all[name].clone());
                add_definitions(&all[name], all, definitions);
            }
            members.values().for_each(|member| add_definitions(member, all, definitions));
        }
        Value::Array(elements) => elements.iter().for_each(|element| add_definitions(element, all, definitions)),
        _ => {}
    }
}
