//! Asks the core.

use std::hint::black_box;

use chrono::NaiveDate;
use osce::reading::{CheckedLine, check_lines};
use osce::{CheckOptions, Country, NewsItem, reading::LinesOptions, records::RecordKind};
use osce_corpus::twins::{Twin, twins};
use osce_instructions::Asked;

fn main() {
    let asked = Asked::on_command_line();
    let today = NaiveDate::from_ymd_opt(2026, 1, 15).expect("a day");
    let options = CheckOptions::new(today);
    let lines_options = LinesOptions::new(options.clone());
    match asked.question.as_str() {
        "lookup" => asked.ask(|| osce::lookup(asked.about())),
        "lookup_code" => asked.ask(|| Country::from_code(asked.about())),
        "lookup_list" => asked.ask(|| osce::lookup::lookup_list(asked.about()).len()),
        "suggest" => asked.ask(|| osce::lookup::suggest(asked.about())),
        "mentions" => {
            let text = asked.text();
            asked.ask(|| osce::mentions(black_box(&text)));
        }
        "check_lines" => {
            let lines = asked.text();
            asked.ask(|| check_lines(black_box(lines.as_bytes()), &lines_options, |_| {}).expect("lines"));
        }
        "check_lines_parallel" => {
            let lines = asked.text();
            let check = || osce::reading::check_lines_parallel(black_box(lines.as_bytes()), &lines_options, |_| {});
            asked.ask(|| check().expect("lines"));
        }
        "count_lines_parallel" => {
            let lines = asked.text();
            let count = || osce::reading::count_lines_parallel(black_box(lines.as_bytes()), &lines_options);
            asked.ask(|| count().expect("lines"));
        }
        "count_clean_twin" => ask_twin(&asked, &lines_options, |twin| twin.clean, |_| {}),
        "count_faulty_twin" => ask_twin(&asked, &lines_options, |twin| twin.faulty, |_| {}),
        "report_faulty_twin" => ask_twin(
            &asked,
            &lines_options,
            |twin| twin.faulty,
            |line| {
                for fault in line.report().faults {
                    black_box((fault.message(), fault.suggestion().is_some()));
                }
            },
        ),
        "check" => {
            let item = NewsItem::from_json(&asked.text()).expect("a news item");
            asked.ask(|| black_box(&item).check(&options));
        }
        "check_json" => {
            let json = asked.text();
            asked.ask(|| osce::check_json::<NewsItem>(black_box(&json), &options));
        }
        "from_json" => {
            let json = asked.text();
            asked.ask(|| NewsItem::from_json(black_box(&json)).expect("a news item"));
        }
        "to_json" => {
            let item = NewsItem::from_json(&asked.text()).expect("a news item");
            asked.ask(|| black_box(&item).to_json());
        }
        "record_kind_of_json" => {
            let json = asked.text();
            asked.ask(|| RecordKind::of_json(black_box(&json)));
        }
        "read_page" => {
            let pages = asked.pages();
            let read = |page| drop(black_box(osce::read_page(black_box(page), &options)));
            asked.ask(|| pages.iter().for_each(read));
        }
        "read_listing" => {
            let listing = asked.text();
            asked.ask(|| osce::reading::read_listing(black_box(&listing), &options));
        }
        other => panic!("no question is called {other}"),
    }
}

/// Checks one of the two lines that differ in a fault.
fn ask_twin(
    asked: &Asked,
    options: &LinesOptions,
    line_of: impl FnOnce(Twin) -> Vec<u8>,
    each: impl Fn(CheckedLine<'_>),
) {
    let twin = twins().into_iter().find(|twin| twin.code.slug() == asked.about()).expect("the code of a fault");
    let options = options.clone().record(twin.record);
    let line = line_of(twin);
    asked.ask(|| check_lines(black_box(line.as_slice()), &options, &each).expect("a line"));
}
