//! JSON as several writers write it.

use std::fmt::Write as _;

/// A value.
#[derive(Clone, Debug)]
pub enum Json {
    /// A string.
    Text(String),
    /// A number.
    Number(u32),
    /// A list.
    List(Vec<Json>),
    /// An object, whose members stay in order.
    Object(Members),
}

/// The members of an object.
pub type Members = Vec<(String, Json)>;

/// How it is written.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// A space behind each comma and colon.
    pub has_spaces: bool,
    /// Letters outside ASCII as `\uXXXX`.
    pub is_ascii: bool,
}

impl Style {
    /// As the library writes.
    pub const COMPACT: Self = Self { has_spaces: false, is_ascii: false };
    /// As Python's `json.dumps` writes.
    pub const PYTHON: Self = Self { has_spaces: true, is_ascii: true };
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<const N: usize> From<[&str; N]> for Json {
    fn from(texts: [&str; N]) -> Self {
        Self::List(texts.map(Json::from).into())
    }
}

impl Json {
    /// Writes it behind what is there.
    pub fn write(&self, style: Style, into: &mut String) {
        match self {
            Self::Text(text) => write_text(text, style, into),
            Self::Number(number) => into.push_str(&number.to_string()),
            Self::List(values) => {
                into.push('[');
                for (position, value) in values.iter().enumerate() {
                    write_comma(position, style, into);
                    value.write(style, into);
                }
                into.push(']');
            }
            Self::Object(members) => {
                into.push('{');
                for (position, (name, value)) in members.iter().enumerate() {
                    write_comma(position, style, into);
                    write_text(name, style, into);
                    into.push_str(if style.has_spaces { ": " } else { ":" });
                    value.write(style, into);
                }
                into.push('}');
            }
        }
    }
}

fn write_comma(position: usize, style: Style, into: &mut String) {
    if position > 0 {
        into.push_str(if style.has_spaces { ", " } else { "," });
    }
}

fn write_text(text: &str, style: Style, into: &mut String) {
    into.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => into.extend(['\\', character]),
            '\n' => into.push_str("\\n"),
            '\t' => into.push_str("\\t"),
            '\u{0}'..'\u{20}' => write_units(character, into),
            '\u{7f}'.. if style.is_ascii => write_units(character, into),
            _ => into.push(character),
        }
    }
    into.push('"');
}

fn write_units(character: char, into: &mut String) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        let _ = write!(into, "\\u{unit:04x}");
    }
}
