//! Schemas of what a check answers.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::checking::codes::FaultCode;
use crate::checking::report::{Fault, Report};
use crate::vocabularies::closed_sets::{FaultAction, Severity};

impl JsonSchema for FaultCode {
    fn schema_name() -> Cow<'static, str> {
        "FaultCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let code = |code: &FaultCode| json!({ "const": code.slug(), "description": code.about() });
        let codes: Vec<Value> = Self::ALL.iter().map(code).collect();
        json_schema!({ "title": "Code", "description": "What is wrong.", "oneOf": codes })
    }
}

impl JsonSchema for Fault {
    fn schema_name() -> Cow<'static, str> {
        "Fault".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut code = generator.subschema_for::<FaultCode>();
        code.insert("description".to_owned(), "What is wrong.".into());
        let mut severity = generator.subschema_for::<Severity>();
        severity.insert("description".to_owned(), "How much it weighs.".into());
        let mut action = generator.subschema_for::<FaultAction>();
        action.insert("description".to_owned(), "What mends it; nothing that is known where it is absent.".into());
        json_schema!({
            "title": "Fault",
            "description": "One thing that is wrong: what, where, and what to write instead.",
            "type": "object",
            "properties": {
                "code": code,
                "severity": severity,
                "path": { "title": "Path", "description": "Where, as a JSON Pointer; empty: the whole input.", "type": "string", "format": "json-pointer" },
                "line": { "title": "Line", "description": "The line of the input, from 1.", "type": "integer", "minimum": 1 },
                "column": { "title": "Column", "description": "The column, from 1, in Unicode scalar values.", "type": "integer", "minimum": 1 },
                "message": { "title": "Message", "description": "The same in words.", "type": "string" },
                "params": {
                    "title": "Parameters",
                    "description": "The values in the message, by name.",
                    "type": "object",
                    "additionalProperties": { "type": "string" },
                },
                "suggestion": { "title": "Suggestion", "description": "What to write instead.", "type": "string" },
                "action": action,
                "value": { "title": "Value", "description": "What to write, as JSON.", "type": "string" },
                "is_safe": { "title": "Is safe", "description": "Whether it can be mended without a person.", "type": "boolean" },
            },
            "required": ["code", "severity", "path", "message", "params"],
            "additionalProperties": false,
        })
    }
}

impl JsonSchema for Report {
    fn schema_name() -> Cow<'static, str> {
        "Report".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let fault = generator.subschema_for::<Fault>();
        json_schema!({
            "title": "Report",
            "description": "All that is wrong with a record, in the order of the input.",
            "type": "object",
            "properties": {
                "faults": { "title": "Faults", "description": "At most 1,000.", "type": "array", "items": fault },
                "ok": { "title": "Ok", "description": "Whether no fault is an error.", "type": "boolean" },
            },
            "required": ["faults", "ok"],
            "additionalProperties": false,
        })
    }
}
