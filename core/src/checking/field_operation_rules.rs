//! The rules of field operations: the structure is one, and works in the State or the area that the record names.

use super::codes::FaultCode;
use super::finding::{Faults, Hit};
use super::met::{Met, Valued};
use crate::lookup::excerpt::excerpt;
use crate::records::visit::{Flow, Place};
use crate::vocabularies::closed_sets::StructureKind;
use crate::vocabularies::enums::Country;
use osce_model::normal_form::normal_form;

/// Whether a field operation's structure is one and fits its host.
pub(crate) fn check(faults: &mut impl Faults, met: &Met) -> Flow {
    let Some(Valued { value: structure, place, at }) = met.structure else { return Flow::Continue(()) };
    if structure.kind() != StructureKind::FieldOperation {
        return faults.add(Hit::error(FaultCode::NotAFieldOperation, at), place, |found| {
            found.with([structure.slug(), structure.kind().slug()].map(str::to_owned))
        });
    }
    let (host, area) = (structure.country(), structure.area());
    let Some(expected) = host.map(Country::slug).or(area) else { return Flow::Continue(()) };
    let mut wrong = |host: &str, place: Place, at: usize, suggestion: Option<&str>| {
        faults.add(Hit::error(FaultCode::WrongHost, at), place, |found| {
            let found = found.with([structure.slug(), expected, &excerpt(host)].map(str::to_owned));
            found.replace(suggestion.map(str::to_owned), false)
        })
    };
    if let Some(Valued { value: country, place, at }) = met.country
        && host != Some(country)
    {
        wrong(country.slug(), place, at, host.map(Country::slug))?;
    }
    if let Some(Valued { value: found, place, at }) = &met.area
        && area.is_none_or(|area| normal_form(area) != normal_form(found))
    {
        let suggestion = if host.is_none() { area } else { None };
        wrong(found, *place, *at, suggestion)?;
    }
    Flow::Continue(())
}
