//! What the sources of a member say: what is shown, what stands in the head, what the caller knows.

use chrono::NaiveDate;

use super::language;
use crate::checking::codes::FaultCode;
use crate::lookup::span::TextSpan;
use crate::reading::page_reading::{ReadFault, ReadMember, ReadValue, Reading};
use crate::reading::same_page;
use crate::reading::same_text::is_same_title;
use crate::records::members::MemberId;

/// The value of a member.
#[derive(Clone, Debug)]
pub(super) enum Said {
    Url(String),
    Language(String),
    Title(String),
    /// A day, and how it is written.
    Day(NaiveDate, String),
}

impl Said {
    fn text(&self) -> &str {
        match self {
            Self::Url(text) | Self::Language(text) | Self::Title(text) | Self::Day(_, text) => text,
        }
    }

    /// Whether a value says the same.
    fn agrees_with(&self, value: &ReadValue) -> bool {
        match (self, value) {
            (Self::Url(url), ReadValue::Text(other)) => same_page::is_same(url, other),
            (Self::Language(tag), ReadValue::Text(other)) => language::is_same(tag, other),
            (Self::Title(title), ReadValue::Text(other)) => is_same_title(title, other),
            (Self::Day(day, _), ReadValue::Date(other)) => day == other,
            // A date that could not be read says nothing.
            _ => true,
        }
    }
}

impl From<&Said> for ReadValue {
    fn from(said: &Said) -> Self {
        match said {
            Said::Url(text) | Said::Language(text) | Said::Title(text) => Self::Text(text.clone()),
            Said::Day(day, _) => Self::Date(*day),
        }
    }
}

/// Adds a member by its sources, the surest first, where its lines do not have it, and tells those that say something else.
pub(super) fn add(reading: &mut Reading, id: MemberId, sources: &[Said]) {
    let Some(first) = sources.first() else { return };
    if reading.member(id).is_none() {
        reading.members.push(ReadMember { id, value: first.into(), span: TextSpan::new(0, 0) });
    }
    let Some(ReadMember { value, span, .. }) = reading.member(id).cloned() else { return };
    let mut told: Vec<&str> = Vec::new();
    for other in sources.iter().filter(|other| !other.agrees_with(&value)) {
        if !told.contains(&other.text()) {
            told.push(other.text());
        }
    }
    let fault =
        |text: &str| ReadFault { code: FaultCode::SourcesDiffer, member: Some(id), span, text: text.to_owned() };
    reading.faults.extend(told.into_iter().map(fault));
}
