//! A term, or a text that is not one yet.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::vocabularies::term::Term;

/// A term of a vocabulary, or the text that stood where its slug should be: for structs of your own that must read what is newer
/// than your program. The records of this crate carry such texts in `unresolved` instead.
///
/// ```
/// use osce::FieldOfWork;
/// use osce::records::OrUnknown;
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Serialize, Deserialize)]
/// struct Tag {
///     field: OrUnknown<FieldOfWork>,
/// }
///
/// let tag: Tag = serde_json::from_str(r#"{"field":"policing"}"#)?;
/// assert_eq!(tag.field.known(), Some(&FieldOfWork::Policing));
/// let newer: Tag = serde_json::from_str(r#"{"field":"outer-space"}"#)?;
/// assert_eq!(newer.field.known(), None);
/// assert_eq!(serde_json::to_string(&newer)?, r#"{"field":"outer-space"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// It is displayed as its text and parsed from it. Terms sort before texts.
///
/// ```
/// # use osce::{FieldOfWork, records::OrUnknown};
/// let mut fields: Vec<OrUnknown<FieldOfWork>> = ["outer-space", "youth", "policing"].iter().map(|text| text.parse().unwrap()).collect();
/// fields.sort();
/// assert_eq!(fields[0].as_str(), "policing");
/// assert_eq!(fields.pop().and_then(OrUnknown::into_known), None);
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum OrUnknown<T> {
    /// A term.
    Known(T),
    /// A text that is not a slug of the vocabulary.
    Unknown(String),
}

impl<T> OrUnknown<T> {
    /// The term, if it is one.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(term) => Some(term),
            Self::Unknown(_) => None,
        }
    }

    /// The term itself, if it is one.
    pub fn into_known(self) -> Option<T> {
        match self {
            Self::Known(term) => Some(term),
            Self::Unknown(_) => None,
        }
    }
}

impl<T: Copy + Into<Term>> OrUnknown<T> {
    /// The slug of the term, or the text.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(term) => (*term).into().slug(),
            Self::Unknown(text) => text,
        }
    }
}

impl<T: Copy + Into<Term>> fmt::Display for OrUnknown<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<T: FromStr> FromStr for OrUnknown<T> {
    type Err = Infallible;

    /// The term with the slug, or the text.
    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.parse().map_or_else(|_| Self::Unknown(text.to_owned()), Self::Known))
    }
}

impl<T> From<T> for OrUnknown<T> {
    fn from(term: T) -> Self {
        Self::Known(term)
    }
}

impl<T: Serialize> Serialize for OrUnknown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(term) => term.serialize(serializer),
            Self::Unknown(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de, T: FromStr> Deserialize<'de> for OrUnknown<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(text.parse().unwrap_or_else(|never: Infallible| match never {}))
    }
}
