//! The vectors of merged records, and what holds of any.

use osce::NewsItem;
use osce::checking::{Checked, FaultCode, Severity};
use osce::merging::{Half, merge_all};
use osce::reading::InputForm;
use osce_conformance::{run, same, text};
use serde_json::{Value, json};

fn item(value: &Value) -> Result<NewsItem, String> {
    NewsItem::from_json(&value.to_string()).map_err(|error| error.to_string())
}

fn half(value: &Value) -> Result<Half, String> {
    let form = InputForm::from_slug(text(value, "form")?).ok_or("no form")?;
    Ok(Half::new(item(&value["item"])?, form, text(value, "source")?))
}

fn conflicts(merged: &[Checked<NewsItem>]) -> Result<Value, String> {
    let mut conflicts = Vec::new();
    for fault in merged.iter().flat_map(|checked| &checked.report.faults) {
        same("the code", &fault.code, &FaultCode::ConflictingValues)?;
        same("the severity", &fault.severity, &Severity::Warning)?;
        let values = fault.params().map(|(_, value)| value);
        conflicts.push(json!(std::iter::once(fault.path.as_str()).chain(values).collect::<Vec<_>>()));
    }
    Ok(conflicts.into())
}

#[test]
fn vectors() {
    run("merges.json", |case| {
        let wanted = case["conflicts"].as_array().ok_or("no conflicts")?;
        let Some(halves) = case["halves"].as_array() else {
            let merged = NewsItem::merge(&item(&case["about"])?, &item(&case["page"])?);
            let mut found = merged.item.clone().ok_or("no item")?;
            if let Some(extra) = case["extra"].as_array() {
                let carried: Vec<Value> = found.extra.iter().map(|extra| json!([extra.path(), extra.json()])).collect();
                same("what is carried along", &carried, extra)?;
                found.extra.clear();
            }
            same("the item", &found.to_json(), &item(&case["item"])?.to_json())?;
            return same("the conflicts", &conflicts(&[merged])?, &json!(wanted));
        };
        let items = case["items"].as_array().into_iter().flatten();
        let items = items.map(|wanted| Ok(item(wanted)?.to_json())).collect::<Result<Vec<_>, String>>()?;
        let mut halves = halves.iter().map(half).collect::<Result<Vec<_>, _>>()?;
        for _ in 0..halves.len().max(1) {
            for _ in 0..2 {
                let merged = merge_all(halves.clone());
                let found: Vec<String> = merged.iter().filter_map(|checked| checked.item.as_ref()).map(NewsItem::to_json).collect();
                same("the items", &found, &items)?;
                same("the conflicts", &conflicts(&merged)?, &json!(wanted))?;
                halves.reverse();
            }
            if !halves.is_empty() {
                halves.rotate_left(1);
            }
        }
        Ok(())
    });
}
