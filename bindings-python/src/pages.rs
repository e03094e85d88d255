//! Pages, listings and whatever else an input holds.

use chrono::NaiveDate;
use osce::{CheckOptions, checking::Profile, reading::InputForm, records::RecordKind};
use pyo3::prelude::*;

use crate::checked::Checked;
use crate::content::content;
use crate::convert::Taken;
use crate::options::check_options;

/// Reads an input of a form: one record, or several.
fn of_form(
    py: Python<'_>,
    form: InputForm,
    content: &[u8],
    url: Option<&str>,
    options: &CheckOptions,
) -> PyResult<Vec<Checked>> {
    let items = py.detach(|| osce::reading::read_as(form, content, url, options));
    items.into_iter().map(|checked| Checked::new(py, checked)).collect()
}

/// Reads an input that is one page.
fn of_page(
    py: Python<'_>,
    form: InputForm,
    content: &[u8],
    url: Option<&str>,
    options: &CheckOptions,
) -> PyResult<Checked> {
    let mut read = py.detach(|| osce::reading::read_as(form, content, url, options));
    Checked::new(py, read.swap_remove(0))
}

/// Reads and checks the text of a page - a news item, an event, a closed field operation - in any layout of the site. Menus before and
/// after are cut; what cannot be placed is kept and told. HTML is read as `read_html` reads it.
///
/// >>> import osce
/// >>> page = "Press release\nCourse ends\nDate:\n15 May 2019\nSource:\nOSCE Mission to Moldova\n\nIt was the third of its kind."
/// >>> osce.read_page(page).unwrap().issued_by
/// (Structure.MISSION_TO_MOLDOVA,)
#[pyfunction]
#[pyo3(signature = (text: "str | bytes", *, profile: "str" = Taken(Profile::Lenient), today: "datetime.date | str | None" = None, advice: "bool" = false) -> "Checked", text_signature = "(text, *, profile='lenient', today=None, advice=False)")]
pub fn read_page(
    text: Bound<'_, PyAny>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
) -> PyResult<Checked> {
    let py = text.py();
    let options = check_options(py, today, profile, advice)?;
    of_page(py, InputForm::Page, content(&text)?, None, &options)
}

/// Reads and checks the text of a listing: its items in order, each with its own report.
#[pyfunction]
#[pyo3(signature = (text: "str | bytes", *, profile: "str" = Taken(Profile::Lenient), today: "datetime.date | str | None" = None, advice: "bool" = false) -> "list[Checked]", text_signature = "(text, *, profile='lenient', today=None, advice=False)")]
pub fn read_listing(
    text: Bound<'_, PyAny>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
) -> PyResult<Vec<Checked>> {
    let py = text.py();
    let options = check_options(py, today, profile, advice)?;
    of_form(py, InputForm::Listing, content(&text)?, None, &options)
}

/// Reads and checks a saved page of HTML: what a browser shows of it, as `read_page` reads a text, and what the page says of itself:
/// address, language, day, pictures, links and translations. Nothing is fetched.
///
/// `url` is the address of the page, where it is known. Menus, headers, footers and what is not shown are cut; captions and contacts are
/// told as `unread-text`. The places in the report are lines and columns of the HTML.
///
/// >>> import osce
/// >>> html = "<html lang='en'><h1>Course ends</h1><p>VIENNA, 26 February 2021 - It was the <b>third</b> of its kind.</p></html>"
/// >>> item = osce.read_html(html, url="https://www.osce.org/secretariat/1").item
/// >>> item.title, item.language, item.body
/// ('Course ends', 'en', 'VIENNA, 26 February 2021 - It was the third of its kind.')
#[pyfunction]
#[pyo3(signature = (html: "str | bytes", *, url: "str | None" = None, profile: "str" = Taken(Profile::Lenient), today: "datetime.date | str | None" = None, advice: "bool" = false) -> "Checked", text_signature = "(html, *, url=None, profile='lenient', today=None, advice=False)")]
pub fn read_html(
    html: Bound<'_, PyAny>,
    url: Option<&str>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
) -> PyResult<Checked> {
    let py = html.py();
    let options = check_options(py, today, profile, advice)?;
    of_page(py, InputForm::Html, content(&html)?, url, &options)
}

/// Reads and checks a saved listing of HTML: its items in order, each with its own report and address.
///
/// >>> import osce
/// >>> html = "<h3><a href='/mission-to-moldova/1'>Course ends</a></h3><p>Publishing date: 15 May 2019</p><p>Content type: News</p>"
/// >>> [checked.item.url for checked in osce.read_html_listing(html, url="https://www.osce.org/news")]
/// ['https://www.osce.org/mission-to-moldova/1']
#[pyfunction]
#[pyo3(signature = (html: "str | bytes", *, url: "str | None" = None, profile: "str" = Taken(Profile::Lenient), today: "datetime.date | str | None" = None, advice: "bool" = false) -> "list[Checked]", text_signature = "(html, *, url=None, profile='lenient', today=None, advice=False)")]
pub fn read_html_listing(
    html: Bound<'_, PyAny>,
    url: Option<&str>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
) -> PyResult<Vec<Checked>> {
    let py = html.py();
    let options = check_options(py, today, profile, advice)?;
    of_form(py, InputForm::HtmlListing, content(&html)?, url, &options)
}

