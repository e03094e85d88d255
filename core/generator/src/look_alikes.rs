//! Which forms of areas and other States could be taken for a State.

use std::collections::BTreeSet;

use crate::model::Model;

/// A word of fewer letters is a State's only if it is the same.
const SHORT: usize = 4;

/// The words of the names of States.
pub struct StateWords(BTreeSet<String>);

impl StateWords {
    pub fn of(model: &Model<'_>) -> Self {
        let of_states = |term: usize| model.terms[term].vocabulary_name() == "Country";
        let names = model.names.iter().filter(|name| of_states(name.term));
        Self(names.flat_map(|name| name.fold.split(' ')).map(str::to_owned).collect())
    }

    /// Whether a word of a text is, begins like, or is a typing error of one of a State's: of others no answer would be different if
    /// the form were not there.
    pub fn may_be_in(&self, fold: &str) -> bool {
        fold.split(' ').any(|word| self.0.contains(word) || self.0.iter().any(|known| are_alike(word, known)))
    }
}

fn are_alike(word: &str, known: &str) -> bool {
    let (length, length_of_known) = (word.chars().count(), known.chars().count());
    let common = word.chars().zip(known.chars()).take_while(|(one, other)| one == other).count();
    let forgiven = if length.max(length_of_known) > 8 { 3 } else { 2 };
    length.min(length_of_known) >= SHORT && (common >= SHORT || strsim::levenshtein(word, known) <= forgiven)
}
