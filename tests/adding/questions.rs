//! Asks the core for each thing that a patch has added, by its name.

use osce::{
    CheckOptions, Language, NewsItem, NewsKind, Structure,
    checking::FaultCode,
    vocabularies::{NameKind, TestShade, Vocabulary},
};

#[test]
fn optional_member() {
    let item = NewsItem::new("A title").test_note("A note");
    assert_eq!(item.to_json(), r#"{"title":"A title","test_note":"A note"}"#);
    assert_eq!(NewsItem::from_json(&item.to_json()).unwrap(), item);
}

#[test]
fn value() {
    assert_eq!("test-nickname".parse(), Ok(NameKind::TestNickname));
}

#[test]
fn closed_set() {
    assert_eq!(TestShade::ALL, [TestShade::Pale, TestShade::Deep]);
    assert_eq!("pale".parse(), Ok(TestShade::Pale));
}

#[test]
fn fault_code() {
    let report = NewsItem::new("A text of the test").check(&CheckOptions::new("2021-02-26".parse().unwrap()));
    let fault = report.faults.iter().find(|fault| fault.code == FaultCode::TestText).unwrap();
    assert_eq!((fault.path.as_str(), fault.code.params()), ("/title", ["text"].as_slice()));
}

#[test]
fn fact() {
    assert_eq!(Structure::Secretariat.test_motto(), Some("A motto of the test"));
    assert_eq!(Structure::Secretariat.describe().test_motto.as_deref(), Some("A motto of the test"));
    assert_eq!(Structure::PermanentCouncil.test_motto(), None);
}

#[test]
fn term() {
    assert_eq!(osce::lookup("Kind of the test").unwrap().term, NewsKind::TestKind);
}

#[test]
fn answer_member() {
    assert_eq!(osce::vocabularies::label_coverage(Vocabulary::Country, Language::English).test_shade, TestShade::Deep);
}
