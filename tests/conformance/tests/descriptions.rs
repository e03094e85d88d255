//! What `osce-model` says of types, values, members and codes stands unchanged at them in Swift, Kotlin and Python.
//!
//! White space apart, a description must stand at its declaration; a language may add paragraphs behind it. What a language does not have
//! is listed with the reason, and what is listed must be missing.

use std::collections::BTreeSet;

use osce_conformance::declarations::{self, Declaration, Sort, snake};
use osce_conformance::documented::{Documented, in_braces, in_python};

/// A language with what its files say.
struct Language {
    name: &'static str,
    found: Documented,
    /// The types in which a declaration arrives, each with whether its own description does.
    types: fn(&Declaration) -> Vec<(String, bool)>,
    missing: &'static [Missing],
}

/// What a language does not have.
struct Missing {
    types: &'static [&'static str],
    /// The member; empty for whole types.
    member: &'static str,
    why: &'static str,
}

const fn missing(types: &'static [&'static str], member: &'static str, why: &'static str) -> Missing {
    Missing { types, member, why }
}

const IMPLIED: &str = "a copy leaves it out: it follows from the term";

const NOT_IN_SWIFT: &[Missing] = &[
    missing(&["FixedLines"], "", "files are mended where they are kept, by Rust and by Python"),
    missing(&["Term"], "slug", "a word of the term, written by hand among what terms of any vocabulary are asked"),
    missing(&["NotFound"], "suggestions", "they cost a search, and are asked of the error"),
    missing(&["Match", "Mention"], "vocabulary", IMPLIED),
    missing(&["Name"], "term", IMPLIED),
];

const NOT_IN_KOTLIN: &[Missing] = &[
    missing(&["FixedLines"], "", "files are mended where they are kept, by Rust and by Python"),
    missing(&["NotFound"], "suggestions", "they cost a search, and are asked of the exception"),
    missing(&["Match", "Mention"], "vocabulary", IMPLIED),
    missing(&["Name"], "term", IMPLIED),
    missing(
        &["FieldOfWork", "Country", "Structure", "MeetingSeries", "NewsKind"],
        "slug",
        "it is that of their interface, `VocabularyTerm`, which says what it is",
    ),
];

const NOT_IN_PYTHON: &[Missing] = &[
    missing(
        &[
            "Vocabulary",
            "MatchForm",
            "NameKind",
            "NameOrigin",
            "ChairStatus",
            "DateStatus",
            "Doubt",
            "CountryStatus",
            "CodeScheme",
            "StructureKind",
            "SecurityDimension",
            "FieldLevel",
            "MappingRelation",
            "SeriesLevel",
            "EventKind",
            "RecordKind",
            "Profile",
            "Severity",
            "FaultAction",
            "PageLayout",
            "InputForm",
            "PageSubject",
            "SchemaForm",
            "FaultCode",
        ],
        "",
        "the values are texts",
    ),
    missing(&["CommonFacts"], "slug", "it is the value of the enum, and stands in `Term`"),
    missing(&["DateRange", "TextSpan"], "", "a tuple of two"),
    missing(&["TermRow"], "", "a row of a table is a dictionary"),
    missing(&["FaultParam", "ExtraMember"], "", "they are pairs of a mapping"),
    missing(&["Listed"], "", "an item of a list is a match or an exception, which have their places"),
    missing(&["CheckedLine"], "", "a line is a `Checked` with its number"),
    missing(&["Report"], "is_valid", "`ok` is what Python calls it, and the wire"),
    missing(&["NotFound", "Ambiguous", "NotValidOn"], "text", "the class of all three exceptions has it"),
];

/// The files of a folder, or one file, read into one.
fn read(paths: &[&str], parse: fn(&str) -> Documented) -> Documented {
    let mut found = Documented::new();
    for path in paths {
        let path = osce_conformance::root().join(path);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (key, about) in parse(&text) {
            found.entry(key).or_insert(about);
        }
    }
    found
}

/// The types of Swift and Kotlin: those of the border, which has no generics, and what is added to a term.
fn of_the_border(declaration: &Declaration) -> Vec<(String, bool)> {
    match (declaration.sort, declaration.name) {
        (Sort::Facts, name) => vec![(format!("{name}Facts"), true)],
        (_, "Fact") => {
            ["DateFact", "EndFact", "TextFact", "TextsFact", "CodesFact", "DimensionsFact", "StructuresFact"]
                .map(|name| (name.to_owned(), true))
                .to_vec()
        }
        (_, "OnDate") => {
            ["CountriesOnDate", "StructuresOnDate", "OfficeHoldersOnDate"].map(|name| (name.to_owned(), true)).to_vec()
        }
        (_, name) => vec![(name.to_owned(), true)],
    }
}

