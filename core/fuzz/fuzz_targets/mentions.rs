//! `cargo +nightly fuzz run mentions fuzz/corpus/mentions fuzz/seeds/mentions` in `core/`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use osce::lookup::{SpanConverter, SpanUnit};

fuzz_target!(|text: &str| {
    let mut end = 0;
    let mut code_points = SpanConverter::new(text, SpanUnit::CodePoints);
    for mention in osce::mentions(text) {
        assert!(mention.span.start >= end && mention.span.start < mention.span.end);
        assert_eq!(mention.span.of(text), mention.text);
        assert_eq!(mention.term.is_none(), mention.candidates.len() > 1);
        let converted = code_points.convert(mention.span);
        let by_hand: String = text.chars().skip(converted.start).take(converted.end - converted.start).collect();
        assert_eq!(by_hand, mention.text);
        end = mention.span.end;
    }
});
