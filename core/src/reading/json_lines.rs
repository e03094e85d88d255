//! JSON Lines: a record a line, as a stream of any length.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, BufRead};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::vec;

use serde::Serialize;

use super::blocks::{Blocks, Gathered, Line, Lines};
use crate::checking::check::{Count, faults_of};
use crate::checking::codes::FaultCode;
use crate::checking::finding::{self, Finding, Hit};
use crate::checking::input::{text_of, without_mark};
use crate::checking::options::CheckOptions;
use crate::checking::report::Report;
use crate::checking::unknown_terms::UnknownTerms;
use crate::records::any::AnyRecord;
use crate::records::position::Positions;
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::{RecordKind, Severity};

/// What is looked at at once, in bytes: what the fastest memory holds.
pub(super) const BLOCK: usize = 1 << 16;

/// How to check JSON Lines.
///
/// ```
/// use osce::CheckOptions;
/// use osce::reading::LinesOptions;
/// use osce::records::RecordKind;
///
/// let options = LinesOptions::new(CheckOptions::new("2026-01-15".parse()?)).record(RecordKind::Meeting).longest_line(1 << 24);
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub struct LinesOptions {
    /// How to check each record.
    pub check: CheckOptions,
    /// What each line holds: news items by default.
    pub record: RecordKind,
    /// The longest line, in bytes: 1 MiB by default. A longer one is a fault and is passed over.
    pub longest_line: usize,
}

impl LinesOptions {
    /// As long as a line may be by default, in bytes: no news is longer.
    pub const LONGEST_LINE: usize = 1 << 20;

    /// News items, lines of at most 1 MiB.
    pub fn new(check: CheckOptions) -> Self {
        Self { check, record: RecordKind::NewsItem, longest_line: Self::LONGEST_LINE }
    }

    /// What each line holds.
    #[must_use]
    pub fn record(mut self, record: RecordKind) -> Self {
        self.record = record;
        self
    }

    /// The longest line, in bytes. The memory that is needed grows with it.
    #[must_use]
    pub fn longest_line(mut self, bytes: usize) -> Self {
        self.longest_line = bytes;
        self
    }
}

