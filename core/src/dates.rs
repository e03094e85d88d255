//! Dates, periods, and what was true on a day.
//!
//! | question | answer |
//! | --- | --- |
//! | How is a year, a month or a day written down? | [`PartialDate`], [`Period`], [`PeriodEnd`] |
//! | What day does a page write? | [`parse_date`], [`parse_dates`]; of a known language [`parse_date_in`], [`parse_dates_in`] |
//! | Who held the Chair on that day? | [`chair_on`], [`troika_on`], [`chair_status_on`] |
//! | Which States took part, which field operations worked? | [`participating_on`], [`partners_on`], [`field_operations_on`] |
//! | Who headed a structure? | [`office_holders`] |
//! | How sure is the answer? | [`Certainty`], [`OnDate`], [`data_as_of`](crate::data_as_of) |

pub use crate::lookup::written_dates::{DateError, DateRange, parse_date, parse_date_in, parse_dates, parse_dates_in};
pub use crate::vocabularies::as_of::{
    OnDate, closed_field_activities_on, field_operations_on, participating_on, partners_on,
};
pub use crate::vocabularies::chair::{
    Chair, OfficeHolder, Person, Troika, all_office_holders, chair_on, chair_status_on, office_holders, troika_on,
};
pub use crate::vocabularies::closed_sets::{Certainty, ChairStatus};
pub use crate::vocabularies::partial_date::{PartialDate, PartialDateError};
pub use crate::vocabularies::period::{Period, PeriodEnd};
