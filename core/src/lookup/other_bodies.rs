//! Other organizations in a running text: what their names hold is not the Organization's.
//!
//! 'EU Advisory Mission to Ukraine', 'Parliamentary Assembly of the Council of Europe'. A name ends at a comma, at a word in lower case that
//! does not join words of names, at the end of a line, and at the Organization's own token.

use super::index::Fold;
use super::names_ahead::NamesAhead;
use super::small_words::{ARTICLES, INSIDE_NAMES, OF, OF_BEGINS, is_one_of};
use super::tokens::{Gap, Word, word_after};
use crate::data::fold_flag;

/// None of these words is longer (bytes).
const LONGEST_SMALL_WORD: usize = 5;

/// A name is not longer behind the organization (bytes).
const LONGEST: usize = 120;

/// The text, and the last name of another organization that the scan has met in it.
pub(crate) struct OtherBodies<'t> {
    text: &'t str,
    /// Where it ends.
    last: Option<usize>,
    ahead: NamesAhead<'t>,
}

impl<'t> OtherBodies<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, last: None, ahead: NamesAhead::new(text) }
    }

    /// The words of a name of another organization stand at a place, with capitals at the bits that are set.
    pub(crate) fn meet(&mut self, fold: Fold, capitals: u32, start: usize, end: usize) {
        if self.is_written_as_a_name(fold, capitals, start, end) {
            self.last = self.last.max(Some(end));
        }
    }

    /// An abbreviation has capitals throughout: 'un' and 'who' are words.
    fn is_written_as_a_name(&self, fold: Fold, capitals: u32, start: usize, end: usize) -> bool {
        if fold.has(fold_flag::ABBREVIATION) {
            !self.text[start..end].contains(char::is_lowercase)
        } else {
            capitals & 1 == 1
        }
    }

    /// Whether a place is inside such a name.
    pub(crate) fn hold(&self, start: usize) -> bool {
        self.last.is_some_and(|end| start < end)
    }

    /// Whether a name that begins at a place goes on with what such a name began: 'United Nations Interim Administration'.
    pub(crate) fn lead_to(&self, start: usize, is_subject: bool) -> bool {
        let Some(mut at) = self.last.filter(|end| start.saturating_sub(*end) <= LONGEST) else {
            return false;
        };
        let mut is_joined = false;
        while let Some(word) = word_after(self.text, at) {
            if !word.gap.is_within(Gap::SPACE.and(Gap::JOIN)) || word.gap.has_line() {
                return false;
            }
            if word.start >= start {
                return is_subject || !is_joined;
            }
            // The possessive belongs to the organization before it.
            is_joined = is_small(&word, self.text, INSIDE_NAMES) && !word.is(self.text, "s");
            if (!word.capital && !is_joined && !word.is(self.text, "s")) || word.token(self.text).is_some() {
                return false;
            }
            at = word.end;
        }
        false
    }

    /// Whether such a name follows a body: 'of the Council of Europe'. In Russian nothing stands between. Behind 'of the' any name with a
    /// capital is another's, unless it is the Organization's: 'of the Energy Community'.
    pub(crate) fn follow(&mut self, end: usize) -> bool {
        let text = self.text;
        // Nearly always another word follows.
        let may_be_of = |byte: &u8| !byte.is_ascii() || OF_BEGINS.contains(&(byte | 0x20));
        if !text.as_bytes()[end..].iter().take(2).any(may_be_of) {
            return false;
        }
        let next = |at: usize| word_after(text, at).filter(|word| word.gap.is_within(Gap::SPACE.and(Gap::JOIN)));
        let Some(mut word) = next(end) else { return false };
        if is_small(&word, text, OF) {
            let mut is_named = false;
            loop {
                let Some(after) = next(word.end) else { return false };
                word = after;
                if !is_small(&word, text, ARTICLES) {
                    break;
                }
                is_named |= word.is(text, "the");
            }
            if is_named && word.capital {
                return true;
            }
        } else if text.as_bytes()[word.start].is_ascii() {
            return false;
        }
        self.begins_at(&word)
    }

    /// Whether a name of another organization begins with a word.
    fn begins_at(&mut self, word: &Word) -> bool {
        self.ahead.find(*word);
        self.ahead.found.iter().any(|name| {
            name.fold.is_of_other_organization()
                && name.words.gaps.is_within(Gap::SPACE.and(Gap::JOIN))
                && self.is_written_as_a_name(name.fold, name.words.capitals, word.start, name.words.end)
        })
    }
}

fn is_small(word: &Word, text: &str, words: &str) -> bool {
    let word = &text[word.start..word.end];
    word.len() <= LONGEST_SMALL_WORD && is_one_of(word, words)
}
