//! The lines of another site that has a copy of a text.

use chrono::NaiveDate;

use super::dateline::place_and_date;
use super::lines::{Line, Piece};
use super::marks::{self, Mark};
use crate::lookup::span::TextSpan;

/// The lines stand within so many from the top.
pub(super) const FARTHEST: usize = 8;

/// Nothing that a host adds on a line is longer than this (bytes).
const LONGEST: usize = 160;

/// The most words in what a host takes a text for.
const MOST_WORDS_OF_KIND: usize = 4;

/// What a host wrote over a text.
pub(crate) struct Host {
    /// The first of its lines, and the first behind them.
    pub(crate) lines: (usize, usize),
    /// The day on which it had the text.
    pub(crate) day: (NaiveDate, TextSpan),
}

/// The lines of a host near the top of a page: its kind of text, 'from ORGANIZATION', 'Published on DAY — View Original'.
pub(crate) fn find(lines: &[Line<'_>]) -> Option<Host> {
    let (at, day) = (0..lines.len().min(FARTHEST)).find_map(|at| Some((at, day_of(lines[at].piece)?)))?;
    let mut start = at;
    let mut end = at + 1;
    let is_source = |at: usize| lines.get(at).is_some_and(is_source);
    while is_source(end) || lines.get(end).is_some_and(|line| marks::is(line.text(), Mark::HostLink)) {
        end += 1;
    }
    if start > 0 && is_source(start - 1) {
        start -= 1;
    }
    // What kind of text the host takes it for, alone over the title or between the title and the rest.
    let names_kind =
        |line: &Line<'_>| line.text().split_whitespace().count() <= MOST_WORDS_OF_KIND && !line.piece.is_sentence();
    let has_title_below = lines.get(end).is_some_and(|line| !line.piece.is_sentence()) && lines.len() > end + 1;
    let has_source = start < at || end > at + 1;
    if has_source && start > 1 && names_kind(&lines[start - 1])
        || start == 1 && has_title_below && names_kind(&lines[0])
    {
        start -= 1;
    }
    Some(Host { lines: (start, end), day })
}

/// 'Published on 19 Dec 2019 — View Original'.
fn day_of(line: Piece<'_>) -> Option<(NaiveDate, TextSpan)> {
    if line.text.len() > LONGEST {
        return None;
    }
    let rest = marks::behind(line.text, Mark::HostDay)?;
    let rest = line.slice(line.text.len() - rest.len(), line.text.len());
    let ends = rest.text.match_indices(['—', '–', '|', '·']).map(|(end, _)| end).chain([rest.text.len()]);
    let mut days = ends.filter_map(|end| place_and_date(rest.slice(0, end))).filter(|day| day.place.is_none());
    days.next().map(|day| (day.date, day.span))
}

/// 'from Organization for Security and Co-operation in Europe'.
fn is_source(line: &Line<'_>) -> bool {
    line.text().len() <= LONGEST && !line.piece.is_sentence() && marks::behind(line.text(), Mark::HostSource).is_some()
}
