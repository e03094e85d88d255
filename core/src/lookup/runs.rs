//! The runs of letters of a text, sixty-four bytes at a time.
//!
//! A byte-by-byte loop guesses the end of every word wrong, which costs more than all its work. Here the compiler
//! vectorizes the classification, and the ends of the words are the changes in a mask.

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
    /// Bit n: byte n begins or ends a run.
    changes: u64,
    /// Bit n: byte n is not ASCII.
    other: u64,
    start: usize,
    inside: bool,
    /// Whether the run that is open had other bytes in earlier blocks.
    had_other: bool,
}

impl<'t> LetterRuns<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut runs =
            Self { bytes: text.as_bytes(), base: 0, changes: 0, other: 0, start: 0, inside: false, had_other: false };
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
        self.changes = letters ^ (letters << 1 | u64::from(self.inside));
        self.other = other;
    }
}

impl Iterator for LetterRuns<'_> {
    type Item = LetterRun;

    #[inline]
    fn next(&mut self) -> Option<LetterRun> {
        loop {
            while self.changes != 0 {
                let place = self.changes.trailing_zeros();
                self.changes &= self.changes - 1;
                let at = self.base + place as usize;
                self.inside = !self.inside;
                if self.inside {
                    self.start = at;
                    continue;
                }
                // The bytes of this block that lie in the run.
                let skipped = self.start.saturating_sub(self.base);
                let other = (self.other & !(u64::MAX << place)) >> skipped;
                let run = LetterRun { start: self.start, end: at, ascii: other == 0 && !self.had_other };
                self.had_other = false;
                return Some(run);
            }
            if self.inside {
                let skipped = self.start.saturating_sub(self.base);
                self.had_other |= self.other >> skipped != 0;
            }
            if self.base + BLOCK > self.bytes.len() {
                // The last block ends in bytes that are no letters; a run can be open only where it was full.
                return None;
            }
            self.base += BLOCK;
            self.load();
        }
    }
}

/// Which bytes belong to words, and which are not ASCII, as bits.
#[inline]
fn classify(block: &[u8; BLOCK]) -> (u64, u64) {
    let mut letters = [0u8; BLOCK];
    for (letter, &byte) in letters.iter_mut().zip(block) {
        let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let is_digit = byte.wrapping_sub(b'0') < 10;
        *letter = u8::from(is_letter | is_digit | (byte >= 0x80));
    }
    let other = if block.is_ascii() { 0 } else { pack(&block.map(|byte| byte >> 7)) };
    (pack(&letters), other)
}

/// The lowest bits of the bytes, one after another.
#[inline]
fn pack(bits: &[u8; BLOCK]) -> u64 {
    let (eights, _) = bits.as_chunks::<8>();
    eights.iter().rev().fold(0, |mask, eight| {
        // Each product puts one of the eight bits in its place of the highest byte.
        mask << 8 | u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56
    })
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
