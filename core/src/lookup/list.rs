//! What a page writes in one line: lists of terms.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::error::{Ambiguous, LookupError, NotFound, NotValidOn};
use super::exact::{annotated, meaning};
use super::matched::Match;
use super::options::{ListOptions, LookupOptions};
use super::span::TextSpan;
use crate::vocabularies::answer::answer;
use osce_model::normal_form::{ORGANIZATION, Stack, fold};

/// So many separators may stand inside one name.
const MOST_PARTS: usize = 4;

/// The words that join the last two terms of a list in the official languages.
const CONJUNCTIONS: [&str; 6] = [" and ", " et ", " und ", " e ", " и ", " y "];

osce_model::listed! { answer (&'t str) of ('t)
    ///
    /// Its place is in bytes.
    #[derive(Clone, PartialEq, Eq, Hash, Debug)]
    #[non_exhaustive]
}

/// What an item of a list means.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum ListOutcome {
    /// A term.
    Match(Match),
    /// Several terms have this name.
    Ambiguous(Vec<Match>),
    /// No term: the text is kept, and the reason can be asked for.
    Unresolved(Unresolved),
}

/// An item of a list that is not a term.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub struct Unresolved {
    /// Present where the name is known but was not in use on the day asked.
    pub not_valid_on: Option<Box<NotValidOn>>,
    /// How it was looked up, which its suggestions keep to.
    options: LookupOptions,
}

impl Listed<'_> {
    /// The match, where the item is a term.
    pub fn found(&self) -> Option<&Match> {
        match &self.outcome {
            ListOutcome::Match(found) => Some(found),
            _ => None,
        }
    }

    /// Why the item is not a match, as an error with suggestions or candidates.
    pub fn error(&self) -> Option<LookupError> {
        match &self.outcome {
            ListOutcome::Match(_) => None,
            ListOutcome::Ambiguous(candidates) => {
                Some(Ambiguous { text: self.text.to_owned(), candidates: candidates.clone() }.into())
            }
            ListOutcome::Unresolved(Unresolved { not_valid_on: Some(error), .. }) => {
                Some(error.as_ref().clone().into())
            }
            ListOutcome::Unresolved(Unresolved { options, .. }) => Some(NotFound::new(self.text, options).into()),
        }
    }
}

impl Serialize for Listed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_struct("Listed", 4)?;
        members.serialize_field("span", &self.span)?;
        members.serialize_field("text", self.text)?;
        match &self.outcome {
            ListOutcome::Match(found) => {
                members.serialize_field("outcome", "match")?;
                members.serialize_field("match", found)?;
            }
            ListOutcome::Ambiguous(candidates) => {
                members.serialize_field("outcome", "ambiguous")?;
                members.serialize_field("candidates", candidates)?;
            }
            ListOutcome::Unresolved(_) => members.serialize_field("outcome", "unresolved")?,
        }
        members.end()
    }
}

/// The terms of a line in which a page lists them, in order, each with its place.
///
/// Comma, semicolon, slash, bar, bullet and line break part the items; so do 'and', 'et', 'und', 'e', 'и', 'y' where all that
/// they join are terms. A name that holds one of these stays whole.
///
/// ```
/// use osce::lookup::lookup_list;
///
/// let list = lookup_list("OSCE Secretariat, Transnational Threats Department");
/// let slugs: Vec<&str> = list.iter().filter_map(|item| item.found()).map(|found| found.term.slug()).collect();
/// assert_eq!(slugs, ["secretariat", "transnational-threats-department"]);
/// ```
pub fn lookup_list(text: &str) -> Vec<Listed<'_>> {
    lookup_list_with(text, &ListOptions::default())
}

/// The terms of a line, of a vocabulary, in a language, on a day.
pub fn lookup_list_with<'t>(text: &'t str, options: &ListOptions) -> Vec<Listed<'t>> {
    let ListOptions { vocabulary, language, on } = *options;
    let options = LookupOptions { vocabulary, language, on, fuzzy: false };
    let parts = parts(text);
    let mut items = Vec::new();
    let mut next = 0;
    while let Some(&part) = parts.get(next) {
        match longest_name(text, &parts[next..], &options) {
            Ok((count, item)) => {
                items.push(item);
                next += count;
            }
            Err(not_valid_on) => {
                match joined(text, part, &options) {
                    Some(names) => items.extend(names),
                    None => items.push(other(text, part, not_valid_on, &options)),
                }
                next += 1;
            }
        }
    }
    items
}

