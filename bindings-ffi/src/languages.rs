//! The languages of labels, beside their words.

use crate::closed_sets::Language;
use crate::copies::all;
use crate::error::OsceError;

/// The six official languages of the Organization.
#[uniffi::export]
pub fn core_official_languages() -> Vec<Language> {
    all(osce::Language::OFFICIAL)
}

/// The name of a language in English.
#[uniffi::export]
pub fn core_english_name(language: Language) -> String {
    osce::Language::from(language).english_name().to_owned()
}

/// The language of a BCP 47 tag, by its first subtag.
#[uniffi::export]
pub fn core_language_of_tag(tag: String) -> Result<Option<Language>, OsceError> {
    Ok(osce::Language::from_tag(&tag).map(Into::into))
}
