//! `cargo +nightly fuzz run suggestions fuzz/corpus/suggestions fuzz/seeds/suggestions` in `core/`.
#![no_main]

use std::collections::HashSet;

use libfuzzer_sys::fuzz_target;
use osce::{
    Term,
    lookup::{SuggestOptions, suggest_with},
    vocabularies::Vocabulary,
};

fuzz_target!(|text: &str| {
    for vocabulary in [None, Some(Vocabulary::Country), Some(Vocabulary::Structure)] {
        let suggestions = suggest_with(text, &SuggestOptions::new().vocabulary(vocabulary));
        assert!(suggestions.len() <= 5);
        let terms: HashSet<Term> = suggestions.iter().map(|suggestion| suggestion.term).collect();
        assert_eq!(terms.len(), suggestions.len(), "a term of {text:?} stands twice");
        assert!(vocabulary.is_none_or(|asked| terms.iter().all(|term| term.vocabulary() == asked)));
    }
});
