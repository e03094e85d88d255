//! How to check.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::report::Severity;
use crate::vocabularies::words::read_words;

/// How severe a check is with what this version does not know.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Profile {
    /// Unknown terms and members are errors: for those who write records.
    #[default]
    Strict,
    /// Unknown terms and members are warnings: for those who read records that may be newer than their program.
    Lenient,
}

impl Profile {
    /// Both profiles.
    pub const ALL: [Self; 2] = [Self::Strict, Self::Lenient];

    /// Its name, as in JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Lenient => "lenient",
        }
    }

    /// The profile with this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.slug() == slug)
    }

    /// How much the unknown weighs.
    pub(crate) fn of_unknown(self) -> Severity {
        match self {
            Self::Strict => Severity::Error,
            Self::Lenient => Severity::Warning,
        }
    }
}

read_words!(Profile, "profile", Self::ALL.into_iter());

/// How to check a record.
///
/// ```
/// use osce::{CheckOptions, Profile};
///
/// let options = CheckOptions::new("2026-01-15".parse()?).profile(Profile::Lenient).advice(true);
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct CheckOptions {
    /// The day on which nothing later has been issued. The library never reads the clock.
    pub today: NaiveDate,
    /// How severe to be with the unknown; strict by default.
    pub profile: Profile,
    /// Whether to tell what the text names and the tags miss. Off by default, because it reads all text.
    pub advice: bool,
}

impl CheckOptions {
    /// A strict check, without advice.
    pub fn new(today: NaiveDate) -> Self {
        Self { today, profile: Profile::Strict, advice: false }
    }

    /// How severe to be with the unknown.
    #[must_use]
    pub fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// Whether to tell what the text names and the tags miss.
    #[must_use]
    pub fn advice(mut self, advice: bool) -> Self {
        self.advice = advice;
        self
    }
}
