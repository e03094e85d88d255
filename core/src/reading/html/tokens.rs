//! The tags, texts and comments of a page of HTML, as the tokenizer of the standard meets them: any text has tokens.
//!
//! What the reader does not need is left out: errors, doctypes, and what end tags have beside their name.

use memchr::{memchr, memchr2};

use super::characters::resolve;
use super::elements::{self, Element};
use super::tag::Tag;

/// What is met, in order.
pub(crate) enum Token<'a> {
    /// An element begins.
    Start(&'a Tag),
    /// An element ends.
    End(Element),
    /// Text, with its references resolved, and its start and end in the source.
    Text(&'a str, usize, usize),
    /// What stands in a comment.
    Comment(&'a str),
}

/// Hands every token to a function, with places in bytes.
pub(crate) fn each(html: &str, take: &mut dyn FnMut(Token<'_>)) {
    let mut tokenizer = Tokenizer { html, at: 0, tag: Tag::of(Element::HTML), is_drawing: false, take };
    while tokenizer.at < html.len() {
        tokenizer.text();
        tokenizer.markup();
    }
}

/// Every element that is known has a shorter name (bytes).
const LONGEST_NAME: usize = 16;

/// The name of a tag in small letters; of a long one the beginning, which is not the name of a known element.
struct Name {
    bytes: [u8; LONGEST_NAME],
    length: usize,
}

impl Name {
    fn of(written: &str) -> Self {
        let mut name = Self { bytes: [0; LONGEST_NAME], length: written.len().min(LONGEST_NAME) };
        name.bytes[..name.length].copy_from_slice(&written.as_bytes()[..name.length]);
        name.bytes.make_ascii_lowercase();
        name
    }

    fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

/// How the content of an element is read where it is not markup.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    /// With references to characters.
    Text,
    /// As it stands.
    Raw,
    /// As it stands, and a comment in it may hold the end of another script.
    Script,
    /// All that follows.
    Rest,
}

impl Content {
    /// That of an element by its name; nothing where it is markup.
    fn of(name: &Name) -> Option<Self> {
        Some(match name.as_bytes() {
            b"title" | b"textarea" => Self::Text,
            b"style" | b"iframe" | b"xmp" | b"noembed" | b"noframes" | b"noscript" => Self::Raw,
            b"script" => Self::Script,
            b"plaintext" => Self::Rest,
            _ => return None,
        })
    }
}

struct Tokenizer<'h, 'f> {
    html: &'h str,
    /// How much is read.
    at: usize,
    tag: Tag,
    /// Within a drawing or a formula, where elements may end in their own tag: `<title/>`.
    is_drawing: bool,
    take: &'f mut dyn FnMut(Token<'_>),
}

impl<'h> Tokenizer<'h, '_> {
    fn rest(&self) -> &'h [u8] {
        &self.html.as_bytes()[self.at..]
    }

    /// Hands over the text up to a place.
    fn text_to(&mut self, end: usize, has_references: bool) {
        let text = &self.html[self.at..end];
        if !text.is_empty() {
            let resolved = if has_references { resolve(text, false) } else { text.into() };
            (self.take)(Token::Text(&resolved, self.at, end));
        }
        self.at = end;
    }

    /// The text before the next markup.
    fn text(&mut self) {
        let bytes = self.html.as_bytes();
        let mut from = self.at;
        let end = loop {
            let Some(found) = memchr(b'<', &bytes[from..]) else { break bytes.len() };
            let behind = &bytes[from + found + 1..];
            let is_markup = match behind {
                [b'/', rest @ ..] => !rest.is_empty(),
                [first, ..] => first.is_ascii_alphabetic() || matches!(first, b'!' | b'?'),
                [] => false,
            };
            if is_markup {
                break from + found;
            }
            from += found + 1;
        };
        self.text_to(end, true);
    }

    /// The markup that begins here.
    fn markup(&mut self) {
        match *self.rest() {
            [b'<', b'/', first, ..] if first.is_ascii_alphabetic() => {
                self.at += 2;
                let name = self.name();
                let element = Element::of(name.as_bytes());
                if self.attributes(false) {
                    self.is_drawing &= !matches!(element, Element::SVG | Element::MATH);
                    (self.take)(Token::End(element));
                }
            }
            [b'<', b'/', b'>', ..] => self.at += 3,
            [b'<', b'!', b'-', b'-', ..] => self.comment(),
            [b'<', b'!', ref rest @ ..] if begins_with(rest, b"doctype") => self.bogus_comment(None),
            // A comment of '<?' has the question mark.
            [b'<', b'?', ..] => self.bogus_comment(Some(1)),
            [b'<', b'/' | b'!', ..] => self.bogus_comment(Some(2)),
            [b'<', ..] => self.start_tag(),
            _ => {}
        }
    }

    fn start_tag(&mut self) {
        self.at += 1;
        let name = self.name();
        let element = Element::of(name.as_bytes());
        self.tag.begin(element);
        if !self.attributes(true) {
            return;
        }
        (self.take)(Token::Start(&self.tag));
        let is_whole = self.html[..self.at].ends_with("/>");
        // A block of the page ends a drawing that was left open.
        self.is_drawing = match element {
            Element::SVG | Element::MATH => !is_whole,
            Element::TITLE => self.is_drawing,
            _ => self.is_drawing && elements::layout(element) == elements::Layout::Inline,
        };
        if self.is_drawing && is_whole {
            return (self.take)(Token::End(element));
        }
        if let Some(content) = Content::of(&name) {
            let end = match content {
                Content::Rest => self.html.len(),
                Content::Script => self.at + end_of_script(self.rest()),
                Content::Text | Content::Raw => self.at + end_of(self.rest(), name.as_bytes()),
            };
            self.text_to(end, content == Content::Text);
        }
    }

    fn name(&mut self) -> Name {
        let length = self.rest().iter().take_while(|byte| !is_behind_name(**byte)).count();
        let name = Name::of(&self.html[self.at..self.at + length]);
        self.at += length;
        name
    }

    /// The attributes up to the end of a tag, which are kept or not; false where the page ends in it.
    fn attributes(&mut self, is_kept: bool) -> bool {
        loop {
            self.at += self.rest().iter().take_while(|byte| is_space(**byte) || **byte == b'/').count();
            match self.rest() {
                [] => return false,
                [b'>', ..] => {
                    self.at += 1;
                    return true;
                }
                rest => {
                    // A name may begin with an equals sign.
                    let behind =
                        rest.iter().skip(1).take_while(|byte| !is_behind_name(**byte) && **byte != b'=').count();
                    let name = &self.html[self.at..=self.at + behind];
                    self.at += name.len();
                    let Some(value) = self.value() else {
                        self.at = self.html.len();
                        return false;
                    };
                    if is_kept {
                        self.tag.add(name, &resolve(value, true));
                    }
                }
            }
        }
    }

    /// The value behind the name of an attribute, which may be empty; nothing where the page ends in it.
    fn value(&mut self) -> Option<&'h str> {
        let spaces = |bytes: &[u8]| bytes.iter().take_while(|byte| is_space(**byte)).count();
        let before = spaces(self.rest());
        if self.rest().get(before) != Some(&b'=') {
            return Some("");
        }
        self.at += before + 1;
        self.at += spaces(self.rest());
        let (start, length, quotes) = match *self.rest() {
            [] => return None,
            [quote @ (b'"' | b'\''), ref rest @ ..] => (self.at + 1, memchr(quote, rest)?, 1),
            ref rest => (self.at, rest.iter().take_while(|byte| !is_space(**byte) && **byte != b'>').count(), 0),
        };
        self.at = start + length + quotes;
        Some(&self.html[start..start + length])
    }

    fn comment(&mut self) {
        let start = self.at + 4;
        let bytes = &self.html.as_bytes()[start..];
        let at_once = bytes.iter().take(2).take_while(|byte| **byte == b'-').count();
        if at_once < 2 && bytes.get(at_once) == Some(&b'>') {
            self.at = start + at_once + 1;
            return (self.take)(Token::Comment(""));
        }
        let ends = memchr::memchr_iter(b'>', bytes).find_map(|end| {
            let mark = ["--", "--!"].into_iter().find(|mark| bytes[..end].ends_with(mark.as_bytes()))?;
            Some((end - mark.len(), end + 1))
        });
        // At the end of the page its mark may be cut.
        let open = || {
            let marks = ["--!", "--", "-"].into_iter();
            let cut = marks.map(str::as_bytes).find(|mark| bytes.ends_with(mark)).map_or(0, <[u8]>::len);
            (bytes.len() - cut, bytes.len())
        };
        let (length, end) = ends.unwrap_or_else(open);
        self.at = start + end;
        (self.take)(Token::Comment(&self.html[start..start + length]));
    }

    /// Passes over everything to the next `>`: a comment from so many bytes on, or nothing (a doctype).
    fn bogus_comment(&mut self, skipped: Option<usize>) {
        let end = memchr(b'>', self.rest()).map_or(self.html.len(), |end| self.at + end);
        if let Some(skipped) = skipped {
            (self.take)(Token::Comment(&self.html[self.at + skipped..end]));
        }
        self.at = self.html.len().min(end + 1);
    }
}

