//! Terms: the union of the five vocabularies, and what all terms have.

use std::fmt;

use chrono::NaiveDate;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::closed_sets::{Certainty, Doubt, Language, NameKind, Vocabulary};
use super::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
use super::facts::{Computed, OfVocabulary, Text};
use super::name::{Name, NameOnDate, TermLabel};
use super::period::Held;
use super::source::Source;
use super::unknown_slug::UnknownSlug;
use crate::data::{self, CommonRow, InPool, NameRow, name_flag};

impl Vocabulary {
    /// Its terms, in the order of the data.
    pub fn terms(self) -> impl ExactSizeIterator<Item = Term> {
        let numbers = data::FIRST_TERMS[self as usize]..data::FIRST_TERMS[self as usize + 1];
        numbers.map(Term::from_number)
    }

    /// The vocabulary of the term with a number of the tables.
    #[inline]
    pub(crate) fn of_number(number: u16) -> Self {
        let [_, later @ .., _] = data::FIRST_TERMS;
        Self::ALL[later.iter().filter(|first| number >= **first).count()]
    }

    /// The numbers of its terms in the tables.
    fn numbers(self) -> std::ops::Range<usize> {
        data::FIRST_TERMS[self as usize].into()..data::FIRST_TERMS[self as usize + 1].into()
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

    /// The term with a number of the tables; every number that they hold is one ([`super::proofs`]).
    #[inline]
    pub(crate) fn from_number(number: u16) -> Self {
        let [_, country, structure, series, kind, _] = data::FIRST_TERMS;
        if number < country {
            Self::FieldOfWork(FieldOfWork::ALL[usize::from(number)])
        } else if number < structure {
            Self::Country(Country::ALL[usize::from(number - country)])
        } else if number < series {
            Self::Structure(Structure::ALL[usize::from(number - structure)])
        } else if number < kind {
            Self::MeetingSeries(MeetingSeries::ALL[usize::from(number - series)])
        } else {
            Self::NewsKind(NewsKind::ALL[usize::from(number - kind)])
        }
    }

    fn row(self) -> &'static CommonRow {
        &data::TERMS[self.number() as usize]
    }

    /// The term of any vocabulary with exactly this slug; the first in the order of the vocabularies where two have it.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Vocabulary::ALL.iter().find_map(|&vocabulary| Self::with_slug(vocabulary, slug))
    }

    /// The term of a vocabulary with exactly this slug.
    pub fn with_slug(vocabulary: Vocabulary, slug: &str) -> Option<Self> {
        let numbers = vocabulary.numbers();
        let is_it = |number: u16| {
            let number = usize::from(number);
            numbers.contains(&number) && data::TERMS[number].slug.bytes() == slug.as_bytes()
        };
        data::probe(&data::SLUG_SLOTS, data::hash::of_name(slug.as_bytes()), is_it).map(Self::from_number)
    }

    pub(crate) fn rows_of_names(self) -> impl Iterator<Item = Name> + Clone {
        NameRow::of(self.row().names).map(|row| Name { row })
    }

    /// Its preferred label in a language; nothing where the OSCE has published none. It never falls back.
    pub fn label(self, language: Language) -> Option<&'static str> {
        let label = |name: &Name| name.kind() == NameKind::Preferred && name.language() == language;
        self.rows_of_names().find(label).map(Name::text)
    }

    /// Its preferred label in a language or else in English, and which of the two it is.
    pub fn label_or_english(self, language: Language) -> TermLabel {
        let english = || TermLabel { text: self.english(), language: Language::English };
        self.label(language).map_or_else(english, |text| TermLabel { text, language })
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

    /// Whether a structure or a series was called otherwise on a day: then its undated names need not be of that day. A State's name in
    /// one language can change where those in others do not ('Türkiye', 'Turquie').
    fn had_another_label_on(self, day: NaiveDate) -> bool {
        let is_renamed = matches!(self, Self::Structure(_) | Self::MeetingSeries(_));
        is_renamed && self.rows_of_names().next().is_some_and(|label| label.holds_on(day) == Certainty::No)
    }

    /// All names that were in use on a day, in the order of [`Term::label_on`], English first among equals.
    pub fn names_on(self, day: NaiveDate) -> Vec<NameOnDate> {
        let rank = |name: Name| -> u64 {
            match name.kind() {
                NameKind::Preferred => 0,
                _ if name.has(name_flag::OFFICIAL) => 1,
                NameKind::Common => 2,
                NameKind::Formal => 3,
                _ => 4,
            }
        };
        let had_another_label = self.had_another_label_on(day);
        let mut names: Vec<NameOnDate> = Vec::new();
        for name in self.rows_of_names() {
            let held = match name.held_on(day) {
                Held::Yes if had_another_label && !name.is_dated() => Held::Uncertain(Doubt::Undated),
                held => held,
            };
            if held != Held::No {
                names.push(NameOnDate { name, certain: held == Held::Yes, doubt: held.doubt() });
            }
        }
        let order = |on: &NameOnDate| {
            let is_undated = on.doubt == Some(Doubt::Undated);
            let doubt = u64::from(!on.certain) + u64::from(is_undated);
            (doubt << 8 | rank(on.name)) << 8 | on.name.language() as u64
        };
        names.sort_by_cached_key(order);
        names
    }
}

