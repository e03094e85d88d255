//! Reading an input, whatever it holds.

use super::json_lines::{LinesOptions, check_lines};
use super::pages;
use crate::checking::check::{Checked, check_json_as};
use crate::checking::input::text_of;
use crate::checking::options::CheckOptions;
use crate::records::any::AnyRecord;
use crate::records::record::NewsItem;
use crate::vocabularies::closed_sets::{InputForm, RecordKind};

/// Reads and checks a page, a listing, a feed, the JSON of a record, or JSON Lines, whichever it is: one or more records in order.
///
/// `url` is the address of a page, where it is known. See [`InputForm::detect`] for what tells one from another, and [`read_as`] where
/// that is known.
///
/// ```
/// use osce::CheckOptions;
/// use osce::reading::read;
///
/// let options = CheckOptions::new("2026-01-15".parse()?);
/// for input in ["Press release\nCourse ends\nDate:\n15 May 2019\n", "{\"title\": \"Course ends\"}"] {
///     assert_eq!(read(input, None, &options)[0].item.as_ref().unwrap().title(), "Course ends");
/// }
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn read(input: impl AsRef<[u8]>, url: Option<&str>, options: &CheckOptions) -> Vec<Checked<AnyRecord>> {
    let input = input.as_ref();
    read_as(InputForm::detect(input), input, url, options)
}

/// Reads and checks an input of a form; see [`read`]. Of a page, and of the JSON of a record, there is one.
pub fn read_as(
    form: InputForm,
    input: impl AsRef<[u8]>,
    url: Option<&str>,
    options: &CheckOptions,
) -> Vec<Checked<AnyRecord>> {
    let input = input.as_ref();
    match form {
        InputForm::Json => vec![check_json_as(RecordKind::of_json(input), input, options)],
        InputForm::JsonLines => lines(input, options),
        InputForm::Page => vec![pages::read_page(input, options)],
        InputForm::Listing => items(pages::read_listing(input, options)),
        #[cfg(feature = "html")]
        InputForm::Html => vec![super::html::read_html(input, url, options)],
        #[cfg(feature = "html")]
        InputForm::HtmlListing => items(super::html::read_html_listing(input, url, options)),
        #[cfg(feature = "feeds")]
        InputForm::Feed => items(super::feeds::read_feed(input, url, options)),
        #[cfg(all(feature = "html", not(feature = "feeds")))]
        InputForm::Feed => vec![super::html::read_html(input, url, options)],
        #[cfg(not(feature = "html"))]
        InputForm::Html | InputForm::HtmlListing | InputForm::Feed => {
            let _ = url;
            vec![pages::read_page(input, options)]
        }
    }
}

/// The records of JSON Lines, each with the places of its line in the file.
fn lines(input: &[u8], options: &CheckOptions) -> Vec<Checked<AnyRecord>> {
    let first = input.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
    let kind = RecordKind::of_json(first);
    let options = LinesOptions::new(options.clone()).record(kind).longest_line(input.len().max(1));
    let mut records = Vec::new();
    let read = check_lines(input, &options, |line| {
        let raw = text_of(&line.raw).into_owned();
        records.push(Checked { kind, form: InputForm::JsonLines, item: line.item(), report: line.report(), raw });
    });
    // What is in memory is read to its end.
    debug_assert!(read.is_ok());
    records
}

fn items(items: Vec<Checked<NewsItem>>) -> Vec<Checked<AnyRecord>> {
    items.into_iter().map(Checked::into_any).collect()
}
