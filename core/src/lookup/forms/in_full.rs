//! The Organization's name in full: its token stands for it.

use super::phrase::Word;
use crate::data::{self, InPool};
use crate::vocabularies::closed_sets::MatchForm;
use osce_model::normal_form::ORGANIZATION;
use osce_model::spelling::spelled;

/// The words with a token for each name in full, and whether there was one.
pub(super) fn replaced<'p>(words: &[Word<'p>]) -> (Vec<Word<'p>>, MatchForm) {
    let mut replaced = Vec::with_capacity(words.len());
    let mut form = MatchForm::AsNamed;
    let mut rest = words;
    while let Some((word, after)) = rest.split_first() {
        if let Some((length, token)) = name_in_full(rest) {
            let span = super::phrase::span_of(&rest[..length]).unwrap_or(word.span);
            replaced.push(Word { normal: token, written: "", before: word.before, span });
            form = MatchForm::Organization;
            rest = &rest[length..];
        } else {
            replaced.push(*word);
            rest = after;
        }
    }
    (replaced, form)
}

/// How many words the Organization's name has where they begin with it, and its token.
fn name_in_full(words: &[Word<'_>]) -> Option<(usize, &'static str)> {
    let first = words.first()?.normal;
    if !["organi", "conference", "организаци"].iter().any(|beginning| first.starts_with(beginning)) {
        return None;
    }
    data::IN_FULL.iter().find_map(|row| {
        let mut wanted = row.text.get().split(' ');
        let is_first = |wanted: &str| first_word(&spelled(first)) == first_word(wanted);
        let mut length = usize::from(is_first(wanted.next()?));
        for wanted in wanted {
            let word = words.get(length)?;
            if length == 0 || !word.before.is_empty() || word.normal != wanted {
                return None;
            }
            length += 1;
        }
        Some((length, ORGANIZATION[row.token as usize]))
    })
}

/// The first word without its ending, which a case changes in Russian.
fn first_word(word: &str) -> &str {
    if word.is_ascii() { word } else { word.trim_end_matches(['я', 'и', 'ю', 'е', 'й']) }
}
