//! What was probably meant: search-as-you-type and typing errors.

use serde::Serialize;

use super::areas;
use super::error::excerpt;
use super::find::Number;
use super::index::Fold;
use super::options::SuggestOptions;
use crate::data::NameRow;
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::{Language, NameKind, Vocabulary};
use crate::vocabularies::facts::Text;
use crate::vocabularies::name::Name;
use crate::vocabularies::term::Term;
use osce_model::normal_form::normal_form;

/// No name is so long that a longer text could be a typing error of it.
const LONGEST: usize = 160;

osce_model::suggestion! { answer
    #[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
    #[non_exhaustive]
}

/// How a text is like a name, the closest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    Same,
    Beginning,
    BeginningOfWord,
    TypingError,
    TypingErrorInBeginning,
}

/// Up to five terms that a text may be the beginning or a misspelling of, the most likely first.
///
/// ```
/// use osce::suggest;
///
/// assert_eq!(suggest("poli")[0].term.slug(), "policing");
/// assert_eq!(suggest("Azerbaidjan")[0].term.slug(), "az");
/// ```
pub fn suggest(text: &str) -> Vec<Suggestion> {
    suggest_with(text, &SuggestOptions::default())
}

/// Terms that a text may be the beginning or a misspelling of, of a vocabulary, in a language.
///
/// The order is stable: the same name; names that begin so; names with a word that begins so; names one or more typing errors
/// away (one edit for 5 to 8 letters, two for 9 to 15, three from 16; a transposition is one edit); names that begin almost so. A
/// term comes once, by the name that is most like the text. Abbreviations and names of fewer than five letters are
/// never matched with an error, and text that names an area of the naming policy suggests no State.
pub fn suggest_with(text: &str, options: &SuggestOptions) -> Vec<Suggestion> {
    let mut found = candidates(text, options.vocabulary, options.language, true);
    found.truncate(options.limit);
    found.into_iter().map(Candidate::suggestion).collect()
}

/// The name that a whole text is a typing error of, if it is one of a single term; with the number of edits.
pub(crate) fn one_error_away(
    text: &str,
    vocabulary: Option<Vocabulary>,
    language: Option<Language>,
) -> Option<(Name, u32)> {
    let mut found = candidates(text, vocabulary, language, false);
    found.retain(|candidate| candidate.likeness == Likeness::TypingError);
    let best = *found.first()?;
    let alone = found.iter().skip(1).all(|other| other.distance > best.distance);
    alone.then_some((Name { row: best.row }, best.distance))
}

#[derive(Clone, Copy)]
struct Candidate {
    row: &'static NameRow,
    likeness: Likeness,
    distance: u32,
    length: usize,
}

impl Candidate {
    fn suggestion(self) -> Suggestion {
        let name = Name { row: self.row };
        Suggestion {
            term: name.term(),
            name: name.text(),
            language: name.language(),
            kind: name.kind(),
            distance: self.distance,
        }
    }

    /// What decides, the best first.
    fn order(&self) -> impl Ord + use<> {
        let english = self.row.language == Language::English as u8;
        (self.likeness, self.distance, self.row.kind, !english, self.length, self.row.language, self.row.term)
    }
}

/// All terms that the text is like, each by its best name, the best first.
fn candidates(
    text: &str,
    vocabulary: Option<Vocabulary>,
    language: Option<Language>,
    beginnings: bool,
) -> Vec<Candidate> {
    if text.len() > 4 * LONGEST {
        return Vec::new();
    }
    let folded = normal_form(&excerpt(text));
    if folded.is_empty() || folded.chars().count() > LONGEST {
        return Vec::new();
    }
    let asked = Asked::new(&folded);
    let no_state = areas::are_named_in(&folded);
    // A typing error of a State is none where an area is as near: 'Republic of Kosva'.
    let begins_area = areas::begin_with(&folded);
    let nearest_area = Fold::all()
        .filter(|fold| fold.is_area())
        .filter_map(|fold| asked.likeness(fold.text(), false))
        .map(|(_, distance)| distance)
        .min();
    let is_nearer_to_area = |distance| begins_area || nearest_area.is_some_and(|area| area <= distance);
    let mut best: Vec<Candidate> = Vec::new();
    for fold in Fold::all() {
        let Some((likeness, distance)) = asked.likeness(fold.text(), beginnings) else { continue };
        for row in fold.names() {
            let term = Term::from_number(row.term);
            let is_error = matches!(likeness, Likeness::TypingError | Likeness::TypingErrorInBeginning);
            if vocabulary.is_some_and(|vocabulary| vocabulary != term.vocabulary())
                || language.is_some_and(|language| language as u8 != row.language)
                || (term.vocabulary() == Vocabulary::Country && (no_state || (is_error && is_nearer_to_area(distance))))
                || (is_error && (Name { row }).kind() == NameKind::Abbreviation)
            {
                continue;
            }
            best.push(Candidate { row, likeness, distance, length: fold.text().len() });
        }
    }
    best.sort_by_key(Candidate::order);
    let mut seen = std::collections::HashSet::new();
    best.retain(|candidate| seen.insert(candidate.row.term));
    best
}

/// A text in normal form, prepared to be compared with many names.
struct Asked<'t> {
    text: &'t str,
    length: usize,
    letters: u64,
    allowed: usize,
}

impl<'t> Asked<'t> {
    fn new(text: &'t str) -> Self {
        let length = text.chars().count();
        Self { text, length, letters: letters(text), allowed: allowed(length) }
    }

    fn likeness(&self, name: &str, beginnings: bool) -> Option<(Likeness, u32)> {
        if beginnings {
            if let Some(rest) = name.strip_prefix(self.text) {
                return Some((if rest.is_empty() { Likeness::Same } else { Likeness::Beginning }, 0));
            }
            if self.length >= 2
                && name.match_indices(self.text).any(|(at, _)| at > 0 && name.as_bytes()[at - 1] == b' ')
            {
                return Some((Likeness::BeginningOfWord, 0));
            }
        }
        if self.allowed == 0 {
            return None;
        }
        let name_length = name.chars().count();
        // What a name lacks or has too much is an edit each.
        if name_length >= 5 && name_length.abs_diff(self.length) <= self.allowed && self.shares_letters(name) {
            let edits = strsim::osa_distance(self.text, name);
            if edits <= self.allowed.min(allowed(name_length)) {
                return Some((Likeness::TypingError, u32::try_from(edits).ok()?));
            }
        }
        if beginnings && name_length > self.length {
            let end = name.char_indices().nth(self.length).map_or(name.len(), |(at, _)| at);
            if self.shares_letters(&name[..end]) {
                let edits = strsim::osa_distance(self.text, &name[..end]);
                if edits <= self.allowed {
                    return Some((Likeness::TypingErrorInBeginning, u32::try_from(edits).ok()?));
                }
            }
        }
        None
    }

    /// Whether the letters of a name leave it possible that it is so few edits away.
    fn shares_letters(&self, name: &str) -> bool {
        (self.letters ^ letters(name)).count_ones() as usize <= 2 * self.allowed
    }
}

/// How many edits are forgiven in a text or name of so many characters.
fn allowed(length: usize) -> usize {
    match length {
        0..=4 => 0,
        5..=8 => 1,
        9..=15 => 2,
        _ => 3,
    }
}

/// The letters of a text as a set.
fn letters(text: &str) -> u64 {
    text.chars().fold(0, |set, c| set | 1 << (u32::from(c) % 64))
}
