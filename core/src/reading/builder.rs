//! A reading in the making.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::dateline::{dateline, first_date};
use super::fields::{Field, FieldLine, vocabulary_of};
use super::lines::{Line, Piece};
use super::said::{ReadFault, ReadMember, ReadTerm, ReadValue, Reading};
use super::terms;
use crate::checking::codes::FaultCode;
use crate::lookup::dates::parse_dates;
use crate::lookup::span::TextSpan;
use crate::vocabularies::closed_sets::{Language, PageLayout, RecordKind, Vocabulary};
use crate::vocabularies::term::Term;

/// So many paragraphs are searched for a date.
const FIRST_PARAGRAPHS: usize = 3;

/// A reading in the making.
pub(crate) struct Builder<'t> {
    reading: Reading,
    title: Option<Piece<'t>>,
    /// The paragraphs that may name the day of the item.
    paragraphs: Vec<Piece<'t>>,
    /// The terms that a list has, by its name.
    listed: HashSet<(&'static str, Term)>,
}

impl<'t> Builder<'t> {
    pub(crate) fn new(layout: PageLayout) -> Self {
        let reading = Reading {
            record: layout.record(),
            members: Vec::new(),
            empty: Vec::new(),
            faults: Vec::new(),
            lacks: layout.lacks(),
            offered_date: None,
        };
        Self { reading, title: None, paragraphs: Vec::new(), listed: HashSet::new() }
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.reading.members.iter().any(|member| member.name == name)
    }

    pub(crate) fn title(&mut self, line: Option<&Line<'t>>) {
        self.title = line.map(|line| line.piece);
        if let Some(title) = self.title {
            self.text("title", title);
        }
    }

    pub(crate) fn text(&mut self, name: &'static str, piece: Piece<'_>) {
        self.add(name, ReadValue::Text(piece.text.to_owned()), piece.span());
    }