/// The longest run of parts that is one name, and how many parts it is.
///
/// # Errors
///
/// There is none; and whether the first part is a name that was not in use on the day asked.
fn longest_name<'t>(
    text: &'t str,
    parts: &[TextSpan],
    options: &LookupOptions,
) -> Result<(usize, Listed<'t>), Option<NotValidOn>> {
    let first = parts.first().ok_or(None)?;
    // A token of the Organization belongs to what follows it: 'OSCE Secretariat / OSCE/ODIHR'.
    let others = parts.iter().skip(1).take(MOST_PARTS - 1);
    let most = 1 + others.take_while(|part| !is_organization(part.of(text))).count();
    let mut not_valid_on = None;
    for count in (1..=most).rev() {
        let span = TextSpan::new(first.start, parts[count - 1].end);
        let meant = meaning(span.of(text), options).map(|meaning| meaning.into_match(span.of(text), options));
        let outcome = match meant {
            Some(Ok(found)) => ListOutcome::Match(found),
            Some(Err(LookupError::Ambiguous(error))) => ListOutcome::Ambiguous(error.candidates),
            Some(Err(LookupError::NotValidOn(error))) => {
                not_valid_on = (count == 1).then_some(error);
                continue;
            }
            _ => continue,
        };
        return Ok((count, Listed { span, text: span.of(text), outcome }));
    }
    Err(not_valid_on)
}

/// The names that conjunctions join, if all that they join are names.
fn joined<'t>(text: &'t str, part: TextSpan, options: &LookupOptions) -> Option<Vec<Listed<'t>>> {
    let mut parts = Vec::new();
    let mut start = part.start;
    for (at, space) in part.of(text).match_indices(' ') {
        let rest = &part.of(text)[at..];
        let at = part.start + at;
        if at < start {
            continue;
        }
        if let Some(conjunction) = CONJUNCTIONS.iter().find(|conjunction| rest.starts_with(**conjunction)) {
            parts.extend(trimmed(text, start, at));
            start = at + conjunction.len() - space.len();
        }
    }
    parts.extend(trimmed(text, start, part.end));
    let mut names = Vec::new();
    let mut next = 0;
    while next < parts.len() {
        let (count, item) = longest_name(text, &parts[next..], options).ok()?;
        names.push(item);
        next += count;
    }
    (names.len() > 1).then_some(names)
}

/// A part that is not a name as it stands: annotated, or not resolved.
fn other<'t>(text: &'t str, span: TextSpan, not_valid_on: Option<NotValidOn>, options: &LookupOptions) -> Listed<'t> {
    let outcome = match annotated(span.of(text), options) {
        Some(found) if not_valid_on.is_none() => ListOutcome::Match(found),
        _ => {
            let not_valid_on = not_valid_on.map(Box::new);
            ListOutcome::Unresolved(Unresolved { not_valid_on, options: options.clone() })
        }
    };
    Listed { span, text: span.of(text), outcome }
}

fn is_organization(text: &str) -> bool {
    fold(text, &mut Stack::new())
        .is_some_and(|folded| ORGANIZATION.iter().any(|token| token.as_bytes() == folded.bytes))
}

/// The parts between separators, without the space and bullets around them; empty ones are left out.
fn parts(text: &str) -> Vec<TextSpan> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, separator) in text.match_indices([',', ';', '/', '|', '•', '·', '\n', '\r']) {
        parts.extend(trimmed(text, start, at));
        start = at + separator.len();
    }
    parts.extend(trimmed(text, start, text.len()));
    parts
}

/// A part of the text without the space and the list marks around it; nothing where nothing is left.
fn trimmed(text: &str, start: usize, end: usize) -> Option<TextSpan> {
    let part = &text[start..end];
    let space = |c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}';
    let without = part.trim_start_matches(space);
    let without = without.strip_prefix(['-', '*', '–']).map_or(without, |rest| rest.trim_start_matches(space));
    let begin = start + part.len() - without.len();
    let without = without.trim_end_matches(space);
    (!without.is_empty()).then(|| TextSpan::new(begin, begin + without.len()))
}
