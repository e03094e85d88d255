//! The entries of a feed, put together from its elements.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::lookup::span::TextSpan;
use crate::reading::html::resolve;

/// What an element of an entry is, whatever the feed calls it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    Title,
    Link,
    Id,
    /// An identifier that is an address too.
    Permalink,
    /// When it was published.
    Issued,
    /// When it was changed, or whatever the date is of.
    Changed,
    Summary,
    Body,
    Category,
    Author,
    Language,
    Image,
}

/// How a text is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    Plain,
    /// HTML, escaped or as elements.
    Html,
}

/// An element of an entry, with its text.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) part: Part,
    pub(super) form: Form,
    pub(super) text: String,
    /// Its content, in the source.
    pub(super) span: TextSpan,
}

/// An entry of a feed.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) span: TextSpan,
    pub(super) fields: Vec<Field>,
    /// What its addresses are relative to.
    pub(super) base: Option<String>,
    pub(super) language: Option<String>,
}

/// A feed.
#[derive(Default, Debug)]
pub(super) struct Feed {
    pub(super) entries: Vec<Entry>,
    /// Where it is broken, and how.
    pub(super) broken: Option<(usize, String)>,
    language: Option<String>,
    /// Of the feed itself, or of its site.
    link: Option<String>,
    base: Option<String>,
}

/// Whether a text is a feed: by its first element.
pub(crate) fn is_feed(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    while let Some(begun) = rest.strip_prefix('<') {
        let end = match begun.as_bytes().first() {
            Some(b'!') if begun.starts_with("!--") => begun.find("-->").map(|end| end + 3),
            // The entities of a document stand in brackets.
            Some(b'!') if begun[..begun.find('>').unwrap_or(0)].contains('[') => begun.find("]>").map(|end| end + 2),
            Some(b'!' | b'?') => begun.find('>').map(|end| end + 1),
            _ => {
                let name = begun.split(|c: char| c.is_whitespace() || c == '>').next().unwrap_or_default();
                return matches!(name, "rss" | "feed" | "atom:feed" | "rdf:RDF");
            }
        };
        rest = end.map_or("", |end| begun[end..].trim_start());
    }
    false
}

/// Reads a feed as far as it is XML.
pub(super) fn feed(text: &str) -> Feed {
    let mut reader = Reader::from_str(text);
    // Many write a lone `&`.
    reader.config_mut().allow_dangling_amp = true;
    let mut parser = Parser { text, feed: Feed::default(), depth: 0, entry: None, field: None };
    loop {
        let start = place(reader.buffer_position());
        match reader.read_event() {
            Ok(Event::Start(tag)) => parser.start(&tag, start, place(reader.buffer_position())),
            Ok(Event::Empty(tag)) => {
                let end = place(reader.buffer_position());
                parser.start(&tag, start, end);
                parser.end(end, end);
            }
            Ok(Event::End(_)) => parser.end(start, place(reader.buffer_position())),
            Ok(Event::Text(part)) => parser.push(&part.into_inner()),
            Ok(Event::CData(part)) => parser.push(&part.into_inner()),
            Ok(Event::GeneralRef(reference)) => parser.push(&resolved(&reference)),
            Ok(Event::Eof) if parser.depth > 0 => {
                parser.feed.broken = Some((text.len(), "it ends within an element".to_owned()));
                break;
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => {
                parser.feed.broken = Some((place(reader.error_position()).min(text.len()), error.to_string()));
                break;
            }
        }
    }
    let mut feed = parser.feed;
    // The address of the channel may stand before its items or behind them.
    for entry in &mut feed.entries {
        entry.base = entry.base.take().or_else(|| feed.link.clone());
    }
    feed
}

fn place(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

/// One of the five entities, or a number; any other stays as it is written.
fn resolved<'r>(reference: &BytesRef<'r>) -> Cow<'r, str> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string().into();
    }
    let name = reference.borrow().into_inner().into_owned();
    resolve_xml_entity(&name).map_or_else(|| format!("&{name};").into(), Cow::Borrowed)
}

