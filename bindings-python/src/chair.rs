//! The Chair, the Troika and the heads of structures.

use chrono::NaiveDate;
use osce::{
    Structure,
    dates::{Chair, ChairStatus, OfficeHolder, OnDate, Troika},
};
use pyo3::prelude::*;

use crate::convert::{Given, Taken};

/// The State that holds the Chair on a day, as a `Chair`; `None` before 1991-06-19, and after the last term that is decided:
/// `chair_status_on` tells the two apart.
///
/// On a day of handover the incoming State holds it.
///
/// >>> import osce, datetime
/// >>> chair = osce.chair_on(datetime.date(2021, 2, 26))
/// >>> chair.state, chair.people[0].name
/// (Country.SWEDEN, 'Ann Linde')
#[pyfunction]
pub fn chair_on(date: Taken<NaiveDate>) -> Given<Option<Chair>> {
    Given(osce::dates::chair_on(date.0))
}

/// Whether a State holds the Chair on a day, and if none does, why: `"held"`, `"not-decided"` or `"before-first"`.
///
/// >>> import osce, datetime
/// >>> osce.chair_status_on(datetime.date(1990, 1, 1)), osce.chair_status_on(datetime.date(2100, 1, 1))
/// ('before-first', 'not-decided')
#[pyfunction]
pub fn chair_status_on(date: Taken<NaiveDate>) -> Given<ChairStatus> {
    Given(osce::dates::chair_status_on(date.0))
}

/// The outgoing, the present and the incoming Chair of a day, as a `Troika`.
#[pyfunction]
pub fn troika_on(date: Taken<NaiveDate>) -> Given<Troika> {
    Given(osce::dates::troika_on(date.0))
}

/// Who heads a structure on a day. The Secretary General is also found by the Secretariat.
///
/// >>> import osce, datetime
/// >>> osce.office_holders(osce.Structure.SECRETARY_GENERAL, datetime.date(2015, 1, 1)).certain[0].name
/// 'Lamberto Zannier'
#[pyfunction]
pub fn office_holders(structure: Taken<Structure>, date: Taken<NaiveDate>) -> Given<OnDate<OfficeHolder>> {
    Given(osce::dates::office_holders(structure.0, date.0))
}

/// All who headed a structure, in order.
#[pyfunction]
pub fn all_office_holders(structure: Taken<Structure>) -> Given<Vec<OfficeHolder>> {
    Given(osce::dates::all_office_holders(structure.0).collect())
}
