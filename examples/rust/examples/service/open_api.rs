//! The description of the service in `OpenAPI` 3.1. The schemas are those of the library.

use osce::checking::Profile;
use osce::records::RecordKind;
use osce::schema::{SchemaForm, SchemaSubject, json_schema};
use serde_json::{Value, json};

/// The description.
pub fn description() -> Value {
    let schema = |subject| json_schema(subject, Profile::Strict, SchemaForm::Compact);
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let content = |kind: &str, schema: Value| json!({ "content": { kind: { "schema": schema } } });
    let described = |description: &str, mut answer: Value| {
        answer["description"] = description.into();
        answer
    };
    let problem = described("The record is not valid.", content("application/problem+json", reference("Problem")));
    json!({
        "openapi": "3.1.0",
        "info": { "title": "News", "version": osce::data_version() },
        "paths": {
            "/news": { "post": {
                "summary": "Takes a news item.",
                "requestBody": content("application/json", reference("NewsItem")),
                "responses": {
                    "200": described("The item in its canonical form.", content("application/json", reference("NewsItem"))),
                    "422": problem,
                },
            } },
            "/news/lines": { "post": {
                "summary": "Counts the faults of JSON Lines.",
                "requestBody": content("application/x-ndjson", json!({ "type": "string" })),
                "responses": { "200": described("How many lines are valid.", content("application/json", json!({ "type": "object" }))) },
            } },
        },
        "components": { "schemas": {
            "NewsItem": schema(SchemaSubject::Record(RecordKind::NewsItem)),
            "Problem": {
                "type": "object",
                "required": ["title", "status", "detail"],
                "properties": {
                    "title": { "type": "string" },
                    "status": { "type": "integer" },
                    "detail": { "type": "string" },
                    "faults": schema(SchemaSubject::Report)["properties"]["faults"].clone(),
                },
            },
        } },
    })
}
