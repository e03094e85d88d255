//! Canonical JSON: the known members in their order, and what a record carries along back in its place.

use std::cell::Cell;
use std::collections::HashMap;

use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::value::RawValue;

use super::carried::{ExtraMember, UnresolvedTerm};
use super::pointer;
use super::shape::Shape;
use super::value::Written;

/// The canonical JSON of a record.
pub(crate) fn to_json(record: &impl Serialize) -> String {
    // Strings and raw JSON alone: there is nothing that could fail but raw JSON that is none, which no reader makes.
    serde_json::to_string(record).unwrap_or_default()
}

/// Writes the members of a record.
pub(crate) fn serialize<S: Serializer>(
    members: Vec<Written<'_>>,
    shape: &'static Shape,
    unresolved: &[UnresolvedTerm],
    extra: &[ExtraMember],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let kept = Kept::new(unresolved, extra);
    let object = Object { members: Cell::new(members), shape, path: String::new(), kept: &kept };
    object.serialize(serializer)
}

/// What a record carries along, by the pointer of the object or list that it goes back to, with the last step of its own.
#[derive(Default)]
struct Kept<'r>(HashMap<&'r str, Vec<(&'r str, KeptValue<'r>)>>);

#[derive(Clone, Copy)]
enum KeptValue<'r> {
    Text(&'r str),
    Raw(&'r str),
}

impl<'r> Kept<'r> {
    fn new(unresolved: &'r [UnresolvedTerm], extra: &'r [ExtraMember]) -> Self {
        let mut kept = Self::default();
        for term in unresolved {
            kept.add(&term.path, KeptValue::Text(&term.text));
        }
        for extra in extra {
            kept.add(extra.path(), KeptValue::Raw(extra.json()));
        }
        kept
    }

    fn add(&mut self, path: &'r str, value: KeptValue<'r>) {
        let (around, step) = path.rsplit_once('/').unwrap_or(("", path));
        self.0.entry(around).or_default().push((step, value));
    }

    /// What goes back to an object or a list.
    fn within(&self, path: &str) -> impl Iterator<Item = (&'r str, KeptValue<'r>)> {
        self.0.get(path).into_iter().flatten().copied()
    }
}

/// An object on its way out. Its members are taken when it is written, which is once.
struct Object<'r> {
    members: Cell<Vec<Written<'r>>>,
    shape: &'static Shape,
    path: String,
    kept: &'r Kept<'r>,
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (member, value) in self.shape.members.iter().zip(self.members.take()) {
            let path = format!("{}/{}", self.path, member.name);
            match value {
                Written::Absent => {
                    let mut kept = self.kept.within(&self.path);
                    if let Some((_, KeptValue::Text(text))) =
                        kept.find(|(step, value)| *step == member.name && matches!(value, KeptValue::Text(_)))
                    {
                        map.serialize_entry(member.name, text)?;
                    }
                }
                Written::Text(text) => map.serialize_entry(member.name, text)?,
                Written::Date(date) => map.serialize_entry(member.name, &date)?,
                Written::PartialDate(date) => map.serialize_entry(member.name, &date)?,
                Written::Term(term) => map.serialize_entry(member.name, term.slug())?,
                Written::Terms(terms) => {
                    let terms = terms.into_iter().map(|term| Element::Kept(KeptValue::Text(term.slug()))).collect();
                    self.list(&mut map, member.name, &path, terms)?;
                }
                Written::Parts(parts) => {
                    let super::shape::Kind::Parts(shape) = member.kind else { continue };
                    let parts = parts.into_iter().map(|members| Element::Object(Cell::new(members), shape)).collect();
                    self.list(&mut map, member.name, &path, parts)?;
                }
            }
        }
        for (step, value) in self.kept.within(&self.path) {
            if let KeptValue::Raw(json) = value {
                map.serialize_entry(&pointer::name(step), &raw::<S>(json)?)?;
            }
        }
        map.end()
    }
}

impl<'r> Object<'r> {
    /// Writes a list, if there is anything in it: what was kept raw at its index, or at the end of a list that is shorter now.
    fn list<M: SerializeMap>(
        &self,
        map: &mut M,
        name: &'static str,
        path: &str,
        typed: Vec<Element<'r>>,
    ) -> Result<(), M::Error> {
        let of_index = |(step, value): (&str, KeptValue<'r>)| Some((step.parse::<usize>().ok()?, value));
        let mut kept: Vec<(usize, KeptValue<'r>)> = self.kept.within(path).filter_map(of_index).collect();
        kept.sort_by_key(|(index, _)| *index);
        let mut kept = kept.into_iter().peekable();
        let mut elements = Vec::new();
        for element in typed {
            while let Some((_, value)) = kept.next_if(|(index, _)| *index <= elements.len()) {
                elements.push(Element::Kept(value));
            }
            elements.push(element);
        }
        elements.extend(kept.map(|(_, value)| Element::Kept(value)));
        if elements.is_empty() {
            return Ok(());
        }
        map.serialize_entry(name, &List { object: self, path, elements })
    }
}

enum Element<'r> {
    Kept(KeptValue<'r>),
    Object(Cell<Vec<Written<'r>>>, &'static Shape),
}

struct List<'o, 'r> {
    object: &'o Object<'r>,
    path: &'o str,
    elements: Vec<Element<'r>>,
}

impl Serialize for List<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.elements.len()))?;
        for (index, element) in self.elements.iter().enumerate() {
            match element {
                Element::Kept(KeptValue::Text(text)) => list.serialize_element(text)?,
                Element::Kept(KeptValue::Raw(json)) => list.serialize_element(&raw::<S>(json)?)?,
                Element::Object(members, shape) => list.serialize_element(&Object {
                    members: Cell::new(members.take()),
                    shape,
                    path: format!("{}/{index}", self.path),
                    kept: self.object.kept,
                })?,
            }
        }
        list.end()
    }
}

/// JSON that is written as it is.
fn raw<S: Serializer>(json: &str) -> Result<Box<RawValue>, S::Error> {
    RawValue::from_string(json.to_owned()).map_err(S::Error::custom)
}
