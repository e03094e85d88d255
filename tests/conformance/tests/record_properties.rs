//! What holds of every record and every input: nothing is lost, places are exact, the quick look agrees with the thorough one.

use std::time::{Duration, Instant};

use osce::{
    CheckOptions, NewsItem, check_json,
    checking::{FaultCode, Profile, check_json_as},
    read_page,
    reading::{InputForm, LinesOptions, PageLayout, check_lines, check_lines_parallel, layout_of, read_listing},
    records::{AnyRecord, RecordKind},
};
use osce_conformance::cases;
use osce_conformance::mutation::{self, Seed};
use proptest::prelude::*;
use serde_json::Value;

fn options() -> CheckOptions {
    CheckOptions::new("2026-01-15".parse().unwrap())
}

/// The members that are lists.
const LISTS: [&str; 9] = [
    "issued_by",
    "organized_by",
    "run_by",
    "fields_of_work",
    "countries",
    "meetings",
    "images",
    "links",
    "translations",
];

/// The value at a JSON Pointer of a text, as raw as it stands there.
fn leads_somewhere(value: &Value, pointer: &str) -> bool {
    // A missing member's pointer names it: what is around it must be there.
    let around = pointer.rsplit_once('/').map_or("", |(around, _)| around);
    value.pointer(pointer).is_some() || value.pointer(around).is_some()
}

#[test]
fn mutated_records_come_back_as_they_were() {
    let mut seed = Seed::new(3);
    for _ in 0..20_000 {
        let (kind, value) = mutation::record(&mut seed);
        let json = value.to_string();
        let Ok(item) = AnyRecord::from_json(kind, &json) else { continue };
        let is_list = |name: &str| LISTS.contains(&name) && kind.members().any(|member| member == name);
        let written = item.to_json();
        let again = AnyRecord::from_json(kind, &written).unwrap();
        assert_eq!(again, item, "{json}");
        assert_eq!(again.to_json(), written);
        // Nothing is lost: but for empty lists the same members and values.
        let mut wanted = value;
        if let Value::Object(members) = &mut wanted {
            members.retain(|name, value| *value != Value::Array(Vec::new()) || !is_list(name));
        }
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), wanted, "{json}\n{written}");
    }
}

