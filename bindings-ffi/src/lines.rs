//! JSON Lines in files, checked without the lines crossing the border, and JSON Lines that are pushed.

use std::fs::File;
use std::io::BufReader;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::answers::{BatchReport, CheckedLine};
use crate::checking::CheckOptions;
use crate::closed_sets::RecordKind;
use crate::copies::CopyOf;
use crate::error::OsceError;
use crate::numbers::Whole;
use crate::records::AnyRecord;

/// How JSON Lines are checked.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct LinesOptions {
    /// How each line is checked.
    pub check: CheckOptions,
    /// What each line holds; a news item where it is not given.
    #[uniffi(default = None)]
    pub record: Option<RecordKind>,
    /// The longest line that is read, in bytes; 1 MiB where it is not given.
    #[uniffi(default = None)]
    pub longest_line: Option<Whole>,
}

impl From<LinesOptions> for osce::reading::LinesOptions {
    fn from(options: LinesOptions) -> Self {
        let mut core = Self::new(options.check.into());
        if let Some(record) = options.record {
            core = core.record(record.into());
        }
        if let Some(longest) = options.longest_line {
            core = core.longest_line(longest.count());
        }
        core
    }
}

impl From<&osce::reading::BatchReport> for BatchReport {
    fn from(batch: &osce::reading::BatchReport) -> Self {
        let counts = batch
            .faults_by_code
            .iter()
            .filter_map(|(slug, count)| Some((slug.parse::<osce::checking::FaultCode>().ok()?, *count)));
        Self {
            lines: CopyOf::copy_of(batch.lines),
            valid: CopyOf::copy_of(batch.valid),
            invalid: CopyOf::copy_of(batch.invalid),
            faults_by_code: counts.map(|(code, faults)| (code.into(), CopyOf::copy_of(faults))).collect(),
        }
    }
}

/// A file of JSON Lines that is checked block by block. Several threads may ask for the next block; each gets another one.
#[derive(uniffi::Object)]
pub struct CheckedLines {
    path: String,
    kind: RecordKind,
    only_faulty: bool,
    lines: Mutex<osce::reading::CheckedLines<BufReader<File>>>,
}

/// Opens a file of JSON Lines. Lines without faults are left out where only faulty ones are wanted; they are counted all the same.
#[uniffi::export]
pub fn core_open_lines(path: String, options: LinesOptions, only_faulty: bool) -> Result<Arc<CheckedLines>, OsceError> {
    let file = File::open(&path).map_err(|error| unreadable(&path, &error))?;
    let kind = options.record.unwrap_or(RecordKind::NewsItem);
    let lines = Mutex::new(osce::reading::CheckedLines::new(BufReader::new(file), options.into()));
    Ok(Arc::new(CheckedLines { path, kind, only_faulty, lines }))
}

fn unreadable(path: &str, error: &std::io::Error) -> OsceError {
    OsceError::Unreadable { path: path.to_owned(), what: error.to_string() }
}

/// Keeps a copy of a line, if it is wanted.
fn keep(line: osce::reading::CheckedLine<'_>, kind: RecordKind, only_faulty: bool, kept: &mut Vec<CheckedLine>) {
    if !(only_faulty && line.is_clean()) {
        let (number, report) = (CopyOf::copy_of(line.number), CopyOf::copy_of(line.report()));
        kept.push(CheckedLine { number, raw: line.raw.into_owned(), kind, report });
    }
}

impl CheckedLines {
    /// Checks the next block, and keeps its lines where they are wanted; false at the end of the file.
    fn check_block(&self, mut kept: Option<&mut Vec<CheckedLine>>) -> Result<bool, OsceError> {
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        let is_more = lines.next_block(|line| {
            if let Some(kept) = &mut kept {
                keep(line, self.kind, self.only_faulty, kept);
            }
        });
        is_more.map_err(|error| unreadable(&self.path, &error))
    }
}

#[uniffi::export]
impl CheckedLines {
    /// The lines of the next block; none at the end of the file. A block may be empty where only faulty lines are wanted.
    pub fn next_block(&self) -> Result<Option<Vec<CheckedLine>>, OsceError> {
        let mut block = Vec::new();
        let is_more = self.check_block(Some(&mut block))?;
        Ok((is_more || !block.is_empty()).then_some(block))
    }

    /// The counts of the lines so far, and of their faults.
    pub fn batch(&self) -> BatchReport {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).batch().into()
    }
}

/// JSON Lines that are pushed as they come. Several threads may push; each push is checked as a whole.
#[derive(uniffi::Object)]
pub struct LineChecker {
    kind: RecordKind,
    only_faulty: bool,
    checker: Mutex<osce::reading::LineChecker>,
}

/// A checker to which nothing was pushed yet. Lines without faults are left out where only faulty ones are wanted; they are counted all
/// the same.
#[uniffi::export]
pub fn core_line_checker(options: LinesOptions, only_faulty: bool) -> Arc<LineChecker> {
    let kind = options.record.unwrap_or(RecordKind::NewsItem);
    let checker = Mutex::new(osce::reading::LineChecker::new(options.into()));
    Arc::new(LineChecker { kind, only_faulty, checker })
}

#[uniffi::export]
impl LineChecker {
    /// The lines that the bytes complete.
    pub fn push(&self, bytes: &[u8]) -> Result<Vec<CheckedLine>, OsceError> {
        let mut kept = Vec::new();
        self.lock().push(bytes, |line| keep(line, self.kind, self.only_faulty, &mut kept));
        Ok(kept)
    }

    /// Counts the lines that the bytes complete: none of them crosses the border.
    pub fn count(&self, bytes: &[u8]) -> Result<(), OsceError> {
        self.lock().push(bytes, |_| {});
        Ok(())
    }

    /// The last line, where it has no end.
    pub fn finish(&self) -> Result<Vec<CheckedLine>, OsceError> {
        let mut kept = Vec::new();
        self.lock().finish(|line| keep(line, self.kind, self.only_faulty, &mut kept));
        Ok(kept)
    }

    /// The counts of the lines so far, and of their faults.
    pub fn batch(&self) -> BatchReport {
        self.lock().batch().into()
    }
}

impl LineChecker {
    fn lock(&self) -> MutexGuard<'_, osce::reading::LineChecker> {
        self.checker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The record of a line, where it is one.
#[uniffi::export]
pub fn core_record_of_line(line: CheckedLine) -> Result<Option<AnyRecord>, OsceError> {
    osce::records::AnyRecord::of_line(line.kind.into(), &line.raw).map(TryInto::try_into).transpose()
}

/// Checks a file of JSON Lines, and counts.
#[uniffi::export]
pub fn core_check_lines(path: String, options: LinesOptions) -> Result<BatchReport, OsceError> {
    let lines = core_open_lines(path, options, true)?;
    while lines.check_block(None)? {}
    Ok(lines.batch())
}
