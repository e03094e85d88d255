//! Terms: the union of the five vocabularies, and what all terms have.

use std::fmt;

use chrono::NaiveDate;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use super::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
use super::language::Language;
use super::name::{Label, Name, NameKind, NameOnDate};
use super::period::Certainty;
use super::source::Source;
use super::words::read_words;
use crate::data::{self, TermRow, name_flag};

/// The five vocabularies.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Vocabulary {
    /// [`FieldOfWork`].
    FieldOfWork,
    /// [`Country`].
    Country,
    /// [`Structure`].
    Structure,
    /// [`MeetingSeries`].
    MeetingSeries,
    /// [`NewsKind`].
    NewsKind,
}

impl Vocabulary {
    /// Every vocabulary.
    pub const ALL: [Self; 5] = [Self::FieldOfWork, Self::Country, Self::Structure, Self::MeetingSeries, Self::NewsKind];

    /// Its slug, as in JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::FieldOfWork => "field-of-work",
            Self::Country => "country",
            Self::Structure => "structure",
            Self::MeetingSeries => "meeting-series",
            Self::NewsKind => "news-kind",
        }
    }

    /// The vocabulary with this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|vocabulary| vocabulary.slug() == slug)
    }

    /// Its terms, in the order of the data.
    pub fn terms(self) -> impl ExactSizeIterator<Item = Term> {
        let numbers = data::FIRST_TERMS[self as usize]..data::FIRST_TERMS[self as usize + 1];
        numbers.map(Term::from_number)
    }

    /// The numbers of its terms in the tables.
    fn numbers(self) -> std::ops::Range<usize> {
        data::FIRST_TERMS[self as usize].into()..data::FIRST_TERMS[self as usize + 1].into()
    }
}

read_words!(Vocabulary, "vocabulary", Self::ALL.into_iter());

impl fmt::Display for Vocabulary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

/// A term of any vocabulary. In JSON `{"vocabulary": "country", "slug": "fi"}`.
///
/// ```
/// use osce::{Country, Term};
///
/// let term = Term::from(Country::Finland);
/// assert_eq!(term.slug(), "fi");
/// assert_eq!(term.vocabulary().slug(), "country");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Term {
    /// A field of work.
    FieldOfWork(FieldOfWork),
    /// A country.
    Country(Country),
    /// A structure.
    Structure(Structure),
    /// A series of meetings.
    MeetingSeries(MeetingSeries),
    /// A kind of news item.
    NewsKind(NewsKind),
}

/// A slug that is none of its vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{slug}` is no {vocabulary}: expected one of its slugs, such as `{example}`")]
pub struct SlugError {
    /// What was read: its first 100 characters.
    pub slug: String,
    /// The vocabulary that was asked.
    pub vocabulary: Vocabulary,
    example: &'static str,
}

impl Term {
    /// The vocabulary that it belongs to.
    #[inline]
    pub fn vocabulary(self) -> Vocabulary {
        match self {
            Self::FieldOfWork(_) => Vocabulary::FieldOfWork,
            Self::Country(_) => Vocabulary::Country,
            Self::Structure(_) => Vocabulary::Structure,
            Self::MeetingSeries(_) => Vocabulary::MeetingSeries,
            Self::NewsKind(_) => Vocabulary::NewsKind,
        }
    }

    /// The number of the term in the tables.
    pub(crate) fn number(self) -> u16 {
        let position = match self {
            Self::FieldOfWork(term) => term as u16,
            Self::Country(term) => term as u16,
            Self::Structure(term) => term as u16,
            Self::MeetingSeries(term) => term as u16,
            Self::NewsKind(term) => term as u16,
        };
        data::FIRST_TERMS[self.vocabulary() as usize] + position
    }

    /// The term with a number of the tables; every number that they hold is one.
    #[inline]
    pub(crate) fn from_number(number: u16) -> Self {
        let [_, country, structure, series, kind, _] = data::FIRST_TERMS;
        if number < country {
            Self::FieldOfWork(pick(FieldOfWork::ALL, number, FieldOfWork::ArmsControl))
        } else if number < structure {
            Self::Country(pick(Country::ALL, number - country, Country::Albania))
        } else if number < series {
            Self::Structure(pick(Structure::ALL, number - structure, Structure::Chairpersonship))
        } else if number < kind {
            Self::MeetingSeries(pick(MeetingSeries::ALL, number - series, MeetingSeries::SummitMeetings))
        } else {
            Self::NewsKind(pick(NewsKind::ALL, number - kind, NewsKind::PressRelease))
        }
    }

