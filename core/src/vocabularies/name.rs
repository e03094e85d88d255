//! Names and labels.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer, ser::SerializeStruct};

use super::language::Language;
use super::period::{Certainty, Period};
use super::source::Source;
use super::term::Term;
use super::words::words;
use crate::data::{self, NameRow, name_flag};

/// What a name is to its term. A *former* name is a name whose last period has ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum NameKind {
    /// The label: the OSCE's own, one a language.
    Preferred,
    /// The long or official form.
    Formal,
    /// A form in common use.
    Common,
    /// An abbreviation.
    Abbreviation,
    /// A code of ISO 3166; it belongs to no language.
    Code,
}

// The most telling first.
words!(NameKind, "kind of name", {
    Preferred "preferred"
    Formal "formal"
    Common "common"
    Abbreviation "abbreviation"
    Code "code"
});

impl NameKind {
    fn from_number(number: u8) -> Self {
        Self::ALL.get(number as usize).copied().unwrap_or(Self::Common)
    }
}

/// Where the spelling of a name comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum NameOrigin {
    /// A page or document of the OSCE.
    Osce,
    /// The Unicode Common Locale Data Repository.
    Cldr,
    /// Another source; see [`Name::sources`].
    Other,
}

words!(NameOrigin, "origin of a name", {
    Osce "osce"
    Cldr "cldr"
    Other "other"
});

/// A name of a term.
///
/// ```
/// use osce::{Language, Structure};
///
/// let names = Structure::MissionToSerbia.names();
/// let former = names.iter().find(|name| name.text().contains("Montenegro")).unwrap();
/// assert_eq!(former.periods()[0].end.to_string(), "2006-06-29");
/// ```
#[derive(Clone, Copy)]
pub struct Name {
    pub(crate) row: &'static NameRow,
}

impl Name {
    /// The name as it is written.
    pub fn text(self) -> &'static str {
        self.row.text.get()
    }

    /// The term that it names.
    pub fn term(self) -> Term {
        Term::from_number(self.row.term)
    }

    /// Its language.
    pub fn language(self) -> Language {
        Language::ALL.get(self.row.language as usize).copied().unwrap_or(Language::English)
    }

    /// What it is to the term.
    pub fn kind(self) -> NameKind {
        NameKind::from_number(self.row.kind)
    }

    /// The periods of its use, in order; none where it is not dated.
    pub fn periods(self) -> Vec<Period> {
        self.row.periods.of(&data::PERIODS).iter().copied().map(Period::from_row).collect()
    }

    /// Whether a first-hand source carries it.
    pub fn is_verified(self) -> bool {
        !self.has(name_flag::UNVERIFIED)
    }

    /// Whether it is also one everyday word, such as 'elections'.
    pub fn is_generic(self) -> bool {
        self.has(name_flag::GENERIC)
    }

    /// Where its spelling comes from.
    pub fn origin(self) -> NameOrigin {
        if self.has(name_flag::FROM_OSCE) {
            NameOrigin::Osce
        } else if self.has(name_flag::FROM_CLDR) {
            NameOrigin::Cldr
        } else {
            NameOrigin::Other
        }
    }

    /// The sources in which it was seen.
    pub fn sources(self) -> Vec<Source> {
        Source::of(self.row.sources)
    }

    /// Whether it is in use on a day; yes where it is not dated.
    pub fn holds_on(self, day: NaiveDate) -> Certainty {
        let periods = self.row.periods.of(&data::PERIODS);
        if periods.is_empty() {
            return Certainty::Yes;
        }
        let answers = periods.iter().map(|row| Period::from_row(*row).holds_on(day));
        answers.fold(Certainty::No, |best, answer| match (best, answer) {
            (Certainty::Yes, _) | (_, Certainty::Yes) => Certainty::Yes,
            (Certainty::Uncertain, _) | (_, Certainty::Uncertain) => Certainty::Uncertain,
            _ => Certainty::No,
        })
    }

    pub(crate) fn has(self, flag: u8) -> bool {
        self.row.flags & flag != 0
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.row, other.row)
    }
}

impl Eq for Name {}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Name({:?}, {}, {:?})", self.text(), self.language().code(), self.kind())
    }
}

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_struct("Name", 7)?;
        members.serialize_field("text", self.text())?;
        members.serialize_field("language", &self.language())?;
        members.serialize_field("kind", &self.kind())?;
        members.serialize_field("periods", &self.periods())?;
        members.serialize_field("verified", &self.is_verified())?;
        members.serialize_field("origin", &self.origin())?;
        members.serialize_field("sources", &self.sources().iter().map(|source| source.key()).collect::<Vec<_>>())?;
        members.end()
    }
}

/// A text with the language that it is in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Label {
    /// The text.
    pub text: &'static str,
    /// Its language.
    pub language: Language,
}

/// The name of a term on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NameOnDate {
    /// The name.
    pub name: Name,
    /// Whether it is certain that the name was in use on that day.
    pub certain: bool,
}
