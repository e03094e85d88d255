//! The Organization's name in full: its token stands for it.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::phrase::Word;
use crate::data::{self, InFullRow, InPool};
use crate::vocabularies::closed_sets::MatchForm;
use osce_model::organization::Token;
use osce_model::spelling::spelled;

/// The words with a token for each name in full, and whether there was one.
pub(super) fn replaced<'w, 'p>(words: &'w [Word<'p>]) -> (Cow<'w, [Word<'p>]>, MatchForm) {
    if !words.iter().any(|word| is_possible(word.normal)) {
        return (Cow::Borrowed(words), MatchForm::AsNamed);
    }
    let mut replaced = Vec::with_capacity(words.len());
    let mut form = MatchForm::AsNamed;
    let mut rest = words;
    while let Some((word, after)) = rest.split_first() {
        if let Some((length, token)) = name_in_full(rest) {
            let span = super::phrase::span_of(&rest[..length]).unwrap_or(word.span);
            replaced.push(Word { normal: token.text, written: token.written, before: word.before, span });
            form = MatchForm::Organization;
            rest = &rest[length..];
        } else {
            replaced.push(*word);
            rest = after;
        }
    }
    (Cow::Owned(replaced), form)
}

fn is_possible(word: &str) -> bool {
    word.as_bytes().first_chunk().is_some_and(|begin| may_begin(*begin))
}

/// Whether a name of the Organization may begin with a word that begins so, in whatever spelling and case: 'organisation' and 'organization',
/// 'организация' and 'организации'.
#[inline]
pub(in crate::lookup) fn may_begin(begin: [u8; 4]) -> bool {
    static BEGINNINGS: LazyLock<Vec<[u8; 4]>> = LazyLock::new(|| {
        let beginning = |row: &InFullRow| row.text.bytes().first_chunk().copied();
        let mut beginnings: Vec<_> = data::IN_FULL.iter().filter_map(beginning).collect();
        beginnings.dedup();
        beginnings
    });
    BEGINNINGS.contains(&begin)
}

/// The Organization's names that begin with a word.
fn beginning_with(word: &str) -> impl Iterator<Item = &'static InFullRow> {
    let begin = first_word(word).to_owned();
    let first = data::IN_FULL.partition_point(|row| row.text.get() < begin.as_str());
    data::IN_FULL[first..].iter().take_while(move |row| row.text.get().starts_with(&begin))
}

/// How many words the Organization's name has where they begin with it, and its token.
fn name_in_full(words: &[Word<'_>]) -> Option<(usize, &'static Token)> {
    let spelled = Some(words.first()?.normal).filter(|word| is_possible(word)).map(spelled)?;
    beginning_with(&spelled).find_map(|row| {
        let mut wanted = row.text.get().split(' ');
        let is_first = |wanted: &str| first_word(&spelled) == first_word(wanted);
        let mut length = usize::from(is_first(wanted.next()?));
        for wanted in wanted {
            let word = words.get(length)?;
            if length == 0 || !word.before.is_empty() || word.normal != wanted {
                return None;
            }
            length += 1;
        }
        Some((length, &Token::all()[row.token as usize]))
    })
}

/// The first word without its ending, which a case changes in Russian.
fn first_word(word: &str) -> &str {
    if word.is_ascii() { word } else { word.trim_end_matches(['я', 'и', 'ю', 'е', 'й']) }
}
