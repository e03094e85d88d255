//! `cargo +nightly fuzz run listings fuzz/corpus/listings fuzz/seeds/listings` in `core/`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use osce::{CheckOptions, NewsItem, reading::read_listing};

fuzz_target!(|bytes: &[u8]| {
    let options = CheckOptions::new(chrono::NaiveDate::from_ymd_opt(2026, 1, 15).unwrap());
    let items = read_listing(bytes, &options);
    assert!(!items.is_empty());
    for checked in items {
        assert!(checked.item.is_some() || !checked.is_valid());
        if let Some(item) = &checked.item {
            assert_eq!(NewsItem::from_json(&item.to_json()).as_ref(), Ok(item));
        }
    }
});
