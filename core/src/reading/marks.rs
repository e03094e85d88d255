//! The words of the frame around a text, which the data has.

use crate::data::{self, InPool};
pub(crate) use osce_model::rows::PageMark as Mark;

/// Whether a line is one of the words, with or without a colon.
pub(crate) fn is(line: &str, mark: Mark) -> bool {
    let line = line.trim_end_matches([':', ' ']);
    words(mark).any(|word| word.eq_ignore_ascii_case(line))
}

/// What follows one of the words at the beginning of a text.
pub(crate) fn behind(text: &str, mark: Mark) -> Option<&str> {
    words(mark).find_map(|word| {
        let (first, rest) = text.split_at_checked(word.len())?;
        (first.eq_ignore_ascii_case(word) && !rest.starts_with(char::is_alphanumeric)).then_some(rest)
    })
}

/// What stands before one of the words at the end of a text.
pub(crate) fn before(text: &str, mark: Mark) -> Option<&str> {
    words(mark).find_map(|word| {
        let (rest, last) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
        (last.eq_ignore_ascii_case(word) && rest.ends_with(char::is_whitespace)).then(|| rest.trim_end())
    })
}

/// Where the last one of the words in a text ends.
pub(crate) fn last_in(text: &str, mark: Mark) -> Option<usize> {
    let begins_word = |&at: &usize| !text[..at].ends_with(char::is_alphanumeric);
    let mut starts = text.char_indices().rev().map(|(at, _)| at).filter(begins_word);
    starts.find_map(|at| behind(&text[at..], mark).map(|rest| text.len() - rest.len()))
}

fn words(mark: Mark) -> impl Iterator<Item = &'static str> {
    data::MARKS.iter().filter(move |row| row.mark == mark as u8).map(|row| row.text.get())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_alone_at_the_beginning_or_anywhere() {
        assert!(is("CONTACTS:", Mark::Contacts) && !is("Contacts are made", Mark::Contacts));
        assert_eq!(behind("Published on 5 May", Mark::HostDay), Some(" 5 May"));
        assert_eq!(behind("Publisheds", Mark::HostDay), None);
        assert_eq!(behind("é", Mark::HostDay), None);
        assert_eq!(before("A table. Photo details", Mark::Photo), Some("A table."));
        assert_eq!(before("Photo details", Mark::Photo), None);
        assert_eq!(last_in("open until noon, until 5", Mark::OtherDay), Some(22));
        assert_eq!(last_in("the untiled roof", Mark::OtherDay), None);
    }

    #[test]
    fn every_mark_has_words() {
        assert!(Mark::ALL.iter().all(|(mark, _)| words(*mark).next().is_some()));
    }
}
