//! Titles of reports, which say the kind of the report.

use super::lines::Piece;
use super::marks::{self, Mark};
use crate::vocabularies::enums::NewsKind;

const KINDS: [(Mark, NewsKind); 3] = [
    (Mark::SpotReport, NewsKind::SpotReport),
    (Mark::WeeklyReport, NewsKind::WeeklyReport),
    (Mark::DailyReport, NewsKind::DailyReport),
];

/// No title of a report is longer than this (bytes).
const LONGEST: usize = 300;

/// The kind of report that a title says: 'Daily Report 87/2021 issued on 17 April 2021'.
pub(crate) fn kind(title: Piece<'_>) -> Option<NewsKind> {
    let text = title.text;
    if text.len() > LONGEST || !has_sign(text) {
        return None;
    }
    let is_kind = |mark: Mark| {
        let behind = || marks::last_in(text, mark).map(|end| &text[end..]);
        marks::behind(text, mark).is_some() || behind().is_some_and(is_number_with_year)
    };
    KINDS.iter().find(|(mark, _)| is_kind(*mark)).map(|(_, kind)| *kind)
}

/// What headlines about reports do not have.
fn has_sign(text: &str) -> bool {
    marks::last_in(text, Mark::Report).is_some() || text.split_whitespace().any(is_number_with_year)
}

/// `87/2021`.
fn is_number_with_year(text: &str) -> bool {
    let Some((number, rest)) = text.trim_start().split_once('/') else { return false };
    let year = rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()) && year.len() == 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_of_a_report_has_its_number_or_its_day() {
        let of = |text| kind(Piece { text, start: 0 });
        assert_eq!(of("Daily Report 244/2019 issued on 15 October 2019"), Some(NewsKind::DailyReport));
        assert_eq!(of("OSCE Mission (SMM) Daily Report 87/2021 issued on 17 April 2021"), Some(NewsKind::DailyReport));
        assert_eq!(
            of("Latest from the Mission, based on information received as of 19:30"),
            Some(NewsKind::DailyReport)
        );
        assert_eq!(of("Spot Report by the Mission, based on information received"), Some(NewsKind::SpotReport));
        assert_eq!(of("Daily report on hate speech is launched in Skopje"), None);
        assert_eq!(of("Journalists discuss daily report issued on 5 May 2019"), None);
        assert_eq!(of("Latest from the archive"), None);
    }
}
