//! The schemas as the types give them, in one text in which each definition stands once.
//!
//! `cargo run -p osce --example schemas` writes it with `schemars`. A program that asks for a schema needs neither `schemars` nor the
//! code that describes the types, which would be as large as all the rest of the crate.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::SchemaSubject;

/// `{"definitions": {name: schema}, "subjects": {name: schema}}`
const BUNDLE: &str = include_str!("bundle.json");

/// Schemas by their names, each as its JSON.
type Schemas<'b> = BTreeMap<&'b str, &'b RawValue>;

#[derive(Default, Deserialize)]
struct Bundle<'b> {
    #[serde(borrow)]
    definitions: Schemas<'b>,
    #[serde(borrow)]
    subjects: Schemas<'b>,
}

/// The bundle in its parts: it is gone through once, and what a schema needs of it is read when it is asked for.
fn bundle() -> &'static Bundle<'static> {
    static PARTS: OnceLock<Bundle<'static>> = OnceLock::new();
    // The bundle is JSON: the tests read all of it.
    PARTS.get_or_init(|| serde_json::from_str(BUNDLE).unwrap_or_default())
}

fn read(schemas: &Schemas<'_>, name: &str) -> Value {
    schemas.get(name).and_then(|json| serde_json::from_str(json.get()).ok()).unwrap_or_default()
}

/// The strict and full schema of a subject, with the definitions that it refers to.
pub(super) fn schema_of(subject: SchemaSubject) -> Value {
    let mut schema = read(&bundle().subjects, subject.slug());
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
                let definition = read(&bundle().definitions, name);
                definitions.insert(name.to_owned(), definition.clone());
                add_definitions(&definition, definitions);
            }
            members.values().for_each(|member| add_definitions(member, definitions));
        }
        Value::Array(elements) => elements.iter().for_each(|element| add_definitions(element, definitions)),
        _ => {}
    }
}
