//! The words of a running text: where they stand, and how they compare with the words of a normal form.

use super::cyrillic;
use super::initials::are_initials;
use super::segmentation::letters_at_beginning;
use crate::data::hash;
use osce_model::characters::{fold_char, vanishes};
use osce_model::language_set::LanguageSet;
use osce_model::normal_form::{BOUND_BEFORE, is_letter_or_digit};
use osce_model::organization::Token;

/// 'co-operation' is one word, as in the normal form.
const CO: &str = "co";

/// The most bytes of a token of the Organization as it is written.
const LONGEST_TOKEN: usize = 20;

/// A word of a running text. It holds no letters: names are compared with the text where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Word {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// What stands between it and the word before.
    pub(crate) gap: Gap,
    /// Whether it begins with a capital.
    pub(crate) capital: bool,
    alphabet: Alphabet,
}

/// Of what letters a word is, where all of them are of one kind that needs no table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    /// ASCII letters and digits.
    Ascii,
    /// The letters of [`cyrillic`].
    Cyrillic,
    Any,
}

impl Word {
    /// A word of ASCII letters and digits.
    #[inline]
    pub(crate) fn of_ascii(text: &[u8], start: usize, end: usize, gap: Gap) -> Self {
        Self { start, end, gap, capital: text[start].is_ascii_uppercase(), alphabet: Alphabet::Ascii }
    }

