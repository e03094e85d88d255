//! Facts of the fields of work.

use serde::{Deserialize, Serialize};

use super::enums::FieldOfWork;
use super::fact::Fact;
use super::source::Source;
use super::term::Term;
use super::words::words;
use crate::data::{self, FieldRow, MappingRow};

/// A dimension of security, as the Organization speaks of them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Dimension {
    /// The politico-military dimension.
    PoliticoMilitary,
    /// The economic and environmental dimension.
    EconomicEnvironmental,
    /// The human dimension.
    Human,
    /// Work that cuts across the dimensions.
    CrossDimensional,
}

words!(Dimension, "dimension", {
    PoliticoMilitary "politico-military"
    EconomicEnvironmental "economic-environmental"
    Human "human"
    CrossDimensional "cross-dimensional"
});

/// Where a field of work was met.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum FieldLevel {
    /// In the navigation of the site.
    Navigation,
    /// On pages alone, narrower than an entry of the navigation; [`FieldOfWork::top`] rolls it up.
    Topic,
}

words!(FieldLevel, "level of a field of work", {
    Navigation "navigation"
    Topic "topic"
});

/// How a concept of another scheme relates to a field of work. A judgement of this project.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum MappingRelation {
    /// The same.
    Exact,
    /// Near enough to stand for it in most uses.
    Close,
    /// Of the same subject.
    Related,
}

words!(MappingRelation, "relation of concepts", {
    Exact "exact"
    Close "close"
    Related "related"
});

/// A concept of another scheme.
#[derive(Clone, Copy)]
pub struct Mapping {
    row: &'static MappingRow,
}

impl Mapping {
    /// The scheme: `eurovoc` or `iptc-mediatopic`.
    pub fn scheme(self) -> &'static str {
        self.row.scheme.get()
    }

    /// The id of the concept in its scheme.
    pub fn id(self) -> &'static str {
        self.row.id.get()
    }

    /// The URI of the concept.
    pub fn uri(self) -> &'static str {
        self.row.uri.get()
    }

    /// The English label of the concept.
    pub fn label(self) -> &'static str {
        self.row.label.get()
    }

    /// How it relates to the field of work.
    pub fn relation(self) -> MappingRelation {
        match self.row.relation {
            0 => MappingRelation::Exact,
            1 => MappingRelation::Close,
            _ => MappingRelation::Related,
        }
    }

    /// Its sources.
    pub fn sources(self) -> Vec<Source> {
        Source::of(self.row.sources)
    }
}

impl std::fmt::Debug for Mapping {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Mapping({} {}, {:?})", self.scheme(), self.id(), self.relation())
    }
}

impl FieldOfWork {
    fn row(self) -> &'static FieldRow {
        &data::FIELDS[self as usize]
    }

    /// Where it was met: in the navigation or on pages alone.
    pub fn level(self) -> FieldLevel {
        if self.row().level == 0 { FieldLevel::Navigation } else { FieldLevel::Topic }
    }

    /// Its dimensions.
    ///
    /// ```
    /// use osce::{Dimension, FieldOfWork};
    ///
    /// assert_eq!(FieldOfWork::Policing.dimensions().value, [Dimension::PoliticoMilitary]);
    /// assert!(!FieldOfWork::Education.dimensions().verified);
    /// ```
    pub fn dimensions(self) -> Fact<Vec<Dimension>> {
        let row = self.row();
        let dimensions =
            Dimension::ALL.iter().copied().filter(|dimension| row.dimensions >> (*dimension as u8) & 1 == 1);
        Fact::new(dimensions.collect(), row.dimensions_verified, row.dimension_sources)
    }

    /// The concepts of other schemes that it was compared with.
    pub fn mappings(self) -> Vec<Mapping> {
        self.row().mappings.of(&data::MAPPINGS).iter().map(|row| Mapping { row }).collect()
    }

    /// Whether the broader field of work is certain; true for those of the navigation.
    pub fn parent_is_verified(self) -> bool {
        !Term::from(self).unverified().contains(&"parent")
    }
}
