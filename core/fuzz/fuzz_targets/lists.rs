//! `cargo +nightly fuzz run lists fuzz/corpus/lists fuzz/seeds/lists` in `core/`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut end = 0;
    for item in osce::lookup::lookup_list(text) {
        assert!(item.span.start >= end && item.span.start < item.span.end);
        assert_eq!(item.span.of(text), item.text);
        assert_eq!(item.text.trim(), item.text);
        assert_eq!(item.found().is_some(), item.error().is_none());
        end = item.span.end;
    }
});
