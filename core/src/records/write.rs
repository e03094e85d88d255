//! Canonical JSON: the known members in their order, and what a record carries along back in its place.

use std::any::type_name;

use serde::ser::{Error as _, Serialize, SerializeMap, Serializer};
use serde_json::value::{RawValue, Value};

use super::entries::{Entry, Item, Object};

/// The canonical JSON of a record.
pub(crate) fn to_json(record: &impl Serialize) -> String {
    // Strings and raw JSON alone: only raw JSON that is not JSON could fail, and no reader makes it.
    serde_json::to_string(record).unwrap_or_default()
}

impl Serialize for Object<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.entries(|name, _, entry| match entry {
            Entry::One(item) => map.serialize_entry(name, &item),
            Entry::List(items) => map.serialize_entry(name, &items),
        })?;
        map.end()
    }
}

impl Serialize for Item<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Date(date) => date.serialize(serializer),
            Self::PartialDate(date) => date.serialize(serializer),
            Self::Term(term) => serializer.serialize_str(term.slug()),
            Self::Object(object) => object.serialize(serializer),
            Self::Json(json) if keeps_json_text::<S>() => {
                RawValue::from_string((*json).to_owned()).map_err(S::Error::custom)?.serialize(serializer)
            }
            Self::Json(json) => serde_json::from_str::<Value>(json).map_err(S::Error::custom)?.serialize(serializer),
        }
    }
}

/// Whether a serializer takes JSON as the text that it is: those of `serde_json`, which one knows by their errors. Others would write the
/// marker of the text.
fn keeps_json_text<S: Serializer>() -> bool {
    type_name::<S::Error>() == type_name::<serde_json::Error>()
}
