//! The rule of issuers and time: a structure exists on a day if any of its lineage does.
//!
//! An archive writes the present name of a structure on its older items, so that the lineage counts and not the structure alone.

use chrono::{Months, NaiveDate};

use super::codes::FaultCode;
use super::finding::{Faults, Hit};
use super::met::Met;
use crate::records::record::NewsItem;
use crate::records::visit::Flow;
use crate::vocabularies::closed_sets::Severity;
use crate::vocabularies::enums::Structure;
use crate::vocabularies::period::PeriodEnd;

/// For so long after its end an issuer is a warning: reports are finished, archives are handed over.
const WINDING_UP: Months = Months::new(12);

/// Whether the issuers existed when the item was issued.
pub(crate) fn check(faults: &mut impl Faults, met: &Met) -> Flow {
    let Some(day) = met.date(NewsItem::MEMBERS.issued_on).map(|date| date.value) else { return Flow::Continue(()) };
    // Most issuers existed themselves, which spares a look at their lineage.
    for issuer in met.issuers.iter().filter(|issuer| !issuer.value.is_within_bounds(day)) {
        let issued = day.first_day();
        let (begun, ended) = lifetime(issuer.value);
        let mut add = |code, severity, bound: NaiveDate| {
            let slug = issuer.value.slug();
            let hit = Hit::new(code, severity, issuer.at);
            faults.add(hit, issuer.place, |found| found.with([slug.to_owned(), issued.to_string(), bound.to_string()]))
        };
        if let Some(begun) = begun.filter(|begun| issued < *begun) {
            add(FaultCode::IssuerNotBegun, Severity::Info, begun)?;
        }
        if let Some(ended) = ended.filter(|ended| issued > *ended) {
            let is_long_ago = ended.checked_add_months(WINDING_UP).is_some_and(|last| issued > last);
            let severity = if is_long_ago { Severity::Error } else { Severity::Warning };
            add(FaultCode::IssuerClosed, severity, ended)?;
        }
    }
    Flow::Continue(())
}

/// The first and the last day of a lineage, each where it is known to have one.
fn lifetime(structure: Structure) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let lineage = structure.lineage();
    let is_open_before = |member: &Structure| member.predecessors().is_empty() && beginning(*member).is_none();
    let begun = lineage.iter().filter_map(|&member| beginning(member)).min();
    let begun = begun.filter(|_| !lineage.iter().any(is_open_before));
    let ended: Option<Vec<NaiveDate>> = lineage.iter().map(|&member| end(member)).collect();
    (begun, ended.and_then(|ends| ends.into_iter().max()))
}

/// The first day on which it can have existed.
fn beginning(structure: Structure) -> Option<NaiveDate> {
    let dates = [structure.established(), structure.work_begun()];
    dates.into_iter().flatten().map(|fact| fact.value.first_day()).min()
}

/// The last day on which it can have existed; nothing where it works, or it is not known whether it ended.
fn end(structure: Structure) -> Option<NaiveDate> {
    match structure.closed().value {
        PeriodEnd::On(date) => Some(date.last_day()),
        _ => None,
    }
}
