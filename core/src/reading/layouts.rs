//! The layouts of pages: what record each is, and what it has no line for.

use crate::records::members::MemberId;
use crate::records::record::NewsItem;
use crate::vocabularies::closed_sets::{PageLayout, RecordKind};

const KIND: MemberId = NewsItem::MEMBERS.kind;
const ISSUED_ON: MemberId = NewsItem::MEMBERS.issued_on;
const ISSUED_BY: MemberId = NewsItem::MEMBERS.issued_by;
const BODY: MemberId = NewsItem::MEMBERS.body;

impl PageLayout {
    /// The kind of record that a page of this layout is.
    pub(crate) fn record(self) -> RecordKind {
        match self {
            Self::EventOld | Self::EventNew => RecordKind::Meeting,
            Self::ClosedOperationPage => RecordKind::FieldOperation,
            _ => RecordKind::NewsItem,
        }
    }

    /// The members of the record for which the layout has no line.
    pub(crate) fn lacks(self) -> &'static [MemberId] {
        match self {
            Self::Listing => &[BODY],
            Self::ItemOld | Self::ItemPlain | Self::ItemRu2011 => &[KIND, ISSUED_BY],
            Self::StoryOld => &[ISSUED_BY],
            Self::SmmReportListing => &[ISSUED_ON, ISSUED_BY, BODY],
            Self::Item2025 | Self::ItemSubSite | Self::EventOld | Self::EventNew | Self::ClosedOperationPage => &[],
        }
    }

    /// The same for a list in which no item has some of the lines.
    pub(crate) fn lacks_of_list(self, has_kind: bool, has_issuer: bool) -> &'static [MemberId] {
        match (self, has_kind, has_issuer) {
            (Self::Listing, false, false) => &[BODY, KIND, ISSUED_BY],
            (Self::Listing, false, true) => &[BODY, KIND],
            (Self::Listing, true, false) => &[BODY, ISSUED_BY],
            _ => self.lacks(),
        }
    }

    /// Its bit in the tables.
    pub(crate) fn bit(self) -> u16 {
        1 << self as u16
    }

    pub(crate) fn is_event(self) -> bool {
        self.record() == RecordKind::Meeting
    }

    /// Whether it is a list of items.
    pub fn is_listing(self) -> bool {
        matches!(self, Self::Listing | Self::SmmReportListing)
    }
}
