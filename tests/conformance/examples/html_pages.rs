//! Prints pages of HTML with what the library sees of them, a line of JSON a page: for a comparison with a browser.

use chrono::NaiveDate;
use osce::CheckOptions;
use osce::reading::visible_text;
use osce_conformance::{cases, framed, newsroom_html, newsroom_texts, twin};
use serde_json::json;

fn main() {
    let of_vectors = cases("html.json").into_iter().filter_map(|case| {
        let lines: Vec<&str> = case["html"].as_array()?.iter().filter_map(|line| line.as_str()).collect();
        Some((case["name"].as_str()?.to_owned(), lines.join("\n")))
    });
    let of_texts = cases("pages.json").into_iter().filter_map(|case| {
        Some((case["name"].as_str()?.to_owned(), twin(case["text"].as_str()?, case["item"]["title"].as_str()?)))
    });
    let of_newsroom = newsroom_texts().into_iter().map(|(name, text)| {
        let title = osce::read_page(&text, &CheckOptions::new(NaiveDate::MAX)).item.map(|item| item.title().to_owned());
        (name, framed(&twin(&text, title.as_deref().unwrap_or_default())))
    });
    for (name, html) in of_vectors.chain(of_texts).chain(of_newsroom).chain(newsroom_html()) {
        println!("{}", json!({ "name": name, "text": visible_text(&html), "html": html }));
    }
}
