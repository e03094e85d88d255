//! Facts of the fields of work.

use super::answer::{answer, by_row};
use super::closed_sets::{FieldLevel, MappingRelation};
use super::enums::FieldOfWork;
use super::facts::{Computed, Text};
use super::term::Term;
use crate::data::{self, InPool, MappingRow, Run, stored};

osce_model::concept_mapping! { answer handle {
        pub(super) row: &'static MappingRow,
    }
    #[derive(Clone, Copy)]
}

impl Computed<ConceptMapping> {
    fn scheme(self) -> Text {
        self.0.row.scheme.get()
    }

    fn id(self) -> Text {
        self.0.row.id.get()
    }

    fn uri(self) -> Text {
        self.0.row.uri.get()
    }

    fn label(self) -> Text {
        self.0.row.label.get()
    }

    fn relation(self) -> MappingRelation {
        MappingRelation::from_number(self.0.row.relation)
    }

    fn source_run(self) -> Run {
        self.0.row.sources
    }
}

by_row!(ConceptMapping);

impl std::fmt::Debug for ConceptMapping {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ConceptMapping({} {}, {:?})", self.scheme(), self.id(), self.relation())
    }
}

impl FieldOfWork {
    /// The fields of work of the site's navigation, in its order: without the narrower topics that pages name beside them.
    ///
    /// ```
    /// use osce::FieldOfWork;
    ///
    /// assert_eq!(FieldOfWork::navigation().len(), 23);
    /// assert!(!FieldOfWork::navigation().contains(&FieldOfWork::WaterManagement));
    /// ```
    pub fn navigation() -> &'static [Self] {
        // They stand before the topics.
        let first_topic = Self::ALL.iter().position(|field| field.level() == FieldLevel::Topic);
        &Self::ALL[..first_topic.unwrap_or(Self::ALL.len())]
    }

    pub(super) fn row(self) -> &'static stored::FieldOfWork {
        &data::FIELDS[self as usize]
    }
}

impl Computed<FieldOfWork> {
    pub(super) fn parent_is_verified(self) -> bool {
        !Term::from(self.0).unverified().contains(&"parent")
    }
}
