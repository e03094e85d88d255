//! The words of a running text: where they stand, and their normal form.

use super::hash;
use super::normal_form::{fold_char, is_ascii_letter, vanishes};

/// No word of a name is longer than this in normal form (bytes).
const LONGEST_WORD: usize = 56;

/// A word of a running text.
#[derive(Clone, Copy)]
pub(crate) struct Word {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// What stands between it and the word before.
    pub(crate) gap: Gap,
    /// Whether it begins with a capital.
    pub(crate) capital: bool,
    folded: [u8; LONGEST_WORD],
    length: u8,
}

impl Word {
    /// The normal form; empty where it is longer than a word of a name can be.
    pub(crate) fn folded(&self) -> &[u8] {
        &self.folded[..self.length as usize]
    }

    fn push(&mut self, folded: char) {
        let mut bytes = [0; 4];
        let bytes = folded.encode_utf8(&mut bytes).as_bytes();
        let length = self.length as usize;
        match self.folded.get_mut(length..length + bytes.len()) {
            Some(place) if self.length > 0 || length == 0 => {
                place.copy_from_slice(bytes);
                self.length += u8::try_from(bytes.len()).unwrap_or(0);
            }
            _ => self.length = 0,
        }
    }
}

/// What may stand between two words; a name does not run across all of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Gap(u8);

impl Gap {
    pub(crate) const SPACE: Self = Self(1);
    /// Hyphens, apostrophes, slashes, quotation marks, brackets.
    pub(crate) const JOIN: Self = Self(1 << 1);
    pub(crate) const COMMA: Self = Self(1 << 2);
    pub(crate) const STOP: Self = Self(1 << 3);
    /// A blank line or any other sign.
    pub(crate) const BREAK: Self = Self(1 << 4);
    const LINE: Self = Self(1 << 5);

    /// Whether there is nothing in it but what `allowed` has.
    pub(crate) fn is_within(self, allowed: Self) -> bool {
        self.0 & !allowed.0 & !Self::LINE.0 == 0
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn add(&mut self, c: char) {
        let kind = match c {
            '\n' if self.0 & Self::LINE.0 != 0 => Self::BREAK,
            '\n' => Self::LINE.and(Self::SPACE),
            c if c.is_whitespace() => Self::SPACE,
            '-'
            | '\u{2010}'..='\u{2013}'
            | '\''
            | '’'
            | '‘'
            | 'ʼ'
            | '/'
            | '"'
            | '“'
            | '”'
            | '„'
            | '«'
            | '»'
            | '('
            | ')' => Self::JOIN,
            ',' => Self::COMMA,
            '.' => Self::STOP,
            _ => Self::BREAK,
        };
        self.0 |= kind.0;
    }
}

/// The word that begins at or after `at`.
pub(crate) fn word_after(text: &str, at: usize) -> Option<Word> {
    let word = plain_word_after(text, at)?;
    if word.folded() != b"co" {
        return Some(word);
    }
    // 'co-operation' is one word, as in the normal form.
    let Some(next) = plain_word_after(text, word.end) else { return Some(word) };
    if !next.gap.is_within(Gap::JOIN.and(Gap::SPACE)) {
        return Some(word);
    }
    let mut joined = Word { end: next.end, ..word };
    for c in std::str::from_utf8(next.folded()).unwrap_or_default().chars() {
        joined.push(c);
    }
    Some(joined)
}

fn plain_word_after(text: &str, at: usize) -> Option<Word> {
    let mut word = Word { start: 0, end: 0, gap: Gap::default(), capital: false, folded: [0; LONGEST_WORD], length: 0 };
    let mut rest = text[at..].char_indices().map(|(offset, c)| (at + offset, c));
    let first = loop {
        let (place, c) = rest.next()?;
        if c == '&' {
            // It stands for the word that it is read as.
            (word.start, word.end) = (place, place + 1);
            "and".chars().for_each(|c| word.push(c));
            return Some(word);
        }
        if is_letter(c) {
            word.start = place;
            break c;
        }
        if !vanishes(c) {
            word.gap.add(c);
        }
    };
    word.capital = first.is_uppercase();
    let mut full = false;
    let mut take = |word: &mut Word, c: char| {
        let before = word.length;
        fold_char(c, &mut |folded| word.push(folded));
        full |= before > 0 && word.length < before;
    };
    take(&mut word, first);
    word.end = word.start + first.len_utf8();
    for (place, c) in rest {
        if !is_letter(c) && !vanishes(c) {
            break;
        }
        take(&mut word, c);
        word.end = place + c.len_utf8();
    }
    if full {
        word.length = 0;
    }
    Some(word)
}

/// Whether a character belongs to a word: a letter or a digit, but no letter that is written for an apostrophe.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => is_ascii_letter(c as u8),
        'А'..='я' => true,
        '\u{2b9}'..='\u{2bf}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// What a byte is to the scan: 0 parts words, 1 is an ASCII letter or digit, 2 belongs to another character.
pub(crate) const CLASS: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = if byte >= 128 { 2 } else { (byte as u8).is_ascii_alphanumeric() as u8 };
        byte += 1;
    }
    table
};

/// The hash of a word of ASCII letters and digits.
#[inline]
pub(crate) fn ascii_hash(bytes: &[u8], start: usize, end: usize) -> u32 {
    let length = end - start;
    let eight = match bytes[start..].first_chunk::<8>() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => hash::first_eight(&bytes[start..end]),
    };
    // Bit 5 makes letters lower case and leaves digits as they are.
    let mask = if length < 8 { (1 << (8 * length)) - 1 } else { u64::MAX };
    hash::of_word((eight | 0x2020_2020_2020_2020) & mask, length)
}

/// The hash of any word.
pub(crate) fn word_hash(word: &Word) -> u32 {
    let folded = word.folded();
    hash::of_word(hash::first_eight(folded), folded.len())
}
