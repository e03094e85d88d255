//! What Unicode says of characters: the marks that vanish, and the letters that the normal form has for a character of several.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use osce_model::characters::fold_part;
use osce_model::unicode::{BLOCK, FIRST_TEXT, ITSELF, MARK, hangul};
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::HEADER;
use crate::numbers::{Result, small};
use crate::writer::table;

/// `core/model/src/unicode_tables.rs`.
pub fn write() -> Result<String> {
    let all: Vec<Character> =
        (0..=u32::from(char::MAX)).map(|c| char::from_u32(c).map_or(Character::Itself, of)).collect();
    // By length, so that a place follows from a number; else as they are met.
    let mut texts: Vec<&str> = Vec::new();
    let mut known = BTreeSet::new();
    texts.extend(all.iter().filter_map(Character::letters).filter(|text| known.insert(*text)));
    texts.sort_by_key(|text| text.len());
    let numbers: BTreeMap<&str, usize> = texts.iter().enumerate().map(|(number, text)| (*text, number)).collect();
    let mut characters = Vec::new();
    for character in &all {
        characters.push(match character {
            Character::Itself => ITSELF,
            Character::Mark => MARK,
            Character::Letters(letters) => FIRST_TEXT + small(numbers[letters.as_str()])?,
        });
    }
    let longest = texts.last().map_or(0, |text| text.len());
    let first_of_length = (0..=longest).map(|length| small(texts.partition_point(|text| text.len() < length)));
    let first_of_length: Vec<u16> = first_of_length.collect::<Result<_>>()?;
    while characters.len() >= BLOCK && characters[characters.len() - BLOCK..].iter().all(|number| *number == ITSELF) {
        characters.truncate(characters.len() - BLOCK);
    }
    let mut different: Vec<&[u16]> = Vec::new();
    let mut blocks = Vec::new();
    for block in characters.chunks(BLOCK) {
        let known = different.iter().position(|known| *known == block);
        blocks.push(small(known.unwrap_or(different.len()))?);
        if known.is_none() {
            different.push(block);
        }
    }
    let mut out = format!("{HEADER}//! What Unicode's characters are in normal form.\n\n");
    table(&mut out, "BLOCKS", "u16", &blocks);
    // In planes, which compress better.
    let characters = different.concat();
    table(
        &mut out,
        "CHARACTERS_LOW",
        "u8",
        &characters.iter().map(|number| number.to_le_bytes()[0]).collect::<Vec<_>>(),
    );
    table(
        &mut out,
        "CHARACTERS_HIGH",
        "u8",
        &characters.iter().map(|number| number.to_le_bytes()[1]).collect::<Vec<_>>(),
    );
    table(&mut out, "FIRST_OF_LENGTH", "u16", &first_of_length);
    let _ = writeln!(out, "pub(crate) static LETTERS: &str = \"{}\";", texts.concat().escape_default());
    Ok(out)
}

/// What a character becomes.
enum Character {
    Itself,
    Mark,
    Letters(String),
}

impl Character {
    fn letters(&self) -> Option<&str> {
        if let Self::Letters(letters) = self { Some(letters) } else { None }
    }
}

fn of(c: char) -> Character {
    if is_combining_mark(c) {
        return Character::Mark;
    }
    let mut parts = Vec::new();
    decompose_compatible(c, |part| parts.push(part));
    if parts == [c] || hangul(c).is_some() {
        return Character::Itself;
    }
    let mut letters = String::new();
    for part in parts.into_iter().filter(|part| !is_combining_mark(*part)) {
        fold_part(part, &mut |letter| letters.push(letter));
    }
    Character::Letters(letters)
}

#[cfg(test)]
mod tests {
    use osce_model::characters::{fold_char, vanishes};

    use super::*;

    #[test]
    fn every_character_becomes_what_unicode_says() {
        for c in '\0'..=char::MAX {
            let (mut of_table, mut of_unicode) = (String::new(), String::new());
            fold_char(c, &mut |letter| of_table.push(letter));
            let mut of_part = |part| fold_part(part, &mut |letter| of_unicode.push(letter));
            match c {
                '&' => of_part(c),
                _ => decompose_compatible(c, of_part),
            }
            assert_eq!(of_table, of_unicode, "{:x}", u32::from(c));
            if is_combining_mark(c) {
                assert!(vanishes(c), "{:x}", u32::from(c));
            }
        }
    }
}
