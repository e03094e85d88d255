//! The names that a text is a typing error of.

use super::super::index::{ByLength, Fold};
use super::best::{Best, Candidate, Likeness};
use super::edits::Pattern;
use super::sought::Sought;
use super::sounds;
use crate::data::{FOLDS_BY_LENGTH, FOLDS_BY_LENGTH_BEGIN};
use crate::vocabularies::closed_sets::{NameKind, Vocabulary};
use crate::vocabularies::name::Name;
use osce_model::normal_form::normal_form;

const SHORTEST: usize = 5;

const BY_LENGTH: ByLength = ByLength { numbers: &FOLDS_BY_LENGTH, begins: &FOLDS_BY_LENGTH_BEGIN };

/// How many edits are forgiven in a text or name of so many characters.
pub(super) fn allowed(length: usize) -> u32 {
    match length {
        0..SHORTEST => 0,
        SHORTEST..=8 => 1,
        9..=15 => 2,
        _ => 3,
    }
}

/// The names that a text is so few edits from, by how many they are.
pub(super) fn add(sought: &Sought, best: &mut Best) {
    let most = allowed(sought.length);
    let Some(pattern) = Pattern::new(&sought.text).filter(|_| most > 0) else { return };
    // Most names are of another vocabulary.
    let text_of = |number| Some(Fold::at(number)).filter(|fold| sought.may_mean(*fold)).map(Fold::text);
    let near = BY_LENGTH.near(&sought.text, sought.length, most, text_of).filter_map(|number| {
        let fold = Fold::at(number);
        let edits = pattern.edits(fold.text());
        (edits <= most && edits <= apart(&sought.text, fold.text()).2).then_some((fold, edits))
    });
    let near: Vec<(Fold, u32)> = near.collect();
    // A typing error of a State does not count where an area is as near: 'Republic of Kosva'.
    let nearest_area = near.iter().filter(|(fold, _)| fold.is_area()).map(|(_, edits)| *edits).min();
    for (fold, edits) in near {
        for name in sought.names(fold, false) {
            let is_nearer_to_area = nearest_area.is_some_and(|area| area <= edits);
            if name.kind() != NameKind::Abbreviation
                && (name.term().vocabulary() != Vocabulary::Country || !is_nearer_to_area)
            {
                best.add(Candidate::new(name, Likeness::TypingError, edits, edits, fold.text().len()));
            }
        }
    }
}

/// Whether the errors in a text are those of people who mean the name, and not what makes another name of it.
pub(super) fn sounds_like(sought: &Sought, name: Name) -> bool {
    let name = normal_form(name.text());
    let (text, name, most) = apart(&sought.text, &name);
    sounds::cost(text, name) <= most
}

/// A text and a name without the words that they have in common, and how many edits are forgiven between them: 'Republic of Kenya' is as far
/// from 'Republic of Korea' as 'Kenya' is from 'Korea'.
fn apart<'t>(text: &'t str, name: &'t str) -> (&'t str, &'t str, u32) {
    let (text, name) = without_common_words(text, name);
    (text, name, allowed(text.chars().count().min(name.chars().count())))
}

/// Two texts without the words with which both begin and end.
fn without_common_words<'t>(one: &'t str, other: &'t str) -> (&'t str, &'t str) {
    let (mut one, mut other) = (one, other);
    while let (Some((first, rest)), Some((same, rest_of_other))) = (one.split_once(' '), other.split_once(' '))
        && first == same
    {
        (one, other) = (rest, rest_of_other);
    }
    while let (Some((rest, last)), Some((rest_of_other, same))) = (one.rsplit_once(' '), other.rsplit_once(' '))
        && last == same
    {
        (one, other) = (rest, rest_of_other);
    }
    (one, other)
}
