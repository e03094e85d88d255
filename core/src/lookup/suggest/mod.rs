//! What was probably meant: search-as-you-type, typing errors, and names in other words.

mod begun_words;
mod best;
mod edits;
mod misspelled;
mod shared_words;
mod sought;
mod sounds;

use serde::Serialize;

use super::matched::Number;
use super::options::SuggestOptions;
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::{Language, NameKind, Vocabulary};
use crate::vocabularies::facts::Text;
use crate::vocabularies::name::Name;
use crate::vocabularies::term::Term;
use best::{Best, Candidate};
use sought::Sought;

osce_model::suggestion! { answer
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
    #[non_exhaustive]
}

/// Up to five terms that a text may be the beginning or a misspelling of, or may name in other words, the most likely first.
///
/// ```
/// use osce::lookup::suggest;
///
/// assert_eq!(suggest("poli")[0].term.slug(), "policing");
/// assert_eq!(suggest("mission to k")[0].name, "Mission in Kosovo");
/// assert_eq!(suggest("Azerbaidjan")[0].term.slug(), "az");
/// assert_eq!(suggest("prague documents centre")[0].term.slug(), "documentation-centre-in-prague");
/// ```
pub fn suggest(text: &str) -> Vec<Suggestion> {
    suggest_with(text, &SuggestOptions::default())
}

/// Terms that a text may be the beginning or a misspelling of, or may name in other words, of a vocabulary, in a language.
///
/// The order is stable: the same name; names that begin so; names with a word that begins so; names whose words begin with
/// those of the text, in the same order; names one or more typing errors away; names that share words with the text, the more and the rarer
/// the better. A term comes once, by the name that is most like
/// the text.
///
/// Typing errors are counted in the words in which the name and the text differ: one edit for 5 to 8 letters, two for 9 to 15, three from
/// 16; a transposition is one edit. Abbreviations and names of fewer than five letters are never matched with an error. Text that
/// names an area of the naming policy suggests no State.
pub fn suggest_with(text: &str, options: &SuggestOptions) -> Vec<Suggestion> {
    let Some(sought) = Sought::new(text, options.vocabulary, options.language) else { return Vec::new() };
    let mut best = Best::new(options.limit);
    sought.add_beginnings(&mut best);
    begun_words::add(&sought, &mut best);
    misspelled::add(&sought, &mut best);
    shared_words::add(&sought, &mut best);
    best.into_iter().map(Candidate::suggestion).collect()
}

/// The name that a whole text is a typing error of, if it is one of a single term and such as people make who mean the name; with the number
/// of edits.
pub(crate) fn one_error_away(
    text: &str,
    vocabulary: Option<Vocabulary>,
    language: Option<Language>,
) -> Option<(Name, u32)> {
    let sought = Sought::new(text, vocabulary, language)?;
    let closest = closest(&sought)?;
    misspelled::sounds_like(&sought, closest.name).then_some((closest.name, closest.distance))
}

/// The one term that was meant by a text that is not a name: the one that it is a typing error of, or else the one that it is the
/// beginning of.
pub(crate) fn only_meant(text: &str, vocabulary: Vocabulary) -> Option<Meant> {
    let sought = Sought::new(text, Some(vocabulary), None)?;
    if let Some(closest) = closest(&sought) {
        let is_misspelled = misspelled::sounds_like(&sought, closest.name);
        return Some(Meant { term: closest.name.term(), is_misspelled });
    }
    let mut begun = Best::new(2);
    sought.add_beginnings(&mut begun);
    begun.only().map(|candidate| Meant { term: candidate.name.term(), is_misspelled: false })
}

/// A term that a text was probably meant for.
pub(crate) struct Meant {
    pub(crate) term: Term,
    /// The text is a typing error of one of its names, such as people make who mean the name.
    pub(crate) is_misspelled: bool,
}

/// The name that a text is a typing error of, if it is nearer than those of all other terms.
fn closest(sought: &Sought) -> Option<Candidate> {
    let mut best = Best::new(2);
    misspelled::add(sought, &mut best);
    best.closest()
}
