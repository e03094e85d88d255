//! The runs of letters of a text, sixty-four bytes at a time.
//!
//! A byte-by-byte loop guesses the end of every word wrong, which costs more than all its work. Here the ends of the words are the
//! changes in a mask.

/// A run of bytes that belong to words, as far as bytes can tell: ASCII letters and digits, and all that is not ASCII.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct LetterRun {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether all of it is ASCII.
    pub(crate) ascii: bool,
}

const BLOCK: usize = 64;

/// The runs of a text, in order.
pub(crate) struct LetterRuns<'t> {
    bytes: &'t [u8],
    /// Where the block of the masks begins.
    base: usize,
    /// Bit n: a run begins with byte n of the block.
    starts: u64,
    /// Bit n: a run has ended before byte n of the block.
    ends: u64,
    /// Bit n: byte n of the block is not ASCII.
    other: u64,
    /// A run that began in an earlier block, and whether all of it was ASCII there.
    open: Option<(usize, bool)>,
}

impl<'t> LetterRuns<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut runs = Self { bytes: text.as_bytes(), base: 0, starts: 0, ends: 0, other: 0, open: None };
        runs.load();
        runs
    }

    /// Reads the block at `base`.
    #[inline]
    fn load(&mut self) {
        let rest = &self.bytes[self.base..];
        let (letters, other) = if let Some(block) = rest.first_chunk() {
            classify(block)
        } else {
            let mut block = [0; BLOCK];
            block[..rest.len()].copy_from_slice(rest);
            classify(&block)
        };
        let before = letters << 1 | u64::from(self.open.is_some());
        self.starts = letters & !before;
        self.ends = before & !letters;
        self.other = other;
    }

    /// Whether the bytes of the block from `from` on, before bit `to`, are ASCII.
    #[inline]
    fn is_ascii(&self, from: usize, to: u32) -> bool {
        let after = u64::MAX << from.saturating_sub(self.base);
        self.other == 0 || self.other & after & !u64::MAX.checked_shl(to).unwrap_or(0) == 0
    }

    /// Goes on with the next block; false at the end of the text.
    fn next_block(&mut self) -> bool {
        let open =
            if self.starts != 0 { Some((self.base + self.starts.trailing_zeros() as usize, true)) } else { self.open };
        self.open = open.map(|(start, ascii)| (start, ascii && self.is_ascii(start, u64::BITS)));
        // The last block ends in bytes that are not letters, so that every run ends in one.
        if self.base + BLOCK > self.bytes.len() {
            return false;
        }
        self.base += BLOCK;
        self.load();
        true
    }
}

impl Iterator for LetterRuns<'_> {
    type Item = LetterRun;

    #[inline]
    fn next(&mut self) -> Option<LetterRun> {
        while self.ends == 0 {
            if !self.next_block() {
                return None;
            }
        }
        let place = self.ends.trailing_zeros();
        self.ends &= self.ends - 1;
        let (start, ascii) = self.open.take().unwrap_or_else(|| {
            let start = self.base + self.starts.trailing_zeros() as usize;
            self.starts &= self.starts - 1;
            (start, true)
        });
        Some(LetterRun { start, end: self.base + place as usize, ascii: ascii && self.is_ascii(start, place) })
    }
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES << 7;

/// The highest bit of each of eight bytes that is an ASCII letter or digit. The bits of bytes that are not ASCII mean nothing; the caller
/// masks them. Eight bytes are looked at as one number, because no compiler for size vectorizes a loop.
#[inline]
fn letters(bytes: u64) -> u64 {
    // The highest bit of each byte that is one of these at least; the bytes are ASCII.
    let at_least = |bytes: u64, least: u8| bytes + ONES * u64::from(0x80 - least);
    let ascii = bytes & !HIGHS;
    let lower = ascii | (ONES * 0x20);
    let is_letter = at_least(lower, b'a') & !at_least(lower, b'z' + 1);
    let is_digit = at_least(ascii, b'0') & !at_least(ascii, b'9' + 1);
    (is_letter | is_digit) & HIGHS
}

/// How many ASCII letters and digits a text begins with.
#[inline]
pub(super) fn letters_at_beginning(text: &[u8]) -> usize {
    let mut length = 0;
    while let Some(eight) = text[length..].first_chunk::<8>() {
        let bytes = u64::from_le_bytes(*eight);
        let others = (letters(bytes) & !bytes) ^ HIGHS;
        if others != 0 {
            return length + others.trailing_zeros() as usize / 8;
        }
        length += 8;
    }
    length + text[length..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count()
}

/// Which bytes belong to words, and which are not ASCII, as bits.
#[inline]
fn classify(block: &[u8; BLOCK]) -> (u64, u64) {
    let (mut words, mut other) = (0, 0);
    for (number, eight) in block.as_chunks::<8>().0.iter().enumerate() {
        let bytes = u64::from_le_bytes(*eight);
        words |= pack((letters(bytes) | bytes) & HIGHS) << (8 * number);
        other |= bytes & HIGHS;
    }
    if other != 0 {
        other = block
            .as_chunks::<8>()
            .0
            .iter()
            .rev()
            .fold(0, |mask, eight| mask << 8 | pack(u64::from_le_bytes(*eight) & HIGHS));
    }
    (words, other)
}

/// The highest bits of eight bytes, one after another.
#[inline]
fn pack(highs: u64) -> u64 {
    // The product puts each of the bits in its place of the highest byte.
    (highs >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same by a loop over the bytes.
    fn plain(text: &str) -> Vec<LetterRun> {
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
        let bytes = text.as_bytes();
        let mut runs = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            let length = bytes[at..].iter().take_while(|byte| is_word(**byte)).count();
            if length > 0 {
                runs.push(LetterRun { start: at, end: at + length, ascii: bytes[at..at + length].is_ascii() });
            }
            at += length.max(1);
        }
        runs
    }

    #[test]
    fn runs_end_where_blocks_end() {
        for length in [0, 1, 63, 64, 65, 127, 128, 129, 200] {
            for letter in ["a", "é", "a "] {
                let text = letter.repeat(length);
                assert_eq!(LetterRuns::new(&text).collect::<Vec<_>>(), plain(&text), "{letter} x {length}");
            }
        }
    }

    proptest! {
        #[test]
        fn runs_are_those_of_a_plain_loop(text in "([a-zA-Z0-9 .,é’Ж]|\\PC){0,300}") {
            prop_assert_eq!(LetterRuns::new(&text).collect::<Vec<_>>(), plain(&text));
        }
    }
}