fn of_swift(declaration: &Declaration) -> Vec<(String, bool)> {
    let mut types = of_the_border(declaration);
    match (declaration.sort, declaration.name) {
        (Sort::Facts, "Term") => types.extend([("VocabularyTerm".to_owned(), false), ("Term".to_owned(), false)]),
        (Sort::Facts, name) => types.push((name.to_owned(), true)),
        _ => {}
    }
    types
}

fn of_kotlin(declaration: &Declaration) -> Vec<(String, bool)> {
    let mut types = of_the_border(declaration);
    match (declaration.sort, declaration.name) {
        (Sort::Facts, "Term") => {
            let terms = ["Term", "FieldOfWork", "Country", "Structure", "MeetingSeries", "NewsKind"];
            types.extend(terms.map(|name| (name.to_owned(), false)));
        }
        (Sort::Facts, name) => types.push((name.to_owned(), true)),
        _ => {}
    }
    types
}

fn of_python(declaration: &Declaration) -> Vec<(String, bool)> {
    match (declaration.sort, declaration.name) {
        (Sort::Facts, "Term") => vec![("CommonFacts".to_owned(), false)],
        (Sort::Facts, "NewsKind") => vec![("NewsKind".to_owned(), true)],
        (Sort::Facts, name) => vec![(format!("{name}Facts"), true), (name.to_owned(), true)],
        (_, name) => vec![(name.to_owned(), true)],
    }
}

fn languages() -> [Language; 3] {
    [
        Language {
            name: "Swift",
            found: read(
                &[
                    "bindings-swift/Sources/OSCE/Generated/OSCE.swift",
                    "bindings-swift/Sources/OSCE/Generated/TermFacts.swift",
                ],
                in_braces,
            ),
            types: of_swift,
            missing: NOT_IN_SWIFT,
        },
        Language {
            name: "Kotlin",
            found: read(
                &[
                    "bindings-kotlin/generated/src/main/kotlin/osce/osce.kt",
                    "bindings-kotlin/library/src/main/kotlin/osce/generated/TermFacts.kt",
                ],
                in_braces,
            ),
            types: of_kotlin,
            missing: NOT_IN_KOTLIN,
        },
        Language {
            name: "Python",
            found: read(
                &["_core.pyi", "_facts.py", "_term_facts.py", "_vocabularies.py", "_closed_sets.py", "_errors.py"]
                    .map(|file| format!("bindings-python/python/osce/{file}"))
                    .each_ref()
                    .map(String::as_str),
                in_python,
            ),
            types: of_python,
            missing: NOT_IN_PYTHON,
        },
    ]
}

/// Whether a description is the declared one, with or without paragraphs behind it.
fn is_said(found: &str, declared: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let paragraphs: Vec<&str> = found.split("\n\n").collect();
    (1..=paragraphs.len()).any(|count| words(&paragraphs[..count].join("\n\n")) == words(declared))
}

#[test]
fn descriptions_arrive_unchanged() {
    let mut faults = Vec::new();
    let mut count = 0;
    for language in languages() {
        let mut met = BTreeSet::new();
        let mut compare = |of: &str, member: &str, about: &str| {
            count += 1;
            let place = format!("{}, {of} {member}", language.name);
            let is_missing = |it: &&Missing| it.types.contains(&of) && (it.member.is_empty() || it.member == member);
            let missing = language.missing.iter().find(is_missing);
            match (language.found.get(&(of.to_owned(), snake(member))), missing) {
                (None, Some(missing)) => {
                    met.insert((of.to_owned(), missing.member));
                }
                (None, None) => faults.push(format!("{place}: there is none, expected: {about}")),
                (Some(_), Some(missing)) => faults.push(format!("{place}: is there, and is listed: {}", missing.why)),
                (Some(found), None) if !is_said(found, about) => {
                    faults.push(format!("{place}: {found}\n    expected: {about}"));
                }
                (Some(_), None) => {}
            }
        };
        for declaration in declarations::all() {
            for (of, has_own) in (language.types)(&declaration) {
                if has_own {
                    compare(&of, "", declaration.about);
                }
                // A vocabulary has its facts in a class of their own in Python.
                if language.name == "Python" && declaration.sort == Sort::Facts && of == declaration.name {
                    continue;
                }
                for member in &declaration.members {
                    compare(&of, member.name, member.about);
                }
            }
        }
        for missing in language.missing {
            let unmet = missing.types.iter().filter(|of| !met.contains(&((**of).to_owned(), missing.member)));
            faults.extend(
                unmet.map(|of| format!("{}: {of} {} is listed and not declared", language.name, missing.member)),
            );
        }
    }
    println!("{count} descriptions were compared");
    assert!(faults.is_empty(), "{} of {count} descriptions differ:\n{}", faults.len(), faults.join("\n"));
}