struct Parser<'x> {
    text: &'x str,
    feed: Feed,
    depth: usize,
    /// The entry that is open, and its depth.
    entry: Option<(Entry, usize)>,
    field: Option<Open>,
}

/// An element whose text is being read.
struct Open {
    field: Field,
    /// Of an entry, or of the feed.
    of_entry: bool,
    depth: usize,
    /// There are elements in it: its text is its source.
    has_elements: bool,
    /// Of an author in several elements, in the one that names it.
    name_depth: Option<usize>,
}

impl Parser<'_> {
    fn start(&mut self, tag: &BytesStart<'_>, start: usize, end: usize) {
        self.depth += 1;
        if let Some(open) = &mut self.field {
            if open.field.part == Part::Author {
                if tag.local_name().as_ref() == "name" {
                    open.field.text.clear();
                    open.name_depth = Some(self.depth);
                }
            } else {
                // A picture has its address in an attribute.
                open.has_elements = open.field.part != Part::Image;
            }
            return;
        }
        let Some((entry, depth)) = &mut self.entry else { return self.start_in_feed(tag, start, end) };
        if self.depth != *depth + 1 {
            return;
        }
        let name = tag.name();
        let attribute = |name: &str| attribute(tag, name);
        if name.as_ref() == "source" {
            entry.base = attribute("url").or(entry.base.take());
        }
        let Some((part, form)) = part_of(name.as_ref()) else { return };
        let text = match part {
            Part::Link => {
                let is_page = attribute("rel").is_none_or(|rel| rel == "alternate");
                if !is_page {
                    return;
                }
                attribute("href").unwrap_or_default()
            }
            Part::Category => attribute("label").or_else(|| attribute("term")).unwrap_or_default(),
            Part::Image => {
                let kind = attribute("type").or_else(|| attribute("medium")).unwrap_or_default();
                if !kind.to_ascii_lowercase().starts_with("image") && name.as_ref() != "media:thumbnail" {
                    return;
                }
                attribute("url").unwrap_or_default()
            }
            _ => String::new(),
        };
        let is_permalink = name.as_ref() == "guid" && attribute("isPermaLink").as_deref() != Some("false");
        let part = if is_permalink { Part::Permalink } else { part };
        let form = match attribute("type").as_deref() {
            Some("text") => Form::Plain,
            Some("html" | "xhtml" | "text/html" | "application/xhtml+xml") => Form::Html,
            // What Atom does not mark is plain.
            _ if self.text_is_atom(name.as_ref()) => Form::Plain,
            _ => form,
        };
        let span = TextSpan::new(end, end);
        let field = Field { part, form, text, span };
        self.field = Some(Open { field, of_entry: true, depth: self.depth, has_elements: false, name_depth: None });
    }

    /// Whether an element is of Atom, where texts say what they are.
    fn text_is_atom(&self, name: &str) -> bool {
        matches!(name, "summary" | "content") || name == "title" && self.entry_is_atom()
    }

    fn entry_is_atom(&self) -> bool {
        self.entry.as_ref().is_some_and(|(entry, _)| self.text[entry.span.start..].starts_with("<entry"))
    }

    fn start_in_feed(&mut self, tag: &BytesStart<'_>, start: usize, end: usize) {
        let name = tag.local_name();
        match name.as_ref() {
            "item" | "entry" => {
                let own = attribute(tag, "xml:base").and_then(|base| resolve(self.feed.base.as_deref(), &base));
                let base = own.or_else(|| self.feed.base.clone());
                let language = attribute(tag, "xml:lang").or_else(|| self.feed.language.clone());
                let mut fields = Vec::new();
                if let Some(about) = attribute(tag, "rdf:about") {
                    let span = TextSpan::new(start, end);
                    fields.push(Field { part: Part::Id, form: Form::Plain, text: about, span });
                }
                self.entry = Some((Entry { span: TextSpan::new(start, end), fields, base, language }, self.depth));
            }
            "rss" | "feed" | "RDF" | "channel" => {
                self.feed.language = attribute(tag, "xml:lang").or(self.feed.language.take());
                self.feed.base = attribute(tag, "xml:base").or(self.feed.base.take());
            }
            "link" | "language" if self.depth <= 3 => {
                let is_link = name.as_ref() == "link";
                let part = if is_link { Part::Link } else { Part::Language };
                let is_page = attribute(tag, "rel").is_none_or(|rel| rel == "alternate");
                if is_link && (!is_page || tag.name().as_ref() != "link") {
                    return;
                }
                let text = attribute(tag, "href").unwrap_or_default();
                let field = Field { part, form: Form::Plain, text, span: TextSpan::new(end, end) };
                let of_entry = false;
                self.field = Some(Open { field, of_entry, depth: self.depth, has_elements: false, name_depth: None });
            }
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        let Some(open) = &mut self.field else { return };
        let is_own = open.depth == self.depth || open.name_depth == Some(self.depth);
        if is_own && open.field.part != Part::Image {
            open.field.text.push_str(text);
        }
    }

    /// An element ends, whose end tag stands from one place to another.
    fn end(&mut self, start: usize, end: usize) {
        if let Some(open) = self.field.as_mut().filter(|open| open.name_depth == Some(self.depth)) {
            open.name_depth = None;
        }
        if let Some(mut open) = self.field.take_if(|open| open.depth == self.depth) {
            open.field.span = TextSpan::new(open.field.span.start, start.max(open.field.span.start));
            if open.has_elements {
                open.field.span.of(self.text).clone_into(&mut open.field.text);
                open.field.form = Form::Html;
            }
            match &mut self.entry {
                Some((entry, _)) if open.of_entry => entry.fields.push(open.field),
                _ => self.take_of_feed(&open.field),
            }
        } else if self.entry.as_ref().is_some_and(|(_, depth)| *depth == self.depth)
            && let Some((mut entry, _)) = self.entry.take()
        {
            entry.span = TextSpan::new(entry.span.start, end);
            self.feed.entries.push(entry);
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn take_of_feed(&mut self, field: &Field) {
        let text = field.text.trim();
        let text = (!text.is_empty()).then(|| text.to_owned());
        let place = if field.part == Part::Link { &mut self.feed.link } else { &mut self.feed.language };
        *place = place.take().or(text);
    }
}

/// The value of an attribute.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    let value = attribute.value.as_ref();
    let value = quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), Cow::into_owned);
    Some(value).filter(|value| !value.trim().is_empty())
}

