//! Lists of news items.

use super::builder::Builder;
use super::captions;
use super::closing::{self, Closing};
use super::dateline::dateline;
use super::fields::{Field, FieldLine};
use super::lines::Line;
use super::menu::{self, Head};
use super::page_reading::{ReadFault, Reading};
use crate::checking::codes::FaultCode;
use crate::lookup::span::TextSpan;
use crate::records::members::MemberId;
use crate::records::record::NewsItem;
use crate::vocabularies::closed_sets::{Language, PageLayout};

/// An item of a list, as it stands on the page.
#[derive(Default)]
struct Entry<'t> {
    title: Option<Line<'t>>,
    fields: Vec<FieldLine<'t>>,
    /// What belongs to no part of the item.
    strays: Vec<Line<'t>>,
    /// What was cut and might be text.
    cut: Vec<Vec<Line<'t>>>,
    summary: Vec<Line<'t>>,
}

impl Entry<'_> {
    fn has(&self, field: Field) -> bool {
        self.fields.iter().any(|other| other.field == field)
    }

    fn start(&self) -> Option<usize> {
        let title = self.title.map(|title| title.written.start);
        title.or_else(|| self.fields.first().map(|field| field.name.start))
    }

    /// Whether its text has ended.
    fn is_closed(&self) -> bool {
        self.has(Field::Categories)
    }

    fn read(&self, layout: PageLayout, lacks: &'static [MemberId]) -> Reading {
        let mut builder = Builder::new(layout);
        builder.lacks(lacks);
        let translated = self.fields.iter().find(|field| field.language != Language::English);
        builder.language(translated.map(|field| (field.language, field.name.span())));
        builder.title(self.title.as_ref());
        for field in &self.fields {
            builder.field(field);
        }
        for stray in &self.strays {
            builder.unread(None, stray.written);
        }
        for block in &self.cut {
            builder.unread_block(block);
        }
        builder.paragraphs(NewsItem::MEMBERS.summary, &self.summary);
        builder.finish()
    }
}

/// Every item of a list; where there is none, one reading that says so.
pub(crate) fn all(lines: &[Line<'_>], head: &Head<'_>, layout: PageLayout) -> Vec<Reading> {
    let entries = entries_behind(lines, head);
    let lacks = lacks(&entries, layout);
    if entries.is_empty() {
        return vec![Entry::default().read(layout, lacks)];
    }
    entries.iter().map(|entry| entry.read(layout, lacks)).collect()
}

/// What an item cannot have: the site does not write a line that every item of the list lacks.
fn lacks(entries: &[Entry<'_>], layout: PageLayout) -> &'static [MemberId] {
    let has = |field| entries.iter().any(|entry| entry.has(field));
    layout.lacks_of_list(has(Field::Kind), has(Field::IssuedBy))
}

/// The first item. What follows it is left unread, and the reading says so.
pub(crate) fn first(text: &str, lines: &[Line<'_>], head: &Head<'_>, layout: PageLayout) -> Reading {
    let entries = entries_behind(lines, head);
    let lacks = lacks(&entries, layout);
    let mut reading = entries.first().unwrap_or(&Entry::default()).read(layout, lacks);
    if let Some(start) = entries.get(1).and_then(Entry::start) {
        let span = TextSpan::new(start, text.trim_end().len());
        let text = span.of(text).to_owned();
        reading.faults.push(ReadFault { code: FaultCode::UnreadText, member: None, span, text });
    }
    reading
}

/// The items of a list. What its head has that might be text goes with the first.
fn entries_behind<'t>(lines: &[Line<'t>], head: &Head<'t>) -> Vec<Entry<'t>> {
    let mut entries = entries(lines.get(head.length..).unwrap_or_default());
    if let Some(first) = entries.first_mut() {
        first.cut.extend(head.strangers.iter().map(|line| vec![*line]));
    }
    entries
}

/// The items of a list without its head, each from its title on.
fn entries<'t>(lines: &[Line<'t>]) -> Vec<Entry<'t>> {
    let mut entries: Vec<Entry<'t>> = Vec::new();
    // The lines since the last field and its values: the summary of an item, then the title of the next one.
    let mut texts: Vec<Line<'t>> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(field) = field_of_list(line) else {
            match entries.last_mut() {
                Some(entry) if texts.is_empty() && is_value(entry, line, lines.get(at + 1)) => {
                    if let Some(field) = entry.fields.last_mut() {
                        field.values.push(line.piece);
                    }
                }
                // An empty value.
                Some(_) if texts.is_empty() && line.is_lone_bullet() => {}
                _ => texts.push(*line),
            }
            continue;
        };
        match entries.last_mut() {
            Some(entry) if field.field == Field::Categories && !entry.is_closed() => {
                take_captions(entry, &mut texts);
                entry.summary = without_bullets(std::mem::take(&mut texts));
                entry.fields.push(field);
            }
            Some(entry) if !begins_item(entry, &field, &texts) => {
                entry.strays.append(&mut texts);
                entry.fields.push(field);
            }
            last => {
                let title = title_of(&mut texts);
                let texts = std::mem::take(&mut texts);
                let mut next = Entry { title, fields: vec![field], ..Entry::default() };
                match last {
                    Some(entry) if entry.is_closed() => entry.strays.extend(without_bullets(texts)),
                    Some(entry) => {
                        let mut texts = texts;
                        take_captions(entry, &mut texts);
                        entry.summary = without_bullets(texts);
                    }
                    None => next.strays = without_bullets(texts),
                }
                entries.push(next);
            }
        }
    }
    if let Some(entry) = entries.last_mut() {
        let Closing { kept, told, .. } = closing::find(&texts, true);
        texts.truncate(kept);
        entry.cut.extend(told);
        if entry.is_closed() {
            entry.strays.extend(without_bullets(texts));
        } else {
            take_captions(entry, &mut texts);
            entry.summary = without_bullets(texts);
        }
    }
    entries
}

