//! JSON as text: where its values begin and end, and what is wrong with it where they do not.

use memchr::memchr2;

use super::descriptor::Member;
use super::json_string::{Escapes, JsonString, code_unit, is_plain, pair};

/// How deep values may lie in one another.
pub(crate) const DEEPEST: usize = 128;

/// Where a text stops being JSON.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct SyntaxError {
    /// The byte that does not fit; the length of the text where it breaks off.
    pub(crate) at: usize,
    pub(crate) flaw: Flaw,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Flaw {
    /// Something else was expected.
    Unexpected(&'static str),
    /// The value lies deeper than [`DEEPEST`].
    TooDeep,
}

/// What a value is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ValueKind {
    String,
    Number,
    Object,
    Array,
    Boolean,
    Null,
}

impl ValueKind {
    /// As faults name it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Object => "object",
            Self::Array => "array",
            Self::Boolean => "boolean",
            Self::Null => "null",
        }
    }
}

/// A value as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RawJson<'t> {
    pub(crate) text: &'t str,
    pub(crate) at: usize,
    pub(crate) kind: ValueKind,
}

impl<'t> RawJson<'t> {
    /// Reads the value once more.
    pub(crate) fn scanner(&self) -> Scanner<'t> {
        Scanner::of_part(self.text, self.at)
    }
}

/// Reads a text from front to back.
#[derive(Clone, Debug)]
pub(crate) struct Scanner<'t> {
    text: &'t str,
    at: usize,
    /// Where the text begins in what is walked through.
    offset: usize,
    /// There is no control character in the whole text as it stands, so that no string needs to be searched for one.
    plain: bool,
}

