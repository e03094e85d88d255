//! How fast pages are read: as text, as HTML, and from feeds; and how fast what they say becomes one record an item.
//!
//! `cargo bench -p osce --features feeds --bench reading`

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use osce::merging::{Half, merge_all};
use osce::reading::{InputForm, read_feed, read_html, read_page};
use osce::{CheckOptions, NewsItem, Structure};
use osce_corpus::pages::pages;

fn main() {
    divan::main();
}

/// Pages as they are copied, of two to five kilobytes.
const PAGES: usize = if cfg!(debug_assertions) { 2 } else { 100 };

/// Paragraphs of a page of HTML. In a build for development times say nothing: there a few show that all runs.
const PARAGRAPHS: usize = if cfg!(debug_assertions) { 2 } else { 100 };

/// Entries of a feed.
const ENTRIES: usize = if cfg!(debug_assertions) { 2 } else { 300 };

const PARAGRAPH: &str = "<p class=\"paragraph\">Forty officers came to the <a href=\"https://www.osce.org/policing\">course</a>, which lasted five days, and \
     learned to read forged papers, stamps and <b>seals</b>. The course was the third of its kind &ndash; and the last.</p>\n";

fn options() -> CheckOptions {
    CheckOptions::new("2026-01-15".parse().expect("a day"))
}

/// A page of HTML, with the menus and scripts that pages have.
fn html() -> String {
    let menu = "<li class=\"menu-item\"><a href=\"/topic\" class=\"menu-link\" data-path=\"node/1\">Topic of the menu</a></li>\n";
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Course ends | OSCE</title><script>{}</script></head><body>\
         <nav><ul>{}</ul></nav><main><p>News Item</p><h1>Course ends</h1><p>Issued on: 26 February 2021</p>\
         <p>Issued by: OSCE Secretariat</p>{}</main><footer>OSCE</footer></body></html>",
        "var a = {\"b\": [1, 2, 3]};\n".repeat(PARAGRAPHS),
        menu.repeat(PARAGRAPHS),
        PARAGRAPH.repeat(PARAGRAPHS)
    )
}

fn feed() -> String {
    let item = format!(
        "<item><title>Course ends &amp; begins</title><link>https://www.osce.org/a/1</link><guid isPermaLink=\"false\">1</guid>\
         <pubDate>Wed, 15 May 2019 10:15:00 +0200</pubDate><category>Policing</category>\
         <description>&lt;p&gt;It was the third.&lt;/p&gt;</description><content:encoded><![CDATA[{}]]></content:encoded></item>\n",
        PARAGRAPH.repeat(10)
    );
    format!("<rss version=\"2.0\"><channel><link>https://www.osce.org/</link>{}</channel></rss>", item.repeat(ENTRIES))
}

#[divan::bench]
fn texts_of_pages(bencher: Bencher<'_, '_>) {
    let (pages, options) = (pages(PAGES, 1), options());
    let bytes = pages.iter().map(String::len).sum::<usize>();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| pages.iter().filter(|page| read_page(page, &options).report.is_valid()).count());
}

#[divan::bench]
fn a_page_of_html(bencher: Bencher<'_, '_>) {
    let (html, options) = (html(), options());
    bencher.counter(BytesCount::of_str(&html)).bench(|| read_html(&html, None, &options));
}

#[divan::bench]
fn a_feed(bencher: Bencher<'_, '_>) {
    let (feed, options) = (feed(), options());
    bencher.counter(BytesCount::of_str(&feed)).bench(|| read_feed(&feed, None, &options));
}

/// A page and what a feed says about it, for as many items as a feed has entries.
fn halves() -> Vec<Half> {
    let text = "Forty officers came to the course, which lasted five days.\n\n".repeat(20);
    let of_item = |number: usize| {
        let item =
            NewsItem::new(format!("Course {number} ends")).url(format!("https://www.osce.org/secretariat/{number}"));
        let page = item.clone().body(text.trim_end());
        let entry = item.summary("Forty officers came to the").issued_by([Structure::Secretariat]);
        [Half::new(page, InputForm::Html, "page.html"), Half::new(entry, InputForm::Feed, "feed.xml")]
    };
    (500_000..500_000 + ENTRIES).flat_map(of_item).collect()
}

#[divan::bench]
fn merging(bencher: Bencher<'_, '_>) {
    bencher.counter(ItemsCount::new(ENTRIES)).with_inputs(halves).bench_values(merge_all);
}
