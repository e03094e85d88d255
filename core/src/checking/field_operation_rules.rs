//! The rules of field operations: the structure is one, and works in the State or the area that the record names.

use super::codes::FaultCode;
use super::finding::{Faults, Finding};
use super::met::{Met, Valued};
use crate::lookup::excerpt::excerpt;
use crate::records::pointer;
use crate::records::visit::{Flow, Place};
use crate::vocabularies::closed_sets::StructureKind;
use crate::vocabularies::enums::Country;
use osce_model::normal_form::normal_form;

/// Whether a field operation's structure is one and fits its host.
pub(crate) fn check(faults: &mut impl Faults, met: &Met) -> Flow {
    let Some(Valued { value: structure, place, at }) = met.structure else { return Flow::Continue(()) };
    if structure.kind() != StructureKind::FieldOperation {
        let values = || [structure.slug().to_owned(), structure.kind().slug().to_owned()];
        return faults.add(|| Finding::error(FaultCode::NotAFieldOperation, pointer::to(place), at).with(values()));
    }
    let (host, area) = (structure.country(), structure.area());
    let Some(expected) = host.map(Country::slug).or(area) else { return Flow::Continue(()) };
    let wrong = |found: &str, place: Place, at: usize| {
        let values = [structure.slug(), expected, &excerpt(found)].map(str::to_owned);
        Finding::error(FaultCode::WrongHost, pointer::to(place), at).with(values)
    };
    if let Some(Valued { value: country, place, at }) = met.country
        && host != Some(country)
    {
        faults.add(|| wrong(country.slug(), place, at).replace(host.map(|host| host.slug().to_owned()), false))?;
    }
    if let Some(Valued { value: found, place, at }) = &met.area
        && area.is_none_or(|area| normal_form(area) != normal_form(found))
    {
        let suggestion = if host.is_none() { area } else { None };
        faults.add(|| wrong(found, *place, *at).replace(suggestion.map(str::to_owned), false))?;
    }
    Flow::Continue(())
}