#[test]
fn records_stand_in_structs_of_ones_own() {
    #[derive(serde::Serialize, serde::Deserialize)]
    struct Feed {
        items: Vec<NewsItem>,
    }
    let json =
        r#"{"items":[{"title":"A","kind":"podcast","weight":1.50,"fields_of_work":["new","policing"]},{"title":"B"}]}"#;
    let feed: Feed = serde_json::from_str(json).unwrap();
    assert_eq!(feed.items[0].unresolved[0].path, "/kind");
    assert_eq!(feed.items[0].extra[0].json(), "1.50");
    let canonical =
        r#"{"items":[{"kind":"podcast","title":"A","fields_of_work":["new","policing"],"weight":1.50},{"title":"B"}]}"#;
    assert_eq!(serde_json::to_string(&feed).unwrap(), canonical);
    // By way of a `Value`, which itself may round a number.
    let value: Value = serde_json::from_str(json).unwrap();
    let from_value: Feed = serde_json::from_value(value).unwrap();
    assert_eq!(from_value.items[0].unresolved, feed.items[0].unresolved);
    assert!(
        serde_json::from_str::<Feed>(r#"{"items":[{"kind":"news"}]}"#)
            .is_err_and(|error| error.to_string().contains("title"))
    );
}

#[test]
fn what_is_given_takes_the_place_of_what_was_carried() {
    let json = r#"{"title":"A","kind":"podcast","summary":null,"fields_of_work":["new"],"x":1}"#;
    let item = NewsItem::from_json(json).unwrap();
    let item = item.kind(osce::NewsKind::News).summary("A lead.").fields_of_work([osce::FieldOfWork::Youth]);
    assert_eq!(item.to_json(), r#"{"kind":"news","title":"A","summary":"A lead.","fields_of_work":["youth"],"x":1}"#);
    let mut shorter = NewsItem::from_json(r#"{"title":"A","fields_of_work":["policing","youth","new"]}"#).unwrap();
    shorter.fields_of_work.clear();
    assert_eq!(shorter.to_json(), r#"{"title":"A","fields_of_work":["new"]}"#);
    // A report of a record has no places, but the same codes.
    let codes = |report: &osce::checking::Report| report.faults.iter().map(|fault| fault.code).collect::<Vec<_>>();
    let report = shorter.check(&options());
    assert_eq!(codes(&report), codes(&check_json::<NewsItem>(shorter.to_json(), &options()).report));
    assert!(report.faults.iter().all(|fault| fault.line.is_none() && fault.column.is_none()));
}

#[test]
fn the_quick_look_agrees_with_the_thorough_one() {
    let mut seed = Seed::new(4).milder(50);
    let mut lines = String::new();
    let mut thorough = Vec::new();
    let options = options();
    for _ in 0..20_000 {
        let (kind, value) = mutation::record(&mut seed);
        if kind == RecordKind::NewsItem {
            let line = value.to_string();
            thorough
                .push((check_json::<NewsItem>(&line, &options).report, check_json::<NewsItem>(&line, &options).item));
            lines += &line;
            lines.push('\n');
        }
    }
    let lines_options = LinesOptions::new(options.clone());
    let mut number = 0;
    let batch = check_lines(lines.as_bytes(), &lines_options, |line| {
        let (report, item) = &thorough[number];
        number += 1;
        assert_eq!(line.number, number as u64);
        assert_eq!(line.report().is_clean(), report.is_clean());
        let codes = |report: &osce::checking::Report| {
            report.faults.iter().map(|fault| (fault.code, fault.path.clone(), fault.column)).collect::<Vec<_>>()
        };
        assert_eq!(codes(&line.report()), codes(report));
        assert!(line.report().faults.iter().all(|fault| fault.line == u32::try_from(number).ok()));
        assert_eq!(line.item(), item.clone().map(AnyRecord::from));
    })
    .unwrap();
    assert_eq!(number, thorough.len());
    let clean = thorough.iter().filter(|(report, _)| report.is_clean()).count();
    assert!(clean > number / 4 && clean < number / 4 * 3, "{clean} clean lines of {number} do not tell much");
    let mut parallel_numbers = Vec::new();
    let parallel =
        check_lines_parallel(lines.as_bytes(), &lines_options, |line| parallel_numbers.push(line.number)).unwrap();
    assert_eq!(parallel, batch);
    assert!(parallel_numbers.iter().copied().eq(1..=number as u64), "out of order");
}

#[test]
fn a_record_is_checked_as_it_would_be_written() {
    let mut seed = Seed::new(6);
    let options = options().advice(true);
    let told = |report: osce::checking::Report| -> Vec<_> {
        let fault = |fault: &osce::checking::Fault| {
            (fault.code, fault.severity, fault.path.clone(), fault.message(), fault.suggestion().map(str::to_owned))
        };
        report.faults.iter().map(fault).collect()
    };
    for number in 0..20_000 {
        let (kind, value) = mutation::record(&mut seed);
        // Now and then members that stand twice, with values of other types, and a name that a pointer escapes.
        let more = r#"{"a/b~c":["\ud800"],"body":[],"title":7,"#;
        let json = value.to_string().replacen('{', more, usize::from(number % 2 == 0));
        let Ok(item) = AnyRecord::from_json(kind, &json) else { continue };
        let written = item.to_json();
        assert_eq!(told(item.check(&options)), told(check_json_as(kind, &written, &options).report), "{written}");
    }
}

#[test]
fn a_day_in_a_year_that_no_date_has_is_invalid() {
    let day = chrono::NaiveDate::from_ymd_opt(12_345, 6, 7).unwrap();
    assert!(osce::PartialDate::try_from(day).is_err());
    let report = NewsItem::new("A course ends").issued_on(day).check(&options());
    assert!(
        report.faults.iter().any(|fault| (fault.code, fault.path.as_str()) == (FaultCode::InvalidDate, "/issued_on"))
    );
}

#[test]
fn faults_lead_to_places_of_the_input() {
    let mut seed = Seed::new(5);
    for _ in 0..5_000 {
        let (kind, value) = mutation::record(&mut seed);
        let json = serde_json::to_string_pretty(&value).unwrap();
        let lines: Vec<&str> = json.lines().collect();
        for fault in check_json_as(kind, &json, &options().profile(Profile::Lenient)).report.faults {
            assert!(leads_somewhere(&value, &fault.path), "{} in {json}", fault.path);
            let (line, column) = (fault.line.unwrap() as usize, fault.column.unwrap() as usize);
            assert!((1..=lines[line - 1].chars().count()).contains(&column), "{fault} in {json}");
            assert!(!fault.message().is_empty());
        }
    }
}

/// Inputs that are broken, huge or meant to harm, each with the code that should tell it.
fn hostile() -> Vec<(&'static str, Vec<u8>, FaultCode)> {
    let many = 200_000;
    let text = |parts: [&str; 3]| format!("{}{}{}", parts[0], parts[1].repeat(many), parts[2]).into_bytes();
    vec![
        ("arrays in arrays", text(["{\"x\":", "[", ""]), FaultCode::TooDeep),
        ("objects in objects", text(["{\"x\":", "{\"a\":", ""]), FaultCode::TooDeep),
        ("arrays alone", text(["", "[", ""]), FaultCode::TooDeep),
        ("unknown terms", text(["{\"fields_of_work\":[", "\"x\",", "\"y\"]}"]), FaultCode::TooManyFaults),
        ("numbers for terms", text(["{\"issued_by\":[", "1,", "1]}"]), FaultCode::TooManyFaults),
        ("unknown members", text(["{", "\"y\":1,", "\"z\":1}"]), FaultCode::TooManyFaults),
        ("duplicate members", text(["{", "\"title\":\"x\",", "\"z\":1}"]), FaultCode::TooManyFaults),
        ("empty images", text(["{\"images\":[", "{},", "{}]}"]), FaultCode::TooManyFaults),
        ("escapes", text(["{\"title\":\"", "\\u0041", "\"}"]), FaultCode::TextTooLong),
        ("lone surrogates", text(["{\"title\":\"", "\\ud800", "\"}"]), FaultCode::LoneSurrogate),
        ("backslashes", text(["{\"title\":\"", "\\", ""]), FaultCode::InvalidJson),
        ("quotation marks", text(["{\"title\":", "\"", ""]), FaultCode::InvalidJson),
        ("digits", text(["{\"title\":", "9", "}"]), FaultCode::WrongType),
        ("a long word", text(["{\"kind\":\"", "policing ", "\"}"]), FaultCode::UnknownTerm),
        ("a long name", text(["{\"", "issuedBy", "\":1}"]), FaultCode::UnknownMember),
        ("a long address", text(["{\"url\":\"https://", "a.", "\"}"]), FaultCode::InvalidUrl),
        ("a long tag", text(["{\"language\":\"en", "-aaaaa", "-\"}"]), FaultCode::InvalidLanguage),
        ("a long date", text(["{\"issued_on\":\"", "2021-", "\"}"]), FaultCode::InvalidDate),
        ("white space", text(["{\"title\":\"", " ", "\"}"]), FaultCode::BlankText),
        (
            "bytes that are not UTF-8",
            [&b"{\"title\":\""[..], &vec![0xff; many], b"\"}"].concat(),
            FaultCode::TooManyFaults,
        ),
        ("line feeds", text(["", "\n", ""]), FaultCode::EmptyInput),
        ("NUL characters", vec![0; many], FaultCode::NotText),
        ("a tag", text(["<", "div", ">"]), FaultCode::HtmlPage),
        ("a truncated record", b"{\"title\": \"A title\", \"body".to_vec(), FaultCode::InvalidJson),
        ("a byte order mark", "\u{feff}{\"title\":\"A title\"}".into(), FaultCode::ByteOrderMark),
    ]
}

#[test]
fn hostile_json_is_told_in_good_time() {
    for &profile in Profile::ALL {
        for (name, input, code) in hostile() {
            let begun = Instant::now();
            let checked = check_json::<NewsItem>(&input, &options().profile(profile).advice(true));
            let codes: Vec<FaultCode> = checked.report.faults.iter().map(|fault| fault.code).collect();
            assert!(codes.contains(&code), "{name}: {:?}", &codes[..codes.len().min(5)]);
            assert!(codes.len() <= 1_000, "{name}: {} faults", codes.len());
            // A hang, not a measurement: what is not linear takes minutes here.
            assert!(begun.elapsed() < Duration::from_secs(20), "{name} took {:?}", begun.elapsed());
        }
    }
}

#[test]
fn much_that_is_carried_is_written_in_good_time() {
    let image = r#"{"url":"https://www.osce.org/a.jpg","w":1.0},"new","#;
    let json = format!(
        r#"{{"title":"A","images":[{}5],"fields_of_work":[{}"z"]}}"#,
        image.repeat(50_000),
        r#""x","policing","#.repeat(50_000)
    );
    let begun = Instant::now();
    let item = NewsItem::from_json(&json).unwrap();
    assert_eq!((item.images.len(), item.extra.len(), item.unresolved.len()), (50_000, 100_001, 50_001));
    let written = item.to_json();
    assert_eq!(NewsItem::from_json(&written).unwrap(), item);
    assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), serde_json::from_str::<Value>(&json).unwrap());
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn a_bad_line_never_ends_the_run() {
    let mut input = Vec::new();
    let mut wanted = Vec::new();
    for (_, bytes, _) in hostile() {
        let line: Vec<u8> = bytes.into_iter().filter(|byte| *byte != b'\n').collect();
        if !line.is_empty() {
            wanted.push(false);
            input.extend(line);
            input.push(b'\n');
        }
        input.extend(br#"{"title":"A title","kind":"news","body":"Text.","issued_by":["secretariat"]}"#);
        input.extend(b"\r\n");
        wanted.push(true);
    }
    let options = LinesOptions::new(options()).longest_line(1 << 16);
    let mut found = Vec::new();
    let batch = check_lines(input.as_slice(), &options, |line| found.push(line.is_valid())).unwrap();
    // The mark alone is not an error, and that record lacks more than the date.
    assert_eq!(found, wanted);
    assert_eq!(batch.lines, wanted.len() as u64);
    assert!(batch.faults_by_code["line-too-long"] > 10);
}

/// Gives a line of a gigabyte, without having it.
struct Endless {
    left: usize,
}

impl std::io::Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = buffer.len().min(self.left);
        buffer[..length].fill(b'x');
        self.left -= length;
        Ok(length)
    }
}

#[test]
fn a_line_of_a_gigabyte_is_passed_over() {
    use std::io::{BufReader, Read};
    let record = "\n{\"title\":\"A title\",\"kind\":\"news\",\"body\":\"Text.\",\"issued_by\":[\"secretariat\"]}";
    let input = BufReader::with_capacity(1 << 16, Endless { left: 1 << 30 }.chain(record.as_bytes()));
    let mut found = Vec::new();
    check_lines(input, &LinesOptions::new(options()), |line| {
        found.push((line.number, line.raw.len(), line.report().faults[0].code));
    })
    .unwrap();
    assert_eq!(found, [(1, 1 << 20, FaultCode::LineTooLong), (2, record.len() - 1, FaultCode::MissingMember)]);
}

#[test]
fn hostile_pages_are_read_in_good_time() {
    let many = 10_000;
    let mut texts: Vec<String> = [
        "Publishing date: 5 May 2019\n",
        "Title\nPublishing date: 5 May 2019\n",
        "- Issued by:\n",
        "- OSCE Secretariat\n",
        "Date:\n",
        "-\n",
        "Where\n",
        "VIENNA, 5 May 2019 - ",
        "(closed)",
        "Issued on: ",
        "\n",
        "\r",
        "OSCE Secretariat, ",
        "5 May 2019 ",
        "Report type: x\n",
        "News Item\n",
        "Regions:\n- Kosovo\n",
    ]
    .map(|part| part.repeat(many))
    .to_vec();
    texts.push("x".repeat(1 << 20));
    texts.push(format!("News Item\nTitle\n- Issued by:\n{}\nText.", "OSCE Secretariat, ".repeat(many)));
    for text in texts {
        let begun = Instant::now();
        let (page, listing) = (read_page(&text, &options()), read_listing(&text, &options()));
        assert!(!listing.is_empty());
        assert!(page.report.faults.len() <= 1_000 && listing.iter().all(|item| item.report.faults.len() <= 1_000));
        assert!(begun.elapsed() < Duration::from_secs(60), "{:?}: {:?}", &text[..20.min(text.len())], begun.elapsed());
    }
}

#[test]
fn no_page_of_the_vectors_loses_a_word() {
    for file in ["pages.json", "listings.json"] {
        for case in cases(file) {
            let page = case["text"].as_str().unwrap_or_default();
            for end in (0..=page.len()).filter(|end| page.is_char_boundary(*end)).step_by(7) {
                // Whatever is cut off: an answer.
                let checked = read_page(&page[..end], &options());
                assert!(checked.item.is_some() || !checked.is_valid());
                // The form of an input is found without its layout, and agrees with it.
                let is_listing = layout_of(&page[..end]).is_some_and(PageLayout::is_listing);
                let form = match page[..end].trim_start().starts_with('<') {
                    true if is_listing => InputForm::HtmlListing,
                    true => InputForm::Html,
                    false if is_listing => InputForm::Listing,
                    false => InputForm::Page,
                };
                assert_eq!(InputForm::detect(&page.as_bytes()[..end]), form);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_bytes_have_a_report(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let checked = check_json::<NewsItem>(&bytes, &options());
        prop_assert!(checked.item.is_some() || !checked.is_valid());
        let page = read_page(&bytes, &options());
        prop_assert!(page.item.is_some() || !page.is_valid());
    }

    #[test]
    fn any_text_is_carried(text in "\\PC{0,40}") {
        let json = serde_json::json!({ "title": "A title", "kind": text, "countries": [text], "summary": text, "x": text }).to_string();
        let item = NewsItem::from_json(&json).unwrap();
        prop_assert_eq!(NewsItem::from_json(&item.to_json()).unwrap(), item);
    }

    #[test]
    fn broken_json_is_told_where_serde_json_tells_it(at in 0usize..300, byte in any::<u8>()) {
        let mut json = r#"{"title":"A title","kind":"news","body":"Te\u0041xt.","issued_by":["secretariat"],"x":[1.5e3,{"a":null},true,"é"],"images":[{"url":"https://example.org/"}]}"#.as_bytes().to_vec();
        let at = at % json.len();
        json[at] = byte;
        let is_json = serde_json::from_slice::<serde::de::IgnoredAny>(&json).is_ok() && std::str::from_utf8(&json).is_ok();
        let report = check_json::<NewsItem>(&json, &options()).report;
        let told = report.faults.iter().any(|fault| matches!(fault.code, FaultCode::InvalidJson | FaultCode::InvalidUtf8 | FaultCode::TooDeep | FaultCode::NotText | FaultCode::HtmlPage));
        // Half a surrogate pair is not JSON to serde_json; here it is a fault of its own.
        let lone = report.faults.iter().any(|fault| fault.code == FaultCode::LoneSurrogate);
        prop_assert!(is_json != told || lone, "{}", String::from_utf8_lossy(&json));
    }
}
