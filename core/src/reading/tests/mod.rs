//! What pages and listings are read as.

mod detection;
mod event_page;
mod item_page;
mod listing;
mod operation_page;

use super::by_layout::{items as listing, page};
use super::page_reading::{ReadFault, ReadMember, ReadTerm, ReadValue, Reading};
use crate::vocabularies::term::Term;

/// What was read, a line a member: `name: value`.
fn members(reading: &Reading) -> Vec<String> {
    let line = |member: &ReadMember| {
        let value = match &member.value {
            ReadValue::Text(text) => text.replace('\n', "|"),
            ReadValue::Date(date) => date.to_string(),
            ReadValue::Unread(text) => format!("?{text}"),
            ReadValue::Parts(parts) => format!("{parts:?}"),
            ReadValue::Terms(terms) => {
                let slug = |item: &ReadTerm| item.term.map_or(format!("?{}", item.text), |term| slug(term).into());
                terms.iter().map(slug).collect::<Vec<_>>().join(", ")
            }
        };
        format!("{}: {value}", member.id.member().name)
    };
    let mut members: Vec<&ReadMember> = reading.members.iter().collect();
    members.sort_by_key(|member| member.span.start);
    members.into_iter().map(line).collect()
}

fn faults(reading: &Reading) -> Vec<String> {
    let path = |fault: &ReadFault| fault.member.map_or(String::new(), |id| format!("/{}", id.member().name));
    let line = |fault: &ReadFault| format!("{} {} {}", fault.code, path(fault), fault.text);
    let mut faults: Vec<&ReadFault> = reading.faults.iter().collect();
    faults.sort_by_key(|fault| fault.span.start);
    faults.into_iter().map(|fault| line(fault).trim_end().to_owned()).collect()
}

fn lacks(reading: &Reading) -> Vec<&'static str> {
    reading.lacks.iter().map(|id| id.member().name).collect()
}

fn slug(term: Term) -> &'static str {
    term.slug()
}

fn offered(reading: &Reading) -> Option<String> {
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
    let parts = ["News Item\n", "Title\n", "- Issued on:\n", "Date: 5\n", "Where\n", "-\n", "OSCE (closed)\n", "é—(\n"];
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
