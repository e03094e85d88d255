//! The rules of texts: not blank, no white space at the ends, no control characters, not too long.

use crate::records::descriptor::TextRule;
use crate::records::json_string::{JsonString, LoneSurrogate};
use crate::records::visit::Flow;

/// The characters that count as white space at the ends of a text, as ranges. The schemas' patterns are made of them too.
pub(crate) const SPACES: [(char, char); 11] = [
    ('\t', '\r'),
    (' ', ' '),
    ('\u{85}', '\u{85}'),
    ('\u{a0}', '\u{a0}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{2000}', '\u{200a}'),
    ('\u{2028}', '\u{2029}'),
    ('\u{202f}', '\u{202f}'),
    ('\u{205f}', '\u{205f}'),
    ('\u{3000}', '\u{3000}'),
    ('\u{feff}', '\u{feff}'),
];

/// What is wrong with a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum TextFlaw {
    Blank,
    Untrimmed,
    Control(char),
    /// It has so many code points, which is more than its rule allows.
    TooLong(usize),
}

/// Whether a character counts as white space at the ends of a text.
pub(crate) fn is_space(character: char) -> bool {
    match character {
        '!'..='~' => false,
        _ => SPACES.iter().any(|(first, last)| (*first..=*last).contains(&character)),
    }
}

/// Whether no text has a character: C0 but line feed and tab where there may be lines, DEL and C1.
fn is_forbidden(character: char, rule: TextRule) -> bool {
    character.is_control() && !(rule.lines && matches!(character, '\n' | '\t'))
}

/// Tells what is wrong with a string.
#[inline]
pub(crate) fn check(
    string: JsonString<'_>,
    rule: TextRule,
    tell: impl FnMut(TextFlaw) -> Flow,
) -> Result<Flow, LoneSurrogate<'_>> {
    if is_plainly_sound(string, rule) {
        return Ok(Flow::Continue(()));
    }
    Ok(check_characters(&string.text()?, rule, tell))
}

/// Whether a string has no flaw, as far as its ends, its length and its escapes tell without reading it.
#[inline]
fn is_plainly_sound(string: JsonString<'_>, rule: TextRule) -> bool {
    let escapes = string.escapes;
    string.ends().into_iter().all(|end| end.is_some_and(|character| !is_space(character)))
        && !escapes.controls
        && !escapes.halves
        && (rule.lines || !escapes.lines)
        // Every code point is a byte at least.
        && rule.limit.is_none_or(|limit| string.escaped.len() <= limit.most || string.length() <= limit.most)
}

/// Tells what is wrong with a text.
#[cold]
fn check_characters(text: &str, rule: TextRule, mut tell: impl FnMut(TextFlaw) -> Flow) -> Flow {
    if text.chars().all(is_space) {
        return tell(TextFlaw::Blank);
    }
    let is_untrimmed = text.starts_with(is_space) || text.ends_with(is_space);
    let control = text.chars().find(|&character| is_forbidden(character, rule));
    let most = rule.limit.map_or(usize::MAX, |limit| limit.most);
    // Every code point is a byte at least.
    let length = if text.len() > most { text.chars().count() } else { 0 };
    let flaws = [
        is_untrimmed.then_some(TextFlaw::Untrimmed),
        control.map(TextFlaw::Control),
        (length > most).then_some(TextFlaw::TooLong(length)),
    ];
    flaws.into_iter().flatten().try_for_each(tell)
}
