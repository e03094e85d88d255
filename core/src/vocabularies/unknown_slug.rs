//! What is wrong with a text that should be a slug.

use std::fmt;

use super::closed_sets::Vocabulary;
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
    /// in case, spaces or a letter or two, with the codes of three letters beside the slugs.
    ///
    /// ```
    /// use osce::Country;
    ///
    /// let suggestion = |text: &str| text.parse::<Country>().unwrap_err().suggestion();
    /// assert_eq!(suggestion("Estonia"), Some("ee"));
    /// assert_eq!(suggestion("EST"), Some("ee"));
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

    /// The only slug that is near, by itself or by its ISO code of three letters.
    fn nearest(&self) -> Option<&'static str> {
        let written: String = self.text.trim().chars().map(as_in_slugs).collect();
        let allowed = match written.chars().count() {
            0..=2 => 0,
            3..=5 => 1,
            _ => 2,
        };
        let edits = |text: &str| strsim::osa_distance(text, &written);
        let mut near: Vec<(usize, &str)> = match &self.set {
            Set::Vocabulary(vocabulary) => vocabulary.terms().map(|term| (edits(term.slug()), term.slug())).collect(),
            Set::Closed { slugs, .. } => slugs.iter().map(|slug| (edits(slug), *slug)).collect(),
        };
        if self.vocabulary() == Some(Vocabulary::Country) {
            let code = |country: &Country| Some((edits(&country.alpha3()?.to_lowercase()), country.slug()));
            near.extend(Country::ALL.iter().filter_map(code));
        }
        let least = near.iter().map(|(edits, _)| *edits).min().filter(|least| *least <= allowed)?;
        let mut nearest = near.iter().filter(|(edits, _)| *edits == least).map(|(_, slug)| *slug);
        let first = nearest.next()?;
        nearest.all(|other| other == first).then_some(first)
    }
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
