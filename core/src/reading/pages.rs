//! Checked records from the text of pages and listings.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::layout;
use super::said::{self, ReadFault, ReadValue, Reading};
use crate::checking::check::{Checked, collect, flaws_of_input, no_text, without_mark};
use crate::checking::codes::FaultCode;
use crate::checking::found::{Collect, Found};
use crate::checking::options::CheckOptions;
use crate::lookup::span::TextSpan;
use crate::records::any::AnyRecord;
use crate::records::pointer;
use crate::records::position::Positions;
use crate::vocabularies::closed_sets::{PageLayout, RecordKind, Severity};

/// Reads and checks the text of a page: a news item, an event or a closed field operation, in any [`PageLayout`](crate::PageLayout). Menus
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
    let raw = String::from_utf8_lossy(bytes).into_owned();
    let text = without_mark(&raw);
    let mut faults = match flaws_of_input(bytes, &raw) {
        Ok(faults) => faults,
        Err(nothing) => return no_page(nothing, raw),
    };
    let reading = said::page(text);
    let item = check(&reading, options, &mut faults);
    let report = in_order(faults, reading.record).into_report(&mut Positions::new(text), 1);
    Checked { record: reading.record, item, report, raw }
}

/// Reads and checks the text of a listing: its items in order, each with its own report. Of a text without an item there is one
/// that says so.
///
/// ```
/// use osce::{CheckOptions, read_listing};
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
    let raw = String::from_utf8_lossy(bytes).into_owned();
    let text = without_mark(&raw);
    let mut faults = match flaws_of_input(bytes, &raw) {
        Ok(faults) => faults,
        Err(nothing) => return vec![news_item(no_page(nothing, raw))],
    };
    let readings = said::listing(text);
    let ends = readings.iter().skip(1).map(beginning).chain([text.len()]);
    // One for all, so that the text is gone through once.
    let mut positions = Positions::new(text);
    let mut items = Vec::new();
    for (reading, end) in readings.iter().zip(ends) {
        let item = check(reading, options, &mut faults);
        let report = in_order(std::mem::take(&mut faults), reading.record).into_report(&mut positions, 1);
        let raw = text.get(beginning(reading)..end).unwrap_or_default().trim_end().to_owned();
        items.push(news_item(Checked { record: reading.record, item, report, raw }));
    }
    items
}

/// The layout of the text of a page or a listing; nothing where it is no such text.
pub fn layout_of(text: &str) -> Option<PageLayout> {
    let text = without_mark(text);
    if no_text(text).is_some() { None } else { layout::layout_of(text) }
}

/// What was checked of an input that is no page.
fn no_page(faults: Collect, raw: String) -> Checked<AnyRecord> {
    let report = faults.into_report(&mut Positions::new(without_mark(&raw)), 1);
    Checked { record: RecordKind::NewsItem, item: None, report, raw }
}

fn news_item(checked: Checked<AnyRecord>) -> Checked<crate::NewsItem> {
    let item = match checked.item {
        Some(AnyRecord::NewsItem(item)) => Some(item),
        _ => None,
    };
    Checked { record: checked.record, item, report: checked.report, raw: checked.raw }
}

fn beginning(reading: &Reading) -> usize {
    reading.members.iter().map(|member| member.span.start).min().unwrap_or(0)
}

/// Checks what a page says by the JSON that it makes, and puts the faults where the page says it.
fn check(reading: &Reading, options: &CheckOptions, faults: &mut Collect) -> Option<AnyRecord> {
    if reading.faults.iter().any(|fault| fault.code == FaultCode::NoItem) {
        faults.0.extend(reading.faults.iter().map(own_fault));
        return None;
    }
    let (shape, json) = (reading.record.shape(), json(reading));
    let found = collect(&json, shape, options, reading.lacks).0;
    // Of a region that is no State it is told so, unless it is a name of several.
    let is_ambiguous =
        |path: &str| found.iter().any(|fault| fault.code == FaultCode::AmbiguousTerm && fault.path == path);
    let is_told = |fault: &&ReadFault| match fault.code {
        FaultCode::LeadRepeated => options.advice,
        FaultCode::RegionNotAState => !is_ambiguous(&fault.path),
        _ => true,
    };
    let own: Vec<&ReadFault> = reading.faults.iter().filter(is_told).collect();
    let regions: HashSet<&str> =
        own.iter().filter(|fault| fault.code == FaultCode::RegionNotAState).map(|fault| fault.path.as_str()).collect();
    for mut fault in found.into_iter().filter(|fault| !regions.contains(fault.path.as_str())) {
        fault.at = place(reading, &fault.path).start;
        if fault.code == FaultCode::MissingMember
            && fault.path == "/issued_on"
            && let Some((date, _)) = reading.offered_date
        {
            fault.suggestion = Some(date.to_string());
        }
        faults.0.push(fault);
    }
    faults.0.extend(own.into_iter().map(own_fault));
    AnyRecord::from_json(reading.record, &json).ok()
}

fn own_fault(fault: &ReadFault) -> Found {
    let severity = match fault.code {
        FaultCode::NoItem => Severity::Error,
        FaultCode::RegionNotAState => Severity::Warning,
        _ => Severity::Info,
    };
    let text = fault.code.params().iter().map(|_| fault.text.clone());
    Found::new(fault.code, severity, fault.path.clone(), fault.span.start).with(text)
}

/// What a page says, as the JSON of the record.
fn json(reading: &Reading) -> String {
    let mut members = Map::new();
    for member in &reading.members {
        let value = match &member.value {
            ReadValue::Text(text) | ReadValue::Unread(text) => text.as_str().into(),
            ReadValue::Date(date) => date.to_string().into(),
            ReadValue::Terms(terms) => {
                let mut texts =
                    terms.iter().map(|item| Value::from(item.term.map_or(item.text.as_str(), |term| term.slug())));
                if is_list(reading.record, member.name) { texts.collect() } else { texts.next().unwrap_or_default() }
            }
        };
        members.insert(member.name.to_owned(), value);
    }
    Value::Object(members).to_string()
}

fn is_list(record: RecordKind, member: &str) -> bool {
    use crate::records::shape::Kind;
    let shape = record.shape();
    shape.position(member).is_some_and(|position| matches!(shape.members[position].kind, Kind::Terms(_)))
}

/// Where a page says what a pointer leads to: the value, an item of it, the field that has none, or else the title.
fn place(reading: &Reading, path: &str) -> TextSpan {
    let member = |name: &str| reading.members.iter().find(|member| member.name == name);
    let name = path.split('/').nth(1).unwrap_or_default();
    if let Some(member) = member(name) {
        let item = match (&member.value, pointer::index_below(path, &format!("/{name}"))) {
            (ReadValue::Terms(items), Some(index)) => items.get(index),
            _ => None,
        };
        return item.map_or(member.span, |item| item.span);
    }
    let empty = reading.empty.iter().find(|(empty, _)| *empty == name).map(|(_, span)| *span);
    empty.or_else(|| member("title").map(|title| title.span)).unwrap_or(TextSpan::new(0, 0))
}

/// Faults at one place stand in the order of the members.
fn in_order(mut faults: Collect, record: RecordKind) -> Collect {
    let shape = record.shape();
    faults.0.sort_by_key(|fault| (fault.at, fault.path.split('/').nth(1).and_then(|name| shape.position(name))));
    faults
}
