//! Where faults go: to a list, or nowhere, because one is enough.

use super::codes::FaultCode;
use super::report::{Fault, Report};
use crate::records::position::Positions;
use crate::records::visit::Flow;
use crate::vocabularies::closed_sets::Severity;

/// A report holds no more faults than this, so that a hostile input cannot fill the memory with them.
pub(crate) const MOST: usize = 1000;

/// A fault as a rule finds it.
pub(crate) struct Finding {
    pub(crate) code: FaultCode,
    pub(crate) severity: Severity,
    pub(crate) path: String,
    /// The byte of the input.
    pub(crate) at: usize,
    /// The values of the code's parameters, in order.
    pub(crate) values: Vec<String>,
    pub(crate) suggestion: Option<String>,
}

impl Finding {
    pub(crate) fn new(code: FaultCode, severity: Severity, path: String, at: usize) -> Self {
        Self { code, severity, path, at, values: Vec::new(), suggestion: None }
    }

    pub(crate) fn error(code: FaultCode, path: String, at: usize) -> Self {
        Self::new(code, Severity::Error, path, at)
    }

    pub(crate) fn with(mut self, values: impl IntoIterator<Item = String>) -> Self {
        self.values.extend(values);
        self
    }

    pub(crate) fn suggest(mut self, suggestion: Option<String>) -> Self {
        self.suggestion = suggestion;
        self
    }

    pub(crate) fn into_fault(self) -> Fault {
        Fault::new(self.code, self.severity, self.path, self.values, self.suggestion)
    }
}

/// Takes the faults that rules find. What makes a fault is not called where nobody wants it.
pub(crate) trait Faults {
    fn add(&mut self, make: impl FnOnce() -> Finding) -> Flow;
}

/// Ends the check at the first fault.
pub(crate) struct Stop;

impl Faults for Stop {
    #[inline]
    fn add(&mut self, _make: impl FnOnce() -> Finding) -> Flow {
        Flow::Break(())
    }
}

/// Collects the faults.
#[derive(Default)]
pub(crate) struct Collect(pub(crate) Vec<Finding>);

impl Faults for Collect {
    fn add(&mut self, make: impl FnOnce() -> Finding) -> Flow {
        self.0.push(make());
        // One more than the report holds tells that there are too many.
        if self.0.len() > MOST { Flow::Break(()) } else { Flow::Continue(()) }
    }
}

impl Collect {
    /// The faults in the order of the input, no more than a report holds.
    fn in_order(mut self) -> Vec<Finding> {
        self.0.sort_by_key(|found| found.at);
        if self.0.len() > MOST {
            self.0.truncate(MOST - 1);
            let at = self.0.last().map_or(0, |found| found.at);
            let limit = MOST.to_string();
            self.0.push(Finding::error(FaultCode::TooManyFaults, String::new(), at).with([limit]));
        }
        self.0
    }

    /// The report, in the order of the input.
    pub(crate) fn into_report(self, positions: &mut Positions<'_>, first_line: u32) -> Report {
        let place = |found: Finding| {
            let (line, column) = positions.of(found.at);
            found.into_fault().at((line.saturating_add(first_line - 1), column))
        };
        Report { faults: self.in_order().into_iter().map(place).collect() }
    }

    /// The report without lines and columns: of a record that is not text.
    pub(crate) fn into_report_without_places(self) -> Report {
        Report { faults: self.in_order().into_iter().map(Finding::into_fault).collect() }
    }
}
