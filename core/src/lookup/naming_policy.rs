//! Names that lead to nothing: areas and other States of the naming policy, and other organizations.

use super::index::{self, Fold};
use super::tokens::word_after;
use crate::data::fold_flag;

/// No longer text is an inverted name (bytes).
const LONGEST: usize = 60;

/// Whether a text in normal form names an area or another State, or is such a name inverted.
pub(crate) fn are_named_in(folded: &str) -> bool {
    is_any_named_in(folded, Fold::is_area) || is_inverted(folded)
}

/// 'Koreja, DNR': the last words first are the name of an area.
fn is_inverted(folded: &str) -> bool {
    if folded.len() > LONGEST {
        return false;
    }
    folded.match_indices(' ').any(|(space, _)| {
        let (head, tail) = (&folded[..space], &folded[space + 1..]);
        Fold::find(format!("{tail} {head}").as_bytes()).is_some_and(Fold::is_area)
    })
}

/// Whether a word, behind a comma or in brackets, and the name before it are the name of an area inverted: 'Korea (Severní)'.
#[inline]
pub(crate) fn is_inverted_by(name: Fold, text: &str, end: usize) -> bool {
    match text.as_bytes().get(end..) {
        Some([b',' | b'(', ..] | [b' ', b'(', ..]) => is_inverted_by_next_word(name, text, end),
        _ => false,
    }
}

#[cold]
fn is_inverted_by_next_word(name: Fold, text: &str, end: usize) -> bool {
    let Some(word) = word_after(text, end) else { return false };
    let inverted = format!("{} {}", word.normal(text), name.text());
    Fold::find(inverted.as_bytes()).is_some_and(Fold::is_area)
}

/// Whether a text in normal form names another organization in full: an abbreviation may be a word there.
pub(crate) fn is_other_organization_named_in(folded: &str) -> bool {
    is_any_named_in(folded, |fold| fold.is_of_other_organization() && !fold.has(fold_flag::ABBREVIATION))
}

fn is_any_named_in(folded: &str, is_sought: impl Fn(Fold) -> bool) -> bool {
    let mut begins = std::iter::once(0).chain(folded.match_indices(' ').map(|(space, _)| space + 1));
    begins.any(|begin| index::folds_ahead(&folded[begin..]).any(&is_sought))
}

/// Whether an area begins like the text, which is then not a typing error of a State: 'Taiwa'.
pub(crate) fn begin_with(folded: &str) -> bool {
    folded.len() >= 4 && Fold::beginning_with(folded).any(Fold::is_area)
}
