//! The parts of a page that is one item: what stands over its title, its lines about it, its text.

use chrono::NaiveDate;

use super::closing::{self, Closing};
use super::dateline::{Dateline, dateline, place_and_date};
use super::fields::FieldLine;
use super::lines::{Line, Piece};
use super::marks::{self, Mark};
use super::menu::{self, Head};
use super::{captions, closed_operations, host};
use crate::lookup::span::TextSpan;
use crate::vocabularies::closed_sets::{Language, PageLayout};

/// The fields of an item begin within so many lines: behind an unknown kind, the title and three paragraphs of lead.
const FARTHEST_FIELD: usize = 5;

/// Buttons stand within so many lines under a title.
const FARTHEST_BUTTON: usize = 4;

/// A page in its parts, in their order.
pub(crate) struct PageParts<'t> {
    /// The layouts whose headings stand over the title, a bit each.
    pub(crate) headings: u16,
    /// The language that the page tells.
    pub(crate) language: Option<(Language, TextSpan)>,
    /// The kind of news over the title.
    pub(crate) kind: Option<Piece<'t>>,
    /// The line of a day over the title.
    pub(crate) day: Option<(Line<'t>, Dateline<'t>)>,
    /// The title and what stands between it and the fields. Without fields the title alone.
    pub(crate) above: Vec<Line<'t>>,
    pub(crate) fields: Vec<FieldLine<'t>>,
    /// Lines between the fields that do not belong to their values.
    pub(crate) strays: Vec<Line<'t>>,
    /// The text behind the fields, without menus.
    pub(crate) below: Vec<Line<'t>>,
    /// The fields behind the text.
    pub(crate) closing: Vec<FieldLine<'t>>,
    /// The day on which another site had the text.
    pub(crate) host_day: Option<(NaiveDate, TextSpan)>,
    /// What was cut and might be text, a block each.
    pub(crate) cut: Vec<Vec<Line<'t>>>,
}

