//! Records inside other types and in other formats than JSON: their values are read and written without a loss.

use std::fmt::Debug;

use osce::Country;
use osce::records::{FieldOperation, Meeting, NewsItem, Project};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A record with a term that no vocabulary has, an unknown member, and numbers and texts of all kinds in it.
const JSON: &str = r#"{"title":"Course ends","language":"en","issued_on":"2019-05-15","issued_by":["mission-to-moldova"],"fields_of_work":["policing","outer-space"],"countries":["md"],"links":[{"url":"https://www.osce.org/a","title":"A"}],"reading":{"z":[1,-2,18446744073709551615,0.5,true,null,"\"é\""],"a":{}}}"#;

fn item() -> NewsItem {
    NewsItem::from_json(JSON).expect("a record")
}

fn as_value(record: &impl Serialize) -> Value {
    serde_json::to_value(record).expect("JSON")
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Row {
    number: u32,
    #[serde(flatten)]
    item: NewsItem,
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(untagged)]
enum Untagged {
    Number(u32),
    Item(Box<NewsItem>),
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(tag = "sort", rename_all = "kebab-case")]
enum Tagged {
    Item(NewsItem),
    Operation(FieldOperation),
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(tag = "sort", content = "what")]
enum Adjacent {
    Item(NewsItem),
    Meeting(Meeting),
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
enum External {
    Item(NewsItem),
    Project(Project),
}

/// A value is the same as JSON and back, and as a value of `serde_json` and back.
fn by_json<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_string(value).expect("JSON");
    assert_eq!(serde_json::from_str::<T>(&json).expect(&json), *value);
    assert_eq!(serde_json::from_value::<T>(serde_json::to_value(value).expect("a value")).expect(&json), *value);
}

#[test]
fn a_record_alone_keeps_its_text() {
    let written = r#"{"title":"A","reading_time": 3.10 ,"x":{"b":1,"a":"\u00e9"}}"#;
    let read: NewsItem = serde_json::from_str(written).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), r#"{"title":"A","reading_time":3.10,"x":{"b":1,"a":"\u00e9"}}"#);
    assert_eq!(serde_json::from_slice::<NewsItem>(written.as_bytes()).unwrap(), read);
    assert_eq!(serde_json::from_reader::<_, NewsItem>(written.as_bytes()).unwrap(), read);
}

#[test]
fn records_stand_in_types_of_ones_own() {
    by_json(&vec![Some(item()), None]);
    by_json(&Row { number: 7, item: item() });
    by_json(&Untagged::Item(item().into()));
    by_json(&Untagged::Number(7));
    by_json(&Tagged::Item(item()));
    by_json(&Tagged::Operation(FieldOperation::new("OSCE Mission to Moldova")));
    by_json(&Adjacent::Item(item()));
    by_json(&Adjacent::Meeting(Meeting::new("A meeting")));
    by_json(&External::Item(item()));
    by_json(&External::Project(Project::new("A project")));
}

#[test]
fn what_stands_beside_a_flattened_record_is_not_of_it() {
    let row: Row = serde_json::from_str(r#"{"number":7,"title":"A","countries":["fi"],"more":[1]}"#).unwrap();
    assert_eq!((row.number, row.item.countries.as_slice()), (7, [Country::Finland].as_slice()));
    assert_eq!(row.item.extra.len(), 1);
}

#[test]
fn yaml_reads_and_writes_records() {
    let yaml = serde_yaml_ng::to_string(&item()).expect("YAML");
    assert!(!yaml.contains("serde_json"), "{yaml}");
    let read: NewsItem = serde_yaml_ng::from_str(&yaml).expect(&yaml);
    assert_eq!(as_value(&read), as_value(&item()));
    let row: Row =
        serde_yaml_ng::from_str("number: 7\ntitle: Course ends\ncountries: [fi, atlantis]\nissued_on: 2019-05-15\n")
            .unwrap();
    assert_eq!(row.item.countries, [Country::Finland]);
    assert_eq!(row.item.unresolved[0].text, "atlantis");
}

#[test]
fn messagepack_reads_and_writes_records() {
    for bytes in [rmp_serde::to_vec(&item()), rmp_serde::to_vec_named(&item())] {
        let read: NewsItem = rmp_serde::from_slice(&bytes.expect("MessagePack")).expect("a record");
        assert_eq!(as_value(&read), as_value(&item()));
    }
    let row = rmp_serde::to_vec_named(&Row { number: 7, item: item() }).unwrap();
    assert_eq!(as_value(&rmp_serde::from_slice::<Row>(&row).unwrap().item), as_value(&item()));
}

#[test]
fn cbor_reads_and_writes_records() {
    let mut bytes = Vec::new();
    ciborium::into_writer(&item(), &mut bytes).expect("CBOR");
    let read: NewsItem = ciborium::from_reader(bytes.as_slice()).expect("a record");
    assert_eq!(as_value(&read), as_value(&item()));
}

#[test]
fn what_json_cannot_hold_is_an_error_that_says_so() {
    let message = |yaml: &str| serde_yaml_ng::from_str::<NewsItem>(yaml).unwrap_err().to_string();
    assert!(
        message("title: A\nlength: .nan").contains("invalid number `NaN`"),
        "{}",
        message("title: A\nlength: .nan")
    );
    assert!(message("[A]").contains("expected an object"), "{}", message("[A]"));
    assert!(message("language: en").contains("title"), "{}", message("language: en"));
    let bytes = rmp_serde::to_vec(&std::collections::BTreeMap::from([("title", serde_bytes_of(b"A"))])).unwrap();
    let error = rmp_serde::from_slice::<NewsItem>(&bytes).unwrap_err().to_string();
    assert!(error.contains("a value that JSON can hold"), "{error}");
    let numbered = rmp_serde::to_vec(&std::collections::BTreeMap::from([(7, 8)])).unwrap();
    let error = rmp_serde::from_slice::<NewsItem>(&numbered).unwrap_err().to_string();
    assert!(error.contains("expected a string"), "{error}");
}

#[test]
fn a_number_that_is_too_large_is_kept_as_json_and_refused_elsewhere() {
    let written = r#"{"title":"A","length":1e400}"#;
    let read: NewsItem = serde_json::from_str(written).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
    let error = serde_yaml_ng::to_string(&read).unwrap_err().to_string();
    assert!(error.contains("number out of range"), "{error}");
}

/// Bytes, which are not a text in `MessagePack`.
fn serde_bytes_of(bytes: &'static [u8]) -> impl Serialize {
    struct Bytes(&'static [u8]);
    impl Serialize for Bytes {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes(self.0)
        }
    }
    Bytes(bytes)
}
