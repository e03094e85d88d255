//! The normal form of a name: what is left when two spellings of one name become the same text.
//!
//! The rules, in the order in which they are applied (`docs/normal-form.md` has an example of each):
//!
//! 1. a trailing `(closed)` or `(discontinued)` is cut;
//! 2. compatibility decomposition (NFKD); combining marks, zero-width characters and soft hyphens vanish;
//! 3. lower case; `ß` is `ss`, `ı` is `i`, `ł` `ø` `đ` are `l` `o` `d`, `æ` `œ` are `ae` `oe`, `ς` is `σ`;
//! 4. `&` is the word `and`; all else that is neither letter nor digit parts words, which one space joins;
//! 5. the word `co` joins the word after it (`co-operation`, `cooperation`);
//! 6. the Organization's own token goes, with the preposition that binds it and the ending that is written on to it;
//! 7. articles at the beginning go.
//!
//! A text of which nothing else would be left keeps its last token of the Organization, or else its last article.
//!
//! The generator builds the index by the rule that reads it.

use crate::characters::fold_char;
use crate::language_set::LanguageSet;
use crate::organization::{Token, may_be_token};

/// What binds the token to the words before it, wherever it stands.
pub const BOUND_BEFORE: [&str; 4] = ["de l", "dell", "de la", "der"];

/// What binds the token to the words before it where it ends the text.
pub const BOUND_AT_END: [&str; 3] = ["of the", "within the", "of"];

const ARTICLES: [&str; 15] =
    ["the", "le", "la", "les", "l", "der", "die", "das", "il", "lo", "i", "gli", "el", "los", "las"];

/// No name is longer than this in normal form (bytes); the generator checks it.
pub const LONGEST: usize = 160;

/// A text in normal form.
#[derive(Clone, Copy)]
pub struct Folded<'b> {
    /// The normal form, as UTF-8.
    pub bytes: &'b [u8],
    /// Whether the text had the Organization's token.
    pub organization: bool,
    /// The languages that the names are of to which its tokens belong.
    pub languages: LanguageSet,
}

/// Where the normal form is written.
pub trait Buffer {
    /// What is written so far.
    fn bytes(&self) -> &[u8];
    /// Adds a byte; false where there is no room for it.
    fn push(&mut self, byte: u8) -> bool;
    /// Adds the first `length` bytes of `text`, ASCII letters and digits, in lower case; false where there is no room for them.
    fn push_lower(&mut self, text: &[u8], length: usize) -> bool;
    /// Keeps the first `length` bytes.
    fn truncate(&mut self, length: usize);
}

impl Buffer for Vec<u8> {
    fn bytes(&self) -> &[u8] {
        self
    }
    fn push(&mut self, byte: u8) -> bool {
        Vec::push(self, byte);
        true
    }
    fn push_lower(&mut self, text: &[u8], length: usize) -> bool {
        self.extend(text.iter().take(length).map(|letter| letter | LOWER_BIT));
        true
    }
    fn truncate(&mut self, length: usize) {
        Vec::truncate(self, length);
    }
}

/// A buffer on the stack, for texts that are to be looked up: what does not fit is not a name.
pub struct Stack {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Stack {
    /// An empty one.
    #[inline]
    pub fn new() -> Self {
        Self { bytes: [0; LONGEST], length: 0 }
    }
}

impl Default for Stack {
    fn default() -> Self {
        Self::new()
    }
}

impl Buffer for Stack {
    fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
    #[inline]
    fn push(&mut self, byte: u8) -> bool {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
            self.length += 1;
            return true;
        }
        false
    }
    #[inline]
    fn push_lower(&mut self, text: &[u8], length: usize) -> bool {
        let Some(room) = self.bytes.get_mut(self.length..).filter(|room| room.len() >= length) else { return false };
        // Eight bytes at a time where there are as many; what is written behind the last letter is overwritten or never read.
        let mut at = 0;
        while at < length
            && let (Some(eight), Some(place)) = (text[at..].first_chunk::<8>(), room[at..].first_chunk_mut::<8>())
        {
            *place = (u64::from_le_bytes(*eight) | LOWER_BITS).to_le_bytes();
            at += 8;
        }
        if at < length {
            for (place, letter) in room[at..length].iter_mut().zip(&text[at..length]) {
                *place = letter | LOWER_BIT;
            }
        }
        self.length += length;
        true
    }
    fn truncate(&mut self, length: usize) {
        self.length = self.length.min(length);
    }
}