    /// What is left of a normal form that begins with this word.
    pub(crate) fn strip_from<'n>(&self, text: &str, name: &'n [u8]) -> Option<&'n [u8]> {
        let letters = &text.as_bytes()[self.start..self.end];
        let rest = match self.alphabet {
            Alphabet::Ascii => {
                let (begin, rest) = name.split_at_checked(letters.len())?;
                let same = letters.iter().zip(begin).all(|(letter, wanted)| letter | 0x20 == *wanted);
                same.then_some(rest)?
            }
            Alphabet::Cyrillic => {
                let (begin, rest) = name.split_at_checked(letters.len())?;
                let mut pairs = letters.as_chunks().0.iter().zip(begin.as_chunks().0);
                pairs.all(|(letter, wanted)| cyrillic::folded(*letter) == *wanted).then_some(rest)?
            }
            Alphabet::Any => {
                let mut rest = Some(name);
                self.fold(text, &mut |bytes| {
                    rest = rest.and_then(|rest| rest.strip_prefix(bytes));
                    rest.is_some()
                });
                rest?
            }
        };
        matches!(rest.first(), None | Some(b' ')).then_some(rest)
    }

    /// Whether it is certainly whole; false where it may be the 'co' of 'co-operation'.
    #[inline]
    fn is_whole(&self, text: &str) -> bool {
        self.end - self.start != CO.len() || !self.may_begin(text, CO)
    }

    /// Whether a phrase in normal form may begin with it, by its first letter.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str, phrase: &str) -> bool {
        !self.is_ascii() || phrase.as_bytes().first() == Some(&(text.as_bytes()[self.start] | 0x20))
    }

    /// Whether its normal form is this one.
    pub(crate) fn is(&self, text: &str, wanted: &str) -> bool {
        self.may_begin(text, wanted) && self.strip_from(text, wanted.as_bytes()).is_some_and(<[u8]>::is_empty)
    }

    /// Whether brackets are around it.
    pub(super) fn is_in_brackets(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        self.is_ascii() && bytes[..self.start].ends_with(b"(") && bytes.get(self.end) == Some(&b')')
    }

    /// The token of the Organization that it is.
    #[inline]
    pub(crate) fn token(&self, text: &str) -> Option<&'static Token> {
        if self.may_begin_organization_phrase(text) { self.token_in_normal_form(text) } else { None }
    }

    fn token_in_normal_form(&self, text: &str) -> Option<&'static Token> {
        let written = &text[self.start..self.end];
        // No token is longer, in letters that all have marks.
        if written.len() > LONGEST_TOKEN {
            return None;
        }
        if self.is_ascii() {
            let mut normal = [0; LONGEST_TOKEN];
            let normal = &mut normal[..written.len()];
            normal.copy_from_slice(written.as_bytes());
            normal.make_ascii_lowercase();
            return Token::find(normal, written);
        }
        let mut normal = Vec::with_capacity(LONGEST_TOKEN);
        self.fold(text, &mut |bytes| {
            normal.extend(bytes);
            true
        });
        Token::find(&normal, written)
    }

    /// Whether it may be the Organization's token or a preposition that binds it, by its first letter and its length: 'OSCE', 'KSZE',
    /// 'der', another token in its capitals, or another alphabet.
    #[inline]
    pub(super) fn may_begin_organization_phrase(&self, text: &str) -> bool {
        let (letter, length) = (text.as_bytes()[self.start], self.end - self.start);
        let is_ascii = self.is_ascii();
        match letter | 0x20 {
            b'o' | b'c' | b'k' => !is_ascii || length == 4,
            b'd' => !is_ascii || length <= 4,
            b'a' | b'e' | b'y' => !is_ascii || length <= 5 && text.as_bytes()[self.end - 1].is_ascii_uppercase(),
            _ if self.alphabet == Alphabet::Cyrillic => Token::may_have_length(length),
            _ => !letter.is_ascii(),
        }
    }

    /// As the index has the words of a name, and how many bytes it has in normal form.
    #[inline]
    pub(crate) fn hashed(&self, text: &str) -> (hash::Words, usize) {
        if self.is_ascii() {
            (ascii_word(text.as_bytes(), self.start, self.end), self.end - self.start)
        } else {
            self.hashed_in_other_letters(text)
        }
    }

    fn hashed_in_other_letters(&self, text: &str) -> (hash::Words, usize) {
        let length = self.end - self.start;
        match self.alphabet {
            Alphabet::Cyrillic => {
                let (letters, _) = text.as_bytes()[self.start..self.end].as_chunks();
                let pair = |number, letter| number << 16 | u64::from(u16::from_le_bytes(cyrillic::folded(letter)));
                let first = letters.iter().take(4).rev().fold(0, |number, letter| pair(number, *letter));
                (hash::Words::of_word(first, length), length)
            }
            _ => self.hashed_letter_by_letter(text),
        }
    }

    fn is_ascii(&self) -> bool {
        self.alphabet == Alphabet::Ascii
    }

    fn hashed_letter_by_letter(&self, text: &str) -> (hash::Words, usize) {
        let (mut first, mut length) = (0u64, 0usize);
        self.fold(text, &mut |bytes| {
            for byte in bytes {
                if length < 8 {
                    first |= u64::from(*byte) << (8 * length);
                }
                length += 1;
            }
            true
        });
        (hash::Words::of_word(first, length), length)
    }

    /// Its normal form.
    pub(crate) fn normal(&self, text: &str) -> String {
        let mut normal = Vec::new();
        self.fold(text, &mut |bytes| {
            normal.extend(bytes);
            true
        });
        String::from_utf8(normal).unwrap_or_default()
    }

    /// Gives its normal form, a few bytes at a time, for as long as they are wanted.
    fn fold(&self, text: &str, wants_more: &mut impl FnMut(&[u8]) -> bool) {
        let mut wanted = true;
        for c in text[self.start..self.end].chars() {
            fold_char(c, &mut |folded| {
                wanted = wanted
                    && match folded {
                        // Inside 'co-operation', which is one word.
                        ' ' => true,
                        '&' => wants_more(b"and"),
                        _ => wants_more(folded.encode_utf8(&mut [0; 4]).as_bytes()),
                    };
            });
            if !wanted {
                break;
            }
        }
    }
}

/// The words of a name in the text.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    pub(crate) end: usize,
    /// Bit n: word n begins with a capital.
    pub(crate) capitals: u32,
    /// The languages of the names to which the tokens among them belong.
    pub(crate) languages: LanguageSet,
    /// What stands between them.
    pub(crate) gaps: Gap,
    /// Whether the initials of those before, in brackets, stand between them.
    pub(crate) has_initials: bool,
}

/// The words from where names are tried, read as far as they are needed.
pub(crate) struct WordsAhead<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    words: Vec<Word>,
}

