//! Canonical JSON: the known members in their order, and what a record carries along back in its place.

use std::cell::Cell;

use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::value::RawValue;

use super::carried::{Extra, UnresolvedTerm};
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
    extra: &[Extra],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let object = Object { members: Cell::new(members), shape, path: String::new(), unresolved, extra };
    object.serialize(serializer)
}

/// An object on its way out. Its members are taken when it is written, which is once.
struct Object<'r> {
    members: Cell<Vec<Written<'r>>>,
    shape: &'static Shape,
    path: String,
    unresolved: &'r [UnresolvedTerm],
    extra: &'r [Extra],
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (member, value) in self.shape.members.iter().zip(self.members.take()) {
            let path = format!("{}/{}", self.path, member.name);
            match value {
                Written::Absent => {
                    let kept = self.unresolved.iter().find(|term| term.path == path);
                    if let Some(term) = kept {
                        map.serialize_entry(member.name, &term.text)?;
                    }
                }
                Written::Text(text) => map.serialize_entry(member.name, text)?,
                Written::Date(date) => map.serialize_entry(member.name, &date)?,
                Written::PartialDate(date) => map.serialize_entry(member.name, &date)?,
                Written::Term(term) => map.serialize_entry(member.name, term.slug())?,
                Written::Terms(terms) => {
                    let terms = terms.into_iter().map(|term| Element::Text(term.slug())).collect();
                    self.list(&mut map, member.name, &path, terms)?;
                }
                Written::Parts(parts) => {
                    let super::shape::Kind::Parts(shape) = member.kind else { continue };
                    let parts = parts.into_iter().map(|members| Element::Object(Cell::new(members), shape)).collect();
                    self.list(&mut map, member.name, &path, parts)?;
                }
            }
        }
        for extra in self.extra.iter().filter(|extra| pointer::is_member_of(&extra.path, &self.path)) {
            map.serialize_entry(&pointer::last_step(&extra.path), &raw::<S>(&extra.json)?)?;
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
        let unresolved = self.unresolved.iter().filter_map(|term| {
            pointer::index_below(&term.path, path).map(|index| (index, Element::Text(term.text.as_str())))
        });
        let extra = self.extra.iter().filter_map(|extra| {
            pointer::index_below(&extra.path, path).map(|index| (index, Element::Raw(extra.json.as_str())))
        });
        let mut kept: Vec<(usize, Element<'r>)> = unresolved.chain(extra).collect();
        kept.sort_by_key(|(index, _)| *index);
        let mut kept = kept.into_iter().peekable();
        let mut elements = Vec::new();
        for element in typed {
            while let Some((_, raw)) = kept.next_if(|(index, _)| *index <= elements.len()) {
                elements.push(raw);
            }
            elements.push(element);
        }
        elements.extend(kept.map(|(_, raw)| raw));
        if elements.is_empty() {
            return Ok(());
        }
        map.serialize_entry(name, &List { object: self, path, elements })
    }
}

enum Element<'r> {
    Text(&'r str),
    Raw(&'r str),
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
                Element::Text(text) => list.serialize_element(text)?,
                Element::Raw(json) => list.serialize_element(&raw::<S>(json)?)?,
                Element::Object(members, shape) => list.serialize_element(&Object {
                    members: Cell::new(members.take()),
                    shape,
                    path: format!("{}/{index}", self.path),
                    unresolved: self.object.unresolved,
                    extra: self.object.extra,
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
