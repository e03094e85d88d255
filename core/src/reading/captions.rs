//! Captions of pictures, which stand between the lines of a text.

use super::lines::Line;
use super::marks::{self, Mark};

/// No credit is longer than this (bytes).
const LONGEST_CREDIT: usize = 80;

/// Takes the captions out of the lines of a text. A text that is nothing but a caption keeps it.
pub(crate) fn take_out<'t>(lines: &mut Vec<Line<'t>>) -> Vec<Line<'t>> {
    let (taken, kept): (Vec<_>, Vec<_>) = lines.iter().partition(|line| is_caption(line));
    if kept.is_empty() {
        return Vec::new();
    }
    *lines = kept;
    taken
}

/// A line that ends with who made the picture, or with what stands under one.
pub(crate) fn is_caption(line: &Line<'_>) -> bool {
    let text = line.text();
    if marks::is(text, Mark::Photo) {
        return true;
    }
    if line.is_bulleted() {
        return false;
    }
    match marks::before(text, Mark::Photo) {
        Some(caption) => caption.ends_with(')') || !caption.ends_with(['.', '!', '?']),
        None => is_credited(text),
    }
}

/// A caption that cannot be a title: it ends with what stands under a picture, or with a credit behind a full stop.
pub(crate) fn stands_over_title(line: &Line<'_>) -> bool {
    let credit = line.text().rsplit_once('(').filter(|_| line.text().ends_with(')'));
    is_caption(line) && credit.is_none_or(|(before, _)| before.trim_end().ends_with(['.', '!', '?', '”', '"', '»']))
}

/// The credit in brackets at the end: '(OSCE/Name)'. In a sentence an abbreviation stands before its full stop.
fn is_credited(text: &str) -> bool {
    let Some((before, credit)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else { return false };
    let is_agency = marks::behind(credit, Mark::Agency).is_some();
    let names_photographer = credit.contains('/') && !credit.contains(char::is_whitespace);
    let before = before.trim_end();
    let is_closed = before.ends_with(['.', '!', '?', '”', '"', '»']) || before.ends_with(|c: char| c.is_ascii_digit());
    let is_abbreviation = || !is_closed && is_short_for(credit, before);
    credit.len() <= LONGEST_CREDIT && (is_agency && !is_abbreviation() || names_photographer && is_closed)
}

/// Whether the capitals before brackets are what stands in them: 'the Organization for Security and Co-operation in Europe (OSCE)'.
fn is_short_for(abbreviation: &str, before: &str) -> bool {
    let initials = before.split_whitespace().rev().filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase());
    initials.take(abbreviation.len()).eq(abbreviation.chars().rev())
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn is(text: &str) -> bool {
        is_caption(&lines(text)[0])
    }

    #[test]
    fn a_caption_ends_with_its_credit() {
        assert!(is("Officers at a course. (OSCE)"));
        assert!(is("Officers at a course, 20 November 2018 (OSCE/A. Example)"));
        assert!(is("A forest in winter. (iStock by Example)"));
        assert!(is("The Minister (right) took over. (OSCE) Photo details"));
        assert!(is("Photo details") && is("(OSCE)") && is("Officers at a course (OSCE)"));
        assert!(is("A bridge at night. (Example/Agency)"));
    }

    #[test]
    fn an_abbreviation_is_not_a_credit() {
        assert!(!is("Members of the Organization for Security and Co-operation in Europe (OSCE)"));
        assert!(!is("They met in Vienna. (The next meeting is in May.)"));
        assert!(!is("The law was changed in 2018 (see the annex)"));
        assert!(!is("The rules are in the annex (and/or in the law)"));
        assert!(!is("- Secretariat (OSCE)"));
        assert!(!is("It depends on the photo details."));
    }
}
