//! What a page writes in one line: lists of terms.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::error::{Ambiguous, LookupError, NotFound, NotValidOn};
use super::exact::{annotated, meaning};
use super::forms::{self, Across};
use super::matched::Match;
use super::options::{ListOptions, LookupOptions};
use super::span::TextSpan;
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::MatchForm;
use osce_model::normal_form::{Stack, fold};
use osce_model::organization::Token;

/// So many separators may stand inside one name.
const MOST_PARTS: usize = 4;

/// What parts the items of a list.
const SEPARATORS: [char; 8] = [',', ';', '/', '|', '•', '·', '\n', '\r'];

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

/// Whether a text may hold several items.
pub(crate) fn may_list(text: &str) -> bool {
    text.contains(SEPARATORS) || CONJUNCTIONS.iter().any(|conjunction| text.contains(conjunction))
}

/// The terms of a line, of a vocabulary, in a language, on a day.
pub fn lookup_list_with<'t>(text: &'t str, options: &ListOptions) -> Vec<Listed<'t>> {
    let ListOptions { vocabulary, language, on, forms } = *options;
    let options = LookupOptions { vocabulary, language, on, fuzzy: false, forms };
    let parts = parts(text);
    let mut items: Vec<Listed<'t>> = Vec::new();
    let mut next = 0;
    while let Some(part) = parts.get(next) {
        let (count, item) = match longest_name(text, &parts[next..], &options) {
            Ok(found) => found,
            Err(not_valid_on) => match joined(text, part, &options) {
                Some(names) => {
                    items.extend(names);
                    next += 1;
                    continue;
                }
                None => (1, unresolved(text, part.span, not_valid_on, &options)),
            },
        };
        match items.last_mut().filter(|_| next > 0 && parts[next - 1].comma) {
            Some(before) if is_other_name(before, &item) => add_name(text, before, item.span),
            _ => items.push(item),
        }
        next += count;
    }
    items
}

/// Whether an item is the term of the one before it, by another of its names: 'Kyrgyzstan, Kyrgyz Republic'.
fn is_other_name(before: &Listed<'_>, item: &Listed<'_>) -> bool {
    let (Some(one), Some(other)) = (before.found(), item.found()) else { return false };
    one.term == other.term && one.name != other.name && one.annotation.is_none() && other.form == MatchForm::AsNamed
}

fn add_name<'t>(text: &'t str, listed: &mut Listed<'t>, other: TextSpan) {
    listed.span.end = other.end;
    listed.text = listed.span.of(text);
    if let ListOutcome::Match(found) = &mut listed.outcome {
        found.form = found.form.max(MatchForm::Brackets);
        found.annotation = Some(other.of(text).to_owned());
    }
}

/// The longest run of parts that is one name, and how many parts it is.
///
/// # Errors
///
/// There is none; and whether the first part is a name that was not in use on the day asked.
fn longest_name<'t>(
    text: &'t str,
    parts: &[Part],
    options: &LookupOptions,
) -> Result<(usize, Listed<'t>), Option<NotValidOn>> {
    let first = parts.first().ok_or(None)?;
    // A token of the Organization belongs to what follows it: 'OSCE Secretariat / OSCE/ODIHR'.
    let others = parts.iter().zip(parts.iter().skip(1)).take(MOST_PARTS - 1);
    let is_one_with = |(before, part): &(&Part, &Part)| before.joins && !is_organization(part.span.of(text));
    let most = 1 + others.take_while(is_one_with).count();
    let mut not_valid_on = None;
    if is_cut(text, parts, options) {
        return Err(None);
    }
    for count in (1..=most).rev() {
        let span = TextSpan::new(first.span.start, parts[count - 1].span.end);
        let written = span.of(text);
        let meant = match meaning(written, options) {
            Some(meaning) => Some(meaning.into_match(written, options)),
            None if count == 1 => annotated(written, options).map(Ok).or_else(|| forms::find(written, options)),
            None => match forms::across(text, parts[..count].iter().map(|part| part.span), options) {
                Some(Across::Name) => forms::find(written, options),
                Some(Across::Nothing) => Some(Err(NotFound::new(written, options).into())),
                None => None,
            },
        };
        let outcome = match meant {
            Some(Ok(found)) => ListOutcome::Match(found),
            Some(Err(LookupError::Ambiguous(error))) => ListOutcome::Ambiguous(error.candidates),
            Some(Err(LookupError::NotValidOn(error))) => {
                not_valid_on = (count == 1).then_some(error);
                continue;
            }
            Some(Err(LookupError::NotFound(_))) => return Ok((count, unresolved(text, span, None, options))),
            None => continue,
        };
        return Ok((count, Listed { span, text: written, outcome }));
    }
    Err(not_valid_on)
}

/// Whether a semicolon stands in the middle of a name, of which neither part names anything: 'Bosnia; Herzegovina'.
fn is_cut(text: &str, parts: &[Part], options: &LookupOptions) -> bool {
    let [first, second, ..] = parts else { return false };
    !first.joins
        && meaning(second.span.of(text), options).is_none()
        && meaning(TextSpan::new(first.span.start, second.span.end).of(text), options).is_some()
}

/// The names that conjunctions join, if all that they join are names.
fn joined<'t>(text: &'t str, part: &Part, options: &LookupOptions) -> Option<Vec<Listed<'t>>> {
    let mut parts = Vec::new();
    let Part { span, .. } = *part;
    let mut start = span.start;
    for (at, space) in span.of(text).match_indices(' ') {
        let rest = &span.of(text)[at..];
        let at = span.start + at;
        if at < start {
            continue;
        }
        if let Some(conjunction) = CONJUNCTIONS.iter().find(|conjunction| rest.starts_with(**conjunction)) {
            parts.extend(trimmed(text, start, at).map(Part::joining));
            start = at + conjunction.len() - space.len();
        }
    }
    parts.extend(trimmed(text, start, span.end).map(Part::joining));
    let mut names = Vec::new();
    let mut next = 0;
    while next < parts.len() {
        let (count, item) = longest_name(text, &parts[next..], options).ok()?;
        names.push(item);
        next += count;
    }
    (names.len() > 1).then_some(names)
}

fn unresolved<'t>(
    text: &'t str,
    span: TextSpan,
    not_valid_on: Option<NotValidOn>,
    options: &LookupOptions,
) -> Listed<'t> {
    let not_valid_on = not_valid_on.map(Box::new);
    let outcome = ListOutcome::Unresolved(Unresolved { not_valid_on, options: options.clone() });
    Listed { span, text: span.of(text), outcome }
}

fn is_organization(text: &str) -> bool {
    fold(text, &mut Stack::new()).is_some_and(|folded| {
        folded.organization && Token::all().iter().any(|token| token.text.as_bytes() == folded.bytes)
    })
}

/// A part between separators.
#[derive(Clone, Copy)]
struct Part {
    span: TextSpan,
    /// A comma stands behind it.
    comma: bool,
    /// A name may go on behind it: the separator that follows does not always part.
    joins: bool,
}

impl Part {
    fn joining(span: TextSpan) -> Self {
        Self { span, comma: false, joins: true }
    }
}

/// The parts between separators, without the space and bullets around them; empty ones are left out.
fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut part = |start, end, separator: &str| {
        let joins = !matches!(separator, ";" | "|" | "•" | "·");
        trimmed(text, start, end).map(|span| parts.push(Part { span, comma: separator == ",", joins }))
    };
    for (at, separator) in text.match_indices(SEPARATORS) {
        part(start, at, separator);
        start = at + separator.len();
    }
    part(start, text.len(), "");
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
