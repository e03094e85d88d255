//! The terms that a text names, with their places in UTF-16.

use crate::answers::Mention;
use crate::copies::all;
use crate::error::{OsceError, json};
use crate::options::MentionOptions;

/// The terms that a text names, in order.
#[uniffi::export]
pub fn core_mentions(text: String, options: Option<MentionOptions>) -> Result<Vec<Mention>, OsceError> {
    Ok(all(found(&text, options)))
}

/// The terms that many texts name: a list for each.
#[uniffi::export]
pub fn core_mentions_all(texts: Vec<String>, options: MentionOptions) -> Result<Vec<Vec<Mention>>, OsceError> {
    Ok(texts.iter().map(|text| all(found(text, Some(options.clone())))).collect())
}

/// The terms that a text names, as JSON.
#[uniffi::export]
pub fn core_mentions_json(text: String, options: Option<MentionOptions>) -> Result<String, OsceError> {
    json(&found(&text, options).collect::<Vec<_>>())
}

/// The mentions of a text, with their places in UTF-16.
fn found(text: &str, options: Option<MentionOptions>) -> impl Iterator<Item = osce::lookup::Mention<'_>> {
    let mut spans = osce::lookup::SpanConverter::new(text, osce::lookup::SpanUnit::Utf16);
    let mentions = osce::lookup::mentions_with(text, &options.unwrap_or_default().into());
    mentions.into_iter().map(move |mut mention| {
        mention.span = spans.convert(mention.span);
        mention
    })
}
