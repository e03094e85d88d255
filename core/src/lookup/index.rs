//! The generated index: from a normal form to the names that have it.

use crate::data::InPool;
use crate::data::{self, FirstWordRow, FoldRow, KeyRow, NameRow, fold_flag, hash, probe};
use crate::vocabularies::term::Term;

/// A normal form of the tables.
#[derive(Clone, Copy)]
pub(crate) struct Fold {
    pub(crate) row: &'static FoldRow,
}

impl Fold {
    /// The normal form that is exactly `name`.
    #[inline]
    pub(crate) fn find(name: &[u8]) -> Option<Self> {
        let found =
            probe(&data::FOLD_SLOTS, hash::of_name(name), |position| data::FOLDS[position].text.bytes() == name)?;
        Some(Self::at(found))
    }

    pub(crate) fn at(position: usize) -> Self {
        Self { row: &data::FOLDS[position] }
    }

    pub(crate) fn all() -> impl ExactSizeIterator<Item = Self> {
        data::FOLDS.iter().map(|row| Self { row })
    }

    pub(crate) fn text(self) -> &'static str {
        self.row.text.get()
    }

    /// The names with this normal form, best first; none for what names no State.
    #[inline]
    pub(crate) fn names(self) -> impl Iterator<Item = &'static NameRow> + Clone {
        self.row.names.of(&data::FOLD_NAMES).iter().map(|&number| &data::NAMES[number as usize])
    }

    pub(crate) fn has(self, flag: u8) -> bool {
        self.row.flags & flag != 0
    }

    /// An area of the naming policy, or a State that is not one of the Organization's.
    pub(crate) fn is_area(self) -> bool {
        let scope = self.row.flags & fold_flag::SCOPE;
        scope != 0 && scope != fold_flag::PHRASE
    }
}

/// The normal form of a text that is written exactly as the data writes a name of one term: the common case, which needs no
/// folding.
#[inline]
pub(crate) fn as_written(text: &[u8]) -> Option<Fold> {
    let found =
        probe(&data::WRITTEN_SLOTS, hash::of_name(text), |position| data::WRITTEN[position].text.bytes() == text)?;
    Some(Fold::at(data::WRITTEN[found].fold as usize))
}

/// What a text leads to in a table of keys.
fn keyed(keys: &'static [KeyRow], slots: &[u16], text: &str) -> Option<&'static [u16]> {
    let found = probe(slots, hash::of_name(text.as_bytes()), |position| keys[position].text.get() == text)?;
    Some(keys[found].numbers.of(&data::KEY_NUMBERS))
}

fn names(numbers: Option<&'static [u16]>) -> impl Iterator<Item = &'static NameRow> {
    numbers.unwrap_or_default().iter().map(|&number| &data::NAMES[number as usize])
}

/// The names that are written so in one spelling.
pub(crate) fn spelled(text: &str) -> impl Iterator<Item = &'static NameRow> + use<> {
    names(keyed(&data::SPELLED, &data::SPELLED_SLOTS, text))
}

/// The names of a place, and of what is there, the place first.
pub(crate) fn placed(text: &str) -> impl Iterator<Item = &'static NameRow> + use<> {
    names(keyed(&data::PLACED, &data::PLACED_SLOTS, text))
}

/// The numbers of the events that were held in a city or a country.
pub(crate) fn events_in(place: &str) -> &'static [u16] {
    keyed(&data::EVENT_PLACES, &data::EVENT_PLACES_SLOTS, place).unwrap_or_default()
}

/// The State with an adjective.
pub(crate) fn state_with_adjective(adjective: &str) -> Option<Term> {
    keyed(&data::ADJECTIVES, &data::ADJECTIVES_SLOTS, adjective)?.first().copied().map(Term::from_number)
}

/// The names that begin with a word, by the hash of the word.
#[inline]
pub(crate) fn first_word(hash: u32) -> Option<&'static FirstWordRow> {
    let place = (hash >> 16) as usize;
    if data::FIRST_WORD_BITMAP[place / 64] >> (place % 64) & 1 == 0 {
        return None;
    }
    let found = probe(&data::FIRST_WORD_SLOTS, hash, |position| data::FIRST_WORDS[position].hash == hash)?;
    Some(&data::FIRST_WORDS[found])
}
