//! Pages that are an event.

use super::draft::Draft;
use super::item_page::HEAD_OF_BODY;
use super::layout::Layout;
use super::lines::Line;
use super::page_parts::PageParts;
use super::reading::Reading;
use super::{menu, terms};
use crate::vocabularies::term::Vocabulary;

/// Reads an event.
pub(crate) fn read(page: &PageParts<'_>, layout: Layout) -> Reading {
    let mut draft = Draft::new(layout);
    draft.language(page.language);
    draft.title(page.above.first());
    let mut between = page.above.get(1..).unwrap_or_default();
    if let [first, others @ ..] = between {
        let series = terms::one(first.piece, Vocabulary::MeetingSeries);
        // The newer site has a line for the type; on the older one anything may stand there.
        if series.term.is_some() || layout == Layout::EventNew && !first.piece.is_sentence() {
            draft.term("series", series);
            between = others;
        }
    }
    draft.paragraphs("summary", between);
    for field in &page.fields {
        draft.field(field);
    }
    for stray in &page.strays {
        draft.unread("", stray.written);
    }
    let is_heading = |line: &Line<'_>| {
        menu::heading(line).is_some_and(|heading| heading.of_body && heading.layouts & layout.bit() != 0)
    };
    let heading = page.below.iter().take(HEAD_OF_BODY).position(is_heading);
    let (before, body) = page.below.split_at(heading.unwrap_or(0));
    for line in before {
        draft.unread("", line.written);
    }
    draft.paragraphs("body", body.get(usize::from(heading.is_some())..).unwrap_or_default());
    draft.finish()
}
