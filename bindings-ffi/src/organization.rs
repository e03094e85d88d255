//! The Organization on a day: its name, its States and its field operations.

use chrono::NaiveDate;

use crate::answers::{CountriesOnDate, SeatOnDate, StructuresOnDate};
use crate::closed_sets::{Certainty, Language};
use crate::copies::CopyOf;
use crate::error::OsceError;
use crate::vocabularies::{Country, Structure};

/// The name of the Organization in a language on a day: the Conference until the end of 1994.
#[uniffi::export]
pub fn core_organization_name(language: Language, day: NaiveDate) -> Result<Option<String>, OsceError> {
    Ok(osce::vocabularies::organization_name(language.into(), day).map(str::to_owned))
}

/// The abbreviation of the Organization in a language on a day.
#[uniffi::export]
pub fn core_organization_abbreviation(language: Language, day: NaiveDate) -> Result<Option<String>, OsceError> {
    Ok(osce::vocabularies::organization_abbreviation(language.into(), day).map(str::to_owned))
}

/// The entries of the site's navigation that are sections of the site and no terms.
#[uniffi::export]
pub fn core_site_sections() -> Vec<String> {
    osce::vocabularies::site_sections().map(str::to_owned).collect()
}

/// The participating States of a day.
#[uniffi::export]
pub fn core_participating_on(day: NaiveDate) -> Result<CountriesOnDate, OsceError> {
    Ok(CopyOf::copy_of(osce::dates::participating_on(day)))
}

/// The Partners for Co-operation of a day.
#[uniffi::export]
pub fn core_partners_on(day: NaiveDate) -> Result<CountriesOnDate, OsceError> {
    Ok(CopyOf::copy_of(osce::dates::partners_on(day)))
}

/// The field operations at work on a day.
#[uniffi::export]
pub fn core_field_operations_on(day: NaiveDate) -> Result<StructuresOnDate, OsceError> {
    Ok(CopyOf::copy_of(osce::dates::field_operations_on(day)))
}

/// The field operations whose end has passed on a day.
#[uniffi::export]
pub fn core_closed_field_activities_on(day: NaiveDate) -> Result<StructuresOnDate, OsceError> {
    Ok(CopyOf::copy_of(osce::dates::closed_field_activities_on(day)))
}

/// Whether a State participates on a day.
#[uniffi::export]
pub fn core_is_participating_on(country: Country, day: NaiveDate) -> Result<Certainty, OsceError> {
    Ok(osce::Country::from(country).is_participating_on(day).into())
}

/// Whether a State is a Partner for Co-operation on a day.
#[uniffi::export]
pub fn core_is_partner_on(country: Country, day: NaiveDate) -> Result<Certainty, OsceError> {
    Ok(osce::Country::from(country).is_partner_on(day).into())
}

/// Where a structure sat on a day: the city and the host country. Nothing where neither is known.
#[uniffi::export]
pub fn core_seat_on(structure: Structure, day: NaiveDate) -> Result<Option<SeatOnDate>, OsceError> {
    Ok(CopyOf::copy_of(osce::Structure::from(structure).seat_on(day)))
}

/// Whether a structure is at work on a day.
#[uniffi::export]
pub fn core_active_on(structure: Structure, day: NaiveDate) -> Result<Certainty, OsceError> {
    Ok(osce::Structure::from(structure).active_on(day).into())
}
