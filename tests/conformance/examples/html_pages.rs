//! Prints pages of HTML with what the library sees of them, a line of JSON a page: for a comparison with a browser.

use osce::reading::visible_text;
use osce_conformance::{cases, twin};
use serde_json::json;

fn main() {
    let of_vectors = cases("html.json").into_iter().filter_map(|case| {
        let lines: Vec<&str> = case["html"].as_array()?.iter().filter_map(|line| line.as_str()).collect();
        Some((case["name"].as_str()?.to_owned(), lines.join("\n")))
    });
    let of_texts = cases("pages.json").into_iter().filter_map(|case| {
        Some((case["name"].as_str()?.to_owned(), twin(case["text"].as_str()?, case["item"]["title"].as_str()?)))
    });
    for (name, html) in of_vectors.chain(of_texts) {
        println!("{}", json!({ "name": name, "text": visible_text(&html), "html": html }));
    }
}
