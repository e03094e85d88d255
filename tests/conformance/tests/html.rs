//! The vectors of saved pages, and what holds of any HTML.

use osce::CheckOptions;
use osce::checking::{FaultCode, Profile};
use osce::reading::{InputForm, read_as, read_html, read_html_listing, read_listing};
use osce::records::AnyRecord;
use osce_conformance::{framed, newsroom_texts, run, twin};
use proptest::prelude::*;
use serde_json::Value;

fn options() -> CheckOptions {
    CheckOptions::new("2026-01-15".parse().expect("a day")).profile(Profile::Lenient)
}

/// Compares the members that are named.
fn same_members(found: Option<Value>, wanted: &Value) -> Result<(), String> {
    let Some(wanted) = wanted.as_object() else {
        return if found.is_none() { Ok(()) } else { Err(format!("found {found:?}")) };
    };
    let found = found.ok_or("there is no item")?;
    let differs = |(name, value): &(&String, &Value)| found.get(name.as_str()).unwrap_or(&Value::Null) != *value;
    match wanted.iter().find(differs) {
        Some((name, value)) => Err(format!("{name} is {}, expected {value}", found.get(name).unwrap_or(&Value::Null))),
        None => Ok(()),
    }
}

fn json(json: &str) -> Value {
    serde_json::from_str(json).expect("a record is written as JSON")
}

/// The bytes of a case: its lines, or those that it gives.
fn bytes(case: &Value) -> Result<Vec<u8>, String> {
    let Some(hex) = case["hex"].as_str() else {
        let lines: Vec<&str> = case["html"].as_array().ok_or("no html")?.iter().filter_map(Value::as_str).collect();
        return Ok(lines.join("\n").into_bytes());
    };
    let pairs = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16));
    pairs.collect::<Result<_, _>>().map_err(|error| error.to_string())
}

fn texts<'c>(case: &'c Value, name: &str) -> impl Iterator<Item = &'c str> {
    case[name].as_array().into_iter().flatten().filter_map(Value::as_str)
}

#[test]
fn vectors() {
    run("html.json", |case| {
        let (html, url, wanted) = (bytes(case)?, case["url"].as_str(), &case["expect"]);
        let found: Vec<_> = match wanted {
            Value::Array(_) => read_as(InputForm::HtmlListing, &html, url, &options()),
            _ => read_as(InputForm::Html, &html, url, &options()),
        };
        let wanted: Vec<&Value> = wanted.as_array().map_or_else(|| vec![wanted], |items| items.iter().collect());
        if found.len() != wanted.len() {
            return Err(format!("{} items", found.len()));
        }
        for (found, wanted) in found.iter().zip(wanted) {
            let found = found.item.as_ref().map(|item| json(&item.to_json()));
            for absent in texts(case, "absent") {
                if let Some(value) = found.as_ref().and_then(|found| found.get(absent)) {
                    return Err(format!("{absent} is {value}"));
                }
            }
            same_members(found, wanted)?;
        }
        let faults: Vec<_> = found.iter().flat_map(|checked| &checked.report.faults).collect();
        let told = |code: &str| faults.iter().any(|fault| fault.code.slug() == code);
        if let Some(code) = texts(case, "codes").find(|code| !told(code)) {
            return Err(format!("{code} is not told"));
        }
        if let Some(code) = texts(case, "silent").find(|code| told(code)) {
            return Err(format!("{code} is reported"));
        }
        if let Some(wanted) = case["unread"].as_array() {
            let unread = faults.iter().filter(|fault| fault.code == FaultCode::UnreadText);
            let texts: Vec<Value> =
                unread.flat_map(|fault| fault.params().map(|(_, text)| text.into()).collect::<Vec<_>>()).collect();
            if &texts != wanted {
                return Err(format!("unread are {texts:?}"));
            }
        }
        let offered = faults.iter().filter(|fault| fault.path == "/issued_on").find_map(|fault| fault.suggestion());
        match case["offers"].as_str() {
            Some(wanted) if offered != Some(wanted) => Err(format!("offered is {offered:?}")),
            _ => Ok(()),
        }
    });
}

/// What differs between the record of a text and those of its twins in HTML: alone, and in the frame of a site.
fn differing(name: &str, text: &str, options: &CheckOptions) -> Option<String> {
    let page = osce::read_page(text, options);
    let title = page.item.as_ref()?.title().to_owned();
    let twin = twin(text, &title);
    for (what, html) in [("alone", twin.clone()), ("framed", framed(&twin))] {
        let html = read_html(html, None, options);
        if page.item != html.item {
            let json = |checked: &osce::checking::Checked<AnyRecord>| checked.item.as_ref().map(AnyRecord::to_json);
            return Some(format!("{name}, {what}\n  text {:?}\n  html {:?}", json(&page), json(&html)));
        }
    }
    None
}

#[test]
fn twins_of_texts_give_the_same_records() {
    let mut differ = Vec::new();
    let (mut twins, newsroom) = (0, newsroom_texts());
    assert!(newsroom.len() >= 14);
    for (name, text) in &newsroom {
        twins += 1;
        differ.extend(differing(name, text, &options()));
    }
    for case in osce_conformance::cases("pages.json") {
        let (Some(name), Some(text)) = (case["name"].as_str(), case["text"].as_str()) else { continue };
        // White space within a paragraph of HTML is a space. What is HTML already has no twin.
        if text.contains('\t') || text.starts_with('<') {
            continue;
        }
        twins += 1;
        differ.extend(differing(name, text, &osce_conformance::faults::options(&case).expect("the options of a case")));
    }
    assert!(differ.is_empty(), "{} of {twins}:\n{}", differ.len(), differ.join("\n"));
}

