//! The vectors of merged records, and what holds of any.

use osce::NewsItem;
use osce::checking::{Checked, FaultCode, Severity};
use osce::merging::{Half, merge_all};
use osce::reading::InputForm;
use osce_conformance::{run, same, text};
use proptest::prelude::*;
use serde_json::{Value, json};

fn item(value: &Value) -> Result<NewsItem, String> {
    NewsItem::from_json(&value.to_string()).map_err(|error| error.to_string())
}

fn half(value: &Value) -> Result<Half, String> {
    let form = InputForm::from_slug(text(value, "form")?).ok_or("no form")?;
    Ok(Half::new(item(&value["item"])?, form, text(value, "source")?))
}

fn conflicts(merged: &[Checked<NewsItem>]) -> Result<Value, String> {
    let mut conflicts = Vec::new();
    for fault in merged.iter().flat_map(|checked| &checked.report.faults) {
        same("the code", &fault.code, &FaultCode::ConflictingValues)?;
        same("the severity", &fault.severity, &Severity::Warning)?;
        let values = fault.params().map(|(_, value)| value);
        conflicts.push(json!(std::iter::once(fault.path.as_str()).chain(values).collect::<Vec<_>>()));
    }
    Ok(conflicts.into())
}

#[test]
fn vectors() {
    run("merges.json", |case| {
        let wanted = case["conflicts"].as_array().ok_or("no conflicts")?;
        let Some(halves) = case["halves"].as_array() else {
            let merged = NewsItem::merge(&item(&case["about"])?, &item(&case["page"])?);
            let mut found = merged.item.clone().ok_or("no item")?;
            if let Some(extra) = case["extra"].as_array() {
                let carried: Vec<Value> = found.extra.iter().map(|extra| json!([extra.path(), extra.json()])).collect();
                same("what is carried along", &carried, extra)?;
                found.extra.clear();
            }
            same("the item", &found.to_json(), &item(&case["item"])?.to_json())?;
            return same("the conflicts", &conflicts(&[merged])?, &json!(wanted));
        };
        let items = case["items"].as_array().into_iter().flatten();
        let items = items.map(|wanted| Ok(item(wanted)?.to_json())).collect::<Result<Vec<_>, String>>()?;
        let mut halves = halves.iter().map(half).collect::<Result<Vec<_>, _>>()?;
        for _ in 0..halves.len().max(1) {
            for _ in 0..2 {
                let merged = merge_all(halves.clone());
                let found: Vec<String> =
                    merged.iter().filter_map(|checked| checked.item.as_ref()).map(NewsItem::to_json).collect();
                same("the items", &found, &items)?;
                same("the conflicts", &conflicts(&merged)?, &json!(wanted))?;
                halves.reverse();
            }
            if !halves.is_empty() {
                halves.rotate_left(1);
            }
        }
        Ok(())
    });
}

/// Members that stand twice in JSON: the first one counts, and the second is carried along.
#[test]
fn what_stands_twice_is_no_contradiction() {
    let item = |json: &str| NewsItem::from_json(json).expect("an item");
    let merged = |about: &str, page: &str| {
        let merged = NewsItem::merge(&item(about), &item(page));
        (merged.item.expect("an item").to_json(), merged.report.faults.len())
    };
    let twice = r#"{"title":"T","place":"Vienna","place":"Prague","x":1,"x":2}"#;
    assert_eq!(merged(twice, r#"{"title":"T"}"#), (twice.to_owned(), 0));
    assert_eq!(merged(r#"{"title":"T"}"#, twice), (twice.to_owned(), 0));
    assert_eq!(merged(twice, twice), (twice.to_owned(), 0));
    // The second one goes with the first.
    let page = r#"{"title":"T","summary":"Short text","summary":"Other lead"}"#;
    let whole = r#"{"title":"T","body":"Short text and more."}"#;
    assert_eq!(merged(whole, page), (whole.to_owned(), 0));
    assert_eq!(merged(page, whole), (whole.to_owned(), 0));
}

fn term() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "secretariat",
        "mission-to-moldova",
        "OSCE Mission to Moldova",
        "New Unit",
        "new unit",
        "?",
    ])
    .prop_map(str::to_owned)
}

fn url() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "https://www.osce.org/secretariat/479123",
        "http://osce.org/node/479123/",
        "https://www.osce.org/ru/secretariat/479123",
        "https://www.osce.org/stories/a",
        "https://example.org/files/styles/a/course.jpg",
        "https://example.org/course.jpg",
    ])
    .prop_map(str::to_owned)
}

