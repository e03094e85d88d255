//! Lines of an input of any length, a block at a time.

use std::io::{self, BufRead, ErrorKind};

use memchr::{memchr, memchr_iter, memrchr};

/// A block has at most so many lines: what is found in them is held at once.
const MOST_LINES: usize = 1 << 13;

/// A line without its end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'b> {
    /// From 1.
    pub(crate) number: u64,
    pub(crate) bytes: &'b [u8],
    /// It is longer, and the rest was passed over.
    pub(crate) is_cut: bool,
}

/// Cuts an input into blocks of whole lines. Lines are given from the input's own buffer where it has a block's worth of them, as
/// text in memory does; otherwise they are gathered first.
pub(crate) struct Blocks<R> {
    input: R,
    least: usize,
    most: usize,
    longest: usize,
    /// What was gathered.
    gathered: Vec<u8>,
    /// The bytes of the input's buffer that the last block was made of.
    given: usize,
    /// The lines that were given.
    lines: u64,
    /// The rest of a line that was cut is still to come.
    is_within_cut: bool,
}

impl<R: BufRead> Blocks<R> {
    /// Blocks of `least` to `most` bytes: of fewer at the end and where lines are short, of more where a line is longer, up to
    /// `longest`.
    pub(crate) fn new(input: R, least: usize, most: usize, longest: usize) -> Self {
        let gathered = Vec::new();
        Self { input, least, most, longest, gathered, given: 0, lines: 0, is_within_cut: false }
    }

    /// Gives the next lines, blank ones apart; false at the end of the input. A block may have no lines.
    pub(crate) fn next<'b>(&'b mut self, lines: &mut Vec<Line<'b>>) -> io::Result<bool> {
        self.input.consume(std::mem::take(&mut self.given));
        self.gathered.clear();
        if self.is_within_cut {
            self.pass_over_cut()?;
        }
        let buffer = fill(&mut self.input)?;
        let whole = if buffer.len() >= self.least { last_line(buffer, self.most) } else { None };
        if let Some(end) = whole {
            // The same buffer, borrowed for as long as the lines.
            self.given = give(&fill(&mut self.input)?[..end], &mut self.lines, self.longest, lines);
            return Ok(true);
        }
        self.gather()?;
        give(&self.gathered, &mut self.lines, self.longest, lines);
        Ok(!self.gathered.is_empty())
    }

    /// Gathers whole lines to the least length of a block, or to the most lines.
    fn gather(&mut self) -> io::Result<()> {
        let (mut line, mut lines) = (0, 0);
        loop {
            let buffer = fill(&mut self.input)?;
            // A line may have as many bytes and its end; one more tells that it is too long.
            let room = self.longest.saturating_add(2) - line;
            let end = memchr(b'\n', buffer).map_or(buffer.len(), |newline| newline + 1).min(room);
            if end == 0 {
                return Ok(());
            }
            self.gathered.extend_from_slice(&buffer[..end]);
            self.input.consume(end);
            line += end;
            if self.gathered.ends_with(b"\n") {
                (line, lines) = (0, lines + 1);
                if self.gathered.len() >= self.least || lines == MOST_LINES {
                    return Ok(());
                }
            } else if line > self.longest.saturating_add(1) {
                self.is_within_cut = true;
                return Ok(());
            }
        }
    }

    /// Drops what is left of a line that was cut.
    fn pass_over_cut(&mut self) -> io::Result<()> {
        loop {
            let buffer = fill(&mut self.input)?;
            let newline = memchr(b'\n', buffer);
            let passed = newline.map_or(buffer.len(), |newline| newline + 1);
            let has_ended = buffer.is_empty() || newline.is_some();
            self.input.consume(passed);
            if has_ended {
                self.is_within_cut = false;
                return Ok(());
            }
        }
    }
}

/// The input's buffer; empty at the end of the input.
fn fill<R: BufRead>(input: &mut R) -> io::Result<&[u8]> {
    loop {
        match input.fill_buf() {
            Ok(_) => break,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    input.fill_buf()
}

/// Where the last line of the first `most` bytes has ended.
fn last_line(buffer: &[u8], most: usize) -> Option<usize> {
    memrchr(b'\n', &buffer[..buffer.len().min(most)]).map(|newline| newline + 1)
}

/// Gives the first lines of a block, which are whole but for the last one of the input or a cut one; says where they have ended.
fn give<'b>(block: &'b [u8], number: &mut u64, longest: usize, lines: &mut Vec<Line<'b>>) -> usize {
    let mut start = 0;
    let ends = memchr_iter(b'\n', block).chain((!block.is_empty() && !block.ends_with(b"\n")).then_some(block.len()));
    for end in ends.take(MOST_LINES) {
        *number += 1;
        let line = &block[start..end];
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        start = end + 1;
        if line.len() > longest {
            lines.push(Line { number: *number, bytes: &line[..longest], is_cut: true });
        } else if !line.iter().all(u8::is_ascii_whitespace) {
            lines.push(Line { number: *number, bytes: line, is_cut: false });
        }
    }
    start.min(block.len())
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use proptest::prelude::*;

    use super::*;

    /// Number, length and whether it was cut, of each line.
    fn lines(input: impl BufRead, least: usize, most: usize, longest: usize) -> Vec<(u64, usize, bool)> {
        let mut blocks = Blocks::new(input, least, most, longest);
        let mut found = Vec::new();
        loop {
            let mut lines = Vec::new();
            if !blocks.next(&mut lines).unwrap() {
                return found;
            }
            assert!(lines.len() <= MOST_LINES);
            found.extend(lines.iter().map(|line| (line.number, line.bytes.len(), line.is_cut)));
        }
    }

    /// The same by the standard library.
    fn plain(text: &[u8], longest: usize) -> Vec<(u64, usize, bool)> {
        let lines = text.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        let lines =
            (1..).zip(lines).filter(|(_, line)| line.len() > longest || !line.iter().all(u8::is_ascii_whitespace));
        lines.map(|(number, line)| (number, line.len().min(longest), line.len() > longest)).collect()
    }

    #[test]
    fn many_short_lines_are_many_blocks() {
        let text = "a\n\nb\r\n".repeat(MOST_LINES);
        let wanted = plain(text.as_bytes(), 9);
        assert_eq!(wanted.len(), 2 * MOST_LINES);
        let (least, most) = (1 << 20, 1 << 22);
        assert_eq!(lines(text.as_bytes(), 1, most, 9), wanted);
        assert_eq!(lines(BufReader::with_capacity(64, text.as_bytes()), least, most, 9), wanted);
    }

    proptest! {
        #[test]
        fn lines_are_the_same_however_they_come(text in "[a \r\n]{0,60}", buffer in 1usize..20, least in 0usize..30, most in 1usize..30, longest in 1usize..12) {
            let wanted = plain(text.as_bytes(), longest);
            prop_assert_eq!(&lines(text.as_bytes(), least, most, longest), &wanted);
            prop_assert_eq!(&lines(BufReader::with_capacity(buffer, text.as_bytes()), least, most, longest), &wanted);
        }
    }
}