impl<'t> Scanner<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self::of_part(text, 0)
    }

    /// Reads a text that begins at an offset.
    pub(crate) fn of_part(text: &'t str, offset: usize) -> Self {
        Self { text, at: 0, offset, plain: is_plain(text.as_bytes()) }
    }

    /// Where the next byte stands.
    pub(crate) fn at(&self) -> usize {
        self.offset + self.at
    }

    /// What was passed since a place.
    pub(crate) fn since(&self, at: usize) -> &'t str {
        self.text.get(at.wrapping_sub(self.offset)..self.at).unwrap_or_default()
    }

    /// The next byte that is not a space; it stays.
    #[inline]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = *self.text.as_bytes().get(self.at)?;
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(byte);
            }
            self.at += 1;
        }
    }

    /// Takes the next byte if it is the one.
    #[inline]
    pub(crate) fn take(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    /// Takes the next byte, which must be the one.
    #[inline]
    pub(crate) fn demand(&mut self, wanted: u8, expected: &'static str) -> Result<(), SyntaxError> {
        if self.take(wanted) { Ok(()) } else { Err(self.unexpected(expected)) }
    }

    /// After the last value there is nothing.
    pub(crate) fn demand_end(&mut self) -> Result<(), SyntaxError> {
        if self.peek().is_none() { Ok(()) } else { Err(self.unexpected("the end of the text")) }
    }

    pub(crate) fn unexpected(&self, expected: &'static str) -> SyntaxError {
        SyntaxError { at: self.at(), flaw: Flaw::Unexpected(expected) }
    }

    /// Takes a string where speed does not matter.
    #[inline(never)]
    fn any_string(&mut self, expected: &'static str) -> Result<JsonString<'t>, SyntaxError> {
        self.string(expected)
    }

    /// Takes a string.
    #[allow(
        clippy::inline_always,
        reason = "what it returns is taken apart at once; through memory that costs as much as all else"
    )]
    #[inline(always)]
    pub(crate) fn string(&mut self, expected: &'static str) -> Result<JsonString<'t>, SyntaxError> {
        self.demand(b'"', expected)?;
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut escapes = Escapes::default();
        let end = loop {
            let rest = bytes.get(self.at..).unwrap_or_default();
            let Some(ahead) = end_of_plain(rest) else {
                self.refuse_control_characters(start, bytes.len())?;
                self.at = bytes.len();
                return Err(self.unexpected("the `\"` that ends the string"));
            };
            self.at += ahead;
            if rest[ahead] == b'"' {
                break self.at;
            }
            self.escapes(&mut escapes)?;
        };
        if !self.plain {
            self.refuse_control_characters(start, end)?;
            escapes.controls |= !is_plain(&bytes[start..end]);
        }
        self.at = end + 1;
        Ok(JsonString { escaped: self.text.get(start..end).unwrap_or_default(), at: self.offset + start - 1, escapes })
    }

    /// Passes a run of escapes, and notes what they stand for.
    #[inline]
    fn escapes(&mut self, escapes: &mut Escapes) -> Result<(), SyntaxError> {
        let bytes = self.text.as_bytes();
        while let Some([b'\\', kind, rest @ ..]) = bytes.get(self.at..) {
            if *kind != b'u' {
                self.simple_escape(*kind, escapes)?;
                continue;
            }
            let letters = escaped_letters(&bytes[self.at..]);
            self.pass_units(letters, escapes);
            if letters > 0 {
                continue;
            }
            let Some(unit) = rest.first_chunk().and_then(|digits| code_unit(*digits)) else {
                return Err(self.invalid_unit(rest));
            };
            self.pass_units(1, escapes);
            match unit {
                0x9 | 0xa => escapes.lines = true,
                0..0x20 | 0x7f..0xa0 => escapes.controls = true,
                0xd800..0xe000 => self.second_half(unit, escapes),
                _ => {}
            }
        }
        // A backslash alone is the last byte.
        if bytes.get(self.at) == Some(&b'\\') { self.simple_escape(0, escapes) } else { Ok(()) }
    }

    /// Passes so many escapes by number, each of a character.
    #[inline]
    fn pass_units(&mut self, count: usize, escapes: &mut Escapes) {
        self.at += 6 * count;
        escapes.surplus = escapes.surplus.saturating_add(u32::try_from(5 * count).unwrap_or(u32::MAX));
    }

    #[inline]
    fn simple_escape(&mut self, kind: u8, escapes: &mut Escapes) -> Result<(), SyntaxError> {
        match kind {
            b'"' | b'\\' | b'/' => {}
            b'n' | b't' => escapes.lines = true,
            b'b' | b'f' | b'r' => escapes.controls = true,
            _ => {
                self.at += 1;
                return Err(self.unexpected("one of `\" \\ / b f n r t u` after a backslash"));
            }
        }
        (self.at, escapes.surplus) = (self.at + 2, escapes.surplus.saturating_add(1));
        Ok(())
    }

    fn invalid_unit(&mut self, rest: &[u8]) -> SyntaxError {
        self.at += 2 + rest.iter().take(4).take_while(|byte| byte.is_ascii_hexdigit()).count();
        self.unexpected("four hexadecimal digits")
    }

    /// Passes the second half of a surrogate pair.
    #[cold]
    fn second_half(&mut self, first: u32, escapes: &mut Escapes) {
        if pair(first, self.text.as_bytes().get(self.at..).unwrap_or_default()).is_some() {
            (self.at, escapes.surplus) = (self.at + 6, escapes.surplus.saturating_add(6));
        } else {
            escapes.halves = true;
        }
    }

    fn refuse_control_characters(&mut self, start: usize, end: usize) -> Result<(), SyntaxError> {
        let within = self.text.as_bytes().get(start..end).unwrap_or_default();
        if self.plain || is_plain(within) {
            return Ok(());
        }
        match within.iter().position(|byte| *byte < 0x20) {
            Some(position) => {
                self.at = start + position;
                Err(self.unexpected("an escape such as `\\n` in place of the control character"))
            }
            None => Ok(()),
        }
    }

    /// Takes a value of any kind, of which `depth` others stand around.
    pub(crate) fn value(&mut self, depth: usize) -> Result<RawJson<'t>, SyntaxError> {
        let kind = self.kind()?;
        let at = self.at;
        if matches!(kind, ValueKind::Object | ValueKind::Array) {
            self.nested(depth)?;
        } else {
            self.scalar(kind)?;
        }
        Ok(RawJson { text: self.text.get(at..self.at).unwrap_or_default(), at: self.offset + at, kind })
    }

    /// What the next value is.
    fn kind(&mut self) -> Result<ValueKind, SyntaxError> {
        match self.peek() {
            Some(b'"') => Ok(ValueKind::String),
            Some(b'{') => Ok(ValueKind::Object),
            Some(b'[') => Ok(ValueKind::Array),
            Some(b'-' | b'0'..=b'9') => Ok(ValueKind::Number),
            Some(b't' | b'f') => Ok(ValueKind::Boolean),
            Some(b'n') => Ok(ValueKind::Null),
            _ => Err(self.unexpected("a value")),
        }
    }

    fn scalar(&mut self, kind: ValueKind) -> Result<(), SyntaxError> {
        match kind {
            ValueKind::String => self.any_string("a string").map(drop),
            ValueKind::Number => self.number(),
            _ => {
                let rest = self.text.get(self.at..).unwrap_or_default();
                let word = ["true", "false", "null"].into_iter().find(|word| rest.starts_with(word));
                self.at += word.ok_or_else(|| self.unexpected("`true`, `false`, `null` or another value"))?.len();
                Ok(())
            }
        }
    }

    fn number(&mut self) -> Result<(), SyntaxError> {
        self.at += usize::from(self.byte() == Some(b'-'));
        if self.byte() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Ok(())
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn digits(&mut self) -> Result<(), SyntaxError> {
        let start = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(self.unexpected("a digit")) }
    }

    /// Passes an object or an array with all that is in it. The open ones are bits of a number: nothing recurses.
    fn nested(&mut self, depth: usize) -> Result<(), SyntaxError> {
        const { assert!(DEEPEST <= 128, "a bit for each open value") }
        // Bit n: of the open values the n-th from within is an object.
        let (mut open, mut objects) = (0, 0u128);
        loop {
            // Here a value begins.
            let kind = self.kind()?;
            if matches!(kind, ValueKind::Object | ValueKind::Array) {
                if depth + open >= DEEPEST {
                    return Err(SyntaxError { at: self.at(), flaw: Flaw::TooDeep });
                }
                let is_object = kind == ValueKind::Object;
                self.at += 1;
                open += 1;
                objects = objects << 1 | u128::from(is_object);
                if !self.take(if is_object { b'}' } else { b']' }) {
                    if is_object {
                        self.name()?;
                    }
                    continue;
                }
                open -= 1;
                objects >>= 1;
            } else {
                self.scalar(kind)?;
            }
            // Here a value has ended.
            loop {
                if open == 0 {
                    return Ok(());
                }
                let is_object = objects & 1 == 1;
                if self.take(b',') {
                    if is_object {
                        self.name()?;
                    }
                    break;
                }
                let (end, expected) = if is_object { (b'}', "`,` or `}`") } else { (b']', "`,` or `]`") };
                self.demand(end, expected)?;
                open -= 1;
                objects >>= 1;
            }
        }
    }

    /// Takes the name of a member and its colon if it is that of one of these, written as most writers do; which one.
    #[inline]
    pub(crate) fn known_name(&mut self, members: &'static [Member]) -> Option<usize> {
        let rest = self.text.as_bytes().get(self.at..)?.strip_prefix(b"\"")?;
        let ahead = *rest.first_chunk()?;
        let position = members.iter().position(|member| member.key.begins(ahead))?;
        if !members[position].key.ends(rest) {
            return None;
        }
        self.at += members[position].name.len() + 3;
        Some(position)
    }

    /// Takes the name of a member and its colon.
    pub(crate) fn name(&mut self) -> Result<JsonString<'t>, SyntaxError> {
        let name = self.any_string("the name of a member in double quotes")?;
        self.demand(b':', "`:`")?;
        Ok(name)
    }
}

