//! Checked records from the text of pages and listings.

use super::by_layout::{items, page};
use super::checked_reading::{beginning, check, no_page};
use super::{detection, lines, subject};
#[cfg(feature = "html")]
use super::{html, input_format::is_html};
use crate::checking::check::Checked;
use crate::checking::finding::Collect;
use crate::checking::input::{add_flaws_of_input, no_text, text_of, without_mark};
use crate::checking::options::CheckOptions;
use crate::records::any::AnyRecord;
use crate::records::position::Positions;
use crate::vocabularies::closed_sets::{InputForm, PageLayout};

/// Reads and checks the text of a page: a news item, an event or a closed field operation, in any [`PageLayout`](crate::reading::PageLayout). Menus
/// before and after are cut; what cannot be placed is kept and told. Of a listing the first item is read. What is HTML is read as a
/// saved page, with the feature `html`.
///
/// The places in the report are those of the text. The rules are those of [`check_json`](crate::check_json); a member for which the
/// layout has no line is missed with a warning alone. A date that only the text names is offered as a suggestion.
///
/// ```
/// use osce::{CheckOptions, Structure, read_page};
///
/// let page = "Press release\nCourse for border guards ends\nDate:\n15 May 2019\nSource:\nOSCE Mission to Moldova\n\
///     The course was the third of its kind.";
/// let checked = read_page(page, &CheckOptions::new("2026-01-15".parse()?));
/// let item = checked.item.as_ref().and_then(|record| record.news_item()).unwrap();
/// assert_eq!(item.issued_on.unwrap().to_string(), "2019-05-15");
/// assert_eq!(item.issued_by, [Structure::MissionToMoldova]);
/// assert!(checked.report.is_clean());
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn read_page(text: impl AsRef<[u8]>, options: &CheckOptions) -> Checked<AnyRecord> {
    let bytes = text.as_ref();
    #[cfg(feature = "html")]
    if is_html(bytes) {
        return html::read_html(bytes, None, options);
    }
    let raw = text_of(bytes).into_owned();
    let text = without_mark(&raw);
    let mut faults = Collect::default();
    if !add_flaws_of_input(bytes, &raw, &mut faults) {
        return no_page(InputForm::Page, faults, raw);
    }
    let mut reading = page(text);
    subject::tell(&mut reading, false, options);
    let item = check(&reading, options, &mut faults);
    let report = faults.into_report(&mut Positions::new(text));
    Checked { kind: reading.record, form: InputForm::Page, item, report, raw }
}

/// Reads and checks the text of a listing: its items in order, each with its own report. Of a text without an item there is one
/// that says so.
///
/// ```
/// use osce::CheckOptions;
/// use osce::reading::read_listing;
///
/// let listing = "Course for border guards ends\nPublishing date: 15 May 2019\nContent type: Press release\n\
///     Where we are: OSCE Mission to Moldova\nThe course was the third of its kind.\n\n\
///     Course for judges begins\nPublishing date: 16 May 2019\nContent type: News\nWhere we are: OSCE Presence in Albania\n";
/// let items = read_listing(listing, &CheckOptions::new("2026-01-15".parse()?));
/// let titles: Vec<&str> = items.iter().filter_map(|checked| Some(checked.item.as_ref()?.title.as_str())).collect();
/// assert_eq!(titles, ["Course for border guards ends", "Course for judges begins"]);
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn read_listing(listing: impl AsRef<[u8]>, options: &CheckOptions) -> Vec<Checked<crate::NewsItem>> {
    let bytes = listing.as_ref();
    #[cfg(feature = "html")]
    if is_html(bytes) {
        return html::read_html_listing(bytes, None, options);
    }
    let raw = text_of(bytes).into_owned();
    let text = without_mark(&raw);
    let mut faults = Collect::default();
    if !add_flaws_of_input(bytes, &raw, &mut faults) {
        return vec![no_page(InputForm::Listing, faults, raw).into_type()];
    }
    let readings = items(text);
    let ends = readings.iter().skip(1).map(beginning).chain([text.len()]);
    // One for all, so that the text is gone through once.
    let mut positions = Positions::new(text);
    let mut items = Vec::new();
    for (reading, end) in readings.iter().zip(ends) {
        let item = check(reading, options, &mut faults);
        let report = std::mem::take(&mut faults).into_report(&mut positions);
        let raw = text.get(beginning(reading)..end).unwrap_or_default().trim_end().to_owned();
        items.push(Checked { kind: reading.record, form: InputForm::Listing, item, report, raw }.into_type());
    }
    items
}

/// The layout of a page or a listing; nothing where it is neither.
pub fn layout_of(text: &str) -> Option<PageLayout> {
    #[cfg(feature = "html")]
    if is_html(text.as_bytes()) {
        return html::layout_of(text.as_bytes());
    }
    let text = without_mark(text);
    if no_text(text).is_some() { None } else { detection::layout_of(&lines::lines(text)) }
}
