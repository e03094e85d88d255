//! What exact lookups and clean lines cost the allocator: nothing, or nothing each.

use osce::{lookup::LookupOptions, vocabularies::Vocabulary};

#[test]
fn an_exact_lookup_allocates_nothing() {
    let day = chrono::NaiveDate::from_ymd_opt(2001, 1, 1);
    for (text, options) in [
        ("Finland", LookupOptions::new()),
        ("The OSCE Mission to Skopje (closed)", LookupOptions::new()),
        ("Forum for Security Co-operation", LookupOptions::new()),
        ("FI", LookupOptions::new().vocabulary(Vocabulary::Country)),
        ("Yugoslavia", LookupOptions::new().on(day)),
        ("Türkiye", LookupOptions::new()),
    ] {
        let mut found = false;
        let cost = allocation_counter::measure(|| found = osce::lookup::lookup_with(text, &options).is_ok());
        assert!(found, "{text} is found");
        assert_eq!(cost.count_total, 0, "{text}");
    }
}

#[test]
fn clean_lines_are_checked_without_an_allocation_each() {
    let line = r#"{"url":"https://www.osce.org/policing","kind":"news","title":"A course ends","body":"One.\n\nTwo, “said”.","issued_on":"2021-02-26","issued_by":["secretariat"],"fields_of_work":["policing"],"images":[{"url":"https://www.osce.org/a.jpg"}]}"#;
    let lines = format!("{line}\n").repeat(2_000);
    let options = osce::reading::LinesOptions::new(osce::CheckOptions::new("2026-01-15".parse().unwrap()));
    let mut valid = 0;
    let info = allocation_counter::measure(|| {
        valid = osce::reading::check_lines(lines.as_bytes(), &options, |_| {}).unwrap().valid;
    });
    assert_eq!(valid, 2_000);
    // A list of lines a block of 64 KiB, which grows.
    assert!(info.count_total < 150, "{} allocations", info.count_total);
}
