//! A text as words in normal form, with what stands between them.

use super::super::span::TextSpan;
use osce_model::characters::{fold_char, vanishes};
use osce_model::organization::Token;

/// A phrase has no more words, and no more bytes: a longer text is not a name with something beside it.
const MOST_WORDS: usize = 40;
const LONGEST: usize = 400;

/// Names seldom have more words.
const USUAL: usize = 12;

const ARTICLES: [&str; 13] = ["the", "le", "la", "les", "l", "der", "die", "das", "il", "lo", "el", "los", "las"];

const LONGEST_ARTICLE: usize = 3;

/// A word in normal form.
#[derive(Clone, Copy)]
pub(super) struct Word<'p> {
    pub(super) normal: &'p str,
    /// The same as the text has it.
    pub(super) written: &'p str,
    pub(super) before: Marks,
    pub(super) span: TextSpan,
}

/// The marks that stand before a word and tell something of it.
#[derive(Clone, Copy, Default)]
pub(super) struct Marks {
    pub(super) opened: u8,
    pub(super) closed: u8,
    pub(super) comma: bool,
    pub(super) apostrophe: bool,
    pub(super) stop: bool,
}

impl Word<'_> {
    pub(super) fn is_organization(&self) -> bool {
        self.token().is_some()
    }

    pub(super) fn token(&self) -> Option<&'static Token> {
        Token::find_in_any_case(self.normal.as_bytes())
    }

    pub(super) fn is_article(&self) -> bool {
        self.normal.len() <= LONGEST_ARTICLE && ARTICLES.contains(&self.normal)
    }
}

/// The words of a text.
pub(super) struct Phrase<'t> {
    text: &'t str,
    folded: String,
    /// Each with its place in `folded`.
    words: Vec<(std::ops::Range<usize>, Marks, TextSpan)>,
    /// The marks behind the last word.
    pub(super) end: Marks,
}

impl<'t> Phrase<'t> {
    /// Nothing for a text that is too long, and for one with a mark that no name is read across.
    pub(super) fn read(text: &'t str) -> Option<Self> {
        if text.len() > 2 * LONGEST {
            return None;
        }
        let mut phrase = Self {
            text,
            folded: String::with_capacity(text.len()),
            words: Vec::with_capacity(USUAL),
            end: Marks::default(),
        };
        let mut in_word = false;
        let mut ending = 0;
        for (at, character) in text.char_indices() {
            if at < ending {
                continue;
            }
            if character == '&' {
                phrase.begin(at, phrase.folded.len());
                phrase.folded.push_str("and");
                phrase.finish(at + 1);
                in_word = false;
                continue;
            }
            let begun = phrase.folded.len();
            let mut parts = false;
            let folded = &mut phrase.folded;
            fold_char(character, &mut |letter| if letter == ' ' { parts = true } else { folded.push(letter) });
            if phrase.folded.len() > begun && !parts {
                if !in_word {
                    phrase.begin(at, begun);
                    in_word = true;
                }
                phrase.finish(at + character.len_utf8());
            } else if !vanishes(character) {
                phrase.folded.truncate(begun);
                let token = if in_word { phrase.last_token() } else { None };
                in_word = false;
                ending = at + token.map_or(0, |token| token.ending(&text[at..]));
                if at == ending {
                    phrase.mark(character)?;
                }
            }
            if phrase.words.len() > MOST_WORDS || phrase.folded.len() > LONGEST {
                return None;
            }
        }
        Some(phrase)
    }

    /// Begins a word whose letters begin at a place.
    fn begin(&mut self, at: usize, place: usize) {
        let marks = std::mem::take(&mut self.end);
        // 'co-operation' is one word, as in the normal form.
        if let Some((range, ..)) = self.words.last()
            && &self.folded[range.clone()] == "co"
            && marks.is_empty()
        {
            return;
        }
        self.words.push((place..place, marks, TextSpan::new(at, at)));
    }

    fn finish(&mut self, at: usize) {
        if let Some((range, _, span)) = self.words.last_mut() {
            range.end = self.folded.len();
            span.end = at;
        }
    }

    /// The token that the last word is.
    fn last_token(&self) -> Option<&'static Token> {
        let (range, ..) = self.words.last()?;
        Token::find_in_any_case(&self.folded.as_bytes()[range.clone()])
    }

    fn mark(&mut self, character: char) -> Option<()> {
        match character {
            '(' | '[' => self.end.opened += 1,
            ')' | ']' => self.end.closed += 1,
            ',' => self.end.comma = true,
            '\'' | '’' | 'ʼ' => self.end.apostrophe = true,
            '.' | '°' => self.end.stop = true,
            ';' | '|' | '•' | '\n' | '\r' | ':' | '!' | '?' => return None,
            _ => {}
        }
        (self.end.opened < 8 && self.end.closed < 8).then_some(())
    }

    pub(super) fn words(&self) -> Vec<Word<'_>> {
        let word = |(range, marks, span): &(std::ops::Range<usize>, Marks, TextSpan)| Word {
            normal: &self.folded[range.clone()],
            written: span.of(self.text),
            before: *marks,
            span: *span,
        };
        self.words.iter().map(word).collect()
    }
}

impl Marks {
    pub(super) fn is_empty(self) -> bool {
        self.opened == 0 && self.closed == 0 && !self.comma
    }
}

/// Words as a text, from which the rules of the normal form make a name.
pub(super) fn joined<'w>(words: impl IntoIterator<Item = &'w Word<'w>, IntoIter: Clone>) -> String {
    let words = words.into_iter();
    let mut text = String::with_capacity(words.clone().map(|word| word.normal.len() + 1).sum());
    for word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        // A token of a language that is not official is one in its own capitals alone.
        let in_capitals = word.token().filter(|token| !token.is_official());
        text.push_str(in_capitals.map_or(word.normal, |token| token.written));
    }
    text
}

/// Where words stand, from the first to the last.
pub(super) fn span_of(words: &[Word<'_>]) -> Option<TextSpan> {
    Some(TextSpan::new(words.first()?.span.start, words.last()?.span.end))
}
