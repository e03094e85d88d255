//! The parts of a page that is one item: what stands over its title, its lines about it, its text.

use super::closed_operations;
use super::dateline::dateline;
use super::fields::FieldLine;
use super::lines::{Line, Piece};
use super::menu::{self, Head};
use crate::lookup::span::TextSpan;
use crate::vocabularies::closed_sets::{Language, PageLayout};

/// The fields of an item begin within so many lines: behind an unknown kind, the title and three paragraphs of lead.
const FARTHEST_FIELD: usize = 5;

/// A page in its parts, in their order.
pub(crate) struct PageParts<'t> {
    /// The layouts whose headings stand over the title, a bit each.
    pub(crate) headings: u16,
    /// The language that the page tells.
    pub(crate) language: Option<(Language, TextSpan)>,
    /// The kind of news over the title.
    pub(crate) kind: Option<Piece<'t>>,
    /// The title and what stands between it and the fields. Without fields the title alone.
    pub(crate) above: Vec<Line<'t>>,
    pub(crate) fields: Vec<FieldLine<'t>>,
    /// Lines between the fields that do not belong to their values.
    pub(crate) strays: Vec<Line<'t>>,
    /// The text behind the fields, without menus.
    pub(crate) below: Vec<Line<'t>>,
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
            above: Vec::new(),
            fields: Vec::new(),
            strays: Vec::new(),
            below: Vec::new(),
        };
        if let [first, others @ ..] = rest
            && menu::is_kind(first)
        {
            page.kind = Some(first.piece);
            rest = others;
        }
        let first_field = first_field(rest, page.kind.is_some());
        let (above, rest) = rest.split_at(first_field.unwrap_or(1).min(rest.len()));
        page.above = above.iter().filter(|line| !line.is_lone_bullet()).copied().collect();
        let rest = if first_field.is_some() { page.read_fields(rest) } else { rest };
        let tail = if page.above.first().is_some_and(closed_operations::is_closed_operation) {
            menu::without_tail_of_sections(rest)
        } else {
            menu::without_tail(rest)
        };
        page.below = rest[..tail].iter().filter(|line| !line.is_lone_bullet()).copied().collect();
        page
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
