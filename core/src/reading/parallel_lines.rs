//! JSON Lines on all cores.
//!
//! A block is cut into shares of whole lines, which the cores take one by one; each splits its own lines. From a file, each core reads
//! for itself what is only counted; of what is handed over, the calling thread reads the next block meanwhile.

use std::io::{self, BufRead};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use memchr::{memchr, memchr_iter};

use super::blocks::{Blocks, Gathered, Lines};
use super::json_lines::{BLOCK, Batch, BatchReport, CheckedLine, Flow, LinesOptions};
use crate::cores::Cores;

/// Bytes of whole lines that are shared out at once: so many that the cores seldom wait for the last one of them.
const SHARED: usize = BLOCK * 64;

/// Fewer bytes in the input's own buffer are not of a text in memory.
const IN_MEMORY: usize = BLOCK * 16;

/// So many bytes of a text in memory are shared out at once where nothing of them is held: the cores wait for one another in between.
const COUNTED: usize = BLOCK * 1024;

/// So many bytes each core reads at once where nothing is held: they stay in its cache.
const READ: usize = BLOCK * 4;

/// So long a core waits that has read nothing.
const PAUSE: Duration = Duration::from_micros(100);

/// Of more lines nothing is held at once.
const MOST_LINES: u64 = 1 << 13;

/// [`check_lines`](super::check_lines) on all cores: the lines are checked side by side and handed over in order, by the calling
/// thread, until `each` answers `ControlFlow::Break`.
///
/// # Errors
///
/// The input cannot be read.
pub fn check_lines_parallel<R: BufRead, F: Flow>(
    input: R,
    options: &LinesOptions,
    mut each: impl FnMut(CheckedLine<'_>) -> F,
) -> io::Result<BatchReport> {
    let mut lines = ParallelLines::new(input, options.clone());
    while lines.next_block(|_| (), |line, ()| each(line))? {}
    Ok(lines.report)
}

/// Counts what is wrong with lines, on all cores. Nothing is handed over, so that no core waits for another.
///
/// # Errors
///
/// The input cannot be read.
///
/// ```
/// use osce::CheckOptions;
/// use osce::reading::{LinesOptions, count_lines_parallel};
///
/// let lines = "{\"title\": \"No kind, body or issuer\"}\n\n{\"title\": ";
/// let options = LinesOptions::new(CheckOptions::new("2026-01-15".parse()?));
/// let batch = count_lines_parallel(lines.as_bytes(), &options)?;
/// assert_eq!((batch.lines, batch.invalid), (2, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn count_lines_parallel<R: BufRead + Send>(input: R, options: &LinesOptions) -> io::Result<BatchReport> {
    let (batch, cores) = (Batch::new(options.clone()), Cores::all());
    let count = |lines: &[u8]| {
        let mut report = BatchReport::default();
        let _ = batch.check_all(&mut Lines::new(lines, 0, batch.longest_line()), &mut report, |_| {});
        report
    };
    let mut report = BatchReport::default();
    let mut blocks = Blocks::new(input, options.longest_line);
    while blocks.has_lines(IN_MEMORY, COUNTED)? {
        let (block, _) = blocks.in_place()?;
        let shares = shares(block);
        let reports = cores.share_out(shares.len(), |number| count(shares[number]), || ());
        report = reports.into_iter().fold(report, BatchReport::and);
    }
    // What is not in memory each core reads by itself, in turn, and counts while it is in its cache. Nothing is left at the end.
    let blocks = Mutex::new(Some(blocks));
    let read_and_count = |_| {
        let (mut gathered, mut report) = (Gathered::default(), BatchReport::default());
        loop {
            let mut turn = blocks.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(input) = &mut *turn else { return Ok(report) };
            let read = input.gather(READ, READ, &mut gathered);
            if !matches!(read, Ok(true)) {
                *turn = None;
                return read.map(|_| report);
            }
            drop(turn);
            if gathered.bytes().is_empty() {
                // A line is passed over, which may have no end: each core has its turn, for one of them may hear that it should stop.
                thread::sleep(PAUSE);
            }
            report = report.and(count(gathered.bytes()));
        }
    };
    let reports = cores.share_out(cores.count(), read_and_count, || ());
    reports.into_iter().try_fold(report, |report, read| Ok(report.and(read?)))
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
    ahead: ReadAhead<R>,
    cores: Cores,
    /// How many lines there were, blank ones too.
    number: u64,
    batch: Arc<Batch>,
    report: BatchReport,
    was_stopped: bool,
}

impl<R: BufRead> ParallelLines<R> {
    /// The lines of an input.
    pub fn new(input: R, options: LinesOptions) -> Self {
        let ahead = ReadAhead::new(input, options.longest_line);
        let (batch, report) = (Batch::new(options), BatchReport::default());
        Self { ahead, cores: Cores::all(), number: 0, batch, report, was_stopped: false }
    }

