//! The letters of the Cyrillic alphabets that have two bytes which begin with 0xD0 or 0xD1, folded without a table of all characters.

const COUNT: usize = 0x80;

/// Each letter in normal form, by its place among them.
const FOLDED: [u8; COUNT] = {
    let mut table = [0; COUNT];
    let mut place = 0;
    while place < COUNT {
        let lower = match place {
            ..0x10 => place + 0x50,
            0x10..0x30 => place + 0x20,
            0x60.. if place.is_multiple_of(2) => place + 1,
            _ => place,
        };
        // Without their marks.
        table[place] = match lower {
            0x39 | 0x5d => 0x38,
            0x50 | 0x51 => 0x35,
            0x53 => 0x33,
            0x57 => 0x56,
            0x5c => 0x3a,
            0x5e => 0x43,
            0x77 => 0x75,
            #[allow(clippy::cast_possible_truncation, reason = "no place is higher than 0x80")]
            _ => lower as u8,
        };
        place += 1;
    }
    table
};

/// How many bytes of a text are such letters from a place on.
#[inline]
pub(super) fn length(text: &[u8]) -> usize {
    let (letters, _) = text.as_chunks::<2>();
    2 * letters.iter().take_while(|letter| matches!(letter[0], 0xd0 | 0xd1)).count()
}

/// Whether a letter is a capital.
#[inline]
pub(super) fn is_capital(letter: [u8; 2]) -> bool {
    let place = place(letter);
    place < 0x30 || place >= 0x60 && place.is_multiple_of(2)
}

/// A letter in normal form.
#[inline]
pub(super) fn folded([first, second]: [u8; 2]) -> [u8; 2] {
    let place = FOLDED[place([first, second])];
    [0xd0 | place >> 6, 0x80 | place & 0x3f]
}

#[inline]
fn place([first, second]: [u8; 2]) -> usize {
    usize::from(first & 1) << 6 | usize::from(second & 0x3f)
}

#[cfg(test)]
mod tests {
    use osce_model::characters::fold_char;

    use super::*;

    #[test]
    fn letters_are_folded_as_all_characters_are() {
        for number in 0x400..0x480 {
            let letter = char::from_u32(number).unwrap();
            let bytes = *letter.to_string().as_bytes().first_chunk().unwrap();
            let mut wanted = String::new();
            fold_char(letter, &mut |folded| wanted.push(folded));
            assert_eq!(str::from_utf8(&folded(bytes)).unwrap(), wanted, "{letter}");
            assert_eq!(is_capital(bytes), letter.is_uppercase(), "{letter}");
            assert_eq!(length(letter.to_string().as_bytes()), 2);
        }
    }
}
