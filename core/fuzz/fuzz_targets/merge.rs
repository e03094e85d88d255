//! `cargo +nightly fuzz run merge fuzz/corpus/merge fuzz/seeds/merge` in `core/`. A line is a letter, for the form, and the JSON of an item.
#![no_main]

use libfuzzer_sys::fuzz_target;
use osce::NewsItem;
use osce::merging::{Half, merge_all};
use osce::reading::InputForm;

fuzz_target!(|text: &str| {
    let half = |line: &str| {
        let (form, json) = line.split_at_checked(1)?;
        let form = *InputForm::ALL.get(usize::from(form.as_bytes()[0]) % InputForm::ALL.len())?;
        Some(Half::new(NewsItem::from_json(json).ok()?, form, form.slug()))
    };
    let mut halves: Vec<Half> = text.lines().filter_map(half).collect();
    for pair in halves.windows(2) {
        let (about, page) = (&pair[0].item, &pair[1].item);
        let merged = NewsItem::merge(about, page).item.expect("an item");
        assert_eq!(NewsItem::from_json(&merged.to_json()).as_ref(), Ok(&merged));
        assert_eq!(NewsItem::merge(about, &merged).item.as_ref(), Some(&merged));
        let same = NewsItem::merge(about, about);
        assert_eq!((same.item.as_ref(), same.report.is_clean()), (Some(about), true));
    }
    let merged = merge_all(halves.clone());
    assert!(merged.len() <= halves.len() && merged.iter().all(|checked| checked.item.is_some()));
    halves.reverse();
    assert_eq!(merge_all(halves), merged);
});
