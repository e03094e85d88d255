//! The naming policy: areas and other States whose names lead to no State.

use super::index::Fold;

/// Whether a text in normal form names such an area, or begins to.
pub(crate) fn are_named_in(folded: &str) -> bool {
    let padded = format!(" {folded} ");
    Fold::all().filter(|fold| fold.is_area()).any(|fold| {
        let area = fold.text();
        let begun = folded.len() >= 4 && area.starts_with(folded);
        begun || padded.contains(&format!(" {area} "))
    })
}
