//! Checked records from saved pages and listings of HTML.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::address;
use super::article::Article;
use super::elements::Part;
use super::head::Head;
use super::visible::{Image, Link, Visible};
use crate::checking::check::Checked;
use crate::checking::codes::FaultCode;
use crate::checking::finding::{Collect, Finding};
use crate::checking::options::CheckOptions;
use crate::lookup::span::TextSpan;
use crate::lookup::written_dates::parse;
use crate::reading::encodings::decode;
use crate::reading::page_reading::{ReadFault, ReadMember, ReadValue, Reading};
use crate::reading::pages::{beginning, check, items_of, no_page, page_of};
use crate::records::any::AnyRecord;
use crate::records::members::MemberId;
use crate::records::position::Positions;
use crate::records::record::NewsItem;
use crate::vocabularies::closed_sets::RecordKind;

/// Reads and checks a saved page of HTML: what a browser shows of it, as [`read_page`](crate::read_page) reads a text, and what the page
/// says of itself beside: address, language, day, pictures, links and translations.
///
/// `url` is the address of the page, where it is known. Menus, headers, footers and what is not shown are cut; captions and contacts are
/// told as `unread-text`. The places in the report are lines and columns of the HTML. Nothing is fetched.
///
/// ```
/// use osce::CheckOptions;
/// use osce::reading::read_html;
///
/// let html = r#"<html lang="en"><body><nav><a href="/policing">Policing</a></nav><main><h1>Course ends</h1>
///     <p>VIENNA, 26 February 2021 – The <b>course</b> was the third of its kind.</p></main></body></html>"#;
/// let checked = read_html(html, Some("https://www.osce.org/secretariat/1"), &CheckOptions::new("2026-01-15".parse()?));
/// let item = checked.item.as_ref().and_then(|record| record.news_item()).unwrap();
/// assert_eq!((item.title.as_str(), item.language.as_deref()), ("Course ends", Some("en")));
/// assert_eq!(item.body.as_deref(), Some("VIENNA, 26 February 2021 – The course was the third of its kind."));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn read_html(html: impl AsRef<[u8]>, url: Option<&str>, options: &CheckOptions) -> Checked<AnyRecord> {
    let raw = decode(html.as_ref()).text.into_owned();
    let text = raw.as_str();
    if let Some(nothing) = nothing_in(text) {
        return no_page(nothing, raw);
    }
    let mut head = Head::default();
    let visible = Visible::new(text, &mut head);
    let article = Article::new(&visible);
    let mut reading = page_of(&visible.text, &article.lines);
    let page = Page { html: text, visible: &visible, head: &head, article: &article, url };
    page.add_to(&mut reading);
    let mut faults = Collect::default();
    let item = check(&reading, options, &mut faults);
    let report = faults.into_report(&mut Positions::new(text));
    Checked { kind: reading.record, item, report, raw }
}

