//! What a record carries along that its type has no place for.

use serde::{Deserialize, Serialize};

use super::pointer;
use super::shape::Shape;
use crate::vocabularies::term::Vocabulary;

/// A term that this version does not know, or a text where a slug should be: kept, and written back in its place.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnresolvedTerm {
    /// Where it stood, as a JSON Pointer: `/fields_of_work/1`.
    pub path: String,
    /// The vocabulary of which a slug was expected.
    pub vocabulary: Vocabulary,
    /// What stood there.
    pub text: String,
}

impl UnresolvedTerm {
    /// A text at a place for a term of a vocabulary.
    pub fn new(path: impl Into<String>, vocabulary: Vocabulary, text: impl Into<String>) -> Self {
        Self { path: path.into(), vocabulary, text: text.into() }
    }
}

/// A member or an element that the type has no place for - unknown, of another type, there a second time - as raw JSON.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Extra {
    /// Where it stood, as a JSON Pointer: `/reading_time`.
    pub path: String,
    /// Its JSON, byte for byte.
    pub json: String,
}

impl Extra {
    /// The JSON of a value at a place; nothing where it is no JSON.
    ///
    /// ```
    /// use osce::Extra;
    ///
    /// assert!(Extra::new("/reading_time", "3.10").is_some());
    /// assert!(Extra::new("/reading_time", "three").is_none());
    /// ```
    pub fn new(path: impl Into<String>, json: impl Into<String>) -> Option<Self> {
        let json = json.into();
        serde_json::from_str::<serde::de::IgnoredAny>(&json).ok()?;
        Some(Self { path: path.into(), json: json.trim().to_owned() })
    }
}

/// What a record carries along.
#[derive(Default, Debug)]
pub(crate) struct Carried {
    pub(crate) unresolved: Vec<UnresolvedTerm>,
    pub(crate) extra: Vec<Extra>,
}

impl Carried {
    /// Brings what is carried into the order in which it is written, so that a record that was written and read again is the same.
    pub(crate) fn sort(&mut self, shape: &'static Shape) {
        let order = |path: &str| {
            let mut steps = path.split('/').skip(1);
            let member = steps.next().and_then(|name| shape.position(name));
            match (member, steps.next().and_then(|index| index.parse::<usize>().ok())) {
                (Some(member), Some(index)) => (member, index),
                // Behind the known members.
                _ => (usize::MAX, 0),
            }
        };
        self.extra.sort_by_key(|extra| order(&extra.path));
        let position = |path: &str| path.split('/').nth(1).and_then(|name| shape.position(name));
        self.unresolved.sort_by_key(|term| (position(&term.path), order(&term.path)));
    }
}

/// Drops what was carried for a member that is now given.
pub(crate) fn forget(unresolved: &mut Vec<UnresolvedTerm>, extra: &mut Vec<Extra>, member: &str) {
    let path = format!("/{member}");
    unresolved.retain(|term| !pointer::is_within(&term.path, &path));
    extra.retain(|extra| !pointer::is_within(&extra.path, &path));
}
