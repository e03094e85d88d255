//! Patterns of texts and dates, which ECMAScript, Python, Java, RE2, .NET and Rust's `regex` read alike.
//!
//! They are made of literals, explicit sets, groups, alternatives and repetitions. A character up to U+00FF that is not visible is
//! written `\x..`; above it stands the character itself. There is no look-around, no `\d`, `\s`, `\w` and no `\u`.
//!
//! `$` is the end of a text in ECMAScript, RE2 and Rust, but also stands before a last line end in Python, Java and .NET. So a text that
//! a pattern describes must not end in one ([`LINE_END`]).

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::checking::text::SPACES;
use crate::records::descriptor::TextRule;

/// A line end at the end of a text.
const LINE_END: &str = "[\\x0a\\x0d\\x85\u{2028}\u{2029}]$";

/// A year but 0000.
const YEAR: &str = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)";
const MONTH: &str = "(0[1-9]|1[0-2])";
const DAY: &str = "(0[1-9]|[12][0-9]|3[01])";

/// The schema of a text that a pattern describes.
pub(super) fn described_by(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern, "not": { "pattern": LINE_END } })
}

/// The schema of a day.
pub(super) fn day() -> Value {
    let mut schema = of_length("2021-02-26", &format!("^{YEAR}-{MONTH}-{DAY}$"));
    schema["format"] = "date".into();
    schema
}

/// The schema of a month.
pub(super) fn month() -> Value {
    of_length("2021-02", &format!("^{YEAR}-{MONTH}$"))
}

/// The schema of a year.
pub(super) fn year() -> Value {
    of_length("2021", &format!("^{YEAR}$"))
}

/// The schema of a date that is as long as another. The length says in the compact form, which has no `not`, that no line end follows.
fn of_length(date: &str, pattern: &str) -> Value {
    let mut schema = described_by(pattern);
    schema["maxLength"] = date.len().into();
    schema
}

/// The schema of a text: not blank, no white space at its ends, no control characters but those that its rule allows.
pub(super) fn text(rule: TextRule) -> Value {
    let mut visible = r"[^\x00-\x1f\x7f-\x9f".to_owned();
    // Among the controls there are spaces, which are said already.
    for (first, last) in SPACES.into_iter().filter(|(first, _)| !first.is_control()) {
        add(&mut visible, first);
        if first != last {
            visible.push('-');
            add(&mut visible, last);
        }
    }
    visible.push(']');
    let within = if rule.lines { r"[^\x00-\x08\x0b-\x1f\x7f-\x9f]" } else { r"[^\x00-\x1f\x7f-\x9f]" };
    let mut schema = described_by(&format!("^{visible}({within}*{visible})?$"));
    if let Some(limit) = rule.limit.filter(|limit| limit.is_hard) {
        schema["maxLength"] = limit.most.into();
    }
    schema
}

/// Adds a character to a set.
fn add(set: &mut String, character: char) {
    match character {
        '\0'..='\u{ff}' => _ = write!(set, r"\x{:02x}", u32::from(character)),
        _ => set.push(character),
    }
}
