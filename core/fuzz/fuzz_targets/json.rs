//! `cargo +nightly fuzz run json fuzz/corpus/json fuzz/seeds/json` in `core/`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use osce::{
    CheckOptions,
    checking::check_json_as,
    reading::{LinesOptions, check_lines},
    records::{AnyRecord, RecordKind},
};

fuzz_target!(|bytes: &[u8]| {
    let options = CheckOptions::new(chrono::NaiveDate::from_ymd_opt(2026, 1, 15).unwrap());
    for &kind in RecordKind::ALL {
        let checked = check_json_as(kind, bytes, &options.clone().advice(true));
        assert!(checked.item.is_some() || !checked.is_valid());
        if let Some(item) = &checked.item {
            let written = item.to_json();
            assert_eq!(AnyRecord::from_json(kind, &written).as_ref(), Ok(item));
            assert_eq!(AnyRecord::from_json(kind, &written).unwrap().to_json(), written);
        }
        let line = !bytes.contains(&b'\n') && !bytes.iter().all(u8::is_ascii_whitespace) && !bytes.ends_with(b"\r");
        if line {
            let thorough = check_json_as(kind, bytes, &options).report;
            let options = LinesOptions::new(options.clone()).record(kind);
            check_lines(bytes, &options, |line| assert_eq!(line.report(), thorough)).unwrap();
        }
    }
});
