//! Strings of JSON, and the characters that they stand for.

use std::borrow::Cow;

use memchr::memchr;

/// A string as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct JsonString<'t> {
    /// Between the quotation marks, escapes and all.
    pub(crate) escaped: &'t str,
    /// Where its first quotation mark stands.
    pub(crate) at: usize,
    pub(crate) escapes: Escapes,
}

/// What escapes a string has.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Escapes {
    /// Any at all.
    pub(crate) any: bool,
    /// Of line feeds or tabs.
    pub(crate) lines: bool,
    /// Of other control characters, or by number.
    pub(crate) others: bool,
}

/// The escape of half a surrogate pair, of which no character can be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct LoneSurrogate<'t> {
    pub(crate) escape: &'t str,
}

impl<'t> JsonString<'t> {
    /// The characters that it stands for; a copy only where it has escapes.
    #[inline]
    pub(crate) fn text(self) -> Result<Cow<'t, str>, LoneSurrogate<'t>> {
        if self.escapes.any { self.unescaped().map(Cow::Owned) } else { Ok(Cow::Borrowed(self.escaped)) }
    }

    #[cold]
    fn unescaped(self) -> Result<String, LoneSurrogate<'t>> {
        let mut text = String::with_capacity(self.escaped.len());
        for piece in self.pieces() {
            match piece? {
                Piece::Plain(plain) => text.push_str(plain),
                Piece::Escape(character) => text.push(character),
            }
        }
        Ok(text)
    }

    /// Its parts: what stands for itself, and escapes. No part is empty.
    pub(crate) fn pieces(self) -> Pieces<'t> {
        Pieces { rest: self.escaped, has_escapes: self.escapes.any }
    }

    /// The string with its quotation marks, as a value of `text`, in which it stands.
    pub(crate) fn raw_in(self, text: &'t str) -> &'t str {
        text.get(self.at..self.at + self.escaped.len() + 2).unwrap_or_default()
    }
}

/// A part of a string.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Piece<'t> {
    Plain(&'t str),
    Escape(char),
}

/// The parts of a string, in order.
pub(crate) struct Pieces<'t> {
    rest: &'t str,
    has_escapes: bool,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Result<Piece<'t>, LoneSurrogate<'t>>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let backslash = if self.has_escapes { memchr(b'\\', self.rest.as_bytes()) } else { None };
        let plain = backslash.unwrap_or(self.rest.len());
        if plain > 0 {
            let (plain, rest) = self.rest.split_at(plain);
            self.rest = rest;
            return Some(Ok(Piece::Plain(plain)));
        }
        Some(unescape(self.rest).map(|(character, length)| {
            self.rest = self.rest.get(length..).unwrap_or_default();
            Piece::Escape(character)
        }))
    }
}

/// The character of the escape at the beginning of a text, which is a valid one, and its length.
fn unescape(rest: &str) -> Result<(char, usize), LoneSurrogate<'_>> {
    let simple = match rest.as_bytes().get(1) {
        Some(b'n') => '\n',
        Some(b't') => '\t',
        Some(b'r') => '\r',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'u') => {
            let high = code_unit(rest);
            if let Some(character) = char::from_u32(high) {
                return Ok((character, 6));
            }
            let low = rest.get(6..).filter(|next| next.starts_with("\\u")).map_or(0, code_unit);
            let both = char::decode_utf16([high, low].map(|unit| u16::try_from(unit).unwrap_or_default())).next();
            return match both {
                Some(Ok(character)) => Ok((character, 12)),
                _ => Err(LoneSurrogate { escape: rest.get(..6).unwrap_or_default() }),
            };
        }
        Some(&other) => other.into(),
        None => '\\',
    };
    Ok((simple, 2))
}

/// The number of `\uXXXX`.
fn code_unit(escape: &str) -> u32 {
    escape.get(2..6).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or_default()
}
