//! Lists of news items.

use super::builder::Builder;
use super::dateline::dateline;
use super::fields::{Field, FieldLine};
use super::lines::Line;
use super::menu;
use super::said::{ReadFault, Reading};
use crate::checking::codes::FaultCode;
use crate::lookup::span::TextSpan;
use crate::vocabularies::closed_sets::{Language, PageLayout};

/// An item of a list, as it stands on the page.
#[derive(Default)]
struct Entry<'t> {
    title: Option<Line<'t>>,
    fields: Vec<FieldLine<'t>>,
    /// What belongs to no part of the item.
    strays: Vec<Line<'t>>,
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

    fn read(&self, layout: PageLayout) -> Reading {
        let mut builder = Builder::new(layout);
        let translated = self.fields.iter().find(|field| field.language != Language::English);
        builder.language(translated.map(|field| (field.language, field.name.span())));
        builder.title(self.title.as_ref());
        for field in &self.fields {
            builder.field(field);
        }
        for stray in &self.strays {
            builder.unread("", stray.written);
        }
        builder.paragraphs("summary", &self.summary);
        builder.finish()
    }
}

/// Every item; where there is none, one reading that says so.
pub(crate) fn all(lines: &[Line<'_>], layout: PageLayout) -> Vec<Reading> {
    let entries = entries(lines);
    if entries.is_empty() {
        return vec![Entry::default().read(layout)];
    }
    entries.iter().map(|entry| entry.read(layout)).collect()
}

/// The first item. What follows it is left unread, and the reading says so.
pub(crate) fn first(text: &str, lines: &[Line<'_>], layout: PageLayout) -> Reading {
    let entries = entries(lines);
    let mut reading = entries.first().map_or_else(|| Entry::default().read(layout), |entry| entry.read(layout));
    if let Some(start) = entries.get(1).and_then(Entry::start) {
        let span = TextSpan::new(start, text.trim_end().len());
        let text = span.of(text).to_owned();
        reading.faults.push(ReadFault { code: FaultCode::UnreadText, path: String::new(), span, text });
    }
    reading
}

/// The items, each from its title on.
fn entries<'t>(lines: &[Line<'t>]) -> Vec<Entry<'t>> {
    let lines = lines.get(menu::head(lines).length..).unwrap_or_default();
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
            Some(entry) if !begins_item(entry, &field, &texts) => {
                entry.strays.append(&mut texts);
                entry.fields.push(field);
            }
            last => {
                let is_first = last.is_none();
                let title = title_of(&mut texts, is_first);
                let texts = std::mem::take(&mut texts);
                let mut next = Entry { title, fields: vec![field], ..Entry::default() };
                match last {
                    Some(entry) => entry.summary = without_bullets(texts),
                    None => next.strays = without_bullets(texts),
                }
                entries.push(next);
            }
        }
    }
    if let Some(entry) = entries.last_mut() {
        texts.truncate(menu::without_tail(&texts));
        entry.summary = without_bullets(texts);
    }
    entries
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

/// Takes the title of the next item from the lines before its fields. A lone line with a dateline is a summary.
fn title_of<'t>(texts: &mut Vec<Line<'t>>, is_first: bool) -> Option<Line<'t>> {
    let is_summary = |line: &Line<'_>| dateline(line.piece).is_some();
    match texts.as_slice() {
        [only] if !is_first && is_summary(only) => None,
        _ => {
            while texts.last().is_some_and(Line::is_lone_bullet) {
                texts.pop();
            }
            texts.pop()
        }
    }
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

#[cfg(test)]
mod tests {
    use super::super::said::tests::{faults, members, offered};
    use super::super::said::{listing, page};

    const LISTING: &str = "Newsroom\nNews and press releases\nNews and press releases from the OSCE’s global activities.\n\
        Bridges open\nPublishing date: 5 May 2019\nCollections: Bridges\nContent type: Press release\n\
        Where we are: OSCE Secretariat, OSCE Mission to Georgia (closed)\nWhat we do: Policing\n\
        TBILISI, 5 May 2019 – Bridges opened.\nA second line.\n\
        Tunnels close\nPublishing date: 4 May 2019\n\
        Roads turn\nPublishing date:\nContent type: News\nWhere we are:\nWhat we do:\nYouth\nOn 3 May 2019 they turned.\n\
        Our work\n- Policing\n- Youth\n";

    #[test]
    fn a_list_of_items() {
        let readings = listing(LISTING);
        let expected = [
            "title: Bridges open",
            "issued_on: 2019-05-05",
            "kind: press-release",
            "issued_by: secretariat, mission-to-georgia",
            "fields_of_work: policing",
            "summary: TBILISI, 5 May 2019 – Bridges opened.||A second line.",
        ];
        assert_eq!(members(&readings[0]), expected);
        assert_eq!(faults(&readings[0]), ["unread-text  Bridges"]);
        assert_eq!(readings[0].lacks, ["body"]);
        assert_eq!(members(&readings[1]), ["title: Tunnels close", "issued_on: 2019-05-04"]);
        let expected =
            ["title: Roads turn", "kind: news", "fields_of_work: youth", "summary: On 3 May 2019 they turned."];
        assert_eq!(members(&readings[2]), expected);
        assert_eq!(offered(&readings[2]).unwrap(), "2019-05-03");
        assert_eq!(readings.len(), 3);
    }

    #[test]
    fn items_without_a_title_are_said_to_be_none() {
        let readings = listing(
            "A\nPublishing date: 5 May 2019\nContent type: News\nPublishing date: 4 May 2019\nVIENNA, 4 May 2019 – B.\nPublishing date: 3 May 2019\n",
        );
        assert_eq!(readings.len(), 3);
        assert_eq!(members(&readings[1]), ["issued_on: 2019-05-04", "summary: VIENNA, 4 May 2019 – B."]);
        assert_eq!(faults(&readings[2]), ["no-item"]);
    }

    #[test]
    fn a_field_that_is_not_known_ends_no_item() {
        let readings =
            listing("A\nPublishing date: 5 May 2019\nMood: good\nContent type: News\nB\nPublishing date: 4 May 2019");
        assert_eq!(members(&readings[0]), ["title: A", "issued_on: 2019-05-05", "kind: news"]);
        assert_eq!(faults(&readings[0]), ["unread-text  Mood: good"]);
        assert_eq!(readings.len(), 2);
    }

    #[test]
    fn reports_have_their_day_in_the_title() {
        let readings = listing(
            "Daily Report 7/2019 issued on 5 May 2019\nReport type: Daily report\nQuiet.\nDaily Report 6/2019 issued on 4 May 2019\nReport type: Spot report\nText.",
        );
        assert_eq!(members(&readings[0])[1..], ["kind: daily-report", "summary: Quiet."]);
        assert_eq!(offered(&readings[1]).unwrap(), "2019-05-04");
        assert_eq!(readings[1].lacks, ["issued_on", "issued_by", "body"]);
    }

    #[test]
    fn a_list_that_is_read_as_a_page_leaves_the_others_unread() {
        let reading = page(LISTING);
        assert_eq!(members(&reading)[0], "title: Bridges open");
        assert!(reading.faults[1].text.starts_with("Tunnels close\nPublishing"));
    }
}
