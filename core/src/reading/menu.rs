//! The menus of the site around a page.

use super::fields::FieldLine;
use super::lines::Line;
use super::marks::{self, Mark};
use super::{closed_operations, dateline, terms};
use crate::data::InPool;
use crate::data::{self, HeadingRow};
use crate::lookup::exact::term_labelled;
use crate::lookup::index::as_written;
use crate::vocabularies::closed_sets::{Language, PageLayout, Vocabulary};
use osce_model::normal_form::{Stack, fold};
use osce_model::rows::Text;

/// Less of an entry tells nothing (bytes).
const LEAST_OF_ENTRY: usize = 4;

/// No heading is longer than this (bytes).
const LONGEST_HEADING: usize = 80;

/// No entry of a menu is longer than this (bytes).
const LONGEST: usize = 160;

/// So many entries in a row that are not known may stand in a menu.
const MOST_STRANGERS: usize = 2;

/// Over the kind of an item so many lines may stand that are not known and look like titles.
const MOST_STRANGERS_OVER_KIND: usize = 12;

/// The fields of an item stand within so many lines of its kind.
const FARTHEST_FIELD: usize = 6;

/// A banner has so many lines before its first button.
const LINES_OF_BANNER: usize = 4;

/// The most words of a button.
const WORDS_OF_BUTTON: usize = 2;

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
    /// Its lines that might be text.
    pub(crate) strangers: Vec<Line<'t>>,
}

/// The menus and headings before the item.
pub(crate) fn head<'t>(lines: &[Line<'t>]) -> Head<'t> {
    let mut head = banner(lines);
    let of_menu = head_length(lines, head.length);
    head.length = of_menu;
    if let Some(item) = item_under_menu(lines, of_menu) {
        head.length = item;
        let strangers = lines[of_menu..item].iter().filter(|line| !line.is_bulleted() && !is_known(line));
        head.strangers.extend(strangers);
    }
    if head.length > 0 && head.length + 1 == lines.len() && is_cut_entry(&lines[head.length]) {
        head.length += 1;
    }
    // A heading that is a kind of news too ('Stories') is read with the item.
    for line in lines.iter().take(head.length + 1) {
        let Some(heading) = heading(line).filter(|heading| !heading.of_body) else { continue };
        head.headings |= heading.layouts;
        let language = Language::from_number(heading.language);
        if language != Language::English {
            head.language.get_or_insert((language, *line));
        }
    }
    head
}

/// The banner about cookies, with its buttons, below the lines for screen readers.
fn banner<'t>(lines: &[Line<'t>]) -> Head<'t> {
    let mut head = Head::default();
    let first = lines.iter().take_while(|line| is_section(line)).count();
    let is_button = |line: &Line<'_>| marks::is(line.text(), Mark::Buttons);
    let names_cookies = lines.get(first).is_some_and(|line| marks::last_in(line.text(), Mark::Cookies).is_some());
    // Its sentences end where its buttons begin.
    let near = lines.iter().skip(first + 1).take(LINES_OF_BANNER);
    let sentences = match near.clone().position(is_button) {
        Some(buttons) => 1 + buttons,
        None => usize::from(lines.get(first).is_some_and(|line| line.piece.is_sentence())),
    };
    if !names_cookies || sentences == 0 {
        return head;
    }
    head.length = first + sentences;
    head.strangers.extend(&lines[first..head.length]);
    while let [button, next, ..] = &lines[head.length..] {
        if !is_button(button) {
            let is_short = button.text().split_whitespace().count() <= WORDS_OF_BUTTON;
            if !is_short || is_known(button) || is_about_a_title(next) {
                break;
            }
            head.strangers.push(*button);
        }
        head.length += 1;
    }
    head
}

