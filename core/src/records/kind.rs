//! The four kinds of record.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::field_operation::FieldOperation;
use super::meeting::Meeting;
use super::news_item::NewsItem;
use super::project::Project;
use super::record::Shaped;
use super::shape::Shape;
use crate::vocabularies::words::read_words;

/// Which of the four records one is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum RecordKind {
    /// A [`NewsItem`].
    NewsItem,
    /// A [`Meeting`].
    Meeting,
    /// A [`Project`].
    Project,
    /// A [`FieldOperation`].
    FieldOperation,
}

impl RecordKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::NewsItem, Self::Meeting, Self::Project, Self::FieldOperation];

    /// Its slug, as in JSON and in the names of schemas.
    pub fn slug(self) -> &'static str {
        self.shape().name
    }

    /// The kind with this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.slug() == slug)
    }

    /// The names of its members, in canonical order.
    pub fn members(self) -> impl ExactSizeIterator<Item = &'static str> {
        self.shape().members.iter().map(|member| member.name)
    }

    pub(crate) fn shape(self) -> &'static Shape {
        match self {
            Self::NewsItem => NewsItem::SHAPE,
            Self::Meeting => Meeting::SHAPE,
            Self::Project => Project::SHAPE,
            Self::FieldOperation => FieldOperation::SHAPE,
        }
    }
}

read_words!(RecordKind, "kind of record", Self::ALL.iter().copied());

impl fmt::Display for RecordKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}
