//! Lookup of names: a match or why there is none, lists, suggestions.

use chrono::NaiveDate;

use crate::dates::{PartialDate, Whole};
use crate::errors::{OsceError, json};
use crate::mentions::TextSpan;
use crate::term::{Term, all};
use crate::words::{Language, NameKind, Vocabulary};

/// What is looked for.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default, uniffi::Record)]
pub struct LookupOptions {
    /// In this vocabulary alone.
    #[uniffi(default = None)]
    pub vocabulary: Option<Vocabulary>,
    /// In this language alone.
    #[uniffi(default = None)]
    pub language: Option<Language>,
    /// Among the names of this day.
    #[uniffi(default = None)]
    pub on: Option<NaiveDate>,
    /// Also with a typing error.
    #[uniffi(default = false)]
    pub fuzzy: bool,
}

impl From<LookupOptions> for osce::LookupOptions {
    fn from(options: LookupOptions) -> Self {
        Self::new()
            .vocabulary(options.vocabulary.map(osce::Vocabulary::from))
            .language(options.language.map(osce::Language::from))
            .on(options.on)
            .fuzzy(options.fuzzy)
    }
}

/// What a name means, and by which name it was found.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Match {
    /// The term.
    pub term: Term,
    /// The name, as the data writes it.
    pub name: String,
    /// What kind of name it is.
    pub kind: NameKind,
    /// Its language; none for a code.
    pub language: Option<Language>,
    /// Since when the name is in use, where that is known: on the day asked, or at last.
    pub valid_from: Option<PartialDate>,
    /// Until when the name was in use, where that is known: on the day asked, or at last.
    pub valid_until: Option<PartialDate>,
    /// Whether the name has dates.
    pub dated: bool,
    /// Whether the name is verified and, where a day was asked, holds on it for certain.
    pub certain: bool,
    /// How many typing errors lie between; 0 unless they were asked for.
    pub distance: Whole,
    /// What stood behind the name in brackets, such as 'closed'.
    pub annotation: Option<String>,
}

impl From<osce::Match> for Match {
    fn from(found: osce::Match) -> Self {
        Self {
            term: found.term.into(),
            name: found.name.to_owned(),
            kind: found.kind.into(),
            language: found.language.map(Into::into),
            valid_from: found.valid_from.map(Into::into),
            valid_until: found.valid_until.map(Into::into),
            dated: found.dated,
            certain: found.certain,
            distance: Whole::of(found.distance),
            annotation: found.annotation,
        }
    }
}

/// No name is like the text. Its message and what was probably meant are computed when asked for.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct NotFound {
    /// What was looked up: its first 200 characters.
    pub text: String,
    /// In this vocabulary alone.
    pub vocabulary: Option<Vocabulary>,
    /// In this language alone.
    pub language: Option<Language>,
}

impl From<NotFound> for osce::NotFound {
    fn from(error: NotFound) -> Self {
        let options =
            LookupOptions { vocabulary: error.vocabulary, language: error.language, ..LookupOptions::default() };
        Self::new(&error.text, &options.into())
    }
}

/// Several terms have the name, and nothing decides between them.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Ambiguous {
    /// What was looked up: its first 200 characters.
    pub text: String,
    /// What it can mean, a match a term.
    pub candidates: Vec<Match>,
    /// What is wrong, and what to give.
    pub explanation: String,
}

/// The name is known, but was not in use on the day asked.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct NotValidOn {
    /// What was looked up: its first 200 characters.
    pub text: String,
    /// The day asked.
    pub date: NaiveDate,
    /// The term that has, or had, the name.
    pub term: Term,
    /// The name.
    pub name: String,
    /// The names of the term on the day, the best first.
    pub names_on_date: Vec<String>,
    /// The terms that followed it.
    pub successors: Vec<Term>,
    /// What is wrong, and what was in use.
    pub explanation: String,
}

