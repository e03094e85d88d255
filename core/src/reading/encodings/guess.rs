//! Which encoding a page has that does not say it: that in which its bytes are most like the letters of a language.

use super::alphabets::{ALPHABETS, Alphabet};
use super::encoding::Encoding;

/// What a letter tells for an encoding and a language that use it, or do not use it.
const USUAL: i64 = 3;
const RARE: i64 = 1;
const FOREIGN: i64 = -2;
/// What something tells that hardly a page has.
const ODD: i64 = -3;

/// Guesses the encoding, one with a byte a character.
///
/// Each encoding is tried with each alphabet. A letter that the language needs often tells more for them than one that it needs seldom,
/// and one that it does not have tells against them. So does what is odd: a byte without a character, a piece of a box, a capital behind a
/// small letter, letters of two scripts in a word. Other signs, such as quotation marks, tell nothing. The language that the page names
/// decides where it fares nearly as well as the best: several languages may have all of a few letters. That it is named is not enough,
/// because templates name a wrong one at times.
pub(super) fn guess(bytes: &[u8], language: &[u8]) -> Encoding {
    let pairs = pairs(bytes);
    let readings = Encoding::SINGLE_BYTE.map(|encoding| Reading::of(&pairs, encoding));
    let is_named =
        |alphabet: &&Alphabet| alphabet.languages.iter().any(|it| language.eq_ignore_ascii_case(it.as_bytes()));
    let (highest, of_any) = best(&readings, || ALPHABETS.iter());
    let (score, of_named) = best(&readings, || ALPHABETS.iter().filter(is_named));
    if score > 0 && score >= highest / 8 * 7 { of_named } else { of_any }
}

/// Two bytes side by side, and how often they are.
struct Pair {
    before: u8,
    byte: u8,
    count: i64,
}

/// The pairs of bytes that are not both ASCII, which is the same in every encoding. They are far fewer than the bytes.
fn pairs(bytes: &[u8]) -> Vec<Pair> {
    let mut counts = vec![0; 1 << 16];
    let mut before = b' ';
    for byte in bytes {
        if !before.is_ascii() || !byte.is_ascii() {
            counts[usize::from(u16::from_be_bytes([before, *byte]))] += 1;
        }
        before = *byte;
    }
    let pair = |(number, count): (u16, i64)| {
        let [before, byte] = number.to_be_bytes();
        Pair { before, byte, count }
    };
    (0..=u16::MAX).zip(counts).filter(|(_, count)| *count > 0).map(pair).collect()
}

/// The best score, and the first encoding that has it.
fn best<'a, I: Iterator<Item = &'a Alphabet>>(readings: &[Reading], alphabets: impl Fn() -> I) -> (i64, Encoding) {
    let mut best = (i64::MIN, Encoding::Windows1252);
    for reading in readings {
        for alphabet in alphabets() {
            let score = reading.score(alphabet);
            if score > best.0 {
                best = (score, reading.encoding);
            }
        }
    }
    best
}

/// A page as an encoding reads it.
struct Reading {
    encoding: Encoding,
    /// The letters beside those of ASCII, in lower case, with how often they are there.
    letters: Vec<(char, i64)>,
    /// How much is odd, whatever the language.
    odd: i64,
}

impl Reading {
    fn of(pairs: &[Pair], encoding: Encoding) -> Self {
        let half = encoding.upper_half();
        let read = |byte: u8| if byte.is_ascii() { char::from(byte) } else { half[usize::from(byte & 0x7f)] };
        let mut counts = [0; 128];
        let mut odd = 0;
        for Pair { before, byte, count } in pairs {
            let character = read(*byte);
            if !byte.is_ascii() {
                counts[usize::from(byte & 0x7f)] += count;
            }
            // What draws boxes stands for letters that the encoding does not have.
            let is_odd =
                matches!(character, char::REPLACEMENT_CHARACTER | '─'..='▓') || is_odd(read(*before), character);
            odd += i64::from(is_odd) * count;
        }
        let is_there = |(letter, count): &(char, i64)| *count > 0 && letter.is_alphabetic();
        let letters = half.into_iter().zip(counts).filter(is_there).map(|(letter, count)| (lower(letter), count));
        Self { encoding, letters: letters.collect(), odd }
    }

    /// How well the letters are those of a language.
    fn score(&self, alphabet: &Alphabet) -> i64 {
        let of_letter = |letter: char| match letter {
            letter if alphabet.usual.contains(letter) => USUAL,
            letter if alphabet.rare.contains(letter) => RARE,
            _ => FOREIGN,
        };
        let letters: i64 = self.letters.iter().map(|(letter, count)| of_letter(*letter) * count).sum();
        letters + self.odd * ODD
    }
}

/// The small letter of a capital; 'İ' itself, which has none of one character.
fn lower(letter: char) -> char {
    let mut lower = letter.to_lowercase();
    lower.next().filter(|_| lower.next().is_none()).unwrap_or(letter)
}

/// Whether two characters do not stand side by side in a word.
fn is_odd(before: char, character: char) -> bool {
    if !character.is_alphabetic() {
        return false;
    }
    if !before.is_alphabetic() {
        // '¾' and its like, which other encodings have where this one has letters; 'm²' is a word.
        return before.is_numeric() && !before.is_ascii();
    }
    let is_latin = |letter: char| letter < '\u{250}';
    // The sigma that ends a word.
    before == 'ς' || (before.is_lowercase() && character.is_uppercase()) || is_latin(before) != is_latin(character)
}
