//! Facts of the States.

use chrono::NaiveDate;
use serde::Serialize;

use super::answer::answer;
use super::chair::Chair;
use super::closed_sets::{Certainty, CodeScheme};
use super::enums::Country;
use super::fact;
use super::facts::{Computed, Text};
use super::period::{Held, Period, PeriodEnd};
use crate::data::{self, CodeRow, FactRow, InPool, stored};

osce_model::country_code! { answer
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
}

impl CountryCode {
    pub(super) fn from_row(row: &CodeRow) -> Self {
        Self { scheme: CodeScheme::from_number(row.scheme), text: row.text.get(), former: row.former }
    }
}

/// The country with a code, and the code.
pub(crate) fn find_code(code: &str) -> Option<(Country, CountryCode)> {
    let key = data::code_key(code)?;
    let found = data::CODE_KEYS.binary_search(&key).ok()?;
    let row = &data::CODES[data::CODES_IN_ORDER[found] as usize];
    Some((Country::ALL[row.country as usize], CountryCode::from_row(row)))
}

impl Country {
    pub(super) fn row(self) -> &'static stored::Country {
        &data::COUNTRIES[self as usize]
    }

    /// The country with an ISO 3166 code, exactly and in capitals: alpha-2, alpha-3, numeric, ISO 3166-3.
    ///
    /// ```
    /// use osce::Country;
    ///
    /// assert_eq!(Country::from_code("FIN"), Some(Country::Finland));
    /// assert_eq!(Country::from_code("DD"), Some(Country::GermanDemocraticRepublic));
    /// assert_eq!(Country::from_code("fi"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        find_code(code).map(|(country, _)| country)
    }

    /// Whether it is a participating State on a day.
    pub fn is_participating_on(self, day: NaiveDate) -> Certainty {
        self.participates_on(day).certainty()
    }

    pub(crate) fn participates_on(self, day: NaiveDate) -> Held {
        let row = self.row();
        during(&row.admitted, &row.participated_until, day)
    }

    /// Whether it is a Partner for Co-operation on a day.
    pub fn is_partner_on(self, day: NaiveDate) -> Certainty {
        self.co_operates_on(day).certainty()
    }

    pub(crate) fn co_operates_on(self, day: NaiveDate) -> Held {
        let row = self.row();
        during(&row.partner_since, &row.partner_until, day)
    }
}

impl Country {
    /// The State itself, or the one that it followed where that still took part on a day.
    pub(crate) fn of_day(self, day: NaiveDate) -> Self {
        let took_part = |country: &Self| country.is_participating_on(day) == Certainty::Yes;
        self.predecessors().into_iter().find(|before| took_part(before) && !took_part(&self)).unwrap_or(self)
    }
}

impl Computed<Country> {
    pub(super) fn alpha2(self) -> Option<Text> {
        self.code(CodeScheme::Alpha2)
    }

    pub(super) fn alpha3(self) -> Option<Text> {
        self.code(CodeScheme::Alpha3)
    }

    pub(super) fn numeric(self) -> Option<Text> {
        self.code(CodeScheme::Numeric)
    }

    /// The code of a scheme that is in force.
    pub(super) fn code(self, scheme: CodeScheme) -> Option<Text> {
        let rows = self.0.row().codes.value.of(&data::CODES).iter();
        rows.map(CountryCode::from_row).find(|code| code.scheme == scheme && !code.former).map(|code| code.text)
    }

    pub(super) fn chairs(self) -> Vec<Chair> {
        Chair::all().filter(|chair| chair.state == self.0).collect()
    }
}

/// Whether a day lies between two dated facts; it does not where there is no first one.
fn during(from: &FactRow<u32>, until: &FactRow<u32>, day: NaiveDate) -> Held {
    let start = fact::start(from);
    if start == PeriodEnd::Unknown {
        return Held::No;
    }
    Period { start, end: PeriodEnd::from_number(until.value) }.holds(day, from.verified, until.verified)
}
