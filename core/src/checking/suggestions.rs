//! What to write instead.

use super::codes::FaultCode;
use super::finding::Finding;
use super::language_tag::is_language_tag;
use super::text::is_space;
use super::url;
use crate::lookup::error::LookupError;
use crate::lookup::exact::lookup_with;
use crate::lookup::excerpt::excerpt;
use crate::lookup::list::{Listed, lookup_list_with, may_list};
use crate::lookup::options::{ListOptions, LookupOptions};
use crate::lookup::suggest::only_meant;
use crate::lookup::written_dates::parse_date;
use crate::records::descriptor::{Descriptor, Kind, Member, Required};
use crate::records::json_scanner::{RawJson, ValueKind};
use crate::records::json_string::{JsonString, json_of};
use crate::records::pointer;
use crate::records::visit::Place;
use crate::vocabularies::closed_sets::{FaultAction, Language, Severity, Vocabulary};
use crate::vocabularies::term::Term;
use osce_model::normal_form::normal_form;

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
    // A list with one value is that value where one is expected, and one value a list where a list is.
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

/// The slug that was probably meant by a text, and whether the text is a typing error of a name. The beginning of one term's name is its
/// name cut short.
pub(super) fn slug(vocabulary: &str, text: &str) -> Option<(&'static str, bool)> {
    only_meant(text, Vocabulary::from_slug(vocabulary)?).map(|meant| (meant.term.slug(), meant.is_misspelled))
}

/// The member that was meant by an unknown name - 'issuedBy', 'Issued by', 'titel' -, and whether no other is as near.
pub(crate) fn member(descriptor: &'static Descriptor, name: &str) -> Option<(&'static str, bool)> {
    let folded = normal_form(&spaced(&excerpt(name)));
    let allowed = match folded.chars().count() {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    };
    let distance = |member: &Member| strsim::osa_distance(&normal_form(&spaced(member.name)), &folded);
    let (edits, nearest) = descriptor.members.iter().map(|member| (distance(member), member.name)).min()?;
    let is_only = descriptor.members.iter().all(|member| member.name == nearest || distance(member) > edits);
    (edits <= allowed).then_some((nearest, is_only))
}

/// `issuedBy` and `issued-by` in words.
fn spaced(name: &str) -> String {
    let mut words = String::new();
    for character in name.chars() {
        if character.is_uppercase() {
            words.push(' ');
        }
        words.push(if character == '_' || character == '-' { ' ' } else { character });
    }
    words
}

/// The date that a text means, and whether it says nothing else, such as a time.
pub(crate) fn date(text: &str) -> Option<(String, bool)> {
    let date = parse_date(text).ok()?;
    // A day and a year, and a month in digits where there is no word: what is more is of a time.
    let has_words = text.contains(char::is_alphabetic);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    Some((date.to_string(), digits <= if has_words { 6 } else { 8 } && !text.contains(':')))
}

/// The tag of a language that is named in place of its tag, or is written with low lines.
pub(crate) fn language(text: &str) -> Option<String> {
    let hyphens = text.replace('_', "-");
    if is_language_tag(&hyphens) {
        return Some(hyphens);
    }
    let folded = normal_form(&excerpt(text));
    let is_it = |language: &&Language| normal_form(language.english_name()) == folded;
    Language::ALL.iter().find(is_it).map(|language| language.code().to_owned())
}

/// The address of a text that has all but its percent-encoding.
pub(crate) fn url(text: &str) -> Option<String> {
    url::encoded(text.trim_matches(is_space))
}
