//! JSON Lines that are pushed: from a socket, an asynchronous stream or another language.

use std::ops::ControlFlow;
use std::sync::Arc;

use memchr::{memchr, memrchr};

use super::blocks::Lines;
use super::json_lines::{Batch, BatchReport, CheckedLine, LinesOptions};

/// [`check_lines`](super::check_lines) for input that comes to you: bytes are pushed as they come, cut anywhere, and the lines that
/// they complete are handed over. It waits for nothing, so it serves asynchronous programs, and keeps no more than the beginning of one
/// line.
///
/// ```
/// use osce::CheckOptions;
/// use osce::reading::{LineChecker, LinesOptions};
///
/// let mut checker = LineChecker::new(LinesOptions::new(CheckOptions::new("2026-01-15".parse()?)));
/// let mut titles = Vec::new();
/// for chunk in ["{\"title\": \"Co", "urse ends\"}\n{\"title\": ", "\"A second\"}"] {
///     checker.push(chunk.as_bytes(), |line| titles.extend(line.item().map(|item| item.title().to_owned())));
/// }
/// assert_eq!(titles, ["Course ends"]);
///
/// checker.finish(|line| titles.extend(line.item().map(|item| item.title().to_owned())));
/// assert_eq!(titles, ["Course ends", "A second"]);
/// assert_eq!(checker.batch().lines, 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct LineChecker {
    batch: Arc<Batch>,
    report: BatchReport,
    /// How many lines there were, blank ones too.
    number: u64,
    /// The beginning of a line whose end has not come yet.
    rest: Vec<u8>,
    /// The rest of a line that was cut is still to come.
    is_within_cut: bool,
}

impl LineChecker {
    /// Nothing was pushed yet.
    pub fn new(options: LinesOptions) -> Self {
        let (batch, report) = (Batch::new(options), BatchReport::default());
        Self { batch, report, number: 0, rest: Vec::new(), is_within_cut: false }
    }

    /// Checks the lines that the bytes complete, and hands over each.
    pub fn push(&mut self, bytes: &[u8], mut each: impl FnMut(CheckedLine<'_>)) {
        let mut bytes = bytes;
        if self.is_within_cut || !self.rest.is_empty() {
            let end = memchr(b'\n', bytes).map(|newline| newline + 1);
            let (of_line, behind) = bytes.split_at(end.unwrap_or(bytes.len()));
            if !self.is_within_cut {
                self.rest.extend_from_slice(of_line);
            }
            if end.is_some() {
                self.is_within_cut = false;
                self.check_rest(&mut each);
            }
            bytes = behind;
        }
        let (lines, behind) = bytes.split_at(memrchr(b'\n', bytes).map_or(0, |newline| newline + 1));
        self.check(lines, &mut each);
        self.rest.extend_from_slice(behind);
        // A line may have as many bytes and its end; one more tells that it is too long.
        if self.rest.len() > self.batch.longest_line().saturating_add(1) {
            self.check_rest(&mut each);
            self.is_within_cut = true;
        }
    }

    /// Checks the last line where it has no end, and hands it over.
    pub fn finish(&mut self, mut each: impl FnMut(CheckedLine<'_>)) {
        self.check_rest(&mut each);
        self.is_within_cut = false;
    }

    /// The counts of the lines that were handed over, and of their faults.
    pub fn batch(&self) -> &BatchReport {
        &self.report
    }

    fn check_rest(&mut self, each: &mut impl FnMut(CheckedLine<'_>)) {
        let mut rest = std::mem::take(&mut self.rest);
        self.check(&rest, each);
        rest.clear();
        self.rest = rest;
    }

    fn check(&mut self, block: &[u8], each: &mut impl FnMut(CheckedLine<'_>)) {
        let mut lines = Lines::new(block, self.number, self.batch.longest_line());
        let ControlFlow::Continue(()) = self.batch.check_all(&mut lines, &mut self.report, each) else { return };
        self.number = lines.number;
    }
}
