//! Names in the other forms in which people write them: `docs/forms.md` has each with examples.
//!
//! A text that is not a name as it stands is parted into words once. What stands in brackets is taken off; the words outside are read by
//! one form after another, each of which looks the rest up as a name. So forms combine, and each reads a text once.

mod asked;
mod brackets;
mod chairs;
mod commas;
mod events;
pub(super) mod in_full;
mod numbers;
mod phrase;
mod places;
mod possessive;

use asked::{Asked, Found, Miss};
use phrase::{Phrase, Word};

use super::error::LookupError;
use super::matched::Match;
use super::options::LookupOptions;
use super::span::TextSpan;

/// What a text means that is not a name as it stands; nothing where it has a name in no form.
pub(crate) fn find(text: &str, options: &LookupOptions) -> Option<Result<Match, LookupError>> {
    if !options.forms {
        return None;
    }
    let phrase = Phrase::read(text)?;
    let asked = Asked { vocabulary: options.vocabulary, language: options.language, on: options.on };
    Some(brackets::read(&phrase, asked).ok()?.into_match(text, options))
}

/// What several items of a list are together, that are not a name as they stand.
pub(crate) enum Across {
    /// They may be a name in another form.
    Name,
    /// Neither they nor any of them names anything: 'Ireland, Northern'.
    Nothing,
}

/// What items of a list are together; nothing where each is read for itself.
pub(crate) fn across(
    text: &str,
    items: impl ExactSizeIterator<Item = TextSpan>,
    options: &LookupOptions,
) -> Option<Across> {
    if !options.forms {
        return None;
    }
    let count = items.len();
    let items: Vec<TextSpan> = items.collect();
    let (first, last) = (items.first()?, items.last()?);
    let first = first.of(text);
    if first.contains('(') && !first.contains(')') {
        return last.of(text).contains(')').then_some(Across::Name);
    }
    if count != 2 {
        return None;
    }
    let (head, tail) = (Phrase::read(first)?, Phrase::read(last.of(text))?);
    let (head, tail) = (head.words(), tail.words());
    if tail.is_empty() || head.is_empty() {
        return None;
    }
    let asked = Asked { vocabulary: options.vocabulary, language: options.language, on: options.on };
    let swapped = commas::swapped(&head, &tail);
    if commas::is_open(&tail) {
        return Some(if outside(&swapped, asked).is_ok() { Across::Name } else { Across::Nothing });
    }
    matches!(asked.as_named(&swapped), Err(Miss::Covered)).then_some(Across::Nothing)
}

/// What words mean that have no brackets.
fn outside(words: &[Word<'_>], asked: Asked) -> Found {
    const FORMS: [fn(&[Word<'_>], Asked) -> Found; 6] = [
        |words, asked| asked.as_named_or_spelled(words),
        commas::read,
        possessive::read,
        events::read,
        chairs::read,
        places::read,
    ];
    let (words, form) = in_full::replaced(words);
    for read in FORMS {
        match read(&words, asked) {
            Err(Miss::Unknown) => {}
            Ok(meant) => return Ok(meant.in_form(form)),
            covered => return covered,
        }
    }
    Err(Miss::Unknown)
}
