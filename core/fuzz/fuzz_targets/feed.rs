//! `cargo +nightly fuzz run feed fuzz/corpus/feed fuzz/seeds/feed` in `core/`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use osce::CheckOptions;
use osce::reading::read_feed;
use osce::{NewsItem, records::Record};

fuzz_target!(|bytes: &[u8]| {
    let options = CheckOptions::new(chrono::NaiveDate::from_ymd_opt(2026, 1, 15).unwrap()).advice(true);
    for checked in read_feed(bytes, Some("https://www.osce.org/a"), &options) {
        assert!(checked.item.is_some() || !checked.is_valid());
        if let Some(item) = &checked.item {
            assert_eq!(NewsItem::from_json(&item.to_json()).as_ref(), Ok(item));
        }
    }
});
