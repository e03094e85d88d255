//! Faults with what mends them.

use super::codes::FaultCode;
use super::finding::Finding;
use super::text::is_space;
use crate::lookup::error::LookupError;
use crate::lookup::exact::lookup_with;
use crate::lookup::excerpt::excerpt;
use crate::lookup::list::{Listed, lookup_list_with, may_list};
use crate::lookup::options::{ListOptions, LookupOptions};
use crate::lookup::suggest::only_meant;
use crate::records::descriptor::{Kind, Required};
use crate::records::json_scanner::{RawJson, ValueKind};
use crate::records::json_string::{JsonString, json_of};
use crate::records::pointer;
use crate::records::visit::Place;
use crate::vocabularies::closed_sets::{FaultAction, Severity, Vocabulary};
use crate::vocabularies::term::Term;

/// A suggestion is no longer than this (code points).
const LONGEST: usize = 200;

/// The fault of a text without a letter. What need not be there is left out.
pub(crate) fn blank(place: Place, path: String, at: usize) -> Finding {
    let found = Finding::error(FaultCode::BlankText, path, at);
    match place.part.or(place.member) {
        Some(member) if member.required == Required::No => found.mend(FaultAction::Remove, None, true),
        _ => found,
    }
}

/// The fault of white space at the ends of a text.
pub(crate) fn untrimmed(string: JsonString<'_>, path: String) -> Finding {
    let found = Finding::error(FaultCode::UntrimmedText, path, string.at);
    let Ok(text) = string.text() else { return found };
    let trimmed = text.trim_matches(is_space);
    let suggestion = (trimmed.chars().nth(LONGEST).is_none()).then(|| trimmed.to_owned());
    found.suggest(suggestion).mend(FaultAction::Trim, Some(json_of(trimmed)), true)
}

/// The fault of a text that is not a slug: unknown, or a name of several terms. `is_element`: it stands in a list.
pub(crate) fn unknown_term(
    vocabulary: Vocabulary,
    text: &str,
    severity: Severity,
    path: String,
    at: usize,
    is_element: bool,
) -> Finding {
    let options = LookupOptions::new().vocabulary(vocabulary);
    let of = |code| Finding::new(code, severity, path, at).with([vocabulary.slug().to_owned(), excerpt(text)]);
    match lookup_with(text, &options) {
        // What was taken off the name would be lost.
        Ok(found) => of(FaultCode::UnknownTerm).replace(Some(found.term.slug().to_owned()), found.annotation.is_none()),
        Err(LookupError::Ambiguous(error)) => {
            let candidates: Vec<&str> = error.candidates.iter().map(|candidate| candidate.term.slug()).collect();
            of(FaultCode::AmbiguousTerm).with([candidates.join(", ")])
        }
        Err(LookupError::NotFound(_)) => {
            let slugs = if is_element && may_list(text) { slugs_of(text, vocabulary) } else { None };
            match slugs.filter(|slugs| slugs.len() > 1) {
                Some(slugs) => of(FaultCode::UnknownTerm).mend(FaultAction::Split, Some(json_list(&slugs)), true),
                None => of(FaultCode::UnknownTerm).suggest_slug(),
            }
        }
        Err(LookupError::NotValidOn(_)) => of(FaultCode::UnknownTerm),
    }
}

/// The slugs of a text that lists terms, where it holds nothing else.
fn slugs_of(text: &str, vocabulary: Vocabulary) -> Option<Vec<&'static str>> {
    let listed = lookup_list_with(text, &ListOptions::new().vocabulary(vocabulary));
    let slug = |item: &Listed<'_>| {
        let by_name = item.found().filter(|found| found.annotation.is_none()).map(|found| found.term);
        by_name.or_else(|| Term::with_slug(vocabulary, item.text)).map(Term::slug)
    };
    let slugs: Option<Vec<&str>> = listed.iter().map(slug).collect();
    slugs.filter(|slugs| !slugs.is_empty())
}

fn json_list(slugs: &[&str]) -> String {
    let elements: Vec<String> = slugs.iter().map(|slug| json_of(slug)).collect();
    format!("[{}]", elements.join(","))
}

/// The fault of a value of another type.
pub(crate) fn wrong_type(place: Place, expected: &'static str, value: RawJson<'_>) -> Finding {
    let found = Finding::error(FaultCode::WrongType, pointer::to(place), value.at)
        .with([expected, value.kind.name()].map(str::to_owned));
    let Some(member) = place.part.or(place.member) else { return found };
    // Where a list is expected, one value stands for a list of it.
    let is_element = place.index.is_some() && place.part.is_none();
    match (&member.kind, value.kind) {
        (_, ValueKind::Null) if is_element || member.required == Required::No => {
            found.mend(FaultAction::Remove, None, true)
        }
        (Kind::Terms(vocabulary), ValueKind::String) if !is_element => {
            let string = JsonString::of_json(value.text, value.at);
            let Some(text) = string.and_then(|string| Some(string.text().ok()?.into_owned())) else { return found };
            let misspelled = || only_meant(&text, *vocabulary).filter(|meant| meant.is_misspelled);
            let Some(slugs) = slugs_of(&text, *vocabulary).or_else(|| Some(vec![misspelled()?.term.slug()])) else {
                return found;
            };
            let action = if slugs.len() > 1 { FaultAction::Split } else { FaultAction::Wrap };
            found.mend(action, Some(json_list(&slugs)), true)
        }
        (Kind::Parts(_), ValueKind::Object) if !is_element => {
            found.mend(FaultAction::Wrap, Some(format!("[{}]", value.text)), true)
        }
        (Kind::Text(_), ValueKind::Number) => found.mend(FaultAction::Replace, Some(json_of(value.text)), true),
        _ => found,
    }
}
