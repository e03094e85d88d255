//! All that one walk gives: the faults, with advice where it is wanted, and the record.

use super::advice::Advice;
use super::codes::FaultCode;
use super::finding::{Collect, Finding};
use super::options::CheckOptions;
use super::rules::Rules;
use crate::records::descriptor::{Descriptor, Member};
use crate::records::error::found;
use crate::records::json_scanner::{DEEPEST, Flaw, SyntaxError};
use crate::records::json_string::JsonString;
use crate::records::read::Reader;
use crate::records::unknown_fields::UnknownFields;
use crate::records::value::Values;
use crate::records::visit::{Flow, Halt, Misfit, Missing, Place, Source, UnknownTerm, Visitor};
use crate::records::walk::JsonText;
use crate::vocabularies::partial_date::PartialDate;
use crate::vocabularies::term::Term;

/// Every fault of a source.
pub(crate) fn faults(source: &impl Source, descriptor: &'static Descriptor, options: &CheckOptions) -> Collect {
    walk(source, descriptor, options, Collect::default(), None).0
}

/// Every fault of JSON that is to be mended, however many there are.
pub(crate) fn all_faults(json: &str, descriptor: &'static Descriptor, options: &CheckOptions) -> Vec<Finding> {
    walk(&JsonText(json), descriptor, options, Collect::all(), None).0.in_order()
}

/// Every fault of a source, and the values of the record, where it is one.
pub(crate) fn faults_and_values(
    source: &impl Source,
    descriptor: &'static Descriptor,
    options: &CheckOptions,
) -> (Collect, Option<(Values<'static>, UnknownFields)>) {
    let (faults, reader) = walk(source, descriptor, options, Collect::default(), Some(Reader::new(descriptor)));
    (faults, reader.and_then(|reader| reader.finish().ok()))
}

#[inline(never)]
fn walk(
    source: &impl Source,
    descriptor: &'static Descriptor,
    options: &CheckOptions,
    faults: Collect,
    reader: Option<Reader>,
) -> (Collect, Option<Reader>) {
    let rules = Rules::new(options, faults);
    let advice = options.advice.then(Advice::default);
    let mut all = All { rules, has_enough: false, advice, reader };
    let walked = source.walk(descriptor, &mut all);
    let All { rules, has_enough, advice, mut reader } = all;
    let mut faults = rules.faults;
    match (walked, advice) {
        (Err(Halt::Syntax(error)), _) => {
            reader = None;
            let _ = faults.push(syntax_fault(source.json().unwrap_or_default(), error));
        }
        // After so many faults there is no place for advice.
        (Ok(()), Some(advice)) if !has_enough => advice.add(descriptor, &mut faults),
        _ => {}
    }
    (faults, reader)
}

/// The code of what makes a text no JSON.
pub(super) fn syntax_code(error: SyntaxError) -> FaultCode {
    match error.flaw {
        Flaw::TooDeep => FaultCode::TooDeep,
        Flaw::Unexpected(_) => FaultCode::InvalidJson,
    }
}

fn syntax_fault(text: &str, error: SyntaxError) -> Finding {
    let fault = Finding::error(syntax_code(error), String::new(), error.at);
    match error.flaw {
        Flaw::TooDeep => fault.with([DEEPEST.to_string()]),
        Flaw::Unexpected(expected) => fault.with([found(text, error.at), expected.to_owned()]),
    }
}

/// Those who listen on one walk.
struct All<'o> {
    rules: Rules<'o, Collect>,
    /// The report is full: the rules hear no more.
    has_enough: bool,
    advice: Option<Advice>,
    reader: Option<Reader>,
}

impl All<'_> {
    fn tell(
        &mut self,
        rules: impl FnOnce(&mut Rules<'_, Collect>) -> Flow,
        reader: impl FnOnce(&mut Reader) -> Flow,
    ) -> Flow {
        self.has_enough = self.has_enough || rules(&mut self.rules).is_break();
        match &mut self.reader {
            // What the reader has no use for is checked to its end.
            Some(it) => {
                let _ = reader(it);
                Flow::Continue(())
            }
            None if self.has_enough => Flow::Break(()),
            None => Flow::Continue(()),
        }
    }
}

impl Visitor for All<'_> {
    fn text(&mut self, place: Place, member: &'static Member, string: JsonString<'_>) -> Flow {
        if let Some(advice) = &mut self.advice {
            advice.text(place, member, string);
        }
        self.tell(|rules| rules.text(place, member, string), |reader| reader.text(place, member, string))
    }

    fn term(&mut self, place: Place, term: Term, at: usize) -> Flow {
        if let Some(advice) = &mut self.advice {
            advice.term(term);
        }
        self.tell(|rules| rules.term(place, term, at), |reader| reader.term(place, term, at))
    }

    fn unknown_term(&mut self, place: Place, unknown: UnknownTerm<'_>) -> Flow {
        self.tell(|rules| rules.unknown_term(place, unknown), |reader| reader.unknown_term(place, unknown))
    }

    fn date(&mut self, place: Place, member: &'static Member, date: PartialDate, at: usize) -> Flow {
        self.tell(|rules| rules.date(place, member, date, at), |reader| reader.date(place, member, date, at))
    }

    fn invalid_date(&mut self, place: Place, text: &str, string: JsonString<'_>) -> Flow {
        self.tell(|rules| rules.invalid_date(place, text, string), |reader| reader.invalid_date(place, text, string))
    }

    fn misfit(&mut self, place: Place, misfit: Misfit<'_>) -> Flow {
        self.tell(|rules| rules.misfit(place, misfit), |reader| reader.misfit(place, misfit))
    }

    fn list(&mut self, place: Place) -> Flow {
        self.tell(|rules| rules.list(place), |reader| reader.list(place))
    }

    fn object(&mut self, place: Place) -> Flow {
        self.tell(|rules| rules.object(place), |reader| reader.object(place))
    }

    fn missing(&mut self, place: Place, missing: Missing) -> Flow {
        self.tell(|rules| rules.missing(place, missing), |reader| reader.missing(place, missing))
    }

    fn end(&mut self, place: Place, json: &str) -> Flow {
        self.tell(|rules| rules.end(place, json), |reader| reader.end(place, json))
    }
}
