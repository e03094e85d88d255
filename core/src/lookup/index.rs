//! The generated index: from a normal form to the names that have it.

use crate::data::InPool;
use crate::data::{self, FoldRow, KeyRow, NameRow, NameWordRow, fold_flag, hash, probe};
use crate::vocabularies::term::Term;
use osce_model::letters::letters;
use osce_model::rows::Text;

/// A normal form of the tables.
#[derive(Clone, Copy)]
pub(crate) struct Fold {
    pub(crate) row: FoldRow,
}

impl Fold {
    /// The normal form that is exactly `name`.
    #[inline]
    pub(crate) fn find(name: &[u8]) -> Option<Self> {
        // A spelling is found by another way, which says so.
        Self::of_words(hash::Words::of(name)?, |text| text.bytes() == name).filter(|fold| !fold.has(fold_flag::SPELLED))
    }

    /// The normal form of these words.
    #[inline]
    pub(crate) fn of_words(words: hash::Words, is_it: impl Fn(Text) -> bool) -> Option<Self> {
        probe(&data::FOLD_SLOTS, words.hash(), |fold| is_it(FoldRow::at(fold).text())).map(Self::at)
    }

    pub(crate) fn at(number: u16) -> Self {
        Self { row: FoldRow::at(number) }
    }

    /// Those that begin so, in the order of the alphabet.
    pub(crate) fn beginning_with(text: &str) -> impl Iterator<Item = Self> {
        let first = FoldRow::partition_point(|row| row.text().get() < text);
        FoldRow::from(first).map(|row| Self { row }).take_while(move |fold| fold.text().starts_with(text))
    }

    pub(crate) fn text(self) -> &'static str {
        self.row.text().get()
    }

    /// The names with this normal form, best first; none for what names no State.
    #[inline]
    pub(crate) fn names(self) -> impl Iterator<Item = NameRow> + Clone {
        self.row.names().of(&data::FOLD_NAMES).iter().map(|&number| NameRow::at(number))
    }

    pub(crate) fn has(self, flag: u16) -> bool {
        self.row.flags() & flag != 0
    }

    /// The name of another organization.
    pub(crate) fn is_of_other_organization(self) -> bool {
        self.has(fold_flag::OTHER_ORGANIZATION)
    }

    /// An area of the naming policy, or a State that is not one of the Organization's.
    pub(crate) fn is_area(self) -> bool {
        let scope = self.row.flags() & fold_flag::SCOPE;
        scope != 0 && scope != fold_flag::PHRASE
    }
}

/// The normal form of a text that is written exactly as the data writes an official language's name of one term: the common case, which needs no
/// folding.
#[inline]
pub(crate) fn as_written(text: &[u8]) -> Option<Fold> {
    let found = probe(&data::WRITTEN_SLOTS, hash::of_name(text), |name| NameRow::at(name).text().bytes() == text)?;
    Some(Fold::at(NameRow::at(found).fold()))
}

/// A word of the names of terms.
#[derive(Clone, Copy)]
pub(crate) struct NameWord {
    row: NameWordRow,
}

impl NameWord {
    pub(crate) fn at(number: u16) -> Self {
        Self { row: NameWordRow::at(number) }
    }

    pub(crate) fn find(word: &str) -> Option<Self> {
        Self::beginning_with(word).next().filter(|found| found.text() == word)
    }

    /// Those that begin so, in the order of the alphabet.
    pub(crate) fn beginning_with(text: &str) -> impl Iterator<Item = Self> {
        let first = NameWordRow::partition_point(|row| row.text().get() < text);
        NameWordRow::from(first).map(|row| Self { row }).take_while(move |word| word.text().starts_with(text))
    }