/// The normal form of a text. Applying it twice changes nothing; it takes time in proportion to the length of the text.
///
/// ```
/// assert_eq!(osce_model::normal_form::normal_form("The OSCE Mission to Skopje (closed)"), "mission to skopje");
/// ```
pub fn normal_form(text: &str) -> String {
    let mut buffer = Vec::with_capacity(text.len());
    let bytes = fold(text, &mut buffer).map(|folded| folded.bytes).unwrap_or_default();
    String::from_utf8_lossy(bytes).into_owned()
}

/// Whether the text has the Organization's token.
pub fn has_organization(text: &str) -> bool {
    fold(text, &mut Vec::new()).is_some_and(|folded| folded.organization)
}

/// The normal form of `text`, or nothing where the buffer is too small for it.
pub fn fold<'b, B: Buffer>(text: &str, buffer: &'b mut B) -> Option<Folded<'b>> {
    let text = without_closed(text);
    let mut words = Words::new(text, &mut *buffer);
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        words.at = at;
        if !byte.is_ascii() {
            // ASCII is taken byte by byte, so that this one begins a character.
            let Some(c) = text[at..].chars().next() else { break };
            fold_char(c, &mut |folded| words.push(folded));
            at += c.len_utf8();
        } else if IS_LETTER[byte as usize] {
            let length = bytes[at..].iter().position(|&byte| !is_letter_or_digit(byte)).unwrap_or(bytes.len() - at);
            words.letters(&bytes[at..], length);
            at += length;
        } else {
            words.separator(byte);
            at += 1;
        }
        if let Some(token) = words.taken.take() {
            at = words.at + token.ending(&text[words.at..]).max(at - words.at);
        }
        if words.full {
            return None;
        }
    }
    words.at = bytes.len();
    let organization = words.finish()?;
    let languages = words.languages;
    let bytes = buffer.bytes();
    Some(Folded { bytes: &bytes[start_after_articles(bytes)..], organization, languages })
}

/// `text` without the remark that the site adds to the names of closed structures.
#[inline]
fn without_closed(text: &str) -> &str {
    // Most texts end in a letter.
    if text.as_bytes().last().is_some_and(|&byte| is_letter_or_digit(byte)) { text } else { without_remark(text) }
}

fn without_remark(text: &str) -> &str {
    let mut rest = text.trim_end();
    while let Some(inner) = rest.strip_suffix(')') {
        // Far enough for the remark with some spaces in it.
        let mut from = inner.len().saturating_sub(24);
        while !inner.is_char_boundary(from) {
            from += 1;
        }
        let Some(open) = inner[from..].rfind('(') else { break };
        let remark = inner[from + open + 1..].trim();
        if !remark.eq_ignore_ascii_case("closed") && !remark.eq_ignore_ascii_case("discontinued") {
            break;
        }
        rest = inner[..from + open].trim_end();
    }
    rest
}

/// Makes an ASCII letter lower case and leaves a digit as it is.
const LOWER_BIT: u8 = 0x20;
const LOWER_BITS: u64 = 0x2020_2020_2020_2020;

