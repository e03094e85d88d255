//! Checked records from saved pages and listings of HTML.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::address;
use super::article::Article;
use super::head::Head;
use super::language;
use super::parts::Part;
use super::sources::{self, Said};
use super::visible::{Image, Link, Visible, blocks};
use crate::checking::check::Checked;
use crate::checking::codes::FaultCode;
use crate::checking::options::CheckOptions;
use crate::lookup::span::TextSpan;
use crate::lookup::written_dates::parse;
use crate::reading::by_layout::{items_of, page_of};
use crate::reading::bytes::text_of_page;
use crate::reading::checked_reading::{beginning, check, no_page};
use crate::reading::detection;
use crate::reading::encodings::decode;
use crate::reading::lines::{Line, Piece};
use crate::reading::page_reading::{ReadFault, ReadMember, ReadValue, Reading};
use crate::reading::same_text::is_same_title;
use crate::reading::subject;
use crate::records::any::AnyRecord;
use crate::records::position::Positions;
use crate::records::record::NewsItem;
use crate::vocabularies::closed_sets::{InputForm, PageLayout, RecordKind};

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
    let (raw, mut faults) = match text_of_page(html.as_ref()) {
        Ok(text) => text,
        Err((nothing, raw)) => return no_page(InputForm::Html, nothing, raw),
    };
    let text = raw.as_str();
    let mut head = Head::default();
    let visible = Visible::new(text, &mut head);
    let article = Article::new(&visible);
    let mut reading = page_of(&visible.text, &article.lines);
    let page = Page { html: text, visible: &visible, head: &head, article: &article, url };
    page.add_to(&mut reading);
    subject::tell(&mut reading, head.says_news(), options);
    let item = check(&reading, options, &mut faults);
    let report = faults.into_report(&mut Positions::new(text));
    Checked { kind: reading.record, form: InputForm::Html, item, report, raw }
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
    let (raw, mut faults) = match text_of_page(html.as_ref()) {
        Ok(text) => text,
        Err((nothing, raw)) => return vec![no_page(InputForm::HtmlListing, nothing, raw).into_type()],
    };
    let text = raw.as_str();
    let mut head = Head::default();
    let visible = Visible::new(text, &mut head);
    let article = Article::new(&visible);
    let base = head.base(head.urls(url).first().map(String::as_str));
    let mut readings = items_of(&article.lines);
    for piece in &article.cut {
        // What is cut is of the item behind whose beginning it stands, or of the first.
        let behind = readings.iter().rposition(|reading| beginning(reading) <= piece.start);
        readings[behind.unwrap_or(0)].faults.push(unread(piece));
    }
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
        let item = check(reading, options, &mut faults);
        let report = std::mem::take(&mut faults).into_report(&mut positions);
        let raw = text.get(beginning(reading)..end).unwrap_or_default().trim_end().to_owned();
        items.push(Checked { kind: reading.record, form: InputForm::HtmlListing, item, report, raw }.into_type());
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
    let lines: Vec<_> = visible.lines.iter().map(|line| (visible.text_of(line), line.joins)).collect();
    blocks(&lines)
}

/// The layout of a page; none where nothing is left of it without its frame.
pub(crate) fn layout_of(html: &[u8]) -> Option<PageLayout> {
    of_lines(html, detection::layout_of)
}

/// Whether a page is a list of items.
pub(crate) fn is_listing(html: &[u8]) -> bool {
    of_lines(html, detection::is_listing)
}