    pub(crate) fn text(self) -> &'static str {
        self.row.text().get()
    }

    /// The fewer terms have it in their names, the more it weighs.
    pub(crate) fn weight(self) -> u32 {
        self.row.weight().into()
    }

    /// The numbers of the normal forms that have it.
    pub(crate) fn fold_numbers(self) -> &'static [u16] {
        self.row.folds().of(&data::NAME_WORD_FOLDS)
    }

    pub(crate) fn folds(self) -> impl Iterator<Item = Fold> {
        self.fold_numbers().iter().map(|&number| Fold::at(number))
    }
}

/// The texts of a table by their length.
pub(crate) struct ByLength {
    pub(crate) numbers: &'static [u16],
    /// Where the texts of each length begin.
    pub(crate) begins: &'static [u16],
}

impl ByLength {
    /// The numbers of those that may be so few edits from a text, by their length and their letters. Of what is not asked for there is no
    /// text.
    pub(crate) fn near(
        &self,
        text: &str,
        length: usize,
        edits: u32,
        text_of: impl Fn(u16) -> Option<&'static str>,
    ) -> impl Iterator<Item = u16> {
        let longest = self.begins.len() - 1;
        let reach = edits as usize;
        let begin = |length: usize| usize::from(self.begins[length.min(longest)]);
        let numbers = &self.numbers[begin(length.saturating_sub(reach))..begin(length + reach + 1)];
        let letters = letters(text);
        let may_be_near = move |number: &u16| {
            text_of(*number).is_some_and(|text| (self::letters(text) ^ letters).count_ones() <= 2 * edits)
        };
        numbers.iter().copied().filter(may_be_near)
    }
}

/// What a text leads to in a table of keys.
fn keyed(keys: &'static [KeyRow], slots: &[u16], text: &str) -> Option<&'static [u16]> {
    let found = probe(slots, hash::of_name(text.as_bytes()), |key| keys[usize::from(key)].text.get() == text)?;
    Some(keys[usize::from(found)].numbers.of(&data::KEY_NUMBERS))
}

fn names(numbers: Option<&'static [u16]>) -> impl Iterator<Item = NameRow> {
    numbers.unwrap_or_default().iter().map(|&number| NameRow::at(number))
}

/// The names that are written so in one spelling.
pub(crate) fn spelled(text: &str) -> impl Iterator<Item = NameRow> + use<> {
    names(keyed(&data::SPELLED, &data::SPELLED_SLOTS, text))
}

/// The names of a place, and of what is there, the place first.
pub(crate) fn placed(text: &str) -> impl Iterator<Item = NameRow> + use<> {
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

/// Whether a name may begin with a word, as running text has it.
#[inline]
pub(crate) fn may_begin_with(word: hash::Words, is_capital: bool) -> bool {
    is_set(if is_capital { &data::BEGINNINGS } else { &data::BEGINNINGS_IN_LOWER_CASE }, word)
}

/// Whether a name may begin with several words.
#[inline]
pub(crate) fn may_begin_with_several(words: hash::Words) -> bool {
    is_set(&data::LONGER_BEGINNINGS, words)
}

#[inline]
fn is_set(bitmap: &[u64; 1024], words: hash::Words) -> bool {
    bitmap[words.place() / 64] >> (words.place() % 64) & 1 == 1
}

/// The normal forms with which a text in normal form begins, the shortest first.
pub(crate) fn folds_ahead(text: &str) -> impl Iterator<Item = Fold> {
    let mut words: Option<hash::Words> = None;
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
            let word = rest.split(' ').next()?;
            let end = at + word.len();
            let number = hash::Words::of_word(hash::first_eight(word.as_bytes()), word.len());
            let read = words.map_or(number, |before| before.and(number));
            if words.is_some() && !may_begin_with_several(read) {
                return None;
            }
            (words, at) = (Some(read), end + 1);
            let is_it = |fold: Text| fold.bytes() == &text.as_bytes()[..end];
            if let Some(fold) = Fold::of_words(read, is_it).filter(|fold| !fold.has(fold_flag::UNMET)) {
                return Some(fold);
            }
        }
    })
}
