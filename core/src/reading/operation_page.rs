//! Pages of closed field operations.

use super::builder::Builder;
use super::page_parts::PageParts;
use super::page_reading::Reading;
use super::terms;
use crate::checking::codes::FaultCode;
use crate::records::record::FieldOperation;
use crate::vocabularies::closed_sets::{PageLayout, Vocabulary};

/// Reads the page of a closed field operation.
pub(crate) fn read(page: &PageParts<'_>) -> Reading {
    let mut builder = Builder::new(PageLayout::ClosedOperationPage);
    builder.language(page.language);
    builder.title(page.above.first());
    if let Some(title) = page.above.first() {
        let mut structures = terms::list(title.piece, Vocabulary::Structure).into_iter();
        if let Some(structure) = structures.next() {
            builder.term(FieldOperation::MEMBERS.structure, structure);
        }
        // One page may be of two operations; the record is of the first.
        for other in structures {
            builder.fault(FaultCode::UnreadText, Some(FieldOperation::MEMBERS.structure), other.span, &other.text);
        }
    }
    if let Some((line, _)) = &page.day {
        builder.unread(None, line.written);
    }
    for block in &page.cut {
        builder.unread_block(block);
    }
    let (first, others) = page.below.split_at(page.below.len().min(1));
    builder.paragraphs(FieldOperation::MEMBERS.summary, first);
    builder.paragraphs(FieldOperation::MEMBERS.body, others);
    builder.finish()
}