fn of_lines<T>(html: &[u8], answer: impl Fn(&[Line<'_>]) -> T) -> T {
    let visible = Visible::new(&decode(html).text, &mut Head::default());
    answer(&Article::new(&visible).lines)
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
        let urls = self.head.urls(self.url);
        let url = urls.first().cloned();
        let base = self.head.base(url.as_deref());
        let links = self.links(reading, url.as_deref(), base.as_deref());
        let images = self.images(reading, base.as_deref());
        reading.faults.extend(self.article.cut.iter().map(unread));
        self.take_name(reading);
        reading.move_places(|at| self.visible.source_of(self.html, at));
        let of = |said: fn(String) -> Said, texts: Vec<String>| -> Vec<Said> { texts.into_iter().map(said).collect() };
        sources::add(reading, common.url, &of(Said::Url, urls));
        sources::add(reading, common.language, &of(Said::Language, self.languages()));
        sources::add(reading, common.title, &of(Said::Title, self.head.titles().map(str::to_owned).collect()));
        let mut parts = vec![(common.links, links)];
        if reading.record == RecordKind::NewsItem {
            let news = NewsItem::MEMBERS;
            sources::add(reading, news.issued_on, &self.days());
            let translations = self.head.translations(url.as_deref(), base.as_deref());
            let translations =
                translations.into_iter().map(|(language, url)| vec![Some(language), Some(url)]).collect();
            parts.extend([(news.images, images), (news.translations, translations)]);
        }
        for (id, parts) in parts.into_iter().filter(|(_, parts)| !parts.is_empty()) {
            reading.members.push(ReadMember { id, value: ReadValue::Parts(parts), span: TextSpan::new(0, 0) });
        }
        if reading.member(NewsItem::MEMBERS.issued_on).is_some() {
            reading.offered_date = None;
        }
        let has_title = reading.member(common.title).is_some();
        reading.faults.retain(|fault| fault.code != FaultCode::NoItem || !has_title);
    }

    /// A page without a heading is called as its head says, where the line that was taken for its title is a sentence of its text.
    fn take_name(&self, reading: &mut Reading) {
        let has_heading = self.article.title.is_some() || reading.record != RecordKind::NewsItem;
        let Some(name) = self.head.name().filter(|_| !has_heading) else { return };
        let news = NewsItem::MEMBERS;
        let is_title = |read: &&mut ReadMember| read.id == news.title;
        let Some(title) = reading.members.iter_mut().find(is_title) else { return };
        let ReadValue::Text(sentence) = &mut title.value else { return };
        if !(Piece { text: sentence, start: 0 }).is_sentence() || is_same_title(name, sentence) {
            return;
        }
        let sentence = std::mem::replace(sentence, name.to_owned());
        let span = std::mem::replace(&mut title.span, TextSpan::new(0, 0));
        match reading.members.iter_mut().find(|read| read.id == news.body) {
            Some(ReadMember { value: ReadValue::Text(body), span: of_body, .. }) => {
                *body = format!("{sentence}\n\n{body}");
                *of_body = TextSpan::new(span.start, of_body.end);
            }
            _ => reading.members.push(ReadMember { id: news.body, value: ReadValue::Text(sentence), span }),
        }
    }

    /// The languages that the page tells: that of the letters, where they contradict the one that is named, before it.
    fn languages(&self) -> Vec<String> {
        let named = self.head.language.as_deref().map(str::trim).filter(|language| !language.is_empty());
        let Some(named) = named else { return Vec::new() };
        let text: String = self.article.lines.iter().flat_map(|line| [line.text(), "\n"]).collect();
        language::other_than(named, &text).into_iter().chain([named]).map(str::to_owned).collect()
    }

    /// The days of the page that its lines do not show: those of elements, then those of its head.
    fn days(&self) -> Vec<Said> {
        let from = self.article.title.unwrap_or(0);
        let mut marked = self.visible.days.iter().filter(|day| day.place >= from).map(|day| day.value.as_str());
        let day = |text: &str| day_of(text).map(|day| Said::Day(day, text.trim().to_owned()));
        // A day in the text is that of something else.
        let marked = marked.find_map(day);
        marked.into_iter().chain(self.head.days().filter_map(day)).collect()
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
            if addresses.insert(address.clone()) {
                found.push(vec![Some(address), self.visible.words_of(link)]);
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

/// What was cut and might be text.
fn unread(piece: &Piece<'_>) -> ReadFault {
    ReadFault { code: FaultCode::UnreadText, member: None, span: piece.span(), text: piece.text.to_owned() }
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
