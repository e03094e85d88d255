//! The forms of a schema: compact, lenient, in order.

use serde_json::{Map, Value, json};

/// Visits every object of a schema, those within first.
fn each_object(schema: &mut Value, change: &mut dyn FnMut(&mut Map<String, Value>)) {
    match schema {
        Value::Object(members) => {
            members.values_mut().for_each(|member| each_object(member, change));
            change(members);
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| each_object(element, change)),
        _ => {}
    }
}

/// Drops the formats of numbers that JSON Schema does not have.
pub(super) fn drop_formats_of_numbers(schema: &mut Value) {
    each_object(schema, &mut |object| {
        if object.get("type").is_some_and(|kind| kind == "integer") {
            object.remove("format");
        }
    });
}

/// Gives a title to every member and constant that has none.
pub(super) fn add_titles(schema: &mut Value) {
    each_object(schema, &mut |object| {
        let constant = object.get("const").and_then(Value::as_str).map(title);
        if let Some(constant) = constant {
            object.entry("title").or_insert(constant.into());
        }
        let Some(Value::Object(properties)) = object.get_mut("properties") else { return };
        for (name, property) in properties {
            if let Value::Object(property) = property {
                property.entry("title").or_insert(title(name).into());
            }
        }
    });
}

/// `issued_on` and `news-item` as a title.
pub(super) fn title(name: &str) -> String {
    let words = name.replace(['_', '-'], " ");
    words.chars().next().into_iter().map(|first| first.to_ascii_uppercase()).chain(words.chars().skip(1)).collect()
}

/// Makes one `enum` of the constants of each choice, and leaves out what generators of code do not read: `not` beside a pattern.
pub(super) fn make_compact(schema: &mut Value) {
    each_object(schema, &mut |object| {
        if object.contains_key("pattern") {
            object.remove("not");
        }
        let Some(Value::Array(choices)) = object.get("oneOf") else { return };
        let constants: Option<Vec<Value>> = choices.iter().map(|choice| choice.get("const").cloned()).collect();
        if let Some(constants) = constants {
            object.remove("oneOf");
            object.insert("type".to_owned(), "string".into());
            object.insert("enum".to_owned(), constants.into());
        }
    });
}

/// Takes unknown members, and any text for a term: `Country` is then `KnownCountry` or a text.
pub(super) fn make_lenient(schema: &mut Value) {
    each_object(schema, &mut |object| {
        if object.get("additionalProperties") == Some(&Value::Bool(false)) {
            object.remove("additionalProperties");
        }
    });
    let Some(Value::Object(definitions)) = schema.get_mut("$defs") else { return };
    let mut known = Map::new();
    for (name, definition) in definitions.iter_mut() {
        if ["oneOf", "enum"].into_iter().any(|key| definition.get(key).is_some()) {
            let of = definition["title"].as_str().unwrap_or(name).to_lowercase();
            let unknown = json!({
                "type": "string",
                "title": format!("Unknown {of}"),
                "description": "A text that this version does not know.",
            });
            let either = json!({
                "title": definition["title"],
                "description": definition["description"],
                "anyOf": [{ "$ref": format!("#/$defs/Known{name}") }, unknown],
            });
            let mut terms = std::mem::replace(definition, either);
            terms["title"] = format!("Known {of}").into();
            known.insert(format!("Known{name}"), terms);
        }
    }
    definitions.extend(known);
}

/// The same with the members of every object in alphabetical order, whatever maps `serde_json` was built with.
pub(super) fn in_order(schema: &Value) -> Value {
    match schema {
        Value::Object(members) => {
            let mut names: Vec<&str> = members.keys().map(String::as_str).collect();
            names.sort_unstable();
            // No `collect()`: it would sort pairs, and each type of pair adds another copy of the sort code.
            let mut ordered = Map::new();
            for name in names {
                ordered.insert(name.to_owned(), in_order(&members[name]));
            }
            Value::Object(ordered)
        }
        Value::Array(elements) => Value::Array(elements.iter().map(in_order).collect()),
        other => other.clone(),
    }
}