impl<'t> WordsAhead<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, start: 0, words: Vec::new() }
    }

    /// Begins anew with a word that was read.
    #[inline]
    pub(crate) fn begin_with(&mut self, word: Word) {
        self.start = word.start;
        self.words.clear();
        self.words.push(word);
    }

    /// The words that were read and whose bits are set.
    pub(super) fn taken(&self, bits: u64) -> impl Iterator<Item = &Word> {
        // The words behind the last bit are read ahead, and not taken.
        let bits = (0..u64::BITS).map(move |number| bits >> number & 1 == 1);
        self.words.iter().zip(bits).filter(|(_, is_taken)| *is_taken).map(|(word, _)| word)
    }

    /// The word so many words ahead; the first one has the number 0.
    #[inline]
    pub(crate) fn word(&mut self, number: usize) -> Option<&Word> {
        while self.words.len() <= number {
            let from = self.words.last().map_or(self.start, |word| word.end);
            // The common case is inlined here, because a word returned by a function is copied.
            let word = match ascii_word_after(self.text.as_bytes(), from) {
                Some(word) if word.is_whole(self.text) => word,
                _ => any_word_after(self.text, from)?,
            };
            self.words.push(word);
        }
        self.words.get(number)
    }

    /// Whether a word is the initials of those whose bits are set: 'Special Monitoring Mission (SMM) to Ukraine'.
    pub(super) fn are_initials(&self, number: usize, taken: u64) -> bool {
        let text = self.text;
        // Nearly always something else stands in brackets.
        let may_be = |word: &&Word| word.is_in_brackets(text) && word.end - word.start <= taken.count_ones() as usize;
        let normal = || self.taken(taken).map(|word| word.normal(text)).collect::<Vec<_>>();
        self.words
            .get(number)
            .filter(may_be)
            .is_some_and(|word| are_initials(&text[word.start..word.end], normal().iter().map(String::as_str)))
    }

    /// How many words from the given one are a token of the Organization with what binds it and the ending on it.
    #[inline]
    pub(crate) fn organization_phrase(&mut self, first: usize) -> Option<(usize, &'static Token)> {
        let text = self.text;
        if self.word(first)?.may_begin_organization_phrase(text) { self.whole_organization_phrase(first) } else { None }
    }

    fn whole_organization_phrase(&mut self, first: usize) -> Option<(usize, &'static Token)> {
        let text = self.text;
        if let Some(token) = self.word(first)?.token(text) {
            let end = self.word(first)?.end;
            let ending = token.ending(&text[end..]) > 0;
            return Some((1 + usize::from(ending), token));
        }
        let first_word = *self.word(first)?;
        for bound in BOUND_BEFORE.iter().filter(|bound| first_word.may_begin(text, bound)) {
            let mut rest = self.word(first)?.strip_from(text, bound.as_bytes());
            let mut count = 1;
            while let Some([b' ', next @ ..]) = rest {
                rest = self.word(first + count)?.strip_from(text, next);
                count += 1;
            }
            if rest.is_some()
                && let Some(token) = self.word(first + count)?.token(text)
            {
                return Some((count + 1, token));
            }
        }
        None
    }
}

/// What may stand between two words; a name does not run across all of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Gap(u8);

impl Gap {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const SPACE: Self = Self(1);
    /// Hyphens, apostrophes, slashes, quotation marks, brackets.
    pub(crate) const JOIN: Self = Self(1 << 1);
    pub(crate) const COMMA: Self = Self(1 << 2);
    pub(crate) const STOP: Self = Self(1 << 3);
    /// A blank line or any other sign.
    const BREAK: Self = Self(1 << 4);
    const LINE: Self = Self(1 << 5);

    /// Whether there is nothing in it but what `allowed` has.
    pub(crate) fn is_within(self, allowed: Self) -> bool {
        self.0 & !allowed.0 & !Self::LINE.0 == 0
    }