/// Reads and checks a saved listing of HTML: its items in order, each with its own report and address. Of a page without an item there is
/// one that says so.
///
/// ```
/// use osce::CheckOptions;
/// use osce::reading::read_html_listing;
///
/// let html = r#"<base href="https://www.osce.org/"><h1>News and press releases</h1>
///     <h3><a href="/mission-to-moldova/1">Course ends</a></h3><p>Publishing date: 15 May 2019</p><p>Content type: News</p><p>Text.</p>
///     <h3><a href="/mission-to-moldova/2">Course begins</a></h3><p>Publishing date: 1 May 2019</p><p>Content type: News</p>"#;
/// let items = read_html_listing(html, None, &CheckOptions::new("2026-01-15".parse()?));
/// let addresses: Vec<_> = items.iter().filter_map(|checked| checked.item.as_ref()?.url.clone()).collect();
/// assert_eq!(addresses, ["https://www.osce.org/mission-to-moldova/1", "https://www.osce.org/mission-to-moldova/2"]);
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn read_html_listing(html: impl AsRef<[u8]>, url: Option<&str>, options: &CheckOptions) -> Vec<Checked<NewsItem>> {
    let raw = decode(html.as_ref()).text.into_owned();
    let text = raw.as_str();
    if let Some(nothing) = nothing_in(text) {
        return vec![no_page(nothing, raw).into_type()];
    }
    let mut head = Head::default();
    let visible = Visible::new(text, &mut head);
    let article = Article::new(&visible);
    let base = head.base(url);
    let mut readings = items_of(&article.lines);
    for reading in &mut readings {
        let title = reading.member(NewsItem::MEMBERS.title).map(|title| title.span);
        let of_title = |link: &&Link| title.is_some_and(|title| title.start < link.end && link.start < title.end);
        let link = visible.links.iter().find(of_title).and_then(|link| address::resolve(base.as_deref(), &link.href));
        reading.move_places(|at| visible.source_of(text, at));
        if let (Some(url), Some(title)) = (link, reading.member(NewsItem::MEMBERS.title).map(|title| title.span)) {
            reading.members.push(ReadMember { id: NewsItem::MEMBERS.url, value: ReadValue::Text(url), span: title });
        }
    }
    let ends: Vec<usize> = readings.iter().skip(1).map(beginning).chain([text.len()]).collect();
    let mut positions = Positions::new(text);
    let mut items = Vec::new();
    for (reading, end) in readings.iter().zip(ends) {
        let mut faults = Collect::default();
        let item = check(reading, options, &mut faults);
        let report = faults.into_report(&mut positions);
        let raw = text.get(beginning(reading)..end).unwrap_or_default().trim_end().to_owned();
        items.push(Checked { kind: reading.record, item, report, raw }.into_type());
    }
    items
}

/// What a browser shows of a page of HTML, before anything is cut: blocks parted by an empty line; items of a list, rows of a table, with
/// tabs between their cells, and lines by a line feed. Style sheets are not read.
///
/// ```
/// use osce::reading::visible_text;
///
/// let html = "<h1>Course&nbsp;ends</h1><p hidden>No.</p><p>It was<br>the <b>third</b>:</p><ul><li>theory<li>practice</ul>";
/// assert_eq!(visible_text(html), "Course ends\n\nIt was\nthe third:\n\n- theory\n- practice");
/// ```
pub fn visible_text(html: impl AsRef<[u8]>) -> String {
    let visible = Visible::new(&decode(html.as_ref()).text, &mut Head::default());
    let mut text = String::with_capacity(visible.text.len());
    for line in &visible.lines {
        if !text.is_empty() {
            text.push_str(if line.joins { "\n" } else { "\n\n" });
        }
        text.push_str(visible.text.get(line.start..line.end).unwrap_or_default());
    }
    text
}

/// What is wrong with a text in which there is nothing to read.
fn nothing_in(text: &str) -> Option<Collect> {
    if !text.trim().is_empty() {
        return None;
    }
    let mut faults = Collect::default();
    faults.found.push(Finding::error(FaultCode::EmptyInput, String::new(), 0));
    Some(faults)
}

/// A page, and what was read of it.
struct Page<'p> {
    html: &'p str,
    visible: &'p Visible,
    head: &'p Head,
    article: &'p Article<'p>,
    url: Option<&'p str>,
}

