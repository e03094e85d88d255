//! The rules of dates: not before the Conference, not in the future, in order.

use chrono::NaiveDate;

use super::codes::FaultCode;
use super::found::{Faults, Found};
use super::rules::{Met, MetDate};
use crate::records::pointer;
use crate::records::walk::{Flow, Place};
use crate::vocabularies::dates::PartialDate;

/// The day on which the Conference on Security and Co-operation in Europe opened.
const EARLIEST: NaiveDate = match NaiveDate::from_ymd_opt(1973, 7, 3) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// What begins before what ends. Of two that could be the beginning the first one that is there counts.
const ORDER: [(&[&str], &str); 4] = [
    (&["starts_on"], "ends_on"),
    (&["established"], "work_begun"),
    (&["work_begun", "established"], "mandate_until"),
    (&["work_begun", "established"], "closed"),
];

/// Whether a date can be one of the Organization's.
#[inline]
pub(crate) fn check_range(
    faults: &mut impl Faults,
    date: PartialDate,
    member: &'static str,
    place: Place,
    at: usize,
    today: NaiveDate,
) -> Flow {
    if date.last_day() < EARLIEST {
        return faults.add(|| {
            Found::error(FaultCode::DateTooEarly, pointer::to(place), at).with([date.to_string(), EARLIEST.to_string()])
        });
    }
    if member == "issued_on" && date.first_day() > today {
        return faults.add(|| {
            Found::error(FaultCode::DateInFuture, pointer::to(place), at).with([date.to_string(), today.to_string()])
        });
    }
    Flow::Continue(())
}

/// Whether what ends ends after what begins.
pub(crate) fn check_order(faults: &mut impl Faults, met: &Met) -> Flow {
    if met.dates.len() < 2 {
        return Flow::Continue(());
    }
    for (beginnings, end) in ORDER {
        let beginning = beginnings.iter().find_map(|name| met.date(name));
        if let (Some(first), Some(second)) = (beginning, met.date(end))
            && second.date.last_day() < first.date.first_day()
        {
            faults.add(|| out_of_order(first, second))?;
        }
    }
    Flow::Continue(())
}

fn out_of_order(first: MetDate, second: MetDate) -> Found {
    let values = [first.member.to_owned(), first.date.to_string(), second.member.to_owned(), second.date.to_string()];
    Found::error(FaultCode::DatesOutOfOrder, format!("/{}", second.member), second.at).with(values)
}
