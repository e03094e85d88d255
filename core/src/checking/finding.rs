//! Where faults go: to a list, or nowhere, because one is enough.

use super::codes::FaultCode;
use super::report::{Fault, Remedy, Report, Suggested};
use crate::records::json_string::json_of;
use crate::records::position::Positions;
use crate::records::visit::Flow;
use crate::vocabularies::closed_sets::{FaultAction, Severity};

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

    /// With what mends it, and the value to write, as JSON.
    pub(crate) fn mend(mut self, action: FaultAction, value: Option<String>, is_safe: bool) -> Self {
        self.fault.remedy = Remedy { action, value, is_safe };
        self
    }

    /// With a text as suggestion that stands for the whole value.
    pub(crate) fn replace(self, text: Option<String>, is_safe: bool) -> Self {
        match text.as_deref().map(json_of) {
            Some(value) => self.mend(FaultAction::Replace, Some(value), is_safe).suggest(text),
            None => self,
        }
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

/// Collects the faults: no more than a report holds, and one more, which tells that there are too many.
pub(crate) struct Collect {
    pub(crate) found: Vec<Finding>,
    most: usize,
}

impl Default for Collect {
    fn default() -> Self {
        Self { found: Vec::new(), most: MOST }
    }
}

impl Faults for Collect {
    fn add(&mut self, make: impl FnOnce() -> Finding) -> Flow {
        self.found.push(make());
        if self.found.len() > self.most { Flow::Break(()) } else { Flow::Continue(()) }
    }
}

impl Collect {
    /// Collects all faults, for those who do not keep them.
    pub(crate) fn all() -> Self {
        Self { found: Vec::new(), most: usize::MAX }
    }

    /// The faults in the order of the input, no more than a report holds.
    pub(crate) fn in_order(mut self) -> Vec<Finding> {
        self.found.sort_by_cached_key(|found| found.at as u64);
        if self.found.len() > self.most {
            self.found.truncate(self.most - 1);
            let at = self.found.last().map_or(0, |found| found.at);
            let limit = self.most.to_string();
            self.found.push(Finding::error(FaultCode::TooManyFaults, String::new(), at).with([limit]));
        }
        self.found
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
