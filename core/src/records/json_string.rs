//! Strings of JSON, and the characters that they stand for.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memchr2_iter};

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
    /// Line feeds or tabs.
    pub(crate) lines: bool,
    /// Other control characters.
    pub(crate) controls: bool,
    /// Halves of surrogate pairs.
    pub(crate) halves: bool,
    /// The bytes of escapes, but for one of each character that they stand for.
    pub(crate) surplus: u32,
}

impl Escapes {
    /// Whether there is any escape.
    pub(crate) fn are_any(self) -> bool {
        self.surplus > 0
    }
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
        Some(Self { escaped, at, escapes: Escapes { lines: any, controls: any, halves: any, surplus: any.into() } })
    }

    /// A text that is not JSON.
    pub(crate) fn of_text(text: &'t str, at: usize) -> Self {
        let is_line = |byte: &u8| matches!(byte, b'\n' | b'\t');
        let controls = !text.as_bytes().split(is_line).all(is_plain);
        let lines = memchr2(b'\n', b'\t', text.as_bytes()).is_some();
        Self { escaped: text, at, escapes: Escapes { lines, controls, ..Escapes::default() } }
    }

    /// The characters that it stands for; a copy only where it has escapes.
    #[inline]
    pub(crate) fn text(self) -> Result<Cow<'t, str>, LoneSurrogate<'t>> {
        if self.escapes.are_any() { self.unescaped().map(Cow::Owned) } else { Ok(Cow::Borrowed(self.escaped)) }
    }

    #[cold]
    fn unescaped(self) -> Result<String, LoneSurrogate<'t>> {
        let mut text = String::with_capacity(self.escaped.len());
        let mut rest = self.escaped;
        while !rest.is_empty() {
            // Escapes of letters stand in runs, which are not searched for their ends.
            while rest.starts_with('\\') {
                let (character, length) = unescape(rest)?;
                text.push(character);
                rest = rest.get(length..).unwrap_or_default();
            }
            let (plain, behind) = rest.split_at(memchr(b'\\', rest.as_bytes()).unwrap_or(rest.len()));
            text.push_str(plain);
            rest = behind;
        }
        Ok(text)
    }

    /// The first and the last character; none for nothing and for halves of surrogate pairs.
    #[inline]
    pub(crate) fn ends(self) -> [Option<char>; 2] {
        let mut characters = self.escaped.chars();
        let ends = [characters.next(), characters.next_back().or(self.escaped.chars().next())];
        if self.escapes.are_any() { self.ends_unescaped(ends) } else { ends }
    }

    fn ends_unescaped(self, [mut first, mut last]: [Option<char>; 2]) -> [Option<char>; 2] {
        let character = |at: usize| unescape(&self.escaped[at..]).ok().map(|(character, _)| character);
        if first == Some('\\') {
            first = character(0);
        }
        let bytes = self.escaped.as_bytes();
        for length in [2, 6] {
            let Some(at) = bytes.len().checked_sub(length) else { continue };
            // A backslash that is not escaped itself begins an escape, which ends here where it has the length of one.
            let backslashes = bytes[..=at].iter().rev().take_while(|byte| **byte == b'\\').count();
            if backslashes % 2 == 1 && (length == 6) == (bytes[at + 1] == b'u') {
                last = character(at);
            }
        }
        [first, last]
    }

    /// How many characters it has, where it has no halves of surrogate pairs.
    pub(crate) fn length(self) -> usize {
        self.escaped.chars().count() - self.escapes.surplus as usize
    }

    /// Its JSON.
    pub(crate) fn json(self) -> String {
        // Without an escape there is nothing that JSON needs one for, or it is a text that is not JSON.
        if self.escapes.are_any() { format!("\"{}\"", self.escaped) } else { json_of(self.escaped) }
    }
}

/// The JSON of a text.
pub(crate) fn json_of(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// The character of the escape at the beginning of a text, which is a valid one, and its length.
fn unescape(rest: &str) -> Result<(char, usize), LoneSurrogate<'_>> {
    let bytes = rest.as_bytes();
    if let Some([b'\\', b'u', digits @ ..]) = bytes.first_chunk::<6>() {
        let unit = code_unit(*digits).unwrap_or_default();
        if let Some(character) = char::from_u32(unit) {
            return Ok((character, 6));
        }
        return match pair(unit, &bytes[6..]) {
            Some(character) => Ok((character, 12)),
            None => Err(LoneSurrogate { escape: rest.get(..6).unwrap_or_default() }),
        };
    }
    let simple = match bytes.get(1) {
        Some(b'n') => '\n',
        Some(b't') => '\t',
        Some(b'r') => '\r',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(&other) => other.into(),
        None => '\\',
    };
    Ok((simple, 2))
}

/// The character of a surrogate, behind which a text goes on.
pub(crate) fn pair(high: u32, behind: &[u8]) -> Option<char> {
    let Some([b'\\', b'u', digits @ ..]) = behind.first_chunk::<6>() else { return None };
    let units = [high, code_unit(*digits)?].map(|unit| u16::try_from(unit).unwrap_or_default());
    char::decode_utf16(units).next()?.ok()
}

/// The number that four hexadecimal digits are.
#[inline]
pub(crate) fn code_unit(digits: [u8; 4]) -> Option<u32> {
    /// What a digit stands for; of any other byte, a number with higher bits.
    const DIGITS: [u8; 256] = {
        let mut table = [0xf0; 256];
        let mut value = 0;
        while value < 16 {
            let digit = b"0123456789abcdef"[value as usize];
            table[digit as usize] = value;
            table[digit.to_ascii_uppercase() as usize] = value;
            value += 1;
        }
        table
    };
    let [a, b, c, d] = digits.map(|digit| u32::from(DIGITS[usize::from(digit)]));
    (a | b | c | d < 16).then_some(a << 12 | b << 8 | c << 4 | d)
}

/// Whether no control character (C0, DEL or C1) stands in a text.
pub(crate) fn is_plain(text: &[u8]) -> bool {
    const BLOCK: usize = 512;
    // 0xC2 begins U+0080 to U+00BF, of which the first half are control characters.
    let is_letter = |at: usize| text[at] == 0xc2 && text.get(at + 1).is_some_and(|next| *next >= 0xa0);
    !text.chunks(BLOCK).any(has_c0) && memchr2_iter(0x7f, 0xc2, text).all(is_letter)
}

/// Whether a byte is a control character of ASCII, DEL apart. Eight bytes are looked at as one number, because no compiler for size
/// vectorizes a loop.
fn has_c0(block: &[u8]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = ONES << 7;
    let (words, rest) = block.as_chunks::<8>();
    // The highest bit of each byte is set, by itself or because the others are 0x20 at least.
    let highs = words.iter().fold(HIGHS, |all, word| {
        let word = u64::from_le_bytes(*word);
        all & (((word & !HIGHS) + ONES * 0x60) | word)
    });
    highs & HIGHS != HIGHS || rest.iter().any(|byte| *byte < 0x20)
}
