//! What a fault says that is to be written, as edits of the text.

use std::collections::HashMap;
use std::ops::Range;

use super::places::Places;
use crate::checking::codes::FaultCode;
use crate::checking::finding::Finding;
use crate::checking::report::Fault;
use crate::records::position::Positions;
use crate::vocabularies::closed_sets::FaultAction;

/// A part of the text, and what is written in its place.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    range: Range<usize>,
    text: String,
    /// The object that gets a member of another name.
    renames_in: Option<usize>,
    pub(super) fault: Fault,
    /// The JSON that the fault is about, and what it is after the edit.
    pub(super) before: String,
    pub(super) after: Option<String>,
}

/// The edit that mends a fault without a person, if there is one.
pub(super) fn edit_of(found: &Finding, json: &str, places: &Places) -> Option<Edit> {
    let fault = &found.fault;
    if !fault.is_safe() {
        return None;
    }
    let (action, value) = (fault.action(), fault.value());
    let item = places.at(found.at)?;
    let range = match action {
        FaultAction::Remove => item.with_comma(),
        FaultAction::Rename => item.name.clone()?,
        FaultAction::Replace | FaultAction::Wrap | FaultAction::Trim | FaultAction::Split => item.value.clone(),
        FaultAction::NoAction => return None,
    };
    let about = if action == FaultAction::Rename { range.clone() } else { item.value.clone() };
    let renames_in = (action == FaultAction::Rename).then_some(item.within);
    if renames_in.is_some() && value.as_deref().is_none_or(|name| places.has_name(item.within, name, json)) {
        return None;
    }
    let text = match &value {
        // Elements in place of an element.
        Some(list) if action == FaultAction::Split && fault.code == FaultCode::UnknownTerm => {
            list.strip_prefix('[')?.strip_suffix(']')?.to_owned()
        }
        Some(value) => value.clone(),
        None => String::new(),
    };
    Some(Edit { range, text, renames_in, fault: fault.clone(), before: json.get(about)?.to_owned(), after: value })
}

/// The text with edits, and those that were made: of edits that meet or go back, and of members that get the same name, the first. Faults
/// get their lines and columns.
pub(super) fn with_edits(json: &str, edits: Vec<Edit>) -> (String, Vec<Edit>) {
    let mut positions = Positions::new(json);
    let mut names: HashMap<String, usize> = HashMap::new();
    let (mut text, mut end, mut made) = (String::with_capacity(json.len()), 0, Vec::new());
    for mut edit in edits {
        let Some(between) = json.get(end..edit.range.start) else { continue };
        if edit.renames_in.is_some_and(|object| names.insert(format!("{object} {}", edit.text), object).is_some()) {
            continue;
        }
        text.push_str(between);
        text.push_str(&edit.text);
        end = edit.range.end;
        edit.fault = edit.fault.at(positions.of(edit.range.start));
        made.push(edit);
    }
    text.push_str(json.get(end..).unwrap_or_default());
    (text, made)
}
