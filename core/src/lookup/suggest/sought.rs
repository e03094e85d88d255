//! What is suggested for: a text in normal form, and which names are asked for.

use super::super::excerpt::excerpt;
use super::super::index::{Fold, NameWord};
use super::super::naming_policy;
use super::best::{Best, Candidate, Likeness};
use crate::data::NameRow;
use crate::vocabularies::closed_sets::{Language, Vocabulary};
use crate::vocabularies::name::Name;
use osce_model::normal_form::normal_form;

/// No name is so long that a longer text could be like it.
const LONGEST: usize = 160;

/// Fewer letters begin no word inside a name.
const SHORTEST_BEGINNING_OF_WORD: usize = 2;

pub(super) struct Sought {
    /// The text in normal form.
    pub(super) text: String,
    /// How many characters it has.
    pub(super) length: usize,
    vocabulary: Option<Vocabulary>,
    language: Option<Language>,
    /// An area of the naming policy stands in the text: no State is meant.
    names_area: bool,
    /// An area begins so: the text is not a State with an error.
    begins_area: bool,
    /// Another organization stands in the text, whose body may be meant.
    names_other_organization: bool,
}

impl Sought {
    /// Nothing for a text that is not like a name.
    pub(super) fn new(text: &str, vocabulary: Option<Vocabulary>, language: Option<Language>) -> Option<Self> {
        if text.len() > 4 * LONGEST {
            return None;
        }
        let text = normal_form(&excerpt(text));
        let length = text.chars().count();
        let (names_area, begins_area) = (naming_policy::are_named_in(&text), naming_policy::begin_with(&text));
        let names_other_organization = naming_policy::is_other_organization_named_in(&text);
        let sought = Self { text, length, vocabulary, language, names_area, begins_area, names_other_organization };
        (1..=LONGEST).contains(&length).then_some(sought)
    }

    /// The names with a normal form that are asked for; `is_sure` where the text has no error.
    pub(super) fn names(&self, fold: Fold, is_sure: bool) -> impl Iterator<Item = Name> {
        let no_state = self.names_area || (!is_sure && self.begins_area);
        let no_body = self.names_other_organization && !is_sure;
        let is_asked_for = move |row: &NameRow| {
            let vocabulary = Vocabulary::of_number(row.term());
            self.vocabulary.is_none_or(|asked| asked == vocabulary)
                && self.language.is_none_or(|language| row.language() == language as u8)
                && match vocabulary {
                    Vocabulary::Country => !no_state,
                    Vocabulary::Structure | Vocabulary::MeetingSeries => !no_body,
                    _ => true,
                }
        };
        fold.names().filter(is_asked_for).map(|row| Name { row })
    }

    /// Whether a normal form counts at all where there is an error in the text: it has names that are asked for, or is nearer than those.
    pub(super) fn may_mean(&self, fold: Fold) -> bool {
        self.vocabulary.is_none() || self.names(fold, false).next().is_some() || fold.is_area()
    }

    /// The names that are the text, or begin with it, or have a word that does.
    pub(super) fn add_beginnings(&self, best: &mut Best) {
        let add = |fold: Fold, likeness: Likeness, best: &mut Best| {
            for name in self.names(fold, true) {
                best.add(Candidate::new(name, likeness, 0, 0, fold.text().len()));
            }
        };
        for fold in Fold::beginning_with(&self.text) {
            let is_same = fold.text().len() == self.text.len();
            add(fold, if is_same { Likeness::Same } else { Likeness::Beginning }, best);
        }
        if self.length < SHORTEST_BEGINNING_OF_WORD {
            return;
        }
        let begins_word = |fold: &Fold| {
            let name = fold.text();
            name.match_indices(' ').any(|(space, _)| name[space + 1..].starts_with(&self.text))
        };
        let first = self.text.split(' ').next().unwrap_or_default();
        let is_whole_word = first.len() < self.text.len();
        for word in NameWord::beginning_with(first).filter(|word| !is_whole_word || word.text() == first) {
            for fold in word.folds().filter(begins_word) {
                add(fold, Likeness::BeginningOfWord, best);
            }
        }
    }
}
