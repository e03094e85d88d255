//! Where faults go: to a report, with all that is to be said of them, or to a count of their codes.

use super::codes::FaultCode;
use super::report::{Fault, Remedy, Report, Suggested};
use super::unknown_terms::UnknownTerms;
use crate::records::json_string::json_of;
use crate::records::pointer;
use crate::records::position::Positions;
use crate::records::visit::{Flow, Place};
use crate::vocabularies::closed_sets::{FaultAction, Severity, Vocabulary};

/// A report holds no more faults than this, so that a hostile input cannot fill the memory with them.
pub(crate) const MOST: usize = 1000;

/// A fault as it is counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub(crate) code: FaultCode,
    pub(crate) severity: Severity,
    /// The byte of the input.
    pub(crate) at: usize,
}

impl Hit {
    pub(crate) fn new(code: FaultCode, severity: Severity, at: usize) -> Self {
        Self { code, severity, at }
    }

    pub(crate) fn error(code: FaultCode, at: usize) -> Self {
        Self::new(code, Severity::Error, at)
    }
}

/// A fault as it is reported.
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

    /// Of a member of the object at its place.
    pub(crate) fn of_member(mut self, name: &str) -> Self {
        self.fault.path = format!("{}/{}", self.fault.path, pointer::step(name));
        self
    }

    pub(crate) fn hit(&self) -> Hit {
        Hit { code: self.fault.code, severity: self.fault.severity, at: self.at }
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
        self.fault.suggested = Suggested::slug();
        self
    }
}

/// Takes the faults that rules find. The words of a fault are made only for a report.
pub(crate) trait Faults {
    /// Takes a fault at a place, of which `say` tells more.
    fn add(&mut self, hit: Hit, place: Place, say: impl FnOnce(Finding) -> Finding) -> Flow;

    /// Whether a text is a name of several terms; `look_up` finds out.
    fn is_ambiguous(&mut self, vocabulary: Vocabulary, text: &str, look_up: impl FnOnce() -> bool) -> bool;
}

/// Counts the faults: no more than a report holds, and one more, which tells that there are too many.
pub(crate) struct Tally<'b> {
    pub(crate) hits: Vec<Hit>,
    most: usize,
    unknown: &'b UnknownTerms,
}

impl<'b> Tally<'b> {
    pub(crate) fn new(unknown: &'b UnknownTerms) -> Self {
        Self { hits: Vec::new(), most: MOST, unknown }
    }

    /// Begins a walk, which may find as many as a report holds beside what is known before.
    pub(crate) fn begin(&mut self) {
        self.most = self.hits.len() + MOST;
    }

    /// The faults in the order of the input, no more than a report holds. The tally is empty then.
    pub(crate) fn take(&mut self) -> Vec<Hit> {
        let mut hits = std::mem::take(&mut self.hits);
        if !hits.is_sorted_by_key(|hit| hit.at) {
            hits.sort_by_cached_key(|hit| hit.at as u64);
        }
        if hits.len() > MOST {
            hits.truncate(MOST - 1);
            hits.extend(hits.last().map(|last| Hit::error(FaultCode::TooManyFaults, last.at)));
        }
        hits
    }
}

impl Faults for Tally<'_> {
    #[cold]
    fn add(&mut self, hit: Hit, _place: Place, _say: impl FnOnce(Finding) -> Finding) -> Flow {
        self.hits.push(hit);
        if self.hits.len() > self.most { Flow::Break(()) } else { Flow::Continue(()) }
    }

    fn is_ambiguous(&mut self, vocabulary: Vocabulary, text: &str, look_up: impl FnOnce() -> bool) -> bool {
        self.unknown.is_ambiguous(vocabulary, text, look_up)
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
    fn add(&mut self, hit: Hit, place: Place, say: impl FnOnce(Finding) -> Finding) -> Flow {
        self.push(say(Finding::new(hit.code, hit.severity, pointer::to(place), hit.at)))
    }

    fn is_ambiguous(&mut self, _vocabulary: Vocabulary, _text: &str, look_up: impl FnOnce() -> bool) -> bool {
        look_up()
    }
}

impl Collect {
    /// Collects all faults, for those who do not keep them.
    pub(crate) fn all() -> Self {
        Self { found: Vec::new(), most: usize::MAX }
    }

    /// Takes a fault with all its words.
    pub(crate) fn push(&mut self, found: Finding) -> Flow {
        self.found.push(found);
        if self.found.len() > self.most { Flow::Break(()) } else { Flow::Continue(()) }
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
