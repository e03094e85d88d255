//! Code, documentation and messages read as a native engineer writes them: 'not a slug', 'unknown slug', 'invalid date'.

use std::process::Command;

/// What is not prose of this project: names of terms, invented and real texts, and what is generated of prose elsewhere.
const APART: [&str; 5] =
    ["core/data/", "core/src/data/", "tests/vectors/", "Cargo.lock", "core/src/schema/bundle.json"];

/// The files that have sentences.
const KINDS: [&str; 9] = [".rs", ".py", ".pyi", ".swift", ".kt", ".md", ".toml", ".ipynb", ".tsv"];

fn files() -> Vec<String> {
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(osce_conformance::root());
    let listed = String::from_utf8(git.output().expect("git lists the files").stdout).expect("names in UTF-8");
    let is_prose = |file: &&str| {
        KINDS.iter().any(|kind| file.ends_with(kind)) && !APART.iter().any(|apart| file.starts_with(apart))
    };
    listed.lines().filter(is_prose).map(str::to_owned).collect()
}

/// The verb and its negation in a line that denies by a noun: a verb of being before 'no' or 'none'.
fn denial(line: &str) -> Option<String> {
    let words: Vec<&str> =
        line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
    words.windows(2).enumerate().find_map(|(at, pair)| {
        let is_denied = ["is", "are", "was", "were"].contains(&pair[0]) && ["no", "none"].contains(&pair[1]);
        let before = at.checked_sub(1).map_or("", |before| words[before]);
        let after = words.get(at + 2).copied().unwrap_or_default();
        // 'There is no end', 'no longer', 'no more than'.
        let is_fine = before.eq_ignore_ascii_case("there") || after == "longer" || after == "more";
        (is_denied && !is_fine).then(|| pair.join(" "))
    })
}

#[test]
fn nothing_is_denied_by_a_noun() {
    let mut found = Vec::new();
    for file in files() {
        let Ok(text) = std::fs::read_to_string(osce_conformance::root().join(&file)) else { continue };
        for (number, line) in text.lines().enumerate() {
            if let Some(denial) = denial(line) {
                found.push(format!("{file}:{}: '{denial}' in: {}", number + 1, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "write 'is not a slug', 'unknown slug', 'invalid date':\n{}", found.join("\n"));
}

#[test]
fn what_is_refused() {
    let denied = |verb: &str, noun: &str| denial(&format!("The text {verb} {noun}.")).is_some();
    assert!(denied("is", concat!("no", " slug")) && denied("was", concat!("no", "ne")));
    for fine in ["is not a slug", "is no longer a State", "has no slug"] {
        assert_eq!(denial(&format!("The text {fine}.")), None);
    }
    assert_eq!(denial("There is no end."), None);
}
