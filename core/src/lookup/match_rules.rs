//! What stands around a name in running text, and whether the name may be met there.

use super::forms::in_full;
use super::names_ahead::{NameAhead, NamesAhead};
use super::options::MentionOptions;
use super::small_words::{CALLED_AFTER, FUNCTION_WORDS, INSIDE_NAMES, is_one_of};
use super::tokens::{Gap, Word, Words, is_letter, word_after};
use crate::data::{fold_flag, met, name_flag};
use crate::vocabularies::closed_sets::NameKind;
use crate::vocabularies::name::Name;
use osce_model::characters::vanishes;
use osce_model::language_set::LanguageSet;
use osce_model::normal_form::{BOUND_AT_END, BOUND_BEFORE};
use osce_model::organization::Token;

/// The word of a body stands no farther before what it is called after.
const MOST_WORDS_BACK: usize = 4;

/// Farther apart (bytes) the Organization's token is not beside a name.
const FARTHEST: usize = 32;

/// The text, and where the scan last met the Organization in it.
pub(crate) struct Surroundings<'t> {
    text: &'t str,
    organization: Option<Beside>,
}

/// A token of the Organization, or its name, in the text.
#[derive(Clone, Copy)]
struct Beside {
    start: usize,
    end: usize,
    /// The languages of the names that it belongs to.
    languages: LanguageSet,
    is_in_full: bool,
}