/// Declares a line: beside its members it knows what it should hold, and what is wrong with it.
macro_rules! checked_line {
    ([$(#[$attribute:meta])*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked {
        $(#[doc = $report_doc:literal])+ $report:ident: Report;
    } plain) => {
        $(#[doc = $about])+
        $(#[$attribute])*
        pub struct $name<'b> {
            $($(#[doc = $doc])+ pub $member: $type,)+
            batch: Cow<'b, Arc<Batch>>,
            hits: Vec<Hit>,
        }

        impl $name<'_> {
            $(#[doc = $report_doc])+
            ///
            /// It is made when asked for.
            pub fn $report(&self) -> Report {
                let found = match self.hits[..] {
                    [] => return Report::default(),
                    [Hit { code: FaultCode::LineTooLong, at, .. }] => {
                        let limit = self.batch.options.longest_line.to_string();
                        vec![Finding::error(FaultCode::LineTooLong, String::new(), at).with([limit])]
                    }
                    _ => self.batch.faults_of(&self.raw),
                };
                let number = u32::try_from(self.number).unwrap_or(u32::MAX);
                let text = text_of(&self.raw);
                finding::report(found, &mut Positions::new(without_mark(&text)), number)
            }
        }
    };
}

osce_model::checked_line! { checked_line (Cow<'b, [u8]>)
    #[derive(Clone, Debug)]
    #[non_exhaustive]
}

impl CheckedLine<'_> {
    /// Whether the record is valid: no fault is an error.
    pub fn is_valid(&self) -> bool {
        self.faults().all(|(_, severity)| severity != Severity::Error)
    }

    /// Whether there is no fault at all.
    pub fn is_clean(&self) -> bool {
        self.hits.is_empty()
    }

    /// The codes of the faults, in order, where the report is not needed.
    pub fn codes(&self) -> impl Iterator<Item = FaultCode> {
        self.faults().map(|(code, _)| code)
    }

    fn faults(&self) -> impl Iterator<Item = (FaultCode, Severity)> {
        self.hits.iter().map(|hit| (hit.code, hit.severity))
    }

    /// The record, read now; nothing where the line is not an object or has no title.
    pub fn item(&self) -> Option<AnyRecord> {
        AnyRecord::of_line(self.batch.options.record, &self.raw)
    }
}

impl CheckedLine<'_> {
    /// The line with a copy of what it borrows: to be kept, or sent to another thread.
    pub fn into_owned(self) -> CheckedLine<'static> {
        let Self { number, raw, batch, hits } = self;
        let (raw, batch) = (Cow::Owned(raw.into_owned()), Cow::Owned(batch.into_owned()));
        CheckedLine { number, raw, batch, hits }
    }
}

/// The answer of a function to which lines are handed: nothing, or whether to go on. [`check_lines`] stops at a `ControlFlow::Break`.
pub trait Flow: sealed::Sealed {
    /// Whether to go on.
    fn flow(self) -> ControlFlow<()>;
}

impl Flow for () {
    fn flow(self) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

impl Flow for ControlFlow<()> {
    fn flow(self) -> Self {
        self
    }
}

mod sealed {
    /// Keeps the trait to this crate.
    pub trait Sealed {}

    impl Sealed for () {}
    impl Sealed for std::ops::ControlFlow<()> {}
}

impl AnyRecord {
    /// The record of a line, as it stands in the file; nothing where the line is not an object or has no title.
    pub fn of_line(kind: RecordKind, raw: &[u8]) -> Option<Self> {
        let text = text_of(raw);
        Self::from_json(kind, without_mark(&text)).ok()
    }
}

/// What is asked of all lines of an input, and what was found out about their unknown terms.
#[derive(Debug)]
pub(super) struct Batch {
    options: LinesOptions,
    unknown: UnknownTerms,
}

impl Batch {
    pub(super) fn new(options: LinesOptions) -> Arc<Self> {
        Arc::new(Self { options, unknown: UnknownTerms::default() })
    }

    pub(super) fn longest_line(&self) -> usize {
        self.options.longest_line
    }

    /// Checks lines one by one and hands them over, counted.
    pub(super) fn check_all<'b, F: Flow>(
        self: &'b Arc<Self>,
        lines: &mut Lines<'b>,
        report: &mut BatchReport,
        mut each: impl FnMut(CheckedLine<'b>) -> F,
    ) -> ControlFlow<()> {
        let mut count = Count::new(self.options.record, &self.options.check, &self.unknown);
        for line in lines {
            let line = self.check(&line, &mut count);
            report.count(line.is_valid(), line.codes());
            each(line).flow()?;
        }
        ControlFlow::Continue(())
    }

    /// Checks a line.
    // Not inlined: its loops are compiled as this crate is, and not for size with the code of a binding that calls it.
    #[inline(never)]
    fn check<'b>(self: &'b Arc<Self>, line: &Line<'b>, count: &mut Count<'_>) -> CheckedLine<'b> {
        let hits = if line.is_cut { vec![Hit::error(FaultCode::LineTooLong, 0)] } else { count.faults_of(line.bytes) };
        CheckedLine { number: line.number, raw: Cow::Borrowed(line.bytes), batch: Cow::Borrowed(self), hits }
    }

    /// The faults of a line, with all that is to be said of them.
    fn faults_of(&self, raw: &[u8]) -> Vec<Finding> {
        let found = faults_of(raw, &text_of(raw), self.options.record.descriptor(), &self.options.check).in_order();
        for found in &found {
            found.fault.meant_by(|vocabulary, text| self.unknown.meant(vocabulary, text));
        }
        found
    }
}

/// How many there are in an input of any size.
type Total = u64;

/// How many there are, by the slug of a code.
type Counts = BTreeMap<&'static str, Total>;

osce_model::batch_report! { answer
    #[derive(Clone, PartialEq, Eq, Hash, Debug, Default, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[non_exhaustive]
}

impl BatchReport {
    /// How often a code was met.
    pub fn count_of(&self, code: FaultCode) -> u64 {
        self.faults_by_code.get(code.slug()).copied().unwrap_or_default()
    }

    /// Takes a line into account.
    pub(crate) fn count(&mut self, is_valid: bool, codes: impl IntoIterator<Item = FaultCode>) {
        self.change(is_valid, codes, |total| *total += 1);
    }

    /// Takes a line out of account.
    #[cfg(feature = "parallel")]
    pub(super) fn uncount(&mut self, is_valid: bool, codes: impl IntoIterator<Item = FaultCode>) {
        self.change(is_valid, codes, |total| *total -= 1);
        let counts = std::mem::take(&mut self.faults_by_code);
        let met = counts.into_iter().filter(|(_, total)| *total > 0);
        met.for_each(|(code, total)| *self.faults_by_code.entry(code).or_default() = total);
    }

    fn change(&mut self, is_valid: bool, codes: impl IntoIterator<Item = FaultCode>, change: impl Fn(&mut Total)) {
        change(&mut self.lines);
        change(if is_valid { &mut self.valid } else { &mut self.invalid });
        for code in codes {
            change(self.faults_by_code.entry(code.slug()).or_default());
        }
    }

    /// The same with what other lines came to.
    #[cfg(feature = "parallel")]
    pub(super) fn and(mut self, other: Self) -> Self {
        self.lines += other.lines;
        self.valid += other.valid;
        self.invalid += other.invalid;
        for (code, count) in other.faults_by_code {
            *self.faults_by_code.entry(code).or_default() += count;
        }
        self
    }
}

/// Checks JSON Lines and hands over each line, in order, blank ones apart. A line at fault never ends the run; the memory does not
/// grow with the input. Give files a `BufReader` with a buffer of some 64 KiB; text in memory is read where it stands.
///
/// The run ends early where `each` answers `ControlFlow::Break`; the report counts the lines that were handed over.
///
/// # Errors
///
/// The input cannot be read.
///
/// ```
/// use std::ops::ControlFlow;
///
/// use osce::CheckOptions;
/// use osce::reading::{LinesOptions, check_lines};
///
/// let lines = "{\"title\": \"No kind, body or issuer\"}\n\n{\"title\": ";
/// let options = LinesOptions::new(CheckOptions::new("2026-01-15".parse()?));
/// let mut numbers = Vec::new();
/// let batch = check_lines(lines.as_bytes(), &options, |line| numbers.push(line.number))?;
/// assert_eq!((batch.lines, batch.invalid), (2, 2));
/// assert_eq!(numbers, [1, 3]);
///
/// let batch = check_lines(lines.as_bytes(), &options, |line| match line.is_valid() {
///     true => ControlFlow::Continue(()),
///     false => ControlFlow::Break(()),
/// })?;
/// assert_eq!(batch.lines, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_lines<R: BufRead, F: Flow>(
    input: R,
    options: &LinesOptions,
    mut each: impl FnMut(CheckedLine<'_>) -> F,
) -> io::Result<BatchReport> {
    let mut lines = CheckedLines::new(input, options.clone());
    while lines.next_block(&mut each)? {}
    Ok(lines.report)
}

/// [`check_lines`] for callers that ask for lines when they need them: one at a time, as an iterator of lines that own what they hold, or
/// a block of borrowed lines at a time, which copies nothing.
///
/// ```
/// use osce::CheckOptions;
/// use osce::reading::{CheckedLines, LinesOptions};
///
/// let input = "{\"title\": \"No kind, body or issuer\"}\n\n{\"title\": ";
/// let options = LinesOptions::new(CheckOptions::new("2026-01-15".parse()?));
/// let mut lines = CheckedLines::new(input.as_bytes(), options.clone());
/// for line in &mut lines {
///     println!("{}", line?.report());
/// }
/// assert_eq!(lines.batch().invalid, 2);
///
/// let mut lines = CheckedLines::new(input.as_bytes(), options);
/// let mut numbers = Vec::new();
/// while lines.next_block(|line| numbers.push(line.number))? {}
/// assert_eq!(numbers, [1, 3]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct CheckedLines<R> {
    blocks: Blocks<R>,
    gathered: Gathered,
    /// How many lines there were, blank ones too.
    number: u64,
    batch: Arc<Batch>,
    report: BatchReport,
    /// Lines of the last block that the iterator has not given yet, and that are not counted.
    ahead: vec::IntoIter<CheckedLine<'static>>,
    has_ended: bool,
}

impl<R: BufRead> CheckedLines<R> {
    /// The lines of an input.
    pub fn new(input: R, options: LinesOptions) -> Self {
        let blocks = Blocks::new(input, options.longest_line);
        let (gathered, batch) = (Gathered::default(), Batch::new(options));
        let report = BatchReport::default();
        Self { blocks, gathered, number: 0, batch, report, ahead: Vec::new().into_iter(), has_ended: false }
    }

    /// Checks some 64 KiB of whole lines and hands over each; false at the end of the input, and once `each` has answered
    /// `ControlFlow::Break`. A block may have no lines.
    ///
    /// # Errors
    ///
    /// The input cannot be read. That ends the lines: what was read of the line that broke off is not handed over.
    pub fn next_block<F: Flow>(&mut self, mut each: impl FnMut(CheckedLine<'_>) -> F) -> io::Result<bool> {
        while let Some(line) = self.ahead.next() {
            self.report.count(line.is_valid(), line.codes());
            if each(line).flow().is_break() {
                self.ahead = Vec::new().into_iter();
                self.has_ended = true;
            }
        }
        let Self { blocks, gathered, number, batch, report, has_ended, .. } = self;
        if std::mem::replace(has_ended, true) {
            return Ok(false);
        }
        // Borrowed where it stands, if it can be; otherwise gathered first.
        let is_in_place = blocks.has_lines(1, BLOCK)?;
        let is_more = is_in_place || blocks.gather(1, BLOCK, gathered)?;
        let block = if is_in_place { blocks.in_place()?.0 } else { gathered.bytes() };
        let mut lines = Lines::new(block, *number, batch.longest_line());
        *has_ended = batch.check_all(&mut lines, report, &mut each).is_break() || !is_more;
        *number = lines.number;
        Ok(!*has_ended)
    }

    /// What the lines came to that were handed over.
    pub fn batch(&self) -> &BatchReport {
        &self.report
    }
}

impl<R: BufRead> Iterator for CheckedLines<R> {
    type Item = io::Result<CheckedLine<'static>>;

    /// The next line. An input that cannot be read gives its error, and ends.
    fn next(&mut self) -> Option<Self::Item> {
        while self.ahead.as_slice().is_empty() && !self.has_ended {
            let (counted, mut ahead) = (self.report.clone(), Vec::new());
            let block = self.next_block(|line| ahead.push(line.into_owned()));
            // A line counts once it is given.
            (self.report, self.ahead) = (counted, ahead.into_iter());
            if let Err(error) = block {
                return Some(Err(error));
            }
        }
        let line = self.ahead.next()?;
        self.report.count(line.is_valid(), line.codes());
        Some(Ok(line))
    }
}