    fn row(self) -> &'static TermRow {
        &data::TERMS[self.number() as usize]
    }

    /// The term of any vocabulary with exactly this slug; the first in the order of the vocabularies where two have it.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Vocabulary::ALL.into_iter().find_map(|vocabulary| Self::with_slug(vocabulary, slug))
    }

    /// The term of a vocabulary with exactly this slug.
    pub fn with_slug(vocabulary: Vocabulary, slug: &str) -> Option<Self> {
        let numbers = vocabulary.numbers();
        let is_it = |number: usize| numbers.contains(&number) && data::TERMS[number].slug.bytes() == slug.as_bytes();
        let number = data::probe(&data::SLUG_SLOTS, data::hash::of_name(slug.as_bytes()), is_it)?;
        u16::try_from(number).ok().map(Self::from_number)
    }

    /// Its slug: stable, never reused.
    pub fn slug(self) -> &'static str {
        self.row().slug.get()
    }

    /// Its names, the English preferred label first.
    pub fn names(self) -> Vec<Name> {
        self.rows_of_names().collect()
    }

    pub(crate) fn rows_of_names(self) -> impl Iterator<Item = Name> + Clone {
        self.row().names.of(&data::NAMES).iter().map(|row| Name { row })
    }

    /// Its preferred label in a language; nothing where the OSCE has published none. It never falls back.
    pub fn label(self, language: Language) -> Option<&'static str> {
        let label = |name: &Name| name.kind() == NameKind::Preferred && name.language() == language;
        self.rows_of_names().find(label).map(Name::text)
    }

    /// Its preferred label in a language or else in English, and which of the two it is.
    pub fn label_or_english(self, language: Language) -> Label {
        let english = || Label { text: self.english(), language: Language::English };
        self.label(language).map_or_else(english, |text| Label { text, language })
    }

    /// Its English preferred label.
    pub(crate) fn english(self) -> &'static str {
        self.rows_of_names().next().map_or(self.slug(), Name::text)
    }

    /// Its name in a language on a day: the preferred label if it was in use; else the name that was the official
    /// one; else the common, the formal, the abbreviated one. What was certainly in use goes before what may have been.
    pub fn label_on(self, day: NaiveDate, language: Language) -> Option<NameOnDate> {
        self.names_on(day).into_iter().find(|on| on.name.language() == language)
    }

    /// All names that were in use on a day, in the order of [`Term::label_on`], English first among equals.
    pub fn names_on(self, day: NaiveDate) -> Vec<NameOnDate> {
        let rank = |name: Name| match name.kind() {
            NameKind::Preferred => 0,
            _ if name.has(name_flag::OFFICIAL) => 1,
            NameKind::Common => 2,
            NameKind::Formal => 3,
            _ => 4,
        };
        let mut names: Vec<NameOnDate> = Vec::new();
        for name in self.rows_of_names() {
            match name.holds_on(day) {
                Certainty::Yes => names.push(NameOnDate { name, certain: true }),
                Certainty::Uncertain => names.push(NameOnDate { name, certain: false }),
                Certainty::No => {}
            }
        }
        names.sort_by_key(|on| (!on.certain, rank(on.name), on.name.language()));
        names
    }

    /// The broader term.
    pub fn parent(self) -> Option<Self> {
        Some(self.row().parent).filter(|&parent| parent != data::NONE).map(Self::from_number)
    }

    /// The narrower terms, in the order of the data.
    pub fn children(self) -> Vec<Self> {
        terms(self.row().children).collect()
    }

    /// The broader terms, the nearest first.
    pub fn ancestors(self) -> Vec<Self> {
        std::iter::successors(self.parent(), |term| term.parent()).collect()
    }

    /// The broadest term above it; itself where there is none.
    #[must_use]
    pub fn top(self) -> Self {
        self.ancestors().last().copied().unwrap_or(self)
    }

    /// The field paths of its facts that no first-hand source carries.
    pub fn unverified(self) -> Vec<&'static str> {
        self.row().unverified.strings().collect()
    }

    /// The sources of its facts.
    pub fn sources(self) -> Vec<Source> {
        Source::of(self.source_run())
    }

    /// The same as the tables have it, for the facts that name no sources of their own.
    pub(crate) fn source_run(self) -> data::Run {
        self.row().sources
    }
}

/// The terms of a run of the tables.
pub(crate) fn terms(run: data::Run) -> impl Iterator<Item = Term> {
    run.of(&data::TERM_LISTS).iter().map(|&number| Term::from_number(number))
}

fn pick<T: Copy>(all: &[T], position: u16, otherwise: T) -> T {
    all.get(position as usize).copied().unwrap_or(otherwise)
}

impl fmt::Display for Term {
    /// The English preferred label.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.english())
    }
}

