//! The Organization's own names.

use chrono::NaiveDate;

use super::period::Period;
use crate::data::InPool;
use crate::data::{self, OrganizationRow};
use crate::vocabularies::closed_sets::{Certainty, Language};

/// The name of the Organization in a language on a day: the Conference until the end of 1994.
///
/// ```
/// use osce::Language;
/// use osce::vocabularies::organization_name;
///
/// let name = |day: &str| organization_name(Language::English, day.parse().unwrap());
/// assert_eq!(name("1980-01-01"), Some("Conference on Security and Co-operation in Europe"));
/// assert_eq!(name("2020-01-01"), Some("Organization for Security and Co-operation in Europe"));
/// ```
pub fn organization_name(language: Language, day: NaiveDate) -> Option<&'static str> {
    find(language, day, false)
}

/// The abbreviation of the Organization in a language on a day: `OSCE`, `KSZE`, `ОБСЕ`.
pub fn organization_abbreviation(language: Language, day: NaiveDate) -> Option<&'static str> {
    find(language, day, true)
}

fn find(language: Language, day: NaiveDate, abbreviation: bool) -> Option<&'static str> {
    let fits = |row: &&OrganizationRow| {
        row.abbreviation == abbreviation
            && row.language == language as u8
            && Period::from_row(row.period).holds_on(day) == Certainty::Yes
    };
    data::ORGANIZATION.iter().find(fits).map(|row| row.text.get())
}

/// The entries of the site's navigation that are sections of the site and no terms.
pub fn site_sections() -> impl ExactSizeIterator<Item = &'static str> {
    data::SITE_SECTIONS.iter().map(|text| text.get())
}