impl Page<'_> {
    /// Adds what the lines alone do not have, and moves places from the text to the HTML.
    fn add_to(&self, reading: &mut Reading) {
        let common = reading.record.common();
        let url = self.head.url(self.url);
        let base = self.head.base(self.url);
        let mut further: Vec<(MemberId, ReadValue)> = Vec::new();
        if let Some(url) = &url {
            further.push((common.url, ReadValue::Text(url.clone())));
        }
        if let Some(language) = self.head.language.as_deref().map(str::trim).filter(|language| !language.is_empty()) {
            further.push((common.language, ReadValue::Text(language.to_owned())));
        }
        if let Some(title) = self.head.title() {
            further.push((common.title, ReadValue::Text(title.to_owned())));
        }
        let links = self.links(reading, url.as_deref(), base.as_deref());
        further.push((common.links, ReadValue::Parts(links)));
        if reading.record == RecordKind::NewsItem {
            let news = NewsItem::MEMBERS;
            if let Some(day) = self.day() {
                further.push((news.issued_on, ReadValue::Date(day)));
            }
            further.push((news.images, ReadValue::Parts(self.images(reading, base.as_deref()))));
            let translations = self.head.translations(url.as_deref(), base.as_deref());
            let parts = translations.into_iter().map(|(language, url)| vec![Some(language), Some(url)]).collect();
            further.push((news.translations, ReadValue::Parts(parts)));
        }
        for piece in &self.article.cut {
            reading.faults.push(ReadFault {
                code: FaultCode::UnreadText,
                member: None,
                span: piece.span(),
                text: piece.text.to_owned(),
            });
        }
        reading.move_places(|at| self.visible.source_of(self.html, at));
        for (id, value) in further {
            let is_empty = matches!(&value, ReadValue::Parts(parts) if parts.is_empty());
            // What is shown counts first.
            if !is_empty && reading.member(id).is_none() {
                reading.members.push(ReadMember { id, value, span: TextSpan::new(0, 0) });
            }
        }
        if reading.member(NewsItem::MEMBERS.issued_on).is_some() {
            reading.offered_date = None;
        }
        reading.faults.retain(|fault| {
            fault.code != FaultCode::NoItem || reading.members.iter().all(|read| read.id != common.title)
        });
    }

    /// The day of the page that its lines do not show: that of an element, else that of its head.
    fn day(&self) -> Option<NaiveDate> {
        let from = self.article.title.unwrap_or(0);
        let marked = self.visible.days.iter().filter(|day| day.place >= from).map(|day| day.value.as_str());
        marked.chain(self.head.days()).find_map(day_of)
    }

    /// The links of the body, each with its words.
    fn links(&self, reading: &Reading, url: Option<&str>, base: Option<&str>) -> Vec<Vec<Option<String>>> {
        let Some(body) = body_of(reading) else { return Vec::new() };
        let mut found = Vec::new();
        let mut addresses = HashSet::new();
        let of_body = |link: &&Link| link.part == Part::Text && body.start <= link.start && link.end <= body.end;
        for link in self.visible.links.iter().filter(of_body) {
            let Some(address) = address::resolve(base, &link.href).filter(|address| Some(address.as_str()) != url)
            else {
                continue;
            };
            let words = self.visible.text.get(link.start..link.end).unwrap_or_default();
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            if addresses.insert(address.clone()) {
                found.push(vec![Some(address), Some(words).filter(|words| !words.is_empty())]);
            }
        }
        found
    }

    /// The pictures between the title and the end of the body; where there is none, the one that stands for the page.
    fn images(&self, reading: &Reading, base: Option<&str>) -> Vec<Vec<Option<String>>> {
        // What stands before the title has no text between.
        let is_behind_title = |image: &Image| self.article.title.is_none_or(|title| image.place > title);
        let to = body_of(reading).map_or(self.visible.text.len(), |body| body.end);
        let of_item = |image: &&Image| image.part <= Part::Caption && is_behind_title(image) && image.place <= to;
        let images = self.visible.images.iter().filter(of_item);
        let mut found: Vec<Vec<Option<String>>> = images
            .filter_map(|image| {
                let caption = image.caption.map(|line| self.visible.lines[line]);
                let caption = caption.and_then(|line| self.visible.text.get(line.start..line.end));
                let credit = caption.and_then(credit_of).map(str::to_owned);
                Some(vec![Some(address::resolve(base, &image.src)?), image.alt.clone(), credit])
            })
            .collect();
        if found.is_empty() {
            let of_page = self.head.image().and_then(|image| address::resolve(base, image));
            found.extend(of_page.map(|url| vec![Some(url), None, None]));
        }
        found
    }
}

fn body_of(reading: &Reading) -> Option<TextSpan> {
    let body = reading.members.iter().find(|read| read.id.member().name == NewsItem::MEMBERS.body.member().name);
    body.map(|body| body.span)
}

/// The day as it is written, in its own offset.
fn day_of(text: &str) -> Option<NaiveDate> {
    parse(text.trim(), None).ok().filter(|range| range.first == range.last).map(|range| range.first)
}

/// Who is named in the brackets of a caption: '(OSCE)', '(OSCE/Anna Example)'.
fn credit_of(caption: &str) -> Option<&str> {
    let (start, _) = caption.match_indices("(OSCE").last()?;
    let end = caption[start..].find(')')? + start;
    Some(caption[start + 1..end].trim())
}
