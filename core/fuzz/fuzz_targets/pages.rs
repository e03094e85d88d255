//! `cargo +nightly fuzz run pages fuzz/corpus/pages fuzz/seeds/pages` in `core/`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use osce::{CheckOptions, read_page, records::AnyRecord};

fuzz_target!(|bytes: &[u8]| {
    let options = CheckOptions::new(chrono::NaiveDate::from_ymd_opt(2026, 1, 15).unwrap()).advice(true);
    let checked = read_page(bytes, &options);
    assert!(checked.item.is_some() || !checked.is_valid());
    if let Some(item) = &checked.item {
        assert_eq!(AnyRecord::from_json(checked.kind, &item.to_json()).as_ref(), Ok(item));
    }
    let lines = String::from_utf8_lossy(bytes).split('\n').count();
    for fault in &checked.report.faults {
        assert!(fault.line.is_some_and(|line| line as usize <= lines));
    }
});
