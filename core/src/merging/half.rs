//! A record of an item, with where it is from.

use crate::checking::check::Checked;
use crate::checking::codes::FaultCode;
use crate::records::any::AnyRecord;
use crate::records::record::NewsItem;
use crate::vocabularies::closed_sets::InputForm;

/// What kind of source a half is from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Role {
    /// The item's own page, or a record of it.
    Page,
    /// What a listing says about it.
    Listing,
    /// What a feed says about it, whose day may be that of another time zone.
    Feed,
}

/// What one source says of an item, for [`merge_all`](crate::merging::merge_all).
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub struct Half {
    /// The item, as the source has it.
    pub item: NewsItem,
    /// The form of the source: a listing or a feed speaks about the item, every other form is the item's own page or record.
    pub form: InputForm,
    /// The name of the source, such as its file, for the report.
    pub source: String,
}

impl Half {
    /// What a source says of an item.
    pub fn new(item: NewsItem, form: InputForm, source: impl Into<String>) -> Self {
        Self { item, form, source: source.into() }
    }

    /// The half that was read from a source; nothing where that is another kind of record, or has the fault
    /// `not-an-item`.
    pub fn of(checked: Checked<AnyRecord>, source: impl Into<String>) -> Option<Self> {
        let is_other = checked.report.faults.iter().any(|fault| fault.code == FaultCode::NotAnItem);
        match checked.item {
            Some(AnyRecord::NewsItem(item)) if !is_other => Some(Self::new(item, checked.form, source)),
            _ => None,
        }
    }

    pub(super) fn role(&self) -> Role {
        match self.form {
            InputForm::Listing | InputForm::HtmlListing => Role::Listing,
            InputForm::Feed => Role::Feed,
            _ => Role::Page,
        }
    }
}
