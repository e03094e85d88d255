//! What stands behind the text of a page: the fields of an older site, contacts, what another site adds, pagers, menus.

use super::fields::{Field, FieldLine};
use super::lines::Line;
use super::marks::{self, Mark};
use super::{menu, terms};
use crate::vocabularies::closed_sets::PageLayout;

/// So many lines from the end a part of the closing begins at the farthest.
const FARTHEST: usize = 60;

/// So many parts a closing has at the most.
const MOST_PARTS: usize = 8;

/// Under 'Contacts' so many sentences may stand before the names.
const LINES_UNDER_CONTACTS: usize = 2;

/// No line of a contact is longer than this (characters).
const LONGEST_OF_CONTACT: usize = 80;

/// A telephone number has as many digits.
const DIGITS_OF_NUMBER: usize = 6;

/// So many values 'Fields of work' has alone; a menu has more.
const MOST_VALUES: usize = 3;

/// What stands behind a text.
#[derive(Default)]
pub(crate) struct Closing<'t> {
    /// How many lines are left without it.
    pub(crate) kept: usize,
    pub(crate) fields: Vec<FieldLine<'t>>,
    /// The blocks that might be text.
    pub(crate) told: Vec<Vec<Line<'t>>>,
}

/// Finds what stands behind a text. Its fields are read where the page has none over its text.
pub(crate) fn find<'t>(lines: &[Line<'t>], has_fields: bool) -> Closing<'t> {
    let mut closing = Closing { kept: lines.len(), ..Closing::default() };
    for _ in 0..MOST_PARTS {
        let rest = &lines[..closing.kept];
        let menu = menu::without_tail(rest);
        let fields = if has_fields || !closing.fields.is_empty() { None } else { fields(rest, menu) };
        if let Some((start, fields)) = fields {
            closing.fields = fields;
            closing.kept = start;
        } else if let Some(start) = what_is_told(rest) {
            closing.told.push(rest[start..].iter().filter(|line| !line.is_lone_bullet()).copied().collect());
            closing.kept = start;
        } else {
            // A list of terms without a section of the site might be the end of the text.
            if menu < rest.len() && !menu::has_header(&rest[menu..]) {
                closing.told.push(rest[menu..].to_vec());
            }
            closing.kept = before_pager(rest).min(menu);
        }
        if closing.kept == rest.len() {
            break;
        }
    }
    closing
}

/// The fields at the end, 'Source', a structure, 'Fields of work', fields, with nothing but a menu behind them. The menu takes their values
/// for its entries, so they are looked for on both sides of its beginning.
fn fields<'t>(lines: &[Line<'t>], menu: usize) -> Option<(usize, Vec<FieldLine<'t>>)> {
    let is_name = |line: &Line<'t>| FieldLine::read_alone(line).is_some_and(|field| is_of_items(field.field));
    let mut names = (menu.saturating_sub(FARTHEST)..lines.len().min(menu + FARTHEST))
        .filter(|&at| is_name(&lines[at]))
        .take(MOST_PARTS);
    names.find_map(|start| fields_from(&lines[start..]).map(|fields| (start, fields)))
}

fn is_of_items(field: Field) -> bool {
    matches!(field, Field::IssuedOn | Field::IssuedBy | Field::FieldsOfWork | Field::Kind | Field::Countries)
}

/// The fields that lines are, and nothing else but a menu.
fn fields_from<'t>(lines: &[Line<'t>]) -> Option<Vec<FieldLine<'t>>> {
    let (fields, length) = fields_at_beginning(lines);
    let behind = &lines[length..];
    // A name without a value is an entry of a menu.
    let has_values = fields.iter().all(|field| is_of_items(field.field) && !field.values.is_empty());
    (is_menu(behind) && has_values && are_fields(&fields, &lines[..length], behind)).then_some(fields)
}

