//! A reading in the making.

use chrono::NaiveDate;

use super::dateline::{dateline, first_date};
use super::fields::{Field, FieldLine};
use super::issue_day;
use super::lines::{Line, Piece, blocks};
use super::page_reading::{ReadFault, ReadMember, ReadTerm, ReadValue, Reading};
use super::terms;
use crate::checking::codes::FaultCode;
use crate::lookup::span::TextSpan;
use crate::lookup::written_dates::parse;
use crate::records::descriptor::Kind;
use crate::records::members::MemberId;
use crate::records::record::{Meeting, NewsItem};
use crate::vocabularies::closed_sets::{Language, PageLayout, RecordKind, Vocabulary};
use crate::vocabularies::term::Term;

/// So many paragraphs are searched for a date.
const FIRST_PARAGRAPHS: usize = 3;

/// A reading in the making.
pub(crate) struct Builder<'t> {
    reading: Reading,
    title: Option<Piece<'t>>,
    /// The day on which another site had the text.
    host_day: Option<(NaiveDate, TextSpan)>,
    /// The paragraphs that may name the day of the item.
    paragraphs: Vec<Piece<'t>>,
    /// The terms that each list has.
    listed: Vec<(MemberId, Term)>,
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
            offered_end: None,
        };
        Self { reading, title: None, host_day: None, paragraphs: Vec::new(), listed: Vec::new() }
    }

    /// What the page has no line for, beside what its layout has none for.
    pub(crate) fn lacks(&mut self, members: &'static [MemberId]) {
        self.reading.lacks = members;
    }

    pub(crate) fn host_day(&mut self, day: Option<(NaiveDate, TextSpan)>) {
        self.host_day = day;
    }

    pub(crate) fn has(&self, id: MemberId) -> bool {
        self.reading.member(id).is_some()
    }

    pub(crate) fn title(&mut self, line: Option<&Line<'t>>) {
        self.title = line.map(|line| line.piece);
        if let Some(title) = self.title {
            self.text(self.reading.record.common().title, title);
        }
    }

    pub(crate) fn text(&mut self, id: MemberId, piece: Piece<'_>) {
        self.add(id, ReadValue::Text(piece.text.to_owned()), piece.span());
    }

    /// Lines of running text, in blocks.
    pub(crate) fn paragraphs(&mut self, id: MemberId, lines: &[Line<'t>]) {
        let ([first, ..], [.., last]) = (lines, lines) else { return };
        let span = TextSpan::new(first.written.start, last.written.span().end);
        self.add(id, ReadValue::Text(blocks(lines)), span);
        self.paragraphs.extend(lines.iter().take(FIRST_PARAGRAPHS).map(|line| line.written));
    }

    pub(crate) fn date(&mut self, id: MemberId, date: NaiveDate, span: TextSpan) {
        self.add(id, ReadValue::Date(date), span);
    }

    pub(crate) fn language(&mut self, language: Option<(Language, TextSpan)>) {
        if let Some((language, span)) = language {
            self.add(self.reading.record.common().language, ReadValue::Text(language.code().to_owned()), span);
        }
    }

    pub(crate) fn term(&mut self, id: MemberId, term: ReadTerm) {
        let span = term.span;
        self.add(id, ReadValue::Terms(vec![term]), span);
    }

    /// Lines that have no place in the record, as one.
    pub(crate) fn unread_block(&mut self, lines: &[Line<'t>]) {
        let ([first, ..], [.., last]) = (lines, lines) else { return };
        let span = TextSpan::new(first.written.start, last.written.span().end);
        let texts: Vec<&str> = lines.iter().map(|line| line.written.text).collect();
        self.fault(FaultCode::UnreadText, None, span, &texts.join("\n"));
    }

    /// What has no place in the record.
    pub(crate) fn unread(&mut self, member: Option<MemberId>, piece: Piece<'_>) {
        self.fault(FaultCode::UnreadText, member, piece.span(), piece.text);
    }

    pub(crate) fn fault(&mut self, code: FaultCode, member: Option<MemberId>, span: TextSpan, text: &str) {
        self.reading.faults.push(ReadFault { code, member, span, text: text.to_owned() });
    }

    /// The values of a field, by what the record makes of it.
    pub(crate) fn field(&mut self, field: &FieldLine<'t>) {
        let Some(id) = self.member_of(field.field) else {
            return field.values.iter().for_each(|&value| self.unread(None, value));
        };
        if field.values.is_empty() {
            self.reading.empty.push((id, field.name.span()));
        }
        let mut values = field.values.iter();
        match id.member().kind {
            Kind::Terms(vocabulary) => {
                for &value in values.by_ref() {
                    self.list(id, vocabulary, value);
                }
            }
            // What has one value has the first.
            _ if self.has(id) => {}
            _ if field.field == Field::Location && self.reading.record == RecordKind::NewsItem => {
                if let Some(&value) = values.next() {
                    self.place_and_states(value);
                }
            }
            _ if id == Meeting::MEMBERS.starts_on => return self.days(&field.values, field.translated()),
            Kind::Term(vocabulary) => {
                if let Some(&value) = values.next() {
                    self.term(id, terms::one(value, vocabulary));
                }
            }
            Kind::Date => {
                if let Some(&value) = values.next() {
                    self.day(id, value, field.translated());
                }
            }
            _ => {
                if let Some(&value) = values.next() {
                    self.text(id, value);
                }
            }
        }
        for &value in values {
            self.unread(Some(id), value);
        }
    }

    /// The member that a field is of.
    fn member_of(&self, field: Field) -> Option<MemberId> {
        let (news, meeting) = (&NewsItem::MEMBERS, &Meeting::MEMBERS);
        match (field, self.reading.record) {
            (Field::IssuedOn | Field::When, RecordKind::Meeting) => Some(meeting.starts_on),
            (Field::IssuedBy | Field::OrganizedBy, RecordKind::Meeting) => Some(meeting.organized_by),
            (Field::FieldsOfWork, RecordKind::Meeting) => Some(meeting.fields_of_work),
            (Field::Place | Field::Location, RecordKind::Meeting) => Some(meeting.place),
            (Field::IssuedOn, RecordKind::NewsItem) => Some(news.issued_on),
            (Field::IssuedBy, RecordKind::NewsItem) => Some(news.issued_by),
            (Field::FieldsOfWork, RecordKind::NewsItem) => Some(news.fields_of_work),
            (Field::Kind, RecordKind::NewsItem) => Some(news.kind),
            (Field::Countries, RecordKind::NewsItem) => Some(news.countries),
            (Field::Place | Field::Location, RecordKind::NewsItem) => Some(news.place),
            _ => None,
        }
    }

    fn list(&mut self, id: MemberId, vocabulary: Vocabulary, value: Piece<'_>) {
        let position = self.reading.members.iter().position(|read| read.id == id);
        let (mut items, start) = match position.map(|position| self.reading.members.remove(position)) {
            Some(ReadMember { value: ReadValue::Terms(items), span, .. }) => (items, span.start),
            _ => (Vec::new(), value.start),
        };
        for item in terms::list(value, vocabulary) {
            if let Some(term) = item.term {
                if self.listed.contains(&(id, term)) {
                    continue;
                }
                self.listed.push((id, term));
            }
            items.push(item);
        }
        self.add(id, ReadValue::Terms(items), TextSpan::new(start, value.span().end));
    }

    /// 'Vienna, Austria', 'Portugal': the States at the end, and the place before them.
    fn place_and_states(&mut self, value: Piece<'t>) {
        let parts = terms::list(value, Vocabulary::Country);
        let states = parts.iter().rev().take_while(|part| part.term.is_some()).count();
        let (place, states) = parts.split_at(parts.len() - states);
        if let Some(last) = place.last() {
            let place = value.slice(0, last.span.end - value.start);
            self.text(NewsItem::MEMBERS.place, place);
        }
        if let Some(first) = states.first() {
            let states = value.slice(first.span.start - value.start, value.text.len());
            self.list(NewsItem::MEMBERS.countries, Vocabulary::Country, states);
        }
    }

    /// One day; of several none is that of issue.
    fn day(&mut self, id: MemberId, value: Piece<'_>, language: Option<Language>) {
        let read = match parse(value.text, language) {
            Ok(range) if range.first == range.last => ReadValue::Date(range.first),
            _ => ReadValue::Unread(value.text.to_owned()),
        };
        self.add(id, read, value.span());
    }

    /// The days of a meeting, which may stand on two lines.
    fn days(&mut self, values: &[Piece<'_>], language: Option<Language>) {
        let (starts_on, ends_on) = (Meeting::MEMBERS.starts_on, Meeting::MEMBERS.ends_on);
        let [first, others @ ..] = values else { return };
        let Ok(range) = parse(first.text, language) else {
            self.add(starts_on, ReadValue::Unread(first.text.to_owned()), first.span());
            for &other in others {
                self.unread(Some(starts_on), other);
            }
            return;
        };
        self.date(starts_on, range.first, first.span());
        let mut last = (range.last, first.span());
        // '5 March 2018 - 09:30 to 6 March 2018 - 17:00': behind the first time another day may stand.
        let behind_time = first.text.find(':').map(|colon| first.slice(colon, first.text.len()));
        if let Some((day, span)) = behind_time.and_then(first_date)
            && day > last.0
        {
            last = (day, span);
        }
        for &other in others {
            match parse(other.text, language) {
                Ok(range) if range.last >= last.0 => last = (range.last, other.span()),
                _ => self.unread(Some(ends_on), other),
            }
        }
        if last.0 != range.first {
            self.date(ends_on, last.0, last.1);
        }
    }

    fn add(&mut self, id: MemberId, value: ReadValue, span: TextSpan) {
        self.reading.members.push(ReadMember { id, value, span });
    }

    pub(crate) fn finish(mut self) -> Reading {
        if !self.has(self.reading.record.common().title) {
            // Of a list each item has its own place.
            let start = self.reading.members.iter().map(|member| member.span.start).min().unwrap_or(0);
            self.fault(FaultCode::NoItem, None, TextSpan::new(start, start), "");
        }
        if self.reading.record == RecordKind::NewsItem && !self.has(NewsItem::MEMBERS.issued_on) {
            self.take_host_day();
        }
        if self.reading.record == RecordKind::NewsItem && !self.has(NewsItem::MEMBERS.issued_on) {
            self.reading.offered_date = self.offered_date();
        }
        if self.reading.record == RecordKind::Meeting && !self.has(Meeting::MEMBERS.starts_on) {
            self.offer_days();
        }
        self.reading
    }

    /// The days of an event that its text names.
    fn offer_days(&mut self) {
        let texts = self.paragraphs.iter().copied().take(FIRST_PARAGRAPHS).chain(self.title);
        let Some((days, span)) = texts.into_iter().find_map(issue_day::of_event) else { return };
        self.reading.offered_date = Some((days.first, span));
        self.reading.offered_end = Some(days.last).filter(|&last| last != days.first);
    }

    /// The day that another site has; else that of a report's title, of a dateline, the first in the first paragraphs, that of the title.
    fn offered_date(&self) -> Option<(NaiveDate, TextSpan)> {
        let paragraphs = || self.paragraphs.iter().copied().take(FIRST_PARAGRAPHS);
        let of_text = || self.day_of_text().or_else(|| paragraphs().chain(self.title).find_map(issue_day::first));
        self.host_day.or_else(of_text)
    }

    /// The day that the title of a report or a dateline names.
    fn day_of_text(&self) -> Option<(NaiveDate, TextSpan)> {
        let paragraphs = || self.paragraphs.iter().copied().take(FIRST_PARAGRAPHS);
        let of_dateline = || paragraphs().find_map(dateline).map(|found| (found.date, found.span));
        self.title.and_then(issue_day::of_report).or_else(of_dateline)
    }

    /// The day on which another site had the text. It is that of issue where the text has the same one.
    fn take_host_day(&mut self) {
        if let Some(host) = self.host_day
            && let Some(own) = self.day_of_text()
            && host.0 == own.0
        {
            self.date(NewsItem::MEMBERS.issued_on, own.0, own.1);
        }
    }
}
