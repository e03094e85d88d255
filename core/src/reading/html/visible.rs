//! The visible text of a page of HTML, line for line, with the place of each part in the source.

use super::elements::{self, Element, Layout};
use super::head::Head;
use super::open::{Open, OpenElements, Standing};
use super::parts::Part;
use super::tag::Tag;
use super::tokens::{Token, each};

/// A line of the visible text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct VisibleLine {
    /// Where it begins in the text.
    pub(crate) start: usize,
    /// Where it has ended.
    pub(crate) end: usize,
    /// It belongs to the block of the line before.
    pub(crate) joins: bool,
    pub(crate) standing: Standing,
}

/// A link, with the words that it has.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) href: String,
    /// Where its words begin in the text.
    pub(crate) start: usize,
    /// Where they have ended.
    pub(crate) end: usize,
    pub(crate) part: Part,
}

/// A picture.
#[derive(Debug)]
pub(crate) struct Image {
    pub(crate) src: String,
    pub(crate) alt: Option<String>,
    /// Where it stands between the texts.
    pub(crate) place: usize,
    pub(crate) part: Part,
    /// The caption of its figure, by its lines.
    pub(crate) caption: Option<usize>,
}

/// A day that an element has beside its words.
#[derive(Debug)]
pub(crate) struct MarkedDay {
    pub(crate) value: String,
    pub(crate) place: usize,
}

/// A part of the text that stands in the source without a gap.
#[derive(Clone, Copy, Debug)]
struct Run {
    start: usize,
    end: usize,
    source: usize,
    source_end: usize,
}

/// What a browser shows of a page.
#[derive(Default, Debug)]
pub(crate) struct Visible {
    /// The lines, each with a line feed behind it.
    pub(crate) text: String,
    pub(crate) lines: Vec<VisibleLine>,
    pub(crate) links: Vec<Link>,
    pub(crate) images: Vec<Image>,
    pub(crate) days: Vec<MarkedDay>,
    runs: Vec<Run>,
}

impl Visible {
    /// Lays a page out. What its head says goes to `head`.
    pub(crate) fn new(html: &str, head: &mut Head) -> Self {
        let mut layouter = Layouter::default();
        each(html, &mut |token| {
            head.take(&token);
            layouter.take(&token);
        });
        layouter.end_line();
        layouter.visible
    }

    /// The text of a line.
    pub(crate) fn text_of(&self, line: &VisibleLine) -> &str {
        self.text.get(line.start..line.end).unwrap_or_default()
    }

    /// The words of a link; nothing where it has none.
    pub(crate) fn words_of(&self, link: &Link) -> Option<String> {
        let words = self.text.get(link.start..link.end).unwrap_or_default();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(words).filter(|words| !words.is_empty())
    }

    /// Where a byte of the text stands in the source.
    pub(crate) fn source_of(&self, html: &str, at: usize) -> usize {
        let next = self.runs.partition_point(|run| run.start <= at);
        let Some(run) = next.checked_sub(1).map(|last| self.runs[last]) else {
            return self.runs.first().map_or(0, |run| run.source);
        };
        let offset = (at - run.start).min(run.end - run.start);
        let source = html.get(run.source..run.source_end).unwrap_or_default();
        run.source + in_source(source, self.text.get(run.start..run.end).unwrap_or_default(), offset)
    }
}

/// Lines as a text, each with whether it belongs to the block of the one before: blocks are parted by an empty line.
pub(crate) fn blocks(lines: &[(&str, bool)]) -> String {
    let mut text = String::new();
    for &(line, joins) in lines {
        if !text.is_empty() {
            text.push_str(if joins { "\n" } else { "\n\n" });
        }
        text.push_str(line);
    }
    text
}

