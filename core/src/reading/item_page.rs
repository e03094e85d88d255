//! Pages that are one news item.

use super::builder::Builder;
use super::dateline::{Dateline, place_and_date, under_title};
use super::lines::Line;
use super::page_parts::PageParts;
use super::page_reading::{ReadTerm, Reading};
use super::{report_title, terms};
use crate::checking::codes::FaultCode;
use crate::records::record::NewsItem;
use crate::vocabularies::closed_sets::{PageLayout, Vocabulary};

/// Reads a news item.
pub(crate) fn read(page: &PageParts<'_>, layout: PageLayout) -> Reading {
    let mut builder = Builder::new(layout);
    builder.language(page.language);
    let mut above = page.above.as_slice();
    if let Some(kind) = page.kind {
        builder.term(NewsItem::MEMBERS.kind, terms::one(kind, Vocabulary::NewsKind));
    } else if let [kind, others @ ..] = above
        && is_unknown_kind(kind, others, page, layout)
    {
        builder.term(NewsItem::MEMBERS.kind, terms::one(kind.piece, Vocabulary::NewsKind));
        above = others;
    }
    builder.title(above.first());
    let mut lead = above.get(1..).unwrap_or_default();
    let mut body = page.below.as_slice();
    for field in page.fields.iter().chain(&page.closing) {
        builder.field(field);
    }
    if let Some(title) = above.first()
        && !builder.has(NewsItem::MEMBERS.kind)
        && let Some(kind) = report_title::kind(title.piece)
    {
        let text = title.text().to_owned();
        builder.term(NewsItem::MEMBERS.kind, ReadTerm { text, term: Some(kind.into()), span: title.piece.span() });
    }
    if let Some((line, _)) = &page.day
        && builder.has(NewsItem::MEMBERS.issued_on)
    {
        builder.unread(Some(NewsItem::MEMBERS.issued_on), line.written);
    }
    if !builder.has(NewsItem::MEMBERS.issued_on) {
        let lines = if page.fields.is_empty() { &mut body } else { &mut lead };
        if let Some((_, day)) = &page.day {
            add_place_and_date(&mut builder, day);
        } else if let Some((found, count)) = under_title(lines) {
            add_place_and_date(&mut builder, &found);
            *lines = &lines[count..];
        }
    }
    builder.host_day(page.host_day);
    for stray in &page.strays {
        builder.unread(None, stray.written);
    }
    for block in &page.cut {
        builder.unread_block(block);
    }
    add_texts(&mut builder, lead, body);
    builder.finish()
}

/// The lead and the body, which may begin with the lead again.
fn add_texts<'t>(builder: &mut Builder<'t>, lead: &[Line<'t>], body: &[Line<'t>]) {
    let same = |(one, other): (&Line<'_>, &Line<'_>)| one.piece.same_words(other.piece);
    let (lead, repeated) = match body {
        [first, second, _, ..] if lead.is_empty() && same((first, second)) => (&body[..1], 1),
        _ => (lead, 0),
    };
    let body = &body[repeated..];
    builder.paragraphs(NewsItem::MEMBERS.summary, lead);
    // A body that is nothing but the lead stays: the item has one.
    let repeats = !lead.is_empty() && body.len() > lead.len() && lead.iter().zip(body).all(same);
    if !repeats {
        return builder.paragraphs(NewsItem::MEMBERS.body, body);
    }
    let (again, body) = body.split_at(lead.len());
    for line in again {
        builder.fault(FaultCode::LeadRepeated, Some(NewsItem::MEMBERS.body), line.written.span(), line.written.text);
    }
    builder.paragraphs(NewsItem::MEMBERS.body, body);
}

fn add_place_and_date(builder: &mut Builder<'_>, found: &Dateline<'_>) {
    if let Some(place) = found.place
        && !builder.has(NewsItem::MEMBERS.place)
    {
        builder.text(NewsItem::MEMBERS.place, place);
    }
    builder.date(NewsItem::MEMBERS.issued_on, found.date, found.span);
}

/// Whether the line over the title is a kind of news that is not known: a few words, where the layout leaves a line over
/// beside the title and the lead.
fn is_unknown_kind(kind: &Line<'_>, others: &[Line<'_>], page: &PageParts<'_>, layout: PageLayout) -> bool {
    let lines_of_lead = match layout {
        PageLayout::ItemSubSite => 0,
        PageLayout::Item2025 => 1,
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
