//! `cargo +nightly fuzz run dates fuzz/corpus/dates fuzz/seeds/dates` in `core/`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match osce::dates::parse_dates(text) {
        Ok(range) => assert!(range.first <= range.last),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
