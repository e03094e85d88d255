//! What an entry of a feed says of a news item.

use chrono::NaiveDate;

use super::xml::{Entry, Field, Form, Part};
use crate::checking::codes::FaultCode;
use crate::lookup::span::TextSpan;
use crate::lookup::written_dates::parse;
use crate::reading::html::{Fragment, resolve};
use crate::reading::page_reading::{ReadFault, ReadMember, ReadTerm, ReadValue, Reading};
use crate::reading::same_text::begins_with;
use crate::reading::terms;
use crate::records::members::MemberId;
use crate::records::record::NewsItem;
use crate::vocabularies::closed_sets::{RecordKind, Vocabulary};
use crate::vocabularies::term::Term;

/// What a feed has no element for: these are missed with a warning.
const LACKS: &[MemberId] = &[NewsItem::MEMBERS.kind, NewsItem::MEMBERS.issued_by, NewsItem::MEMBERS.body];

/// Reads an entry.
pub(super) fn reading(entry: &Entry) -> Reading {
    let reading = Reading {
        record: RecordKind::NewsItem,
        members: Vec::new(),
        empty: Vec::new(),
        faults: Vec::new(),
        lacks: LACKS,
        offered_date: None,
        offered_end: None,
    };
    let mut reader = EntryReader { entry, reading };
    reader.identity();
    reader.title();
    reader.day();
    reader.texts();
    reader.terms();
    reader.reading
}

struct EntryReader<'e> {
    entry: &'e Entry,
    reading: Reading,
}

impl<'e> EntryReader<'e> {
    fn of(&self, part: Part) -> impl Iterator<Item = &'e Field> + use<'e> {
        self.entry.fields.iter().filter(move |field| field.part == part && !field.text.trim().is_empty())
    }

    fn add(&mut self, id: MemberId, value: ReadValue, span: TextSpan) {
        self.reading.members.push(ReadMember { id, value, span });
    }

    fn unread(&mut self, text: &str, span: TextSpan) {
        let text = text.trim().to_owned();
        self.reading.faults.push(ReadFault { code: FaultCode::UnreadText, member: None, span, text });
    }

    /// Its identifier, address and language.
    fn identity(&mut self) {
        let news = NewsItem::MEMBERS;
        let base = self.entry.base.as_deref();
        let permalink = self.of(Part::Permalink).next();
        if let Some(id) = permalink.or_else(|| self.of(Part::Id).next()) {
            self.add(news.id, ReadValue::Text(id.text.trim().to_owned()), id.span);
        }
        // 'a number at an address' is not an address.
        let permalink = permalink.filter(|field| field.text.trim_start().starts_with("http"));
        let mut links = self.of(Part::Link).chain(permalink);
        let address = |link: &'e Field| Some((resolve(base, link.text.trim())?, link.span));
        if let Some((url, span)) = links.find_map(address) {
            self.add(news.url, ReadValue::Text(url), span);
        }
        let own = self.of(Part::Language).next().map(|field| (field.text.trim().to_owned(), field.span));
        let language = own.or_else(|| Some((self.entry.language.clone()?, self.entry.span)));
        if let Some((language, span)) = language {
            self.add(news.language, ReadValue::Text(language), span);
        }
    }

    fn title(&mut self) {
        let title = self.of(Part::Title).next().map(|field| (one_line(field), field.span));
        if let Some((title, span)) = title.filter(|(text, _)| !text.is_empty()) {
            self.add(NewsItem::MEMBERS.title, ReadValue::Text(title), span);
        } else {
            let (span, text) = (self.entry.span, String::new());
            self.reading.faults.push(ReadFault { code: FaultCode::NoItem, member: None, span, text });
        }
    }

    /// The day as it is written, in its own offset.
    fn day(&mut self) {
        let Some(field) = self.of(Part::Issued).next().or_else(|| self.of(Part::Changed).next()) else { return };
        let text = field.text.trim();
        let value = day_of(text).map_or_else(|| ReadValue::Unread(text.to_owned()), ReadValue::Date);
        self.add(NewsItem::MEMBERS.issued_on, value, field.span);
    }

    /// The body, and the summary where that says something else than how the body begins.
    fn texts(&mut self) {
        let news = NewsItem::MEMBERS;
        let base = self.entry.base.as_deref();
        let shown = |field: &'e Field| (fragment(field, base), field.span);
        let mut summary = self.of(Part::Summary).next().map(shown);
        let mut body = self.of(Part::Body).next().map(shown);
        // A description of several blocks is the text itself.
        if body.is_none() && summary.as_ref().is_some_and(|(fragment, _)| fragment.has_several_blocks()) {
            body = summary.take();
        }
        let mut images: Vec<Vec<Option<String>>> = Vec::new();
        let mut text = String::new();
        if let Some((fragment, span)) = body {
            text = self.without_fields(&fragment.text, span);
            fragment.cut.iter().for_each(|cut| self.unread(cut, span));
            if !text.is_empty() {
                self.add(news.body, ReadValue::Text(text.clone()), span);
            }
            images = fragment.images;
            if !fragment.links.is_empty() {
                self.add(news.links, ReadValue::Parts(fragment.links), span);
            }
        }
        if let Some((fragment, span)) = summary {
            let summary = self.without_fields(&fragment.text, span);
            if !summary.is_empty() && !begins_with(&text, &summary) {
                self.add(news.summary, ReadValue::Text(summary), span);
            }
        }
        if images.is_empty() {
            let of_entry = self.of(Part::Image).filter_map(|field| resolve(base, field.text.trim()));
            images = of_entry.map(|url| vec![Some(url), None, None]).collect();
            images.dedup();
        }
        if !images.is_empty() {
            self.add(news.images, ReadValue::Parts(images), self.entry.span);
        }
    }

