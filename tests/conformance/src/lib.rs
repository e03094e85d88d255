//! Reading the vectors, and reporting all of their failures at once.

#![allow(clippy::missing_errors_doc, clippy::missing_panics_doc, reason = "a failure is a failed test")]

pub mod code;
pub mod declarations;
pub mod documented;
pub mod faults;
pub mod mutation;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use osce::{
    Language, Term,
    lookup::{SpanConverter, SpanUnit, TextSpan},
    vocabularies::{NameKind, Vocabulary},
};
use serde_json::Value;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The cases of a file of vectors.
pub fn cases(file: &str) -> Vec<Value> {
    let path = root().join("tests/vectors").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let parsed: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    parsed["cases"].as_array().unwrap_or_else(|| panic!("{file}: no cases")).clone()
}

/// Runs a check over all cases and fails with every one that does not hold.
pub fn run(file: &str, check: impl Fn(&Value) -> Result<(), String>) {
    let cases = cases(file);
    assert!(!cases.is_empty(), "{file} has no cases");
    let failures: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            check(case).err().map(|error| format!("{}: {error}", case["name"].as_str().unwrap_or_default()))
        })
        .collect();
    assert!(failures.is_empty(), "{file}: {} of {} cases fail:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

/// Compares two values, and says what was wanted.
pub fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: &T, wanted: &T) -> Result<(), String> {
    if found == wanted { Ok(()) } else { Err(format!("{what} is {found:?}, expected {wanted:?}")) }
}

/// The term of `{"vocabulary", "slug"}`.
pub fn term(value: &Value) -> Result<Term, String> {
    serde_json::from_value(value.clone()).map_err(|error| format!("{value}: {error}"))
}

/// The terms of a list.
pub fn terms(value: &Value) -> Result<Vec<Term>, String> {
    value.as_array().into_iter().flatten().map(term).collect()
}

/// A member that is a string.
pub fn text<'v>(value: &'v Value, member: &str) -> Result<&'v str, String> {
    value[member].as_str().ok_or_else(|| format!("no `{member}` in {value}"))
}

/// A member that is a date, where it is there.
pub fn date(value: &Value, member: &str) -> Result<Option<NaiveDate>, String> {
    let parse = |text: &str| text.parse().map_err(|error| format!("{text}: {error}"));
    value[member].as_str().map(parse).transpose()
}

/// The option `vocabulary`.
pub fn vocabulary(options: &Value) -> Option<Vocabulary> {
    options["vocabulary"]
        .as_str()
        .map(|slug| Vocabulary::from_slug(slug).unwrap_or_else(|| panic!("no vocabulary `{slug}`")))
}

/// The option `language`.
pub fn language(options: &Value) -> Option<Language> {
    options["language"].as_str().map(|tag| Language::from_tag(tag).unwrap_or_else(|| panic!("no language `{tag}`")))
}

/// The option `kinds`.
pub fn kinds(options: &Value) -> Option<Vec<NameKind>> {
    let list = options["kinds"].as_array()?;
    Some(
        list.iter()
            .map(|kind| serde_json::from_value(kind.clone()).unwrap_or_else(|error| panic!("{kind}: {error}")))
            .collect(),
    )
}

/// Compares a span with `{"bytes", "code_points", "utf16"}`, in all three units.
pub fn same_span(text: &str, span: TextSpan, wanted: &Value) -> Result<(), String> {
    let pair = |span: TextSpan| serde_json::json!([span.start, span.end]);
    let convert = |unit| SpanConverter::new(text, unit).convert(span);
    same("the span in bytes", &pair(span), &wanted["bytes"])?;
    same("the span in code points", &pair(convert(SpanUnit::CodePoints)), &wanted["code_points"])?;
    same("the span in UTF-16", &pair(convert(SpanUnit::Utf16)), &wanted["utf16"])
}

