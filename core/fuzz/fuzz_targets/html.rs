//! `cargo +nightly fuzz run html fuzz/corpus/html fuzz/seeds/html` in `core/`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use osce::CheckOptions;
use osce::reading::{read_html, read_html_listing};
use osce::records::AnyRecord;

fuzz_target!(|bytes: &[u8]| {
    let options = CheckOptions::new(chrono::NaiveDate::from_ymd_opt(2026, 1, 15).unwrap()).advice(true);
    let checked = read_html(bytes, Some("https://www.osce.org/a"), &options);
    assert!(checked.item.is_some() || !checked.is_valid());
    if let Some(item) = &checked.item {
        assert_eq!(AnyRecord::from_json(checked.kind, &item.to_json()).as_ref(), Ok(item));
    }
    let lines = checked.raw.split('\n').count();
    let listing = read_html_listing(bytes, None, &options);
    for fault in checked.report.faults.iter().chain(listing.iter().flat_map(|item| &item.report.faults)) {
        assert!(fault.line.is_some_and(|line| line as usize <= lines));
    }
});
