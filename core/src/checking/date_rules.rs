//! The rules of dates: not before the Conference, not in the future, in order.

use chrono::NaiveDate;

use super::codes::FaultCode;
use super::finding::{Faults, Hit};
use super::met::{Met, Valued};
use crate::records::members::MemberId;
use crate::records::record::{FieldOperation, Meeting, NewsItem, Project};
use crate::records::visit::Flow;
use crate::vocabularies::partial_date::PartialDate;

/// The day on which the Conference on Security and Co-operation in Europe opened.
const EARLIEST: NaiveDate = NaiveDate::from_ymd_opt(1973, 7, 3).expect("a day of the calendar");

const ESTABLISHED: MemberId = FieldOperation::MEMBERS.established;
const WORK_BEGUN: MemberId = FieldOperation::MEMBERS.work_begun;

/// What begins before what ends. Of two that could be the beginning the first one that is there counts.
const ORDER: [(&[MemberId], MemberId); 5] = [
    (&[Meeting::MEMBERS.starts_on], Meeting::MEMBERS.ends_on),
    (&[Project::MEMBERS.starts_on], Project::MEMBERS.ends_on),
    (&[ESTABLISHED], WORK_BEGUN),
    (&[WORK_BEGUN, ESTABLISHED], FieldOperation::MEMBERS.mandate_until),
    (&[WORK_BEGUN, ESTABLISHED], FieldOperation::MEMBERS.closed),
];

/// Whether a date can be one of the Organization's.
#[inline]
pub(crate) fn check_range(faults: &mut impl Faults, date: Valued<PartialDate>, today: NaiveDate) -> Flow {
    let Valued { value, place, at } = date;
    let (code, bound) = if value.last_day() < EARLIEST {
        (FaultCode::DateTooEarly, EARLIEST)
    } else if place.id() == Some(NewsItem::MEMBERS.issued_on) && value.first_day() > today {
        (FaultCode::DateInFuture, today)
    } else {
        return Flow::Continue(());
    };
    faults.add(Hit::error(code, at), place, |found| found.with([value.to_string(), bound.to_string()]))
}

/// Whether what ends ends after what begins.
pub(crate) fn check_order(faults: &mut impl Faults, met: &Met) -> Flow {
    if met.dates.len() < 2 {
        return Flow::Continue(());
    }
    for (beginnings, end) in ORDER {
        let beginning = beginnings.iter().find_map(|id| met.date(*id));
        if let (Some(first), Some(second)) = (beginning, met.date(end))
            && second.value.last_day() < first.value.first_day()
        {
            let hit = Hit::error(FaultCode::DatesOutOfOrder, second.at);
            faults.add(hit, second.place, |found| {
                let name = |date: Valued<PartialDate>| date.place.member.map_or("", |member| member.name).to_owned();
                found.with([name(first), first.value.to_string(), name(second), second.value.to_string()])
            })?;
        }
    }
    Flow::Continue(())
}
