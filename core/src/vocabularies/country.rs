//! Facts of the States.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::chair::Chair;
use super::dates::PartialDate;
use super::enums::Country;
use super::fact::{self, Fact};
use super::period::{Certainty, Period, PeriodEnd};
use super::term::terms;
use super::words::words;
use crate::data::{self, CodeRow, CountryRow, DateRow};

/// What a State is to the Organization today.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum CountryStatus {
    /// One of the participating States.
    ParticipatingState,
    /// An Asian Partner for Co-operation.
    AsianPartner,
    /// A Mediterranean Partner for Co-operation.
    MediterraneanPartner,
    /// A State that took part and is no more.
    FormerParticipatingState,
}

words!(CountryStatus, "status of a country", {
    ParticipatingState "participating-state"
    AsianPartner "asian-partner"
    MediterraneanPartner "mediterranean-partner"
    FormerParticipatingState "former-participating-state"
});

/// A scheme of country codes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum CodeScheme {
    /// ISO 3166-1 alpha-2.
    #[serde(rename = "alpha-2")]
    Alpha2,
    /// ISO 3166-1 alpha-3.
    #[serde(rename = "alpha-3")]
    Alpha3,
    /// ISO 3166-1 numeric, three digits.
    Numeric,
    /// ISO 3166-3, for what is no longer a country.
    #[serde(rename = "iso-3166-3")]
    Iso3166Part3,
}

words!(CodeScheme, "scheme of codes", {
    Alpha2 "alpha-2"
    Alpha3 "alpha-3"
    Numeric "numeric"
    Iso3166Part3 "iso-3166-3"
});

/// A code of a country.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Code {
    /// Its scheme.
    pub scheme: CodeScheme,
    /// The code, in capitals.
    pub text: &'static str,
    /// Whether it is withdrawn.
    pub former: bool,
}

impl Code {
    fn from_row(row: &CodeRow) -> Self {
        let scheme = match row.scheme {
            0 => CodeScheme::Alpha2,
            1 => CodeScheme::Alpha3,
            2 => CodeScheme::Numeric,
            _ => CodeScheme::Iso3166Part3,
        };
        Self { scheme, text: row.text.get(), former: row.former }
    }
}

/// The country with a code, and the code.
pub(crate) fn find_code(code: &str) -> Option<(Country, Code)> {
    let key = data::code_key(code)?;
    let found = data::CODE_KEYS.binary_search(&key).ok()?;
    let row = &data::CODES[data::CODES_IN_ORDER[found] as usize];
    Some((*Country::ALL.get(row.country as usize)?, Code::from_row(row)))
}

impl Country {
    fn row(self) -> &'static CountryRow {
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

    /// What it is to the Organization today.
    pub fn status(self) -> CountryStatus {
        match self.row().status {
            0 => CountryStatus::ParticipatingState,
            1 => CountryStatus::AsianPartner,
            2 => CountryStatus::MediterraneanPartner,
            _ => CountryStatus::FormerParticipatingState,
        }
    }

    /// Its codes, those in force first.
    pub fn codes(self) -> Fact<Vec<Code>> {
        let row = self.row();
        Fact::new(row.codes.of(&data::CODES).iter().map(Code::from_row).collect(), true, row.code_sources)
    }

    /// Its ISO 3166-1 alpha-2 code; nothing for a State that is no more.
    pub fn alpha2(self) -> Option<&'static str> {
        self.code(CodeScheme::Alpha2)
    }

    /// Its ISO 3166-1 alpha-3 code; nothing for a State that is no more.
    pub fn alpha3(self) -> Option<&'static str> {
        self.code(CodeScheme::Alpha3)
    }

    /// Its ISO 3166-1 numeric code, three digits; nothing for a State that is no more.
    pub fn numeric(self) -> Option<&'static str> {
        self.code(CodeScheme::Numeric)
    }

    fn code(self, scheme: CodeScheme) -> Option<&'static str> {
        let rows = self.row().codes.of(&data::CODES).iter();
        rows.map(Code::from_row).find(|code| code.scheme == scheme && !code.former).map(|code| code.text)
    }

    /// Its Wikidata ids, the main one first.
    pub fn wikidata(self) -> Fact<Vec<&'static str>> {
        let row = self.row();
        Fact::new(row.wikidata.strings().collect(), true, row.wikidata_sources)
    }

    /// When it became a participating State. The States that opened the Conference have the year 1973.
    pub fn admitted(self) -> Option<Fact<PartialDate>> {
        Fact::date(&self.row().admitted)
    }

    /// The last day of its participation, where it has ended.
    pub fn participated_until(self) -> Option<Fact<PartialDate>> {
        Fact::date(&self.row().participated_until)
    }

    /// When it signed the Helsinki Final Act.
    pub fn helsinki_final_act_signed(self) -> Option<Fact<PartialDate>> {
        Fact::date(&self.row().helsinki_final_act_signed)
    }

    /// When it signed the Charter of Paris.
    pub fn paris_charter_signed(self) -> Option<Fact<PartialDate>> {
        Fact::date(&self.row().paris_charter_signed)
    }

    /// Since when it has been a Partner for Co-operation, or was one.
    pub fn partner_since(self) -> Option<Fact<PartialDate>> {
        Fact::date(&self.row().partner_since)
    }

    /// Until when it was a Partner for Co-operation.
    pub fn partner_until(self) -> Option<Fact<PartialDate>> {
        Fact::date(&self.row().partner_until)
    }

    /// The States that followed it.
    pub fn successors(self) -> Vec<Self> {
        terms(self.row().successors).filter_map(Self::from_term).collect()
    }

    /// The former participating State that it followed.
    pub fn predecessors(self) -> Vec<Self> {
        terms(self.row().predecessors).filter_map(Self::from_term).collect()
    }

    /// Its terms in the Chair, in order.
    ///
    /// ```
    /// use osce::Country;
    ///
    /// let years: Vec<u16> = Country::Switzerland.chairs().iter().map(|chair| chair.from.year()).collect();
    /// assert_eq!(years, [1996, 2014, 2026]);
    /// ```
    pub fn chairs(self) -> Vec<Chair> {
        Chair::all().filter(|chair| chair.state == self).collect()
    }

    /// Whether it is a participating State on a day.
    pub fn is_participating_on(self, day: NaiveDate) -> Certainty {
        let row = self.row();
        during(&row.admitted, &row.participated_until, day)
    }

    /// Whether it is a Partner for Co-operation on a day.
    pub fn is_partner_on(self, day: NaiveDate) -> Certainty {
        let row = self.row();
        during(&row.partner_since, &row.partner_until, day)
    }
}

/// Whether a day lies between two dated facts; it does not where there is no first one.
fn during(from: &DateRow, until: &DateRow, day: NaiveDate) -> Certainty {
    let start = fact::start(from);
    if start == PeriodEnd::Unknown {
        return Certainty::No;
    }
    Period { start, end: PeriodEnd::from_number(until.value) }.holds(day, from.verified, until.verified)
}