impl<'t> Surroundings<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, organization: None }
    }

    /// The scan has met the Organization's name in full.
    pub(crate) fn organization(&mut self, start: usize, end: usize) {
        self.organization = Some(Beside { start, end, languages: LanguageSet::ALL, is_in_full: true });
    }

    /// The scan has met a token of the Organization; where to go on.
    pub(crate) fn token(&mut self, token: &Token, start: usize, end: usize) -> usize {
        let end = end + token.ending(&self.text[end..]);
        self.organization = Some(Beside { start, end, languages: token.languages, is_in_full: false });
        end
    }

    /// Whether a name may be met in the words that begin at `start`.
    pub(crate) fn allow(&self, name: Name, start: usize, words: Words, options: &MentionOptions) -> bool {
        let Words { end, capitals, languages, .. } = words;
        let language = options.language;
        let is_the_organizations = || {
            options.own_text
                || self.organization_beside(start, end).is_some_and(|beside| beside.has(name.row.language()))
        };
        let as_data_says = match name.row.met() {
            met::ALWAYS => true,
            met::OWN_CASE => self.is_in_own_case(name, capitals, start, end),
            met::OWN_LANGUAGE => language == Some(name.language()) && self.is_in_own_case(name, capitals, start, end),
            met::WITH_ORGANIZATION => self.is_in_own_case(name, capitals, start, end) && is_the_organizations(),
            _ => false,
        };
        as_data_says
            && languages.has(name.row.language())
            && (!name.has(name_flag::ORGANIZATION) || is_the_organizations())
            && (!name.has(name_flag::PERSON) || !self.is_part_of_a_persons_name(start, end))
            && (!name.has(name_flag::EVERYDAY) || !self.is_among_capitals(start, end))
    }

    /// Where the mention begins: with the token of the Organization, where it stands directly before a name of its languages.
    pub(crate) fn begin_with_organization(&self, start: usize, languages: LanguageSet) -> usize {
        match self.organization {
            Some(beside)
                if start - beside.end <= FARTHEST
                    && is_joint(&self.text[beside.end..start])
                    && !beside.languages.and(languages).is_empty() =>
            {
                beside.start
            }
            _ => start,
        }
    }

    /// Whether the Organization was last met by its name in full.
    pub(crate) fn has_organization_in_full(&self) -> bool {
        self.organization.is_some_and(|organization| organization.is_in_full)
    }

    fn is_in_own_case(&self, name: Name, capitals: u32, start: usize, end: usize) -> bool {
        if name.row.kind() == NameKind::Abbreviation as u8 {
            let (text, name) = (&self.text[start..end], name.text());
            // Nearly always both are ASCII and alike but for the capitals.
            if text.len() == name.len() && text.is_ascii() && name.is_ascii() {
                let is_written =
                    |(written, wanted): (u8, u8)| written.is_ascii_uppercase() || !wanted.is_ascii_uppercase();
                return text.bytes().zip(name.bytes()).all(is_written);
            }
            return has_capitals_of(letters(text), letters(name));
        }
        name.row.capitals() & capitals == name.row.capitals()
    }

    /// Whether a word that is not part of it stands directly before the name of a mission, behind the last mention: 'Election
    /// Observation Mission to Moldova' is another one.
    pub(crate) fn is_qualified(&self, start: usize, last_mention: usize) -> bool {
        let before = self.text[..start].strip_suffix(' ').unwrap_or_default();
        before.len() > last_mention
            && self
                .directly_before(start)
                .is_some_and(|word| word.starts_with(char::is_uppercase) && !is_one_of(word, FUNCTION_WORDS))
    }

    pub(crate) fn is_beside_organization(&self, start: usize, end: usize) -> bool {
        self.organization_beside(start, end).is_some()
    }

    /// The languages of the names that a token of the Organization beside a name belongs to, or its name in full.
    fn organization_beside(&self, start: usize, end: usize) -> Option<LanguageSet> {
        let before = self.organization.filter(|beside| {
            let between = &self.text[beside.end..start];
            is_joint(between) || matches!(between.trim_end(), "'s" | "’s")
        });
        before.map(|beside| beside.languages).or_else(|| self.organization_behind(end))
    }

    /// The same where 'of the OSCE', 'de l’OSCE', 'der OSZE', 'ОБСЕ' follows.
    fn organization_behind(&self, end: usize) -> Option<LanguageSet> {
        let first = self.next(end).filter(is_near)?;
        let bound_by = |bound: &&str| -> Option<LanguageSet> {
            // Nearly always another word follows.
            if !first.may_begin(self.text, bound) {
                return None;
            }
            let mut at = end;
            for wanted in bound.split(' ') {
                at = self.next(at).filter(|word| is_near(word) && word.is(self.text, wanted))?.end;
            }
            self.next(at).filter(is_near).and_then(|word| self.organization_at(&word))
        };
        self.organization_at(&first).or_else(|| BOUND_BEFORE.iter().chain(&BOUND_AT_END).find_map(bound_by))
    }

    /// The same where a word is the Organization's token, or its name in full begins with it.
    fn organization_at(&self, word: &Word) -> Option<LanguageSet> {
        let is_in_full = || {
            // Nearly always another word stands there.
            if !in_full::may_begin(word.hashed(self.text).0.first_four()) {
                return None;
            }
            let mut ahead = NamesAhead::new(self.text);
            ahead.find(*word);
            let is_it = |name: &NameAhead| {
                name.fold.has(fold_flag::ORGANIZATION) && name.words.gaps.is_within(Gap::SPACE.and(Gap::JOIN))
            };
            ahead.found.iter().any(is_it).then_some(LanguageSet::ALL)
        };
        word.token(self.text).map(|token| token.languages).or_else(is_in_full)
    }

    /// Whether a body is called after the subject that begins at a place: 'Commissioner for Human Rights'. The words before it lead back to a
    /// body's.
    pub(crate) fn is_called_after(&self, start: usize) -> bool {
        let mut at = start;
        let mut joins = false;
        for _ in 0..MOST_WORDS_BACK {
            let Some((begin, word)) = self.word_before(at) else { return false };
            let is_joining = is_one_of(word, INSIDE_NAMES);
            joins |= is_joining;
            if !is_joining && !word.starts_with(char::is_uppercase) {
                return false;
            }
            if is_one_of(word, CALLED_AFTER) {
                return joins;
            }
            at = begin;
        }
        false
    }

    /// 'Michael Jordan', 'Jordan Henderson': a capitalized word stands directly before or after.
    fn is_part_of_a_persons_name(&self, start: usize, end: usize) -> bool {
        let begins_so = |word: &str| word.starts_with(char::is_uppercase);
        self.directly_before(start).is_some_and(|word| begins_so(word) && !is_one_of(word, FUNCTION_WORDS))
            || self.directly_after(end).is_some_and(begins_so)
    }

    /// 'JOIN US NOW': a word beside it is in capitals too.
    fn is_among_capitals(&self, start: usize, end: usize) -> bool {
        let in_capitals = |word: &str| {
            word.chars().count() > 1 && !word.contains(char::is_lowercase) && word.contains(char::is_uppercase)
        };
        self.directly_before(start).is_some_and(in_capitals) || self.directly_after(end).is_some_and(in_capitals)
    }

    /// The word before, if only space parts them.
    fn directly_before(&self, start: usize) -> Option<&'t str> {
        self.word_before(start).map(|(_, word)| word)
    }

    /// The same with its place.
    fn word_before(&self, start: usize) -> Option<(usize, &'t str)> {
        let before = self.text[..start].trim_end();
        let word_begins = before.char_indices().rev().take_while(|(_, c)| is_letter(*c) || vanishes(*c)).last();
        word_begins.filter(|_| is_space(&self.text[before.len()..start])).map(|(at, _)| (at, &before[at..]))
    }

    /// The word after, if only space parts them.
    fn directly_after(&self, end: usize) -> Option<&'t str> {
        self.next(end).filter(|word| word.gap == Gap::SPACE).map(|word| &self.text[word.start..word.end])
    }

    fn next(&self, end: usize) -> Option<Word> {
        word_after(self.text, end)
    }
}

/// Nothing but space, hyphens and apostrophes stands before the word.
fn is_near(word: &Word) -> bool {
    word.gap.is_within(Gap::SPACE.and(Gap::JOIN))
}

/// A space, a hyphen or a slash: what joins the token of the Organization to a name.
fn is_joint(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}" | "/") || is_space(between)
}

fn is_space(between: &str) -> bool {
    if between == " " {
        return true;
    }
    // Farther apart they are not side by side, and the look stays short however long the text is.
    (1..=FARTHEST).contains(&between.len())
        && between.chars().all(char::is_whitespace)
        && between.matches('\n').count() < 2
}

fn letters(text: &str) -> impl DoubleEndedIterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric())
}

/// Whether every capital of a name is one in the text. The token of the Organization may be part of the name as the data
/// writes it and lie outside the hit, so they are compared from the end.
fn has_capitals_of(text: impl DoubleEndedIterator<Item = char>, name: impl DoubleEndedIterator<Item = char>) -> bool {
    text.rev().zip(name.rev()).all(|(written, name)| written.is_uppercase() || !name.is_uppercase())
}
