//! The description of the service in `OpenAPI` 3.1. The schemas are those of the library.

use osce::checking::Profile;
use osce::records::RecordKind;
use osce::schema::{SchemaForm, SchemaSubject, json_schema};
use serde_json::{Map, Value, json};

/// The description.
pub fn description() -> Value {
    let mut schemas = Map::new();
    let item = component(SchemaSubject::Record(RecordKind::NewsItem), &mut schemas);
    let report = component(SchemaSubject::Report, &mut schemas);
    schemas.insert("NewsItem".to_owned(), item);
    schemas.insert("Problem".to_owned(), problem(&report["properties"]["faults"]));
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let content = |kind: &str, schema: Value| json!({ "content": { kind: { "schema": schema } } });
    let described = |description: &str, mut answer: Value| {
        answer["description"] = description.into();
        answer
    };
    let problem = |about| described(about, content("application/problem+json", reference("Problem")));
    json!({
        "openapi": "3.1.0",
        "info": { "title": "News", "version": osce::data_version() },
        "paths": {
            "/news": { "post": {
                "summary": "Takes a news item.",
                "requestBody": content("application/json", reference("NewsItem")),
                "responses": {
                    "200": described("The item in its canonical form.", content("application/json", reference("NewsItem"))),
                    "413": problem("The record is too long."),
                    "422": problem("The record is not valid."),
                },
            } },
            "/news/lines": { "post": {
                "summary": "Counts the faults of JSON Lines.",
                "requestBody": content("application/x-ndjson", json!({ "type": "string" })),
                "responses": {
                    "200": described("How many lines are valid.", content("application/json", json!({ "type": "object" }))),
                    "400": problem("The lines broke off."),
                },
            } },
        },
        "components": { "schemas": schemas },
    })
}

/// A schema of the library as a component. What it defines becomes components too: tools look for nothing elsewhere.
fn component(subject: SchemaSubject, schemas: &mut Map<String, Value>) -> Value {
    let mut schema = json_schema(subject, Profile::Strict, SchemaForm::Compact);
    refer_to_components(&mut schema);
    if let Some(members) = schema.as_object_mut() {
        members.remove("$id");
        members.remove("$schema");
        if let Some(Value::Object(defined)) = members.remove("$defs") {
            schemas.extend(defined);
        }
    }
    schema
}

fn refer_to_components(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(place) if name == "$ref" => {
                        *place = place.replace("#/$defs/", "#/components/schemas/");
                    }
                    _ => refer_to_components(value),
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(refer_to_components),
        _ => {}
    }
}

/// What is answered where something cannot be taken (RFC 9457).
fn problem(faults: &Value) -> Value {
    json!({
        "type": "object",
        "required": ["title", "status", "detail"],
        "properties": {
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
            "faults": faults,
        },
    })
}
