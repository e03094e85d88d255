//! What `osce-model` declares is said nowhere again by hand: not in a binding, and not in the generator.
//!
//! A file says a name again where it declares it or quotes it, and the name is of several words (`issued_by`, `not-found`), or stands in a
//! type that is called as the declared one, or beside two other names of its declaration; a type is said again where one is declared under
//! its name. A name of one word alone is an everyday word, and a member that is read, called or given is used. Values are said again too
//! where three of a set are listed. `said-again.tsv` has the exceptions: file, declaration, names and reason.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use osce_conformance::code::{Line, lines};
use osce_conformance::declarations::{self, Sort, snake};

/// How many exceptions there may be, and how many names in them. Both are to become less, never more.
const CAP: usize = 56;
const CAP_OF_NAMES: usize = 198;

const EXCEPTIONS: &str = "tests/conformance/said-again.tsv";

/// How many lines apart names stand that are beside each other.
const NEAR: usize = 6;

/// Names that belong together.
struct Group {
    /// The type that has them, or what they all are.
    name: &'static str,
    are_types: bool,
    /// Whether they are asked of a term, whose types are made of the data.
    are_facts: bool,
    names: BTreeSet<String>,
    /// Whether they are values, which code lists, and not members, which code reads.
    are_values: bool,
}

fn groups() -> Vec<Group> {
    let declarations = declarations::all();
    let types =
        [("closed sets", Sort::Set), ("records", Sort::Record), ("answers", Sort::Answer)].map(|(name, sort)| {
            let names = declarations.iter().filter(|it| it.sort == sort).map(|it| snake(it.name)).collect();
            Group { name, are_types: true, are_facts: false, names, are_values: false }
        });
    // Columns have the names of what stands in them, which is declared apart.
    let members = declarations.iter().filter(|declaration| declaration.name != "TermRow").map(|declaration| {
        let names = declaration.members.iter().flat_map(|member| [snake(member.name), snake(member.slug)]);
        let names = names.filter(|name| !name.is_empty()).collect();
        Group {
            name: declaration.name,
            are_types: false,
            are_facts: declaration.sort == Sort::Facts,
            names,
            are_values: declaration.sort == Sort::Set,
        }
    });
    members.chain(types).collect()
}

/// The files of bindings and generator that are written by hand, with their text.
fn hand_written() -> Vec<(String, String)> {
    let root = osce_conformance::root();
    let output = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "bindings-*", "core/generator"])
        .current_dir(&root)
        .output();
    let output = output.expect("git lists the files");
    let is_code = |path: &&str| {
        let extension = Path::new(path).extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let parts: Vec<String> = path.split('/').map(str::to_lowercase).collect();
        let apart = ["tests", "test", "rust-tests", "benchmarks"];
        ["rs", "swift", "kt", "py"].contains(&extension) && !parts.iter().any(|part| apart.contains(&part.as_str()))
    };
    let paths = String::from_utf8(output.stdout).expect("paths are UTF-8");
    // A file that was removed is listed until that is committed.
    let read = |path: &str| Some((path.to_owned(), std::fs::read_to_string(root.join(path)).ok()?));
    let is_by_hand = |text: &str| !text.lines().take(3).any(|line| line.contains("@generated"));
    let files: Vec<_> = paths.lines().filter(is_code).filter_map(read).filter(|(_, text)| is_by_hand(text)).collect();
    assert!(files.len() > 80, "git lists {} files", files.len());
    files
}

/// A name that stands in a line.
struct Found<'t> {
    line: usize,
    /// The type in which it is declared.
    scope: &'t str,
    name: String,
}

/// The names of a group that a file says again, with the first line where it does.
fn said_again(lines: &[Line], group: &Group) -> BTreeMap<String, usize> {
    let [mut declared, mut quoted, mut listed] = [(); 3].map(|()| Vec::new());
    let mut again = BTreeMap::new();
    for line in lines {
        let found = |name: &str| {
            let found = Found { line: line.number, scope: &line.scope, name: snake(name) };
            Some(found).filter(|found| group.names.contains(&found.name))
        };
        match line.declared() {
            Some((name, true)) if name == group.name && !group.are_facts => {
                again.entry(snake(name)).or_insert(line.number);
            }
            Some((name, false)) => declared.extend(found(name)),
            _ => {}
        }
        // Members begin with a small letter in every language.
        let is_alike = |name: &&str| group.are_types || group.are_values || !name.starts_with(char::is_uppercase);
        quoted.extend(line.quoted().filter(is_alike).filter_map(found));
        if group.are_values {
            listed.extend(line.reached().filter_map(found));
        }
    }
    let is_of_several_words = |found: &Found<'_>| found.name.contains('_');
    let in_one_scope = |a: &Found<'_>, b: &Found<'_>| a.scope == b.scope && !a.scope.is_empty();
    let near = |a: &Found<'_>, b: &Found<'_>| a.line.abs_diff(b.line) <= NEAR;
    let declared = declared.iter().filter(|it| {
        // A function may have the name of what it answers.
        let is_enough = !group.are_types && (is_of_several_words(it) || it.scope == group.name);
        is_enough || has_siblings(it, &declared, in_one_scope)
    });
    let quoted = quoted.iter().filter(|it| is_of_several_words(it) || has_siblings(it, &quoted, near));
    let listed = listed.iter().filter(|it| has_siblings(it, &listed, near));
    for found in declared.chain(quoted).chain(listed) {
        let line = again.entry(found.name.clone()).or_insert(found.line);
        *line = found.line.min(*line);
    }
    again
}

