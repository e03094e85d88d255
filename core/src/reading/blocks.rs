//! Lines of an input of any length, a block at a time in one buffer.

use std::io::{self, ErrorKind, Read};

use memchr::{memchr, memchr_iter, memrchr};

/// A line without its end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'b> {
    /// From 1.
    pub(crate) number: u64,
    pub(crate) bytes: &'b [u8],
    /// It is longer, and the rest was passed over.
    pub(crate) is_cut: bool,
}

/// Cuts an input into blocks of whole lines.
pub(crate) struct Blocks<R> {
    input: R,
    buffer: Vec<u8>,
    /// The bytes of the buffer that were read from the input.
    length: usize,
    /// The bytes of the buffer that the last block gave out.
    given: usize,
    longest: usize,
    /// The number of lines that were given out.
    lines: u64,
    /// The rest of a line that was cut is still to come.
    is_within_cut: bool,
}

impl<R: Read> Blocks<R> {
    /// Blocks of about `size` bytes; more where a line is longer, up to `longest`.
    pub(crate) fn new(input: R, size: usize, longest: usize) -> Self {
        let buffer = vec![0; size];
        Self { input, buffer, length: 0, given: 0, longest, lines: 0, is_within_cut: false }
    }

    /// The next lines, blank ones apart; nothing at the end of the input. A block may have no lines.
    pub(crate) fn next<'b>(&'b mut self, lines: &mut Vec<Line<'b>>) -> io::Result<bool> {
        self.buffer.copy_within(self.given..self.length, 0);
        self.length -= self.given;
        self.given = 0;
        let (end, is_cut) = loop {
            let has_ended = self.fill()?;
            if self.is_within_cut {
                self.pass_over_cut();
                if self.is_within_cut && has_ended {
                    return Ok(false);
                }
                continue;
            }
            if let Some(newline) = memrchr(b'\n', &self.buffer[..self.length]) {
                break (newline + 1, false);
            }
            if has_ended {
                break (self.length, false);
            }
            if self.length > self.longest {
                break (self.length, true);
            }
            let size = (self.buffer.len() * 2).min(self.longest + 1).max(self.buffer.len() + 1);
            self.buffer.resize(size, 0);
        };
        if end == 0 {
            return Ok(false);
        }
        self.given = end;
        self.is_within_cut = is_cut;
        let block = &self.buffer[..end];
        let mut start = 0;
        let ends = memchr_iter(b'\n', block).chain((!block.ends_with(b"\n")).then_some(end));
        for line_end in ends {
            self.lines += 1;
            let line = block[start..line_end].strip_suffix(b"\r").unwrap_or(&block[start..line_end]);
            start = line_end + 1;
            if line.len() > self.longest {
                lines.push(Line { number: self.lines, bytes: &line[..self.longest], is_cut: true });
            } else if !line.iter().all(u8::is_ascii_whitespace) {
                lines.push(Line { number: self.lines, bytes: line, is_cut: false });
            }
        }
        Ok(true)
    }

    /// Reads until the buffer is full or the input ends; whether it has ended.
    fn fill(&mut self) -> io::Result<bool> {
        while self.length < self.buffer.len() {
            match self.input.read(&mut self.buffer[self.length..]) {
                Ok(0) => return Ok(true),
                Ok(read) => self.length += read,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }

    /// Drops what is left of a line that was cut.
    fn pass_over_cut(&mut self) {
        match memchr(b'\n', &self.buffer[..self.length]) {
            Some(newline) => {
                self.buffer.copy_within(newline + 1..self.length, 0);
                self.length -= newline + 1;
                self.is_within_cut = false;
            }
            None => self.length = 0,
        }
    }
}