/// Reads and checks a feed - RSS 2.0, RSS 1.0 or Atom -: its entries in order, each with its own report. Nothing is fetched.
///
/// `url` is the address of the feed, where it is known. Categories and authors that are terms are the kind, the fields of work, the
/// issuers and the countries; others are told as `unread-text`. Of broken XML what stands before is read, and a last record has the
/// fault.
///
/// >>> import osce
/// >>> feed = "<rss><channel><item><title>Course ends</title><pubDate>Wed, 15 May 2019 10:00:00 GMT</pubDate></item></channel></rss>"
/// >>> [(checked.item.title, str(checked.item.issued_on)) for checked in osce.read_feed(feed)]
/// [('Course ends', '2019-05-15')]
#[pyfunction]
#[pyo3(signature = (feed: "str | bytes", *, url: "str | None" = None, profile: "str" = Taken(Profile::Lenient), today: "datetime.date | str | None" = None, advice: "bool" = false) -> "list[Checked]", text_signature = "(feed, *, url=None, profile='lenient', today=None, advice=False)")]
pub fn read_feed(
    feed: Bound<'_, PyAny>,
    url: Option<&str>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
) -> PyResult<Vec<Checked>> {
    let py = feed.py();
    let options = check_options(py, today, profile, advice)?;
    of_form(py, InputForm::Feed, content(&feed)?, url, &options)
}

/// Reads a page or a listing, as text or as HTML, a feed, the JSON of one record, or JSON Lines, whichever it is: a list of one or more.
///
/// An `os.PathLike` is a file that is read, whose name counts too; `str` and `bytes` are content. `url` is the address of a page, where
/// it is known; `record` is what pages are known to hold, so that they need not show it (`no-sign-of-an-item`, `not-an-item`). Raises
/// `OSError` where the file cannot be read. Long JSON Lines are for `check_jsonl` and `iter_jsonl`.
#[pyfunction]
#[pyo3(signature = (source: "str | bytes | os.PathLike[str]", *, url: "str | None" = None, record: "str | None" = None, profile: "str" = Taken(Profile::Lenient), today: "datetime.date | str | None" = None, advice: "bool" = false) -> "list[Checked]", text_signature = "(source, *, url=None, record=None, profile='lenient', today=None, advice=False)")]
pub fn read(
    source: Bound<'_, PyAny>,
    url: Option<&str>,
    record: Option<Taken<RecordKind>>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
) -> PyResult<Vec<Checked>> {
    let py = source.py();
    let mut name = String::new();
    let source = if source.hasattr("__fspath__")? {
        name = py.import("os")?.call_method1("fsdecode", (&source,))?.extract()?;
        let file = py.import("io")?.call_method1("open", (source, "rb"))?;
        let content = file.call_method0("read");
        file.call_method0("close")?;
        content?
    } else {
        source
    };
    let mut options = check_options(py, today, profile, advice)?;
    options.record = record.map(|record| record.0);
    let content = content(&source)?;
    let form = py.detach(|| InputForm::of_file(&name, content));
    of_form(py, form, content, url, &options)
}

/// What an input holds, by all or the first 64 KiB of it: `"json"`, `"json-lines"`, `"page"`, `"listing"`, `"html"`,
/// `"html-listing"` or `"feed"`.
/// The `name` of a file decides where it ends in `.jsonl`, `.ndjson`, `.html` or `.htm`.
#[pyfunction]
#[pyo3(signature = (beginning: "str | bytes", name: "str" = "") -> "str")]
pub fn form_of(beginning: Bound<'_, PyAny>, name: &str) -> PyResult<&'static str> {
    let content = content(&beginning)?;
    Ok(InputForm::of_file(name, &content[..content.len().min(InputForm::BEGINNING)]).slug())
}

/// The kind of record that knows most of the members of a JSON object.
#[pyfunction]
#[pyo3(signature = (json: "str | bytes") -> "str")]
pub fn record_kind_of(json: Bound<'_, PyAny>) -> PyResult<&'static str> {
    Ok(RecordKind::of_json(content(&json)?).slug())
}

/// The layout of a page or a listing, as text or as HTML, such as `"item-2025"`; `None` where it is neither.
#[pyfunction]
pub fn layout_of(text: &str) -> Option<&'static str> {
    osce::reading::layout_of(text).map(osce::reading::PageLayout::slug)
}
