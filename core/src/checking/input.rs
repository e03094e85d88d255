//! An input before anything is read of it: its text, and what is wrong with its bytes.

use std::borrow::Cow;

use memchr::memchr;

use super::codes::FaultCode;
use super::finding::{Collect, Faults, Finding};
use crate::records::visit::Flow;
use crate::vocabularies::closed_sets::Severity;

/// The text of an input, in which U+FFFD stands for each run of bytes that is not UTF-8.
pub(crate) fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    simdutf8::basic::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// What is wrong with an input before anything is read of it, from its bytes and its text.
///
/// # Errors
///
/// It is plainly nothing that could be read: that alone is reported.
pub(crate) fn flaws_of_input(bytes: &[u8], text: &str) -> Result<Collect, Collect> {
    let mut faults = Collect::default();
    let whole = without_mark(text);
    if let Some(found) = no_text(whole) {
        let _ = faults.add(|| found);
        return Err(faults);
    }
    let _ = add_flaws_of_bytes(bytes, text.len() - whole.len(), &mut faults);
    Ok(faults)
}

/// Adds a byte order mark, of so many bytes, and each run of bytes that is not UTF-8.
pub(crate) fn add_flaws_of_bytes(bytes: &[u8], mark: usize, faults: &mut Collect) -> Flow {
    if mark > 0 {
        faults.add(|| Finding::new(FaultCode::ByteOrderMark, Severity::Warning, String::new(), 0))?;
    }
    if simdutf8::basic::from_utf8(bytes).is_ok() {
        return Flow::Continue(());
    }
    // Where the run stands in the text, in which U+FFFD stands for it.
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            let wrong: Vec<String> = chunk.invalid().iter().map(|byte| format!("{byte:02x}")).collect();
            let place = at.saturating_sub(mark);
            faults.add(|| Finding::error(FaultCode::InvalidUtf8, String::new(), place).with([wrong.join(" ")]))?;
            at += char::REPLACEMENT_CHARACTER.len_utf8();
        }
    }
    Flow::Continue(())
}

/// What is wrong with a text that is plainly no JSON and no text of a page.
pub(crate) fn no_text(text: &str) -> Option<Finding> {
    let start = text.trim_start();
    let at = text.len() - start.len();
    let wrong = |code| Some(Finding::error(code, String::new(), at));
    // A binary file has a NUL before long; what begins like JSON is UTF-16 where it has one at once.
    let has_nul = |within| memchr(0, &start.as_bytes()[..start.len().min(within)]).is_some();
    match start.chars().next() {
        None => Some(Finding::error(FaultCode::EmptyInput, String::new(), 0)),
        Some('<') => wrong(FaultCode::HtmlPage),
        Some('{' | '[') if has_nul(4) => wrong(FaultCode::NotText),
        Some('{' | '[') => None,
        _ if has_nul(1024) => wrong(FaultCode::NotText),
        _ => archive(start).and_then(|form| wrong(FaultCode::WebArchive).map(|found| found.with([form.to_owned()]))),
    }
}

/// The form of an archive of several files.
fn archive(text: &str) -> Option<&'static str> {
    /// So many lines of a header are looked at.
    const LINES: usize = 40;
    if text.starts_with("WARC/") {
        return Some("WARC");
    }
    let header = text.lines().take(LINES).take_while(|line| !line.trim().is_empty());
    let mut fields = header.filter_map(|line| line.split_once(':'));
    let is_mhtml = |(name, value): (&str, &str)| {
        name.eq_ignore_ascii_case("content-type") && value.trim_start().to_ascii_lowercase().starts_with("multipart/")
    };
    fields.any(is_mhtml).then_some("MHTML")
}

/// The text without the byte order mark at its beginning.
pub(crate) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
