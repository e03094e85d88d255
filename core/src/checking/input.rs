//! An input before anything is read of it: its text, and what is wrong with its bytes.

use std::borrow::Cow;

use memchr::memchr;

use super::codes::FaultCode;
use super::finding::{Faults, Hit};
use crate::records::visit::{Flow, Place};
use crate::vocabularies::closed_sets::Severity;

/// The text of an input, in which U+FFFD stands for each run of bytes that is not UTF-8.
pub(crate) fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    simdutf8::basic::from_utf8(bytes).map_or_else(|_| with_replacements(bytes).into(), Cow::Borrowed)
}

#[cold]
fn with_replacements(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for (valid, invalid) in runs(bytes) {
        text.push_str(valid);
        if !invalid.is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    text
}

/// The runs of bytes that are UTF-8, each with the bytes behind it that are not, as far as they belong together. The standard library's
/// own runs take five times as long where nearly all is UTF-8.
pub(crate) fn runs(bytes: &[u8]) -> impl Iterator<Item = (&str, &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (valid, invalid) = match str::from_utf8(rest) {
            Ok(valid) => (valid, 0),
            Err(error) => {
                let valid = str::from_utf8(&rest[..error.valid_up_to()]).unwrap_or_default();
                (valid, error.error_len().unwrap_or(rest.len() - valid.len()))
            }
        };
        let (run, behind) = rest.split_at(valid.len() + invalid);
        rest = behind;
        Some((valid, &run[valid.len()..]))
    })
}

/// Adds what is wrong with an input before anything is read of it, from its bytes and its text. False where it is plainly nothing that
/// could be read: that alone is added.
pub(crate) fn add_flaws_of_input(bytes: &[u8], text: &str, faults: &mut impl Faults) -> bool {
    let whole = without_mark(text);
    if let Some((hit, form)) = no_text(whole) {
        let _ = faults.add(hit, Place::default(), |found| found.with(form.map(str::to_owned)));
        return false;
    }
    let _ = add_flaws_of_bytes(bytes, text, text.len() - whole.len(), faults);
    true
}

/// Adds a byte order mark, of so many bytes, and each run of bytes that is not UTF-8. The text has U+FFFD for each.
pub(crate) fn add_flaws_of_bytes(bytes: &[u8], text: &str, mark: usize, faults: &mut impl Faults) -> Flow {
    if mark > 0 {
        faults.add(Hit::new(FaultCode::ByteOrderMark, Severity::Warning, 0), Place::default(), |found| found)?;
    }
    if text.as_bytes() == bytes {
        return Flow::Continue(());
    }
    // Where the run stands in the text.
    let mut at = 0;
    for (valid, invalid) in runs(bytes) {
        at += valid.len();
        if !invalid.is_empty() {
            let hit = Hit::error(FaultCode::InvalidUtf8, at.saturating_sub(mark));
            faults.add(hit, Place::default(), |found| {
                let wrong: Vec<String> = invalid.iter().map(|byte| format!("{byte:02x}")).collect();
                found.with([wrong.join(" ")])
            })?;
            at += char::REPLACEMENT_CHARACTER.len_utf8();
        }
    }
    Flow::Continue(())
}

/// What is wrong with a text that is plainly no JSON and no text of a page; for an archive, its form.
pub(crate) fn no_text(text: &str) -> Option<(Hit, Option<&'static str>)> {
    let start = text.trim_start();
    let at = text.len() - start.len();
    let wrong = |code| Some((Hit::error(code, at), None));
    // A binary file has a NUL before long; what begins like JSON is UTF-16 where it has one at once.
    let has_nul = |within| memchr(0, &start.as_bytes()[..start.len().min(within)]).is_some();
    match start.chars().next() {
        None => Some((Hit::error(FaultCode::EmptyInput, 0), None)),
        Some('<') => wrong(FaultCode::HtmlPage),
        Some('{' | '[') if has_nul(4) => wrong(FaultCode::NotText),
        Some('{' | '[') => None,
        _ if has_nul(1024) => wrong(FaultCode::NotText),
        _ => archive(start).map(|form| (Hit::error(FaultCode::WebArchive, at), Some(form))),
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn runs_are_those_of_the_standard_library(bytes in proptest::collection::vec(proptest::sample::select(b"ax\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xff".to_vec()), 0..40)) {
            let wanted: Vec<(&str, &[u8])> = bytes.utf8_chunks().map(|chunk| (chunk.valid(), chunk.invalid())).collect();
            prop_assert_eq!(runs(&bytes).collect::<Vec<_>>(), wanted);
            prop_assert_eq!(text_of(&bytes), String::from_utf8_lossy(&bytes));
        }
    }
}
