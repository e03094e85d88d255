//! Writes every JSON Schema to `core/schema/`.
//!
//! `cargo run -p osce --example schemas` writes the files; with `--check` it names those that are stale and writes nothing.

use std::path::Path;
use std::process::ExitCode;

use osce::{Profile, SchemaForm, SchemaSubject, json_schema};

fn main() -> ExitCode {
    let check_only = std::env::args().any(|argument| argument == "--check");
    match run(&Path::new(env!("CARGO_MANIFEST_DIR")).join("schema"), check_only) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(folder: &Path, check_only: bool) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names = Vec::new();
    for (name, text) in schemas()? {
        let path = folder.join(&name);
        names.push(name);
        if std::fs::read_to_string(&path).is_ok_and(|found| found == text) {
            continue;
        }
        if check_only {
            return Err(format!("{} is stale; mend it with: cargo run -p osce --example schemas", path.display()));
        }
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("wrote {}", path.display());
    }
    let found = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for file in found.filter_map(Result::ok).map(|entry| entry.file_name().to_string_lossy().into_owned()) {
        if !names.contains(&file) {
            return Err(format!("{file} in {} is no schema of this version: remove it", folder.display()));
        }
    }
    Ok(())
}

/// The names and texts of all files.
fn schemas() -> Result<Vec<(String, String)>, String> {
    let mut schemas = Vec::new();
    for subject in SchemaSubject::all() {
        let profiles = if subject.has_profiles() { &Profile::ALL[..] } else { &[Profile::Strict] };
        for &profile in profiles {
            for form in SchemaForm::ALL {
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
        if let Err(message) = run(&Path::new(env!("CARGO_MANIFEST_DIR")).join("schema"), true) {
            panic!("{message}");
        }
    }
}