/// Whether there is nothing in some lines but fields that may stand behind a text, and a menu behind them.
pub(crate) fn is_fields(lines: &[Line<'_>]) -> bool {
    let (fields, length) = fields_at_beginning(lines);
    // On the site of 2025 they stand behind the lead.
    let may_end = |field: &FieldLine<'_>| field.layouts & PageLayout::ItemSubSite.bit() != 0;
    !fields.is_empty() && fields.iter().all(may_end) && is_menu(&lines[length..])
}

/// The fields that the first lines are, and how many lines these are.
fn fields_at_beginning<'t>(lines: &[Line<'t>]) -> (Vec<FieldLine<'t>>, usize) {
    let mut fields: Vec<FieldLine<'t>> = Vec::new();
    let mut next = 0;
    while let Some(line) = lines.get(next) {
        if let Some(field) = FieldLine::read_alone(line) {
            fields.push(field);
        } else if let Some(field) = fields.last_mut()
            && !menu::is_section(line)
            && !line.is_lone_bullet()
            && field.takes(line)
        {
            field.values.push(line.piece);
        } else {
            break;
        }
        next += 1;
    }
    (fields, next)
}

fn is_menu(lines: &[Line<'_>]) -> bool {
    lines.is_empty() || menu::without_tail(lines) == 0
}

/// Whether lines that could be fields are neither text nor a menu. 'Source: ...' alone is the last line of a text, and 'Fields of work' over
/// many of them a menu.
fn are_fields(fields: &[FieldLine<'_>], lines: &[Line<'_>], behind: &[Line<'_>]) -> bool {
    let is_known = |field: &FieldLine<'_>| match super::fields::vocabulary_of(field.field) {
        Some(vocabulary) => {
            let mut values = field.values.iter();
            values.any(|&value| terms::is_list(value, vocabulary) || terms::is_misspelt(value, vocabulary))
        }
        None => crate::lookup::written_dates::parse(field.values[0].text, field.translated()).is_ok(),
    };
    if !fields.iter().any(is_known) {
        return false;
    }
    match fields {
        [only] => {
            let stands_alone = lines.len() > 1;
            let is_section = menu::is_section(&lines[0]);
            let few = only.values.len() <= MOST_VALUES && behind.is_empty() && !lines.iter().any(Line::is_bulleted);
            stands_alone && (!is_section || few)
        }
        _ => true,
    }
}

/// Where a block begins that is cut and told.
fn what_is_told(lines: &[Line<'_>]) -> Option<usize> {
    legal(lines).or_else(|| under_heading(lines)).or_else(|| contacts(lines))
}

/// What stands under every page of a site: the last lines, or the last lines from a heading on.
fn legal(lines: &[Line<'_>]) -> Option<usize> {
    let is_mark = |c: char| c.is_ascii_digit() || matches!(c, '©' | '(' | ':' | '|' | '.' | '-' | '–' | '—');
    let is_legal = |line: &Line<'_>| {
        let behind = marks::behind(line.text(), Mark::Legal).map(str::trim_start);
        behind.is_some_and(|rest| rest.is_empty() || rest.starts_with(is_mark) || line.text().starts_with('©'))
    };
    let last = lines.len() - lines.iter().rev().take(FARTHEST).take_while(|line| is_legal(line)).count();
    let heading = || {
        let is_heading = |&at: &usize| marks::is(lines[at].text(), Mark::Legal);
        (lines.len().saturating_sub(MOST_PARTS)..lines.len()).rev().find(is_heading)
    };
    if last < lines.len() { Some(last) } else { heading() }
}

/// 'Contacts', 'Related', 'Tags' and what stands under them, without sentences.
fn under_heading(lines: &[Line<'_>]) -> Option<usize> {
    let near = || (lines.len().saturating_sub(FARTHEST)..lines.len()).rev();
    let is_named =
        |line: &Line<'_>, mark| marks::behind(line.text(), mark).is_some_and(|rest| rest.trim_start().starts_with(':'));
    if let Some(last) = lines.last()
        && !last.piece.is_sentence()
        && (is_named(last, Mark::HostEnd) || is_named(last, Mark::Contacts) && is_way_to_reach(last.text()))
    {
        return Some(lines.len() - 1);
    }
    let is_heading = |line: &Line<'_>| marks::is(line.text(), Mark::Contacts) || marks::is(line.text(), Mark::HostEnd);
    let stop = near().find(|&at| is_heading(&lines[at]) || lines[at].piece.is_sentence())?;
    is_heading(&lines[stop]).then_some(stop)
}

/// The last lines, where they are names with a telephone or an address.
fn contacts(lines: &[Line<'_>]) -> Option<usize> {
    let is_of_contact = |line: &Line<'_>| {
        line.piece.is_within(LONGEST_OF_CONTACT)
            && !line.piece.is_sentence()
            && (!line.text().contains(':') || is_way_to_reach(line.text()) || is_call(line))
    };
    let mut start = lines.len();
    let mut reaches = false;
    for at in (lines.len().saturating_sub(FARTHEST)..lines.len()).rev() {
        if !is_of_contact(&lines[at]) {
            break;
        }
        start = at;
        reaches |= is_way_to_reach(lines[at].text());
        if is_call(&lines[at]) {
            break;
        }
    }
    let is_heading = |&at: &usize| marks::is(lines[at].text(), Mark::Contacts);
    let heading = (start.saturating_sub(LINES_UNDER_CONTACTS)..start).rev().find(is_heading);
    (reaches && lines.len() - start > 1).then(|| heading.unwrap_or(start))
}

/// 'For more information, contact:'.
fn is_call(line: &Line<'_>) -> bool {
    line.text().ends_with(':')
}

/// A telephone number or an address, with or without what it is.
fn is_way_to_reach(text: &str) -> bool {
    let is_of_number =
        |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '–' | '/' | '(' | ')' | '.') || c.is_whitespace();
    let is_number = |part: &str| {
        part.bytes().filter(u8::is_ascii_digit).count() >= DIGITS_OF_NUMBER && part.chars().all(is_of_number)
    };
    let is_address =
        |word: &str| word.split_once('@').is_some_and(|(name, site)| !name.is_empty() && site.contains('.'));
    let named = text.rsplit_once(':').map(|(_, number)| number);
    named.is_some_and(is_number)
        || text.split([':', ',', ';']).any(|part| part.trim_start().starts_with(['+', '(']) && is_number(part))
        || text.split_whitespace().any(is_address)
}

/// Where the pager at the end begins: '1', '2', 'next ›', 'last »', on several lines or on one. Buttons may stand beside it.
fn before_pager(lines: &[Line<'_>]) -> usize {
    const ARROWS: [char; 6] = ['‹', '›', '«', '»', '…', '.'];
    let is_number = |text: &str| text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_part =
        |word: &str| is_number(word.trim_matches(ARROWS)) || marks::is(word.trim_matches(ARROWS), Mark::Pager);
    let is_button = |line: &Line<'_>| marks::is(line.text(), Mark::Buttons);
    let is_of_pager = |line: &&Line<'_>| {
        line.piece.is_within(LONGEST_OF_CONTACT)
            && !line.is_lone_bullet()
            && line.text().split_whitespace().all(is_part)
            || is_button(line)
    };
    let run = lines.iter().rev().take(FARTHEST).take_while(is_of_pager).count();
    let start = lines.len() - run;
    let has_word = lines[start..].iter().any(|line| !line.text().split_whitespace().all(is_number));
    let is_alone = run == 1 && !lines[start].text().contains(ARROWS) && !is_button(&lines[start]);
    if has_word && !is_alone { start } else { lines.len() }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    /// The lines that are kept, the fields, and the blocks that are told.
    fn of(text: &str) -> (usize, usize, Vec<String>) {
        let closing = find(&lines(text), false);
        let told = closing.told.iter().map(|block| block.iter().map(Line::text).collect::<Vec<_>>().join("|"));
        (closing.kept, closing.fields.len(), told.collect())
    }

    #[test]
    fn a_pager_is_cut() {
        assert_eq!(of("Text.\n1\n2\nnext ›\nlast »"), (1, 0, vec![]));
        assert_eq!(of("Text.\n« first\n‹ previous\n1\n2\n3\n…"), (1, 0, vec![]));
        assert_eq!(of("The years were\n1\n2"), (3, 0, vec![]));
        assert_eq!(of("Text.\nnext"), (2, 0, vec![]));
        assert_eq!(of("Text.\nnext ›"), (1, 0, vec![]));
        assert_eq!(of("Text.\n1 2 3 … next › last »"), (1, 0, vec![]));
        assert_eq!(of("Text.\nPage 1 of 3\nnext"), (1, 0, vec![]));
        assert_eq!(of("Text.\nThe first of 3\nlast"), (3, 0, vec![]));
        assert_eq!(of("Text.\nShare\nPrint"), (1, 0, vec![]));
    }

    #[test]
    fn contacts_are_told() {
        let block = "Anna Example|Office: + 373 22 000 000|anna@example.org";
        let lines = block.replace('|', "\n");
        assert_eq!(of(&format!("Text.\n{lines}")), (1, 0, vec![block.to_owned()]));
        assert_eq!(of(&format!("Text.\nContacts\n{lines}")), (1, 0, vec![format!("Contacts|{block}")]));
        let call = "For more information, please contact:";
        assert_eq!(of(&format!("What: Talks\nWhen: noon\n{call}\n{lines}")), (2, 0, vec![format!("{call}|{block}")]));
        assert_eq!(of("Text.\nWrite to anna@example.org."), (2, 0, vec![]));
        assert_eq!(of("Text.\nA list of names\nAnna\nBoris"), (4, 0, vec![]));
        assert_eq!(of("Text.\nanna@example.org"), (2, 0, vec![]));
        assert_eq!(of("Contacts were made.\nThey were good."), (2, 0, vec![]));
    }

    #[test]
    fn fields_may_stand_at_the_end() {
        assert_eq!(of("Text.\nSource\nOSCE Mission to Moldova\nFields of work\nPolicing"), (1, 2, vec![]));
        assert_eq!(of("Text.\nSource\nOSCE Mission to Moldova\nFields of work\nPolcing"), (1, 2, vec![]));
        assert_eq!(
            of("Text.\nFields of work\nPolicing\nYouth\nSource\nOSCE Secretariat\n-\nOur work\n- Youth"),
            (1, 2, vec![])
        );
        assert_eq!(of("Text.\nFields of work\nPolicing"), (1, 1, vec![]));
        assert_eq!(of("Text.\nSource: OSCE Mission to Moldova"), (2, 0, vec![]));
        assert_eq!(of("Text.\nSource\nA survey of 2015"), (3, 0, vec![]));
        assert_eq!(of("Text.\n-\nFields of work\n- Policing\n- Youth"), (1, 0, vec![]));
    }

    #[test]
    fn what_another_site_adds_is_told() {
        assert_eq!(of("Text.\nRelated\nA title\nAnother"), (1, 0, vec!["Related|A title|Another".into()]));
        assert_eq!(of("Text.\nTags: police, Moldova"), (1, 0, vec!["Tags: police, Moldova".into()]));
        assert_eq!(of("Text.\n© OSCE 1995–2021"), (1, 0, vec!["© OSCE 1995–2021".into()]));
        assert_eq!(
            of("Text.\nLegal notice\nAll of it is free."),
            (1, 0, vec!["Legal notice|All of it is free.".into()])
        );
        assert_eq!(of("Related\nThe talks were about water."), (2, 0, vec![]));
        assert_eq!(of("Copyright law\nwas taught."), (2, 0, vec![]));
        assert_eq!(of("Text.\nCopyright is a right."), (2, 0, vec![]));
        assert_eq!(
            of("Text.\nCopyright 2016 OSCE\nAll rights reserved."),
            (1, 0, vec!["Copyright 2016 OSCE|All rights reserved.".into()])
        );
        assert_eq!(of("Text.\nContact: anna@example.org"), (1, 0, vec!["Contact: anna@example.org".into()]));
    }
}
