//! What members a record has: the one table that reading, checking and the schema go by.

use crate::vocabularies::term::Vocabulary;

/// The members of an object, in canonical order.
#[derive(Debug)]
pub(crate) struct Shape {
    /// As schemas and reports call it.
    pub(crate) name: &'static str,
    #[cfg_attr(not(feature = "schema"), allow(dead_code, reason = "for the schema"))]
    pub(crate) about: &'static [&'static str],
    pub(crate) members: &'static [Member],
}

/// A member of an object.
#[derive(Debug)]
#[cfg_attr(not(feature = "schema"), allow(dead_code, reason = "for the schema"))]
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) about: &'static [&'static str],
    pub(crate) kind: Kind,
    pub(crate) required: Required,
    /// An example, in JSON.
    pub(crate) example: &'static str,
}

/// Whether a member must be there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Required {
    No,
    /// Its lack is a warning.
    Advised,
    /// Its lack is an error.
    Yes,
}

/// What a member holds.
#[derive(Debug)]
pub(crate) enum Kind {
    Text(TextRule),
    Url,
    Language,
    Date,
    PartialDate,
    Term(Vocabulary),
    Terms(Vocabulary),
    Parts(&'static Shape),
}

/// How a text may be written. None is blank, or begins or ends with white space.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct TextRule {
    /// Whether it may have line feeds and tabs.
    pub(crate) lines: bool,
    pub(crate) limit: Option<Limit>,
}

/// How long a text may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Limit {
    /// Code points.
    pub(crate) most: usize,
    /// Whether more is an error; a warning otherwise.
    pub(crate) is_hard: bool,
}

impl TextRule {
    pub(crate) const LINE: Self = Self { lines: false, limit: None };
    pub(crate) const TITLE: Self = Self { lines: false, limit: Some(Limit { most: 500, is_hard: true }) };
    pub(crate) const SUMMARY: Self = Self { lines: true, limit: Some(Limit { most: 5000, is_hard: false }) };
    pub(crate) const BODY: Self = Self { lines: true, limit: None };
}

impl Shape {
    /// The position of the member with this name.
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.members.iter().position(|member| member.name == name)
    }
}
