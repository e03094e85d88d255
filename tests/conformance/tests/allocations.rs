//! What an exact lookup costs the allocator: nothing.

use osce::{LookupOptions, Vocabulary};

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
        let cost = allocation_counter::measure(|| found = osce::lookup_with(text, &options).is_ok());
        assert!(found, "{text} is found");
        assert_eq!(cost.count_total, 0, "{text}");
    }
}