/// What an element is by its name. Prefixes are those that everybody uses.
fn part_of(name: &str) -> Option<(Part, Form)> {
    Some(match name {
        "title" | "atom:title" => (Part::Title, Form::Html),
        "dc:title" => (Part::Title, Form::Plain),
        "link" | "atom:link" | "feedburner:origLink" => (Part::Link, Form::Plain),
        "guid" | "id" | "atom:id" | "dc:identifier" => (Part::Id, Form::Plain),
        "pubDate" | "published" | "atom:published" | "dc:date" | "dcterms:issued" | "issued" => {
            (Part::Issued, Form::Plain)
        }
        "updated" | "atom:updated" | "dcterms:modified" | "modified" => (Part::Changed, Form::Plain),
        "description" | "summary" | "atom:summary" | "dc:description" => (Part::Summary, Form::Html),
        "content:encoded" | "content" | "atom:content" => (Part::Body, Form::Html),
        "category" | "atom:category" | "dc:subject" => (Part::Category, Form::Plain),
        "author" | "atom:author" | "dc:creator" => (Part::Author, Form::Plain),
        "language" | "dc:language" => (Part::Language, Form::Plain),
        "enclosure" | "media:content" | "media:thumbnail" => (Part::Image, Form::Plain),
        _ => return None,
    })
}
