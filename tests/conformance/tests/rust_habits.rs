//! What Rust programmers expect of types, whatever the types are for.

use osce::checking::{FaultCode, check_json};
use osce::dates::{PartialDate, PeriodEnd};
use osce::lookup::{LookupOptions, MentionOptions, SuggestOptions, lookup_with, suggest_with};
use osce::reading::{LinesOptions, check_lines};
use osce::records::{AnyRecord, OrUnknown, Record, RecordKind};
use osce::vocabularies::Vocabulary;
use osce::{CheckOptions, Country, FieldOfWork, Language, NewsItem, Structure, Term, lookup};

fn options() -> CheckOptions {
    CheckOptions::new("2026-01-15".parse().expect("a day"))
}

#[test]
fn what_has_a_short_text_is_padded() {
    let term: Term = Country::Finland.into();
    assert_eq!(
        format!("{:<4}|{:>4}|{:^4}|{term:*<4}", Country::Finland, Country::Finland, Country::Finland),
        "fi  |  fi| fi |fi**"
    );
    assert_eq!(format!("{:>4}|{:.4}", Language::English, Structure::Secretariat), "  en|secr");
}

#[test]
fn dates_are_padded_too() {
    let dates: Vec<PartialDate> = ["1994", "1994-06", "1994-06-15"].iter().map(|date| date.parse().unwrap()).collect();
    assert_eq!(format!("{:<11}|{:>8}|{:<10}", dates[0], dates[1], dates[2]), "1994       | 1994-06|1994-06-15");
    assert_eq!(format!("{:<8}|{:<8}", PeriodEnd::Open, PeriodEnd::On(dates[0])), "open    |1994    ");
}

#[test]
fn a_term_is_compared_with_those_of_vocabularies() {
    let found = lookup("Finland").unwrap();
    assert_eq!(found.term, Country::Finland);
    assert_eq!(Country::Finland, found.term);
    assert_ne!(found.term, Country::Sweden);
    assert_ne!(found.term, Structure::Secretariat);
    assert_eq!(Country::try_from(found.term), Ok(Country::Finland));
    assert!(FieldOfWork::try_from(found.term).is_err());
}

#[test]
fn options_take_what_they_are_about() {
    let day: chrono::NaiveDate = "2001-01-01".parse().unwrap();
    assert_eq!(suggest_with("poli", &SuggestOptions::new().limit(3)).len(), 3);
    let options = LookupOptions::new().vocabulary(Vocabulary::Country).on(day);
    assert_eq!(lookup_with("Yugoslavia", &options).unwrap().term, Country::Serbia);
    assert_eq!(MentionOptions::new().on(day), MentionOptions::new().on(Some(day)));
}

#[test]
fn a_record_is_taken_out_of_any() {
    let item = NewsItem::new("A");
    let any = AnyRecord::from(item.clone());
    assert_eq!(any.clone().into_meeting(), None);
    assert_eq!(any.into_news_item(), Some(item));
}

/// What a program writes once for all kinds of records.
fn described<R: Record>(json: &str) -> (RecordKind, String, String, usize) {
    let record = R::from_json(json).unwrap();
    (R::KIND, record.title().to_owned(), record.to_json(), record.check(&options()).faults.len())
}

