//! Faults as vectors write them.

#![allow(clippy::missing_errors_doc, reason = "a failure is a failed test")]

use osce::{
    CheckOptions,
    checking::{Fault, Profile},
};
use serde_json::Value;

use crate::{date, same};

/// The options of a case.
pub fn options(case: &Value) -> Result<CheckOptions, String> {
    let today = date(case, "today")?.ok_or("no `today`")?;
    let profile = case["profile"].as_str().and_then(Profile::from_slug).ok_or("no profile")?;
    Ok(CheckOptions::new(today).profile(profile).advice(case["advice"] == true))
}

/// The members that a vector gives of a fault.
fn same_fault(found: &Fault, wanted: &Value) -> Result<(), String> {
    let json = serde_json::to_value(found).map_err(|error| error.to_string())?;
    for (member, wanted) in wanted.as_object().into_iter().flatten() {
        match (member.as_str(), wanted) {
            ("params", Value::Object(wanted)) => {
                for (name, wanted) in wanted {
                    same(&format!("{}: {name}", found.code), &json["params"][name], wanted)?;
                }
            }
            _ => same(&format!("{}: {member}", found.code), json.get(member).unwrap_or(&Value::Null), wanted)?,
        }
    }
    Ok(())
}

/// Compares the faults of a report with those of a vector: all of them, in order.
pub fn same_faults(found: &[Fault], wanted: &Value) -> Result<(), String> {
    let wanted = wanted.as_array().ok_or("no `faults`")?;
    let codes: Vec<&str> = found.iter().map(|fault| fault.code.slug()).collect();
    let wanted_codes: Vec<&str> = wanted.iter().filter_map(|fault| fault["code"].as_str()).collect();
    same("the codes", &codes, &wanted_codes)?;
    found.iter().zip(wanted).try_for_each(|(found, wanted)| same_fault(found, wanted))
}
