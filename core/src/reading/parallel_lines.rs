//! JSON Lines on all cores.

use std::io::{self, BufRead};

use rayon::prelude::*;

use super::blocks::Blocks;
use super::json_lines::{BLOCK, Batch, BatchReport, CheckedLine, LinesOptions};

/// Lines that one core takes at once.
const SHARE: usize = 64;

/// [`check_lines`](super::check_lines) on all cores: the lines are checked side by side and handed over in order, by the calling
/// thread.
///
/// # Errors
///
/// The input cannot be read.
pub fn check_lines_parallel<R: BufRead>(
    input: R,
    options: &LinesOptions,
    mut each: impl FnMut(CheckedLine<'_>),
) -> io::Result<BatchReport> {
    let mut lines = ParallelLines::new(input, options.clone());
    while lines.next_block(|_| (), |line, ()| each(line))? {}
    Ok(lines.report)
}

/// [`CheckedLines`](super::CheckedLines) on all cores: a block of lines is checked side by side when it is asked for.
///
/// ```
/// use osce::CheckOptions;
/// use osce::reading::{LinesOptions, ParallelLines};
///
/// let input = "{\"title\": \"A\"}\n\n{\"title\": \"B\"}";
/// let mut lines = ParallelLines::new(input.as_bytes(), LinesOptions::new(CheckOptions::new("2026-01-15".parse()?)));
/// let mut titles = Vec::new();
/// while lines.next_block(|line| line.item(), |_, item| titles.extend(item.map(|item| item.title().to_owned())))? {}
/// assert_eq!(titles, ["A", "B"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct ParallelLines<R> {
    blocks: Blocks<R>,
    batch: Batch,
    report: BatchReport,
}

impl<R: BufRead> ParallelLines<R> {
    /// The lines of an input.
    pub fn new(input: R, options: LinesOptions) -> Self {
        let blocks = Blocks::new(input, BLOCK * 16, BLOCK * 64, options.longest_line);
        Self { blocks, batch: Batch::new(options), report: BatchReport::default() }
    }

    /// Checks some MiB of whole lines, at most 8,192 of them; false at the end of the input. A block may have no lines.
    ///
    /// `make` is called for each line by the core that checked it, `each` in order by the calling thread, with what was made.
    ///
    /// # Errors
    ///
    /// The input cannot be read.
    pub fn next_block<T: Send>(
        &mut self,
        make: impl Fn(&CheckedLine<'_>) -> T + Sync,
        mut each: impl FnMut(CheckedLine<'_>, T),
    ) -> io::Result<bool> {
        let Self { blocks, batch, report } = self;
        let mut lines = Vec::new();
        let is_more = blocks.next(&mut lines)?;
        let shares = lines.par_chunks(SHARE).map_init(
            || batch.count(),
            |count, share| {
                let checked = share.iter().map(|line| batch.check(line, count));
                checked.map(|line| (make(&line), line)).collect::<Vec<_>>()
            },
        );
        let shares: Vec<Vec<(T, CheckedLine<'_>)>> = shares.collect();
        for (made, line) in shares.into_iter().flatten() {
            report.count(line.is_valid(), line.codes());
            each(line, made);
        }
        Ok(is_more)
    }

    /// What the lines came to that were handed over.
    pub fn batch(&self) -> &BatchReport {
        &self.report
    }
}
