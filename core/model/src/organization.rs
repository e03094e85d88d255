//! The Organization's tokens: its abbreviations in the languages of the data.
//!
//! Those of the official languages are tokens in any case. A token of another language is one in its own capitals alone, because `agit` and
//! `Esbo` are words and a city; it belongs to the names of its own languages.

use crate::characters::{fold_char, vanishes};
use crate::language_set::LanguageSet;
use crate::organization_tokens::{ENDINGS, TOKENS};

/// An abbreviation of the Organization.
#[derive(PartialEq, Eq, Debug)]
pub struct Token {
    /// Its normal form.
    pub text: &'static str,
    /// As the data writes it.
    pub written: &'static str,
    /// The languages whose names it belongs to; all for an official one.
    pub languages: LanguageSet,
}

/// The shortest and the longest normal form of a token (bytes).
const SHORTEST: usize = 3;
const LONGEST: usize = 12;

/// The longest in ASCII.
const LONGEST_IN_ASCII: usize = 5;

/// The first bytes of the tokens, a bit each; other alphabets than the Latin one have the last bit.
const BEGINS: u128 = {
    let mut begins = 0;
    let mut number = 0;
    while number < TOKENS.len() {
        let text = TOKENS[number].text.as_bytes();
        begins |= 1 << if text[0].is_ascii() { text[0] } else { 127 };
        assert!(
            text.len() >= SHORTEST && text.len() <= LONGEST && (!text[0].is_ascii() || text.len() <= LONGEST_IN_ASCII)
        );
        number += 1;
    }
    begins
};

/// The lengths of tokens in other alphabets than the Latin one, a bit each.
const LENGTHS: u32 = {
    let mut lengths = 0;
    let mut number = 0;
    while number < TOKENS.len() {
        let text = TOKENS[number].text.as_bytes();
        lengths |= if text[0].is_ascii() { 0 } else { 1 << text.len() };
        number += 1;
    }
    lengths
};

/// Whether a word can be a token, by its first byte and its length.
#[inline]
pub(crate) fn may_be_token(normal: &[u8]) -> bool {
    match normal {
        [first, ..] if first.is_ascii() => {
            (SHORTEST..=LONGEST_IN_ASCII).contains(&normal.len()) && BEGINS >> first & 1 == 1
        }
        _ => (SHORTEST..=LONGEST).contains(&normal.len()),
    }
}

impl Token {
    /// All tokens, the official ones first.
    pub fn all() -> &'static [Self] {
        &TOKENS
    }

    /// The token that a word is, by its normal form and as it is written.
    #[inline]
    pub fn find(normal: &[u8], written: &str) -> Option<&'static Self> {
        let is_it = |token: &&Self| token.text.as_bytes() == normal && token.is_in_its_capitals(written);
        if may_be_token(normal) { TOKENS.iter().find(is_it) } else { None }
    }

    /// The token that a word is in any case: where a whole text is compared with names, in which nothing else is written so.
    pub fn find_in_any_case(normal: &[u8]) -> Option<&'static Self> {
        if may_be_token(normal) { TOKENS.iter().find(|token| token.text.as_bytes() == normal) } else { None }
    }

    /// Whether a token of another alphabet than the Latin one has so many bytes in normal form.
    #[inline]
    pub fn may_have_length(bytes: usize) -> bool {
        bytes <= LONGEST && LENGTHS >> bytes & 1 == 1
    }

    /// Whether it is of an official language.
    pub fn is_official(&self) -> bool {
        self.languages == LanguageSet::ALL
    }

    fn is_in_its_capitals(&self, written: &str) -> bool {
        let letters = |text: &'_ str| text.chars().filter(|letter| !vanishes(*letter)).collect::<Vec<_>>();
        self.is_official()
            || letters(written)
                .iter()
                .zip(letters(self.written))
                .all(|(one, own)| one.is_uppercase() || !own.is_uppercase())
    }

    /// The length of the ending that is written on to it, with its hyphen: 'OEBS-a'; 0 where nothing is. An apostrophe joins it too, but to
    /// an official token.
    pub fn ending(&self, behind: &str) -> usize {
        let Some(joint) = behind.chars().next().filter(|joint| self.is_joined_by(*joint)) else { return 0 };
        let rest = &behind[joint.len_utf8()..];
        let end = rest.find(|letter: char| !letter.is_alphanumeric() && !vanishes(letter)).unwrap_or(rest.len());
        let mut ending = String::with_capacity(end);
        rest[..end].chars().for_each(|letter| fold_char(letter, &mut |folded| ending.push(folded)));
        if ENDINGS.contains(&ending.as_str()) { joint.len_utf8() + end } else { 0 }
    }

    fn is_joined_by(&self, joint: char) -> bool {
        match joint {
            '-' | '\u{2010}' | '\u{2011}' => true,
            '\'' | '’' => !self.is_official(),
            _ => false,
        }
    }
}
