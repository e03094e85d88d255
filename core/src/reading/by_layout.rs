//! Which reader reads a page: that of its layout.

use super::detection::{of_listing, of_page};
use super::lines::{Line, lines};
use super::page_parts::PageParts;
use super::page_reading::Reading;
use super::{event_page, item_page, listing, menu, operation_page};
use crate::vocabularies::closed_sets::PageLayout;

/// Reads a page; of a list of news items its first one.
pub(crate) fn page(text: &str) -> Reading {
    page_of(text, &lines(text))
}

/// Reads the lines of a page.
pub(crate) fn page_of(text: &str, lines: &[Line<'_>]) -> Reading {
    let head = menu::head(lines);
    if let Some(layout) = of_listing(lines, &head) {
        return listing::first(text, lines, &head, layout);
    }
    let page = PageParts::new(lines, &head);
    match of_page(&page) {
        Some(layout) if layout.is_listing() => listing::first(text, lines, &head, layout),
        Some(layout) if layout.is_event() => event_page::read(&page, layout),
        Some(PageLayout::ClosedOperationPage) => operation_page::read(&page),
        Some(layout) => item_page::read(&page, layout),
        None => item_page::read(&page, PageLayout::ItemPlain),
    }
}

/// Reads a list of news items. There is always one reading: of a text without an item it says so.
pub(crate) fn items(text: &str) -> Vec<Reading> {
    items_of(&lines(text))
}

/// Reads the lines of a list of news items.
pub(crate) fn items_of(lines: &[Line<'_>]) -> Vec<Reading> {
    let head = menu::head(lines);
    let layout = of_listing(lines, &head).unwrap_or(PageLayout::Listing);
    listing::all(lines, &head, layout)
}