#[test]
fn twins_of_listings_give_the_same_items() {
    let cases = osce_conformance::cases("listings.json");
    let (mut items, mut differ) = (0, Vec::new());
    for case in &cases {
        let (Some(name), Some(text)) = (case["name"].as_str(), case["text"].as_str()) else { continue };
        if text.contains('\t') || text.starts_with('<') {
            continue;
        }
        let options = osce_conformance::faults::options(case).expect("the options of a case");
        let of_text: Vec<_> = read_listing(text, &options).into_iter().map(|checked| checked.item).collect();
        let of_html = read_html_listing(framed(&twin(text, "")), None, &options);
        let of_html: Vec<_> = of_html.into_iter().map(|checked| checked.item).collect();
        items += of_text.len();
        if of_text != of_html {
            differ.push(format!("{name}\n  {of_text:?}\n  {of_html:?}"));
        }
    }
    assert!(items > 50 && differ.is_empty(), "{} of {} items:\n{}", differ.len(), items, differ.join("\n"));
}

/// Pieces of which pages are made, whole and broken.
fn html() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "<h1>",
            "</h1>",
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<ul>",
            "<li>",
            "</ul>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<br>",
            "<nav>",
            "</nav>",
            "<main>",
            "</main>",
            "<figure>",
            "<figcaption>",
            "</figure>",
            "<img src=/a.jpg alt='x'>",
            "<a href='/b'>",
            "</a>",
            "<b>",
            "</b>",
            "<script>",
            "</script>",
            "<pre>",
            "</pre>",
            "<!--",
            "-->",
            "<time datetime=2021-02-26>",
            "<p hidden>",
            "&amp;",
            "&nbsp;",
            "&#x1f389;",
            "&copy",
            "Course ends",
            "VIENNA, 5 May 2015 – Text.",
            "Issued by:",
            "OSCE Secretariat",
            "Publishing date: 5 May 2015",
            "Content type: News",
            "Policing",
            "\n",
            "\t",
            "ü🎉",
            "\0",
            "<html lang=en>",
            "<link rel=canonical href=https://www.osce.org/a>",
            "<base href=x>",
            "<meta property=og:title content='T | OSCE'>",
            "<",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
        "<[a-z]{1,4}[ /]?",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn any_html_is_an_answer_with_places(html in html()) {
        let lines: Vec<&str> = html.split('\n').collect();
        let listing = read_html_listing(&html, Some("https://www.osce.org/a"), &options());
        let page = read_html(&html, Some("https://www.osce.org/a"), &options());
        prop_assert_eq!(&page.raw, &html);
        let faults = page.report.faults.iter().chain(listing.iter().flat_map(|item| &item.report.faults));
        for fault in faults {
            let (line, column) = (fault.line.unwrap_or(1) as usize, fault.column.unwrap_or(1) as usize);
            prop_assert!(line <= lines.len() && column <= lines[line - 1].chars().count() + 1, "{fault} in {html:?}");
        }
        // What was read is written and read again.
        if let Some(item) = &page.item {
            let again = AnyRecord::from_json(page.kind, &item.to_json());
            prop_assert_eq!(again.as_ref(), Ok(item));
        }
    }

    #[test]
    fn any_bytes_are_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let page = read_html(&bytes, None, &options());
        prop_assert!(page.item.is_some() || !page.report.is_clean());
    }
}

/// Time in proportion to the length: each of these took minutes where a step looked at all that is open.
#[test]
fn long_pages_are_read() {
    for (begin, repeated, times) in [
        ("<h1>T</h1>", "<div>", 100_000),
        ("<h1>T</h1><b><div>", "<i>", 100_000),
        ("<h1>T</h1>", "<ul><li>a", 50_000),
        ("<h1>T</h1><table>", "<tr><td>a<td>b", 50_000),
        ("<h1>T</h1><div>", "<span></q>", 100_000),
        ("<h1>T</h1>", "<span><p>a", 20_000),
        ("<h1>T</h1><p ", "a=b ", 200_000),
        ("<h1>T</h1>", "<p><a href=https://example.org/x>y</a> z.</p>", 20_000),
    ] {
        let checked = read_html(format!("{begin}{}</b></div>", repeated.repeat(times)), None, &options());
        let title = checked.item.as_ref().map(AnyRecord::title);
        assert_eq!(title, Some("T"), "{begin}{repeated}");
    }
}

/// Threads of phones have as much.
const SMALL_STACK: usize = 256 << 10;

#[test]
fn no_repetition_fills_a_small_stack() {
    let read = || {
        let in_tag = ["a=\"b\" ", "a='b'\n", "a=b ", "a ", "a/", "a=\"b\"", "a = \"b\"\r\n", "a=''\t"];
        for attribute in in_tag {
            let html = format!("<p {}><h1>Course ends</h1><p>It was the third.</p>", attribute.repeat(20_000));
            let title = read_html(html, None, &options()).item.map(|item| item.title().to_owned());
            assert_eq!(title.as_deref(), Some("Course ends"), "{attribute}");
        }
        let pieces = [
            "<",
            "</",
            "<!",
            "<!--",
            "<?",
            "&",
            "&amp;",
            "&#x",
            "<a>",
            "</a>",
            "<p>",
            "<![CDATA[",
            "<script>",
            "<script><!--",
            "<a/",
            "<a b=\"",
            "\r",
            "\0",
            "<!DOCTYPE \"a\" ",
            "<table><tr><td>",
            "<ul><li>",
        ];
        for piece in pieces {
            let html = format!("<h1>Course ends</h1>{}", piece.repeat(20_000));
            assert!(read_html(html, None, &options()).item.is_some(), "{piece}");
        }
    };
    std::thread::Builder::new().stack_size(SMALL_STACK).spawn(read).expect("a thread").join().expect("an answer");
}
