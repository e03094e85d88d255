//! A term, or a text that is not one yet.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
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

impl<'de, T: std::str::FromStr> Deserialize<'de> for OrUnknown<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(text.parse().map_or_else(|_| Self::Unknown(text), Self::Known))
    }
}
