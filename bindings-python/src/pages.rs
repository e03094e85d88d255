//! Pages, listings and whatever else an input holds.

use chrono::NaiveDate;
use osce::{CheckOptions, checking::Profile, reading::InputForm, records::RecordKind};
use pyo3::prelude::*;

use crate::checked::Checked;
use crate::checking::of_json;
use crate::content::content;
use crate::convert::Taken;
use crate::options::check_options;

fn of_page(py: Python<'_>, content: &[u8], options: &CheckOptions) -> PyResult<Checked> {
    let checked = py.detach(|| osce::read_page(content, options));
    Checked::new(py, checked)
}

fn of_listing(py: Python<'_>, content: &[u8], options: &CheckOptions) -> PyResult<Vec<Checked>> {
    let items = py.detach(|| osce::reading::read_listing(content, options));
    items.into_iter().map(|checked| Checked::new(py, checked)).collect()
}

/// Reads and checks the text of a page - a news item, an event, a closed field operation - in any layout of the site. Menus before and
/// after are cut; what cannot be placed is kept and told.
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
    of_page(py, content(&text)?, &options)
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
    of_listing(py, content(&text)?, &options)
}

/// Reads a page, a listing or the JSON of one record, whichever it is: a list of one or more.
///
/// An `os.PathLike` is a file that is read; `str` and `bytes` are content. Raises `OSError` where the file cannot be read. JSON Lines
/// are for `check_jsonl` and `iter_jsonl`.
#[pyfunction]
#[pyo3(signature = (source: "str | bytes | os.PathLike[str]", *, profile: "str" = Taken(Profile::Lenient), today: "datetime.date | str | None" = None, advice: "bool" = false) -> "list[Checked]", text_signature = "(source, *, profile='lenient', today=None, advice=False)")]
pub fn read(
    source: Bound<'_, PyAny>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
) -> PyResult<Vec<Checked>> {
    let py = source.py();
    let source = if source.hasattr("__fspath__")? {
        let file = py.import("io")?.call_method1("open", (source, "rb"))?;
        let content = file.call_method0("read");
        file.call_method0("close")?;
        content?
    } else {
        source
    };
    let options = check_options(py, today, profile, advice)?;
    let content = content(&source)?;
    match py.detach(|| InputForm::detect(content)) {
        InputForm::Listing => of_listing(py, content, &options),
        InputForm::Json => Ok(vec![of_json(py, RecordKind::of_json(content), content, &options)?]),
        _ => Ok(vec![of_page(py, content, &options)?]),
    }
}

/// What an input holds, by all or the first 64 KiB of it: `"json"`, `"json-lines"`, `"page"` or `"listing"`. The `name` of a file
/// decides where it ends in `.jsonl` or `.ndjson`.
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

/// The layout of the text of a page or a listing, such as `"item-2025"`; `None` where it is not such a text.
#[pyfunction]
pub fn layout_of(text: &str) -> Option<&'static str> {
    osce::reading::layout_of(text).map(osce::reading::PageLayout::slug)
}
