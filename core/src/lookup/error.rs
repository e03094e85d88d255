//! Why a text was not found.

use std::fmt;

use chrono::NaiveDate;
use osce_model::normal_form::normal_form;
use serde::{Serialize, Serializer, ser::SerializeMap};
use thiserror::Error;

use super::excerpt::excerpt;
use super::matched::Match;
use super::naming_policy;
use super::options::{LookupOptions, SuggestOptions};
use super::suggest::{Suggestion, suggest_with};
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::{Certainty, Language, LookupStatus, Vocabulary};
use crate::vocabularies::facts::Text;
use crate::vocabularies::term::Term;
use chrono::NaiveDate as Date;

/// Why [`lookup`](crate::lookup()) gave no match.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Error)]
#[non_exhaustive]
pub enum LookupError {
    /// No name is like this.
    #[error(transparent)]
    NotFound(#[from] NotFound),
    /// Several terms have this name.
    #[error(transparent)]
    Ambiguous(#[from] Ambiguous),
    /// The name is known, but was not in use on the date asked.
    #[error(transparent)]
    NotValidOn(#[from] NotValidOn),
}

/// Declares what was not found: beside its members it knows where it was looked for.
macro_rules! not_found {
    ([$(#[$attribute:meta])*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked { $($asked:tt)+ } plain) => {
        $(#[doc = $about])+
        $(#[$attribute])*
        pub struct $name {
            $($(#[doc = $doc])+ pub $member: $type,)+
            vocabulary: Option<Vocabulary>,
            language: Option<Language>,
        }
    };
}

osce_model::not_found! { not_found
    #[derive(Clone, PartialEq, Eq, Hash, Debug)]
    #[non_exhaustive]
}

impl NotFound {
    /// What a lookup of a text with these options answers where no name is like it.
    pub fn new(text: &str, options: &LookupOptions) -> Self {
        Self { text: excerpt(text), vocabulary: options.vocabulary, language: options.language }
    }

    /// What was probably meant, the most likely first. Computed when asked for.
    ///
    /// ```
    /// use osce::lookup;
    /// use osce::lookup::LookupError;
    ///
    /// let Err(LookupError::NotFound(error)) = lookup("Turky") else { panic!() };
    /// assert_eq!(error.suggestions()[0].name, "Turkey");
    /// ```
    pub fn suggestions(&self) -> Vec<Suggestion> {
        suggest_with(&self.text, &SuggestOptions::new().vocabulary(self.vocabulary).language(self.language))
    }
}

impl NotFound {
    /// Whether the text names an area, or a State, for which no term stands.
    pub(crate) fn names_an_area(&self) -> bool {
        naming_policy::are_named_in(&normal_form(&self.text))
    }
}

impl fmt::Display for NotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.names_an_area() {
            return write!(f, "`{}` names an area of the naming policy, for which no term stands", self.text);
        }
        write!(f, "no ")?;
        match self.vocabulary {
            Some(vocabulary) => write!(f, "{vocabulary}")?,
            None => write!(f, "term")?,
        }
        write!(f, " is called `{}`", self.text)?;
        if let Some(language) = self.language {
            write!(f, " in `{}`", language.code())?;
        }
        let suggestions = self.suggestions();
        for (number, suggestion) in suggestions.iter().take(3).enumerate() {
            let before = if number == 0 { "; did you mean" } else { " or" };
            write!(f, "{before} `{}`", suggestion.name)?;
        }
        if !suggestions.is_empty() {
            write!(f, "?")?;
        }
        Ok(())
    }
}

impl std::error::Error for NotFound {}

osce_model::ambiguous! { answer
    #[derive(Clone, PartialEq, Eq, Hash, Debug)]
    #[non_exhaustive]
}

impl fmt::Display for Ambiguous {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<String> =
            self.candidates.iter().map(|candidate| format!("`{}`", candidate.term.english())).collect();
        write!(f, "`{}` can mean {}; give a vocabulary, a language or a date", self.text, names.join(" or "))
    }
}

impl std::error::Error for Ambiguous {}

osce_model::not_valid_on! { answer
    #[derive(Clone, PartialEq, Eq, Hash, Debug)]
    #[non_exhaustive]
}

impl NotValidOn {
    pub(crate) fn new(text: &str, date: NaiveDate, term: Term, name: &'static str) -> Self {
        Self { text: excerpt(text), date, term, name }
    }

    /// The names of the term on the date, the best first.
    pub fn names_on_date(&self) -> Vec<&'static str> {
        let mut names: Vec<&str> = self.term.names_on(self.date).into_iter().map(|on| on.name.text()).collect();
        let mut seen = std::collections::HashSet::new();
        names.retain(|name| seen.insert(*name));
        names
    }

    /// The terms that followed it.
    pub fn successors(&self) -> Vec<Term> {
        match self.term {
            Term::Country(country) => country.successors().into_iter().map(Term::from).collect(),
            Term::Structure(structure) => structure.successors().into_iter().map(Term::from).collect(),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for NotValidOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` was not in use on {}", self.name, self.date)?;
        let gone = matches!(self.term, Term::Country(country) if country.is_participating_on(self.date) == Certainty::No)
            && !self.successors().is_empty();
        if let Some(name) = self.names_on_date().first().filter(|_| !gone) {
            write!(f, "; on that day it was `{name}`")?;
        }
        for (number, successor) in self.successors().iter().enumerate() {
            write!(f, "{} `{}`", if number == 0 { "; it was followed by" } else { " and" }, successor.english())?;
        }
        Ok(())
    }
}

impl std::error::Error for NotValidOn {}

impl Serialize for LookupError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::NotFound(error) => error.serialize(serializer),
            Self::Ambiguous(error) => error.serialize(serializer),
            Self::NotValidOn(error) => error.serialize(serializer),
        }
    }
}

impl Serialize for NotFound {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = begin(serializer, LookupStatus::NotFound, self, &self.text)?;
        members.serialize_entry("suggestions", &self.suggestions())?;
        members.end()
    }
}

impl Serialize for Ambiguous {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = begin(serializer, LookupStatus::Ambiguous, self, &self.text)?;
        members.serialize_entry("candidates", &self.candidates)?;
        members.end()
    }
}

impl Serialize for NotValidOn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = begin(serializer, LookupStatus::NotValidOn, self, &self.text)?;
        members.serialize_entry("date", &self.date.to_string())?;
        members.serialize_entry("term", &self.term)?;
        members.serialize_entry("name", self.name)?;
        members.serialize_entry("names_on_date", &self.names_on_date())?;
        members.serialize_entry("successors", &self.successors())?;
        members.end()
    }
}

/// What the JSON of every error of a lookup begins with.
fn begin<S: Serializer>(
    serializer: S,
    status: LookupStatus,
    error: &impl fmt::Display,
    text: &str,
) -> Result<S::SerializeMap, S::Error> {
    let mut members = serializer.serialize_map(None)?;
    members.serialize_entry("error", status.slug())?;
    members.serialize_entry("message", &error.to_string())?;
    members.serialize_entry("text", text)?;
    Ok(members)
}
