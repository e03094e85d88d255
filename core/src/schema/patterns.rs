//! Patterns of texts and dates. They use explicit sets alone and look behind the end for the end of a line, so that every validator
//! reads them alike.

use std::fmt::Write as _;

use crate::checking::text::SPACES;
use crate::records::descriptor::TextRule;

/// A day.
pub(super) const DATE: &str =
    r"^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$(?![\n\r\u0085\u2028\u2029])";

/// A year, or a month of one.
pub(super) const YEAR_OR_MONTH: &str = r"^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2]))?$(?![\n\r\u0085\u2028\u2029])";

/// A text: not blank, no white space at its ends, no control characters but those that its rule allows.
pub(super) fn text(rule: TextRule) -> String {
    let controls = r"\u0000-\u001f\u007f-\u009f";
    let mut spaces = String::new();
    for (first, last) in SPACES {
        let _ = write!(spaces, r"\u{:04x}", u32::from(first));
        if first != last {
            let _ = write!(spaces, r"-\u{:04x}", u32::from(last));
        }
    }
    let within = if rule.lines { r"\u0000-\u0008\u000b-\u001f\u007f-\u009f" } else { controls };
    let end = format!("[^{controls}{spaces}]");
    format!(r"^{end}([^{within}]*{end})?$(?![\n\r\u0085\u2028\u2029])")
}