impl Computed<Term> {
    fn slug(self) -> Text {
        self.0.row().slug.get()
    }

    fn names(self) -> Vec<Name> {
        self.0.rows_of_names().collect()
    }

    fn parent(self) -> Option<Term> {
        Some(self.0.row().parent).filter(|&parent| parent != data::NONE).map(Term::from_number)
    }

    fn children(self) -> Vec<Term> {
        terms(self.0.row().children).collect()
    }

    fn ancestors(self) -> Vec<Term> {
        std::iter::successors(self.parent(), |term| term.parent()).collect()
    }

    fn top(self) -> Term {
        self.0.ancestors().last().copied().unwrap_or(self.0)
    }

    fn unverified(self) -> Vec<Text> {
        data::strings(self.0.row().unverified).collect()
    }
}

/// Gives a term of any vocabulary what all terms know.
macro_rules! of_any_vocabulary {
    ([] $($(#[doc = $doc:literal])+ $fact:ident: $type:ty;)+ sourced) => {
        impl Term {
            $(
                $(#[doc = $doc])+
                #[must_use]
                pub fn $fact(self) -> $type {
                    Computed(self).$fact()
                }
            )+

            /// The sources of its facts.
            pub fn sources(self) -> Vec<Source> {
                Source::of(self.row().sources)
            }
        }
    };
}

/// Gives a vocabulary what all terms know, of its own type where it is of terms.
macro_rules! of_vocabulary {
    ([$name:ident] $($(#[doc = $doc:literal])+ $fact:ident: $type:ty;)+ sourced) => {
        impl $name {
            $(
                $(#[doc = $doc])+
                #[must_use]
                pub fn $fact(self) -> $type {
                    OfTerms::of_terms(Term::from(self).$fact(), self)
                }
            )+

            /// The sources of its facts.
            pub fn sources(self) -> Vec<Source> {
                Term::from(self).sources()
            }
        }
    };
}

osce_model::common_facts! { of_any_vocabulary Self }

/// What is known of a term as its vocabulary has it.
trait OfTerms<Known, Term> {
    fn of_terms(known: Known, term: Term) -> Self;
}

impl<Known, Term> OfTerms<Known, Term> for Known {
    fn of_terms(known: Known, _: Term) -> Self {
        known
    }
}

impl<T: OfVocabulary> OfTerms<Term, T> for T {
    fn of_terms(known: Term, term: T) -> Self {
        T::of_term(known).unwrap_or(term)
    }
}

impl<T: OfVocabulary> OfTerms<Option<Term>, T> for Option<T> {
    fn of_terms(known: Option<Term>, _: T) -> Self {
        known.and_then(T::of_term)
    }
}

impl<T: OfVocabulary> OfTerms<Vec<Term>, T> for Vec<T> {
    fn of_terms(known: Vec<Term>, _: T) -> Self {
        known.into_iter().filter_map(T::of_term).collect()
    }
}

/// The term of a vocabulary with a number of the tables, where they have no other vocabulary's ([`super::proofs`]).
pub(crate) fn of_table<T: OfVocabulary>(number: u16) -> T {
    T::of_term(Term::from_number(number)).expect("the tables have terms of this vocabulary alone")
}

/// The terms of a run of the tables.
pub(crate) fn terms(run: data::Run) -> impl Iterator<Item = Term> {
    run.of(&data::TERM_LISTS).iter().map(|&number| Term::from_number(number))
}

impl fmt::Display for Term {
    /// Its slug.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.slug())
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
            .ok_or_else(|| de::Error::custom(UnknownSlug::of_vocabulary(form.vocabulary, &form.slug)))
    }
}

#[derive(Serialize, Deserialize)]
struct TermForm<'a> {
    vocabulary: Vocabulary,
    slug: std::borrow::Cow<'a, str>,
}

/// Reads a slug without a copy.
struct SlugVisitor(Vocabulary);

impl Visitor<'_> for SlugVisitor {
    type Value = Term;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a slug of the vocabulary {}", self.0)
    }

    fn visit_str<E: de::Error>(self, slug: &str) -> Result<Term, E> {
        Term::with_slug(self.0, slug).ok_or_else(|| E::custom(UnknownSlug::of_vocabulary(self.0, slug)))
    }
}

/// What every vocabulary has in common, on the enum itself.
macro_rules! vocabulary {
    ($name:ident) => {
        impl $name {
            /// The vocabulary that its terms belong to.
            pub const VOCABULARY: Vocabulary = Vocabulary::$name;

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

            /// Its preferred label in a language; nothing where the OSCE has published none. It never falls back.
            pub fn label(self, language: Language) -> Option<&'static str> {
                Term::from(self).label(language)
            }

            /// Its preferred label in a language or else in English, and which of the two it is.
            pub fn label_or_english(self, language: Language) -> TermLabel {
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
        }

        osce_model::common_facts! { of_vocabulary Self $name }

        impl OfVocabulary for $name {
            fn of_term(term: Term) -> Option<Self> {
                Self::from_term(term)
            }
        }

        impl From<$name> for Term {
            #[inline]
            fn from(term: $name) -> Self {
                Self::$name(term)
            }
        }

        impl PartialEq<$name> for Term {
            fn eq(&self, other: &$name) -> bool {
                *self == Self::$name(*other)
            }
        }

        impl PartialEq<Term> for $name {
            fn eq(&self, other: &Term) -> bool {
                other == self
            }
        }

        impl TryFrom<Term> for $name {
            type Error = UnknownSlug;

            /// The term, if it is one of this vocabulary.
            fn try_from(term: Term) -> Result<Self, UnknownSlug> {
                Self::from_term(term).ok_or_else(|| UnknownSlug::of_vocabulary(Self::VOCABULARY, term.slug()))
            }
        }

        impl fmt::Display for $name {
            /// Its slug, which `FromStr` reads.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.slug())
            }
        }

        impl std::str::FromStr for $name {
            type Err = UnknownSlug;

            /// Reads a slug, exactly.
            fn from_str(slug: &str) -> Result<Self, UnknownSlug> {
                Self::from_slug(slug).ok_or_else(|| UnknownSlug::of_vocabulary(Self::VOCABULARY, slug))
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
                Self::from_term(term)
                    .ok_or_else(|| de::Error::custom(UnknownSlug::of_vocabulary(Self::VOCABULARY, term.slug())))
            }
        }
    };
}

vocabulary!(FieldOfWork);
vocabulary!(Country);
vocabulary!(Structure);
vocabulary!(MeetingSeries);
vocabulary!(NewsKind);
