//! A record as a tree of its members, whatever their types, with what it carries along in its place.

use std::borrow::Cow;
use std::convert::Infallible;

use serde::ser::{Error as _, Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use crate::records::entries::{Entry, Item, Kept, Object};
use crate::records::record::{HasDescriptor, NewsItem};

/// A member of a record, or of an object in one of its lists.
#[derive(Clone, Debug)]
pub(super) struct Member<'r> {
    pub(super) name: String,
    /// Its position in the descriptor; nothing of a member that is kept raw.
    pub(super) position: Option<usize>,
    pub(super) value: Node<'r>,
    /// Where the value was met.
    pub(super) source: &'r str,
}

/// A value.
#[derive(Clone, Debug)]
pub(super) enum Node<'r> {
    /// A text, a slug, a date.
    Text(Cow<'r, str>),
    /// What is kept raw.
    Json(&'r str),
    Object(Vec<Member<'r>>),
    List(Vec<Node<'r>>),
}

/// The members of an item, which was met in a source.
pub(super) fn members<'r>(item: &'r NewsItem, source: &'r str) -> Vec<Member<'r>> {
    let kept = Kept::new(&item.unresolved, &item.extra);
    of_object(&Object::record(NewsItem::DESCRIPTOR, item.values(), &kept), source)
}

fn of_object<'r>(object: &Object<'_, 'r>, source: &'r str) -> Vec<Member<'r>> {
    let mut members = Vec::new();
    let Ok(()) = object.entries(|name, position, entry| {
        let value = match entry {
            Entry::One(item) => of_item(item, source),
            Entry::List(items) => Node::List(items.into_iter().map(|item| of_item(item, source)).collect()),
        };
        members.push(Member { name: name.to_owned(), position, value, source });
        Ok::<(), Infallible>(())
    });
    members
}

fn of_item<'r>(item: Item<'_, 'r>, source: &'r str) -> Node<'r> {
    match item {
        Item::Text(text) => Node::Text(text),
        Item::Date(date) => Node::Text(date.to_string().into()),
        Item::PartialDate(date) => Node::Text(date.to_string().into()),
        Item::Term(term) => Node::Text(term.slug().into()),
        Item::Object(object) => Node::Object(of_object(&object, source)),
        Item::Json(json) => Node::Json(json),
    }
}

impl<'r> Node<'r> {
    /// The members of an object.
    pub(super) fn members(self) -> Option<Vec<Member<'r>>> {
        if let Self::Object(members) = self { Some(members) } else { None }
    }

    /// As a message quotes it.
    pub(super) fn quoted(&self) -> String {
        match self {
            Self::Text(text) => text.clone().into_owned(),
            other => serde_json::to_string(other).unwrap_or_default(),
        }
    }
}

/// Members as an object that can be written.
pub(super) struct Written<'m, 'r>(pub(super) &'m [Member<'r>]);

impl Serialize for Written<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        // What is kept raw stands behind the members that it may repeat.
        for is_raw in [false, true] {
            for member in self.0.iter().filter(|member| member.position.is_none() == is_raw) {
                map.serialize_entry(&member.name, &member.value)?;
            }
        }
        map.end()
    }
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Json(json) => {
                RawValue::from_string((*json).to_owned()).map_err(S::Error::custom)?.serialize(serializer)
            }
            Self::Object(members) => Written(members).serialize(serializer),
            Self::List(nodes) => nodes.serialize(serializer),
        }
    }
}
