//! The four kinds of record.

use super::record::Shaped;
use super::shape::Shape;
use crate::records::record::{FieldOperation, Meeting, NewsItem, Project};
use crate::vocabularies::closed_sets::RecordKind;

impl RecordKind {
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
