//! Lines are counted without their reports being made: the count agrees with them, on lines as archives have them and on broken ones.

use std::collections::BTreeMap;
use std::env;

use chrono::NaiveDate;
use osce::CheckOptions;
use osce::checking::{FaultCode, Profile, Severity, check_json_as};
use osce::reading::{BatchReport, LinesOptions, check_lines, check_lines_parallel};
use osce::records::RecordKind;
use osce_corpus::lines::{Form, lines};
use osce_corpus::random::Random;
use osce_corpus::twins::{Twin, twins};

/// So many lines of each form are asked; more where `OSCE_LINES` says so.
fn amount() -> usize {
    env::var("OSCE_LINES").ok().and_then(|lines| lines.parse().ok()).unwrap_or(300)
}

fn options(record: RecordKind) -> LinesOptions {
    let today = NaiveDate::from_ymd_opt(2026, 1, 15).expect("a day");
    LinesOptions::new(CheckOptions::new(today)).record(record)
}

/// Checks each line by itself, and counts what the reports say.
fn by_reports(file: &[u8], options: &LinesOptions) -> BTreeMap<&'static str, u64> {
    let mut counts = BTreeMap::new();
    for line in file.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line)) {
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let report = check_json_as(options.record, line, &options.check).report;
        *counts.entry(if report.is_valid() { "valid" } else { "invalid" }).or_default() += 1;
        for fault in report.faults {
            *counts.entry(fault.code.slug()).or_default() += 1;
        }
    }
    counts
}

/// What a batch came to, in the same form.
fn counts(batch: BatchReport) -> BTreeMap<&'static str, u64> {
    let totals = [("valid", batch.valid), ("invalid", batch.invalid)];
    batch.faults_by_code.into_iter().chain(totals).filter(|(_, count)| *count > 0).collect()
}

fn assert_counted(what: &str, file: &[u8], options: &LinesOptions) {
    let wanted = by_reports(file, options);
    let mut told = BTreeMap::<&str, u64>::new();
    let batch = check_lines(file, options, |line| {
        let report = line.report();
        let codes: Vec<FaultCode> = report.faults.iter().map(|fault| fault.code).collect();
        assert_eq!(line.codes().collect::<Vec<_>>(), codes, "{what}, line {}", line.number);
        assert_eq!(line.is_valid(), report.is_valid(), "{what}, line {}", line.number);
        for code in codes {
            *told.entry(code.slug()).or_default() += 1;
        }
    });
    let batch = batch.expect("it is in memory");
    assert_eq!(batch.faults_by_code, told, "{what}: what the lines say");
    assert_eq!(counts(batch), wanted, "{what}: by records");
    let parallel = check_lines_parallel(file, options, |_| {}).expect("it is in memory");
    assert_eq!(counts(parallel), wanted, "{what}: on all cores");
}

#[test]
fn lines_are_what_their_form_says() {
    for form in Form::ALL {
        let batch = check_lines(&*lines(form, 300, 1), &options(RecordKind::NewsItem), |_| {}).expect("lines");
        let codes: Vec<&str> = batch.faults_by_code.keys().copied().collect();
        match form {
            Form::Faulty => assert!(batch.invalid > 5 && codes.contains(&"issuer-not-begun"), "{batch:?}"),
            Form::UnknownTerms => assert!(batch.invalid == 300, "{batch:?}"),
            Form::Mix => assert!(batch.invalid > 20 && batch.valid > 200 && codes.len() > 5, "{batch:?}"),
            _ => assert!(codes.is_empty(), "{}: {codes:?}", form.name()),
        }
    }
}

#[test]
fn counts_agree_with_reports() {
    let strict = options(RecordKind::NewsItem);
    let mut lenient = strict.clone();
    lenient.check = lenient.check.profile(Profile::Lenient);
    for form in Form::ALL {
        let file = lines(form, amount(), 2);
        assert_counted(form.name(), &file, &strict);
        assert_counted(form.name(), &file, &lenient);
    }
}

#[test]
fn counts_agree_with_reports_of_broken_lines() {
    let mut random = Random::new(3);
    let pieces: [&[u8]; 14] = [
        b"\"",
        b"\\",
        b"{",
        b"}",
        b"[",
        b",",
        b"\\u00",
        b"\\ud83d",
        b"\\u0007",
        b"\x00",
        b"\xff",
        b"\xc2\x85",
        b" ",
        b"\x7f",
    ];
    for form in [Form::Mix, Form::CyrillicEscapes, Form::Short] {
        let file = lines(form, amount(), 4);
        let mut broken = Vec::new();
        for line in file.split_inclusive(|byte| *byte == b'\n') {
            let at = random.below(line.len());
            let cut = (at + random.below(3)).min(line.len() - 1).max(at);
            broken.extend(&line[..at]);
            broken.extend(random.one_of(&pieces));
            broken.extend(&line[cut..]);
        }
        assert_counted(form.name(), &broken, &options(RecordKind::NewsItem));
    }
}

#[test]
fn of_two_lines_one_has_the_fault() {
    for Twin { code, record, clean, faulty } in twins() {
        let options = options(record);
        let codes = |line: &[u8]| {
            let mut codes = Vec::new();
            check_lines(line, &options, |line| codes = line.codes().collect()).expect("a line");
            codes
        };
        let weighty = |line: &[u8]| {
            let report = check_json_as(record, line, &options.check).report;
            report.faults.into_iter().filter(|fault| fault.severity == Severity::Error).count()
        };
        assert_eq!(weighty(&clean), 0, "{code}: {}", String::from_utf8_lossy(&clean));
        assert!(!codes(&clean).contains(&code), "{code}");
        assert!(codes(&faulty).contains(&code), "{code}: {:?}", codes(&faulty));
        assert_counted(code.slug(), &faulty, &options);
    }
}

#[test]
fn a_line_of_many_faults_is_counted_as_it_is_reported() {
    let many = |element: &str, count: usize| vec![element; count].join(",");
    let record = |members: &str| format!(r#"{{"title":"A title","kind":"news","body":"Text.",{members}}}"#);
    let unknown: Vec<String> = (0..3000).map(|number| format!("\"unknown-{number}\"")).collect();
    let members: Vec<String> = (0..3000).map(|number| format!("\"member{number}\":1")).collect();
    let old = r#""issued_on":"1990-01-01""#;
    let closed = many(r#""mission-to-croatia""#, 700);
    let bytes = [b"\xff ".repeat(1500), record(&unknown.join(",")).into_bytes()].concat();
    for (what, line) in [
        ("unknown terms", record(&format!(r#""issued_by":["secretariat"],"fields_of_work":[{}]"#, unknown.join(",")))),
        ("unknown members", record(&members.join(","))),
        ("issuers that had ended", record(&format!(r#""issued_by":[{closed}],"issued_on":"2021-05-04""#))),
        (
            "issuers that had not begun",
            record(&format!(r#""issued_by":[{}],{old}"#, many(r#""mission-to-serbia""#, 999))),
        ),
        ("the same term", record(&format!(r#""issued_by":["secretariat"],"countries":[{}]"#, many("\"at\"", 1002)))),
        ("blank texts", record(&format!(r#""issued_by":["secretariat"],"images":[{}]"#, many(r#"{"alt":" "}"#, 999)))),
    ] {
        assert_counted(what, line.as_bytes(), &options(RecordKind::NewsItem));
    }
    assert_counted("bytes that are not UTF-8", &bytes, &options(RecordKind::NewsItem));
}
