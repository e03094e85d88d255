//! The menus of the site around a page.

use super::fields::FieldLine;
use super::lines::Line;
use super::{closed_operations, dateline, terms};
use crate::data::InPool;
use crate::data::{self, HeadingRow};
use crate::lookup::exact::term_labelled;
use crate::vocabularies::closed_sets::{Language, PageLayout, Vocabulary};
use osce_model::normal_form::{Stack, fold};

/// No entry of a menu, and no heading, is longer than this (bytes).
const LONGEST: usize = 160;

/// So many entries in a row that are not known may stand in a menu.
const MOST_STRANGERS: usize = 2;

/// So many entries in a row make a menu, and so many do where other lines stand before them.
const FEWEST: usize = 2;
const FEWEST_AFTER_OTHERS: usize = 4;

/// What stands before the item of a page.
#[derive(Default)]
pub(crate) struct Head<'t> {
    /// How many lines it is.
    pub(crate) length: usize,
    /// The layouts whose headings it has, a bit each.
    pub(crate) headings: u16,
    /// The heading in another language than English.
    pub(crate) language: Option<(Language, Line<'t>)>,
}

/// The menus and headings before the item.
pub(crate) fn head<'t>(lines: &[Line<'t>]) -> Head<'t> {
    let length = head_length(lines);
    let mut head = Head { length, ..Head::default() };
    // A heading that is a kind of news too ('Stories') is read with the item.
    for line in lines.iter().take(length + 1) {
        let Some(heading) = heading(line).filter(|heading| !heading.of_body) else { continue };
        head.headings |= heading.layouts;
        let language = Language::from_number(heading.language);
        if language != Language::English {
            head.language.get_or_insert((language, *line));
        }
    }
    head
}

