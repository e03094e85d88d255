//! Checked records from the text of pages and listings.

use super::detection::{self, of_listing, of_page};
use super::lines::{Line, lines};
use super::page_parts::PageParts;
use super::page_reading::{ReadFault, Reading};
use super::{event_page, item_page, listing, menu, operation_page};
use crate::checking::check::Checked;
use crate::checking::codes::FaultCode;
use crate::checking::collect;
use crate::checking::finding::{Collect, Finding};
use crate::checking::input::{flaws_of_input, no_text, text_of, without_mark};
use crate::checking::options::CheckOptions;
use crate::records::any::AnyRecord;
use crate::records::position::Positions;
use crate::vocabularies::closed_sets::{PageLayout, RecordKind, Severity};

/// Reads and checks the text of a page: a news item, an event or a closed field operation, in any [`PageLayout`](crate::reading::PageLayout). Menus
/// before and after are cut; what cannot be placed is kept and told. Of a listing the first item is read.
///
/// The places in the report are those of the text. The rules are those of [`check_json`](crate::check_json); a member for which the
/// layout has no line is missed with a warning alone. A date that only the text names is offered as a suggestion.
///
/// ```
/// use osce::{CheckOptions, Structure, read_page};
///
/// let page = "Press release\nCourse for border guards ends\nDate:\n15 May 2019\nSource:\nOSCE Mission to Moldova\n\
///     The course was the third of its kind.";
/// let checked = read_page(page, &CheckOptions::new("2026-01-15".parse()?));
/// let item = checked.item.as_ref().and_then(|record| record.news_item()).unwrap();
/// assert_eq!(item.issued_on.unwrap().to_string(), "2019-05-15");
/// assert_eq!(item.issued_by, [Structure::MissionToMoldova]);
/// assert!(checked.report.is_clean());
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn read_page(page: impl AsRef<[u8]>, options: &CheckOptions) -> Checked<AnyRecord> {
    let bytes = page.as_ref();
    let raw = text_of(bytes).into_owned();
    let text = without_mark(&raw);
    let mut faults = match flaws_of_input(bytes, &raw) {
        Ok(faults) => faults,
        Err(nothing) => return no_page(nothing, raw),
    };
    let reading = self::page(text);
    let item = check(&reading, options, &mut faults);
    let report = faults.into_report(&mut Positions::new(text));
    Checked { kind: reading.record, item, report, raw }
}

/// Reads and checks the text of a listing: its items in order, each with its own report. Of a text without an item there is one
/// that says so.
///
/// ```
/// use osce::CheckOptions;
/// use osce::reading::read_listing;
///
/// let listing = "Course for border guards ends\nPublishing date: 15 May 2019\nContent type: Press release\n\
///     Where we are: OSCE Mission to Moldova\nThe course was the third of its kind.\n\n\
///     Course for judges begins\nPublishing date: 16 May 2019\nContent type: News\nWhere we are: OSCE Presence in Albania\n";
/// let items = read_listing(listing, &CheckOptions::new("2026-01-15".parse()?));
/// let titles: Vec<&str> = items.iter().filter_map(|checked| Some(checked.item.as_ref()?.title.as_str())).collect();
/// assert_eq!(titles, ["Course for border guards ends", "Course for judges begins"]);
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn read_listing(listing: impl AsRef<[u8]>, options: &CheckOptions) -> Vec<Checked<crate::NewsItem>> {
    let bytes = listing.as_ref();
    let raw = text_of(bytes).into_owned();
    let text = without_mark(&raw);
    let mut faults = match flaws_of_input(bytes, &raw) {
        Ok(faults) => faults,
        Err(nothing) => return vec![no_page(nothing, raw).into_type()],
    };
    let readings = items(text);
    let ends = readings.iter().skip(1).map(beginning).chain([text.len()]);
    // One for all, so that the text is gone through once.
    let mut positions = Positions::new(text);
    let mut items = Vec::new();
    for (reading, end) in readings.iter().zip(ends) {
        let item = check(reading, options, &mut faults);
        let report = std::mem::take(&mut faults).into_report(&mut positions);
        let raw = text.get(beginning(reading)..end).unwrap_or_default().trim_end().to_owned();
        items.push(Checked { kind: reading.record, item, report, raw }.into_type());
    }
    items
}

/// The layout of the text of a page or a listing; nothing where it is not such a text.
pub fn layout_of(text: &str) -> Option<PageLayout> {
    let text = without_mark(text);
    if no_text(text).is_some() { None } else { detection::layout_of(text) }
}

/// What was checked of an input that is not a page.
pub(crate) fn no_page(faults: Collect, raw: String) -> Checked<AnyRecord> {
    let report = faults.into_report(&mut Positions::new(without_mark(&raw)));
    Checked { kind: RecordKind::NewsItem, item: None, report, raw }
}

pub(crate) fn beginning(reading: &Reading) -> usize {
    reading.members.iter().map(|member| member.span.start).min().unwrap_or(0)
}

/// Checks what a page says, and makes the record of it.
pub(crate) fn check(reading: &Reading, options: &CheckOptions, faults: &mut Collect) -> Option<AnyRecord> {
    let is_told = |fault: &&ReadFault| fault.code != FaultCode::LeadRepeated || options.advice;
    let own = reading.faults.iter().filter(is_told).map(own_fault);
    if reading.faults.iter().any(|fault| fault.code == FaultCode::NoItem) {
        faults.found.extend(own);
        return None;
    }
    let (found, values) = collect::faults_and_values(reading, reading.record.descriptor(), options);
    faults.found.extend(found.found);
    faults.found.extend(own);
    values.and_then(|(values, carried)| AnyRecord::of_values(reading.record, values, carried))
}

fn own_fault(fault: &ReadFault) -> Finding {
    let severity = if fault.code == FaultCode::NoItem { Severity::Error } else { Severity::Info };
    let text = fault.code.params().iter().map(|_| fault.text.clone());
    let path = fault.member.map_or_else(String::new, |id| format!("/{}", id.member().name));
    Finding::new(fault.code, severity, path, fault.span.start).with(text)
}

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
