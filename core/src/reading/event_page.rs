//! Pages that are an event.

use super::builder::Builder;
use super::page_parts::PageParts;
use super::page_reading::Reading;
use super::{menu, terms};
use crate::records::record::Meeting;
use crate::vocabularies::closed_sets::{PageLayout, Vocabulary};

/// Reads an event.
pub(crate) fn read(page: &PageParts<'_>, layout: PageLayout) -> Reading {
    let mut builder = Builder::new(layout);
    builder.language(page.language);
    builder.title(page.above.first());
    let mut between = page.above.get(1..).unwrap_or_default();
    if let [first, others @ ..] = between {
        let series = terms::one(first.piece, Vocabulary::MeetingSeries);
        // The newer site has a line for the type; on the older one anything may stand there.
        if series.term.is_some() || layout == PageLayout::EventNew && !first.piece.is_sentence() {
            builder.term(Meeting::MEMBERS.series, series);
            between = others;
        }
    }
    builder.paragraphs(Meeting::MEMBERS.summary, between);
    for field in &page.fields {
        builder.field(field);
    }
    for stray in &page.strays {
        builder.unread(None, stray.written);
    }
    for field in &page.closing {
        builder.field(field);
    }
    for block in &page.cut {
        builder.unread_block(block);
    }
    if let Some((line, _)) = &page.day {
        builder.unread(None, line.written);
    }
    let heading = menu::heading_of_body(&page.below, layout);
    let (before, body) = page.below.split_at(heading.unwrap_or(0));
    for line in before {
        builder.unread(None, line.written);
    }
    builder.paragraphs(Meeting::MEMBERS.body, body.get(usize::from(heading.is_some())..).unwrap_or_default());
    builder.finish()
}
