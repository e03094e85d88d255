//! The vectors of feeds, and what holds of any.

use osce::CheckOptions;
use osce::checking::{FaultCode, Profile};
use osce::reading::{InputForm, read, read_feed};
use osce_conformance::run;
use proptest::prelude::*;
use serde_json::Value;

fn options() -> CheckOptions {
    CheckOptions::new("2026-01-15".parse().expect("a day")).profile(Profile::Lenient)
}

fn texts<'c>(case: &'c Value, name: &str) -> Vec<&'c str> {
    case[name].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn vectors() {
    run("feeds.json", |case| {
        let (feed, url) = (texts(case, "feed").join("\n"), case["url"].as_str());
        if InputForm::detect(feed.as_bytes()) != InputForm::Feed {
            return Err("not detected".to_owned());
        }
        let found = read_feed(&feed, url, &options());
        let wanted = case["expect"].as_array().ok_or("nothing is expected")?;
        if found.len() != wanted.len() {
            return Err(format!("{} items", found.len()));
        }
        for (number, (found, wanted)) in found.iter().zip(wanted).enumerate() {
            let item: Option<Value> =
                found.item.as_ref().map(|item| serde_json::from_str(&item.to_json()).expect("a record"));
            if item.is_none() != wanted.is_null() {
                return Err(format!("{number} is {item:?}"));
            }
            for (name, value) in wanted.as_object().into_iter().flatten() {
                let own = item.as_ref().and_then(|item| item.get(name)).unwrap_or(&Value::Null);
                if own != value {
                    return Err(format!("{number} {name} is {own}, expected {value}"));
                }
            }
        }
        let faults: Vec<_> = found.iter().flat_map(|checked| &checked.report.faults).collect();
        let told = |code: &&str| faults.iter().any(|fault| fault.code.slug() == *code);
        if let Some(code) = texts(case, "codes").into_iter().find(|code| !told(code)) {
            return Err(format!("{code} is not told"));
        }
        if let Some(code) = texts(case, "silent").into_iter().find(told) {
            return Err(format!("{code} is reported"));
        }
        if case["valid"] == true && !found.iter().all(osce::checking::Checked::is_valid) {
            return Err(format!("not valid: {faults:?}"));
        }
        let unread = faults.iter().filter(|fault| fault.code == FaultCode::UnreadText);
        let unread: Vec<Value> = unread.flat_map(|fault| fault.params().map(|(_, text)| text.into())).collect();
        match case["unread"].as_array() {
            Some(wanted) if *wanted != unread => Err(format!("unread are {unread:?}")),
            _ => Ok(()),
        }
    });
}

#[test]
fn a_feed_of_many_entries_is_read_in_proportion() {
    let entry = "<item><title>Course ends</title><description>It was the third.</description></item>";
    let feed = format!("<rss><channel>{}</channel></rss>", entry.repeat(100_000));
    assert_eq!(read_feed(feed, None, &options()).len(), 100_000);
    // Nesting is not followed, and entities are not resolved.
    let deep = format!("<rss><channel><item>{}", "<a>".repeat(100_000));
    assert_eq!(read_feed(deep, None, &options()).len(), 1);
}

/// Pieces of which feeds are made, whole and broken.
fn feed() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<rss>",
        "</rss>",
        "<channel>",
        "</channel>",
        "<item>",
        "</item>",
        "<title>",
        "</title>",
        "<link>",
        "</link>",
        "<link href='/a'/>",
        "<entry>",
        "</entry>",
        "<feed>",
        "</feed>",
        "<description>",
        "</description>",
        "<pubDate>",
        "</pubDate>",
        "Wed, 15 May 2019 10:00:00 GMT",
        "Course ends",
        "&lt;p&gt;",
        "&amp;",
        "&",
        "&#x1f389;",
        "&x;",
        "<![CDATA[",
        "]]>",
        "<p>",
        "</p>",
        "ü🎉",
        "\n",
        "<",
        ">",
        "<!--",
        "-->",
        "<?xml version='1.0'?>",
        "<author>",
        "<name>",
        "</name>",
        "</author>",
        "Policing",
        "<category>",
        "</category>",
        "<content type='xhtml'>",
        "</content>",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_feed_is_an_answer_with_places(feed in feed()) {
        let lines: Vec<&str> = feed.split('\n').collect();
        for checked in read_feed(&feed, Some("https://www.osce.org/a"), &options()) {
            prop_assert!(checked.item.is_some() || !checked.is_valid());
            prop_assert!(feed.contains(&checked.raw));
            for fault in &checked.report.faults {
                let (line, column) = (fault.line.unwrap_or(1) as usize, fault.column.unwrap_or(1) as usize);
                prop_assert!(line <= lines.len() && column <= lines[line - 1].chars().count() + 1, "{fault} in {feed:?}");
            }
        }
        prop_assert!(!read(&feed, None, &options()).is_empty());
    }
}
