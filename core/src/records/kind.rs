//! The four kinds of record.

use super::children::each_child;
use super::descriptor::{Descriptor, Member};
use super::json_scanner::Scanner;
use super::members::MemberId;
use super::record::HasDescriptor;
use crate::records::record::{FieldOperation, Meeting, NewsItem, Project};
use crate::vocabularies::closed_sets::RecordKind;

impl RecordKind {
    /// The names of its members, in canonical order.
    pub fn members(self) -> impl ExactSizeIterator<Item = &'static str> {
        self.descriptor().members.iter().map(|member| member.name)
    }

    /// The kind that knows most of the names of an object's members, as far as the object is read; a news item where nothing
    /// decides.
    pub(crate) fn of_object(json: &str) -> Self {
        let mut unknown: Vec<(usize, Self)> = Self::ALL.iter().map(|kind| (0, *kind)).collect();
        let _ = each_child(Scanner::new(json), &mut |name, _| {
            for (count, kind) in &mut unknown {
                *count += usize::from(name.is_none_or(|name| kind.descriptor().position(name).is_none()));
            }
        });
        unknown.into_iter().min_by_key(|(count, _)| *count).map_or(Self::NewsItem, |(_, kind)| kind)
    }

    pub(crate) fn descriptor(self) -> &'static Descriptor {
        match self {
            Self::NewsItem => NewsItem::DESCRIPTOR,
            Self::Meeting => Meeting::DESCRIPTOR,
            Self::Project => Project::DESCRIPTOR,
            Self::FieldOperation => FieldOperation::DESCRIPTOR,
        }
    }
}

impl MemberId {
    /// What the member is.
    pub(crate) fn member(self) -> &'static Member {
        &self.record().descriptor().members[self.position()]
    }
}
