//! The characters that names and numbers stand for in HTML: `&eacute;`, `&#233;`, `&#xE9;`.

use std::borrow::Cow;

use memchr::memchr;

use crate::reading::encodings::character_of_windows_1252;

/// The names with the code points of their characters, a line a name, in order; a star stands behind a name that may stand without a
/// semicolon. They are one text, because the pointers of a table would take as much room again.
const NAMES: &str = include_str!("names.txt");

/// The longest name that may stand without a semicolon (bytes).
const LONGEST_ALONE: usize = 6;

/// The longest name with its semicolon (bytes).
const LONGEST: usize = 32;

/// A text with its characters in place of their names and numbers.
pub(crate) fn resolve(text: &str, is_attribute: bool) -> Cow<'_, str> {
    let Some(first) = memchr(b'&', text.as_bytes()) else { return text.into() };
    let mut resolved = String::with_capacity(text.len());
    let (before, mut rest) = text.split_at(first);
    resolved.push_str(before);
    while let Some(reference) = rest.strip_prefix('&') {
        let length = character(reference, is_attribute, &mut resolved);
        if length.is_none() {
            resolved.push('&');
        }
        rest = &reference[length.unwrap_or_default()..];
        let (before, from_next) = rest.split_at(memchr(b'&', rest.as_bytes()).unwrap_or(rest.len()));
        resolved.push_str(before);
        rest = from_next;
    }
    resolved.into()
}

/// Adds what a reference stands for, and gives its length; nothing where it stands for nothing.
fn character(reference: &str, is_attribute: bool, resolved: &mut String) -> Option<usize> {
    if let Some(number) = reference.strip_prefix('#') {
        let (character, length) = numbered(number)?;
        resolved.push(character);
        return Some(length + 1);
    }
    let length = reference.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
    let is_ended = reference.as_bytes().get(length) == Some(&b';');
    if let Some((codes, _)) = is_ended.then(|| named(&reference[..length])).flatten() {
        push(codes, resolved);
        return Some(length + 1);
    }
    let alone = |length: &usize| named(&reference[..*length]).filter(|(_, is_alone)| *is_alone);
    let (length, (codes, _)) =
        (1..=length.min(LONGEST_ALONE)).rev().find_map(|length| Some((length, alone(&length)?)))?;
    // In an address '&copy=1' is a parameter.
    let is_parameter = |byte: &u8| *byte == b'=' || byte.is_ascii_alphanumeric();
    if is_attribute && reference.as_bytes().get(length).is_some_and(is_parameter) {
        return None;
    }
    push(codes, resolved);
    Some(length)
}

fn push(codes: &str, resolved: &mut String) {
    let character = |code: &str| u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
    resolved.extend(codes.split(' ').filter_map(character));
}

/// The code points of the characters with a name, and whether it may stand without a semicolon.
fn named(name: &str) -> Option<(&'static str, bool)> {
    let names = NAMES.as_bytes();
    let length_to =
        |from: usize, is_end: fn(u8) -> bool| names[from..].iter().take_while(|byte| !is_end(**byte)).count();
    let (mut low, mut high) = (0, names.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let back = names[low..middle].iter().rev().take_while(|byte| **byte != b'\n').count();
        let start = middle - back;
        let behind_name = start + length_to(start, |byte| !byte.is_ascii_alphanumeric());
        match names[start..behind_name].cmp(name.as_bytes()) {
            std::cmp::Ordering::Less => low = behind_name + length_to(behind_name, |byte| byte == b'\n') + 1,
            std::cmp::Ordering::Greater => high = start,
            std::cmp::Ordering::Equal => {
                let is_alone = names[behind_name] == b'*';
                let codes = behind_name + usize::from(is_alone) + 1;
                return Some((&NAMES[codes..codes + length_to(codes, |byte| byte == b'\n')], is_alone));
            }
        }
    }
    None
}

/// The character of a number behind `#`, and the length of the number with its semicolon.
fn numbered(number: &str) -> Option<(char, usize)> {
    let digits = number.strip_prefix(['x', 'X']);
    let (radix, digits) = digits.map_or((10, number), |digits| (16, digits));
    let code = |code: u32, digit: char| code.saturating_mul(radix).saturating_add(digit.to_digit(radix).unwrap_or(0));
    let length = digits.bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
    let code = digits[..length].chars().fold(0, code);
    let before = number.len() - digits.len() + length;
    let length = if length == 0 { return None } else { before + usize::from(number[before..].starts_with(';')) };
    let character = match u8::try_from(code) {
        Ok(0) => None,
        // Numbers of the encoding that most pages had.
        Ok(byte @ 0x80..=0x9f) => Some(character_of_windows_1252(byte)),
        _ => char::from_u32(code),
    };
    Some((character.unwrap_or(char::REPLACEMENT_CHARACTER), length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_characters() {
        for (text, wanted) in [
            ("R&eacute;union &amp; d&eacutebat &ndash; &hellip;", "Réunion & débat – …"),
            (
                "&#233;&#xE9;&#Xe9 &#150;&#0;&#x110000;&#xD800;&#99999999999999999999;",
                "éé\u{e9} –\u{fffd}\u{fffd}\u{fffd}\u{fffd}",
            ),
            ("&notit; &notin; &NotEqualTilde; &zwnj;", "¬it; ∉ ≂\u{338} \u{200c}"),
            ("&& &; &# &#; &#x; &unknown; &Unknown &e", "&& &; &# &#; &#x; &unknown; &Unknown &e"),
            ("&NewLine;&Tab;&CounterClockwiseContourIntegral;&zzz", "\n\t∳&zzz"),
            ("&AMP;&aMP;&лев;&", "&&aMP;&лев;&"),
        ] {
            assert_eq!(resolve(text, false), wanted, "{text}");
        }
        assert_eq!(resolve("?a=1&copy=2&reg;3&amp;b&lt&gtx", true), "?a=1&copy=2®3&b<&gtx");
        assert_eq!(resolve("?a=1&copy=2", false), "?a=1©=2");
    }

    #[test]
    fn every_name_is_found() {
        let mut longest = (0, 0);
        for line in NAMES.lines() {
            let (name, codes) = line.split_once(' ').unwrap();
            let (name, is_alone) = (name.trim_end_matches('*'), name.ends_with('*'));
            assert_eq!(named(name), Some((codes, is_alone)), "{name}");
            longest = (longest.0.max(name.len()), longest.1.max(if is_alone { name.len() } else { 0 }));
        }
        assert_eq!(longest, (LONGEST - 1, LONGEST_ALONE));
        assert!(["", "A", "zzzz", "amp ", "\n"].iter().all(|name| named(name).is_none()));
    }
}
