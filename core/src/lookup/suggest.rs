//! What was probably meant: search-as-you-type and typing errors.

use serde::Serialize;

use super::excerpt::excerpt;
use super::index::Fold;
use super::matched::Number;
use super::naming_policy;
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
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
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
/// use osce::lookup::suggest;
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
    let Some(asked) = Asked::new(text, options.vocabulary, options.language) else { return Vec::new() };
    let mut found = asked.candidates(Search::ANY);
    found.truncate(options.limit);
    found.into_iter().map(Candidate::suggestion).collect()
}

/// The name that a whole text is a typing error of, if it is one of a single term; with the number of edits.
pub(crate) fn one_error_away(
    text: &str,
    vocabulary: Option<Vocabulary>,
    language: Option<Language>,
) -> Option<(Name, u32)> {
    let best = closest(&Asked::new(text, vocabulary, language)?.candidates(Search::ERRORS))?;
    Some((Name { row: best.row }, best.distance))
}

/// The one term that was meant by a text that is not a name: the one that it is a typing error of, or else the one that it is the
/// beginning of.
pub(crate) fn only_meant(text: &str, vocabulary: Vocabulary) -> Option<Term> {
    let asked = Asked::new(text, Some(vocabulary), None)?;
    let errors = asked.candidates(Search::ERRORS);
    let only = if errors.is_empty() {
        let begun = asked.candidates(Search::BEGINNINGS);
        if let [only] = begun[..] { Some(only) } else { None }
    } else {
        closest(&errors)
    };
    only.map(|candidate| Term::from_number(candidate.row.term))
}

/// The first candidate, if no other is as close.
fn closest(candidates: &[Candidate]) -> Option<Candidate> {
    let best = *candidates.first()?;
    candidates.iter().skip(1).all(|other| other.distance > best.distance).then_some(best)
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

/// What is searched for.
#[derive(Clone, Copy)]
struct Search {
    /// Names, and words of names, that begin so or almost so.
    beginnings: bool,
    /// Names of which the text is a typing error.
    errors: bool,
}

impl Search {
    const ANY: Self = Self { beginnings: true, errors: true };
    const BEGINNINGS: Self = Self { beginnings: true, errors: false };
    const ERRORS: Self = Self { beginnings: false, errors: true };
}

/// A text in normal form, prepared to be compared with many names, and what is asked for.
struct Asked {
    text: String,
    length: usize,
    letters: u64,
    allowed: usize,
    vocabulary: Option<Vocabulary>,
    language: Option<Language>,
}

impl Asked {
    /// Nothing for a text that is not a name's typing error or beginning.
    fn new(text: &str, vocabulary: Option<Vocabulary>, language: Option<Language>) -> Option<Self> {
        if text.len() > 4 * LONGEST {
            return None;
        }
        let text = normal_form(&excerpt(text));
        let length = text.chars().count();
        let (letters, allowed) = (letters(&text), allowed(length));
        (1..=LONGEST).contains(&length).then_some(Self { text, length, letters, allowed, vocabulary, language })
    }

    /// All terms that the text is like, each by its best name, the best first.
    fn candidates(&self, search: Search) -> Vec<Candidate> {
        let no_state = naming_policy::are_named_in(&self.text);
        // A typing error of a State does not count where an area is as near: 'Republic of Kosva'.
        let begins_area = naming_policy::begin_with(&self.text);
        let distance = |fold: Fold| self.likeness(fold.text(), Search::ERRORS).map(|(_, distance)| distance);
        let areas = || Fold::all().filter(|fold| fold.is_area());
        let nearest_area = if self.allowed == 0 { None } else { areas().filter_map(distance).min() };
        let is_nearer_to_area = |distance| begins_area || nearest_area.is_some_and(|area| area <= distance);
        let mut best: Vec<Candidate> = Vec::new();
        for fold in Fold::all() {
            let Some((likeness, distance)) = self.likeness(fold.text(), search) else { continue };
            for row in fold.names() {
                let term = Term::from_number(row.term);
                let is_error = matches!(likeness, Likeness::TypingError | Likeness::TypingErrorInBeginning);
                if self.vocabulary.is_some_and(|vocabulary| vocabulary != term.vocabulary())
                    || self.language.is_some_and(|language| language as u8 != row.language)
                    || (term.vocabulary() == Vocabulary::Country
                        && (no_state || (is_error && is_nearer_to_area(distance))))
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

    fn likeness(&self, name: &str, search: Search) -> Option<(Likeness, u32)> {
        if search.beginnings {
            if let Some(rest) = name.strip_prefix(self.text.as_str()) {
                return Some((if rest.is_empty() { Likeness::Same } else { Likeness::Beginning }, 0));
            }
            if self.length >= 2
                && name.match_indices(self.text.as_str()).any(|(at, _)| at > 0 && name.as_bytes()[at - 1] == b' ')
            {
                return Some((Likeness::BeginningOfWord, 0));
            }
        }
        if self.allowed == 0 {
            return None;
        }
        let name_length = name.chars().count();
        // What a name lacks or has too much is an edit each.
        if search.errors
            && name_length >= 5
            && name_length.abs_diff(self.length) <= self.allowed
            && self.shares_letters(name)
        {
            let edits = strsim::osa_distance(&self.text, name);
            if edits <= self.allowed.min(allowed(name_length)) {
                return Some((Likeness::TypingError, u32::try_from(edits).ok()?));
            }
        }
        if search.beginnings && name_length > self.length {
            let end = name.char_indices().nth(self.length).map_or(name.len(), |(at, _)| at);
            if self.shares_letters(&name[..end]) {
                let edits = strsim::osa_distance(&self.text, &name[..end]);
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
