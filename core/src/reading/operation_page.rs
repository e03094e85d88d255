//! Pages of closed field operations.

use super::draft::Draft;
use super::layout::Layout;
use super::page_parts::PageParts;
use super::reading::Reading;
use super::terms;
use crate::vocabularies::term::Vocabulary;

/// Reads the page of a closed field operation.
pub(crate) fn read(page: &PageParts<'_>) -> Reading {
    let mut draft = Draft::new(Layout::ClosedOperationPage);
    draft.language(page.language);
    draft.title(page.above.first());
    if let Some(title) = page.above.first() {
        let mut structures = terms::list(title.piece, Vocabulary::Structure).into_iter();
        if let Some(structure) = structures.next() {
            draft.term("structure", structure);
        }
        // One page may be of two operations; the record is of the first.
        for other in structures {
            draft.fault("unread-text", "/structure".to_owned(), other.span, &other.text);
        }
    }
    let (first, others) = page.below.split_at(page.below.len().min(1));
    draft.paragraphs("summary", first);
    draft.paragraphs("body", others);
    draft.finish()
}
