//! Lookup of names: a match or why there is none.

use crate::answers::{Ambiguous, Match, NotFound, NotValidOn, Suggestion};
use crate::copies::{CopyOf, all};
use crate::error::{OsceError, json};
use crate::options::LookupOptions;

impl From<NotFound> for osce::lookup::NotFound {
    fn from(error: NotFound) -> Self {
        let options =
            LookupOptions { vocabulary: error.vocabulary, language: error.language, ..LookupOptions::default() };
        Self::new(&error.text, &options.into())
    }
}

impl CopyOf<osce::lookup::Ambiguous> for Ambiguous {
    fn copy_of(error: osce::lookup::Ambiguous) -> Self {
        Self { explanation: error.to_string(), text: error.text, candidates: all(error.candidates) }
    }
}

impl CopyOf<osce::lookup::NotValidOn> for NotValidOn {
    fn copy_of(error: osce::lookup::NotValidOn) -> Self {
        Self {
            explanation: error.to_string(),
            names_on_date: CopyOf::copy_of(error.names_on_date()),
            successors: CopyOf::copy_of(error.successors()),
            text: error.text,
            date: error.date,
            term: error.term.into(),
            name: error.name.to_owned(),
        }
    }
}

/// What a lookup answers.
#[derive(Clone, PartialEq, Eq, Debug, uniffi::Enum)]
pub enum LookupOutcome {
    /// The name means a term.
    Found(Match),
    /// No name is like this.
    NotFound(NotFound),
    /// Several terms have this name.
    Ambiguous(Ambiguous),
    /// The name is known, but was not in use on the day asked.
    NotValidOn(NotValidOn),
}

/// Looks a name up, with no options: nothing but the text crosses.
#[uniffi::export]
pub fn core_lookup(text: String) -> Result<LookupOutcome, OsceError> {
    outcome(&text, LookupOptions::default())
}

/// Looks a name up, with options.
#[uniffi::export]
pub fn core_lookup_with(text: String, options: LookupOptions) -> Result<LookupOutcome, OsceError> {
    outcome(&text, options)
}

/// What many names mean; nothing where one has no meaning, or several.
#[uniffi::export]
pub fn core_lookup_all(texts: Vec<String>, options: LookupOptions) -> Result<Vec<Option<Match>>, OsceError> {
    let options = options.into();
    let found = |text: String| osce::lookup::lookup_with(&text, &options).ok().map(CopyOf::copy_of);
    Ok(texts.into_iter().map(found).collect())
}

fn outcome(text: &str, options: LookupOptions) -> Result<LookupOutcome, OsceError> {
    Ok(match osce::lookup::lookup_with(text, &options.clone().into()) {
        Ok(found) => LookupOutcome::Found(CopyOf::copy_of(found)),
        Err(osce::lookup::LookupError::Ambiguous(error)) => LookupOutcome::Ambiguous(CopyOf::copy_of(error)),
        Err(osce::lookup::LookupError::NotValidOn(error)) => LookupOutcome::NotValidOn(CopyOf::copy_of(error)),
        Err(osce::lookup::LookupError::NotFound(osce::lookup::NotFound { text, .. })) => {
            LookupOutcome::NotFound(NotFound { text, vocabulary: options.vocabulary, language: options.language })
        }
        Err(error) => return Err(OsceError::InvalidValue { path: String::new(), what: error.to_string() }),
    })
}

/// What a lookup answers, as JSON: a match, or an error with its message.
#[uniffi::export]
pub fn core_lookup_json(text: String, options: Option<LookupOptions>) -> Result<String, OsceError> {
    match osce::lookup::lookup_with(&text, &options.unwrap_or_default().into()) {
        Ok(found) => json(&found),
        Err(error) => json(&error),
    }
}

/// The message of a name that was not found.
#[uniffi::export]
pub fn core_not_found_message(error: NotFound) -> Result<String, OsceError> {
    Ok(osce::lookup::NotFound::from(error).to_string())
}

/// What was probably meant by a name that was not found, the most likely first.
#[uniffi::export]
pub fn core_not_found_suggestions(error: NotFound) -> Result<Vec<Suggestion>, OsceError> {
    Ok(all(osce::lookup::NotFound::from(error).suggestions()))
}

/// The normal form of a name, by which names are compared.
#[uniffi::export]
pub fn core_normal_form(text: String) -> Result<String, OsceError> {
    Ok(osce::lookup::normal_form(&text))
}