/// Where the content of an element ends: before its end tag.
fn end_of(content: &[u8], name: &[u8]) -> usize {
    memchr::memchr_iter(b'<', content).find(|at| is_tag(&content[*at..], b"</", name)).unwrap_or(content.len())
}

/// Where a script ends: before an end tag that is not that of a script in a comment.
fn end_of_script(content: &[u8]) -> usize {
    /// Where a script is being read.
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum Inside {
        Script,
        Comment,
        ScriptInComment,
    }
    let (mut inside, mut at) = (Inside::Script, 0);
    while let Some(found) = memchr2(b'<', b'-', &content[at..]) {
        at += found;
        let rest = &content[at..];
        let (next, read) = match inside {
            // Its dashes may belong to the end too: '<!-->'.
            Inside::Script if rest.starts_with(b"<!--") => (Inside::Comment, 2),
            Inside::Comment | Inside::ScriptInComment if rest.starts_with(b"-->") => (Inside::Script, 3),
            Inside::Script | Inside::Comment if is_tag(rest, b"</", b"script") => return at,
            Inside::Comment if is_tag(rest, b"<", b"script") => (Inside::ScriptInComment, 7),
            Inside::ScriptInComment if is_tag(rest, b"</", b"script") => (Inside::Comment, 8),
            same => (same, 1),
        };
        inside = next;
        at += read;
    }
    content.len()
}

/// Whether a tag with a name stands at the beginning of a text.
fn is_tag(text: &[u8], mark: &[u8], name: &[u8]) -> bool {
    let rest = text.strip_prefix(mark).filter(|rest| begins_with(rest, name));
    rest.and_then(|rest| rest.get(name.len())).is_some_and(|byte| is_behind_name(*byte))
}

fn begins_with(text: &[u8], word: &[u8]) -> bool {
    text.get(..word.len()).is_some_and(|first| first.eq_ignore_ascii_case(word))
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

/// Whether a byte stands behind the name of a tag.
fn is_behind_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}
