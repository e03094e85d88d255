//! Pages and listings, and what an input holds.

use crate::checking::{CheckOptions, Checked};
use crate::closed_sets::{InputForm, PageLayout};
use crate::error::OsceError;

/// Reads and checks an input: of a form, or whichever it holds. Of a page there is one record.
#[uniffi::export]
pub fn core_read(
    form: Option<InputForm>,
    input: Vec<u8>,
    url: Option<String>,
    options: CheckOptions,
) -> Result<Vec<Checked>, OsceError> {
    let form = form.map_or_else(|| osce::reading::InputForm::detect(&input), Into::into);
    let read = osce::reading::read_as(form, input, url.as_deref(), &options.into());
    read.into_iter().map(Checked::new).collect()
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
