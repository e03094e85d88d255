//! JSON Lines are mended line by line.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};

use serde::Serialize;

use super::fix::{Fixed, fix_as};
use crate::checking::check::Count;
use crate::checking::codes::FaultCode;
use crate::checking::unknown_terms::UnknownTerms;
#[cfg(feature = "parallel")]
use crate::cores::Cores;
use crate::reading::{BatchReport, LinesOptions};
use crate::vocabularies::answer::answer;

/// So many bytes, or lines, are read before they are mended.
const BLOCK: usize = 1 << 20;
const MOST_LINES: usize = 1 << 12;

/// How many there are in an input of any size.
type Total = u64;

/// How many there are, by the slug of a code.
type Counts = BTreeMap<&'static str, Total>;

osce_model::fixed_lines! { answer
    #[derive(Clone, PartialEq, Eq, Hash, Debug, Default, Serialize)]
    #[non_exhaustive]
}

/// Mends JSON Lines and writes them, each as [`fix`](super::fix) does, in order. Blank lines, the ends of lines and lines in which nothing
/// is mended are written as they are, byte for byte; so are lines that are longer than the options allow, which are not looked at. With the
/// feature `parallel` all cores mend. The memory does not grow with the input.
///
/// # Errors
///
/// The input cannot be read, or the output cannot be written.
///
/// ```
/// use osce::CheckOptions;
/// use osce::fixing::fix_lines;
/// use osce::reading::LinesOptions;
///
/// let lines = "{\"title\": \"A\", \"fields_of_work\": [\"polcing\"]}\n\n{\"title\": ";
/// let options = LinesOptions::new(CheckOptions::new("2026-01-15".parse()?));
/// let mut written = Vec::new();
/// let fixed = fix_lines(lines.as_bytes(), &mut written, &options)?;
/// assert_eq!(written, lines.replace("polcing", "policing").as_bytes());
/// assert_eq!((fixed.mended, fixed.applied_by_code["unknown-term"], fixed.left.lines), (1, 1, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn fix_lines(mut input: impl BufRead, mut output: impl Write, options: &LinesOptions) -> io::Result<FixedLines> {
    let mut fixed = FixedLines::default();
    let mut lines = Vec::new();
    loop {
        let (mut size, mut is_long, mut has_ended) = (0, false, false);
        while size < BLOCK && lines.len() < MOST_LINES && !is_long && !has_ended {
            let line = next_line(&mut input, options.longest_line)?;
            is_long = !line.ends_with(b"\n") && content(&line).len() > options.longest_line;
            has_ended = line.is_empty();
            size += line.len();
            lines.push(line);
        }
        let long = if is_long { lines.pop() } else { None };
        for line in mend(&std::mem::take(&mut lines), options) {
            fixed.count(&line);
            output.write_all(&line.bytes)?;
        }
        if let Some(beginning) = long {
            fixed.left.count(false, [FaultCode::LineTooLong]);
            output.write_all(&beginning)?;
            copy_line(&mut input, &mut output)?;
        }
        if has_ended {
            output.flush()?;
            return Ok(fixed);
        }
    }
}

impl FixedLines {
    fn count(&mut self, line: &Mended) {
        if line.is_blank {
            return;
        }
        let Some(fixed) = &line.fixed else { return self.left.count(true, []) };
        self.mended += u64::from(!fixed.applied.is_empty());
        for repair in &fixed.applied {
            *self.applied_by_code.entry(repair.fault.code.slug()).or_default() += 1;
        }
        self.left.count(fixed.left.is_valid(), fixed.left.faults.iter().map(|fault| fault.code));
    }
}

/// A line as it is written.
struct Mended {
    bytes: Vec<u8>,
    is_blank: bool,
    /// What was done; none where there was nothing to do.
    fixed: Option<Fixed>,
}

#[cfg(feature = "parallel")]
fn mend(lines: &[Vec<u8>], options: &LinesOptions) -> Vec<Mended> {
    /// Lines that a core takes at once.
    const SHARE: usize = 64;

    let unknown = UnknownTerms::default();
    let shares: Vec<&[Vec<u8>]> = lines.chunks(SHARE).collect();
    let mend = |number: usize| {
        let mut count = Count::new(options.record, &options.check, &unknown);
        shares[number].iter().map(|line| mend_line(line, &mut count, options)).collect::<Vec<_>>()
    };
    Cores::all().share_out(shares.len(), mend, || ()).into_iter().flatten().collect()
}

#[cfg(not(feature = "parallel"))]
fn mend(lines: &[Vec<u8>], options: &LinesOptions) -> Vec<Mended> {
    let unknown = UnknownTerms::default();
    let mut count = Count::new(options.record, &options.check, &unknown);
    lines.iter().map(|line| mend_line(line, &mut count, options)).collect()
}

fn mend_line(line: &[u8], count: &mut Count<'_>, options: &LinesOptions) -> Mended {
    let json = content(line);
    let is_blank = json.iter().all(u8::is_ascii_whitespace);
    if is_blank || count.faults_of(json).is_empty() {
        return Mended { bytes: line.to_vec(), is_blank, fixed: None };
    }
    let fixed = fix_as(options.record, json, &options.check);
    let bytes =
        if fixed.applied.is_empty() { line.to_vec() } else { [fixed.json.as_bytes(), &line[json.len()..]].concat() };
    Mended { bytes, is_blank, fixed: Some(fixed) }
}

/// A line without its end.
fn content(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// The next line with its end; of one that is too long, enough to tell.
fn next_line(input: &mut impl BufRead, longest: usize) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    let most = longest.saturating_add(2) as u64;
    io::Read::take(input, most).read_until(b'\n', &mut line)?;
    Ok(line)
}

/// Writes what is left of a line.
fn copy_line(input: &mut impl BufRead, output: &mut impl Write) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let end = memchr::memchr(b'\n', buffer).map_or(buffer.len(), |newline| newline + 1);
        output.write_all(&buffer[..end])?;
        let has_ended = end == 0 || buffer[end - 1] == b'\n';
        input.consume(end);
        if has_ended {
            return Ok(());
        }
    }
}
