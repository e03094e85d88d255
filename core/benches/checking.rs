//! How fast JSON Lines are checked, beside what reads the same bytes without checking anything.
//!
//! `cargo bench -p osce --features parallel --bench checking`

use std::hint::black_box;

use divan::Bencher;
use divan::counter::BytesCount;
use osce::{
    CheckOptions, Country, FieldOfWork, NewsItem, NewsKind, Structure,
    reading::LinesOptions,
    records::{RecordImage, RecordLink},
};
use serde::de::IgnoredAny;

fn main() {
    divan::main();
}

/// About 12 MB. In a build for development times say nothing: there a few lines show that all runs.
const LINES: u32 = if cfg!(debug_assertions) { 40 } else { 4300 };

/// Lines of clean news items, 2.8 KB a line on average.
fn news(words: &str) -> String {
    let mut lines = String::new();
    for number in 0..LINES {
        let day = chrono::NaiveDate::from_yo_opt(2021, 1 + number % 365).unwrap_or_default();
        let number = number as usize;
        let paragraphs: Vec<String> =
            (0..5).map(|paragraph| words.repeat(2 + (number + paragraph) % 3).trim().to_owned()).collect();
        let item = NewsItem::new(format!("Course number {number} for police officers ends"))
            .id(number.to_string())
            .url(format!("https://www.osce.org/secretariat/{number}"))
            .kind(NewsKind::ALL[number % 5])
            .language("en")
            .summary(words.trim())
            .body(paragraphs.join("\n\n"))
            .issued_on(day)
            .issued_by([Structure::Secretariat, Structure::TransnationalThreatsDepartment])
            .place("Vienna")
            .fields_of_work([FieldOfWork::Policing, FieldOfWork::RuleOfLaw])
            .countries([Country::Tajikistan, Country::Austria])
            .images([
                RecordImage::new(format!("https://www.osce.org/images/{number}.jpg")).alt("Participants of the course")
            ])
            .links([RecordLink::new("https://www.osce.org/policing").title("More on policing")]);
        lines += &item.to_json();
        lines.push('\n');
    }
    lines
}

/// A sentence of each, as news has them.
const ENGLISH: &str = "The officers, who came from three of the Organization’s participating States, practised how to secure digital evidence and how to ask for it abroad. ";
const RUSSIAN: &str = "Сотрудники учились сохранять «цифровые» доказательства и запрашивать их за рубежом. ";

fn options() -> LinesOptions {
    LinesOptions::new(CheckOptions::new(chrono::NaiveDate::from_ymd_opt(2026, 1, 15).unwrap_or_default()))
}

#[divan::bench(args = [ENGLISH, RUSSIAN])]
fn osce_check_lines(bencher: Bencher<'_, '_>, words: &str) {
    let lines = news(words);
    let options = options();
    bencher.counter(BytesCount::of_str(&lines)).bench_local(|| {
        let batch = osce::reading::check_lines(black_box(lines.as_bytes()), &options, |_| {}).unwrap();
        assert!(batch.faults_by_code.is_empty(), "{:?}", batch.faults_by_code);
    });
}

#[cfg(feature = "parallel")]
#[divan::bench(args = [ENGLISH, RUSSIAN])]
fn osce_check_lines_on_all_cores(bencher: Bencher<'_, '_>, words: &str) {
    let lines = news(words);
    let options = options();
    bencher
        .counter(BytesCount::of_str(&lines))
        .bench_local(|| osce::reading::check_lines_parallel(black_box(lines.as_bytes()), &options, |_| {}).unwrap());
}

#[divan::bench(args = [ENGLISH, RUSSIAN])]
fn serde_json_ignored_any(bencher: Bencher<'_, '_>, words: &str) {
    let lines = news(words);
    bencher.counter(BytesCount::of_str(&lines)).bench_local(|| {
        for line in black_box(lines.as_bytes()).split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            black_box(serde_json::from_slice::<IgnoredAny>(line).unwrap());
        }
    });
}
