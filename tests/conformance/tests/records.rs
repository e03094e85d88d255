//! The vectors of records: what is read, what is carried along, and what is written.

use osce::{
    NewsItem,
    records::{AnyRecord, ExtraMember, RecordKind},
};
use osce_conformance::{run, same, text};
use serde_json::{Value, json};

fn kind(case: &Value) -> Result<RecordKind, String> {
    let slug = text(case, "record")?;
    RecordKind::from_slug(slug).ok_or_else(|| format!("no record `{slug}`"))
}

#[test]
fn records_vectors() {
    run("records.json", |case| {
        let kind = kind(case)?;
        let read = AnyRecord::from_json(kind, text(case, "json")?);
        if case["item"] == false {
            return match read {
                Ok(item) => Err(format!("there is an item: {item:?}")),
                Err(error) => same("a message", &error.to_string().is_empty(), &false),
            };
        }
        let item = read.map_err(|error| error.to_string())?;
        let carried = |list: Value, wanted: &Value| (list, if wanted.is_null() { json!([]) } else { wanted.clone() });
        let (unresolved, wanted) = carried(json!(item.unresolved()), &case["unresolved"]);
        same("unresolved", &unresolved, &wanted)?;
        let (extra, wanted) = carried(json!(item.extra()), &case["extra"]);
        same("extra", &extra, &wanted)?;
        let written = item.to_json();
        same("canonical JSON", &written.as_str(), &text(case, "canonical")?)?;
        let again = AnyRecord::from_json(kind, &written).map_err(|error| error.to_string())?;
        same("the item read again", &again, &item)?;
        same("written again", &again.to_json(), &written)?;
        same("written by serde", &serde_json::to_string(&item).ok(), &Some(written))
    });
}

#[test]
fn record_lists_vectors() {
    run("record-lists.json", |case| {
        let read = AnyRecord::list_from_json(kind(case)?, text(case, "json")?, text(case, "pointer")?);
        match read {
            Ok(records) => {
                let written: Vec<String> = records.iter().map(AnyRecord::to_json).collect();
                same("the records", &json!(written), &case["canonical"])
            }
            Err(error) => same("the message", &json!(error.to_string()), &case["error"]),
        }
    });
}

/// So an item always has its JSON: a member without JSON cannot be made, by whichever door.
#[test]
fn the_message_about_a_long_pointer_is_short() {
    let name = "a".repeat(100_000);
    for json in ["[]".to_owned(), format!(r#"{{"{name}":[1]}}"#)] {
        let error = NewsItem::list_from_json(&json, &format!("/{name}")).expect_err("no records");
        assert!(error.to_string().starts_with(if json == "[]" { "found nothing at `/aaa" } else { "/aaa" }), "{error}");
        assert!(error.to_string().len() < 400, "{error}");
    }
}

#[test]
fn an_extra_member_without_json_cannot_be_made() {
    for malformed in ["", "{", "three", "1 2", "\"open", "[1,]", "NaN", "01"] {
        assert_eq!(ExtraMember::new("/rank", malformed), None, "{malformed}");
        let written = json!({"path": "/rank", "json": malformed});
        let error = serde_json::from_value::<ExtraMember>(written).unwrap_err().to_string();
        assert_eq!(error, "the extra member at /rank does not hold JSON");
    }
    let item = NewsItem::from_json(r#"{"title":"A title","rank":3.10}"#).unwrap();
    assert_eq!(item.extra, [ExtraMember::new("/rank", " 3.10 ").unwrap()]);
    assert_eq!(item.to_json(), r#"{"title":"A title","rank":3.10}"#);
}

#[test]
fn what_cannot_be_seen_is_shown() {
    let message = |json: &str| NewsItem::from_json(json).unwrap_err().to_string();
    assert_eq!(message("\u{feff}{}"), "line 1, column 1: found U+FEFF, expected a value");
    // A space that word processors write.
    assert!(message("{\"title\":\u{a0}\"A\"}").contains("column 10: found U+00A0, expected"));
}
