//! Writes the bundle of schemas that the crate reads (`core/src/schema/bundle.json`), and every JSON Schema to `core/schema/`.
//!
//! `cargo run -p osce --example schemas` writes the files; with `--check` it names those that are stale and writes nothing.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use osce::{
    Country, FieldOfWork, MeetingSeries, NewsItem, NewsKind, Structure,
    checking::{Profile, Report},
    lookup::{Match, Mention},
    records::{CountryDescription, FieldOperation, Meeting, Project, RecordKind, StructureDescription},
    schema::{SchemaForm, SchemaSubject, json_schema},
};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

const MEND: &str = "cargo run -p osce --example schemas";

fn main() -> ExitCode {
    let check_only = std::env::args().any(|argument| argument == "--check");
    match run(check_only) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn run(check_only: bool) -> Result<(), String> {
    let bundle = bundle()?;
    if is_stale(&root().join("src/schema/bundle.json"), &bundle, check_only)? {
        // The schemas are made of the bundle that this program was built with.
        let again = Command::new("cargo").args(MEND.split(' ').skip(1)).status();
        return if again.is_ok_and(|status| status.success()) { Ok(()) } else { Err(format!("run again: {MEND}")) };
    }
    write_schemas(&root().join("schema"), check_only)
}

/// Writes a file that is not as it should be, and says whether it was; where nothing is to be written, that is an error.
fn is_stale(path: &Path, json: &str, check_only: bool) -> Result<bool, String> {
    let text = with_spaces_escaped(json);
    if std::fs::read_to_string(path).is_ok_and(|found| found == text) {
        return Ok(false);
    }
    if check_only {
        return Err(format!("{} is stale; mend it with: {MEND}", path.display()));
    }
    std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("wrote {}", path.display());
    Ok(true)
}

/// The same JSON with the white space of patterns as escapes, so that a reader of the file sees it.
fn with_spaces_escaped(json: &str) -> String {
    let is_unseen = |character: char| !character.is_ascii() && (character.is_whitespace() || character == '\u{feff}');
    let mut text = String::with_capacity(json.len());
    for character in json.chars() {
        if is_unseen(character) {
            let _ = write!(text, "\\u{:04x}", u32::from(character));
        } else {
            text.push(character);
        }
    }
    text
}

/// Each definition once, but for those of the vocabularies, which are made of the data, and the subjects without them; a definition a line, so that a change shows in a diff.
fn bundle() -> Result<String, String> {
    let (mut definitions, mut subjects) = (Map::new(), Map::new());
    let of_data = [
        FieldOfWork::schema_name(),
        Country::schema_name(),
        Structure::schema_name(),
        MeetingSeries::schema_name(),
        NewsKind::schema_name(),
    ];
    for subject in SchemaSubject::all() {
        if matches!(subject, SchemaSubject::Vocabulary(_)) {
            continue;
        }
        let mut schema = generated(subject)?;
        if let Some(Value::Object(own)) = schema.as_object_mut().and_then(|members| members.remove("$defs")) {
            for (name, definition) in own.into_iter().filter(|(name, _)| !of_data.iter().any(|other| other == name)) {
                if definitions.get(&name).is_some_and(|other| *other != definition) {
                    return Err(format!("there are two definitions of `{name}`"));
                }
                definitions.insert(name, definition);
            }
        }
        subjects.insert(subject.slug().to_owned(), schema);
    }
    let lines = |members: Map<String, Value>| {
        let members: BTreeMap<String, Value> =
            members.into_iter().map(|(name, schema)| (name, in_order(schema))).collect();
        let lines: Vec<String> =
            members.into_iter().map(|(name, schema)| format!("{}:{schema}", json!(name))).collect();
        lines.join(",\n")
    };
    Ok(format!("{{\"definitions\":{{\n{}\n}},\"subjects\":{{\n{}\n}}}}\n", lines(definitions), lines(subjects)))
}

/// The members of every object in alphabetical order, whatever maps `serde_json` was built with.
fn in_order(schema: Value) -> Value {
    match schema {
        Value::Object(members) => {
            let ordered: BTreeMap<String, Value> =
                members.into_iter().map(|(name, member)| (name, in_order(member))).collect();
            ordered.into_iter().collect::<Map<String, Value>>().into()
        }
        Value::Array(elements) => elements.into_iter().map(in_order).collect(),
        other => other,
    }
}

/// The schema of a subject as its type gives it.
fn generated(subject: SchemaSubject) -> Result<Value, String> {
    Ok(match subject {
        SchemaSubject::Record(RecordKind::NewsItem) => schema_of::<NewsItem>(),
        SchemaSubject::Record(RecordKind::Meeting) => schema_of::<Meeting>(),
        SchemaSubject::Record(RecordKind::Project) => schema_of::<Project>(),
        SchemaSubject::Record(RecordKind::FieldOperation) => schema_of::<FieldOperation>(),
        SchemaSubject::CountryDescription => schema_of::<CountryDescription>(),
        SchemaSubject::StructureDescription => schema_of::<StructureDescription>(),
        SchemaSubject::Report => schema_of::<Report>(),
        SchemaSubject::Match => schema_of::<Match>(),
        SchemaSubject::Mention => schema_of::<Mention<'_>>(),
        other => return Err(format!("`{}` has no type", other.slug())),
    })
}

fn schema_of<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>().to_value()
}

fn write_schemas(folder: &Path, check_only: bool) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names = Vec::new();
    for (name, text) in schemas()? {
        is_stale(&folder.join(&name), &text, check_only)?;
        names.push(name);
    }
    let found = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for file in found.filter_map(Result::ok).map(|entry| entry.file_name().to_string_lossy().into_owned()) {
        if !names.contains(&file) {
            return Err(format!("{file} in {} is not a schema of this version: remove it", folder.display()));
        }
    }
    Ok(())
}

/// The names and texts of all files.
fn schemas() -> Result<Vec<(String, String)>, String> {
    let mut schemas = Vec::new();
    for subject in SchemaSubject::all() {
        let profiles = if subject.has_profiles() { Profile::ALL } else { &[Profile::Strict] };
        for &profile in profiles {
            for &form in SchemaForm::ALL {
                let schema = json_schema(subject, profile, form);
                let text = serde_json::to_string_pretty(&schema).map_err(|error| error.to_string())?;
                schemas.push((format!("{}.json", subject.schema_name(profile, form)), text + "\n"));
            }
        }
    }
    Ok(schemas)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_schemas_are_fresh() {
        if let Err(message) = run(true) {
            panic!("{message}");
        }
    }
}
