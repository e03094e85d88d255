//! What a page writes in one line: lists of terms.

use chrono::NaiveDate;

use crate::answers::{Listed, Match, NotValidOn};
use crate::closed_sets::{Language, Vocabulary};
use crate::copies::{CopyOf, all};
use crate::error::OsceError;

/// What is looked for in a list.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default, uniffi::Record)]
pub struct ListOptions {
    /// In this vocabulary alone.
    #[uniffi(default = None)]
    pub vocabulary: Option<Vocabulary>,
    /// In this language alone.
    #[uniffi(default = None)]
    pub language: Option<Language>,
    /// Among the names of this day.
    #[uniffi(default = None)]
    pub on: Option<NaiveDate>,
}

/// What an item of a line means.
#[derive(Clone, PartialEq, Eq, Debug, uniffi::Enum)]
pub enum ListOutcome {
    /// A term.
    Match(Match),
    /// One of several terms.
    Ambiguous(Vec<Match>),
    /// No term; where its name is known but was not in use on the day asked, why.
    Unresolved(Option<NotValidOn>),
}

/// Looks up what a page writes in one line, each item in order.
#[uniffi::export]
pub fn core_lookup_list(text: String, options: Option<ListOptions>) -> Result<Vec<Listed>, OsceError> {
    let options = options.unwrap_or_default();
    let options = osce::ListOptions::new()
        .vocabulary(options.vocabulary.map(osce::Vocabulary::from))
        .language(options.language.map(osce::Language::from))
        .on(options.on);
    let mut spans = osce::SpanConverter::new(&text, osce::SpanUnit::Utf16);
    let items = osce::lookup_list_with(&text, &options).into_iter().map(|item| Listed {
        span: CopyOf::copy_of(spans.convert(item.span)),
        text: item.text.to_owned(),
        outcome: match item.outcome {
            osce::ListOutcome::Match(found) => ListOutcome::Match(CopyOf::copy_of(found)),
            osce::ListOutcome::Ambiguous(candidates) => ListOutcome::Ambiguous(all(candidates)),
            osce::ListOutcome::Unresolved(unresolved) => {
                ListOutcome::Unresolved(unresolved.not_valid_on.map(|error| CopyOf::copy_of(*error)))
            }
            _ => ListOutcome::Unresolved(None),
        },
    });
    Ok(items.collect())
}
