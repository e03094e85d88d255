//! What an input holds: JSON, JSON Lines, a page or a listing.

use super::detection::is_listing;
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
    /// assert_eq!(InputForm::detect(b"News Item\nCourse ends\n- Issued on: 26 February 2021\n"), InputForm::Page);
    /// ```
    pub fn detect(beginning: &[u8]) -> Self {
        let text = text_of(beginning);
        let start = without_mark(&text).trim_start();
        if !start.starts_with(['{', '[']) {
            let text = without_mark(&text);
            return if no_text(text).is_none() && is_listing(text) { Self::Listing } else { Self::Page };
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
    /// The form of a file: JSON Lines by its name (`.jsonl`, `.ndjson`), otherwise by its beginning.
    ///
    /// ```
    /// use osce::reading::InputForm;
    ///
    /// assert_eq!(InputForm::of_file("news.jsonl", b"{\"title\": \"A\"}"), InputForm::JsonLines);
    /// assert_eq!(InputForm::of_file("item.json", b"{\"title\": \"A\"}"), InputForm::Json);
    /// ```
    pub fn of_file(name: &str, beginning: &[u8]) -> Self {
        let extension = std::path::Path::new(name).extension();
        let is_lines = extension.is_some_and(|extension| extension == "jsonl" || extension == "ndjson");
        if is_lines { Self::JsonLines } else { Self::detect(beginning) }
    }
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
