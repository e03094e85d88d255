//! Pages that are one news item.

use super::dateline::{Dateline, place_and_date};
use super::draft::Draft;
use super::layout::Layout;
use super::lines::Line;
use super::page_parts::PageParts;
use super::reading::Reading;
use super::terms;
use crate::vocabularies::term::Vocabulary;

/// So many lines into the text behind the fields its heading is looked for.
pub(crate) const HEAD_OF_BODY: usize = 4;

/// Reads a news item.
pub(crate) fn read(page: &PageParts<'_>, layout: Layout) -> Reading {
    let mut draft = Draft::new(layout);
    draft.language(page.language);
    let mut above = page.above.as_slice();
    if let Some(kind) = page.kind {
        draft.term("kind", terms::one(kind, Vocabulary::NewsKind));
    } else if let [kind, others @ ..] = above
        && is_unknown_kind(kind, others, page, layout)
    {
        draft.term("kind", terms::one(kind.piece, Vocabulary::NewsKind));
        above = others;
    }
    draft.title(above.first());
    let mut lead = above.get(1..).unwrap_or_default();
    let mut body = page.below.as_slice();
    for field in &page.fields {
        draft.field(field);
    }
    if !draft.has("issued_on") {
        let under_title = if page.fields.is_empty() { &mut body } else { &mut lead };
        if let [first, others @ ..] = *under_title
            && let Some(found) = place_and_date(first.piece)
        {
            add_place_and_date(&mut draft, &found);
            *under_title = others;
        }
    }
    for stray in &page.strays {
        draft.unread("", stray.written);
    }
    add_texts(&mut draft, lead, body);
    draft.finish()
}

/// The lead and the body, which may begin with the lead again.
fn add_texts<'t>(draft: &mut Draft<'t>, lead: &[Line<'t>], body: &[Line<'t>]) {
    let same = |(one, other): (&Line<'_>, &Line<'_>)| one.piece.same_words(other.piece);
    let (lead, repeated) = match body {
        [first, second, _, ..] if lead.is_empty() && same((first, second)) => (&body[..1], 1),
        _ => (lead, 0),
    };
    let body = &body[repeated..];
    draft.paragraphs("summary", lead);
    // A body that is nothing but the lead stays: the item has one.
    let repeats = !lead.is_empty() && body.len() > lead.len() && lead.iter().zip(body).all(same);
    if !repeats {
        return draft.paragraphs("body", body);
    }
    let (again, body) = body.split_at(lead.len());
    for line in again {
        draft.fault("lead-repeated", "/body".to_owned(), line.written.span(), line.written.text);
    }
    draft.paragraphs("body", body);
}

fn add_place_and_date(draft: &mut Draft<'_>, found: &Dateline<'_>) {
    if let Some(place) = found.place
        && !draft.has("place")
    {
        draft.text("place", place);
    }
    draft.date("issued_on", found.date, found.span);
}

/// Whether the line over the title is a kind of news that is not known: a word or two, where the layout has more lines than a title
/// and a lead.
fn is_unknown_kind(kind: &Line<'_>, others: &[Line<'_>], page: &PageParts<'_>, layout: Layout) -> bool {
    let lines_of_lead = match layout {
        Layout::ItemSubSite => 0,
        Layout::Item2025 => 1,
        _ => return false,
    };
    let Some(title) = others.first() else { return false };
    !page.fields.is_empty()
        && others.len() == 1 + lines_of_lead
        && kind.piece.is_within(40)
        && kind.text().split_whitespace().count() <= 3
        && kind.text().len() < title.text().len()
        && !title.piece.is_sentence()
        && place_and_date(title.piece).is_none()
}