    /// Lines that are paragraphs, an empty line between them.
    pub(crate) fn paragraphs(&mut self, name: &'static str, lines: &[Line<'t>]) {
        let ([first, ..], [.., last]) = (lines, lines) else { return };
        let texts: Vec<&str> = lines.iter().map(|line| line.written.text).collect();
        let span = TextSpan::new(first.written.start, last.written.span().end);
        self.add(name, ReadValue::Text(texts.join("\n\n")), span);
        self.paragraphs.extend(lines.iter().take(FIRST_PARAGRAPHS).map(|line| line.written));
    }

    pub(crate) fn date(&mut self, name: &'static str, date: NaiveDate, span: TextSpan) {
        self.add(name, ReadValue::Date(date), span);
    }

    pub(crate) fn language(&mut self, language: Option<(Language, TextSpan)>) {
        if let Some((language, span)) = language {
            self.add("language", ReadValue::Text(language.code().to_owned()), span);
        }
    }

    pub(crate) fn term(&mut self, name: &'static str, term: ReadTerm) {
        let span = term.span;
        self.add(name, ReadValue::Terms(vec![term]), span);
    }

    /// What has no place in the record.
    pub(crate) fn unread(&mut self, member: &str, piece: Piece<'_>) {
        let path = if member.is_empty() { String::new() } else { format!("/{member}") };
        self.fault(FaultCode::UnreadText, path, piece.span(), piece.text);
    }

    pub(crate) fn fault(&mut self, code: FaultCode, path: String, span: TextSpan, text: &str) {
        self.reading.faults.push(ReadFault { code, path, span, text: text.to_owned() });
    }

    /// The values of a field, by what the record makes of it.
    pub(crate) fn field(&mut self, field: &FieldLine<'t>) {
        let is_meeting = self.reading.record == RecordKind::Meeting;
        let member = match field.field {
            Field::IssuedOn if !is_meeting => "issued_on",
            Field::IssuedOn | Field::When if is_meeting => "starts_on",
            Field::IssuedBy if !is_meeting => "issued_by",
            Field::IssuedBy | Field::OrganizedBy if is_meeting => "organized_by",
            Field::FieldsOfWork => "fields_of_work",
            Field::Kind if !is_meeting => "kind",
            Field::Countries if !is_meeting => "countries",
            Field::Place => "place",
            _ => "",
        };
        if field.values.is_empty() && !member.is_empty() {
            self.reading.empty.push((member, field.name.span()));
        }
        let mut values = field.values.iter();
        match (member, vocabulary_of(field.field)) {
            ("", _) => {}
            (_, Some(Vocabulary::NewsKind) | None) if self.has(member) => {}
            ("starts_on", _) => return self.days(&field.values),
            ("kind", _) => {
                if let Some(&value) = values.next() {
                    self.term(member, terms::one(value, Vocabulary::NewsKind));
                }
            }
            (_, Some(vocabulary)) => {
                for &value in values.by_ref() {
                    self.list(member, vocabulary, value);
                }
            }
            ("issued_on", None) => {
                if let Some(&value) = values.next() {
                    self.day(member, value);
                }
            }
            (_, None) => {
                if let Some(&value) = values.next() {
                    self.text(member, value);
                }
            }
        }
        for &value in values {
            self.unread(member, value);
        }
    }

    fn list(&mut self, member: &'static str, vocabulary: Vocabulary, value: Piece<'_>) {
        let position = self.reading.members.iter().position(|read| read.name == member);
        let (mut items, start) = match position.map(|position| self.reading.members.remove(position)) {
            Some(ReadMember { value: ReadValue::Terms(items), span, .. }) => (items, span.start),
            _ => (Vec::new(), value.start),
        };
        for item in terms::list(value, vocabulary) {
            if item.term.is_some_and(|term| !self.listed.insert((member, term))) {
                continue;
            }
            if item.term.is_none() && vocabulary == Vocabulary::Country {
                let path = format!("/{member}/{}", items.len());
                self.fault(FaultCode::RegionNotAState, path, item.span, &item.text);
            }
            items.push(item);
        }
        self.add(member, ReadValue::Terms(items), TextSpan::new(start, value.span().end));
    }

    /// One day; of several none is that of issue.
    fn day(&mut self, member: &'static str, value: Piece<'_>) {
        let read = match parse_dates(value.text) {
            Ok(range) if range.first == range.last => ReadValue::Date(range.first),
            _ => ReadValue::Unread(value.text.to_owned()),
        };
        self.add(member, read, value.span());
    }

    /// The days of a meeting, which may stand on two lines.
    fn days(&mut self, values: &[Piece<'_>]) {
        let [first, others @ ..] = values else { return };
        let Ok(range) = parse_dates(first.text) else {
            self.add("starts_on", ReadValue::Unread(first.text.to_owned()), first.span());
            for &other in others {
                self.unread("starts_on", other);
            }
            return;
        };
        self.date("starts_on", range.first, first.span());
        let mut last = (range.last, first.span());
        // '5 March 2018 - 09:30 to 6 March 2018 - 17:00': behind the first time another day may stand.
        let behind_time = first.text.find(':').map(|colon| first.slice(colon, first.text.len()));
        if let Some((day, span)) = behind_time.and_then(first_date)
            && day > last.0
        {
            last = (day, span);
        }
        for &other in others {
            match parse_dates(other.text) {
                Ok(range) if range.last >= last.0 => last = (range.last, other.span()),
                _ => self.unread("ends_on", other),
            }
        }
        if last.0 != range.first {
            self.date("ends_on", last.0, last.1);
        }
    }

    fn add(&mut self, name: &'static str, value: ReadValue, span: TextSpan) {
        self.reading.members.push(ReadMember { name, value, span });
    }

    pub(crate) fn finish(mut self) -> Reading {
        if !self.has("title") {
            self.fault(FaultCode::NoItem, String::new(), TextSpan::new(0, 0), "");
        }
        if self.reading.record == RecordKind::NewsItem && !self.has("issued_on") {
            self.reading.offered_date = self.offered_date();
        }
        self.reading.members.sort_by_key(|member| member.span.start);
        self.reading.faults.sort_by_key(|fault| fault.span.start);
        self.reading
    }

    /// The day of a dateline; else the first in the first paragraphs; else that of the title.
    fn offered_date(&self) -> Option<(NaiveDate, TextSpan)> {
        let paragraphs = || self.paragraphs.iter().copied().take(FIRST_PARAGRAPHS);
        let of_dateline = || paragraphs().find_map(dateline).map(|found| (found.date, found.span));
        of_dateline().or_else(|| paragraphs().chain(self.title).find_map(first_date))
    }
}