/// Whether a name stands beside two others.
fn has_siblings(found: &Found<'_>, all: &[Found<'_>], are_beside: impl Fn(&Found<'_>, &Found<'_>) -> bool) -> bool {
    let names: BTreeSet<&str> =
        all.iter().filter(|other| are_beside(found, other)).map(|it| it.name.as_str()).collect();
    names.len() >= 3
}

/// What a file says again, each name with the declaration of which most is said again.
fn by_declaration(lines: &[Line], groups: &[Group]) -> Vec<(&'static str, BTreeMap<String, usize>)> {
    let mut open: Vec<_> = groups.iter().map(|group| (group.name, said_again(lines, group))).collect();
    let mut found = Vec::new();
    // Where two have as many, the first counts.
    while let Some(most) = (0..open.len()).rev().max_by_key(|at| open[*at].1.len()).filter(|at| !open[*at].1.is_empty())
    {
        let (name, names) = open.swap_remove(most);
        for (_, others) in &mut open {
            others.retain(|name, _| !names.contains_key(name));
        }
        open.sort_by_key(|(name, _)| groups.iter().position(|group| group.name == *name));
        found.push((name, names));
    }
    found
}

/// The exceptions: file, declaration and name.
fn exceptions() -> BTreeSet<(String, String, String)> {
    let text = std::fs::read_to_string(osce_conformance::root().join(EXCEPTIONS)).expect("the exceptions are there");
    let mut exceptions = BTreeSet::new();
    for line in text.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [file, declaration, names, reason] = columns[..] else {
            panic!("{EXCEPTIONS}: expected a file, a declaration, its names and a reason: {line}")
        };
        assert!(!reason.trim().is_empty(), "{EXCEPTIONS}: no reason: {line}");
        for name in names.split(' ') {
            let is_new = exceptions.insert((file.to_owned(), declaration.to_owned(), name.to_owned()));
            assert!(is_new, "{EXCEPTIONS}: there twice: {file}, {name}");
        }
    }
    let count = text.lines().count();
    assert!(count <= CAP, "{EXCEPTIONS}: {count} lines, expected at most {CAP}");
    let count = exceptions.len();
    assert!(count <= CAP_OF_NAMES, "{EXCEPTIONS}: {count} names, expected at most {CAP_OF_NAMES}");
    exceptions
}

#[test]
fn nothing_is_said_again() {
    let exceptions = exceptions();
    let groups = groups();
    let mut found = BTreeSet::new();
    let mut faults = Vec::new();
    for (path, text) in hand_written() {
        let is_python = Path::new(&path).extension().is_some_and(|extension| extension == "py");
        for (declaration, names) in by_declaration(&lines(&text, is_python), &groups) {
            for (name, line) in names {
                let key = (path.clone(), declaration.to_owned(), name);
                if !exceptions.contains(&key) {
                    faults.push(format!("{path}:{line}: says `{}` of {declaration} again", key.2));
                }
                found.insert(key);
            }
        }
    }
    let stale = exceptions.difference(&found);
    faults.extend(stale.map(|(path, of, name)| format!("{EXCEPTIONS}: {path} does not say `{name}` of {of} again")));
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn what_is_said_again_is_found() {
    let groups = groups();
    let found = |code: &str, is_python: bool| -> Vec<String> {
        by_declaration(&lines(code, is_python), &groups).into_iter().flat_map(|(_, names)| names.into_keys()).collect()
    };
    for (code, is_python, names) in [
        ("pub struct Item {\n    pub fields_of_work: Vec<String>,\n}", false, &["fields_of_work"][..]),
        ("impl Report {\n    pub fn faults(&self) -> usize {\n        0\n    }\n}", false, &["faults"]),
        (
            "enum Wrong {\n    NotFound,\n    Ambiguous,\n    NotValidOn,\n}",
            false,
            &["ambiguous", "not_found", "not_valid_on"],
        ),
        ("enum Code {\n    UnknownTerm,\n}", false, &["unknown_term"]),
        (
            "public struct Found {\n    public let term: Term\n    public var name: String\n    let kind: Kind\n}",
            false,
            &["kind", "name", "term"],
        ),
        ("public enum Kind {\n    case decisionMakingBody\n}", false, &["decision_making_body"]),
        ("data class Found(\n    val faultsByCode: Map<Code, Long>,\n)", false, &["faults_by_code"]),
        ("public val Checked.validFrom: String get() = raw", false, &["valid_from"]),
        (
            "class Report(Sequence):\n    def faults(self) -> list[Fault]:\n        return []",
            true,
            &["faults", "report"],
        ),
        ("class Item:\n    issued_by: list[str]", true, &["issued_by"]),
        ("KINDS = [\"info\", \"warning\", \"error\"]", true, &["error", "info", "warning"]),
        ("if code == \"unknown-term\":", true, &["unknown_term"]),
        (
            "match it {\n    Severity::Info => 1,\n    Severity::Warning => 2,\n    Severity::Error => 3,\n}",
            false,
            &["error", "info", "warning"],
        ),
        // What is used, and what is an everyday word.
        ("let faults = report.faults.len();\nlet text = item.text;", false, &[]),
        ("fn f(valid_from: &str) -> bool {\n    valid_from == text\n}", false, &[]),
        ("// The member `fields_of_work` of a record.", false, &[]),
        ("if severity == \"error\":", true, &[]),
        ("pub struct Excerpt {\n    text: String,\n}", false, &[]),
    ] {
        assert_eq!(found(code, is_python), names, "{code}");
    }
}