impl From<osce::NotValidOn> for NotValidOn {
    fn from(error: osce::NotValidOn) -> Self {
        Self {
            date: error.date,
            term: error.term.into(),
            name: error.name.to_owned(),
            names_on_date: error.names_on_date().into_iter().map(str::to_owned).collect(),
            successors: all(error.successors()),
            explanation: error.to_string(),
            text: error.text,
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

/// Looks a name up.
#[uniffi::export]
pub fn core_lookup(text: String, options: Option<LookupOptions>) -> Result<LookupOutcome, OsceError> {
    let options = options.unwrap_or_default();
    Ok(match osce::lookup_with(&text, &options.clone().into()) {
        Ok(found) => LookupOutcome::Found(found.into()),
        Err(osce::LookupError::Ambiguous(error)) => LookupOutcome::Ambiguous(Ambiguous {
            explanation: error.to_string(),
            text: error.text,
            candidates: all(error.candidates),
        }),
        Err(osce::LookupError::NotValidOn(error)) => LookupOutcome::NotValidOn(error.into()),
        Err(osce::LookupError::NotFound(osce::NotFound { text, .. })) => {
            LookupOutcome::NotFound(NotFound { text, vocabulary: options.vocabulary, language: options.language })
        }
        Err(error) => return Err(OsceError::BadValue { path: String::new(), what: error.to_string() }),
    })
}

/// What a lookup answers, as JSON: a match, or an error with its message.
#[uniffi::export]
pub fn core_lookup_json(text: String, options: Option<LookupOptions>) -> Result<String, OsceError> {
    match osce::lookup_with(&text, &options.unwrap_or_default().into()) {
        Ok(found) => json(&found),
        Err(error) => json(&error),
    }
}

/// The message of a name that was not found.
#[uniffi::export]
pub fn core_not_found_message(error: NotFound) -> Result<String, OsceError> {
    Ok(osce::NotFound::from(error).to_string())
}

/// What was probably meant by a name that was not found, the most likely first.
#[uniffi::export]
pub fn core_not_found_suggestions(error: NotFound) -> Result<Vec<Suggestion>, OsceError> {
    Ok(all(osce::NotFound::from(error).suggestions()))
}

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

/// An item of a line that lists terms.
#[derive(Clone, PartialEq, Eq, Debug, uniffi::Record)]
pub struct Listed {
    /// Where it stands in the line, in UTF-16 code units.
    pub span: TextSpan,
    /// What stands there.
    pub text: String,
    /// What it means.
    pub outcome: ListOutcome,
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
        span: spans.convert(item.span).into(),
        text: item.text.to_owned(),
        outcome: match item.outcome {
            osce::ListOutcome::Match(found) => ListOutcome::Match(found.into()),
            osce::ListOutcome::Ambiguous(candidates) => ListOutcome::Ambiguous(all(candidates)),
            osce::ListOutcome::Unresolved(unresolved) => {
                ListOutcome::Unresolved(unresolved.not_valid_on.map(|error| (*error).into()))
            }
            _ => ListOutcome::Unresolved(None),
        },
    });
    Ok(items.collect())
}

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

/// What may be meant.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Suggestion {
    /// The term.
    pub term: Term,
    /// The name by which it was found.
    pub name: String,
    /// The language of the name.
    pub language: Language,
    /// What kind of name it is.
    pub kind: NameKind,
    /// How many typing errors lie between.
    pub distance: Whole,
}

impl From<osce::Suggestion> for Suggestion {
    fn from(suggestion: osce::Suggestion) -> Self {
        Self {
            term: suggestion.term.into(),
            name: suggestion.name.to_owned(),
            language: suggestion.language.into(),
            kind: suggestion.kind.into(),
            distance: Whole::of(suggestion.distance),
        }
    }
}

/// What may be meant by a text that is still being written, or written with errors; the most likely first.
#[uniffi::export]
pub fn core_suggest(text: String, options: Option<SuggestOptions>) -> Result<Vec<Suggestion>, OsceError> {
    let options = options.unwrap_or_default();
    let mut core = osce::SuggestOptions::new()
        .vocabulary(options.vocabulary.map(osce::Vocabulary::from))
        .language(options.language.map(osce::Language::from));
    if let Some(limit) = options.limit {
        core = core.limit(limit.count());
    }
    Ok(all(osce::suggest_with(&text, &core)))
}

/// The normal form of a name, by which names are compared.
#[uniffi::export]
pub fn core_normal_form(text: String) -> Result<String, OsceError> {
    Ok(osce::normal_form(&text))
}
