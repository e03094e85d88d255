//! Dates in running text: datelines, lines of a place and a date, and the first date of a paragraph.

use chrono::NaiveDate;

use super::lines::{Line, Piece};
use super::marks::{self, Mark};
use crate::lookup::span::TextSpan;
use crate::lookup::written_dates::{DateRange, parse_dates};

/// No dateline is longer than this (bytes).
const LONGEST: usize = 160;

/// So far into a paragraph a date is looked for (bytes).
const FAR: usize = 600;

/// The marks between a dateline and its text.
pub(crate) const DASHES: [char; 4] = ['-', '–', '—', '−'];

/// A day that a text names, with the place before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Dateline<'t> {
    /// As it is written: `VIENNA`, `WARSAW/VIENNA`.
    pub(crate) place: Option<Piece<'t>>,
    pub(crate) date: NaiveDate,
    /// Where the date stands.
    pub(crate) span: TextSpan,
}

/// The dateline that a paragraph opens with: 'VIENNA, 26 February 2021 – '.
pub(crate) fn dateline(paragraph: Piece<'_>) -> Option<Dateline<'_>> {
    let head = start_of(paragraph, LONGEST);
    // A place or a range of days may hold a dash of its own.
    let dashes = head.text.match_indices(DASHES).take(6);
    dashes.filter_map(|(at, _)| place_and_date(head.slice(0, at))).find(|found| {
        // 'On 5 March 2012 – as planned – ...' opens with no place.
        found.place.is_some_and(|place| {
            let after = head.text.get(place.span().end - head.start..found.span.start - head.start);
            after.is_some_and(|after| after.contains(',')) || !place.text.contains(char::is_lowercase)
        })
    })
}

/// A line that is a place and a day, or a day alone: 'Vienna 26 February 2021'.
pub(crate) fn place_and_date(line: Piece<'_>) -> Option<Dateline<'_>> {
    let line = without_agency(line.trimmed());
    if line.text.is_empty() || line.text.len() > LONGEST || !line.text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let starts = std::iter::once(0).chain(after_spaces(line.text)).take(8);
    for start in starts {
        let date = line.slice(start, line.text.len());
        let Ok(range) = parse_dates(date.text) else { continue };
        if range.first != range.last {
            return None;
        }
        let before = line.slice(0, start).trimmed();
        let place = without_agency(before.slice(0, before.text.trim_end_matches([',', ';', ' ']).len()));
        // 'Forms are taken until 5 May 2012', 'Report of 5 May 2012'.
        let is_of_sentence = !before.text.ends_with(',') && date.text.starts_with(char::is_lowercase);
        if start > 0 && (!is_place(place.text) || is_of_sentence) {
            return None;
        }
        // 'Issued on 5 June 2015' says what the day is, and not where.
        let is_label = marks::is(place.text, Mark::ReportDay);
        let place = (start > 0 && !is_label).then_some(place);
        return Some(Dateline { place, date: range.first, span: date.span() });
    }
    None
}

/// The line, or the two lines, of a place and a day under a title; and how many they are.
pub(crate) fn under_title<'t>(lines: &[Line<'t>]) -> Option<(Dateline<'t>, usize)> {
    let [first, rest @ ..] = lines else { return None };
    if let Some(found) = place_and_date(first.piece) {
        return Some((found, 1));
    }
    let place = first.piece;
    if !is_place(place.text) || place.text.contains(char::is_lowercase) {
        return None;
    }
    let day = place_and_date(rest.first()?.piece).filter(|day| day.place.is_none())?;
    Some((Dateline { place: Some(place), ..day }, 2))
}

/// The first single day that the text names in full. A range ('6 - 7 October 2020') is passed over.
pub(crate) fn first_date(paragraph: Piece<'_>) -> Option<(NaiveDate, TextSpan)> {
    first_date_where(paragraph, |_, _| true)
}

/// As [`first_date`], of the days that may stand between such texts.
pub(crate) fn first_date_where(
    paragraph: Piece<'_>,
    may_stand: impl Fn(&str, &str) -> bool,
) -> Option<(NaiveDate, TextSpan)> {
    let is_one = |days: DateRange, before: &str, behind: &str| days.first == days.last && may_stand(before, behind);
    first_days_where(paragraph, is_one).map(|(days, span)| (days.first, span))
}

/// The first day or days that the text names in full and that may be meant, by what stands before and behind them.
pub(crate) fn first_days_where(
    paragraph: Piece<'_>,
    may_be: impl Fn(DateRange, &str, &str) -> bool,
) -> Option<(DateRange, TextSpan)> {
    let text = start_of(paragraph, FAR);
    let words = words(text.text);
    let between = |first: usize, last: usize| Some(text.slice(words.get(first)?.0, words.get(last)?.1));
    let range = |first, last| parse_dates(between(first, last)?.text).ok();
    let mut first = 0;
    while first < words.len() {
        // A date ends with its year, or is of the form 2021-02-26, of three numbers; or it begins with its year.
        let is_number = |at: usize| {
            let word = between(at, at).map_or("", |word| word.text);
            word.bytes().all(|byte| byte.is_ascii_digit()).then_some(word.len())
        };
        let is_last = |&last: &usize| {
            is_number(first) == Some(4) || is_number(last).is_some_and(|digits| digits == 4 || last == first + 2)
        };
        let read = (first..words.len()).take(7).filter(is_last).find_map(|last| Some((last, range(first, last)?)));
        let Some((last, found)) = read else {
            first += 1;
            continue;
        };
        // 'of Friday, 5 March 2012' is read too: the weekday and the preposition are not part of the place.
        let start = (first..last).take_while(|&start| range(start, last) == Some(found)).last().unwrap_or(first);
        if may_be(found, &text.text[..words[start].0], &text.text[words[last].1..]) {
            return Some((found, between(start, last)?.span()));
        }
        first = last + 1;
    }
    None
}

