//! The terms that a text names, with their places in UTF-16.

use chrono::NaiveDate;

use crate::answers::Mention;
use crate::closed_sets::{Language, NameKind, Vocabulary};
use crate::copies::all;
use crate::error::{OsceError, json};

/// Which mentions are looked for.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct MentionOptions {
    /// Of this vocabulary alone.
    #[uniffi(default = None)]
    pub vocabulary: Option<Vocabulary>,
    /// By names in this language alone.
    #[uniffi(default = None)]
    pub language: Option<Language>,
    /// By names of this day.
    #[uniffi(default = None)]
    pub on: Option<NaiveDate>,
    /// By names of these kinds alone.
    #[uniffi(default = None)]
    pub kinds: Option<Vec<NameKind>>,
    /// Also by words of every day, such as 'elections'.
    #[uniffi(default = true)]
    pub generic: bool,
}

/// The terms that a text names, in order.
#[uniffi::export]
pub fn core_mentions(text: String, options: Option<MentionOptions>) -> Result<Vec<Mention>, OsceError> {
    Ok(all(found(&text, options)))
}

/// The terms that a text names, as JSON.
#[uniffi::export]
pub fn core_mentions_json(text: String, options: Option<MentionOptions>) -> Result<String, OsceError> {
    json(&found(&text, options).collect::<Vec<_>>())
}

/// The mentions of a text, with their places in UTF-16.
fn found(text: &str, options: Option<MentionOptions>) -> impl Iterator<Item = osce::Mention<'_>> {
    let mut spans = osce::SpanConverter::new(text, osce::SpanUnit::Utf16);
    let mentions = osce::mentions_with(text, &core_options(options));
    mentions.into_iter().map(move |mut mention| {
        mention.span = spans.convert(mention.span);
        mention
    })
}

fn core_options(options: Option<MentionOptions>) -> osce::MentionOptions {
    let Some(options) = options else { return osce::MentionOptions::new() };
    osce::MentionOptions::new()
        .vocabulary(options.vocabulary.map(osce::Vocabulary::from))
        .language(options.language.map(osce::Language::from))
        .on(options.on)
        .kinds(options.kinds.map(|kinds| kinds.into_iter().map(osce::NameKind::from).collect::<Vec<_>>()))
        .generic(options.generic)
}
