//! The tags, texts and comments of a page of HTML, as the tokenizer of the standard meets them.
//!
//! The tokenizer is html5gum's. What it hands over is put together here, because its own emitters keep errors, doctypes and the places
//! of attributes, and its machine has a copy of what they do at every step.

use std::convert::Infallible;

use html5gum::{Emitter, Error, Reader, State, Tokenizer, naive_next_state};

use super::elements::Element;
use super::tag::Tag;
use crate::checking::input::text_of;

/// What is met, in order.
pub(crate) enum Token<'a> {
    /// An element begins.
    Start(&'a Tag),
    /// An element ends.
    End(Element),
    /// Text, with its characters for entities, and where it stands in the source.
    Text(&'a str, usize, usize),
    /// What stands in a comment.
    Comment(&'a str),
}

/// Hands every token to a function, with places in bytes.
pub(crate) fn each(html: &str, take: &mut dyn FnMut(Token<'_>)) {
    let tokens = Tokens {
        take,
        tag: Tag::of(Element::HTML),
        kind: Kind::Other,
        has_attribute: false,
        name: Vec::new(),
        last_start: Vec::new(),
        comment: Vec::new(),
        text: Vec::new(),
        text_start: 0,
        text_end: 0,
        position: 0,
    };
    // Nothing is kept of what is handed over, and a text does not fail.
    let Ok(()) =
        Tokenizer::new_with_emitter(Source { rest: html.as_bytes(), is_behind_quote: false, values: 0 }, tokens)
            .finish();
}

/// What the tokenizer reads. Its own reader searches with code of its own for each of its states, a sixth of the machine.
struct Source<'h> {
    rest: &'h [u8],
    /// The value of an attribute may just have ended.
    is_behind_quote: bool,
    /// So many have.
    values: usize,
}

/// The tokenizer reads one attribute after another by calls within calls, which would fill the stack. Behind each so many it is given
/// a slash in place of white space: that parts attributes too, and it returns.
const MOST_CALLS: usize = 32;

impl<'h> Source<'h> {
    fn split(&mut self, at: usize) -> &'h [u8] {
        let (read, rest) = self.rest.split_at(at);
        self.rest = rest;
        read
    }

    /// What parts an attribute from the next.
    #[inline(never)]
    fn behind_value(&mut self, byte: u8) -> u8 {
        self.values += 1;
        if byte.is_ascii_whitespace() && self.values.is_multiple_of(MOST_CALLS) { b'/' } else { byte }
    }

    /// As many bytes as stand before the first of some; of the first one itself, one.
    #[inline(never)]
    fn until(&self, ends: &[u8]) -> usize {
        let mut is_end = [0_u64; 4];
        for end in ends {
            is_end[usize::from(end >> 6)] |= 1 << (end & 63);
        }
        let at = self.rest.iter().position(|byte| is_end[usize::from(byte >> 6)] >> (byte & 63) & 1 == 1);
        at.unwrap_or(self.rest.len()).max(1)
    }
}

impl Reader for Source<'_> {
    type Error = Infallible;

    #[inline]
    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        let is_behind_quote = std::mem::take(&mut self.is_behind_quote);
        let Some((&byte, rest)) = self.rest.split_first() else { return Ok(None) };
        self.rest = rest;
        Ok(Some(if is_behind_quote { self.behind_value(byte) } else { byte }))
    }

    #[inline(never)]
    fn try_read_string(&mut self, text: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        let is_next = self
            .rest
            .get(..text.len())
            .is_some_and(|next| next == text || !case_sensitive && next.eq_ignore_ascii_case(text));
        if is_next {
            self.split(text.len());
        }
        Ok(is_next)
    }

    #[inline(never)]
    fn read_until<'b>(&'b mut self, ends: &[u8], _: &'b mut [u8; 4]) -> Result<Option<&'b [u8]>, Infallible> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let read = self.split(self.until(ends));
        self.is_behind_quote = matches!(read, b"\"" | b"'");
        Ok(Some(read))
    }
}

/// What is being put together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Start,
    End,
    Other,
}