    /// Whether a line ends in it.
    pub(crate) fn has_line(self) -> bool {
        self.0 & Self::LINE.0 != 0
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn with(self, c: char) -> Self {
        self.and(match c {
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
        })
    }
}

/// The word that begins at or after `at`.
pub(crate) fn word_after(text: &str, at: usize) -> Option<Word> {
    match ascii_word_after(text.as_bytes(), at) {
        Some(word) if word.is_whole(text) => Some(word),
        _ => any_word_after(text, at),
    }
}

fn any_word_after(text: &str, at: usize) -> Option<Word> {
    let bytes = text.as_bytes();
    let word =
        ascii_word_after(bytes, at).or_else(|| cyrillic_word_after(bytes, at)).or_else(|| letters_after(text, at))?;
    if word.is_whole(text) || !word.is(text, CO) {
        return Some(word);
    }
    match letters_after(text, word.end) {
        Some(next) if next.gap.is_within(Gap::JOIN.and(Gap::SPACE)) => {
            Some(Word { end: next.end, alphabet: Alphabet::Any, ..word })
        }
        _ => Some(word),
    }
}

/// A word of ASCII, with nothing but ASCII before it.
#[inline]
fn ascii_word_after(bytes: &[u8], at: usize) -> Option<Word> {
    let mut gap = Gap::NONE;
    let mut start = at;
    loop {
        let byte = *bytes.get(start)?;
        if is_letter_or_digit(byte) {
            break;
        }
        if !byte.is_ascii() || byte == b'&' {
            return None;
        }
        gap = if byte == b' ' { gap.and(Gap::SPACE) } else { gap.with(byte.into()) };
        start += 1;
    }
    let end = start + letters_at_beginning(&bytes[start..]);
    if bytes.get(end).is_some_and(|byte| !byte.is_ascii()) {
        return None;
    }
    Some(Word::of_ascii(bytes, start, end, gap))
}

/// The same of a word of Cyrillic letters.
#[inline]
fn cyrillic_word_after(bytes: &[u8], at: usize) -> Option<Word> {
    let spaced = bytes.get(at) == Some(&b' ');
    let start = at + usize::from(spaced);
    let end = start + cyrillic::length(bytes.get(start..)?);
    let first = *bytes.get(start..end)?.first_chunk()?;
    // Behind other letters it is a word of several kinds; behind a mark the mark may belong to it.
    if bytes.get(end).is_some_and(|byte| !byte.is_ascii() || is_letter_or_digit(*byte)) {
        return None;
    }
    let gap = if spaced { Gap::SPACE } else { Gap::NONE };
    Some(Word { start, end, gap, capital: cyrillic::is_capital(first), alphabet: Alphabet::Cyrillic })
}

/// The next letters, of whatever kind.
fn letters_after(text: &str, at: usize) -> Option<Word> {
    let mut gap = Gap::NONE;
    for (offset, c) in text[at..].char_indices() {
        let start = at + offset;
        if c == '&' {
            // It stands for the word that it is read as.
            return Some(Word { start, end: start + 1, gap, capital: false, alphabet: Alphabet::Any });
        }
        if is_letter(c) {
            let rest = &text[start..];
            let length = rest.find(|c: char| !is_letter(c) && !vanishes(c)).unwrap_or(rest.len());
            return Some(Word {
                start,
                end: start + length,
                gap,
                capital: c.is_uppercase(),
                alphabet: if rest[..length].is_ascii() { Alphabet::Ascii } else { Alphabet::Any },
            });
        }
        if !vanishes(c) {
            gap = gap.with(c);
        }
    }
    None
}

/// Whether a character belongs to a word: a letter or a digit, but no letter that is written for an apostrophe.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => is_letter_or_digit(c as u8),
        'А'..='я' => true,
        // Modifier letters that are written for an apostrophe, and punctuation.
        '\u{2b9}'..='\u{2bf}' | '\u{2000}'..='\u{206f}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// The bits of so many bytes.
const MASKS: [u64; 9] = {
    let mut masks = [u64::MAX; 9];
    let mut length = 0;
    while length < 8 {
        masks[length] = (1 << (8 * length)) - 1;
        length += 1;
    }
    masks
};

/// A word of ASCII letters and digits, as the index has the words of a name.
#[inline]
pub(crate) fn ascii_word(bytes: &[u8], start: usize, end: usize) -> hash::Words {
    let length = end - start;
    let eight = match bytes[start..].first_chunk::<8>() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => hash::first_eight(&bytes[start..end]),
    };
    // Bit 5 makes letters lower case and leaves digits as they are.
    let mask = MASKS[length.min(8)];
    hash::Words::of_word((eight | 0x2020_2020_2020_2020) & mask, length)
}
