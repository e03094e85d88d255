//! What a record carries along that its type has no place for.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::descriptor::Descriptor;
use super::pointer;
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::Vocabulary;

osce_model::unresolved_term! { answer
    #[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[non_exhaustive]
}

impl UnresolvedTerm {
    /// A text at a place for a term of a vocabulary.
    pub fn new(path: impl Into<String>, vocabulary: Vocabulary, text: impl Into<String>) -> Self {
        Self { path: path.into(), vocabulary, text: text.into() }
    }
}

/// Declares an extra member: nobody but this module writes its members, so that its JSON is JSON.
macro_rules! extra_member {
    ([$(#[$attribute:meta])*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked {} plain) => {
        $(#[doc = $about])+
        $(#[$attribute])*
        pub struct $name {
            $($(#[doc = $doc])+ $member: $type,)+
        }

        impl $name {
            $(
                $(#[doc = $doc])+
                pub fn $member(&self) -> &str {
                    &self.$member
                }
            )+
        }
    };
}

osce_model::extra_member! { extra_member
    #[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
}

impl ExtraMember {
    /// The JSON of a value at a place; nothing where the text is not JSON.
    ///
    /// ```
    /// use osce::records::ExtraMember;
    ///
    /// assert!(ExtraMember::new("/reading_time", "3.10").is_some());
    /// assert!(ExtraMember::new("/reading_time", "three").is_none());
    /// ```
    pub fn new(path: impl Into<String>, json: impl Into<String>) -> Option<Self> {
        let json = json.into();
        serde_json::from_str::<serde::de::IgnoredAny>(&json).ok()?;
        Some(Self { path: path.into(), json: json.trim().to_owned() })
    }

    /// What a reader met at a place, which has looked at its JSON already.
    pub(super) fn met(path: String, json: String) -> Self {
        Self { path, json }
    }
}

impl<'de> Deserialize<'de> for ExtraMember {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Form {
            path: String,
            json: String,
        }
        let Form { path, json } = Form::deserialize(deserializer)?;
        let message = || D::Error::custom(format!("the extra member at {path} does not hold JSON"));
        Self::new(path.clone(), json).ok_or_else(message)
    }
}

/// What a record carries along.
#[derive(Default, Debug)]
pub(crate) struct UnknownFields {
    pub(crate) unresolved: Vec<UnresolvedTerm>,
    pub(crate) extra: Vec<ExtraMember>,
}

impl UnknownFields {
    /// Brings what is carried into the order in which it is written, so that a record that was written and read again is the same.
    pub(crate) fn sort(&mut self, descriptor: &'static Descriptor) {
        let place = |path: &str| {
            let mut steps = path.split('/').skip(1);
            let member = steps.next().and_then(|name| descriptor.position(name));
            (member, steps.next().and_then(|index| index.parse::<u32>().ok()))
        };
        let order = |member: usize, index: u32| (member as u64) << u32::BITS | u64::from(index);
        self.extra.sort_by_cached_key(|extra| match place(&extra.path) {
            (Some(member), Some(index)) => order(member, index),
            // Behind the known members.
            _ => u64::MAX,
        });
        self.unresolved.sort_by_cached_key(|term| {
            let (member, index) = place(&term.path);
            order(member.map_or(0, |member| member + 1), index.unwrap_or(u32::MAX))
        });
    }
}

/// Drops what was carried for a member that is now given.
pub(crate) fn forget(unresolved: &mut Vec<UnresolvedTerm>, extra: &mut Vec<ExtraMember>, member: &str) {
    let path = format!("/{member}");
    unresolved.retain(|term| !pointer::is_within(&term.path, &path));
    extra.retain(|extra| !pointer::is_within(&extra.path, &path));
}
