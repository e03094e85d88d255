//! Which layout a page has.

use super::fields::{Field, FieldLine};
use super::lines::Line;
use super::menu::{self, Head};
use super::page_parts::PageParts;
use super::{closed_operations, dateline, terms};
use crate::vocabularies::closed_sets::{PageLayout, Vocabulary};
use crate::vocabularies::enums::NewsKind;
use crate::vocabularies::term::Term;

/// Whether a page is a list of items. Most pages name no field of a list, which spares a look at their parts.
pub(crate) fn is_listing(lines: &[Line<'_>]) -> bool {
    let of_lists = PageLayout::Listing.bit() | PageLayout::SmmReportListing.bit();
    let mut fields = lines.iter().filter_map(FieldLine::read_bare);
    fields.any(|field| field.layouts & of_lists != 0) && layout_of(lines).is_some_and(PageLayout::is_listing)
}

/// The layout of a page; none where nothing is left of it without its menus.
pub(crate) fn layout_of(lines: &[Line<'_>]) -> Option<PageLayout> {
    let head = menu::head(lines);
    of_listing(lines, &head).or_else(|| of_page(&PageParts::new(lines, &head)))
}

/// The layout of a list of news items.
pub(crate) fn of_listing(lines: &[Line<'_>], head: &Head<'_>) -> Option<PageLayout> {
    let (mut dates, mut types) = (0, 0);
    for line in lines.iter().filter_map(FieldLine::read) {
        // Names that no other layout has.
        dates += u32::from(line.field == Field::IssuedOn && line.layouts == PageLayout::Listing.bit());
        types += u32::from(line.field == Field::Kind && line.layouts == PageLayout::SmmReportListing.bit());
    }
    match (dates, types) {
        (0, 0) => None,
        (0, _) => Some(PageLayout::SmmReportListing),
        (1, _) if head.headings & PageLayout::Listing.bit() == 0 => None,
        _ => Some(PageLayout::Listing),
    }
}

/// The layout of a page that is one item.
pub(crate) fn of_page(page: &PageParts<'_>) -> Option<PageLayout> {
    let title = page.above.first()?;
    if closed_operations::is_closed_operation(title) {
        return Some(PageLayout::ClosedOperationPage);
    }
    if let Some(layout) = by_fields(page) {
        return Some(layout);
    }
    if page.headings & PageLayout::ItemRu2011.bit() != 0 {
        return Some(PageLayout::ItemRu2011);
    }
    if page.headings & PageLayout::StoryOld.bit() != 0 {
        return Some(PageLayout::StoryOld);
    }
    let kind = page.kind.and_then(|kind| terms::label(kind.text, Vocabulary::NewsKind));
    let dated = page.day.is_some() || dateline::under_title(&page.below).is_some();
    Some(match kind {
        Some(Term::NewsKind(NewsKind::Story | NewsKind::Resource)) if dated => PageLayout::StoryOld,
        Some(Term::NewsKind(NewsKind::Event)) => PageLayout::EventNew,
        _ if dated => PageLayout::ItemOld,
        Some(_) if page.headings & PageLayout::ItemSubSite.bit() != 0 => PageLayout::ItemSubSite,
        Some(_) => PageLayout::Item2025,
        None => PageLayout::ItemPlain,
    })
}

/// The layout that has the most of the names of fields that the page has; its headings decide between two.
fn by_fields(page: &PageParts<'_>) -> Option<PageLayout> {
    let order = [
        PageLayout::Item2025,
        PageLayout::ItemSubSite,
        PageLayout::EventNew,
        PageLayout::EventOld,
        PageLayout::Listing,
        PageLayout::SmmReportListing,
    ];
    let kind = page.kind.and_then(|kind| terms::label(kind.text, Vocabulary::NewsKind));
    let is_event = kind.map(|kind| kind == NewsKind::Event);
    let names_series =
        || page.above.get(1).is_some_and(|line| terms::label(line.text(), Vocabulary::MeetingSeries).is_some());
    let mut best: Option<(usize, PageLayout)> = None;
    for layout in order {
        let names = page.fields.iter().filter(|field| field.layouts & layout.bit() != 0).count();
        let other_record = is_event.is_some_and(|is_event| is_event != layout.is_event() || layout.is_listing());
        if names == 0 || other_record {
            continue;
        }
        let heading = page.headings & layout.bit() != 0;
        let body_heading = menu::heading_of_body(&page.below, layout).is_some();
        let series = layout == PageLayout::EventNew && kind.is_none() && names_series();
        let score = 4 * names + usize::from(heading) + 2 * usize::from(body_heading) + 2 * usize::from(series);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, layout));
        }
    }
    best.map(|(_, layout)| layout)
}
