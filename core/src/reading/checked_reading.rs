//! What a page says, checked, with the record of it.

use super::page_reading::{ReadFault, Reading};
use crate::checking::check::Checked;
use crate::checking::codes::FaultCode;
use crate::checking::collect;
use crate::checking::finding::{Collect, Finding};
use crate::checking::input::without_mark;
use crate::checking::options::CheckOptions;
use crate::records::any::AnyRecord;
use crate::records::position::Positions;
use crate::vocabularies::closed_sets::{InputForm, RecordKind, Severity};

/// What was checked of an input that is not a page.
pub(crate) fn no_page(form: InputForm, faults: Collect, raw: String) -> Checked<AnyRecord> {
    let report = faults.into_report(&mut Positions::new(without_mark(&raw)));
    Checked { kind: RecordKind::NewsItem, form, item: None, report, raw }
}

pub(crate) fn beginning(reading: &Reading) -> usize {
    reading.members.iter().map(|member| member.span.start).min().unwrap_or(0)
}

/// Checks what a page says, and makes the record of it.
pub(crate) fn check(reading: &Reading, options: &CheckOptions, faults: &mut Collect) -> Option<AnyRecord> {
    let is_told = |fault: &&ReadFault| fault.code != FaultCode::LeadRepeated || options.advice;
    let of_page = |fault: &&ReadFault| matches!(fault.code, FaultCode::NotAnItem | FaultCode::NoSignOfAnItem);
    faults.found.extend(reading.faults.iter().filter(of_page).map(own_fault));
    let own = reading.faults.iter().filter(|fault| is_told(fault) && !of_page(fault)).map(own_fault);
    if reading.faults.iter().any(|fault| fault.code == FaultCode::NoItem) {
        faults.found.extend(own);
        return None;
    }
    let (found, values) = collect::faults_and_values(reading, reading.record.descriptor(), options);
    faults.found.extend(found.found);
    faults.found.extend(own);
    values.and_then(|(values, carried)| AnyRecord::of_values(reading.record, values, carried))
}

fn own_fault(fault: &ReadFault) -> Finding {
    let severity = match fault.code {
        FaultCode::NoItem | FaultCode::NotAnItem => Severity::Error,
        FaultCode::NoSignOfAnItem => Severity::Warning,
        _ => Severity::Info,
    };
    let text = fault.code.params().iter().map(|_| fault.text.clone());
    let path = fault.member.map_or_else(String::new, |id| format!("/{}", id.member().name));
    Finding::new(fault.code, severity, path, fault.span.start).with(text)
}
