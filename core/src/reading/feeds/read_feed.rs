//! Checked records from feeds.

use super::entry;
use super::xml;
use crate::checking::check::Checked;
use crate::checking::codes::FaultCode;
use crate::checking::finding::Finding;
use crate::checking::options::CheckOptions;
use crate::reading::bytes::text_of_page;
use crate::reading::checked_reading::{check, no_page};
use crate::records::position::Positions;
use crate::records::record::NewsItem;
use crate::vocabularies::closed_sets::{InputForm, RecordKind};

/// Reads and checks a feed - RSS 2.0, RSS 1.0 or Atom -: its entries in order, each with its own report. Of a feed without an entry
/// there is one record that says so.
///
/// `url` is the address of the feed, where it is known. Categories and authors that are terms are the kind, the fields of work, the
/// issuers and the countries; others are told as `unread-text`. Texts are read as HTML. Where the XML is broken, what stands before is
/// read, and a last record has the fault with its place. No entity but the five of XML is resolved, and nothing is fetched.
///
/// ```
/// use osce::CheckOptions;
/// use osce::reading::read_feed;
///
/// let feed = r#"<rss version="2.0"><channel><link>https://www.osce.org/</link><language>en</language><item>
///     <title>Course ends &amp;amp; begins</title><link>/mission-to-moldova/1</link><pubDate>Wed, 15 May 2019 23:30:00 +0200</pubDate>
///     <category>Policing</category><author>OSCE Mission to Moldova</author><description>It was the third.</description>
///     </item></channel></rss>"#;
/// let items = read_feed(feed, None, &CheckOptions::new("2026-01-15".parse()?));
/// let item = items[0].item.as_ref().unwrap();
/// assert_eq!((item.title.as_str(), item.summary.as_deref()), ("Course ends & begins", Some("It was the third.")));
/// assert_eq!(item.issued_on.unwrap().to_string(), "2019-05-15");
/// assert_eq!(item.url.as_deref(), Some("https://www.osce.org/mission-to-moldova/1"));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn read_feed(feed: impl AsRef<[u8]>, url: Option<&str>, options: &CheckOptions) -> Vec<Checked<NewsItem>> {
    let (raw, mut faults) = match text_of_page(feed.as_ref()) {
        Ok(text) => text,
        Err((nothing, raw)) => return vec![no_page(InputForm::Feed, nothing, raw).into_type()],
    };
    let text = raw.as_str();
    let read = xml::feed(text);
    let mut positions = Positions::new(text);
    let mut items = Vec::new();
    for mut entry in read.entries {
        entry.base = entry.base.or_else(|| url.map(str::to_owned));
        let reading = entry::reading(&entry);
        let item = check(&reading, options, &mut faults);
        let report = std::mem::take(&mut faults).into_report(&mut positions);
        let raw = entry.span.of(text).to_owned();
        items.push(Checked { kind: reading.record, form: InputForm::Feed, item, report, raw }.into_type());
    }
    if let Some((at, problem)) = read.broken {
        faults.found.push(Finding::error(FaultCode::InvalidXml, String::new(), at).with([problem]));
    } else if items.is_empty() {
        faults.found.push(Finding::error(FaultCode::NoItem, String::new(), 0));
    } else {
        return items;
    }
    let report = faults.into_report(&mut positions);
    items.push(Checked { kind: RecordKind::NewsItem, form: InputForm::Feed, item: None, report, raw: String::new() });
    items
}