fn head_length(lines: &[Line<'_>]) -> usize {
    let (mut length, mut run_start, mut run, mut strangers) = (0, 0, 0, 0);
    for (at, line) in lines.iter().enumerate() {
        let header = heading(line).is_some_and(|heading| !heading.of_body) || is_section(line);
        // 'Stories' stands over a title, too: it is an entry only where the menu goes on behind it.
        let goes_on = || {
            let entries = lines.get(at + 1..at + 3).is_some_and(|next| next.iter().all(is_entry));
            entries || lines.get(at + 1).is_some_and(is_kind)
        };
        if is_kind(line) && !goes_on() {
            break;
        }
        if header || is_entry(line) || is_kind(line) {
            let known_menu = length > 0 || run_start == 0;
            let fewest = if known_menu { FEWEST } else { FEWEST_AFTER_OTHERS };
            // A section is not a title and stands in no text.
            run += if header { 2 } else { 1 };
            if header && at == length || run >= fewest {
                length = at + 1;
            }
            strangers = 0;
        } else {
            strangers += 1;
            (run, run_start) = (0, at + 1);
            if strangers > MOST_STRANGERS || ends_menu(line) {
                break;
            }
        }
    }
    length - title_in_menu(lines, length)
}

/// How many of the last lines of a menu do not belong to it: a title may be the name of a term, and so may the type of a meeting.
fn title_in_menu(lines: &[Line<'_>], length: usize) -> usize {
    let is_term = |line: &&Line<'_>| !line.is_lone_bullet() && heading(line).is_none() && !is_section(line);
    let terms = lines.iter().take(length).rev().take_while(is_term).count();
    // 'Where We Are' and the name of a mission.
    let is_operation =
        |line: &Line<'_>| closed_operations::operation(terms::label(line.text(), Vocabulary::Structure)).is_some();
    if terms == 1 && length < lines.len() && is_operation(&lines[length - 1]) && has_operation_heading(lines, length) {
        return 1;
    }
    match (lines.get(length).is_some_and(is_about_a_title), terms) {
        (true, 1 | 2) => terms,
        (true, 3..) => 1,
        _ => 0,
    }
}

/// Whether the line before the last one of a menu stands over the pages of operations.
fn has_operation_heading(lines: &[Line<'_>], length: usize) -> bool {
    let before = length.checked_sub(2).and_then(|before| heading(&lines[before]));
    before.is_some_and(|heading| heading.layouts & PageLayout::ClosedOperationPage.bit() != 0)
}

/// How many lines are left without the menu after the item.
pub(crate) fn without_tail(lines: &[Line<'_>]) -> usize {
    let run = lines.iter().rev().take_while(|line| is_entry(line)).count();
    let before = lines.len() - run;
    // A list that a sentence announces is not a menu.
    let announced = before.checked_sub(1).is_some_and(|last| lines[last].text().ends_with(':'));
    if run < FEWEST || announced { lines.len() } else { before }
}

/// As [`without_tail`], of a page that has lists of terms and a section of the site in its own text.
pub(crate) fn without_tail_of_sections(lines: &[Line<'_>]) -> usize {
    let start = lines.len() - lines.iter().rev().take_while(|line| is_entry(line)).count();
    let sections: Vec<usize> = (start..lines.len()).filter(|&at| !lines[at].is_lone_bullet()).collect();
    let menu = sections.windows(2).find(|pair| is_section(&lines[pair[0]]) && is_section(&lines[pair[1]]));
    menu.map_or(lines.len(), |pair| pair[0])
}

/// The heading that a line is.
pub(crate) fn heading(line: &Line<'_>) -> Option<&'static HeadingRow> {
    let text = line.text();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let mut buffer = Stack::new();
    let fold = fold(text, &mut buffer)?.bytes;
    data::HEADINGS.iter().find(|heading| heading.text.bytes() == fold)
}

/// Where the heading of a layout's body stands, near the beginning of the text.
pub(crate) fn heading_of_body(lines: &[Line<'_>], layout: PageLayout) -> Option<usize> {
    /// A heading stands within so many lines.
    const FARTHEST: usize = 4;
    let is_it =
        |line: &Line<'_>| heading(line).is_some_and(|heading| heading.of_body && heading.layouts & layout.bit() != 0);
    lines.iter().take(FARTHEST).position(is_it)
}

/// The name of a kind of news on a line of its own.
pub(crate) fn is_kind(line: &Line<'_>) -> bool {
    !line.is_lone_bullet() && line.text().len() <= LONGEST && terms::label(line.text(), Vocabulary::NewsKind).is_some()
}

/// A section of the site, which is not a term.
pub(crate) fn is_section(line: &Line<'_>) -> bool {
    data::SITE_SECTIONS.iter().any(|section| section.get().eq_ignore_ascii_case(line.text()))
}

/// A lone bullet, a section of the site, or the name of a term as the navigation writes it.
fn is_entry(line: &Line<'_>) -> bool {
    let text = line.text();
    text.is_empty()
        || is_section(line)
        || text.len() <= LONGEST
            && !closed_operations::is_closed_operation(line)
            && term_labelled(text, None).is_some_and(|term| term.vocabulary() != Vocabulary::NewsKind)
}

/// What stands under a title.
fn is_about_a_title(line: &Line<'_>) -> bool {
    FieldLine::read_bare(line).is_some() || dateline::place_and_date(line.piece).is_some()
}

fn ends_menu(line: &Line<'_>) -> bool {
    line.text().len() > LONGEST
        || line.piece.is_sentence()
        || closed_operations::is_closed_operation(line)
        || is_about_a_title(line)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    /// The line that follows the menu before the item.
    fn first_line(text: &str) -> Option<String> {
        let lines = lines(text);
        lines.get(head(&lines).length).map(|line| line.text().to_owned())
    }

    #[test]
    fn a_menu_may_have_lines_that_are_not_known() {
        let text = "Home\nSearch\n-\nOur work\n- Policing\n- Skating\n- Youth\n- Albania\nStories\nNews\nNews Item\nTitle\nLead.";
        assert_eq!(first_line(text).unwrap(), "News Item");
        assert_eq!(first_line("Newsroom\nStories\nTitle\nText.").unwrap(), "Stories");
    }

    #[test]
    fn a_title_is_no_menu() {
        assert_eq!(first_line("Policing\nA text about it.").unwrap(), "Policing");
        assert_eq!(first_line("Newsroom\nPolicing\nVIENNA 5 May 1999\nText.").unwrap(), "Policing");
        assert_eq!(first_line("Where We Are\nOSCE Mission to Skopje\nText.").unwrap(), "OSCE Mission to Skopje");
        assert_eq!(first_line("Title\nAlbania\nSerbia\nText.").unwrap(), "Title");
    }

    #[test]
    fn the_menu_after_an_item_is_cut() {
        let kept = |text| without_tail(&lines(text));
        assert_eq!(kept("Text.\n-\nOur work\n- Policing"), 1);
        assert_eq!(kept("Text.\nPolicing"), 2);
        assert_eq!(kept("They are:\n- Albania\n- Malta"), 3);
        assert_eq!(kept(""), 0);
        let kept = |text| without_tail_of_sections(&lines(text));
        assert_eq!(kept("Text.\nOur work\n- Policing\n- Youth"), 4);
        assert_eq!(kept("Text.\nOur work\n- Policing\n-\nOur work\n-\nFields of work\n- Youth"), 4);
    }
}
