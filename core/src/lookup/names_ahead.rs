//! The names that begin at a word of a running text: a probe for each of its words, however many names begin with the first one.

use super::index::{self, Fold};
use super::tokens::{Gap, Word, Words, WordsAhead};
use crate::data::{InPool, fold_flag, hash};
use osce_model::language_set::LanguageSet;
use osce_model::rows::Text;

/// No name has more words, with what may stand between them.
const MOST_WORDS: usize = 64;

/// A name that the words ahead are.
#[derive(Clone, Copy)]
pub(crate) struct NameAhead {
    pub(crate) fold: Fold,
    pub(crate) words: Words,
}

/// Words ahead with which names may begin, as far as their hash tells.
#[derive(Clone, Copy)]
struct Beginning {
    hashed: hash::Words,
    /// Bit n: word n ahead is one of them.
    taken: u64,
    /// How many they are.
    count: u32,
    /// The word ahead with which they go on.
    next: usize,
    /// How many bytes they have in normal form, with the spaces between them.
    length: usize,
    words: Words,
}

/// The words from where names are tried, and the names that were found to begin there, the shortest first.
pub(crate) struct NamesAhead<'t> {
    words: WordsAhead<'t>,
    pub(crate) found: Vec<NameAhead>,
}

impl<'t> NamesAhead<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { words: WordsAhead::new(text), found: Vec::new() }
    }

    /// Finds the names that begin with a word. The Organization's token and initials may stand between their words.
    pub(crate) fn find(&mut self, first: Word) {
        self.found.clear();
        self.words.begin_with(first);
        let (hashed, length) = first.hashed(self.words.text);
        let words = Words {
            end: first.end,
            capitals: first.capital.into(),
            languages: LanguageSet::ALL,
            gaps: Gap::NONE,
            has_initials: false,
        };
        self.follow(Beginning { hashed, taken: 1, count: 1, next: 1, length, words });
    }

    /// Takes the names that begin so.
    fn follow(&mut self, mut begun: Beginning) {
        let text = self.words.text;
        while self.take_name(&begun) {
            let Some(word) = self.words.word(begun.next) else { return };
            if word.may_begin_organization_phrase(text) || word.is_in_brackets(text) {
                self.pass_over(begun);
            }
            // Looked up again instead of copied: copying a word that was just written stalls on the write.
            let Some(word) = self.words.word(begun.next) else { return };
            if !begun.add(word, text) {
                return;
            }
        }
    }

    /// Takes the names that go on behind what may stand between their words: the Organization's token, or the initials of those before.
    #[cold]
    fn pass_over(&mut self, mut begun: Beginning) {
        let text = self.words.text;
        if let Some((passed, token)) = self.words.organization_phrase(begun.next) {
            begun.next += passed;
            begun.words.languages = begun.words.languages.and(token.languages);
        } else if self.words.are_initials(begun.next, begun.taken) {
            begun.next += 1;
            begun.words.has_initials = true;
        } else {
            return;
        }
        if let Some(&word) = self.words.word(begun.next)
            && begun.add(&word, text)
        {
            self.follow(begun);
        }
    }

    /// Takes the name that the words are, if they are one; false where no name goes on behind it.
    #[inline]
    fn take_name(&mut self, begun: &Beginning) -> bool {
        let is_it = |name: Text| usize::from(name.length) == begun.length && self.are_written(begun, name.bytes());
        let Some(fold) = Fold::of_words(begun.hashed, is_it) else { return true };
        let flags = fold.row.flags();
        let mut allowed = Gap::SPACE.and(Gap::JOIN);
        for (flag, gap) in [(fold_flag::COMMA, Gap::COMMA), (fold_flag::STOP, Gap::STOP)] {
            if flags & flag != 0 {
                allowed = allowed.and(gap);
            }
        }
        if flags & fold_flag::UNMET == 0 && begun.words.gaps.is_within(allowed) {
            // Behind what stands between words there may be a shorter name, and the same as without it.
            let length = |fold: Fold| fold.row.text().length;
            let shorter = self.found.iter().rev().skip_while(|name| length(name.fold) > length(fold)).count();
            self.found.insert(shorter, NameAhead { fold, words: begun.words });
        }
        flags & fold_flag::BEGINS_LONGER != 0
    }

    /// Whether the words are the name.
    #[inline]
    fn are_written(&self, begun: &Beginning, name: &[u8]) -> bool {
        let text = self.words.text.as_bytes().get(self.words.start..begun.words.end).unwrap_or_default();
        // Nearly always they are ASCII, with a space between them.
        is_in_ascii(text, name) || self.are_written_so(begun.taken, name)
    }

    fn are_written_so(&self, taken: u64, name: &[u8]) -> bool {
        let mut rest = Some(name);
        for word in self.words.taken(taken) {
            let behind = rest.and_then(|rest| word.strip_from(self.words.text, rest));
            rest = behind.map(|behind| behind.strip_prefix(b" ").unwrap_or_default());
        }
        rest == Some(b"")
    }
}

/// Whether an ASCII text is the name but for capitals. Eight bytes are compared at once: in the wheel, a loop over the bytes took a tenth of
/// all the time.
#[inline]
fn is_in_ascii(text: &[u8], name: &[u8]) -> bool {
    const BITS_OF_CASE: u64 = 0x2020_2020_2020_2020;
    const NOT_ASCII: u64 = 0x8080_8080_8080_8080;
    let is = |text: &[u8; 8], name: &[u8; 8]| {
        let (text, name) = (u64::from_le_bytes(*text), u64::from_le_bytes(*name));
        // The bit is what differs between capital and small letters. It also turns some control characters into a space or digits; those
        // stand between words, and the gaps are checked.
        text & NOT_ASCII == 0 && text | BITS_OF_CASE == name
    };
    match (text.last_chunk(), name.last_chunk()) {
        (Some(last), Some(wanted)) => {
            let mut eights = text.as_chunks().0.iter().zip(name.as_chunks().0);
            text.len() == name.len() && is(last, wanted) && eights.all(|(text, name)| is(text, name))
        }
        _ => text.eq_ignore_ascii_case(name),
    }
}

impl Beginning {
    /// Adds a word, if a name may begin so; whether it may.
    #[allow(clippy::inline_always, reason = "it is asked at each word ahead; a call costs as much as the question")]
    #[inline(always)]
    fn add(&mut self, word: &Word, text: &str) -> bool {
        let (hashed, length) = word.hashed(text);
        self.hashed = self.hashed.and(hashed);
        self.taken |= 1 << (self.next % MOST_WORDS);
        self.length += 1 + length;
        self.words.end = word.end;
        self.words.capitals |= u32::from(word.capital) << self.count.min(31);
        self.words.gaps = self.words.gaps.and(word.gap);
        self.next += 1;
        self.count += 1;
        self.next <= MOST_WORDS && index::may_begin_with_several(self.hashed)
    }
}
