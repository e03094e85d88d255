//! What was so on a day.

use chrono::NaiveDate;

use crate::dates::{PartialDate, PeriodEnd};
use crate::errors::OsceError;
use crate::names::keys;
use crate::term::all;
use crate::vocabularies::{Country, Structure};
use crate::words::{Certainty, Language};

/// A term of a State in the Chair.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Chair {
    /// The State.
    pub state: Country,
    /// Its first day in the Chair.
    pub from: PartialDate,
    /// Its last day in the Chair.
    pub until: PartialDate,
    /// The Chairpersons-in-Office, in order.
    pub people: Vec<Person>,
    /// Whether it holds the Chair for certain on the day asked.
    pub certain: bool,
    /// Whether a source of the first hand carries both dates.
    pub verified: bool,
    /// The keys of its sources.
    pub source_keys: Vec<String>,
}

impl From<osce::Chair> for Chair {
    fn from(chair: osce::Chair) -> Self {
        Self {
            state: chair.state.into(),
            from: chair.from.into(),
            until: chair.until.into(),
            people: all(chair.people()),
            certain: chair.certain,
            verified: chair.verified,
            source_keys: keys(chair.sources()),
        }
    }
}

/// A Chairperson-in-Office.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Person {
    /// The name.
    pub name: String,
    /// From when.
    pub from: PeriodEnd,
    /// Until when.
    pub until: PeriodEnd,
    /// Whether a source of the first hand carries both dates.
    pub verified: bool,
    /// The keys of the sources.
    pub source_keys: Vec<String>,
}

impl From<osce::Person> for Person {
    fn from(person: osce::Person) -> Self {
        Self {
            name: person.name.to_owned(),
            from: person.from.into(),
            until: person.until.into(),
            verified: person.verified,
            source_keys: keys(person.sources()),
        }
    }
}

/// The outgoing, the present and the incoming Chair; each is absent where there is none, or none is decided.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Troika {
    /// The Chair before.
    pub outgoing: Option<Chair>,
    /// The Chair.
    pub chair: Option<Chair>,
    /// The Chair after.
    pub incoming: Option<Chair>,
}

/// Who heads a structure.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct OfficeHolder {
    /// The structure.
    pub structure: Structure,
    /// The name.
    pub name: String,
    /// The State of which the holder is a national.
    pub state: Country,
    /// From when.
    pub from: PartialDate,
    /// Until when.
    pub until: PeriodEnd,
    /// The keys of the sources.
    pub source_keys: Vec<String>,
}

impl From<osce::OfficeHolder> for OfficeHolder {
    fn from(holder: osce::OfficeHolder) -> Self {
        Self {
            structure: holder.structure.into(),
            name: holder.name.to_owned(),
            state: holder.state.into(),
            from: holder.from.into(),
            until: holder.until.into(),
            source_keys: keys(holder.sources()),
        }
    }
}

/// Declares what holds on a day for certain, and what may hold on it.
macro_rules! on_date {
    ($($(#[doc = $about:literal])+ $name:ident: $value:ty = $core:ty;)+) => { $(
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
        pub struct $name {
            /// What holds for certain.
            pub certain: Vec<$value>,
            /// What may hold: a date that is partial, unknown or unverified does not decide it.
            pub uncertain: Vec<$value>,
        }

        impl From<osce::OnDate<$core>> for $name {
            fn from(on: osce::OnDate<$core>) -> Self {
                Self { certain: all(on.certain), uncertain: all(on.uncertain) }
            }
        }
    )+ };
}

on_date! {
    /// Countries of a day.
    CountriesOnDate: Country = osce::Country;
    /// Structures of a day.
    StructuresOnDate: Structure = osce::Structure;
    /// Office holders of a day.
    OfficeHoldersOnDate: OfficeHolder = osce::OfficeHolder;
}

/// The State that holds the Chair on a day.
#[uniffi::export]
pub fn core_chair_on(day: NaiveDate) -> Result<Option<Chair>, OsceError> {
    Ok(osce::chair_on(day).map(Into::into))
}

/// The Troika of a day.
#[uniffi::export]
pub fn core_troika_on(day: NaiveDate) -> Result<Troika, OsceError> {
    let troika = osce::troika_on(day);
    Ok(Troika {
        outgoing: troika.outgoing.map(Into::into),
        chair: troika.chair.map(Into::into),
        incoming: troika.incoming.map(Into::into),
    })
}

/// The participating States of a day.
#[uniffi::export]
pub fn core_participating_on(day: NaiveDate) -> Result<CountriesOnDate, OsceError> {
    Ok(osce::participating_on(day).into())
}

/// The Partners for Co-operation of a day.
#[uniffi::export]
pub fn core_partners_on(day: NaiveDate) -> Result<CountriesOnDate, OsceError> {
    Ok(osce::partners_on(day).into())
}

/// The field operations at work on a day.
#[uniffi::export]
pub fn core_field_operations_on(day: NaiveDate) -> Result<StructuresOnDate, OsceError> {
    Ok(osce::field_operations_on(day).into())
}

/// The field operations whose end has passed on a day.
#[uniffi::export]
pub fn core_closed_field_activities_on(day: NaiveDate) -> Result<StructuresOnDate, OsceError> {
    Ok(osce::closed_field_activities_on(day).into())
}

/// Who heads a structure on a day.
#[uniffi::export]
pub fn core_office_holders(structure: Structure, day: NaiveDate) -> Result<OfficeHoldersOnDate, OsceError> {
    Ok(osce::office_holders(structure.into(), day).into())
}

/// All who headed a structure, in order.
#[uniffi::export]
pub fn core_all_office_holders(structure: Structure) -> Vec<OfficeHolder> {
    all(osce::all_office_holders(structure.into()))
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

/// Whether a structure is at work on a day.
#[uniffi::export]
pub fn core_active_on(structure: Structure, day: NaiveDate) -> Result<Certainty, OsceError> {
    Ok(osce::Structure::from(structure).active_on(day).into())
}

/// The name of the Organization in a language on a day: the Conference until the end of 1994.
#[uniffi::export]
pub fn core_organization_name(language: Language, day: NaiveDate) -> Result<Option<String>, OsceError> {
    Ok(osce::organization_name(language.into(), day).map(str::to_owned))
}

/// The abbreviation of the Organization in a language on a day.
#[uniffi::export]
pub fn core_organization_abbreviation(language: Language, day: NaiveDate) -> Result<Option<String>, OsceError> {
    Ok(osce::organization_abbreviation(language.into(), day).map(str::to_owned))
}

/// The entries of the site's navigation that are sections of the site and no terms.
#[uniffi::export]
pub fn core_site_sections() -> Vec<String> {
    osce::site_sections().map(str::to_owned).collect()
}