#[test]
fn records_are_used_by_what_they_have_in_common() {
    let (kind, title, json, faults) = described::<NewsItem>(r#"{ "title": "A" }"#);
    assert_eq!((kind, title.as_str(), json.as_str()), (RecordKind::NewsItem, "A", r#"{"title":"A"}"#));
    assert_eq!(faults, check_json::<NewsItem>(r#"{"title":"A"}"#, &options()).report.faults.len());
}

#[test]
fn a_term_or_a_text_is_shown_read_and_sorted() {
    let read = |text: &str| text.parse::<OrUnknown<FieldOfWork>>().unwrap();
    assert_eq!(
        (read("policing").to_string(), read("outer-space").to_string()),
        ("policing".into(), "outer-space".into())
    );
    assert_eq!(format!("{:<9}|", read("youth")), "youth    |");
    assert!(read("policing") < read("arms"));
    assert_eq!(read("policing").into_known(), Some(FieldOfWork::Policing));
}

#[test]
fn faults_are_counted_by_their_code() {
    let report = check_lines(
        "{\"title\":\"A\",\"countries\":[\"fin\",\"x\"]}\n".as_bytes(),
        &LinesOptions::new(options()),
        |_| (),
    )
    .unwrap();
    assert_eq!(report.count_of(FaultCode::UnknownTerm), 2);
    assert_eq!(report.count_of(FaultCode::WrongType), 0);
}

#[test]
fn a_slug_in_capitals_is_told_apart_from_nonsense() {
    let message = |slug: &str| slug.parse::<Country>().unwrap_err().to_string();
    assert_eq!(message("FI"), "unknown slug `FI` in the vocabulary country; did you mean `fi`?");
    assert_eq!(message("Finland"), "unknown slug `Finland` in the vocabulary country; did you mean `fi`?");
    assert_eq!(message("qq"), "unknown slug `qq` in the vocabulary country: expected one such as `al`");
}

#[test]
fn codes_of_countries_say_what_was_meant() {
    let message = |code: &str| Country::try_from_code(code).unwrap_err().to_string();
    assert_eq!(Country::try_from_code("SUN"), Ok(Country::RussianFederation));
    assert_eq!(message("fin"), "unknown ISO 3166 code `fin`; did you mean `FIN`?");
    assert_eq!(message("Finland"), "unknown ISO 3166 code `Finland`; did you mean `FI`?");
    assert_eq!(message("XX"), "unknown ISO 3166 code `XX`: expected one such as `FI`");
}

#[test]
fn codes_stand_where_a_struct_wants_them() {
    use osce::vocabularies::iso_codes::{alpha2, alpha3, numeric};

    #[derive(serde::Serialize, serde::Deserialize, PartialEq, Debug)]
    struct Codes {
        #[serde(with = "alpha3")]
        host: Country,
        #[serde(with = "numeric::list")]
        others: Vec<Country>,
        #[serde(with = "alpha2::option", default, skip_serializing_if = "Option::is_none")]
        seat: Option<Country>,
    }

    let json = r#"{"host":"KAZ","others":["246","040"],"seat":"FI"}"#;
    let read: Codes = serde_json::from_str(json).unwrap();
    assert_eq!(
        read,
        Codes {
            host: Country::Kazakhstan,
            others: vec![Country::Finland, Country::Austria],
            seat: Some(Country::Finland)
        }
    );
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
    assert_eq!(serde_json::from_str::<Codes>(r#"{"host":"KAZ","others":[]}"#).unwrap().seat, None);

    let message = |json: &str| serde_json::from_str::<Codes>(json).unwrap_err().to_string();
    let begins = |json: &str, wanted: &str| assert!(message(json).starts_with(wanted), "{}", message(json));
    begins(r#"{"host":"KZ"}"#, "not in force as alpha-3 code: `KZ`; did you mean `KAZ`?");
    begins(r#"{"host":"SUN"}"#, "not in force as alpha-3 code: `SUN`; did you mean `RUS`?");
    begins(r#"{"host":"KAZ","others":["24"]}"#, "unknown numeric code `24`: expected one such as `246`");
    // As a spreadsheet writes them.
    begins(r#"{"host":"KAZ","others":["40"]}"#, "unknown numeric code `40`; did you mean `040`?");
    begins(r#"{"host":"KAZ","others":["8"]}"#, "unknown numeric code `8`; did you mean `008`?");

    // What has lost its code cannot be written as one.
    let former = Codes { host: Country::GermanDemocraticRepublic, ..read };
    assert_eq!(serde_json::to_string(&former).unwrap_err().to_string(), "`ddde` has no alpha-3 code in force");
}
