//! What a character becomes in the normal form of a name: letters, a space between words, or nothing.

use crate::unicode::{Character, character, hangul};

/// The letters that `c` stands for in normal form; `' '` where it parts words, nothing where it vanishes.
#[inline]
pub fn fold_char(c: char, emit: &mut impl FnMut(char)) {
    match c {
        // The alphabets that OSCE pages are written in need no table.
        'a'..='z' | '0'..='9' | '&' | 'а'..='и' | 'к'..='я' => emit(c),
        'A'..='Z' | 'А'..='И' | 'К'..='Я' => emit(char::from_u32(c as u32 + 0x20).unwrap_or(c)),
        '\0'..='\x7f' => emit(' '),
        'й' | 'Й' => emit('и'),
        'ё' | 'Ё' => emit('е'),
        _ => match character(c) {
            Character::Mark => {}
            Character::Letters(letters) => letters.chars().for_each(emit),
            Character::Itself => match hangul(c) {
                Some(letters) => letters.for_each(emit),
                None => fold_part(c, emit),
            },
        },
    }
}

/// The letters of a character for which no other stands.
pub fn fold_part(part: char, emit: &mut impl FnMut(char)) {
    if vanishes(part) {
        return;
    }
    for lower in part.to_lowercase() {
        for folded in folded(lower) {
            if folded != NOTHING {
                emit(folded);
            }
        }
    }
}

/// In place of a character; no text has it in normal form.
const NOTHING: char = '\0';

/// What a small letter, or another character, becomes: two characters at most.
// Apart from what is compiled for each use of the normal form.
fn folded(lower: char) -> [char; 2] {
    let one = match lower {
        'ß' => return ['s', 's'],
        'æ' => return ['a', 'e'],
        'œ' => return ['o', 'e'],
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        // At the end of a word.
        'ς' => 'σ',
        '&' => '&',
        // The modifier letters that are written for an apostrophe.
        '\u{2b9}'..='\u{2bf}' => ' ',
        _ if vanishes(lower) => NOTHING,
        _ if lower.is_alphanumeric() => lower,
        _ => ' ',
    };
    [one, NOTHING]
}

/// Marks, zero-width characters and soft hyphens: they neither stand for a letter nor part two words.
#[inline]
pub fn vanishes(c: char) -> bool {
    match c {
        '\0'..='\u{ac}' | 'А'..='я' => false,
        _ => vanishes_by_table(c),
    }
}

fn vanishes_by_table(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
        || character(c) == Character::Mark
}
