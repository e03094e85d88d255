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
    if let Some((code, at)) = no_text(whole) {
        let _ = faults.add(|| Finding::error(code, String::new(), at));
        return Err(faults);
    }
    let _ = add_flaws_of_bytes(bytes, text.len() - whole.len(), &mut faults);
    Ok(faults)
}

/// Adds a byte order mark, of so many bytes, and each run of bytes that is not UTF-8.
fn add_flaws_of_bytes(bytes: &[u8], mark: usize, faults: &mut Collect) -> Flow {
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

/// What a text is that is plainly no JSON and no page, and where that shows.
pub(crate) fn no_text(text: &str) -> Option<(FaultCode, usize)> {
    let start = text.trim_start();
    let at = text.len() - start.len();
    // A binary file has a NUL before long; what begins like JSON is UTF-16 where it has one at once.
    let has_nul = |within| memchr(0, &start.as_bytes()[..start.len().min(within)]).is_some();
    match start.chars().next() {
        None => Some((FaultCode::EmptyInput, 0)),
        Some('<') => Some((FaultCode::HtmlPage, at)),
        Some('{' | '[') => has_nul(4).then_some((FaultCode::NotText, at)),
        _ => has_nul(1024).then_some((FaultCode::NotText, at)),
    }
}

/// The text without the byte order mark at its beginning.
pub(crate) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