/// The captions of a summary are cut, and told.
fn take_captions<'t>(entry: &mut Entry<'t>, texts: &mut Vec<Line<'t>>) {
    entry.cut.extend(captions::take_out(texts).into_iter().map(|line| vec![line]));
}

/// A field as lists have it: 'Source: ...' is a line of a summary.
fn field_of_list<'t>(line: &Line<'t>) -> Option<FieldLine<'t>> {
    let layouts = PageLayout::Listing.bit() | PageLayout::SmmReportListing.bit();
    FieldLine::read(line).filter(|field| field.layouts & layouts != 0)
}

/// Whether a field is the first one of the next item.
fn begins_item(entry: &Entry<'_>, field: &FieldLine<'_>, texts: &[Line<'_>]) -> bool {
    if field.field == Field::IssuedOn || entry.has(field.field) {
        // The same field twice in a row is a second value; further on it is of an item without a title.
        let is_repeated = entry.fields.last().is_some_and(|last| last.field == field.field);
        return !texts.is_empty() || (entry.has(field.field) && !is_repeated);
    }
    match texts {
        [] => false,
        // A field that is not known.
        [only] => !only.text().contains(':') || !only.piece.is_within(120),
        _ => true,
    }
}

/// Takes the title of the next item from the lines before its fields. A line with a dateline is of a summary.
fn title_of<'t>(texts: &mut Vec<Line<'t>>) -> Option<Line<'t>> {
    let is_summary = |line: &Line<'_>| dateline(line.piece).is_some();
    while texts.last().is_some_and(Line::is_lone_bullet) {
        texts.pop();
    }
    if texts.last().is_some_and(is_summary) { None } else { texts.pop() }
}

/// Whether a line is a value of the last field, and not the title of the next item.
fn is_value(entry: &Entry<'_>, line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
    let is_title = || {
        let next = next.and_then(field_of_list);
        !line.is_bulleted() && next.is_some_and(|next| next.field == Field::IssuedOn || entry.has(next.field))
    };
    !line.is_lone_bullet()
        && entry.fields.last().is_some_and(|field| field.takes(line))
        && !menu::is_section(line)
        && menu::heading(line).is_none()
        && !is_title()
}

fn without_bullets(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    lines.into_iter().filter(|line| !line.is_lone_bullet()).collect()
}