    /// A text without the fields that a site renders into it: a number alone, 'SDGs SDGs: 16 - Peace'.
    fn without_fields(&mut self, text: &str, span: TextSpan) -> String {
        let mut rest = text;
        while let Some(line) = rest.lines().next().filter(|line| is_rendered_field(line)) {
            self.unread(line, span);
            rest = rest[line.len()..].trim_start();
        }
        rest.to_owned()
    }

    /// What categories, subjects and authors are terms of.
    fn terms(&mut self) {
        let news = NewsItem::MEMBERS;
        let mut lists: Vec<(MemberId, Vec<ReadTerm>)> = Vec::new();
        for field in self.of(Part::Category) {
            let text = field.text.trim();
            match term_of(text) {
                Some(term) => add_term(&mut lists, term, text, field.span),
                None => self.unread(text, field.span),
            }
        }
        for field in self.of(Part::Author) {
            let text = field.text.trim();
            // 'press@example.org (OSCE Secretariat)'
            let name = text.split_once('(').and_then(|(_, name)| name.strip_suffix(')')).unwrap_or(text);
            match terms::label(name, Vocabulary::Structure) {
                Some(term) => add_term(&mut lists, term, name, field.span),
                // A person, or the account of an editor.
                None => self.unread(text, field.span),
            }
        }
        for (id, terms) in lists {
            // An item has one kind.
            let count = if id == news.kind { 1 } else { terms.len() };
            for other in terms.iter().skip(count) {
                self.unread(&other.text, other.span);
            }
            let span = terms.first().map_or(self.entry.span, |term| term.span);
            self.add(id, ReadValue::Terms(terms.into_iter().take(count).collect()), span);
        }
    }
}

/// The term of a category: a kind, a field of work, a structure or a State.
fn term_of(text: &str) -> Option<Term> {
    [Vocabulary::NewsKind, Vocabulary::FieldOfWork, Vocabulary::Structure, Vocabulary::Country]
        .into_iter()
        .find_map(|vocabulary| terms::label(text, vocabulary))
}

fn add_term(lists: &mut Vec<(MemberId, Vec<ReadTerm>)>, term: Term, text: &str, span: TextSpan) {
    let news = NewsItem::MEMBERS;
    let id = match term.vocabulary() {
        Vocabulary::NewsKind => news.kind,
        Vocabulary::FieldOfWork => news.fields_of_work,
        Vocabulary::Country => news.countries,
        _ => news.issued_by,
    };
    let read = ReadTerm { text: text.to_owned(), term: Some(term), span };
    match lists.iter_mut().find(|(known, _)| *known == id) {
        Some((_, terms)) if terms.iter().any(|known| known.term == Some(term)) => {}
        Some((_, terms)) => terms.push(read),
        None => lists.push((id, vec![read])),
    }
}

/// What a text of HTML shows; of a plain one its lines.
fn fragment(field: &Field, base: Option<&str>) -> Fragment {
    match field.form {
        Form::Html => Fragment::of(&field.text, base),
        Form::Plain => Fragment { text: field.text.trim().to_owned(), ..Fragment::default() },
    }
}

fn one_line(field: &Field) -> String {
    let text = fragment(field, None).text;
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The day of a date with a time behind it, as it is written.
fn day_of(text: &str) -> Option<NaiveDate> {
    let is_time = |at: &usize| {
        let (before, after) = text.split_at(*at);
        before.ends_with(|c: char| c.is_ascii_digit()) && after[1..].starts_with(|c: char| c.is_ascii_digit())
    };
    let colon = text.match_indices(':').map(|(at, _)| at).find(is_time);
    let date = colon.map_or(text, |colon| text[..colon].trim_end_matches(|c: char| c.is_ascii_digit()));
    let date = date.trim_end_matches('T').trim();
    parse(date, None).ok().filter(|range| range.first == range.last).map(|range| range.first)
}

/// Whether a line is a field that the site renders with its name twice, or the number of one.
fn is_rendered_field(line: &str) -> bool {
    let line = line.trim();
    let is_number = !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit());
    let is_twice = line.split_once(':').is_some_and(|(names, _)| {
        let words: Vec<&str> = names.split_whitespace().collect();
        let (first, second) = words.split_at(words.len() / 2);
        !first.is_empty() && first == second
    });
    is_number || is_twice
}
