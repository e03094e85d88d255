//! `cargo +nightly fuzz run lookup fuzz/corpus/lookup fuzz/seeds/lookup` in `core/`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use osce::{
    lookup::{LookupOptions, lookup_with, normal_form},
    vocabularies::Vocabulary,
};

fuzz_target!(|text: &str| {
    let folded = normal_form(text);
    assert_eq!(normal_form(&folded), folded, "the normal form of {text:?} is not stable");
    let day = chrono::NaiveDate::from_ymd_opt(2001, 1, 1);
    for options in [
        LookupOptions::new(),
        LookupOptions::new().vocabulary(Vocabulary::Country).on(day),
        LookupOptions::new().fuzzy(true),
    ] {
        match lookup_with(text, &options) {
            Ok(found) => assert!(found.distance == 0 || options.fuzzy),
            // A message looks for suggestions, which takes its time: once is enough.
            Err(error) => assert!(options.fuzzy || options.on.is_some() || !error.to_string().is_empty()),
        }
    }
});