impl Serialize for Term {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        TermForm { vocabulary: self.vocabulary(), slug: self.slug().into() }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Term {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let form = TermForm::deserialize(deserializer)?;
        Self::with_slug(form.vocabulary, &form.slug)
            .ok_or_else(|| de::Error::custom(slug_error(form.vocabulary, &form.slug)))
    }
}

#[derive(Serialize, Deserialize)]
struct TermForm<'a> {
    vocabulary: Vocabulary,
    slug: std::borrow::Cow<'a, str>,
}

fn slug_error(vocabulary: Vocabulary, slug: &str) -> SlugError {
    let example = vocabulary.terms().next().map_or("", Term::slug);
    SlugError { slug: slug.chars().take(100).collect(), vocabulary, example }
}

/// Reads a slug without a copy.
struct SlugVisitor(Vocabulary);

impl Visitor<'_> for SlugVisitor {
    type Value = Term;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a slug of the vocabulary {}", self.0)
    }

    fn visit_str<E: de::Error>(self, slug: &str) -> Result<Term, E> {
        Term::with_slug(self.0, slug).ok_or_else(|| E::custom(slug_error(self.0, slug)))
    }
}

/// What every vocabulary has in common, on the enum itself.
macro_rules! vocabulary {
    ($name:ident) => {
        impl $name {
            /// The vocabulary that its terms belong to.
            pub const VOCABULARY: Vocabulary = Vocabulary::$name;

            /// Its slug: stable, never reused.
            pub fn slug(self) -> &'static str {
                Term::from(self).slug()
            }

            /// The term with exactly this slug.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Term::with_slug(Self::VOCABULARY, slug).and_then(Self::from_term)
            }

            /// The term, if it is one of this vocabulary.
            pub fn from_term(term: Term) -> Option<Self> {
                match term {
                    Term::$name(term) => Some(term),
                    _ => None,
                }
            }

            /// Its names, the English preferred label first.
            pub fn names(self) -> Vec<Name> {
                Term::from(self).names()
            }

            /// Its preferred label in a language; nothing where the OSCE has published none. It never falls back.
            pub fn label(self, language: Language) -> Option<&'static str> {
                Term::from(self).label(language)
            }

            /// Its preferred label in a language or else in English, and which of the two it is.
            pub fn label_or_english(self, language: Language) -> Label {
                Term::from(self).label_or_english(language)
            }

            /// Its name in a language on a day; see [`Term::label_on`].
            pub fn label_on(self, day: NaiveDate, language: Language) -> Option<NameOnDate> {
                Term::from(self).label_on(day, language)
            }

            /// All names that were in use on a day, the best first; see [`Term::label_on`].
            pub fn names_on(self, day: NaiveDate) -> Vec<NameOnDate> {
                Term::from(self).names_on(day)
            }

            /// The broader term.
            pub fn parent(self) -> Option<Self> {
                Term::from(self).parent().and_then(Self::from_term)
            }

            /// The narrower terms, in the order of the data.
            pub fn children(self) -> Vec<Self> {
                Term::from(self).children().into_iter().filter_map(Self::from_term).collect()
            }

            /// The broader terms, the nearest first.
            pub fn ancestors(self) -> Vec<Self> {
                Term::from(self).ancestors().into_iter().filter_map(Self::from_term).collect()
            }

            /// The broadest term above it; itself where there is none.
            #[must_use]
            pub fn top(self) -> Self {
                Self::from_term(Term::from(self).top()).unwrap_or(self)
            }

            /// The field paths of its facts that no first-hand source carries.
            pub fn unverified(self) -> Vec<&'static str> {
                Term::from(self).unverified()
            }

            /// The sources of its facts.
            pub fn sources(self) -> Vec<Source> {
                Term::from(self).sources()
            }
        }

        impl From<$name> for Term {
            #[inline]
            fn from(term: $name) -> Self {
                Self::$name(term)
            }
        }

        impl fmt::Display for $name {
            /// The English preferred label.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Term::from(*self).fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = SlugError;

            /// Reads a slug, exactly.
            fn from_str(slug: &str) -> Result<Self, SlugError> {
                Self::from_slug(slug).ok_or_else(|| slug_error(Self::VOCABULARY, slug))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.slug())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let term = deserializer.deserialize_str(SlugVisitor(Self::VOCABULARY))?;
                Self::from_term(term).ok_or_else(|| de::Error::custom(slug_error(Self::VOCABULARY, term.slug())))
            }
        }
    };
}

vocabulary!(FieldOfWork);
vocabulary!(Country);
vocabulary!(Structure);
vocabulary!(MeetingSeries);
vocabulary!(NewsKind);
