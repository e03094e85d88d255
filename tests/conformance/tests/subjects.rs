//! The vectors of what pages are about.

use osce::CheckOptions;
use osce::checking::{FaultCode, Profile};
use osce::read_page;
use osce::records::RecordKind;
use osce_conformance::run;
use serde_json::Value;

#[test]
fn vectors() {
    run("subjects.json", |case| {
        let lines: Vec<&str> = case["lines"].as_array().ok_or("no lines")?.iter().filter_map(Value::as_str).collect();
        let mut options = CheckOptions::new("2026-01-15".parse().expect("a day"));
        options.record = case["record"].as_str().and_then(RecordKind::from_slug);
        for &profile in Profile::ALL {
            options.profile = profile;
            let checked = read_page(lines.join("\n"), &options);
            let faults = &checked.report.faults;
            let not_an_item = faults.iter().find(|fault| fault.code == FaultCode::NotAnItem);
            let seems = not_an_item.and_then(|fault| fault.params().next()).map(|(_, seems)| seems);
            if seems != case["seems"].as_str() {
                return Err(format!("seems {seems:?}"));
            }
            if faults.iter().any(|fault| fault.code == FaultCode::NoSignOfAnItem) == case["sign"] {
                return Err(format!("{faults:?}"));
            }
            if case["code"].as_str().is_some_and(|code| faults.iter().all(|fault| fault.code.slug() != code)) {
                return Err(format!("{faults:?}"));
            }
            if seems.is_some() && (checked.item.is_none() || checked.is_valid()) {
                return Err("what the page says is not given, or is valid".to_owned());
            }
        }
        Ok(())
    });
}
