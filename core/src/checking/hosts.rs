//! The rules of field operations: the structure is one, and works in the State or the area that the record names.

use super::codes::FaultCode;
use super::found::{Faults, Found};
use super::rules::Met;
use crate::lookup::error::excerpt;
use crate::records::walk::Flow;
use crate::vocabularies::closed_sets::StructureKind;
use crate::vocabularies::enums::Country;
use osce_model::normal_form::normal_form;

/// Whether a field operation's structure is one and fits its host.
pub(crate) fn check(faults: &mut impl Faults, met: &Met) -> Flow {
    let Some((structure, at)) = met.structure else { return Flow::Continue(()) };
    if structure.kind() != StructureKind::FieldOperation {
        let values = || [structure.slug().to_owned(), structure.kind().slug().to_owned()];
        return faults.add(|| Found::error(FaultCode::NotAFieldOperation, "/structure".to_owned(), at).with(values()));
    }
    let (host, area) = (structure.country(), structure.area());
    let expected = host.map(Country::slug).or(area);
    let mut wrong = |member: &str, found: &str, at: usize| {
        let values = || [structure.slug(), expected.unwrap_or_default(), &excerpt(found)].map(str::to_owned);
        faults.add(|| {
            Found::error(FaultCode::WrongHost, format!("/{member}"), at)
                .with(values())
                .suggest(expected.filter(|_| (member == "country") == host.is_some()).map(str::to_owned))
        })
    };
    if let Some((country, at)) = met.country
        && expected.is_some()
        && host != Some(country)
    {
        wrong("country", country.slug(), at)?;
    }
    match &met.area {
        Some((found, at)) if expected.is_some() && area.is_none_or(|area| normal_form(area) != normal_form(found)) => {
            wrong("area", found, *at)
        }
        _ => Flow::Continue(()),
    }
}
