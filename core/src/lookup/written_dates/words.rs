//! The words of dates: months, days of the week and what stands between them, and the languages that they are of.

use std::ops::RangeInclusive;

use chrono::Weekday;

use crate::data::{self, DateWordRow, InPool, Run, date_word};
use crate::vocabularies::closed_sets::Language;
use osce_model::language_set::LanguageSet;
use osce_model::normal_form::{Stack, fold};

/// A word, or some words that are one: 'Deireadh Fómhair'.
#[derive(Clone, Copy)]
pub(super) struct DateWord(Run);

impl DateWord {
    pub(super) fn find(written: &str) -> Option<Self> {
        Self::find_with_longer(written).0
    }

    /// What a text is, and whether there are words of dates that begin with it.
    pub(super) fn find_with_longer(written: &str) -> (Option<Self>, bool) {
        let mut buffer = Stack::new();
        let word = fold(written, &mut buffer).map_or(&b""[..], |folded| folded.bytes);
        let first = DateWordRow::partition_point(|row| row.text().bytes() < word);
        let rows = DateWordRow::from(first);
        let count = rows.clone().take_while(|row| row.text().bytes() == word).count();
        let longer = rows.clone().nth(count).and_then(|row| row.text().bytes().strip_prefix(word));
        let goes_on = !word.is_empty() && longer.is_some_and(|rest| rest.starts_with(b" "));
        ((count > 0).then(|| Self(DateWordRow::run(first, count))), goes_on)
    }

    /// The languages that it is of.
    pub(super) fn languages(self) -> LanguageSet {
        DateWordRow::of(self.0).map(languages).fold(LanguageSet(0), LanguageSet::or)
    }

    /// The month that it is in these languages, or else in others. Several where it does not mean the same in all of them.
    pub(super) fn months(self, among: LanguageSet) -> Vec<(u8, LanguageSet)> {
        self.meanings(1..=date_word::MONDAY - 1, among)
    }

    /// The day of the week.
    pub(super) fn weekday(self, among: LanguageSet) -> Option<Weekday> {
        match self.meanings(date_word::MONDAY..=u8::MAX, among)[..] {
            [(day, _)] => Weekday::try_from(day - date_word::MONDAY).ok(),
            _ => None,
        }
    }

    /// Whether it is a day of the week in any language.
    pub(super) fn is_weekday(self) -> bool {
        DateWordRow::of(self.0).any(|row| row.means() >= date_word::MONDAY)
    }

    /// Whether it stands between the parts of a date.
    pub(super) fn is_between(self) -> bool {
        DateWordRow::of(self.0).any(|row| row.means() == date_word::BETWEEN)
    }

    fn meanings(self, wanted: RangeInclusive<u8>, among: LanguageSet) -> Vec<(u8, LanguageSet)> {
        let rows = DateWordRow::of(self.0).filter(|row| wanted.contains(&row.means()));
        let all: Vec<(u8, LanguageSet)> = rows.map(|row| (row.means(), languages(row))).collect();
        let of_them = all.iter().copied().filter(|(_, languages)| !languages.and(among).is_empty());
        let of_them: Vec<_> = of_them.collect();
        if of_them.is_empty() { all } else { of_them }
    }
}

fn languages(row: DateWordRow) -> LanguageSet {
    LanguageSet(data::DATE_LANGUAGES[usize::from(row.languages())])
}

/// The languages that a text may be in: the one that is known, or all.
pub(super) fn known(language: Option<Language>) -> LanguageSet {
    language.map_or(LanguageSet::ALL, |language| LanguageSet::of(language as u8))
}

/// Whether the year comes first in one of the languages.
pub(super) fn is_year_first(languages: LanguageSet) -> bool {
    !languages.and(LanguageSet(data::YEAR_FIRST[0])).is_empty()
}
