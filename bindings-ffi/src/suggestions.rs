//! What may be meant by a text that is being written.

use crate::answers::Suggestion;
use crate::closed_sets::{Language, Vocabulary};
use crate::copies::all;
use crate::error::OsceError;
use crate::numbers::Whole;

/// What is suggested.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default, uniffi::Record)]
pub struct SuggestOptions {
    /// In this vocabulary alone.
    #[uniffi(default = None)]
    pub vocabulary: Option<Vocabulary>,
    /// In this language alone.
    #[uniffi(default = None)]
    pub language: Option<Language>,
    /// How many at most; 5 where it is not given.
    #[uniffi(default = None)]
    pub limit: Option<Whole>,
}

/// What may be meant by a text that is still being written, or written with errors; the most likely first.
#[uniffi::export]
pub fn core_suggest(text: String, options: Option<SuggestOptions>) -> Result<Vec<Suggestion>, OsceError> {
    let options = options.unwrap_or_default();
    let mut core = osce::lookup::SuggestOptions::new()
        .vocabulary(options.vocabulary.map(osce::vocabularies::Vocabulary::from))
        .language(options.language.map(osce::Language::from));
    if let Some(limit) = options.limit {
        core = core.limit(limit.count());
    }
    Ok(all(osce::lookup::suggest_with(&text, &core)))
}
