//! Lines and columns of a text.

/// The line and the column of a byte of a text, both from 1. A column counts Unicode scalar values.
pub(crate) fn of(text: &str, at: usize) -> (u32, u32) {
    Positions::new(text).of(at)
}

/// The same for many bytes of one text, in one pass where they are asked for in order.
pub(crate) struct Positions<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    column: u32,
}

impl<'t> Positions<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, at: 0, line: 1, column: 1 }
    }

    /// The line and the column of a byte.
    pub(crate) fn of(&mut self, at: usize) -> (u32, u32) {
        if at < self.at {
            *self = Self::new(self.text);
        }
        let at = (at..self.text.len()).find(|&at| self.text.is_char_boundary(at)).unwrap_or(self.text.len());
        let passed = self.text.get(self.at..at).unwrap_or_default();
        let lines = memchr::memchr_iter(b'\n', passed.as_bytes()).count();
        let last_line = memchr::memrchr(b'\n', passed.as_bytes()).map_or(passed, |end| &passed[end + 1..]);
        let characters = last_line.chars().count();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.line = self.line.saturating_add(count(lines));
        self.column = if lines > 0 { 1 } else { self.column }.saturating_add(count(characters));
        self.at = self.at.max(at);
        (self.line, self.column)
    }
}
