//! A record goes over the border and back, and nothing of it is lost.

use osce_ffi::{OsceError, PartialDate, RecordKind, Whole, core_json_of_record, core_record_of_json};
use serde_json::Value;

fn vectors() -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/records.json");
    let file = std::fs::read_to_string(path).expect("the vectors are there");
    let file: Value = serde_json::from_str(&file).expect("the vectors are JSON");
    file["cases"].as_array().expect("there are cases").clone()
}

#[test]
fn the_canonical_json_is_that_of_the_core() {
    let mut records = 0;
    for case in vectors() {
        let kind: osce::records::RecordKind = case["record"].as_str().unwrap().parse().unwrap();
        let read = core_record_of_json(kind.into(), case["json"].as_str().unwrap().to_owned());
        match case["canonical"].as_str() {
            Some(canonical) => {
                assert_eq!(core_json_of_record(read.unwrap()).unwrap(), canonical, "{}", case["name"]);
                records += 1;
            }
            None => assert!(matches!(read, Err(OsceError::NotARecord(_))), "{}", case["name"]),
        }
    }
    assert!(records > 50);
}

#[test]
fn what_the_core_has_no_place_for_is_an_error() {
    let item = r#"{"title":"A title","priority":1}"#.to_owned();
    let osce_ffi::AnyRecord::NewsItem(mut item) = core_record_of_json(RecordKind::NewsItem, item).unwrap() else {
        panic!("a news item was read");
    };
    item.extra[0].json = "{".to_owned();
    let error = core_json_of_record(osce_ffi::AnyRecord::NewsItem(item)).unwrap_err();
    assert_eq!(error.to_string(), "/priority: invalid JSON `{`: expected a value");

    let day = PartialDate { year: Whole(2021), month: Some(Whole(2)), day: Some(Whole(31)) };
    let operation = r#"{"title":"A mission"}"#.to_owned();
    let osce_ffi::AnyRecord::FieldOperation(mut operation) =
        core_record_of_json(RecordKind::FieldOperation, operation).unwrap()
    else {
        panic!("a field operation was read");
    };
    operation.closed = Some(day);
    let error = core_json_of_record(osce_ffi::AnyRecord::FieldOperation(operation)).unwrap_err();
    let of_core = "2021-02-31".parse::<osce::PartialDate>().unwrap_err();
    assert_eq!(error.to_string(), format!("/closed: {of_core}"));
}

#[test]
fn a_report_is_written_as_the_core_writes_it() {
    let json = br#"{"title":" A title","kind":"gossip","issued_on":"2021-02-31"}"#;
    let options = osce::CheckOptions::new("2026-01-15".parse().unwrap());
    let report = osce::checking::check_json_as(osce::records::RecordKind::NewsItem, json, &options).report;
    assert!(report.faults.len() > 3);
    let of_core = serde_json::to_string(&report).unwrap();
    let options = osce_ffi::CheckOptions { today: options.today, profile: None, advice: false, record: None };
    let copy = osce_ffi::core_check_json(RecordKind::NewsItem, json.to_vec(), options).unwrap().report;
    assert_eq!(osce_ffi::core_json_of_report(copy.clone()).unwrap(), of_core);
    assert_eq!(osce_ffi::core_report_of_json(of_core).unwrap(), copy);
}
