//! The naming policy: areas and other States whose names lead to no State.

use super::index::{self, Fold};
use crate::data::{self, hash};

/// Whether a text in normal form names such an area.
pub(crate) fn are_named_in(folded: &str) -> bool {
    let begins = std::iter::once(0).chain(folded.match_indices(' ').map(|(space, _)| space + 1));
    begins.into_iter().any(|begin| is_named_at_beginning(&folded[begin..]))
}

fn is_named_at_beginning(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    let Some(row) = index::first_word(hash::of_word(hash::first_eight(word.as_bytes()), word.len())) else {
        return false;
    };
    let mut folds = row.folds.of(&data::FIRST_WORD_FOLDS).iter().map(|&number| Fold::at(number.into()));
    let is_named =
        |fold: Fold| matches!(text.strip_prefix(fold.text()), Some(rest) if rest.is_empty() || rest.starts_with(' '));
    folds.any(|fold| fold.is_area() && is_named(fold))
}

/// Whether such an area begins like the text, which is then no typing error of a State: 'Taiwa'.
pub(crate) fn begin_with(folded: &str) -> bool {
    folded.len() >= 4 && Fold::beginning_with(folded).any(Fold::is_area)
}
