//! What two texts of one item are to one another.

use crate::reading::dateline::{DASHES, dateline};
use crate::reading::lines::Piece;
use crate::reading::same_text;

/// The heading that a summary may have.
const HEADING: &str = "Summary";

/// Whether a text begins with another one, which may be cut, apart from datelines and a heading.
pub(super) fn begins_with(text: &str, beginning: &str) -> bool {
    let forms = |written| {
        let text = without_heading(written);
        let mut forms = vec![written, text, without_dateline(text)];
        forms.dedup();
        forms
    };
    let beginnings = forms(beginning);
    forms(text).into_iter().any(|text| beginnings.iter().any(|other| same_text::begins_with(text, other)))
}

/// A text without a heading.
fn without_heading(text: &str) -> &str {
    let text = text.trim_start();
    let rest = text.split_at_checked(HEADING.len()).filter(|(first, _)| first.eq_ignore_ascii_case(HEADING));
    let rest = rest.map(|(_, rest)| rest.trim_start_matches(' '));
    rest.filter(|rest| rest.starts_with([':', '\n', '\r'])).map_or(text, |rest| rest[1..].trim_start())
}

/// A text without its dateline.
pub(super) fn without_dateline(text: &str) -> &str {
    let text = text.trim_start();
    let line = text.lines().next().unwrap_or_default();
    let Some(found) = dateline(Piece { text: line, start: 0 }) else { return text };
    let rest = &text[found.span.end..];
    rest.split_once(DASHES).map_or(text, |(_, rest)| rest.trim_start())
}

/// The first letters of a text without its dateline, so many at most.
pub(super) fn first_letters(text: &str, most: usize) -> String {
    same_text::letters(without_dateline(without_heading(text)), most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_and_headings_are_left_out() {
        let body = "VIENNA, 26 February 2021 \u{2013} Twenty officers took part. It was the third.";
        assert!(begins_with(body, "Twenty officers took pa"));
        assert!(begins_with(body, "Summary\nTWENTY officers took part\u{2026}"));
        assert!(begins_with(body, "VIENNA, 26 February 2021 - Twenty"));
        assert!(begins_with("Twenty officers took part.", "VIENNA, 26 February 2021 - Twenty officers"));
        assert!(!begins_with(body, "It was the third."));
        assert!(begins_with("Summary\n\nThe Mission recorded fewer", "Summary The Mission rec"));
        assert!(!begins_with("Summary judgments were passed.", "judgments"));
        assert_eq!(first_letters(body, 9), "twentyoff");
    }
}
