//! The names whose words begin with those of a text, in the same order: 'mission to k', 'perm council'.

use super::super::index::{Fold, NameWord};
use super::super::small_words::{INSIDE_NAMES, is_one_of};
use super::best::{Best, Candidate, Likeness};
use super::sought::Sought;
use crate::vocabularies::closed_sets::Vocabulary;

/// The longest word of the text has so many letters at least: two letters each begin the words of half the names.
const SHORTEST: usize = 3;

/// Which small words stand in the text makes no difference: 'mission to k' is the Mission in Kosovo.
pub(super) fn add(sought: &Sought, best: &mut Best) {
    let last = sought.text.split(' ').count();
    let typed = sought.text.split(' ').zip(1..);
    // The last word may be the beginning of a longer one.
    let words: Vec<&str> = typed
        .filter(|(word, number)| *number == last || !is_one_of(word, INSIDE_NAMES))
        .map(|(word, _)| word)
        .collect();
    let longest = words.iter().copied().max_by_key(|word| word.len()).unwrap_or_default();
    if words.len() < 2 || longest.chars().count() < SHORTEST {
        return;
    }
    for fold in NameWord::beginning_with(longest).flat_map(NameWord::folds) {
        let Some(is_whole) = begins(fold, &words) else { continue };
        for name in sought.names(fold, false) {
            // 'United A' is not the beginning of 'United States of America': States have neighbours in name.
            if is_whole || name.term().vocabulary() != Vocabulary::Country {
                best.add(Candidate::new(name, Likeness::BeginningsOfWords, 0, 0, fold.text().len()));
            }
        }
    }
}

/// Whether the words of a name begin so, in this order; and whether all of them do up to the last, from the first on, small ones apart.
fn begins(fold: Fold, words: &[&str]) -> Option<bool> {
    let (mut left, mut is_whole) = (words.iter(), true);
    let mut next = left.next()?;
    for word in fold.text().split(' ') {
        if word.starts_with(next) {
            let Some(following) = left.next() else { return Some(is_whole) };
            next = following;
        } else if !is_one_of(word, INSIDE_NAMES) {
            is_whole = false;
        }
    }
    None
}