/// The words of a text, by their bytes.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Without a last '(OSCE)' and the like.
fn without_agency(text: Piece<'_>) -> Piece<'_> {
    let Some((before, mark)) = text.text.rsplit_once('(') else { return text };
    let is_mark = mark.strip_suffix(')').is_some_and(|mark| (1..=16).contains(&mark.len()));
    if is_mark { text.slice(0, before.len()).trimmed() } else { text }
}

fn is_place(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
        && text.split_whitespace().count() <= 4
        && !text.contains(|c: char| c.is_ascii_digit() || c == ':')
        && !text.split_whitespace().any(|word| word.starts_with(char::is_lowercase) && word.chars().nth(2).is_some())
}

/// Where words begin, but the first.
fn after_spaces(text: &str) -> impl Iterator<Item = usize> {
    let spaces = text.char_indices().filter(|(_, c)| c.is_whitespace());
    spaces.map(|(at, c)| at + c.len_utf8()).filter(|&at| !text[at..].starts_with(char::is_whitespace))
}

fn start_of(piece: Piece<'_>, bytes: usize) -> Piece<'_> {
    let mut end = bytes.min(piece.text.len());
    while !piece.text.is_char_boundary(end) {
        end -= 1;
    }
    piece.slice(0, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_line(text: &str) -> Option<(Option<&str>, String)> {
        let found = place_and_date(Piece { text, start: 0 })?;
        Some((found.place.map(|place| place.text), found.date.to_string()))
    }

    fn opening(text: &str) -> Option<(&str, String)> {
        let found = dateline(Piece { text, start: 0 })?;
        Some((found.place?.text, found.date.to_string()))
    }

    fn first(text: &str) -> Option<(String, &str)> {
        first_date(Piece { text, start: 0 }).map(|(date, span)| (date.to_string(), span.of(text)))
    }

    #[test]
    fn datelines_come_in_many_forms() {
        let day = || "2012-03-05".to_owned();
        assert_eq!(opening("VIENNA, 5 March 2012 - Text"), Some(("VIENNA", day())));
        assert_eq!(opening("VIENNA, 5 March 2012- Text"), Some(("VIENNA", day())));
        assert_eq!(opening("WARSAW/VIENNA, 5 March 2012 – Text"), Some(("WARSAW/VIENNA", day())));
        assert_eq!(opening("OSH - BISHKEK, 5 March 2012 — Text"), Some(("OSH - BISHKEK", day())));
        assert_eq!(opening("THE HAGUE, 5 March 2012 (OSCE) – Text"), Some(("THE HAGUE", day())));
        assert_eq!(opening("VIENNA (OSCE), 5 March 2012 – Text"), Some(("VIENNA", day())));
        assert_eq!(opening("ВЕНА, 5 марта 2012 года – Текст"), Some(("ВЕНА", day())));
        assert_eq!(opening("Vienna, 5-6 March 2012 – Text"), None);
        assert_eq!(opening("On 5 March 2012 – as planned – it met."), None);
        assert_eq!(opening("5 March 2012 – Text"), None);
    }

    #[test]
    fn a_line_may_be_a_place_and_a_day() {
        assert_eq!(of_line("TIRANA 5 March 2012"), Some((Some("TIRANA"), "2012-03-05".into())));
        assert_eq!(of_line("Vienna, March 5, 2012"), Some((Some("Vienna"), "2012-03-05".into())));
        assert_eq!(of_line("5 марта 2012"), Some((None, "2012-03-05".into())));
        assert_eq!(of_line("Vienne, le 5 mars 2012"), Some((Some("Vienne"), "2012-03-05".into())));
        assert_eq!(of_line("Forms are taken until 5 March 2012."), None);
        assert_eq!(of_line("Report of 5 March 2012"), None);
        assert_eq!(of_line("Forms taken 5 March 2012"), None);
        assert_eq!(of_line("The meeting will be held on 5 March 2012"), None);
        assert_eq!(of_line("31 February 2012"), None);
    }

    #[test]
    fn the_first_full_date_of_a_text() {
        assert_eq!(first("On 5 March 2012, and on 6 March."), Some(("2012-03-05".into(), "5 March 2012")));
        assert_eq!(
            first("From 6 - 7 October 2020 and until 8 October 2020"),
            Some(("2020-10-08".into(), "8 October 2020"))
        );
        assert_eq!(first("since March 5, 2012 there"), Some(("2012-03-05".into(), "March 5, 2012")));
        assert_eq!(first("issued 2012-03-05."), Some(("2012-03-05".into(), "2012-03-05")));
        assert_eq!(first("Курс 2025 жылғы 26 қараша күні").unwrap().0, "2025-11-26");
        assert_eq!(first("26 апреля 2015 года"), Some(("2015-04-26".into(), "26 апреля 2015")));
        assert_eq!(first("In March 2012, 500 of 1200 people"), None);
        assert_eq!(first(""), None);
    }
}
