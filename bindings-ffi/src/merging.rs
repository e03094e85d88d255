//! Records of one item as one.

use crate::checking::Checked;
use crate::closed_sets::InputForm;
use crate::error::OsceError;
use crate::records::NewsItem;

/// What one source says of an item.
#[derive(Clone, PartialEq, Eq, Debug, uniffi::Record)]
pub struct Half {
    /// The item, as the source has it.
    pub item: NewsItem,
    /// The form of the source: a listing or a feed speaks about the item, every other form is the item's own page or record.
    pub form: InputForm,
    /// The name of the source, such as its file, for the report.
    pub source: String,
}

/// One record of two halves of an item: what a listing or a feed says about it, and what its own page says.
#[uniffi::export]
pub fn core_merge(about: NewsItem, page: NewsItem) -> Result<Checked, OsceError> {
    Checked::new(osce::NewsItem::merge(&about.try_into()?, &page.try_into()?))
}

/// One record for each item.
#[uniffi::export]
pub fn core_merge_all(halves: Vec<Half>) -> Result<Vec<Checked>, OsceError> {
    let half = |half: Half| {
        Ok(osce::merging::Half::new(half.item.try_into()?, osce::reading::InputForm::from(half.form), half.source))
    };
    let halves = halves.into_iter().map(half).collect::<Result<Vec<_>, OsceError>>()?;
    osce::merging::merge_all(halves).into_iter().map(Checked::new).collect()
}
