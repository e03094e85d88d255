//! What to write instead.

use super::language_tag::is_language_tag;
use super::text::is_space;
use super::url;
use crate::lookup::excerpt::excerpt;
use crate::lookup::suggest::only_meant;
use crate::lookup::written_dates::parse_date;
use crate::records::descriptor::Descriptor;
use crate::vocabularies::closed_sets::{Language, Vocabulary};
use crate::vocabularies::unknown_slug::nearest_slug;
use osce_model::normal_form::normal_form;

/// The slug that was probably meant by a text, and whether the text is a typing error of a name.
pub(super) type Meant = (&'static str, bool);

/// The slug that was probably meant by a text. The beginning of one term's name is its name cut short. A text that is like no name may be
/// a mistyped slug.
pub(super) fn slug(vocabulary: Vocabulary, text: &str) -> Option<Meant> {
    let named = only_meant(text, vocabulary).map(|meant| (meant.term.slug(), meant.is_misspelled));
    named.or_else(|| Some((nearest_slug(vocabulary, &excerpt(text))?, false)))
}

/// The member that was meant by an unknown name - 'issuedBy', 'Issued by', 'titel' -, and whether no other is as near.
pub(crate) fn member(descriptor: &'static Descriptor, name: &str) -> Option<(&'static str, bool)> {
    let folded = normal_form(&spaced(&excerpt(name)));
    let allowed = match folded.chars().count() {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    };
    let (mut nearest, mut edits, mut next) = ("", usize::MAX, usize::MAX);
    for member in descriptor.members {
        let distance = strsim::osa_distance(&normal_form(&spaced(member.name)), &folded);
        if distance < edits {
            (nearest, edits, next) = (member.name, distance, edits);
        } else {
            next = next.min(distance);
        }
    }
    (edits <= allowed).then_some((nearest, edits < next))
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
