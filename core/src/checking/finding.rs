//! Where faults go: to a list, or nowhere, because one is enough.

use super::codes::FaultCode;
use super::report::{Fault, Report, Suggested};
use crate::records::position::Positions;
use crate::records::visit::Flow;
use crate::vocabularies::closed_sets::Severity;

/// A report holds no more faults than this, so that a hostile input cannot fill the memory with them.
pub(crate) const MOST: usize = 1000;

/// A fault as a rule finds it.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) fault: Fault,
    /// The byte of the input.
    pub(crate) at: usize,
}

impl Finding {
    pub(crate) fn new(code: FaultCode, severity: Severity, path: String, at: usize) -> Self {
        Self { fault: Fault::new(code, severity, path), at }
    }

    pub(crate) fn error(code: FaultCode, path: String, at: usize) -> Self {
        Self::new(code, Severity::Error, path, at)
    }

    /// With the values of the code's parameters, in order.
    pub(crate) fn with(mut self, values: impl IntoIterator<Item = String>) -> Self {
        self.fault.values.extend(values);
        self
    }

    pub(crate) fn suggest(mut self, suggestion: Option<String>) -> Self {
        self.fault.suggested = Suggested::Known(suggestion);
        self
    }

    /// With a slug as suggestion that is searched for when somebody asks.
    pub(crate) fn suggest_slug(mut self) -> Self {
        self.fault.suggested = Suggested::Slug;
        self
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
    pub(crate) fn in_order(mut self) -> Vec<Finding> {
        self.0.sort_by_cached_key(|found| found.at as u64);
        if self.0.len() > MOST {
            self.0.truncate(MOST - 1);
            let at = self.0.last().map_or(0, |found| found.at);
            let limit = MOST.to_string();
            self.0.push(Finding::error(FaultCode::TooManyFaults, String::new(), at).with([limit]));
        }
        self.0
    }

    /// The report, in the order of the input.
    pub(crate) fn into_report(self, positions: &mut Positions<'_>) -> Report {
        report(self.in_order(), positions, 1)
    }

    /// The report without lines and columns: of a record that is not text.
    pub(crate) fn into_report_without_places(self) -> Report {
        Report { faults: self.in_order().into_iter().map(|found| found.fault).collect() }
    }
}

/// The report of faults in order, on a text whose first line has a number in a longer input.
pub(crate) fn report(findings: Vec<Finding>, positions: &mut Positions<'_>, first_line: u32) -> Report {
    let place = |found: Finding| {
        let (line, column) = positions.of(found.at);
        found.fault.at((line.saturating_add(first_line - 1), column))
    };
    Report { faults: findings.into_iter().map(place).collect() }
}