/// The ASCII letters and digits.
const IS_LETTER: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0u8;
    while byte < 128 {
        table[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

/// Whether a byte is an ASCII letter or digit.
#[inline]
pub fn is_letter_or_digit(byte: u8) -> bool {
    IS_LETTER[byte as usize]
}

/// The words written so far, with the rules that look at whole words.
struct Words<'t, 'b, B> {
    text: &'t str,
    /// Where the text is read.
    at: usize,
    out: &'b mut B,
    /// Where the last word begins, in what is written and in the text.
    word: usize,
    begin: usize,
    in_word: bool,
    full: bool,
    /// The last token of the Organization that was taken out, and what had been written before it.
    organization: Option<(&'static Token, usize)>,
    /// The same, until it is asked what is written on to it.
    taken: Option<&'static Token>,
    languages: LanguageSet,
}

impl<'t, 'b, B: Buffer> Words<'t, 'b, B> {
    fn new(text: &'t str, out: &'b mut B) -> Self {
        Self {
            text,
            at: 0,
            out,
            word: 0,
            begin: 0,
            in_word: false,
            full: false,
            organization: None,
            taken: None,
            languages: LanguageSet::ALL,
        }
    }

    fn push(&mut self, folded: char) {
        match folded {
            ' ' | '&' => self.separator(folded as u8),
            _ => {
                self.begin_word();
                for byte in folded.encode_utf8(&mut [0; 4]).bytes() {
                    self.full |= !self.out.push(byte);
                }
            }
        }
    }

    /// Adds ASCII letters and digits.
    #[inline]
    fn letters(&mut self, text: &[u8], length: usize) {
        self.begin_word();
        self.full |= !self.out.push_lower(text, length);
    }

    #[inline]
    fn begin_word(&mut self) {
        if !self.in_word {
            self.in_word = true;
            self.begin = self.at;
            let out = self.out.bytes();
            if !out.is_empty() && !ends_with_words(out, "co") {
                self.full |= !self.out.push(b' ');
            }
            self.word = self.out.bytes().len();
        }
    }

    #[inline]
    fn separator(&mut self, byte: u8) {
        if self.in_word {
            self.end_word();
        }
        if byte == b'&' {
            self.letters(b"and", 3);
            self.end_word();
        }
    }

    #[inline]
    fn end_word(&mut self) {
        self.in_word = false;
        if may_be_token(&self.out.bytes()[self.word..]) {
            self.end_what_may_be_token();
        }
    }

    #[inline(never)]
    fn end_what_may_be_token(&mut self) {
        if let Some(token) = Token::find(&self.out.bytes()[self.word..], &self.text[self.begin..self.at]) {
            self.take_out(token);
        }
    }

    #[cold]
    fn take_out(&mut self, token: &'static Token) {
        let mut length = self.word;
        if length > 0 && self.out.bytes()[length - 1] == b' ' {
            length -= 1;
        }
        self.out.truncate(length);
        if let Some(bound) = BOUND_BEFORE.iter().find(|bound| ends_with_words(self.out.bytes(), bound)) {
            self.out.truncate((length - bound.len()).saturating_sub(1));
        }
        self.organization = Some((token, self.out.bytes().len()));
        self.taken = Some(token);
        self.languages = self.languages.and(token.languages);
    }

    /// Applies the rules for the end of a text; whether it had the Organization's token, or nothing where it does not fit.
    #[inline]
    fn finish(&mut self) -> Option<bool> {
        if self.in_word {
            self.end_word();
        }
        if let Some((token, tail)) = self.organization {
            self.finish_after_organization(token, tail);
        }
        (!self.full).then_some(self.organization.is_some())
    }

    #[cold]
    fn finish_after_organization(&mut self, token: &'static Token, tail: usize) {
        let out = self.out.bytes();
        let length = out.len();
        let rest = &out[start_after_articles(out)..];
        if rest.is_empty() || is_article(rest) {
            self.out.truncate(0);
            for byte in token.text.bytes() {
                self.full |= !self.out.push(byte);
            }
        } else if length == tail {
            let bound = BOUND_AT_END.iter().find(|bound| ends_with_words(self.out.bytes(), bound));
            if let Some(bound) = bound.filter(|bound| bound.len() < length) {
                self.out.truncate(length - bound.len() - 1);
            }
        }
    }
}

fn is_article(word: &[u8]) -> bool {
    ARTICLES.iter().any(|article| article.as_bytes() == word)
}

fn start_after_articles(out: &[u8]) -> usize {
    let mut start = 0;
    while let Some(space) = out[start..].iter().take(4).position(|&byte| byte == b' ') {
        if !is_article(&out[start..start + space]) {
            break;
        }
        start += space + 1;
    }
    start
}

/// Whether the last words of `text` are `words`.
fn ends_with_words(text: &[u8], words: &str) -> bool {
    text.strip_suffix(words.as_bytes()).is_some_and(|before| matches!(before.last(), None | Some(b' ')))
}