/// A text as a page of HTML: its title is a heading, a line with a bullet is an item of a list, and any other a paragraph.
pub fn twin(text: &str, title: &str) -> String {
    let escaped = |line: &str| line.replace('&', "&amp;").replace('<', "&lt;");
    let (mut html, mut is_list, mut has_title) = (String::from("<body>"), false, false);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let item = line.strip_prefix(['-', '*', '•', '–']).filter(|rest| rest.is_empty() || rest.starts_with(' '));
        if item.is_some() != is_list {
            html.push_str(if is_list { "</ul>" } else { "<ul>" });
            is_list = !is_list;
        }
        let is_title = item.is_none() && !has_title && line == title;
        has_title |= is_title;
        let (tag, text) = match item {
            Some(item) => ("li", item),
            None if is_title => ("h1", line),
            None => ("p", line),
        };
        html.extend(["<", tag, ">", &escaped(text), "</", tag, ">\n"]);
    }
    html
}

/// A page of HTML in the frame of a site: what stands around its item, and is not of it.
pub fn framed(page: &str) -> String {
    let (before, after) = (
        "<!DOCTYPE html><html><head><meta charset=utf-8></head><body><a href=#main class=sr-only>Skip to main content</a>\
         <header><nav><ul><li>Our work<ul><li>Fields of work<ul><li>Policing</li><li>Youth</li></ul></li></ul></li></ul></nav></header>\
         <div class=breadcrumb><a href=/>Home</a> &raquo; <a href=/news>News</a></div><main>",
        "<div class='share'><a href=https://example.org>Share</a></div><figure><figcaption>Trainers in Vienna. (OSCE)</figcaption></figure>\
         <section class=contacts><h3>Contacts</h3><p>Anna Example<br>Press Officer<br>Office: + 43 1 000 00 00</p></section></main>\
         <div id=cookie>We use cookies. <button>Accept</button></div><footer><p>\u{a9} OSCE</p></footer></body></html>",
    );
    [before, page, after].concat()
}

/// The texts of the pages of `examples/newsroom`, by the names of their files.
pub fn newsroom_texts() -> Vec<(String, String)> {
    newsroom(".txt")
}

/// The saved pages of `examples/newsroom`, by the names of their files.
pub fn newsroom_html() -> Vec<(String, String)> {
    newsroom(".html")
}

fn newsroom(ending: &str) -> Vec<(String, String)> {
    let folder = root().join("examples/newsroom");
    let files = std::fs::read_dir(folder).expect("the newsroom").map(|entry| entry.expect("a file").path());
    let named = |path: PathBuf| {
        let name = path.file_name()?.to_str()?.to_owned();
        name.ends_with(ending).then(|| (name, std::fs::read_to_string(path).expect("a text")))
    };
    let mut pages: Vec<(String, String)> = files.filter_map(named).collect();
    pages.sort();
    pages
}

/// The Rust blocks of the README and of the guides, run as documentation tests.
#[cfg(doctest)]
pub mod guides {
    #[doc = include_str!("../../../README.md")]
    pub struct Readme;
    #[doc = include_str!("../../../docs/checking.md")]
    pub struct Checking;
    #[doc = include_str!("../../../docs/dates.md")]
    pub struct Dates;
    #[doc = include_str!("../../../docs/json-lines.md")]
    pub struct JsonLines;
    #[doc = include_str!("../../../docs/reading.md")]
    pub struct Reading;
    #[doc = include_str!("../../../docs/schema.md")]
    pub struct Schema;
    #[doc = include_str!("../../../docs/data.md")]
    pub struct Data;
    #[doc = include_str!("../../../docs/normal-form.md")]
    pub struct NormalForm;
    #[doc = include_str!("../../../docs/forms.md")]
    pub struct Forms;
    #[doc = include_str!("../../../docs/mentions.md")]
    pub struct Mentions;
    #[doc = include_str!("../../../docs/suggestions.md")]
    pub struct Suggestions;
    #[doc = include_str!("../../../docs/naming-policy.md")]
    pub struct NamingPolicy;
}
