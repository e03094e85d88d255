//! The Organization on a day: its name, its States and its field operations.

use chrono::NaiveDate;
use osce::{Country, Language, Structure, dates::OnDate};
use pyo3::prelude::*;

use crate::convert::{Given, Taken};

/// The participating States of a day: `certain`, and what the data leaves `uncertain`.
///
/// >>> import osce, datetime
/// >>> len(osce.participating_on(datetime.date(2013, 1, 1)).certain)
/// 57
#[pyfunction]
pub fn participating_on(date: Taken<NaiveDate>) -> Given<OnDate<Country>> {
    Given(osce::dates::participating_on(date.0))
}

/// The Partners for Co-operation of a day.
#[pyfunction]
pub fn partners_on(date: Taken<NaiveDate>) -> Given<OnDate<Country>> {
    Given(osce::dates::partners_on(date.0))
}

/// The field operations at work on a day.
#[pyfunction]
pub fn field_operations_on(date: Taken<NaiveDate>) -> Given<OnDate<Structure>> {
    Given(osce::dates::field_operations_on(date.0))
}

/// The field operations whose end has passed on a day: 'Closed field activities' of the navigation.
#[pyfunction]
pub fn closed_field_activities_on(date: Taken<NaiveDate>) -> Given<OnDate<Structure>> {
    Given(osce::dates::closed_field_activities_on(date.0))
}

/// The name of the Organization in a language on a day: the Conference until the end of 1994.
#[pyfunction]
#[pyo3(signature = (date, language=Taken(Language::English)), text_signature = "(date, language='en')")]
pub fn organization_name(date: Taken<NaiveDate>, language: Taken<Language>) -> Option<&'static str> {
    osce::vocabularies::organization_name(language.0, date.0)
}

/// The abbreviation of the Organization in a language on a day: `OSCE`, `KSZE`, `ОБСЕ`.
#[pyfunction]
#[pyo3(signature = (date, language=Taken(Language::English)), text_signature = "(date, language='en')")]
pub fn organization_abbreviation(date: Taken<NaiveDate>, language: Taken<Language>) -> Option<&'static str> {
    osce::vocabularies::organization_abbreviation(language.0, date.0)
}

/// The entries of the site's navigation that are sections of the site and no terms.
#[pyfunction]
pub fn site_sections() -> Vec<&'static str> {
    osce::vocabularies::site_sections().collect()
}
