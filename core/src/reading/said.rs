//! What a page says, before it is checked.

use chrono::NaiveDate;

use super::layout::{of_listing, of_page};
use super::lines::{Line, lines};
use super::page_parts::PageParts;
use super::{event_page, item_page, listing, operation_page};
use crate::checking::codes::FaultCode;
use crate::lookup::span::TextSpan;
use crate::vocabularies::closed_sets::{PageLayout, RecordKind};
use crate::vocabularies::term::Term;

/// What a page says, before it is checked.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Reading {
    pub(crate) record: RecordKind,
    /// In the order of the page.
    pub(crate) members: Vec<ReadMember>,
    /// The members whose field stands without a value, and where it stands.
    pub(crate) empty: Vec<(&'static str, TextSpan)>,
    /// What reading itself found, in the order of the page.
    pub(crate) faults: Vec<ReadFault>,
    /// The members for which the layout has no line.
    pub(crate) lacks: &'static [&'static str],
    /// The day that the text offers where the page has none, and where it stands.
    pub(crate) offered_date: Option<(NaiveDate, TextSpan)>,
}

/// A member of the record.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct ReadMember {
    pub(crate) name: &'static str,
    pub(crate) value: ReadValue,
    pub(crate) span: TextSpan,
}

/// The value of a member.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum ReadValue {
    Text(String),
    Date(NaiveDate),
    /// A date that could not be read.
    Unread(String),
    /// Also where the member holds one term.
    Terms(Vec<ReadTerm>),
}

/// An item of a list of terms; without a term where its text is none, or several.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct ReadTerm {
    pub(crate) text: String,
    pub(crate) term: Option<Term>,
    pub(crate) span: TextSpan,
}

/// A fault that reading found: its code, and the text that it is about.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct ReadFault {
    pub(crate) code: FaultCode,
    pub(crate) path: String,
    pub(crate) span: TextSpan,
    pub(crate) text: String,
}

/// Reads a page; of a list of news items its first one.
pub(crate) fn page(text: &str) -> Reading {
    let lines = lines(text);
    match of_listing(&lines) {
        Some(layout) => listing::first(text, &lines, layout),
        None => of_item(text, &lines),
    }
}

/// Reads a list of news items. There is always one reading: of a text without an item it says so.
pub(crate) fn listing(text: &str) -> Vec<Reading> {
    let lines = lines(text);
    listing::all(&lines, of_listing(&lines).unwrap_or(PageLayout::Listing))
}

fn of_item(text: &str, lines: &[Line<'_>]) -> Reading {
    let page = PageParts::new(lines);
    match of_page(&page) {
        Some(layout) if layout.is_listing() => listing::first(text, lines, layout),
        Some(layout) if layout.is_event() => event_page::read(&page, layout),
        Some(PageLayout::ClosedOperationPage) => operation_page::read(&page),
        Some(layout) => item_page::read(&page, layout),
        None => item_page::read(&page, PageLayout::ItemPlain),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::vocabularies::term::Term;

    /// What was read, a line a member: `name: value`.
    pub(crate) fn members(reading: &Reading) -> Vec<String> {
        let line = |member: &ReadMember| {
            let value = match &member.value {
                ReadValue::Text(text) => text.replace('\n', "|"),
                ReadValue::Date(date) => date.to_string(),
                ReadValue::Unread(text) => format!("?{text}"),
                ReadValue::Terms(terms) => {
                    let slug = |item: &ReadTerm| item.term.map_or(format!("?{}", item.text), |term| slug(term).into());
                    terms.iter().map(slug).collect::<Vec<_>>().join(", ")
                }
            };
            format!("{}: {value}", member.name)
        };
        reading.members.iter().map(line).collect()
    }

    pub(crate) fn faults(reading: &Reading) -> Vec<String> {
        let line = |fault: &ReadFault| format!("{} {} {}", fault.code, fault.path, fault.text);
        reading.faults.iter().map(|fault| line(fault).trim_end().to_owned()).collect()
    }

    fn slug(term: Term) -> &'static str {
        term.slug()
    }

    pub(crate) fn offered(reading: &Reading) -> Option<String> {
        reading.offered_date.map(|(date, _)| date.to_string())
    }

    #[test]
    fn nothing_is_no_item() {
        for text in ["", "\n\n", "-\n-\n", "Newsroom\n- Policing\n- Youth\n", "\u{feff}"] {
            assert!(faults(&page(text)).contains(&"no-item".to_owned()), "{text:?}");
            let readings = listing(text);
            assert_eq!(readings.len(), 1);
            assert!(faults(&readings[0]).contains(&"no-item".to_owned()), "{text:?}");
        }
    }

    #[test]
    fn any_text_is_read() {
        let parts =
            ["News Item\n", "Title\n", "- Issued on:\n", "Date: 5\n", "Where\n", "-\n", "OSCE (closed)\n", "é—(\n"];
        let long = "Publishing date: ".repeat(50) + &"- Regions:\n- X\n".repeat(2_000);
        for seed in 0..4_096_usize {
            let text: String = (0..6).map(|place| parts[(seed >> (place * 2)) % parts.len()]).collect();
            let reading = page(&text);
            assert!(reading.members.iter().all(|member| text.get(member.span.start..member.span.end).is_some()));
            assert!(!listing(&text).is_empty());
        }
        assert!(!listing(&long).is_empty());
        page(&long);
    }
}
