//! What a batch has found out about the unknown terms of its lines: most stand in many of them.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::suggestions::{self, Meant};
use crate::vocabularies::closed_sets::Vocabulary;

/// So many texts are kept; then all are forgotten.
const MOST: usize = 4096;

/// A longer text is looked up each time (bytes).
const LONGEST: usize = 120;

/// The unknown terms that were met.
#[derive(Default, Debug)]
pub(crate) struct UnknownTerms(Mutex<Kept>);

#[derive(Default, Debug)]
struct Kept {
    /// Where each text stands in `known`, with the first letter of its vocabulary before it.
    numbers: HashMap<String, usize>,
    known: Vec<Known>,
}

/// What is known of a text.
#[derive(Clone, Copy, Default, Debug)]
struct Known {
    is_ambiguous: Option<bool>,
    meant: Sought,
}

/// What was probably meant by a text.
#[derive(Clone, Copy, Default, Debug)]
enum Sought {
    #[default]
    NotYet,
    Found(Option<Meant>),
}

impl UnknownTerms {
    /// Whether a text is a name of several terms.
    pub(crate) fn is_ambiguous(&self, vocabulary: Vocabulary, text: &str, look_up: impl FnOnce() -> bool) -> bool {
        let known = self.known(vocabulary, text);
        known.is_ambiguous.unwrap_or_else(|| {
            let is_ambiguous = look_up();
            self.keep(vocabulary, text, Known { is_ambiguous: Some(is_ambiguous), ..known });
            is_ambiguous
        })
    }

    /// What was probably meant by a text.
    pub(crate) fn meant(&self, vocabulary: Vocabulary, text: &str) -> Option<Meant> {
        let known = self.known(vocabulary, text);
        if let Sought::Found(meant) = known.meant {
            return meant;
        }
        let meant = suggestions::slug(vocabulary, text);
        self.keep(vocabulary, text, Known { meant: Sought::Found(meant), ..known });
        meant
    }

    fn known(&self, vocabulary: Vocabulary, text: &str) -> Known {
        let kept = self.kept();
        kept.numbers.get(&key(vocabulary, text)).map(|&number| kept.known[number]).unwrap_or_default()
    }

    fn keep(&self, vocabulary: Vocabulary, text: &str, known: Known) {
        if text.len() > LONGEST {
            return;
        }
        let mut kept = self.kept();
        if kept.known.len() == MOST {
            *kept = Kept::default();
        }
        let key = key(vocabulary, text);
        if let Some(&number) = kept.numbers.get(&key) {
            kept.known[number] = known;
            return;
        }
        let next = kept.known.len();
        kept.numbers.insert(key, next);
        kept.known.push(known);
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn key(vocabulary: Vocabulary, text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 1);
    key.push(char::from(vocabulary as u8));
    key + text
}
