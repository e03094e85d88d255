//! The tags, texts and comments of a page of HTML, as the tokenizer of the standard meets them.

use std::convert::Infallible;

use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::elements::Element;

/// A tag has at most so many attributes that are looked at.
const MOST_ATTRIBUTES: usize = 64;

/// The start of an element, with its attributes.
pub(crate) struct Tag {
    pub(crate) element: Element,
    /// Their names are in small letters.
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute, which may be empty.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Whether an attribute that is a list of words has a word, in any case.
    pub(crate) fn has_word(&self, attribute: &str, word: &str) -> bool {
        let words = self.attribute(attribute).unwrap_or_default().split_ascii_whitespace();
        words.into_iter().any(|own| own.eq_ignore_ascii_case(word))
    }
}

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
    let tag = Tag { element: Element::HTML, attributes: Vec::new() };
    let mut emitter = CallbackEmitter::new(Tokens { tag, is_open: false, take });
    emitter.naively_switch_states(true);
    // Nothing is kept of what is handed over, and a text does not fail.
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
}

/// Puts events together to tokens.
struct Tokens<'f> {
    tag: Tag,
    /// The tag has not ended.
    is_open: bool,
    take: &'f mut dyn FnMut(Token<'_>),
}

impl Callback<Infallible, usize> for Tokens<'_> {
    /// The tokenizer calls it from some hundred places: once is enough of its code.
    #[inline(never)]
    fn handle_event(&mut self, event: CallbackEvent<'_>, span: Span<usize>) -> Option<Infallible> {
        let Self { tag, is_open, take } = self;
        match event {
            CallbackEvent::OpenStartTag { name } => {
                tag.element = Element::of(name);
                tag.attributes.clear();
                *is_open = true;
            }
            // Attributes of an end tag are nobody's.
            CallbackEvent::AttributeName { name } if *is_open && tag.attributes.len() < MOST_ATTRIBUTES => {
                tag.attributes.push((String::from_utf8_lossy(name).into_owned(), String::new()));
            }
            CallbackEvent::AttributeValue { value } if *is_open => {
                if let Some((_, last)) = tag.attributes.last_mut().filter(|(_, last)| last.is_empty()) {
                    last.push_str(&String::from_utf8_lossy(value));
                }
            }
            CallbackEvent::CloseStartTag { .. } => {
                *is_open = false;
                take(Token::Start(tag));
            }
            CallbackEvent::EndTag { name } => take(Token::End(Element::of(name))),
            CallbackEvent::String { value } => take(Token::Text(&String::from_utf8_lossy(value), span.start, span.end)),
            CallbackEvent::Comment { value } => take(Token::Comment(&String::from_utf8_lossy(value))),
            _ => {}
        }
        None
    }
}
