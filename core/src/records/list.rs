//! Lists of records: arrays in JSON, wherever they stand.

use super::any::AnyRecord;
use super::children::each_child;
use super::error::RecordError;
use super::json_scanner::{RawJson, Scanner, SyntaxError, ValueKind};
use super::pointer;
use crate::vocabularies::closed_sets::RecordKind;

impl AnyRecord {
    /// Reads the records of a list: of an array that stands at a JSON Pointer, `""` for the whole text.
    ///
    /// # Errors
    ///
    /// The text is not JSON, no array stands there, or an element is not a record; the error names the element.
    pub fn list_from_json(kind: RecordKind, json: &str, pointer: &str) -> Result<Vec<Self>, RecordError> {
        let syntax = |error| RecordError::syntax(json, error);
        let mut scanner = Scanner::new(json);
        let whole = scanner.value(0).map_err(syntax)?;
        scanner.demand_end().map_err(syntax)?;
        let not_a_list = |found: String| RecordError::NotAList { pointer: pointer.to_owned(), found };
        let list = match at(whole, pointer).map_err(syntax)? {
            Some(list) if list.kind == ValueKind::Array => list,
            Some(other) => return Err(not_a_list(format!("a JSON {}", other.kind.name()))),
            None => return Err(not_a_list("nothing".to_owned())),
        };
        let (mut records, mut flaw) = (Vec::new(), None);
        each_child(list.scanner(), &mut |index, element| match AnyRecord::from_json(kind, element.text) {
            _ if flaw.is_some() => {}
            Ok(record) => records.push(record),
            Err(error) => {
                let pointer = format!("{pointer}/{}", index.unwrap_or_default());
                flaw = Some(RecordError::Element { pointer, error: Box::new(error) });
            }
        })
        .map_err(syntax)?;
        flaw.map_or(Ok(records), Err)
    }
}

/// The value at a JSON Pointer; of members with one name the last, as other readers take it.
fn at<'t>(value: RawJson<'t>, pointer: &str) -> Result<Option<RawJson<'t>>, SyntaxError> {
    let mut value = value;
    let mut steps = pointer.split('/');
    if steps.next() != Some("") {
        return Ok(None);
    }
    for step in steps {
        let (wanted, mut found) = (pointer::name(step), None);
        each_child(value.scanner(), &mut |name, value| {
            if name == Some(&wanted) {
                found = Some(value);
            }
        })?;
        let Some(next) = found else { return Ok(None) };
        value = next;
    }
    Ok(Some(value))
}