/// Records with few values, so that many agree.
fn record() -> impl Strategy<Value = NewsItem> {
    let text = || {
        prop::sample::select(vec![
            "Course ends",
            "COURSE ends…",
            "Course ends in Vienna, where it began a week before",
            "Summary\nCourse ends in",
            "VIENNA, 26 February 2021 – Course ends in Vienna, where it began",
            "Курс завершён",
            "",
        ])
    };
    let day = prop::sample::select(vec!["2021-02-25", "2021-02-26", "26.2.", ""]);
    let part = (url(), prop::option::of(text())).prop_map(|(url, alt)| json!({"url": url, "alt": alt, "width": 1}));
    let known = (
        text(),
        prop::option::of(url()),
        prop::option::of(text()),
        prop::option::of(text()),
        day,
        prop::collection::vec(term(), 0..4),
        prop::collection::vec(part, 0..3),
    );
    let other = (
        prop::option::of(prop::sample::select(vec!["story", "Story", "hologram"])),
        prop::option::of(0..3),
        prop::option::of(text()),
    );
    (known, other).prop_map(|((title, url, summary, body, day, terms, images), (kind, extra, language))| {
        let members = json!({
            "title": title, "url": url, "summary": summary, "body": body, "issued_on": day, "issued_by": terms, "images": images,
            "kind": kind, "extra": extra, "language": language,
        });
        let members: serde_json::Map<String, Value> =
            members.as_object().expect("an object").clone().into_iter().filter(|(_, value)| !value.is_null()).collect();
        item(&Value::Object(members)).expect("an item")
    })
}

fn halves() -> impl Strategy<Value = Vec<Half>> {
    let form = prop::sample::select(InputForm::ALL.to_vec());
    prop::collection::vec((record(), form, "[ab]"), 0..6)
        .prop_map(|halves| halves.into_iter().map(|(item, form, source)| Half::new(item, form, source)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_record_with_itself_is_the_same(item in record()) {
        let merged = NewsItem::merge(&item, &item);
        prop_assert_eq!(merged.item, Some(item));
        prop_assert!(merged.report.is_clean());
    }

    #[test]
    fn merging_again_changes_nothing(about in record(), page in record()) {
        let merged = NewsItem::merge(&about, &page).item.expect("an item");
        prop_assert_eq!(&NewsItem::merge(&about, &merged).item, &Some(merged.clone()));
        prop_assert_eq!(&NewsItem::from_json(&merged.to_json()).expect("an item"), &merged);
    }

    #[test]
    fn what_the_page_says_stays(about in record(), page in record()) {
        let merged = NewsItem::merge(&about, &page).item.expect("an item");
        prop_assert!(page.language.is_none() || merged.language == page.language);
        let is_whole = |body: &str| !body.is_empty() && !body.ends_with('…');
        prop_assert!(!page.body.as_deref().is_some_and(is_whole) || merged.body == page.body);
        prop_assert!(page.issued_on.is_none() || merged.issued_on == page.issued_on);
        prop_assert!(page.images.len() <= merged.images.len());
        prop_assert!(page.issued_by.iter().all(|issuer| merged.issued_by.contains(issuer)));
        prop_assert!(about.issued_by.iter().all(|issuer| merged.issued_by.contains(issuer)));
    }

    #[test]
    fn the_order_of_halves_does_not_matter((halves, shuffled) in halves().prop_flat_map(|halves| (Just(halves.clone()), Just(halves).prop_shuffle()))) {
        let count = halves.len();
        let merged = merge_all(halves);
        prop_assert_eq!(&merge_all(shuffled), &merged);
        prop_assert!(merged.len() <= count && merged.iter().all(|checked| checked.item.is_some() && checked.is_valid()));
        let again = merged.iter().filter_map(|checked| checked.item.clone()).map(|item| Half::new(item, InputForm::Json, ""));
        let items = |merged: &[Checked<NewsItem>]| -> Vec<_> { merged.iter().map(|checked| checked.item.clone()).collect() };
        prop_assert_eq!(items(&merge_all(again)), items(&merged));
    }
}