/// How far into a piece of the source a byte of its text stands: an entity is one character, and white space any number.
fn in_source(source: &str, text: &str, offset: usize) -> usize {
    /// In a longer text the place is that of its beginning.
    const LONGEST: usize = 1 << 16;
    if source.len() == text.len() {
        return offset;
    }
    if source.len() > LONGEST {
        return 0;
    }
    let mut rest = source;
    for (at, character) in text.char_indices() {
        let of_rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
        if character == ' ' || at == 0 {
            rest = of_rest;
        }
        if at >= offset {
            break;
        }
        if character == ' ' {
            continue;
        }
        let length = if rest.starts_with('&') && character != '&' || rest.starts_with("&amp;") {
            rest.find(';').map_or(1, |end| end + 1)
        } else {
            rest.chars().next().map_or(0, char::len_utf8)
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    source.len() - rest.len()
}

/// What stands before the next character of a line.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Gap {
    #[default]
    None,
    Space,
    /// A cell has ended.
    Tab,
}

/// Lays elements out, one token after another.
#[derive(Default)]
struct Layouter {
    visible: Visible,
    open: OpenElements,
    /// Where the line that is being filled begins.
    line_start: usize,
    gap: Gap,
    /// The next line belongs to the block of the last one.
    joins: bool,
    /// The line is an item of a list.
    is_item: bool,
    /// A line before belongs to the same list or table.
    has_list_line: bool,
    /// Where the first word of the line stands.
    standing: Standing,
}

impl Layouter {
    fn take(&mut self, token: &Token<'_>) {
        match token {
            Token::Start(tag) => self.start(tag),
            Token::End(element) => self.end(*element),
            Token::Text(text, start, end) => self.text(text, *start, *end),
            Token::Comment(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag) {
        self.close_to(self.open.staying_at(tag.element));
        let mut open = Open::new(tag, self.open.last());
        let part = open.standing.part;
        if part != Part::Hidden {
            match tag.element {
                Element::BR => {
                    self.end_line();
                    self.joins = true;
                }
                Element::IMG => self.image(tag, part),
                _ => self.lay_out(open.layout),
            }
            if let Some(value) = day_of(tag) {
                self.visible.days.push(MarkedDay { value: value.to_owned(), place: self.visible.text.len() });
            }
        }
        if elements::is_void(tag.element) {
            return;
        }
        if let Some(href) = tag.attribute("href").filter(|_| tag.element == Element::A && part != Part::Hidden) {
            let start = self.visible.text.len();
            open.link = Some(self.visible.links.len());
            self.visible.links.push(Link { href: href.to_owned(), start, end: start, part });
        }
        open.first_image = (tag.element == Element::FIGURE).then_some(self.visible.images.len());
        self.open.push(open);
    }

    /// What the beginning of an element does to the line.
    fn lay_out(&mut self, layout: Layout) {
        match layout {
            Layout::Inline => {}
            Layout::Block => self.end_block(),
            Layout::Item | Layout::Row => {
                self.end_line();
                let is_in_list = self.open.has_list();
                self.joins = is_in_list && self.has_list_line;
                self.has_list_line = is_in_list;
                self.is_item = layout == Layout::Item;
            }
            Layout::Cell => self.gap = if self.is_empty() { Gap::None } else { Gap::Tab },
        }
    }

    fn end(&mut self, element: Element) {
        match self.open.staying_behind(element) {
            Some(depth) => self.close_to(depth),
            None if element == Element::P => self.end_block(),
            None => {}
        }
    }

    /// Closes elements until so many are open.
    fn close_to(&mut self, depth: usize) {
        while let Some(open) = self.open.pop_beyond(depth) {
            if open.standing.part == Part::Hidden {
                continue;
            }
            if let Some(link) = open.link {
                self.visible.links[link].end = self.visible.text.len();
            }
            match open.layout {
                Layout::Inline | Layout::Cell => {}
                Layout::Item | Layout::Row => {
                    self.end_line();
                    self.is_item = false;
                }
                Layout::Block => self.end_block(),
            }
            if open.element == Element::FIGCAPTION {
                self.caption();
            }
        }
    }

    /// The caption that has just ended is that of the pictures of its figure.
    fn caption(&mut self) {
        let first = self.open.first_image().unwrap_or(self.visible.images.len());
        let line = self.visible.lines.len().checked_sub(1);
        // Those before have captions of their own.
        for image in self.visible.images.iter_mut().skip(first).rev().take_while(|image| image.caption.is_none()) {
            image.caption = line;
        }
    }

    fn image(&mut self, tag: &Tag, part: Part) {
        let sources = ["data-src", "data-original", "src"].into_iter().filter_map(|name| tag.attribute(name));
        let first_of_set = tag.attribute("srcset").and_then(|set| set.split_ascii_whitespace().next());
        let is_address = |src: &&str| !src.is_empty() && !src.starts_with("data:");
        let Some(src) = sources.chain(first_of_set).find(is_address) else { return };
        let alt = tag.attribute("alt").map(|alt| alt.split_whitespace().collect::<Vec<_>>().join(" "));
        let (src, alt, place) = (src.to_owned(), alt.filter(|alt| !alt.is_empty()), self.visible.text.len());
        self.visible.images.push(Image { src, alt, place, part, caption: None });
    }

    /// Whether the line has no text.
    fn is_empty(&self) -> bool {
        self.visible.text.len() == self.line_start
    }

    fn end_block(&mut self) {
        let is_empty = self.is_empty();
        self.end_line();
        // A paragraph is the first thing in an item of a list.
        if !(is_empty && self.is_item) {
            self.joins = false;
        }
        if !self.open.has_list() {
            self.has_list_line = false;
        }
    }

    fn end_line(&mut self) {
        let text = &mut self.visible.text;
        let without = text[self.line_start..].trim_end_matches([' ', '\t']).len();
        text.truncate(self.line_start + without);
        self.gap = Gap::None;
        if self.is_empty() {
            return;
        }
        let end = self.visible.text.len();
        self.visible.text.push('\n');
        let line = VisibleLine {
            start: self.line_start,
            end,
            joins: std::mem::take(&mut self.joins),
            standing: self.standing,
        };
        self.visible.lines.push(line);
        self.line_start = end + 1;
        self.is_item = false;
    }

    fn text(&mut self, text: &str, start: usize, end: usize) {
        let around = self.open.last();
        if around.is_some_and(|open| open.standing.part == Part::Hidden) {
            return;
        }
        if !around.is_some_and(|open| open.is_preformatted) {
            return self.words(text, start, end);
        }
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.end_line();
                self.joins = true;
            }
            self.words(line, start, end);
        }
    }

    /// Puts words behind the line, with one space for any white space between them.
    fn words(&mut self, text: &str, source: usize, source_end: usize) {
        let mut first = None;
        let mut at = 0;
        while at < text.len() {
            let begin = at + text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            if begin > at && self.gap == Gap::None {
                self.gap = Gap::Space;
            }
            at = end_of_words(text, begin);
            let words = &text[begin..at];
            if words.is_empty() {
                break;
            }
            if self.is_empty() {
                self.begin_line();
            } else {
                match self.gap {
                    Gap::None => {}
                    Gap::Space => self.visible.text.push(' '),
                    Gap::Tab => self.visible.text.push('\t'),
                }
            }
            self.gap = Gap::None;
            first.get_or_insert(self.visible.text.len());
            // A space that does not break is a space.
            let mut parts = words.split('\u{a0}');
            self.visible.text.push_str(parts.next().unwrap_or_default());
            for part in parts {
                self.visible.text.push(' ');
                self.visible.text.push_str(part);
            }
        }
        if let Some(start) = first {
            let leading = text.len() - text.trim_start_matches(|c: char| c.is_ascii_whitespace()).len();
            let run = Run { start, end: self.visible.text.len(), source: source + leading, source_end };
            self.visible.runs.push(run);
        }
    }

    fn begin_line(&mut self) {
        self.standing = self.open.last().map_or_else(Standing::default, |open| open.standing);
        if self.is_item {
            self.visible.text.push_str("- ");
        }
    }
}

/// Where the words end that begin somewhere and have one space between them.
fn end_of_words(text: &str, begin: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = begin;
    loop {
        end += bytes[end..].iter().take_while(|byte| !byte.is_ascii_whitespace()).count();
        match bytes[end..] {
            [b' ', next, ..] if !next.is_ascii_whitespace() => end += 1,
            _ => return end,
        }
    }
}

/// The day that an element has beside its words: of `time`, and of what says that its content is a date.
fn day_of(tag: &Tag) -> Option<&str> {
    if tag.element == Element::TIME {
        return tag.attribute("datetime");
    }
    let property = tag.attribute("property").or_else(|| tag.attribute("itemprop"))?;
    let is_date = ["dc:date", "dc:created", "datePublished", "schema:datePublished"].contains(&property);
    tag.attribute("content").filter(|_| is_date && tag.element != Element::META)
}
