//! The lines of a page, with their places.

use memchr::memchr2_iter;

use crate::checking::text::is_space;
use crate::lookup::span::TextSpan;

/// The marks that a list item may begin with.
const BULLETS: [char; 4] = ['-', '*', '•', '–'];

/// A part of a page, and where it begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Piece<'t> {
    pub(crate) text: &'t str,
    pub(crate) start: usize,
}

impl Piece<'_> {
    pub(crate) fn span(self) -> TextSpan {
        TextSpan::new(self.start, self.start + self.text.len())
    }

    /// A part of this part, by bytes; empty where there is no such part.
    pub(crate) fn slice(self, start: usize, end: usize) -> Self {
        Self { text: self.text.get(start..end).unwrap_or_default(), start: self.start + start }
    }

    /// Without the space around it.
    pub(crate) fn trimmed(self) -> Self {
        let without = self.text.trim_start_matches(is_space);
        let start = self.start + self.text.len() - without.len();
        Self { text: without.trim_end_matches(is_space), start }
    }

    /// What stands behind a first mark, trimmed.
    fn without_bullet(self) -> Option<Self> {
        let rest = self.text.strip_prefix(BULLETS)?;
        // '-5 degrees' and '*.org' are not list items; '•' is never anything else.
        let is_bullet = rest.is_empty() || rest.starts_with(is_space) || self.text.starts_with('•');
        is_bullet.then(|| self.slice(self.text.len() - rest.len(), self.text.len()).trimmed())
    }

    /// At most so many characters.
    pub(crate) fn is_within(self, characters: usize) -> bool {
        self.text.chars().nth(characters).is_none()
    }

    /// Whether it ends as a sentence does.
    pub(crate) fn is_sentence(self) -> bool {
        self.text.trim_end_matches(['"', '”', '»', '’', ')']).ends_with(['.', '!', '?', '…'])
    }

    /// The same words, whatever the space between them.
    pub(crate) fn same_words(self, other: Piece<'_>) -> bool {
        self.text.split_whitespace().eq(other.text.split_whitespace())
    }
}

/// A line of a page that is not blank.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Line<'t> {
    /// Without the bullet; empty where the bullet is all.
    pub(crate) piece: Piece<'t>,
    /// As it is written, but for the space around it.
    pub(crate) written: Piece<'t>,
    /// It belongs to the block of the line before.
    pub(crate) joins: bool,
}

impl<'t> Line<'t> {
    pub(crate) fn new(written: Piece<'t>, joins: bool) -> Self {
        Self { piece: written.without_bullet().unwrap_or(written), written, joins }
    }

    pub(crate) fn text(&self) -> &'t str {
        self.piece.text
    }

    pub(crate) fn is_bulleted(&self) -> bool {
        self.piece != self.written
    }

    pub(crate) fn is_lone_bullet(&self) -> bool {
        self.piece.text.is_empty()
    }

    /// A row of a table.
    fn has_cells(&self) -> bool {
        self.written.text.contains('\t')
    }

    /// Whether a text shows that this line and the one before are one block: items of a list, or rows of a table.
    fn goes_on_from(&self, before: &Self) -> bool {
        match (before.is_bulleted(), self.is_bulleted()) {
            (true, true) => true,
            (false, false) => before.has_cells() && self.has_cells(),
            _ => false,
        }
    }
}

/// Blocks as one text: an empty line between two, one line feed between the lines of a block. An item of a list begins with '- '.
pub(crate) fn blocks(lines: &[Line<'_>]) -> String {
    let mut text = String::new();
    for line in lines {
        if !text.is_empty() {
            text.push_str(if line.joins { "\n" } else { "\n\n" });
        }
        if line.is_bulleted() {
            text.push_str("- ");
        }
        text.push_str(line.text());
    }
    text
}

/// The lines that are not blank. A byte order mark at the beginning belongs to none.
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut start = 0;
    for end in memchr2_iter(b'\n', b'\r', text.as_bytes()).chain([text.len()]) {
        let written = Piece { text: text.get(start..end).unwrap_or_default(), start }.trimmed();
        start = end + 1;
        if !written.text.is_empty() {
            let mut line = Line::new(written, false);
            line.joins = lines.last().is_some_and(|before| line.goes_on_from(before));
            lines.push(line);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_places_and_no_bullets() {
        let text = "\u{feff}Title\r\n\r\n - One \n•Two\n-\n-5 degrees\rlast";
        let lines = lines(text);
        let texts: Vec<&str> = lines.iter().map(Line::text).collect();
        assert_eq!(texts, ["Title", "One", "Two", "", "-5 degrees", "last"]);
        assert!(lines.iter().all(|line| line.piece.span().of(text) == line.text()));
        assert_eq!(lines[1].written.text, "- One");
        assert!(lines[3].is_lone_bullet() && lines[3].is_bulleted() && !lines[4].is_bulleted());
    }

    #[test]
    fn a_list_and_a_table_are_blocks() {
        let text = "One.\nTwo.\n* a\n\n• b\n- \tc\nx\ty\n1\t2\nThree.\n– d\n";
        assert_eq!(blocks(&lines(text)), "One.\n\nTwo.\n\n- a\n- b\n- c\n\nx\ty\n1\t2\n\nThree.\n\n- d");
        assert_eq!(blocks(&lines(text)[3..5]), "- b\n- c");
        assert_eq!(blocks(&[]), "");
    }

    #[test]
    fn a_sentence_may_end_in_a_quotation() {
        let piece = |text| Piece { text, start: 0 };
        assert!(piece("He said: “Stop.”").is_sentence());
        assert!(!piece("Border management").is_sentence());
        assert!(piece("a  b").same_words(piece("a b")));
        assert!(piece("äöü").is_within(3) && !piece("äöü").is_within(2));
    }
}
