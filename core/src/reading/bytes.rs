//! The bytes of a page or a feed: what is wrong with them before anything is read.

use super::encodings::{Decoded, decode};
use crate::checking::codes::FaultCode;
use crate::checking::finding::{Collect, Faults, Finding};
use crate::checking::input::{add_flaws_of_bytes, no_text};
use crate::records::visit::Place;
use crate::vocabularies::closed_sets::Severity;

/// The text of a page or a feed, with what is wrong with its bytes.
///
/// # Errors
///
/// There is nothing to read in it: that, with the text.
pub(crate) fn text_of_page(bytes: &[u8]) -> Result<(String, Collect), (Collect, String)> {
    let decoded = decode(bytes);
    let faults = flaws(bytes, &decoded);
    let text = decoded.text.into_owned();
    match nothing_in(&text) {
        Some(nothing) => Err((nothing, text)),
        None => Ok((text, faults)),
    }
}

/// What is wrong with the bytes of a page: an encoding that was guessed, or what is not UTF-8 in a page that is.
fn flaws(html: &[u8], decoded: &Decoded<'_>) -> Collect {
    let fault = |name: &str| {
        let found = Finding::new(FaultCode::GuessedEncoding, Severity::Warning, String::new(), 0);
        found.with([name.to_owned()])
    };
    let mut faults = Collect::default();
    faults.found.extend(decoded.guess.map(fault));
    if decoded.is_utf8 {
        let html = html.strip_prefix(b"\xef\xbb\xbf").unwrap_or(html);
        let _ = add_flaws_of_bytes(html, &decoded.text, 0, &mut faults);
    }
    faults
}

/// What is wrong with a text in which there is nothing to read.
fn nothing_in(text: &str) -> Option<Collect> {
    let (hit, form) = no_text(text).filter(|(hit, _)| hit.code != FaultCode::HtmlPage)?;
    let mut faults = Collect::default();
    let _ = faults.add(hit, Place::default(), |found| found.with(form.map(str::to_owned)));
    Some(faults)
}