/// Where an item begins with its kind over its title and its fields, or behind a heading over its title and its day; what stands before it
/// is a menu, whether its entries are known or not.
fn item_under_menu(lines: &[Line<'_>], from: usize) -> Option<usize> {
    if lines.get(from).is_some_and(is_kind) {
        return None;
    }
    let mut strangers = 0;
    for (at, line) in lines.iter().enumerate().skip(from) {
        if at > from && is_heading_of_item(&lines[at..]) {
            return Some(at + 1);
        } else if is_kind(line) {
            let [title, rest @ ..] = &lines[at + 1..] else { return None };
            let fields = || rest.iter().take(FARTHEST_FIELD).filter_map(FieldLine::read);
            let of_items = PageLayout::Item2025.bit() | PageLayout::ItemSubSite.bit();
            let is_over_title =
                !title.piece.is_sentence() && !is_about_a_title(title) && !is_known(title) && !is_kind(title);
            if is_over_title && fields().any(|field| field.layouts & of_items != 0) {
                return Some(at);
            }
        } else if ends_menu(line) {
            return None;
        } else if !line.is_bulleted() && !is_known(line) {
            strangers += 1;
            if strangers > MOST_STRANGERS_OVER_KIND {
                return None;
            }
        }
    }
    None
}

/// A heading such as 'Newsroom', a title, and its day.
fn is_heading_of_item(lines: &[Line<'_>]) -> bool {
    let [first, title, rest @ ..] = lines else { return false };
    let is_heading = heading(first).is_some_and(|heading| !heading.of_body) && !is_kind(first);
    let has_day = || {
        rest.first().is_some_and(|line| dateline::dateline(line.piece).is_some())
            || dateline::under_title(rest).is_some()
    };
    is_heading && !title.piece.is_sentence() && !is_about_a_title(title) && heading(title).is_none() && has_day()
}

/// How long the menu is before which there is nothing but a banner.
fn head_length(lines: &[Line<'_>], banner: usize) -> usize {
    let (mut length, mut run_start, mut run, mut strangers, mut known) = (banner, banner, 0, 0, 0);
    let begins_known = lines.get(banner).is_some_and(is_entry);
    for (at, line) in lines.iter().enumerate().skip(banner) {
        let header = heading(line).is_some_and(|heading| !heading.of_body) || is_section(line);
        // 'Stories' stands over a title, too: it is an entry only where the menu goes on behind it.
        let goes_on = || {
            let entries = lines.get(at + 1..at + 3).is_some_and(|next| next.iter().all(is_entry));
            entries || lines.get(at + 1).is_some_and(is_kind)
        };
        if is_kind(line) && !goes_on() {
            break;
        }
        let known_menu = length > banner || run_start == banner;
        if header || is_entry(line) || is_kind(line) {
            let fewest = if known_menu { FEWEST } else { FEWEST_AFTER_OTHERS };
            // A section is not a title and stands in no text.
            run += if header { 2 } else { 1 };
            known += 1;
            if header && at == length || run >= fewest || begins_known && known > FEWEST {
                length = at + 1;
            }
            strangers = 0;
        } else if known_menu && line.is_bulleted() && !ends_menu(line) {
            // A title has no bullet: this is an entry that is not known.
            run += 1;
            if at == length && at > banner && lines[at - 1].is_bulleted() {
                length = at + 1;
            }
        } else {
            strangers += 1;
            (run, run_start) = (0, at + 1);
            if strangers > MOST_STRANGERS || ends_menu(line) {
                break;
            }
        }
    }
    length - title_in_menu(&lines[banner..], length - banner)
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
    // The name of a structure and that of a field, and then the text: one of them is the title.
    let is_all = terms == length && (1..=2).contains(&terms) && !lines[..terms].iter().any(Line::is_bulleted);
    if is_all && lines.get(length).is_some_and(|line| line.text().ends_with('.')) {
        return terms;
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
    let known = entries_at_end(lines);
    let is_cut = known == lines.len() && lines.last().is_some_and(is_cut_entry);
    let goes_on = known.checked_sub(1).is_some_and(|before| lines[before].is_bulleted());
    let before = if is_cut || goes_on { known.min(menu_with_strangers(lines, is_cut)) } else { known };
    // A list that a sentence announces is not a menu.
    let announced = before.checked_sub(1).is_some_and(|last| lines[last].text().ends_with(':'));
    // Nor is the end of a list whose beginning is not one.
    let goes_on = before > 0 && lines.get(before).is_some_and(|first| first.joins && !first.is_lone_bullet());
    if lines.len() - before < FEWEST || announced || goes_on { lines.len() } else { before }
}

/// Whether some entries of a menu are what no text has: a section of the site, or a lone bullet.
pub(crate) fn has_header(entries: &[Line<'_>]) -> bool {
    entries.iter().any(|line| line.is_lone_bullet() || is_section(line))
}

/// Where the entries at the end begin, all of them known.
fn entries_at_end(lines: &[Line<'_>]) -> usize {
    lines.len() - lines.iter().rev().take_while(|line| is_entry(line)).count()
}

/// Where a menu begins in which not all entries are known: it has lone bullets or sections, and most of it is known.
fn menu_with_strangers(lines: &[Line<'_>], is_cut: bool) -> usize {
    let end = lines.len() - usize::from(is_cut);
    let (mut start, mut known, mut strangers, mut headers, mut in_row) = (lines.len(), 0, 0, 0, 0);
    for at in (0..end).rev() {
        let line = &lines[at];
        if is_entry(line) {
            known += 1;
            in_row = 0;
            headers += usize::from(has_header(std::slice::from_ref(line)));
            // A menu begins with what is known.
            if headers > 0 && known >= 2 * strangers && (known >= FEWEST || is_cut) {
                start = at;
            }
        } else {
            in_row += 1;
            strangers += 1;
            if !line.is_bulleted() || ends_menu(line) || in_row > MOST_STRANGERS {
                break;
            }
        }
    }
    start
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
    if text.is_empty() || text.len() > LONGEST_HEADING {
        return None;
    }
    let find = |normal: &[u8]| data::HEADINGS.iter().find(|heading| heading.text.bytes() == normal);
    // Most lines of a menu are names as the data writes them, whose normal form is known.
    match as_written(text.as_bytes()) {
        Some(name) => find(name.text().as_bytes()),
        None => find(fold(text, &mut Stack::new())?.bytes),
    }
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

/// A section of the site, which is not a term, or the way to one: 'Home › Newsroom'.
pub(crate) fn is_section(line: &Line<'_>) -> bool {
    let text = line.text();
    let letter = text.bytes().next().map(|letter| letter.to_ascii_lowercase());
    let behind = |section: &Text| {
        // Nearly every line begins with another letter.
        if section.bytes().first().map(u8::to_ascii_lowercase) != letter {
            return None;
        }
        let (first, rest) = text.split_at_checked(section.bytes().len())?;
        first.eq_ignore_ascii_case(section.get()).then_some(rest)
    };
    let is_arrow = || !text.is_empty() && text.chars().all(is_step);
    let mut behind_sections = data::SITE_SECTIONS.iter().filter_map(behind);
    behind_sections.any(|rest| rest.is_empty() || is_way(rest)) || is_arrow()
}

/// What stands between the steps of a way.
fn is_step(c: char) -> bool {
    matches!(c, '›' | '»' | '>')
}

/// The rest of a way behind its first section. 'Projects > 100 in one year' and 'Projects: a new start' are titles.
fn is_way(rest: &str) -> bool {
    if rest.len() > LONGEST {
        return false;
    }
    let rest = rest.trim_start();
    let begins_with_section = |text: &str| {
        let first = text.split(is_step).next().unwrap_or_default().trim();
        data::SITE_SECTIONS.iter().any(|section| section.get().eq_ignore_ascii_case(first))
    };
    rest.starts_with(['›', '»']) || rest.strip_prefix(['>', ':']).is_some_and(begins_with_section)
}

/// The beginning of an entry, where a page was cut.
pub(crate) fn is_cut_entry(line: &Line<'_>) -> bool {
    let text = line.text();
    let begins = |name: &str| name.len() > text.len() && name.starts_with(text);
    (LEAST_OF_ENTRY..LONGEST).contains(&text.len())
        && !line.piece.is_sentence()
        && (data::SITE_SECTIONS.iter().any(|section| begins(section.get()))
            || Vocabulary::ALL
                .iter()
                .flat_map(|all| all.terms())
                .any(|term| term.label(Language::English).is_some_and(begins)))
}

/// A line that the data has: of the frame, a term, a kind of news.
fn is_known(line: &Line<'_>) -> bool {
    is_entry(line) || is_kind(line) || heading(line).is_some()
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
    fn every_heading_has_room() {
        assert!(data::HEADINGS.iter().all(|heading| heading.text.bytes().len() < LONGEST_HEADING));
    }

    #[test]
    fn a_title_stands_below_the_lines_of_the_frame() {
        assert_eq!(first_line("Skip to main content\nYou are here: Home › Newsroom\nTitle\nText.").unwrap(), "Title");
        assert_eq!(first_line("We use cookies.\nAccept all\nNo thanks\nTitle of it\nText.").unwrap(), "Title of it");
        assert_eq!(
            first_line("This site uses cookies\nRead our policy.\nAccept all\nTitle of it\nText.").unwrap(),
            "Title of it"
        );
        assert_eq!(first_line("Skating\nNewsroom\nTitle\nVIENNA 5 May 1999\nText.").unwrap(), "Title");
        assert_eq!(first_line("Skating\nNewsroom\nText of it.").unwrap(), "Skating");
        assert_eq!(first_line("Bakers sell cookies\nText.").unwrap(), "Bakers sell cookies");
        assert_eq!(first_line("Projects: a new start\nText.").unwrap(), "Projects: a new start");
        assert_eq!(first_line("Projects > 100\nText.").unwrap(), "Projects > 100");
        assert_eq!(first_line("Home > Newsroom > 2019\nTitle\nText.").unwrap(), "Title");
        assert_eq!(first_line("You are here: Home\nTitle\nText.").unwrap(), "Title");
        assert_eq!(first_line("Elections\nSkating\nPolicing\nYouth\nTitle\nText.").unwrap(), "Title");
    }

    #[test]
    fn a_menu_may_be_cut_in_an_entry() {
        assert_eq!(first_line("-\nOur work\n- Policing\n- Organizational st"), None);
        assert_eq!(first_line("Our work\nFields of work\nPolicing\nBorder man"), None);
        assert_eq!(first_line("Our work\nPolicing\nBorders").unwrap(), "Borders");
        let kept = |text| without_tail(&lines(text));
        assert_eq!(kept("Text.\n-\nOur work\n- Policing\n- Organizational st"), 1);
        assert_eq!(kept("Text.\nOur work\n- Skating\n- Policing\n- Dancing\n- Youth\n- Albania"), 1);
        assert_eq!(kept("Text.\n- Skating\n- Policing"), 3);
        assert_eq!(kept("Text.\nBorder man"), 2);
    }

    #[test]
    fn what_stands_over_the_kind_of_an_item_is_a_menu() {
        let fields = "Title\nLead.\n- Issued on: 5 May 2018\nText.";
        assert_eq!(first_line(&format!("- Skating\n- Dancing\nNews Item\n{fields}")).unwrap(), "News Item");
        assert_eq!(first_line(&format!("Skating\nDancing\nNews Item\n{fields}")).unwrap(), "News Item");
        assert_eq!(first_line("Skating\nNews Item\nText of it.\nMore.").unwrap(), "Skating");
        assert_eq!(first_line("Skating\nNews Item\nLead.\nIssued on: 5 May 2018").unwrap(), "Skating");
        let told = format!("Skating\n- Dancing\nYouth\nNews Item\n{fields}");
        let told: Vec<_> = head(&lines(&told)).strangers.iter().map(|line| line.text().to_owned()).collect();
        assert_eq!(told, ["Skating"]);
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