/// How many escapes of letters a text begins with: by number, and neither of control characters nor of surrogates. Letters of other
/// alphabets are escaped one after another, so that this loop is all that most texts of these need.
#[inline]
fn escaped_letters(text: &[u8]) -> usize {
    let (escapes, _) = text.as_chunks::<6>();
    let is_letter = |escape: &[u8; 6]| {
        let [b'\\', b'u', digits @ ..] = *escape else { return false };
        code_unit(digits).is_some_and(|unit| unit >= 0xa0 && unit & 0xf800 != 0xd800)
    };
    escapes.iter().take_while(|escape| is_letter(escape)).count()
}

/// Where the first quotation mark or backslash stands. Most strings of a record are short: the first words of eight bytes are looked
/// at here, before a search that is made for long ones is worth its call.
#[inline]
fn end_of_plain(text: &[u8]) -> Option<usize> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    const WORDS: usize = 4;
    let (words, _) = text.as_chunks::<8>();
    for (number, word) in words.iter().take(WORDS).enumerate() {
        let word = u64::from_le_bytes(*word);
        // A byte becomes zero where it is the one; the lowest zero is found for certain.
        let [quote, backslash] = [b'"', b'\\'].map(|byte| word ^ (ONES * u64::from(byte)));
        let [quote, backslash] = [quote, backslash].map(|word| word.wrapping_sub(ONES) & !word & HIGHS);
        let found = quote | backslash;
        if found != 0 {
            return Some(number * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let passed = (words.len().min(WORDS)) * 8;
    memchr2(b'"', b'\\', text.get(passed..)?).map(|ahead| passed + ahead)
}
