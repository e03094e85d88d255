//! Asks the border of Swift and Kotlin. Each answer is written as it crosses.

use std::hint::black_box;

use chrono::NaiveDate;
use osce_ffi::{CheckOptions, LinesOptions, RecordKind, UniFfiTag};
use osce_instructions::Asked;
use uniffi::{LowerReturn, RustBuffer};

fn main() {
    let asked = Asked::on_command_line();
    let about = || asked.about().to_owned();
    let today = NaiveDate::from_ymd_opt(2026, 1, 15).expect("a day");
    let check = CheckOptions { today, profile: None, advice: false, record: None };
    let kind = RecordKind::NewsItem;
    match asked.question.as_str() {
        "core_lookup" => asked.ask(|| cross(osce_ffi::core_lookup(about()))),
        "core_lookup_list" => asked.ask(|| cross(osce_ffi::core_lookup_list(about(), None))),
        "core_suggest" => asked.ask(|| cross(osce_ffi::core_suggest(about(), None))),
        "core_mentions" => {
            let text = asked.text();
            asked.ask(|| cross(osce_ffi::core_mentions(text.clone(), None)));
        }
        "core_check_json" => {
            let json = asked.text().into_bytes();
            asked.ask(|| cross(osce_ffi::core_check_json(kind, json.clone(), check)));
        }
        "core_check_lines" => {
            let options = LinesOptions { check, record: None, longest_line: None };
            asked.ask(|| cross(osce_ffi::core_check_lines(about(), options)));
        }
        "core_read" => {
            let pages = asked.pages();
            let read = |page: &String| cross(osce_ffi::core_read(None, page.clone().into_bytes(), None, check));
            asked.ask(|| pages.iter().for_each(read));
        }
        "core_record_of_json" => {
            let json = asked.text();
            asked.ask(|| cross(osce_ffi::core_record_of_json(kind, json.clone())));
        }
        "core_json_of_record" => {
            let record = osce_ffi::core_record_of_json(kind, asked.text()).expect("a news item");
            asked.ask(|| cross(osce_ffi::core_json_of_record(record.clone())));
        }
        "core_chair_on" => {
            let day: NaiveDate = asked.about().parse().expect("a day");
            asked.ask(|| cross(osce_ffi::core_chair_on(black_box(day))));
        }
        "core_country_facts" => asked.ask(|| cross(osce_ffi::core_country_facts())),
        "core_structure_facts" => asked.ask(|| cross(osce_ffi::core_structure_facts())),
        "core_field_of_work_facts" => asked.ask(|| cross(osce_ffi::core_field_of_work_facts())),
        "core_meeting_series_facts" => asked.ask(|| cross(osce_ffi::core_meeting_series_facts())),
        other => panic!("no question is called {other}"),
    }
}

/// Writes an answer for the other side, and frees it as the other side does.
fn cross<T: LowerReturn<UniFfiTag, ReturnType = RustBuffer>>(answer: T) {
    let Ok(written) = T::lower_return(answer) else { panic!("the border answers with an error") };
    black_box(written).destroy();
}
