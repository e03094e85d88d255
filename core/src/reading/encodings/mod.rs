//! The text of a saved page, whatever its encoding.
//!
//! In this order:
//!
//! 1. A byte order mark tells UTF-8 or UTF-16.
//! 2. What is UTF-8 is read as that, whatever is declared: text in another encoding is hardly ever UTF-8 too. A page of which most is
//!    UTF-8 has been damaged since, and is read as UTF-8 all the same.
//! 3. An encoding with a byte a character that the page declares is that encoding.
//! 4. Else the letters tell it, as far as they can: see [`guess::guess`].
//!
//! U+FFFD stands for what has no character.

mod alphabets;
mod encoding;
mod guess;
mod prescan;
mod tables;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

pub(super) use alphabets::{ALPHABETS, Alphabet};

use crate::checking::input::{runs, text_of};
use encoding::Encoding;
use prescan::Prescan;

/// The text of a page.
#[derive(Debug)]
pub(crate) struct Decoded<'b> {
    /// Without the byte order mark.
    pub(crate) text: Cow<'b, str>,
    /// The name of the encoding that the text was read in, where the page does not say it or says another. UTF-8, which shows by itself,
    /// is not guessed, and where there is only ASCII nothing is.
    pub(crate) guess: Option<&'static str>,
    /// Its bytes are those of UTF-8, as far as they are.
    pub(crate) is_utf8: bool,
}

/// Reads the bytes of a page as text.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    let certain = |text, is_utf8| Decoded { text, guess: None, is_utf8 };
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => certain(text_of(rest), true),
        [0xff, 0xfe, rest @ ..] => certain(utf16(rest, u16::from_le_bytes).into(), false),
        [0xfe, 0xff, rest @ ..] => certain(utf16(rest, u16::from_be_bytes).into(), false),
        _ if bytes.is_ascii() => certain(text_of(bytes), true),
        _ => without_mark(bytes),
    }
}

/// Reads what has no byte order mark, and characters beside ASCII.
fn without_mark(bytes: &[u8]) -> Decoded<'_> {
    let Prescan { declared, language } = Prescan::of(bytes);
    let encoding = match declared {
        _ if is_utf8(bytes) => Encoding::Utf8,
        None | Some(Encoding::Utf8) => guess::guess(bytes, language),
        Some(single_byte) => single_byte,
    };
    let text = match encoding {
        Encoding::Utf8 => text_of(bytes),
        _ => single_byte(bytes, encoding).into(),
    };
    let is_utf8 = encoding == Encoding::Utf8;
    Decoded { text, guess: Some(encoding.name()).filter(|_| declared != Some(encoding) && !is_utf8), is_utf8 }
}

/// The character of a byte of windows-1252 that is not ASCII, or the control with its number where there is none.
pub(super) fn character_of_windows_1252(byte: u8) -> char {
    let character = Encoding::Windows1252.upper_half()[usize::from(byte & 0x7f)];
    if character == char::REPLACEMENT_CHARACTER { char::from(byte) } else { character }
}

/// Whether most of what is not ASCII is UTF-8.
fn is_utf8(bytes: &[u8]) -> bool {
    if simdutf8::basic::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut right, mut wrong) = (0, 0);
    for (valid, invalid) in runs(bytes) {
        // A character has one first byte, and those begin with two bits that are set.
        right += valid.bytes().filter(|byte| *byte >= 0xc0).count();
        wrong += usize::from(!invalid.is_empty());
    }
    right > wrong
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks();
    // Half a unit has no character, as half a pair of surrogates has none.
    let rest = rest.iter().map(|_| 0xd800);
    let characters = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)).chain(rest));
    characters.map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn single_byte(bytes: &[u8], encoding: Encoding) -> String {
    let half = encoding.upper_half();
    bytes.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { half[usize::from(byte & 0x7f)] }).collect()
}
