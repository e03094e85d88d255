//! How fast JSON Lines are checked, as archives have them, beside what reads the same bytes without checking anything.
//!
//! `cargo bench -p osce --features parallel --bench checking`

use std::hint::black_box;

use divan::Bencher;
use divan::counter::BytesCount;
use osce::CheckOptions;
use osce::reading::{LinesOptions, check_lines};
use osce_corpus::lines::{Form, lines};
use serde::de::IgnoredAny;

fn main() {
    divan::main();
}

/// About 12 MB of most forms. In a build for development times say nothing: there a few lines show that all runs.
const LINES: usize = if cfg!(debug_assertions) { 40 } else { 4300 };

const SEED: u64 = 1;

fn options() -> LinesOptions {
    LinesOptions::new(CheckOptions::new(chrono::NaiveDate::from_ymd_opt(2026, 1, 15).unwrap_or_default()))
}

#[divan::bench(args = Form::ALL.map(Form::name))]
fn osce_check_lines(bencher: Bencher<'_, '_>, form: &str) {
    let lines = lines_of(form);
    let options = options();
    bencher
        .counter(BytesCount::of_slice(&lines))
        .bench_local(|| check_lines(black_box(lines.as_slice()), &options, |_| {}).unwrap());
}

#[cfg(feature = "parallel")]
#[divan::bench(args = Form::ALL.map(Form::name))]
fn osce_count_lines_on_all_cores(bencher: Bencher<'_, '_>, form: &str) {
    let lines = lines_of(form);
    let options = options();
    bencher
        .counter(BytesCount::of_slice(&lines))
        .bench_local(|| osce::reading::count_lines_parallel(black_box(lines.as_slice()), &options).unwrap());
}

/// The reports of all lines that have one, with their messages and suggestions.
#[divan::bench(args = [Form::Faulty, Form::UnknownTerms, Form::Mix].map(Form::name))]
fn osce_reports(bencher: Bencher<'_, '_>, form: &str) {
    let lines = lines_of(form);
    let options = options();
    bencher.counter(BytesCount::of_slice(&lines)).bench_local(|| {
        check_lines(black_box(lines.as_slice()), &options, |line| {
            for fault in line.report().faults {
                black_box((fault.message(), fault.suggestion().is_some()));
            }
        })
        .unwrap()
    });
}

#[divan::bench(args = Form::ALL.map(Form::name))]
fn serde_json_ignored_any(bencher: Bencher<'_, '_>, form: &str) {
    let lines = lines_of(form);
    bencher.counter(BytesCount::of_slice(&lines)).bench_local(|| {
        for line in black_box(&lines).split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            black_box(serde_json::from_slice::<IgnoredAny>(line).unwrap());
        }
    });
}

fn lines_of(form: &str) -> Vec<u8> {
    let form = Form::ALL.into_iter().find(|known| known.name() == form).unwrap();
    lines(form, LINES, SEED)
}
