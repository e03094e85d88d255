//! The Chair, the Troika and the heads of structures.

use chrono::NaiveDate;

use crate::answers::{Chair, OfficeHolder, OfficeHoldersOnDate, Troika};
use crate::closed_sets::ChairStatus;
use crate::copies::{CopyOf, all};
use crate::error::OsceError;
use crate::vocabularies::Structure;

/// The State that holds the Chair on a day.
#[uniffi::export]
pub fn core_chair_on(day: NaiveDate) -> Result<Option<Chair>, OsceError> {
    Ok(CopyOf::copy_of(osce::dates::chair_on(day)))
}

/// Whether a State holds the Chair on a day.
#[uniffi::export]
pub fn core_chair_status_on(day: NaiveDate) -> Result<ChairStatus, OsceError> {
    Ok(osce::dates::chair_status_on(day).into())
}

/// The Troika of a day.
#[uniffi::export]
pub fn core_troika_on(day: NaiveDate) -> Result<Troika, OsceError> {
    Ok(CopyOf::copy_of(osce::dates::troika_on(day)))
}

/// Who heads a structure on a day.
#[uniffi::export]
pub fn core_office_holders(structure: Structure, day: NaiveDate) -> Result<OfficeHoldersOnDate, OsceError> {
    Ok(CopyOf::copy_of(osce::dates::office_holders(structure.into(), day)))
}

/// All who headed a structure, in order.
#[uniffi::export]
pub fn core_all_office_holders(structure: Structure) -> Vec<OfficeHolder> {
    all(osce::dates::all_office_holders(structure.into()))
}