    /// Checks some MiB of whole lines; false at the end of the input, and once `each` has answered `ControlFlow::Break`. A block may have
    /// no lines.
    ///
    /// `make` is called for each line by the core that checked it, `each` in order by the calling thread, with what was made.
    ///
    /// # Errors
    ///
    /// The input cannot be read.
    pub fn next_block<T: Send, F: Flow>(
        &mut self,
        make: impl Fn(&CheckedLine<'_>) -> T + Sync,
        mut each: impl FnMut(CheckedLine<'_>, T) -> F,
    ) -> io::Result<bool> {
        let Self { ahead, cores, number, batch, report, was_stopped } = self;
        let batch = &*batch;
        if *was_stopped {
            return Ok(false);
        }
        let Some(mut block) = ahead.next_block()? else { return Ok(false) };
        let Numbered { shares, length, last } = Numbered::new(block.bytes, *number, *cores);
        let check = |number: usize| {
            let (share, before) = shares[number];
            let (mut of_share, mut done) = (BatchReport::default(), Vec::new());
            let mut lines = Lines::new(share, before, batch.longest_line());
            let _ = batch.check_all(&mut lines, &mut of_share, |line| done.push((make(&line), line)));
            (of_share, done)
        };
        let checked = cores.share_out(shares.len(), check, || block.read_ahead());
        *number = last;
        *block.done += length;
        for (of_share, done) in checked {
            if *was_stopped {
                break;
            }
            *report = std::mem::take(report).and(of_share);
            for (made, line) in done {
                if *was_stopped {
                    report.uncount(line.is_valid(), line.codes());
                } else {
                    *was_stopped = each(line, made).flow().is_break();
                }
            }
        }
        Ok(!*was_stopped)
    }

    /// What the lines came to that were handed over.
    pub fn batch(&self) -> &BatchReport {
        &self.report
    }
}

/// The blocks of an input, of which the next one is read while one is worked on.
struct ReadAhead<R> {
    blocks: Blocks<R>,
    ready: Gathered,
    /// Where the lines begin that are still to be worked on.
    at: usize,
    next: Next,
}

/// The block behind the one that is worked on.
#[derive(Default)]
struct Next {
    gathered: Gathered,
    /// What reading it came to; nothing before it is read.
    read: Option<io::Result<bool>>,
}

impl<R: BufRead> ReadAhead<R> {
    fn new(input: R, longest: usize) -> Self {
        Self { blocks: Blocks::new(input, longest), ready: Gathered::default(), at: 0, next: Next::default() }
    }

    /// The next lines; nothing at the end of the input.
    fn next_block(&mut self) -> io::Result<Option<Block<'_, R>>> {
        let Self { blocks, ready, at, next } = self;
        let is_gathered = next.read.is_some() || *at < ready.bytes().len();
        if !is_gathered && blocks.has_lines(IN_MEMORY, SHARED)? {
            let (bytes, done) = blocks.in_place()?;
            *done = 0;
            return Ok(Some(Block { bytes, done, ahead: None }));
        }
        if *at == ready.bytes().len() {
            if !next.read_from(blocks)? {
                return Ok(None);
            }
            (*at, *ready) = (0, std::mem::replace(&mut next.gathered, std::mem::take(ready)));
        }
        Ok(Some(Block { bytes: &ready.bytes()[*at..], done: at, ahead: Some((blocks, next)) }))
    }
}

impl Next {
    /// Reads the block, if that was not done; what that came to.
    fn read_from<R: BufRead>(&mut self, blocks: &mut Blocks<R>) -> io::Result<bool> {
        self.read.take().unwrap_or_else(|| blocks.gather(SHARED, SHARED, &mut self.gathered))
    }
}

/// Lines that are worked on.
struct Block<'b, R> {
    bytes: &'b [u8],
    /// How many bytes were worked on, from where the lines began to be there.
    done: &'b mut usize,
    /// Where the next lines come from, and where they go, if these are not in memory.
    ahead: Option<(&'b mut Blocks<R>, &'b mut Next)>,
}

impl<R: BufRead> Block<'_, R> {
    /// Reads the lines behind these.
    fn read_ahead(&mut self) {
        if let Some((blocks, next)) = &mut self.ahead {
            next.read = Some(next.read_from(blocks));
        }
    }
}

/// The first shares of a block, up to the most lines that are held at once, each with the number of the line before it.
struct Numbered<'b> {
    shares: Vec<(&'b [u8], u64)>,
    /// How many bytes they have.
    length: usize,
    /// The number of their last line.
    last: u64,
}

impl<'b> Numbered<'b> {
    fn new(block: &'b [u8], before: u64, cores: Cores) -> Self {
        // The last line of the input may lack its end.
        let lines = |share: &&[u8]| memchr_iter(b'\n', share).count() + usize::from(!share.ends_with(b"\n"));
        let shares = shares(block);
        let lines = cores.share_out(shares.len(), |number| lines(&shares[number]), || ());
        let mut numbered = Self { shares: Vec::new(), length: 0, last: before };
        for (share, lines) in shares.iter().zip(lines) {
            let last = numbered.last + lines as u64;
            if numbered.length > 0 && last - before > MOST_LINES {
                break;
            }
            numbered.shares.push((*share, numbered.last));
            numbered.length += share.len();
            numbered.last = last;
        }
        numbered
    }
}

/// Cuts a block of whole lines into parts of whole lines.
fn shares(block: &[u8]) -> Vec<&[u8]> {
    let mut shares = Vec::with_capacity(block.len() / BLOCK + 1);
    let mut rest = block;
    while !rest.is_empty() {
        let newline = rest.get(BLOCK..).and_then(|behind| memchr(b'\n', behind));
        let (share, behind) = rest.split_at(newline.map_or(rest.len(), |newline| BLOCK + newline + 1));
        shares.push(share);
        rest = behind;
    }
    shares
}
