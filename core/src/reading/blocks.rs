//! Whole lines of an input of any length, a block at a time.

use std::io::{self, BufRead, ErrorKind};

use memchr::{memchr, memrchr};

/// So many bytes of a line that is too long are passed over at once.
const PASSED_OVER: usize = 1 << 22;

/// A line without its end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'b> {
    /// From 1.
    pub(crate) number: u64,
    pub(crate) bytes: &'b [u8],
    /// It is longer, and the rest was passed over.
    pub(crate) is_cut: bool,
}

/// Gives the lines of a block, blank ones apart. The last one may lack its end.
pub(super) struct Lines<'b> {
    rest: &'b [u8],
    /// How many lines there were, blank ones too.
    pub(super) number: u64,
    longest: usize,
}

impl<'b> Lines<'b> {
    /// The lines of a block, behind so many others.
    pub(super) fn new(block: &'b [u8], before: u64, longest: usize) -> Self {
        Self { rest: block, number: before, longest }
    }
}

impl<'b> Iterator for Lines<'b> {
    type Item = Line<'b>;

    #[inline]
    fn next(&mut self) -> Option<Line<'b>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let end = memchr(b'\n', self.rest).unwrap_or(self.rest.len());
            let (line, behind) = self.rest.split_at(end);
            self.rest = behind.get(1..).unwrap_or_default();
            self.number += 1;
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            let number = self.number;
            if line.len() > self.longest {
                return Some(Line { number, bytes: &line[..self.longest], is_cut: true });
            }
            if !line.iter().all(u8::is_ascii_whitespace) {
                return Some(Line { number, bytes: line, is_cut: false });
            }
        }
    }
}

/// Cuts an input into blocks of whole lines.
pub(super) struct Blocks<R> {
    input: R,
    longest: usize,
    /// The bytes of the input's buffer that the last block was made of.
    given: usize,
    /// What was read behind the last block that was gathered.
    rest: Vec<u8>,
    /// The rest of a line that was cut is still to come.
    is_within_cut: bool,
}

/// A block that was gathered, with room that is used again.
#[derive(Default)]
pub(super) struct Gathered {
    buffer: Vec<u8>,
    /// Where the lines end.
    end: usize,
}

impl Gathered {
    /// The lines.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.buffer[..self.end]
    }
}

impl<R: BufRead> Blocks<R> {
    /// Blocks of lines of so many bytes at most: of a longer one as much is kept, and the rest is passed over.
    pub(super) fn new(input: R, longest: usize) -> Self {
        Self { input, longest, given: 0, rest: Vec::new(), is_within_cut: false }
    }

    /// Whether the next lines stand in the input's own buffer, as those of a text in memory do: at most so many bytes of whole lines, of at
    /// least so many that are there.
    pub(super) fn has_lines(&mut self, least: usize, most: usize) -> io::Result<bool> {
        self.input.consume(std::mem::take(&mut self.given));
        if self.is_within_cut || !self.rest.is_empty() {
            return Ok(false);
        }
        let buffer = fill(&mut self.input)?;
        let whole = if buffer.len() < least { None } else { memrchr(b'\n', &buffer[..buffer.len().min(most)]) };
        self.given = whole.map_or(0, |newline| newline + 1);
        Ok(whole.is_some())
    }

    /// These lines, and the number of bytes that the next block leaves out: at first all of them.
    pub(super) fn in_place(&mut self) -> io::Result<(&[u8], &mut usize)> {
        Ok((&fill(&mut self.input)?[..self.given], &mut self.given))
    }

    /// Reads whole lines of at least so many bytes, as far as there are some, into room that begins with as many as most; false at the end
    /// of the input. A block is empty while a long line is passed over.
    pub(super) fn gather(&mut self, least: usize, most: usize, into: &mut Gathered) -> io::Result<bool> {
        self.input.consume(std::mem::take(&mut self.given));
        into.end = 0;
        if self.is_within_cut {
            self.pass_over_cut()?;
            if self.is_within_cut {
                return Ok(true);
            }
        }
        if into.buffer.is_empty() {
            // Short texts get a small buffer.
            let ahead = fill(&mut self.input)?.len();
            into.buffer.resize((ahead + 1).min(most), 0);
        }
        if into.buffer.len() < self.rest.len() {
            into.buffer.resize(self.rest.len(), 0);
        }
        let mut filled = self.rest.len();
        into.buffer[..filled].copy_from_slice(&self.rest);
        self.rest.clear();
        loop {
            let length = match self.input.read(&mut into.buffer[filled..]) {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                length => length?,
            };
            filled += length;
            let is_full = filled == into.buffer.len();
            if length == 0 && !is_full {
                into.end = filled;
                return Ok(filled > 0);
            }
            if is_full && filled < most {
                into.buffer.resize(most, 0);
            }
            if filled < least && filled < into.buffer.len() {
                continue;
            }
            if let Some(newline) = memrchr(b'\n', &into.buffer[..filled]) {
                into.end = newline + 1;
                self.rest.extend_from_slice(&into.buffer[into.end..filled]);
                return Ok(true);
            }
            // A line may have as many bytes and its end; one more tells that it is too long.
            if filled > self.longest.saturating_add(1) {
                (into.end, self.is_within_cut) = (filled, true);
                return Ok(true);
            }
            if filled == into.buffer.len() {
                into.buffer.resize(2 * filled, 0);
            }
        }
    }

    /// Drops what is left of a line that was cut, or some of it.
    fn pass_over_cut(&mut self) -> io::Result<()> {
        let mut dropped = 0;
        while self.is_within_cut && dropped < PASSED_OVER {
            let buffer = fill(&mut self.input)?;
            let newline = memchr(b'\n', buffer);
            let passed = newline.map_or(buffer.len(), |newline| newline + 1);
            self.is_within_cut = !buffer.is_empty() && newline.is_none();
            self.input.consume(passed);
            dropped += passed;
        }
        Ok(())
    }
}

/// The input's buffer; empty at the end of the input.
fn fill<R: BufRead>(input: &mut R) -> io::Result<&[u8]> {
    loop {
        match input.fill_buf() {
            // An end is not asked for twice: a terminal would wait for more.
            Ok([]) => return Ok(&[]),
            Ok(_) => break,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    input.fill_buf()
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use proptest::prelude::*;

    use super::*;

    /// Number, length and whether it was cut, of each line.
    fn lines(input: impl BufRead, least: usize, most: usize, longest: usize) -> Vec<(u64, usize, bool)> {
        let mut blocks = Blocks::new(input, longest);
        let mut gathered = Gathered::default();
        let (mut found, mut number) = (Vec::new(), 0);
        loop {
            let mut take = |block: &[u8]| {
                let mut lines = Lines::new(block, number, longest);
                found.extend(lines.by_ref().map(|line| (line.number, line.bytes.len(), line.is_cut)));
                number = lines.number;
            };
            if blocks.has_lines(least, most).unwrap() {
                take(blocks.in_place().unwrap().0);
                continue;
            }
            if !blocks.gather(least, most, &mut gathered).unwrap() {
                return found;
            }
            take(gathered.bytes());
        }
    }

    /// The same by the standard library.
    fn plain(text: &[u8], longest: usize) -> Vec<(u64, usize, bool)> {
        let lines = text.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        let lines =
            (1..).zip(lines).filter(|(_, line)| line.len() > longest || !line.iter().all(u8::is_ascii_whitespace));
        lines.map(|(number, line)| (number, line.len().min(longest), line.len() > longest)).collect()
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
