//! The day of issue and the days of an event, where only the text names them.

use chrono::NaiveDate;

use super::dateline::{first_date_where, first_days_where};
use super::lines::Piece;
use super::marks::{self, Mark};
use super::report_title;
use crate::lookup::span::TextSpan;
use crate::lookup::written_dates::DateRange;

/// So far before a date stands what it is the day of (bytes).
const NEAR: usize = 60;

/// What a sentence ends with.
const STOPS: [char; 4] = ['.', '!', '?', ';'];

/// The first day of a text that may be that of issue.
pub(crate) fn first(text: Piece<'_>) -> Option<(NaiveDate, TextSpan)> {
    first_date_where(text, |before, behind| !is_of_something_else(before, behind))
}

/// The first days of a text that may be those of an event.
pub(crate) fn of_event(text: Piece<'_>) -> Option<(DateRange, TextSpan)> {
    first_days_where(text, |_, before, behind| !is_of_something_else(before, behind))
}

/// The day of a report that its title names.
pub(crate) fn of_report(title: Piece<'_>) -> Option<(NaiveDate, TextSpan)> {
    report_title::kind(title).and_then(|_| first(title))
}

/// Whether the words around a date say that it is the day of a measurement, of a deadline or of a decision.
fn is_of_something_else(before: &str, behind: &str) -> bool {
    let before = end_of_sentence(before).map_or(before, |end| &before[end..]);
    let behind = &behind[..first_end_of_sentence(behind).unwrap_or(behind.len())];
    if marks::last_in(before, Mark::OtherEvent).is_some() || marks::last_in(behind, Mark::OtherEvent).is_some() {
        return true;
    }
    let other = marks::last_in(before, Mark::OtherDay).filter(|end| before.len() - end <= NEAR);
    other.is_some_and(|other| marks::last_in(before, Mark::ReportDay).is_none_or(|issued| issued < other))
}

/// Where the last sentence that ends in a text has ended.
fn end_of_sentence(text: &str) -> Option<usize> {
    text.rmatch_indices(STOPS).map(|(at, _)| at + 1).find(|&end| is_end(text, end))
}

fn first_end_of_sentence(text: &str) -> Option<usize> {
    text.match_indices(STOPS).map(|(at, _)| at + 1).find(|&end| is_end(text, end))
}

/// 'Decision No. 5' goes on behind its full stop.
fn is_end(text: &str, end: usize) -> bool {
    let next = text[end..].trim_start().chars().next();
    text[end..].starts_with(char::is_whitespace) && !next.is_some_and(|c| c.is_numeric() || c.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        first(Piece { text, start: 0 }).map(|(day, _)| day.to_string())
    }

    #[test]
    fn a_deadline_is_not_a_day_of_issue() {
        assert_eq!(day("Applications are open until 5 May 2016."), None);
        assert_eq!(day("Papers received by Friday, 5 May 2016, count."), None);
        assert_eq!(day("As of 19:30 (Kyiv time), 24 April 2015, it was quiet."), None);
        assert_eq!(
            day("The Council decided on 8 December 1994 to set it up. It opened on 4 May 1995."),
            Some("1995-05-04".into())
        );
        assert_eq!(day("Decision No. 1159 of 20 March 2014 was read."), None);
        assert_eq!(day("On 1 July 1999, the Council took Decision No. 305."), None);
        assert_eq!(day("On 5 May 2016 it met. A decision followed."), Some("2016-05-05".into()));
        assert_eq!(day("It began. On 20 March 2014 it ended."), Some("2014-03-20".into()));
        assert_eq!(day("Information as of 4 May 2019, issued on 5 May 2019"), Some("2019-05-05".into()));
        assert_eq!(day("The office was open until noon. On 5 May 2016 it closed."), Some("2016-05-05".into()));
    }
}
