//! What Unicode says of a character: that it is a mark, or that others stand for it in normal form (NFKD).
//!
//! The tables are written by the generator, from the crate `unicode-normalization`. They hold what the normal form asks for alone, and
//! are a fifth of the tables of that crate.

use crate::unicode_tables::{BLOCKS, CHARACTERS_HIGH, CHARACTERS_LOW, FIRST_OF_LENGTH, LETTERS};

/// As many characters in a row share a row of the table.
pub const BLOCK: usize = 64;

/// In the table: a character for which no other stands.
pub const ITSELF: u16 = 0;

/// In the table: a combining mark.
pub const MARK: u16 = 1;

/// In the table: the first text that stands for a character.
pub const FIRST_TEXT: u16 = 2;

/// What a character is in normal form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Character {
    /// It stands for itself.
    Itself,
    /// It is a combining mark.
    Mark,
    /// Letters in normal form stand for it.
    Letters(&'static str),
}

/// What a character is, by the table; syllables of Hangul, which have a rule, are themselves.
#[inline]
pub fn character(c: char) -> Character {
    let number = c as usize;
    let Some(block) = BLOCKS.get(number / BLOCK) else { return Character::Itself };
    let place = usize::from(*block) * BLOCK + number % BLOCK;
    match u16::from_le_bytes([CHARACTERS_LOW[place], CHARACTERS_HIGH[place]]) {
        ITSELF => Character::Itself,
        MARK => Character::Mark,
        text => Character::Letters(text_of(usize::from(text - FIRST_TEXT))),
    }
}

/// The texts stand in order of their lengths, as many bytes.
fn text_of(number: usize) -> &'static str {
    let mut start = 0;
    for (length, first) in FIRST_OF_LENGTH.iter().enumerate() {
        let first = usize::from(*first);
        let end = FIRST_OF_LENGTH.get(length + 1).map_or(usize::MAX, |next| usize::from(*next));
        if number < end {
            start += (number - first) * length;
            return LETTERS.get(start..start + length).unwrap_or_default();
        }
        start += (end - first) * length;
    }
    ""
}

/// The letters of a syllable of Hangul: two or three.
pub fn hangul(syllable: char) -> Option<impl Iterator<Item = char>> {
    let number = (syllable as u32).checked_sub(0xac00).filter(|number| *number < 11_172)?;
    let (first, second, third) = (number / 588, number / 28 % 21, number % 28);
    let letters = [Some(0x1100 + first), Some(0x1161 + second), (third > 0).then_some(0x11a7 + third)];
    Some(letters.into_iter().flatten().filter_map(char::from_u32))
}
