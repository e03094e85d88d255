//! Each public item of the core is reached from Swift and from Kotlin, or stands in `reached-otherwise.tsv` with the name that it has
//! there or the reason why it is not wanted.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use osce_model::declared::{ANSWERS, COMMON_FACTS, RECORD_PARTS, RECORDS, VOCABULARIES};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn words(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// The files that export what is public: the root, and the modules that it names.
const ROOMS: [&str; 8] =
    ["lib", "checking/mod", "dates", "lookup/mod", "reading/mod", "records/mod", "schema/mod", "vocabularies/mod"];

/// What the rooms export, and the public functions and members of those types.
fn public_items() -> BTreeSet<String> {
    let mut items = BTreeSet::new();
    for room in ROOMS.map(|room| read(&format!("core/src/{room}.rs"))) {
        for statement in room.split(';').filter(|statement| statement.contains("pub use ")) {
            let path = statement.rsplit("pub use ").next().unwrap_or_default();
            let names = path.rsplit_once("::").map_or(path, |(_, name)| name);
            let names = path.find('{').map_or(names, |at| &path[at..]);
            let names = names.split(['{', '}', ',']).map(str::trim);
            items.extend(names.filter(|name| !name.is_empty()).map(str::to_owned));
        }
    }
    let mut folders = vec![root().join("core/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("core/src can be read") {
            let path = entry.expect("core/src can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("data/tables.rs") {
                items.extend(members(&fs::read_to_string(path).expect("a source can be read")));
            }
        }
    }
    items.extend(declared());
    items
}

/// The names of the members and facts that are declared for all languages.
fn declared() -> impl Iterator<Item = String> {
    let records = RECORDS.iter().chain(RECORD_PARTS).flat_map(|record| record.members).map(|member| member.name);
    let facts = VOCABULARIES.iter().flat_map(|vocabulary| vocabulary.facts).map(|fact| fact.name);
    let answers = ANSWERS.iter().flat_map(|answer| answer.members.iter().chain(answer.asked)).chain(COMMON_FACTS);
    let answers = answers.map(|member| member.name);
    records.chain(facts).chain(answers).map(str::to_owned)
}

/// The names behind `pub fn` and the names of public members.
fn members(source: &str) -> Vec<String> {
    let name = |line: &str| {
        let line = line.trim_start();
        let rest = line.strip_prefix("pub fn ").or_else(|| {
            let (member, _) = line.strip_prefix("pub ")?.split_once(": ")?;
            member
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
                .then_some(line.strip_prefix("pub ")?)
        })?;
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_')?;
        (end > 0).then(|| rest[..end].to_owned())
    };
    source.lines().filter_map(name).collect()
}

fn camel_case(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |mut whole, part| {
        whole.extend(part.chars().take(1).flat_map(char::to_uppercase));
        whole.push_str(part.get(1..).unwrap_or_default());
        whole
    })
}

#[test]
fn every_item_is_reached_from_both_languages() {
    let table = read("bindings-ffi/rust-tests/reached-otherwise.tsv");
    let otherwise: BTreeMap<&str, Vec<&str>> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').collect::<Vec<_>>())
        .map(|cells| (cells[0], cells[1..].to_vec()))
        .collect();
    let (swift, kotlin) = (read("bindings-swift/api.txt"), read("bindings-kotlin/api.txt"));
    let (swift, kotlin) = (words(&swift), words(&kotlin));
    let items = public_items();
    assert!(items.len() > 200, "{} items", items.len());
    let mut missing = Vec::new();
    for item in &items {
        let in_camel_case = camel_case(item);
        let same = vec![in_camel_case.as_str(), in_camel_case.as_str()];
        match otherwise.get(item.as_str()).unwrap_or(&same).as_slice() {
            ["-", reason] => assert!(!reason.is_empty(), "{item} has no reason"),
            [in_swift, in_kotlin] => {
                for (language, names, name) in [("Swift", &swift, in_swift), ("Kotlin", &kotlin, in_kotlin)] {
                    // What the JVM sees of a property is its getter.
                    let getter = camel_case(&format!("get_{name}"));
                    if !names.contains(name) && !names.contains(getter.as_str()) {
                        missing.push(format!("{item}: {language} has no `{name}`"));
                    }
                }
            }
            _ => missing.push(format!("{item}: expected two names, or `-` and a reason")),
        }
    }
    assert!(
        missing.is_empty(),
        "add them, or say why not in bindings-ffi/rust-tests/reached-otherwise.tsv:\n{}",
        missing.join("\n")
    );
    let stale: Vec<_> = otherwise.keys().filter(|item| !items.contains(**item)).collect();
    assert!(stale.is_empty(), "no items of the core: {stale:?}");
}
