//! What a character becomes in the normal form of a name: letters, a space between words, or nothing.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

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
        _ => decompose_compatible(c, |part| fold_part(part, emit)),
    }
}

fn fold_part(part: char, emit: &mut impl FnMut(char)) {
    if vanishes(part) {
        return;
    }
    for lower in part.to_lowercase() {
        match lower {
            'ß' => ['s', 's'].into_iter().for_each(&mut *emit),
            'æ' => ['a', 'e'].into_iter().for_each(&mut *emit),
            'œ' => ['o', 'e'].into_iter().for_each(&mut *emit),
            'ı' => emit('i'),
            'ł' => emit('l'),
            'ø' => emit('o'),
            'đ' => emit('d'),
            // At the end of a word.
            'ς' => emit('σ'),
            '&' => emit('&'),
            // The modifier letters that are written for an apostrophe.
            '\u{2b9}'..='\u{2bf}' => emit(' '),
            _ if vanishes(lower) => {}
            _ if lower.is_alphanumeric() => emit(lower),
            _ => emit(' '),
        }
    }
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
        || is_combining_mark(c)
}
