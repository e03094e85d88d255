//! Pages and listings, and what an input holds.

use crate::checking::{CheckOptions, Checked};
use crate::closed_sets::{InputForm, PageLayout};
use crate::error::OsceError;

/// Reads and checks the text of a page.
#[uniffi::export]
pub fn core_read_page(page: Vec<u8>, options: CheckOptions) -> Result<Checked, OsceError> {
    Checked::new(osce::read_page(page, &options.into()))
}

/// Reads and checks the news items of a listing.
#[uniffi::export]
pub fn core_read_listing(listing: Vec<u8>, options: CheckOptions) -> Result<Vec<Checked>, OsceError> {
    osce::reading::read_listing(listing, &options.into()).into_iter().map(Checked::new).collect()
}

/// How the text of a page is laid out; nothing where it is not a page.
#[uniffi::export]
pub fn core_layout_of(text: String) -> Result<Option<PageLayout>, OsceError> {
    Ok(osce::reading::layout_of(&text).map(Into::into))
}

/// Whether a page of a layout holds many news items.
#[uniffi::export]
pub fn core_is_listing(layout: PageLayout) -> bool {
    osce::reading::PageLayout::from(layout).is_listing()
}

/// What an input holds, by its first 64 KiB and the name of its file, if it has one.
#[uniffi::export]
pub fn core_form_of(beginning: Vec<u8>, name: Option<String>) -> Result<InputForm, OsceError> {
    Ok(match name {
        Some(name) => osce::reading::InputForm::of_file(&name, &beginning),
        None => osce::reading::InputForm::detect(&beginning),
    }
    .into())
}
