//! Which description stands at which declaration of a file: just enough of Swift, Kotlin and Python for that.

use std::collections::BTreeMap;

use crate::declarations::snake;

/// Descriptions by the type and the member, which is empty for the type itself.
pub type Documented = BTreeMap<(String, String), String>;

/// Words that may stand before what tells of what kind a declaration is.
const BEFORE: [&str; 12] = [
    "public",
    "private",
    "internal",
    "open",
    "override",
    "data",
    "sealed",
    "static",
    "final",
    "indirect",
    "inline",
    "fileprivate",
];

const TYPES: [&str; 7] = ["struct", "enum", "class", "interface", "object", "protocol", "extension"];

const MEMBERS: [&str; 6] = ["val", "var", "let", "fun", "func", "case"];

/// The descriptions of a file of Swift or Kotlin.
pub fn in_braces(text: &str) -> Documented {
    let mut found = Documented::new();
    let (mut scope, mut about, mut is_block) = (String::new(), String::new(), false);
    for line in text.lines() {
        let code = line.trim();
        if let Some(rest) = code.strip_prefix("/**") {
            about = String::from(inside(rest.trim_end_matches("*/")));
            is_block = !rest.contains("*/");
        } else if is_block {
            is_block = !code.ends_with("*/");
            about.extend(["\n", inside(code.trim_end_matches("*/"))]);
        } else if let Some(rest) = code.strip_prefix("///") {
            about.extend(["\n", rest.trim()]);
        } else if !code.is_empty() && !code.starts_with('@') {
            let is_outermost = !line.starts_with(' ');
            if let Some((of, name, is_type)) = declared(code) {
                if is_outermost && is_type {
                    scope = String::from(name);
                }
                let key = match of {
                    _ if is_outermost && is_type => (scope.clone(), String::new()),
                    Some(of) => (of.to_owned(), snake(name)),
                    None => (scope.clone(), snake(name)),
                };
                if !about.is_empty() {
                    found.entry(key).or_insert_with(|| about.trim().to_owned());
                }
            }
            about.clear();
        }
    }
    found
}

/// What a line of a block says behind its star.
fn inside(line: &str) -> &str {
    line.trim().trim_start_matches('*').trim()
}

/// The type that a declaration extends, its name, and whether it is a type.
fn declared(code: &str) -> Option<(Option<&str>, &str, bool)> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '`';
    let mut words = code.split_whitespace().skip_while(|word| BEFORE.contains(word));
    let first = words.next()?;
    let is_type = TYPES.contains(&first);
    if !is_type && !MEMBERS.contains(&first) {
        // An entry of an enum.
        let name = code.split(|letter| !is_word(letter)).next()?;
        return name.starts_with(char::is_uppercase).then_some((None, name.trim_matches('`'), false));
    }
    let second = words.next()?;
    let name = if TYPES.contains(&second) { words.next()? } else { second };
    let end = name.find(|letter| !is_word(letter) && letter != '.').unwrap_or(name.len());
    match name[..end].split_once('.') {
        Some((of, name)) => Some((Some(of), name.trim_matches('`'), is_type)),
        None => Some((None, name[..end].trim_matches('`'), is_type)),
    }
}

/// The descriptions of a file of Python: what stands behind a class, a function or a value.
pub fn in_python(text: &str) -> Documented {
    let mut found = Documented::new();
    let mut key = None;
    let mut scope = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let code = line.trim();
        if let Some(rest) = code.strip_prefix("\"\"\"") {
            let mut about = rest.to_owned();
            while !about.ends_with("\"\"\"") {
                let Some(next) = lines.next() else { break };
                about.extend(["\n", next.trim()]);
            }
            if let Some(key) = key.take() {
                found.entry(key).or_insert_with(|| about.trim_end_matches('"').trim().to_owned());
            }
            continue;
        }
        let name_of = |code: &str| {
            code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().map(str::to_owned)
        };
        if let Some(name) = line.strip_prefix("class ").and_then(name_of) {
            scope = name;
            key = Some((scope.clone(), String::new()));
        } else if !code.is_empty() {
            let name = name_of(code.strip_prefix("def ").unwrap_or(code)).filter(|name| !name.is_empty());
            key = name.filter(|_| line.starts_with("    ")).map(|name| (scope.clone(), snake(&name)));
        }
    }
    found
}
