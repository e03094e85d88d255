//! Why a text holds no record.

use thiserror::Error;

use super::json_scanner::{DEEPEST, Flaw, SyntaxError, ValueKind};
use super::position;
use crate::lookup::excerpt::excerpt;

/// Why a text holds no record. Lines and columns count from 1, columns in Unicode scalar values.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RecordError {
    /// It is not JSON.
    #[error("line {line}, column {column}: found {found}, expected {expected}")]
    Syntax {
        /// The line.
        line: u32,
        /// The column.
        column: u32,
        /// The character that does not fit, or `the end of the text`.
        found: String,
        /// What should stand there.
        expected: &'static str,
    },
    /// Values lie too deep in one another.
    #[error("line {line}, column {column}: nested deeper than {DEEPEST} levels")]
    TooDeep {
        /// The line.
        line: u32,
        /// The column.
        column: u32,
    },
    /// It is JSON of another kind.
    #[error("found a JSON {found}, expected an object")]
    NotAnObject {
        /// What it is: `array`, `string`, `number`, `boolean` or `null`.
        found: &'static str,
    },
    /// It is an object with a list of records in it, as feeds and interfaces give them.
    #[error(
        "found a list of records at `{pointer}`, expected one record: read its elements, with `{pointer}` as the place of the list"
    )]
    IsAList {
        /// Where the list stands.
        pointer: String,
    },
    /// A list of records was asked for, and something else stands there.
    #[error("found {found}{}, expected an array of records", at(pointer))]
    NotAList {
        /// Where it was looked for, as a JSON Pointer.
        pointer: String,
        /// What stands there: `a JSON object`, or `nothing`.
        found: String,
    },
    /// An element of a list is not a record.
    #[error("{}: {error}", excerpt(pointer))]
    Element {
        /// The element.
        pointer: String,
        /// What is wrong with it.
        #[source]
        error: Box<RecordError>,
    },
    /// It has no title, or one that is not text.
    #[error("there is no title: expected the member `title` with a string")]
    NoTitle,
}

/// Where something was looked for, if that is not the whole text.
fn at(pointer: &str) -> String {
    let quoted = excerpt(pointer);
    match pointer.chars().next() {
        None => String::new(),
        Some('/') => format!(" at `{quoted}`"),
        Some(_) => format!(" at `{quoted}`, which does not begin with `/`"),
    }
}

impl RecordError {
    pub(crate) fn syntax(text: &str, error: SyntaxError) -> Self {
        let (line, column) = position::of(text, error.at);
        match error.flaw {
            Flaw::TooDeep => Self::TooDeep { line, column },
            Flaw::Unexpected(expected) => Self::Syntax { line, column, found: found(text, error.at), expected },
        }
    }

    pub(crate) fn not_an_object(kind: ValueKind) -> Self {
        Self::NotAnObject { found: kind.name() }
    }
}

/// The character at a byte, as a message names it.
pub(crate) fn found(text: &str, at: usize) -> String {
    match text.get(at..).and_then(|rest| rest.chars().next()) {
        Some(character) if is_invisible(character) => format!("U+{:04X}", u32::from(character)),
        Some(character) => format!("`{character}`"),
        None => "the end of the text".to_owned(),
    }
}

/// Whether a character cannot be told by its looks: a message that shows it would show nothing.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{a0}' | '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}
