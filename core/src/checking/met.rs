//! What a record was found to hold, as far as rules compare it when the record has ended.

use crate::records::members::MemberId;
use crate::records::visit::Place;
use crate::vocabularies::enums::{Country, Structure};
use crate::vocabularies::partial_date::PartialDate;

/// What was met and is compared at the end. Kept from one record to the next for its memory.
#[derive(Default)]
pub(crate) struct Met {
    pub(crate) dates: Vec<Valued<PartialDate>>,
    pub(crate) issuers: Vec<Valued<Structure>>,
    pub(crate) structure: Option<Valued<Structure>>,
    pub(crate) country: Option<Valued<Country>>,
    pub(crate) area: Option<Valued<String>>,
}

/// A value with its place.
#[derive(Clone, Copy)]
pub(crate) struct Valued<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
    pub(crate) at: usize,
}

impl Met {
    pub(crate) fn clear(&mut self) {
        self.dates.clear();
        self.issuers.clear();
        (self.structure, self.country, self.area) = (None, None, None);
    }

    /// The date of a member.
    pub(crate) fn date(&self, id: MemberId) -> Option<Valued<PartialDate>> {
        self.dates.iter().find(|date| date.place.id() == Some(id)).copied()
    }
}
