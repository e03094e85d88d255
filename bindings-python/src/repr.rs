//! How objects are shown: in one line, as the call that makes them where that is not too long.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple, PyTupleMethods};

/// The most characters of a line.
const LONGEST_LINE: usize = 200;

/// The most characters of a value, where the line as a whole is too long.
const LONGEST_VALUE: usize = 60;

/// `Name(member=value, ...)`, without the members that are `None` or empty.
///
/// Where that is longer than a line, long texts end in `…`, of long tuples stands how many elements they have, and `…` stands for the
/// last members.
#[pyfunction(name = "shown")]
#[pyo3(signature = (name, members: "dict[str, typing.Any]"))]
pub fn of_members(name: &str, members: &Bound<'_, PyDict>) -> PyResult<String> {
    let mut shown = Vec::new();
    for (member, value) in members {
        let is_empty = value.cast::<PyTuple>().is_ok_and(PyTupleMethods::is_empty);
        if !value.is_none() && !is_empty {
            shown.push((member, value.repr()?.to_string(), value));
        }
    }
    let mut arguments: Vec<String> = shown.iter().map(|(member, whole, _)| format!("{member}={whole}")).collect();
    let whole = call(name, &arguments);
    if whole.chars().count() <= LONGEST_LINE {
        return Ok(whole);
    }
    arguments = shown.iter().map(|(member, whole, value)| format!("{member}={}", short(whole, value))).collect();
    let mut line = call(name, &arguments);
    while line.chars().count() > LONGEST_LINE && arguments.pop().is_some() {
        arguments.push("…".to_owned());
        line = call(name, &arguments);
        arguments.pop();
    }
    Ok(line)
}

fn call(name: &str, arguments: &[String]) -> String {
    format!("{name}({})", arguments.join(", "))
}

/// A value by its whole `repr`, cut where that is long.
fn short(whole: &str, value: &Bound<'_, PyAny>) -> String {
    if whole.chars().count() <= LONGEST_VALUE {
        return whole.to_owned();
    }
    match value.len() {
        Ok(count) if !value.is_instance_of::<PyString>() => format!("<{count}>"),
        Ok(_) => cut(whole, LONGEST_VALUE, "…'"),
        Err(_) => cut(whole, LONGEST_VALUE, "…"),
    }
}

/// `<text>`, in one line.
pub fn of_text(text: &str) -> String {
    let is_break = |c: char| c.is_control() || ['\u{2028}', '\u{2029}'].contains(&c);
    let mut line = String::new();
    for character in text.chars().take(LONGEST_LINE) {
        if is_break(character) { line.extend(character.escape_default()) } else { line.push(character) }
    }
    let is_whole = text.chars().nth(LONGEST_LINE).is_none();
    cut(&format!("<{line}{}>", if is_whole { "" } else { "…" }), LONGEST_LINE, "…>")
}

/// A text of at most so many characters, with what stands for the rest.
fn cut(text: &str, longest: usize, rest: &str) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    text.chars().take(longest - rest.chars().count()).chain(rest.chars()).collect()
}
