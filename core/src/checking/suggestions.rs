//! What to write instead.

use super::codes::FaultCode;
use super::finding::Finding;
use super::text::is_space;
use crate::lookup::error::LookupError;
use crate::lookup::exact::lookup_with;
use crate::lookup::excerpt::excerpt;
use crate::lookup::options::LookupOptions;
use crate::lookup::suggest::only_meant;
use crate::lookup::written_dates::parse_date;
use crate::records::descriptor::{Descriptor, Member};
use crate::records::json_string::JsonString;
use crate::vocabularies::closed_sets::{Language, Severity, Vocabulary};
use crate::vocabularies::term::Term;
use osce_model::normal_form::normal_form;

/// A suggestion is no longer than this (code points).
const LONGEST: usize = 200;

/// A text without the white space at its ends.
pub(crate) fn trimmed(string: JsonString<'_>) -> Option<String> {
    let text = string.text().ok()?;
    let trimmed = text.trim_matches(is_space);
    (trimmed.chars().nth(LONGEST).is_none()).then(|| trimmed.to_owned())
}

/// The fault of a text that is not a slug: unknown, or a name of several terms.
pub(crate) fn unknown_term(vocabulary: Vocabulary, text: &str, severity: Severity, path: String, at: usize) -> Finding {
    let options = LookupOptions::new().vocabulary(vocabulary);
    let of = |code| Finding::new(code, severity, path, at).with([vocabulary.slug().to_owned(), excerpt(text)]);
    match lookup_with(text, &options) {
        Ok(found) => of(FaultCode::UnknownTerm).suggest(Some(found.term.slug().to_owned())),
        Err(LookupError::Ambiguous(error)) => {
            let candidates: Vec<&str> = error.candidates.iter().map(|candidate| candidate.term.slug()).collect();
            of(FaultCode::AmbiguousTerm).with([candidates.join(", ")])
        }
        Err(LookupError::NotFound(_)) => of(FaultCode::UnknownTerm).suggest_slug(),
        Err(LookupError::NotValidOn(_)) => of(FaultCode::UnknownTerm),
    }
}

/// The slug that was probably meant by a text. The beginning of one term's name is its name cut short.
pub(super) fn slug(vocabulary: &str, text: &str) -> Option<&'static str> {
    only_meant(text, Vocabulary::from_slug(vocabulary)?).map(Term::slug)
}

/// The member that was meant by an unknown name: 'issuedBy', 'Issued by', 'titel'.
pub(crate) fn member(descriptor: &'static Descriptor, name: &str) -> Option<String> {
    let folded = normal_form(&spaced(&excerpt(name)));
    let allowed = match folded.chars().count() {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    };
    let distance = |member: &Member| strsim::osa_distance(&normal_form(&spaced(member.name)), &folded);
    let (edits, nearest) = descriptor.members.iter().map(|member| (distance(member), member.name)).min()?;
    (edits <= allowed).then(|| nearest.to_owned())
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

/// The date that a text means.
pub(crate) fn date(text: &str) -> Option<String> {
    parse_date(text).ok().map(|date| date.to_string())
}

/// The tag of a language that is named in place of its tag.
pub(crate) fn language(text: &str) -> Option<String> {
    let folded = normal_form(&excerpt(text));
    let is_it = |language: &&Language| normal_form(language.english_name()) == folded;
    Language::ALL.iter().find(is_it).map(|language| language.code().to_owned())
}
