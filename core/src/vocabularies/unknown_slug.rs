//! What is wrong with a text that should be a slug.

use std::fmt;

use super::closed_sets::{Language, Vocabulary};
use super::enums::Country;
use super::term::Term;

/// A text that its set does not have as a slug. The set is a vocabulary, or a closed set such as the kinds of name.
///
/// ```
/// use osce::{FieldOfWork, vocabularies::NameKind};
///
/// let error = "polcing".parse::<FieldOfWork>().unwrap_err();
/// assert_eq!(error.suggestion(), Some("policing"));
/// assert_eq!(error.to_string(), "unknown slug `polcing` in the vocabulary field-of-work; did you mean `policing`?");
///
/// let error = "nickname".parse::<NameKind>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown kind of name `nickname`: expected `preferred`, `formal`, `common`, `abbreviation` or `code`"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UnknownSlug {
    text: String,
    set: Set,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Set {
    Vocabulary(Vocabulary),
    Closed { name: &'static str, slugs: Vec<&'static str> },
}

impl UnknownSlug {
    pub(crate) fn of_vocabulary(vocabulary: Vocabulary, text: &str) -> Self {
        Self { text: beginning(text), set: Set::Vocabulary(vocabulary) }
    }

    pub(crate) fn of_closed_set(name: &'static str, slugs: impl Iterator<Item = &'static str>, text: &str) -> Self {
        Self { text: beginning(text), set: Set::Closed { name, slugs: slugs.collect() } }
    }

    /// What was read: its first 100 characters.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The vocabulary that was asked; nothing where it was a closed set.
    pub fn vocabulary(&self) -> Option<Vocabulary> {
        match self.set {
            Set::Vocabulary(vocabulary) => Some(vocabulary),
            Set::Closed { .. } => None,
        }
    }

    /// The slug that was probably meant: of the term that alone has the text as a name or a code, or the only one that differs as little
    /// in case, spaces or a letter or two. The slug of a State is never near another: `IRN` is not Ireland.
    ///
    /// ```
    /// use osce::Country;
    ///
    /// let suggestion = |text: &str| text.parse::<Country>().unwrap_err().suggestion();
    /// assert_eq!(suggestion("Estonia"), Some("ee"));
    /// assert_eq!(suggestion("EST"), Some("ee"));
    /// assert_eq!(suggestion("IRN"), None);
    /// assert_eq!(suggestion("Yugoslavia"), None);
    /// ```
    pub fn suggestion(&self) -> Option<&'static str> {
        self.named().map(Term::slug).or_else(|| self.nearest())
    }

    /// The only term that has the text as a name or a code, in any case.
    fn named(&self) -> Option<Term> {
        let Set::Vocabulary(vocabulary) = self.set else { return None };
        let written = self.text.trim().to_lowercase();
        if vocabulary == Vocabulary::Country
            && let Some(country) = Country::from_code(&written.to_ascii_uppercase())
        {
            return Some(country.into());
        }
        let is_named = |term: &Term| term.names().iter().any(|name| name.text().to_lowercase() == written);
        let mut named = vocabulary.terms().filter(is_named);
        named.next().filter(|_| named.next().is_none())
    }

    /// The only slug that is near.
    fn nearest(&self) -> Option<&'static str> {
        match &self.set {
            Set::Vocabulary(vocabulary) => nearest_slug(*vocabulary, &self.text),
            // A code is a tag too, so a tag of a language is as near as can be.
            Set::Closed { name: Language::WHAT, slugs } => {
                let tagged = Language::from_tag(self.text.trim()).map(Language::code);
                tagged.or_else(|| nearest_of(slugs.iter().copied(), &self.text))
            }
            Set::Closed { slugs, .. } => nearest_of(slugs.iter().copied(), &self.text),
        }
    }
}

/// The only slug of a vocabulary that a text differs little from.
pub(crate) fn nearest_slug(vocabulary: Vocabulary, text: &str) -> Option<&'static str> {
    nearest_of(vocabulary.terms().map(Term::slug), text)
}

fn nearest_of(slugs: impl Iterator<Item = &'static str>, text: &str) -> Option<&'static str> {
    let written: String = text.trim().chars().map(as_in_slugs).collect();
    let (mut nearest, mut least, mut next) = ("", usize::MAX, usize::MAX);
    for slug in slugs {
        let edits = strsim::osa_distance(slug, &written);
        if edits < least {
            (nearest, least, next) = (slug, edits, least);
        } else {
            next = next.min(edits);
        }
    }
    let allowed = match written.chars().count().min(nearest.len()) {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    };
    (least <= allowed && least < next).then_some(nearest)
}

fn beginning(text: &str) -> String {
    text.chars().take(100).collect()
}

fn as_in_slugs(character: char) -> char {
    match character {
        ' ' | '_' => '-',
        _ => character.to_ascii_lowercase(),
    }
}

impl fmt::Display for UnknownSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text, set } = self;
        match set {
            Set::Vocabulary(vocabulary) => write!(f, "unknown slug `{text}` in the vocabulary {vocabulary}")?,
            Set::Closed { name, .. } => write!(f, "unknown {name} `{text}`")?,
        }
        match (self.suggestion(), set) {
            (Some(slug), _) => write!(f, "; did you mean `{slug}`?"),
            (None, Set::Vocabulary(vocabulary)) => {
                let example = vocabulary.terms().next().map_or("", Term::slug);
                write!(f, ": expected one such as `{example}`")
            }
            (None, Set::Closed { slugs, .. }) => write!(f, ": expected {}", Choice(slugs)),
        }
    }
}

impl std::error::Error for UnknownSlug {}

/// `a`, `b` or `c`.
struct Choice<'s>(&'s [&'static str]);

impl fmt::Display for Choice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, slug) in self.0.iter().enumerate() {
            let before = match number {
                0 => "",
                _ if number + 1 == self.0.len() => " or ",
                _ => ", ",
            };
            write!(f, "{before}`{slug}`")?;
        }
        Ok(())
    }
}