/// Puts together what the tokenizer meets.
struct Tokens<'f> {
    take: &'f mut dyn FnMut(Token<'_>),
    tag: Tag,
    kind: Kind,
    /// The attribute that is met is the last of the tag.
    has_attribute: bool,
    name: Vec<u8>,
    /// The name of the last start tag, whose end ends a script.
    last_start: Vec<u8>,
    comment: Vec<u8>,
    text: Vec<u8>,
    text_start: usize,
    text_end: usize,
    position: usize,
}

impl Tokens<'_> {
    #[inline(never)]
    fn end_text(&mut self) {
        if !self.text.is_empty() {
            let text = text_of(&self.text);
            (self.take)(Token::Text(&text, self.text_start, self.text_end));
            self.text.clear();
        }
    }

    #[inline(never)]
    fn push(to: &mut Vec<u8>, bytes: &[u8]) {
        to.extend_from_slice(bytes);
    }
}

/// What is asked for at many places stays out of them: the machine would be twice as large.
impl Emitter for Tokens<'_> {
    type Token = Infallible;

    fn set_last_start_tag(&mut self, last_start_tag: Option<&[u8]>) {
        self.last_start.clear();
        self.last_start.extend_from_slice(last_start_tag.unwrap_or_default());
    }

    fn emit_eof(&mut self) {
        self.end_text();
    }

    #[inline]
    fn emit_error(&mut self, _: Error) {}

    /// Any HTML is read.
    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    #[inline]
    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    #[inline(never)]
    fn init_string(&mut self) {
        if self.text.is_empty() {
            self.text_start = self.position;
        }
    }

    #[inline(never)]
    fn emit_string(&mut self, text: &[u8]) {
        self.text_end = self.position;
        self.text.extend_from_slice(text);
    }

    #[inline(never)]
    fn init_start_tag(&mut self) {
        self.name.clear();
        self.tag.clear();
        self.has_attribute = false;
        self.kind = Kind::Start;
    }

    #[inline(never)]
    fn init_end_tag(&mut self) {
        self.name.clear();
        self.has_attribute = false;
        self.kind = Kind::End;
    }

    #[inline(never)]
    fn init_comment(&mut self) {
        self.end_text();
        self.comment.clear();
    }

    #[inline(never)]
    fn emit_current_tag(&mut self) -> Option<State> {
        self.end_text();
        let element = Element::of(&self.name);
        let next = match self.kind {
            Kind::Start => {
                self.tag.element = element;
                (self.take)(Token::Start(&self.tag));
                self.last_start.clone_from(&self.name);
                naive_next_state(&self.name)
            }
            Kind::End => {
                (self.take)(Token::End(element));
                self.last_start.clear();
                None
            }
            Kind::Other => None,
        };
        if next.is_some() {
            self.init_string();
        }
        next
    }

    #[inline(never)]
    fn emit_current_comment(&mut self) {
        (self.take)(Token::Comment(&text_of(&self.comment)));
    }

    #[inline]
    fn emit_current_doctype(&mut self) {}

    #[inline]
    fn set_self_closing(&mut self) {}

    #[inline]
    fn set_force_quirks(&mut self) {}

    fn push_tag_name(&mut self, name: &[u8]) {
        Self::push(&mut self.name, name);
    }

    fn push_comment(&mut self, comment: &[u8]) {
        Self::push(&mut self.comment, comment);
    }

    #[inline]
    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn init_doctype(&mut self) {
        self.end_text();
    }

    #[inline(never)]
    fn init_attribute(&mut self) {
        // Attributes of an end tag are nobody's.
        self.has_attribute = self.kind == Kind::Start && self.tag.add_attribute();
    }

    #[inline(never)]
    fn push_attribute_name(&mut self, name: &[u8]) {
        if let Some(last) = self.tag.last_attribute().filter(|_| self.has_attribute) {
            last.0.extend_from_slice(name);
        }
    }

    #[inline(never)]
    fn push_attribute_value(&mut self, value: &[u8]) {
        if let Some(last) = self.tag.last_attribute().filter(|_| self.has_attribute) {
            last.1.extend_from_slice(value);
        }
    }

    #[inline]
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    #[inline]
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    #[inline]
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    #[inline]
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}

    #[inline(never)]
    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.kind == Kind::End && !self.last_start.is_empty() && self.last_start == self.name
    }

    #[inline]
    fn move_position(&mut self, offset: isize) {
        self.position = self.position.saturating_add_signed(offset);
    }
}
