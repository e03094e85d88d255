//! Names that lead to nothing: areas and other States of the naming policy, and other organizations.

use super::index::{self, Fold};
use crate::data::{fold_flag, hash};

/// Whether a text in normal form names an area or another State.
pub(crate) fn are_named_in(folded: &str) -> bool {
    is_any_named_in(folded, Fold::is_area)
}

/// Whether a text in normal form names another organization in full: an abbreviation may be a word there.
pub(crate) fn is_other_organization_named_in(folded: &str) -> bool {
    is_any_named_in(folded, |fold| fold.is_of_other_organization() && !fold.has(fold_flag::ABBREVIATION))
}

fn is_any_named_in(folded: &str, is_sought: impl Fn(Fold) -> bool) -> bool {
    let mut begins = std::iter::once(0).chain(folded.match_indices(' ').map(|(space, _)| space + 1));
    begins.any(|begin| {
        let text = &folded[begin..];
        let word = text.split(' ').next().unwrap_or_default();
        let mut folds =
            index::folds_beginning_with(hash::of_word(hash::first_eight(word.as_bytes()), word.len()));
        let is_named = |fold: Fold| matches!(text.strip_prefix(fold.text()), Some(rest) if rest.is_empty() || rest.starts_with(' '));
        folds.any(|fold| is_sought(fold) && is_named(fold))
    })
}

/// Whether an area begins like the text, which is then not a typing error of a State: 'Taiwa'.
pub(crate) fn begin_with(folded: &str) -> bool {
    folded.len() >= 4 && Fold::beginning_with(folded).any(Fold::is_area)
}
