//! Faults with what mends them.

use std::borrow::Cow;

use super::finding::Finding;
use super::suggestions;
use super::text::is_space;
use crate::lookup::error::LookupError;
use crate::lookup::excerpt::excerpt;
use crate::lookup::list::{Listed, lookup_list_with, may_list};
use crate::lookup::matched::Match;
use crate::lookup::options::ListOptions;
use crate::lookup::suggest::only_meant;
use crate::records::descriptor::{Descriptor, Kind, Required};
use crate::records::json_scanner::{RawJson, ValueKind};
use crate::records::json_string::{JsonString, json_of};
use crate::records::visit::Place;
use crate::vocabularies::closed_sets::{FaultAction, Vocabulary};
use crate::vocabularies::term::Term;

/// A suggestion is no longer than this (code points).
const LONGEST: usize = 200;

/// A text without a letter. What need not be there is left out.
pub(crate) fn blank(found: Finding, place: Place) -> Finding {
    match place.part.or(place.member) {
        Some(member) if member.required == Required::No => found.mend(FaultAction::Remove, None, true),
        _ => found,
    }
}

/// White space at the ends of a text.
pub(crate) fn untrimmed(found: Finding, string: JsonString<'_>) -> Finding {
    let Ok(text) = string.text() else { return found };
    let trimmed = text.trim_matches(is_space);
    let suggestion = (trimmed.chars().nth(LONGEST).is_none()).then(|| trimmed.to_owned());
    found.suggest(suggestion).mend(FaultAction::Trim, Some(json_of(trimmed)), true)
}

/// A member that the object does not have.
pub(crate) fn unknown_member(found: Finding, descriptor: &'static Descriptor, name: JsonString<'_>) -> Finding {
    let name = name.text().unwrap_or(Cow::Borrowed(name.escaped));
    let found = found.of_member(&name).with([excerpt(&name)]);
    match suggestions::member(descriptor, &name) {
        Some((member, is_only)) => {
            found.suggest(Some(member.to_owned())).mend(FaultAction::Rename, Some(json_of(member)), is_only)
        }
        None => found,
    }
}

/// A text that is not a slug, and what it was found to be. `is_element`: it stands in a list.
pub(crate) fn unknown_term(
    found: Finding,
    vocabulary: Vocabulary,
    text: &str,
    looked_up: Option<Result<Match, LookupError>>,
    is_element: bool,
) -> Finding {
    match looked_up {
        // What was taken off the name would be lost.
        Some(Ok(meant)) => found.replace(Some(meant.term.slug().to_owned()), meant.annotation.is_none()),
        Some(Err(LookupError::Ambiguous(error))) => {
            let candidates: Vec<&str> = error.candidates.iter().map(|candidate| candidate.term.slug()).collect();
            found.with([candidates.join(", ")])
        }
        Some(Err(LookupError::NotFound(_))) => {
            let slugs = if is_element && may_list(text) { slugs_of(text, vocabulary) } else { None };
            match slugs.filter(|slugs| slugs.len() > 1) {
                Some(slugs) => found.mend(FaultAction::Split, Some(json_list(&slugs)), true),
                None => found.suggest_slug(),
            }
        }
        Some(Err(LookupError::NotValidOn(_))) | None => found,
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

/// A value of another type.
pub(crate) fn wrong_type(found: Finding, place: Place, expected: &'static str, value: RawJson<'_>) -> Finding {
    let found = found.with([expected, value.kind.name()].map(str::to_owned));
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
