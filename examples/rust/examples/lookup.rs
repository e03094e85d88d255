//! What does this name mean?
//!
//! ```text
//! cargo run --release --example lookup -- "OSCE Secretariat, Transnational Threats Department" "Turky"
//! cargo run --release --example lookup                     the labels of examples/labels.txt
//! cargo run --release --example lookup -- --file PATH      every term that a text names, line by line
//! ```
//!
//! It ends with 0 when every text is a term, with 1 when one is not, with 2 when it cannot read what it is given.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use osce::{
    Language, Structure, Term,
    lookup::{ListOutcome, LookupError, Match, NotFound},
    vocabularies::NameKind,
};

const LABELS: &str = include_str!("../../labels.txt");

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => explain(LABELS.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))),
        ["--help" | "-h"] => {
            println!("usage: lookup [TEXT]... | lookup --file PATH");
            ExitCode::SUCCESS
        }
        ["--file"] => fail("--file needs the path of a file or of a folder of files"),
        ["--file", path] => match read(Path::new(path)) {
            Ok(texts) => name_terms(&texts),
            Err(error) => fail(&error),
        },
        [option, ..] if option.starts_with("--") => fail(&format!("there is no option `{option}`; see --help")),
        ref texts => explain(texts.iter().copied()),
    }
}

fn fail(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(2)
}

/// Says of each text what it is and why, or what was probably meant.
fn explain<'t>(texts: impl Iterator<Item = &'t str>) -> ExitCode {
    let (mut terms, mut open) = (0, 0);
    for text in texts {
        println!("{text}");
        let items = osce::lookup::lookup_list(text);
        if items.is_empty() {
            open += 1;
            println!("  nothing to look up");
        }
        for item in items {
            match (&item.outcome, item.error()) {
                (ListOutcome::Match(found), _) => {
                    terms += 1;
                    println!("  {}", describe(found));
                }
                (_, Some(error)) => {
                    open += 1;
                    println!("  `{}`: {}", item.text, describe_error(&error));
                }
                _ => {}
            }
        }
    }
    println!("\n{terms} terms, {open} open");
    if open == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What was found, by which name, and since and until when.
fn describe(found: &Match) -> String {
    let language = found.language.map_or("any language", |language| language.code());
    let by = match found.kind {
        NameKind::Abbreviation => "abbreviation".to_owned(),
        NameKind::Code => "code".to_owned(),
        kind => format!("{} name", format!("{kind:?}").to_lowercase()),
    };
    let mut facts = vec![format!(
        "{} `{}`: {}, by its {by} `{}` ({language})",
        found.vocabulary,
        found.term.slug(),
        label(found.term),
        found.name
    )];
    facts.extend(match (found.valid_from, found.valid_until) {
        (Some(from), Some(until)) => Some(format!("the name in use from {from} until {until}")),
        (Some(from), None) => Some(format!("the name in use since {from}")),
        (None, Some(until)) => Some(format!("the name in use until {until}")),
        (None, None) => None,
    });
    facts.extend(Structure::from_term(found.term).and_then(dates));
    facts.extend(found.annotation.as_ref().map(|annotation| format!("annotated `{annotation}`")));
    if !found.certain {
        facts.push("not certain".to_owned());
    }
    facts.join("; ")
}

fn label(term: Term) -> &'static str {
    term.label_or_english(Language::English).text
}

/// From when to when a structure works.
fn dates(structure: Structure) -> Option<String> {
    let since = structure.work_begun().or(structure.established())?.value;
    Some(match structure.closed().value.date() {
        Some(closed) => format!("at work {since} to {closed}"),
        None => format!("at work since {since}"),
    })
}

fn describe_error(error: &LookupError) -> String {
    match error {
        LookupError::NotFound(error) => describe_not_found(error),
        other => other.to_string(),
    }
}

fn describe_not_found(error: &NotFound) -> String {
    let suggestions = error.suggestions();
    if suggestions.is_empty() {
        return "not known".to_owned();
    }
    let names: Vec<String> = suggestions
        .iter()
        .map(|suggestion| format!("{} ({})", suggestion.name, suggestion.term.vocabulary()))
        .collect();
    format!("not known; probably meant: {}", names.join(", "))
}

/// The file, or the files of a folder, by name.
fn read(path: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let wrong = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let mut paths = vec![path.to_path_buf()];
    if path.is_dir() {
        let entries = std::fs::read_dir(path).map_err(|error| wrong(path, error))?;
        paths = entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.is_file()).collect();
        paths.sort();
    }
    let text = |path: PathBuf| match std::fs::read(&path) {
        Ok(bytes) => Ok((path, String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) => Err(wrong(&path, error)),
    };
    paths.into_iter().map(text).collect()
}

/// Prints every term that the texts name, line by line.
fn name_terms(texts: &[(PathBuf, String)]) -> ExitCode {
    let mut found = 0;
    for (path, text) in texts {
        println!("{}", path.display());
        for (number, line) in text.lines().enumerate() {
            let names = terms_of(line);
            found += names.len();
            if !names.is_empty() {
                let shown: Vec<String> = names
                    .iter()
                    .map(|term| format!("{} ({} `{}`)", label(*term), term.vocabulary(), term.slug()))
                    .collect();
                println!("{:>5}  {}", number + 1, shown.join("; "));
            }
        }
    }
    println!("\n{found} terms");
    ExitCode::SUCCESS
}

/// A line is a label or a list of labels, or running text.
fn terms_of(line: &str) -> Vec<Term> {
    let label = line.trim().trim_start_matches(['-', '*', '•']).trim();
    if osce::vocabularies::site_sections().any(|section| section == label) {
        return Vec::new();
    }
    let items = match osce::lookup(label) {
        Ok(found) => return vec![found.term],
        Err(_) => osce::lookup::lookup_list(label),
    };
    let terms: Vec<Term> = items.iter().filter_map(|item| item.found()).map(|found| found.term).collect();
    if !terms.is_empty() && terms.len() == items.len() {
        return terms;
    }
    osce::mentions(line).into_iter().filter_map(|mention| mention.term).collect()
}
