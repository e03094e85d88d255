//! Strings of JSON, and the characters that they stand for.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

/// A string as it stands in the input: of JSON, or a text that is not JSON and has no escapes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct JsonString<'t> {
    /// Between the quotation marks, escapes and all.
    pub(crate) escaped: &'t str,
    /// Where it begins: with its quotation mark, if it has any.
    pub(crate) at: usize,
    pub(crate) escapes: Escapes,
}

/// What escapes a string has, and what control characters it may have.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Escapes {
    /// Any escape at all.
    pub(crate) any: bool,
    /// Line feeds or tabs.
    pub(crate) lines: bool,
    /// Other control characters, or escapes by number, which may be of some.
    pub(crate) others: bool,
}

/// The escape of half a surrogate pair, of which no character can be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct LoneSurrogate<'t> {
    pub(crate) escape: &'t str,
}

impl<'t> JsonString<'t> {
    /// A string with its quotation marks.
    pub(crate) fn of_json(json: &'t str, at: usize) -> Option<Self> {
        let escaped = json.strip_prefix('"')?.strip_suffix('"')?;
        let any = escaped.contains('\\');
        Some(Self { escaped, at, escapes: Escapes { any, lines: any, others: any } })
    }

    /// A text that is not JSON.
    pub(crate) fn of_text(text: &'t str, at: usize) -> Self {
        let is_line = |byte: &u8| matches!(byte, b'\n' | b'\t');
        let others = !text.as_bytes().split(is_line).all(is_plain);
        let lines = memchr2(b'\n', b'\t', text.as_bytes()).is_some();
        Self { escaped: text, at, escapes: Escapes { any: false, lines, others } }
    }

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

    /// Its JSON.
    pub(crate) fn json(self) -> String {
        // Without an escape there is nothing that JSON needs one for, or it is a text that is not JSON.
        if self.escapes.any { format!("\"{}\"", self.escaped) } else { json_of(self.escaped) }
    }
}

/// The JSON of a text.
pub(crate) fn json_of(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
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

/// Whether no control character (C0, DEL or C1) stands in a text. Written so that the compiler vectorizes it.
#[allow(clippy::needless_bitwise_bool, reason = "a comparison of many bytes at once has no branches")]
pub(crate) fn is_plain(text: &[u8]) -> bool {
    const BLOCK: usize = 512;
    let has_c0 = |block: &[u8]| block.iter().fold(false, |any, &byte| any | (byte < 0x20));
    if text.chunks(BLOCK).any(has_c0) {
        return false;
    }
    // 0xC2 begins U+0080 to U+00BF, of which the first half are control characters.
    let Some(first) = memchr2(0x7f, 0xc2, text) else { return true };
    let suspicious = &text[first..];
    let pairs = |(block, behind): (&[u8], &[u8])| {
        let pairs = block.iter().zip(behind);
        pairs.fold(false, |any, (&byte, &next)| any | (byte == 0x7f) | ((byte == 0xc2) & (next < 0xa0)))
    };
    suspicious.last() != Some(&0x7f) && !suspicious.chunks(BLOCK).zip(suspicious[1..].chunks(BLOCK)).any(pairs)
}
