//! The naming policy: areas and other States whose names lead to no State.

use super::index::Fold;

/// Whether a text in normal form names such an area.
pub(crate) fn are_named_in(folded: &str) -> bool {
    let padded = format!(" {folded} ");
    areas().any(|area| padded.contains(&format!(" {area} ")))
}

/// Whether such an area begins like the text, which is then no typing error of a State: 'Taiwa'.
pub(crate) fn begin_with(folded: &str) -> bool {
    folded.len() >= 4 && areas().any(|area| area.starts_with(folded))
}

fn areas() -> impl Iterator<Item = &'static str> {
    Fold::all().filter(|fold| fold.is_area()).map(Fold::text)
}
