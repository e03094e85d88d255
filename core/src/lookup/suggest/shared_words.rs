//! The names that share words with a text, in any order: the rarer a word is among the names, the more it weighs.

use super::super::index::{ByLength, Fold, NameWord};
use super::best::{Best, Candidate, Likeness};
use super::edits::Pattern;
use super::misspelled::allowed;
use super::sought::Sought;
use crate::data::{FoldRow, NAME_WORDS_BY_LENGTH, NAME_WORDS_BY_LENGTH_BEGIN};
use crate::vocabularies::closed_sets::Vocabulary;

const BY_LENGTH: ByLength = ByLength { numbers: &NAME_WORDS_BY_LENGTH, begins: &NAME_WORDS_BY_LENGTH_BEGIN };

/// How alike two words are that are the same.
const SAME: u32 = 16;

/// How alike words are at least that have one stem: 'police' and 'policing'.
const SAME_STEM: u32 = 9;

/// So many letters at least have words in common that have one stem.
const SHORTEST_STEM: usize = 4;

/// What a word weighs that no name has: as much as one that a single name has, or little where it is short.
const UNKNOWN: u32 = 62 * SAME;
const UNKNOWN_SHORT: u32 = 16 * SAME;

/// A name that shares the first word of a text comes before one that shares as much of the others: 'border control' is about borders.
const FIRST_WORD: u32 = 60;

/// Of a thousand parts of the weight of a text and a name, the words that they share have so many at least.
const LEAST: u32 = 400;

/// The same where the name is a State's. Every State has neighbours in name, so that most must be in common: 'Guyane française' is not
/// France, and 'Republic of' alone is not one of them.
const LEAST_OF_STATE: u32 = 700;
const LEAST_OF_STATES_NAME: u32 = 800;

/// The names that share words with a text, those that share most first.
pub(super) fn add(sought: &Sought, best: &mut Best) {
    let mut shares = Shares { of_folds: vec![Share::NONE; FoldRow::COUNT], touched: Vec::new() };
    let mut of_text = 0;
    let last = sought.text.split(' ').count();
    for (number, word) in (1u8..).zip(sought.text.split(' ')) {
        let related = related(word, usize::from(number) == last);
        of_text += weight_of(word, &related);
        for relation in related.iter().filter(|relation| relation.word.weight() > 0) {
            shares.add(number, relation);
        }
    }
    for &number in &shares.touched {
        let fold = Fold::at(number);
        let Share { weight, edits, has_first, .. } = shares.of_folds[usize::from(number)];
        let of_name = u32::from(fold.row.weight()) * SAME;
        // A word of the text may be like several of a name, which then has more of it than it says.
        let of_both = weight.min(of_name).min(of_text);
        let in_common = 2000 * of_both / (of_text + of_name).max(1);
        if in_common < LEAST {
            continue;
        }
        let rank = 1000 + FIRST_WORD - in_common - if has_first { FIRST_WORD } else { 0 };
        for name in sought.names(fold, false) {
            if name.term().vocabulary() != Vocabulary::Country
                || (in_common >= LEAST_OF_STATE && 1000 * of_both >= LEAST_OF_STATES_NAME * of_name)
            {
                best.add(Candidate::new(name, Likeness::SharedWords, rank, edits.into(), fold.text().len()));
            }
        }
    }
}

/// What names have in common with the text.
struct Shares {
    of_folds: Vec<Share>,
    /// The names with a share.
    touched: Vec<u16>,
}

#[derive(Clone, Copy)]
struct Share {
    weight: u32,
    edits: u16,
    /// The first word of the text is one of the name's.
    has_first: bool,
    /// The number of the last word of the text that is one of the name's.
    word: u8,
}

impl Share {
    const NONE: Self = Self { weight: 0, edits: 0, has_first: false, word: 0 };
}

impl Shares {
    /// A word of the text is like a word of names. The names have it once, by the word that is most like it.
    fn add(&mut self, number: u8, relation: &Relation) {
        for &fold in relation.word.fold_numbers() {
            let share = &mut self.of_folds[usize::from(fold)];
            if share.word == number {
                continue;
            }
            if share.word == 0 {
                self.touched.push(fold);
            }
            share.word = number;
            share.weight += relation.word.weight() * relation.likeness;
            share.has_first |= number == 1;
            share.edits += relation.edits;
        }
    }
}

/// A word of names that a word of the text is like.
struct Relation {
    word: NameWord,
    /// Up to [`SAME`].
    likeness: u32,
    edits: u16,
}

/// The words of names that a word is like, the most alike first.
fn related(word: &str, is_last: bool) -> Vec<Relation> {
    let mut related: Vec<Relation> = Vec::new();
    let length = word.chars().count();
    let exact = NameWord::find(word);
    related.extend(exact.map(|word| Relation { word, likeness: SAME, edits: 0 }));
    if let Some((stem, _)) = word.char_indices().nth(SHORTEST_STEM - 1) {
        let stem_end = stem + word[stem..].chars().next().map_or(0, char::len_utf8);
        for other in NameWord::beginning_with(&word[..stem_end]).filter(|other| other.text() != word) {
            let likeness = likeness_of_stems(word, other.text(), is_last);
            related.extend(likeness.map(|likeness| Relation { word: other, likeness, edits: 0 }));
        }
    }
    let most = allowed(length);
    if exact.is_none()
        && most > 0
        && let Some(pattern) = Pattern::new(word)
    {
        let misspelled = |number: u16| {
            let other = NameWord::at(number);
            let edits = pattern.edits(other.text());
            if edits > most {
                return None;
            }
            let likeness = SAME - SAME * edits / u32::try_from(length).ok()?;
            Some(Relation { word: other, likeness, edits: u16::try_from(edits).ok()? })
        };
        let text_of = |number| Some(NameWord::at(number).text());
        related.extend(BY_LENGTH.near(word, length, most, text_of).filter_map(misspelled));
    }
    related.sort_by_cached_key(|relation| u64::from(u32::MAX - relation.likeness));
    related
}

/// How alike two words are that begin alike, if they have one stem. The last word of a text may be half typed.
fn likeness_of_stems(word: &str, other: &str, is_last: bool) -> Option<u32> {
    let common = word.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let (length, length_of_other) = (word.chars().count(), other.chars().count());
    let is_beginning = common == length.min(length_of_other);
    if is_last && common == length {
        return Some(SAME_STEM);
    }
    let likeness = u32::try_from(2 * common).ok()? * SAME / u32::try_from(length + length_of_other).ok()?;
    ((common > SHORTEST_STEM || is_beginning) && likeness >= SAME_STEM).then_some(likeness)
}

/// What a word of the text weighs: as much as the word of names that it is.
fn weight_of(word: &str, related: &[Relation]) -> u32 {
    match related.first() {
        Some(relation) => relation.word.weight() * SAME,
        None if word.chars().nth(SHORTEST_STEM - 1).is_none() => UNKNOWN_SHORT,
        None => UNKNOWN,
    }
}
