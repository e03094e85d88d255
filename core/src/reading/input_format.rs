//! What an input holds: JSON, JSON Lines, a page or a listing, as text or as HTML.

use super::detection::is_listing;
#[cfg(feature = "html")]
use super::html;
use super::lines::lines;
#[cfg(feature = "feeds")]
use super::{encodings::decode, feeds};
use crate::checking::input::{no_text, text_of, without_mark};
use crate::vocabularies::closed_sets::{InputForm, RecordKind};

impl InputForm {
    /// As many bytes of the beginning of an input tell what it holds.
    pub const BEGINNING: usize = 1 << 16;

    /// The form of an input by its beginning: all of it, or its first [`InputForm::BEGINNING`] bytes.
    ///
    /// ```
    /// use osce::reading::InputForm;
    ///
    /// assert_eq!(InputForm::detect(b"{\"title\": \"A\"}\n{\"title\": \"B\"}\n"), InputForm::JsonLines);
    /// assert_eq!(InputForm::detect(b"{\n  \"title\": \"A\"\n}\n"), InputForm::Json);
    /// assert_eq!(InputForm::detect(b"<!DOCTYPE html><title>Course ends</title>"), InputForm::Html);
    /// assert_eq!(InputForm::detect(b"News Item\nCourse ends\n- Issued on: 26 February 2021\n"), InputForm::Page);
    /// ```
    pub fn detect(beginning: &[u8]) -> Self {
        if is_feed(beginning) {
            return Self::Feed;
        }
        if is_html(beginning) {
            return if is_html_listing(beginning) { Self::HtmlListing } else { Self::Html };
        }
        let text = text_of(beginning);
        let start = without_mark(&text).trim_start();
        if !start.starts_with(['{', '[']) {
            let text = without_mark(&text);
            return if no_text(text).is_none() && is_listing(&lines(text)) { Self::Listing } else { Self::Page };
        }
        let mut lines = start.lines().map(str::trim).filter(|line| !line.is_empty());
        let first = lines.next().unwrap_or_default();
        match lines.next() {
            // A record a line: the first line ends one, or the second begins one.
            Some(second) if first.ends_with('}') || second.starts_with('{') => Self::JsonLines,
            // A line whose end is not seen yet is long, and may be the first of many.
            None if beginning.len() >= Self::BEGINNING => Self::JsonLines,
            _ => Self::Json,
        }
    }
}

impl InputForm {
    /// The form of a file: JSON Lines and HTML by its name (`.jsonl`, `.ndjson`; `.html`, `.htm`), otherwise by its beginning.
    ///
    /// ```
    /// use osce::reading::InputForm;
    ///
    /// assert_eq!(InputForm::of_file("news.jsonl", b"{\"title\": \"A\"}"), InputForm::JsonLines);
    /// assert_eq!(InputForm::of_file("item.json", b"{\"title\": \"A\"}"), InputForm::Json);
    /// ```
    pub fn of_file(name: &str, beginning: &[u8]) -> Self {
        let extension = std::path::Path::new(name).extension().unwrap_or_default().to_ascii_lowercase();
        match extension.to_str() {
            Some("jsonl" | "ndjson") => Self::JsonLines,
            Some("html" | "htm" | "xhtml") if is_html_listing(beginning) => Self::HtmlListing,
            Some("html" | "htm" | "xhtml") => Self::Html,
            _ => Self::detect(beginning),
        }
    }
}

/// Whether an input is HTML: its first character opens a tag.
pub(crate) fn is_html(beginning: &[u8]) -> bool {
    let is_utf16 = matches!(beginning, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]);
    let text = match beginning {
        [_, _, text @ ..] if is_utf16 => text,
        text => text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text),
    };
    // Of UTF-16 the zero bytes of a character of ASCII are passed over.
    let is_passed = |byte: &&u8| byte.is_ascii_whitespace() || is_utf16 && **byte == 0;
    text.iter().find(|byte| !is_passed(byte)) == Some(&b'<')
}

#[cfg(feature = "feeds")]
fn is_feed(beginning: &[u8]) -> bool {
    is_html(beginning) && feeds::is_feed(&decode(beginning).text)
}

#[cfg(not(feature = "feeds"))]
fn is_feed(_: &[u8]) -> bool {
    false
}

#[cfg(feature = "html")]
fn is_html_listing(beginning: &[u8]) -> bool {
    html::is_listing(beginning)
}

#[cfg(not(feature = "html"))]
fn is_html_listing(_: &[u8]) -> bool {
    false
}

impl RecordKind {
    /// The kind of record that knows most of the members of a JSON object; a news item where nothing decides.
    ///
    /// ```
    /// use osce::records::RecordKind;
    ///
    /// assert_eq!(RecordKind::of_json(r#"{"title": "Winter Meeting", "starts_on": "2020-02-20", "series": null}"#), RecordKind::Meeting);
    /// ```
    pub fn of_json(json: impl AsRef<[u8]>) -> Self {
        Self::of_object(without_mark(&text_of(json.as_ref())))
    }
}
