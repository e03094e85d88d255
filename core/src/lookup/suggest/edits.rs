//! How many edits lie between two texts: letters left out, added, changed, or in the place of their neighbour.

/// A text to which others are compared, at most 64 letters of it.
///
/// The letters of a column of the usual table are kept as bits of one word (Hyyrö, 2003: 'A bit-vector algorithm for computing Levenshtein
/// and Damerau edit distances'), so that a letter of the other text costs a few instructions.
pub(super) struct Pattern {
    /// Where each letter stands: bit n, at n. ASCII, then Cyrillic.
    places: [u64; 256],
    /// The same for letters of other alphabets.
    others: Vec<(char, u64)>,
    length: u32,
}

/// The most letters of a pattern: each has a bit.
const MOST: u32 = u64::BITS;

impl Pattern {
    /// Nothing for a text that has no letters, or too many.
    pub(super) fn new(text: &str) -> Option<Self> {
        let mut pattern = Self { places: [0; 256], others: Vec::new(), length: 0 };
        for letter in text.chars() {
            if pattern.length == MOST {
                return None;
            }
            let bit = 1 << pattern.length;
            match slot(letter) {
                Some(slot) => pattern.places[slot] |= bit,
                None => match pattern.others.iter_mut().find(|(other, _)| *other == letter) {
                    Some((_, places)) => *places |= bit,
                    None => pattern.others.push((letter, bit)),
                },
            }
            pattern.length += 1;
        }
        (pattern.length > 0).then_some(pattern)
    }

    #[inline]
    fn places(&self, letter: char) -> u64 {
        match slot(letter) {
            Some(slot) => self.places[slot],
            None => self.others.iter().find(|(other, _)| *other == letter).map_or(0, |(_, places)| *places),
        }
    }

    /// The edits between the pattern and another text. No part of a text is edited twice.
    pub(super) fn edits(&self, text: &str) -> u32 {
        let last = 1u64 << (self.length - 1);
        let (mut more, mut less) = (u64::MAX, 0u64);
        let (mut same, mut before) = (0u64, 0u64);
        let mut edits = self.length;
        for letter in text.chars() {
            let places = self.places(letter);
            let swapped = (((!same) & places) << 1) & before;
            same = (((places & more).wrapping_add(more)) ^ more) | places | less | swapped;
            let mut up = less | !(same | more);
            let mut down = more & same;
            edits += u32::from(up & last != 0);
            edits -= u32::from(down & last != 0);
            up = up << 1 | 1;
            down <<= 1;
            more = down | !(same | up);
            less = up & same;
            before = places;
        }
        edits
    }
}

/// The place of a letter in a pattern's table: those of names in normal form are nearly all ASCII or Cyrillic.
#[inline]
fn slot(letter: char) -> Option<usize> {
    match letter {
        '\0'..='\x7f' => Some(letter as usize),
        '\u{400}'..='\u{47f}' => Some(letter as usize - 0x400 + 0x80),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_transposition_is_one_edit() {
        let edits = |one: &str, other: &str| Pattern::new(one).unwrap().edits(other);
        assert_eq!(edits("missoin", "mission"), 1);
        assert_eq!(edits("ca", "abc"), 3);
        assert_eq!(edits("финляндия", "фниляндя"), 2);
        assert_eq!(edits("a", ""), 1);
    }

    #[test]
    fn a_pattern_has_one_to_sixty_four_letters() {
        assert!(Pattern::new("").is_none());
        assert!(Pattern::new(&"é".repeat(64)).is_some());
        assert!(Pattern::new(&"é".repeat(65)).is_none());
    }

    proptest! {
        #[test]
        fn edits_are_those_of_the_table(one in "[abcdжі ]{1,64}", other in "[abcdжі ]{0,80}") {
            let edits = Pattern::new(&one).unwrap().edits(&other);
            prop_assert_eq!(edits as usize, strsim::osa_distance(&one, &other));
        }
    }
}
