//! How to check.

use crate::vocabularies::closed_sets::{Profile, RecordKind, Severity};
use chrono::NaiveDate;

#[allow(clippy::derivable_impls, reason = "where the set is declared, none of its values is the default")]
impl Default for Profile {
    fn default() -> Self {
        Self::Strict
    }
}

impl Profile {
    /// How much the unknown weighs.
    pub(crate) fn of_unknown(self) -> Severity {
        match self {
            Self::Strict => Severity::Error,
            Self::Lenient => Severity::Warning,
        }
    }
}

/// How to check a record.
///
/// ```
/// use osce::CheckOptions;
/// use osce::checking::Profile;
///
/// let options = CheckOptions::new("2026-01-15".parse()?).profile(Profile::Lenient).advice(true);
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub struct CheckOptions {
    /// The day on which nothing later has been issued. The library never reads the clock.
    pub today: NaiveDate,
    /// How severe to be with the unknown; strict by default.
    pub profile: Profile,
    /// Whether to tell what the text names and the tags miss. Off by default, because it reads all text.
    pub advice: bool,
    /// What pages are known to hold, so that they need not show it. Pages alone look at it.
    pub record: Option<RecordKind>,
}

impl CheckOptions {
    /// A strict check, without advice.
    pub fn new(today: NaiveDate) -> Self {
        Self { today, profile: Profile::Strict, advice: false, record: None }
    }

    /// How severe to be with the unknown.
    #[must_use]
    pub fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// What pages are known to hold: they need not show it.
    #[must_use]
    pub fn record(mut self, record: RecordKind) -> Self {
        self.record = Some(record);
        self
    }

    /// Whether to tell what the text names and the tags miss.
    #[must_use]
    pub fn advice(mut self, advice: bool) -> Self {
        self.advice = advice;
        self
    }
}