impl<'t> PageParts<'t> {
    pub(crate) fn new(lines: &[Line<'t>], head: &Head<'t>) -> Self {
        let mut rest = lines.get(head.length..).unwrap_or_default();
        while let [first, others @ ..] = rest
            && first.is_lone_bullet()
        {
            rest = others;
        }
        let mut page = Self {
            headings: head.headings,
            language: head.language.map(|(language, line)| (language, line.piece.span())),
            kind: None,
            day: None,
            above: Vec::new(),
            fields: Vec::new(),
            strays: Vec::new(),
            below: Vec::new(),
            closing: Vec::new(),
            host_day: None,
            cut: head.strangers.iter().map(|line| vec![*line]).collect(),
        };
        let without_host;
        if let Some(host) = host::find(rest) {
            let (start, end) = host.lines;
            page.host_day = Some(host.day);
            page.cut.push(rest[start..end].to_vec());
            without_host = [&rest[..start], &rest[end..]].concat();
            rest = &without_host;
        }
        let rest = page.read_kind(rest);
        let captions = rest.iter().take_while(|line| captions::stands_over_title(line)).count();
        page.cut.extend(rest[..captions].iter().map(|line| vec![*line]));
        let rest = page.read_day(&rest[captions..]);
        let rest = if page.day.is_some() { page.read_kind(rest) } else { rest };
        let first_field = first_field(rest, page.kind.is_some());
        // Behind a sentence, and with nothing behind them, they are the end of the page.
        let first_field = first_field.filter(|&at| {
            let is_behind_text = page.kind.is_none() && rest[..at].iter().skip(1).any(|line| line.piece.is_sentence());
            !is_behind_text || !closing::is_fields(&rest[at..])
        });
        // A page that begins with the dateline of a paragraph has no title.
        let title = usize::from(rest.first().is_none_or(|first| dateline(first.piece).is_none()));
        let (above, rest) = rest.split_at(first_field.unwrap_or(title).min(rest.len()));
        page.above = above.iter().filter(|line| !line.is_lone_bullet()).copied().collect();
        let rest = if first_field.is_some() { page.read_fields(rest) } else { rest };
        page.read_text(rest);
        page
    }

    /// The kind of news over the title.
    fn read_kind<'l>(&mut self, lines: &'l [Line<'t>]) -> &'l [Line<'t>] {
        match lines {
            [first, others @ ..] if self.kind.is_none() && menu::is_kind(first) => {
                self.kind = Some(first.piece);
                others
            }
            _ => lines,
        }
    }

    /// The day over the title.
    fn read_day<'l>(&mut self, lines: &'l [Line<'t>]) -> &'l [Line<'t>] {
        let [first, title, ..] = lines else { return lines };
        let day = place_and_date(first.piece);
        // 'Statement, 3 May 2009' is a title.
        let day = day.filter(|day| day.place.is_none_or(|place| !place.text.contains(char::is_lowercase)));
        let Some(day) = day.filter(|_| dateline(title.piece).is_none()) else { return lines };
        self.day = Some((*first, day));
        &lines[1..]
    }

    /// The text behind the fields, without what does not belong to it.
    fn read_text(&mut self, lines: &[Line<'t>]) {
        if self.above.first().is_some_and(closed_operations::is_closed_operation) {
            let kept = menu::without_tail_of_sections(lines);
            self.below = lines[..kept].iter().filter(|line| !line.is_lone_bullet()).copied().collect();
            return;
        }
        let Closing { kept, fields, told } = closing::find(lines, !self.fields.is_empty());
        let is_button =
            |(at, line): &(usize, &Line<'t>)| *at < FARTHEST_BUTTON && marks::is(line.text(), Mark::Buttons);
        let text = lines[..kept].iter().filter(|line| !line.is_lone_bullet());
        self.below = text.enumerate().filter(|line| !is_button(line)).map(|(_, line)| *line).collect();
        self.closing = fields;
        let mut captions = captions::take_out(&mut self.below);
        if let Some(title) = self.above.first().copied() {
            let mut lead = self.above.split_off(1);
            captions.extend(captions::take_out(&mut lead));
            self.above = vec![title];
            self.above.append(&mut lead);
        }
        self.cut.extend(captions.into_iter().map(|line| vec![line]));
        self.cut.extend(told);
    }

    /// The fields with their values; what is left is the text behind them.
    fn read_fields<'l>(&mut self, lines: &'l [Line<'t>]) -> &'l [Line<'t>] {
        let is_field = |line: Option<&Line<'t>>| line.is_some_and(|line| FieldLine::read_bare(line).is_some());
        let mut next = 0;
        while let Some(line) = lines.get(next) {
            if let Some(field) = FieldLine::read_bare(line) {
                if field.language != Language::English && self.language.is_none() {
                    self.language = Some((field.language, field.name.span()));
                }
                self.fields.push(field);
            } else if line.is_lone_bullet() {
                // An empty value, or the beginning of a menu.
            } else if self.is_value(line) {
                if let Some(field) = self.fields.last_mut() {
                    field.values.push(line.piece);
                }
            } else if is_field(lines.get(next + 1)) && line.piece.is_within(120) && !line.piece.is_sentence() {
                self.strays.push(*line);
            } else {
                break;
            }
            next += 1;
        }
        lines.get(next..).unwrap_or_default()
    }

    /// Whether a line is a value of the last field. A section of the site and a repeated lead are not.
    fn is_value(&self, line: &Line<'t>) -> bool {
        let is_lead = || self.above.iter().any(|above| above.piece.same_words(line.piece));
        self.fields.last().is_some_and(|field| field.takes(line))
            && !menu::is_section(line)
            && menu::heading(line).is_none()
            && !is_lead()
    }
}

/// Where the fields of an item begin, if it has any.
fn first_field(lines: &[Line<'_>], has_kind: bool) -> Option<usize> {
    for (at, line) in lines.iter().enumerate().take(FARTHEST_FIELD + 1) {
        if let Some(field) = FieldLine::read_bare(line) {
            // 'When:' and 'Where:' further down are the lines of a media advisory.
            let of_old_events = field.layouts == PageLayout::EventOld.bit();
            return (!of_old_events || at <= 2).then_some(at);
        }
        // A dateline opens the text of an item, in which 'Source: ...' is not a field; so does a lead of the newer site.
        if at > 0 && !has_kind && dateline(line.piece).is_some() {
            return None;
        }
    }
    None
}
