//! What a record carries along that its type has no place for.

use serde::{Deserialize, Serialize};

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
