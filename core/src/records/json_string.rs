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
        let mut rest = self.escaped;
        while let Some(backslash) = memchr(b'\\', rest.as_bytes()) {
            let (plain, escape) = rest.split_at(backslash);
            let (character, length) = unescape(escape)?;
            text.push_str(plain);
            text.push(character);
            rest = escape.get(length..).unwrap_or_default();
        }
        text.push_str(rest);
        Ok(text)
    }

    /// The string with its quotation marks, as a value of `text`, in which it stands.
    pub(crate) fn raw_in(self, text: &'t str) -> &'t str {
        text.get(self.at..self.at + self.escaped.len() + 2).unwrap_or_default()
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
