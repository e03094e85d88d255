//! The vectors of faults, and the page on them against the table of codes.

use osce::{
    checking::{Checked, check_json_as},
    reading::{LinesOptions, check_lines},
    records::{AnyRecord, RecordKind},
};
use osce_conformance::faults::{options, same_faults};
use osce_conformance::{run, same, text};
use serde_json::Value;

fn bytes(case: &Value) -> Result<Vec<u8>, String> {
    if let Some(hex) = case["hex"].as_str() {
        let byte = |pair: &str| u8::from_str_radix(pair, 16).map_err(|error| format!("{pair}: {error}"));
        return hex.split_whitespace().map(byte).collect();
    }
    let mut json = text(case, "json")?.to_owned();
    for (placeholder, with) in case["repeat"].as_object().into_iter().flatten() {
        let times = with[1].as_u64().and_then(|times| usize::try_from(times).ok()).ok_or("no number")?;
        json = json.replace(placeholder, &with[0].as_str().unwrap_or_default().repeat(times));
    }
    Ok(json.into_bytes())
}

#[test]
fn faults_vectors() {
    run("faults.json", |case| {
        let options = options(case)?;
        let kind = text(case, "record")?;
        let kind = RecordKind::from_slug(kind).ok_or_else(|| format!("no record `{kind}`"))?;
        if let Some(lines) = case["jsonl"].as_str() {
            let mut lines_options = LinesOptions::new(options).record(kind);
            if let Some(limit) = case["limit"].as_u64() {
                lines_options = lines_options.longest_line(usize::try_from(limit).map_err(|error| error.to_string())?);
            }
            let (mut faults, mut items) = (Vec::new(), Vec::new());
            check_lines(lines.as_bytes(), &lines_options, |line| {
                items.push(line.item().is_some());
                faults.extend(line.report().faults);
            })
            .map_err(|error| error.to_string())?;
            if let Some(wanted) = case["items"].as_array() {
                same("the items", &items, &wanted.iter().map(|item| item == true).collect())?;
            }
            return same_faults(&faults, &case["faults"]);
        }
        let json = bytes(case)?;
        let checked: Checked<AnyRecord> = check_json_as(kind, &json, &options);
        if let Some(wanted) = case["item"].as_bool() {
            same("an item", &checked.item.is_some(), &wanted)?;
        }
        // A count agrees with a report.
        let (mut of_line, mut codes) = (Vec::new(), Vec::new());
        let single = !json.contains(&b'\n') && !json.iter().all(u8::is_ascii_whitespace);
        if single {
            let lines_options = LinesOptions::new(options).record(kind).longest_line(json.len());
            check_lines(json.as_slice(), &lines_options, |line| {
                of_line = line.report().faults;
                codes = line.codes().collect();
            })
            .map_err(|error| error.to_string())?;
            same("the faults of the line", &of_line, &checked.report.faults)?;
            same("the codes of the line", &codes, &of_line.iter().map(|fault| fault.code).collect())?;
        }
        same_faults(&checked.report.faults, &case["faults"])
    });
}
