//! The Organization's tokens: its abbreviations in the languages of the data.
//!
//! Those of the official languages are tokens in any case. A token of another language is one in its own capitals alone, because `agit` and
//! `Esbo` are words and a city; it belongs to the names of its own languages.

use crate::language_set::LanguageSet;
use crate::normal_form::{fold_char, vanishes};
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

impl Token {
    /// All tokens, the official ones first.
    pub fn all() -> &'static [Self] {
        &TOKENS
    }

    /// The token that a word is, by its normal form and as it is written.
    #[inline]
    pub fn find(normal: &[u8], written: &str) -> Option<&'static Self> {
        if normal.len() < SHORTEST || normal.len() > LONGEST {
            return None;
        }
        // Nearly every word is in ASCII. Then an official token has four letters, and any other ends in a capital.
        let is_ascii = normal[0].is_ascii();
        if is_ascii && normal.len() != 4 && !written.as_bytes().last().is_some_and(u8::is_ascii_uppercase) {
            return None;
        }
        let is_it = |token: &&Self| token.text.as_bytes() == normal && token.is_in_its_capitals(written);
        TOKENS.iter().find(is_it)
    }

    /// The token that a word is in any case: where a whole text is compared with names, in which nothing else is written so.
    pub fn find_in_any_case(normal: &[u8]) -> Option<&'static Self> {
        let may_be = (SHORTEST..=LONGEST).contains(&normal.len());
        TOKENS.iter().filter(|_| may_be).find(|token| token.text.as_bytes() == normal)
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
