//! The terms that a text is most like, each by its best name.

use super::Suggestion;
use crate::vocabularies::closed_sets::Language;
use crate::vocabularies::name::Name;

/// How a text is like a name, the closest first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    Same,
    Beginning,
    BeginningOfWord,
    BeginningsOfWords,
    TypingError,
    SharedWords,
}

#[derive(Clone, Copy)]
pub(super) struct Candidate {
    pub(super) name: Name,
    /// Edits between the text and the name, or the words that they share.
    pub(super) distance: u32,
    /// What decides, the lowest first.
    order: u64,
}

impl Candidate {
    /// A name that is like the text. Of two that are alike in the same way, the one of the lower degree is nearer; of two as near, the
    /// one whose normal form is shorter.
    pub(super) fn new(name: Name, likeness: Likeness, degree: u32, distance: u32, length: usize) -> Self {
        let is_foreign = name.row.language() != Language::English as u8;
        // Each with as many bits as its values need.
        let order = [
            (likeness as u64, 3),
            (u64::from(degree), 16),
            (u64::from(name.row.kind()), 4),
            (u64::from(is_foreign), 1),
            (length as u64, 16),
            (u64::from(name.row.language()), 8),
            (u64::from(name.row.term()), 16),
        ];
        let order = order.into_iter().fold(0, |order, (value, bits)| order << bits | value.min((1 << bits) - 1));
        Self { name, distance, order }
    }

    pub(super) fn suggestion(self) -> Suggestion {
        let Self { name, distance, .. } = self;
        Suggestion { term: name.term(), name: name.text(), language: name.language(), kind: name.kind(), distance }
    }
}

/// The best candidates, in order, a term once.
pub(super) struct Best {
    limit: usize,
    found: Vec<Candidate>,
}

impl Best {
    pub(super) fn new(limit: usize) -> Self {
        Self { limit, found: Vec::new() }
    }

    pub(super) fn add(&mut self, candidate: Candidate) {
        let is_full = self.found.len() >= self.limit;
        if is_full && self.found.last().is_none_or(|last| last.order <= candidate.order) {
            return;
        }
        let term = candidate.name.row.term();
        match self.found.iter().position(|known| known.name.row.term() == term) {
            Some(known) if self.found[known].order <= candidate.order => return,
            Some(known) => {
                self.found.remove(known);
            }
            None if is_full => {
                self.found.pop();
            }
            None => {}
        }
        let place = self.found.partition_point(|known| known.order < candidate.order);
        self.found.insert(place, candidate);
    }

    /// The first, where no other is as near.
    pub(super) fn closest(self) -> Option<Candidate> {
        match self.found[..] {
            [best] => Some(best),
            [best, second, ..] if best.distance < second.distance => Some(best),
            _ => None,
        }
    }

    /// The candidate, where there is one only.
    pub(super) fn only(self) -> Option<Candidate> {
        if let [only] = self.found[..] { Some(only) } else { None }
    }
}

impl IntoIterator for Best {
    type Item = Candidate;
    type IntoIter = std::vec::IntoIter<Candidate>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}
