//! What is checked of a record while a walk goes through it: types, terms, texts, dates, and at the end what they have to do with
//! one another.

use std::collections::HashMap;

use super::codes::FaultCode;
use super::finding::{Faults, Hit};
use super::met::{Met, Valued};
use super::options::CheckOptions;
use super::text::{self, TextFlaw};
use super::{date_rules, field_operation_rules, issuer_rules, language_tag, remedies, suggestions, url};
use crate::lookup::error::LookupError;
use crate::lookup::exact::lookup_with;
use crate::lookup::excerpt::excerpt;
use crate::lookup::options::LookupOptions;
use crate::records::descriptor::{Kind, Member, Required, TextRule};
use crate::records::json_string::JsonString;
use crate::records::members::MemberId;
use crate::records::pointer;
use crate::records::record::{FieldOperation, NewsItem};
use crate::records::visit::{Flow, Misfit, Missing, Place, UnknownTerm, Visitor};
use crate::vocabularies::closed_sets::{FaultAction, Severity};
use crate::vocabularies::partial_date::PartialDate;
use crate::vocabularies::term::Term;

/// The members that have rules of their own.
const ISSUED_BY: MemberId = NewsItem::MEMBERS.issued_by;
const STRUCTURE: MemberId = FieldOperation::MEMBERS.structure;
const COUNTRY: MemberId = FieldOperation::MEMBERS.country;
const AREA: MemberId = FieldOperation::MEMBERS.area;

/// Checks the record that a walk meets.
pub(crate) struct Rules<'o, F> {
    pub(crate) options: &'o CheckOptions,
    pub(crate) faults: F,
    met: Met,
    list: List,
}

/// The list of terms that is being read.
#[derive(Default)]
struct List {
    /// Bit n: term n is in it.
    known: [u64; 8],
    /// The first index of each term, in the order of the list.
    first: Vec<(Term, usize)>,
    unknown: HashMap<String, usize>,
}

impl List {
    fn clear(&mut self) {
        self.known = [0; 8];
        self.first.clear();
        if !self.unknown.is_empty() {
            self.unknown.clear();
        }
    }

    /// Takes a term; the index at which the list has it already.
    #[inline]
    fn repeated(&mut self, term: Term, index: usize) -> Option<usize> {
        let number = term.number();
        let bits = &mut self.known[usize::from(number / 64) % 8];
        let bit = 1 << (number % 64);
        if *bits & bit == 0 {
            *bits |= bit;
            self.first.push((term, index));
            return None;
        }
        self.first.iter().find(|(other, _)| *other == term).map(|(_, first)| *first)
    }
}

impl<'o, F: Faults> Rules<'o, F> {
    pub(crate) fn new(options: &'o CheckOptions, faults: F) -> Self {
        Self { options, faults, met: Met::default(), list: List::default() }
    }

    /// Forgets the record before, and keeps its memory.
    pub(crate) fn begin(&mut self) {
        self.met.clear();
    }

    fn check_text(&mut self, place: Place, rule: TextRule, string: JsonString<'_>) -> Flow {
        let (faults, at) = (&mut self.faults, string.at);
        let tell = |flaw| match flaw {
            TextFlaw::Blank => {
                faults.add(Hit::error(FaultCode::BlankText, at), place, |found| remedies::blank(found, place))
            }
            TextFlaw::Untrimmed => {
                faults.add(Hit::error(FaultCode::UntrimmedText, at), place, |found| remedies::untrimmed(found, string))
            }
            TextFlaw::Control(character) => faults.add(Hit::error(FaultCode::ControlCharacter, at), place, |found| {
                found.with([format!("U+{:04X}", u32::from(character))])
            }),
            TextFlaw::TooLong(length) => {
                let limit = rule.limit.map_or(0, |limit| limit.most);
                let is_hard = rule.limit.is_some_and(|limit| limit.is_hard);
                let severity = if is_hard { Severity::Error } else { Severity::Warning };
                faults.add(Hit::new(FaultCode::TextTooLong, severity, at), place, |found| {
                    found.with([length.to_string(), limit.to_string()])
                })
            }
        };
        match text::check(string, rule, tell) {
            Ok(flow) => flow,
            Err(lone) => self.lone_surrogate(place, lone.escape, at),
        }
    }

    fn lone_surrogate(&mut self, place: Place, escape: &str, at: usize) -> Flow {
        let hit = Hit::error(FaultCode::LoneSurrogate, at);
        self.faults.add(hit, place, |found| found.with([escape.to_owned()]))
    }

    /// Whether a list has the same element before.
    fn check_repeated(&mut self, place: Place, first: Option<usize>, text: &str, at: usize) -> Flow {
        let Some(first) = first else { return Flow::Continue(()) };
        self.faults.add(Hit::error(FaultCode::DuplicateTerm, at), place, |found| {
            let first = pointer::to(Place { index: Some(first), ..place });
            found.with([excerpt(text), first]).mend(FaultAction::Remove, None, true)
        })
    }

    /// A value of one of the kinds that are patterns.
    fn pattern(&mut self, place: Place, code: FaultCode, fits: bool, text: &str, at: usize) -> Flow {
        if fits {
            return Flow::Continue(());
        }
        self.faults.add(Hit::error(code, at), place, |found| {
            let suggestion =
                if code == FaultCode::InvalidLanguage { suggestions::language(text) } else { suggestions::url(text) };
            found.with([excerpt(text)]).replace(suggestion, true)
        })
    }
}

impl<F: Faults> Visitor for Rules<'_, F> {
    #[inline]
    fn text(&mut self, place: Place, member: &'static Member, string: JsonString<'_>) -> Flow {
        let at = string.at;
        if let Kind::Text(rule) = member.kind {
            if member.id == Some(AREA) {
                self.met.area = string.text().ok().map(|area| Valued { value: area.into_owned(), place, at });
            }
            return self.check_text(place, rule, string);
        }
        match (string.text(), &member.kind) {
            (Ok(text), Kind::Url) => self.pattern(place, FaultCode::InvalidUrl, url::is_url(&text), &text, at),
            (Ok(text), _) => {
                self.pattern(place, FaultCode::InvalidLanguage, language_tag::is_language_tag(&text), &text, at)
            }
            (Err(lone), _) => self.lone_surrogate(place, lone.escape, at),
        }
    }

    #[inline]
    fn term(&mut self, place: Place, term: Term, at: usize) -> Flow {
        match term {
            Term::Structure(value) if place.id() == Some(ISSUED_BY) => {
                self.met.issuers.push(Valued { value, place, at });
            }
            Term::Structure(value) if place.id() == Some(STRUCTURE) => {
                self.met.structure = Some(Valued { value, place, at });
            }
            Term::Country(value) if place.id() == Some(COUNTRY) => self.met.country = Some(Valued { value, place, at }),
            _ => {}
        }
        let Some(index) = place.index else { return Flow::Continue(()) };
        let first = self.list.repeated(term, index);
        self.check_repeated(place, first, term.slug(), at)
    }

    fn unknown_term(&mut self, place: Place, unknown: UnknownTerm<'_>) -> Flow {
        let UnknownTerm { vocabulary, text, at, is_region } = unknown;
        let mut looked_up = None;
        let is_ambiguous = self.faults.is_ambiguous(vocabulary, text, || {
            let found = looked_up.insert(lookup_with(text, &LookupOptions::new().vocabulary(vocabulary)));
            matches!(found, Err(LookupError::Ambiguous(_)))
        });
        // A region need not be a State, unless it is a name of several.
        if is_region && !is_ambiguous {
            let hit = Hit::new(FaultCode::RegionNotAState, Severity::Warning, at);
            return self.faults.add(hit, place, |found| found.with([text.to_owned()]));
        }
        let code = if is_ambiguous { FaultCode::AmbiguousTerm } else { FaultCode::UnknownTerm };
        self.faults.add(Hit::new(code, self.options.profile.of_unknown(), at), place, |found| {
            let found = found.with([vocabulary.slug().to_owned(), excerpt(text)]);
            remedies::unknown_term(found, vocabulary, text, looked_up, place.index.is_some())
        })?;
        let Some(index) = place.index else { return Flow::Continue(()) };
        let first = match self.list.unknown.get(text) {
            Some(first) => Some(*first),
            None => self.list.unknown.insert(text.to_owned(), index),
        };
        self.check_repeated(place, first, text, at)
    }

    fn date(&mut self, place: Place, _member: &'static Member, date: PartialDate, at: usize) -> Flow {
        let date = Valued { value: date, place, at };
        self.met.dates.push(date);
        date_rules::check_range(&mut self.faults, date, self.options.today)
    }

    fn invalid_date(&mut self, place: Place, text: &str, string: JsonString<'_>) -> Flow {
        self.faults.add(Hit::error(FaultCode::InvalidDate, string.at), place, |found| {
            let (date, is_safe) = suggestions::date(text).unzip();
            found.with([excerpt(text)]).replace(date, is_safe.unwrap_or_default())
        })
    }

    fn misfit(&mut self, place: Place, misfit: Misfit<'_>) -> Flow {
        match misfit {
            Misfit::NotAnObject(value) => {
                let hit = Hit::error(FaultCode::NotAnObject, value.at);
                self.faults.add(hit, place, |found| found.with([value.kind.name().to_owned()]))
            }
            Misfit::WrongType { expected, value } => {
                let hit = Hit::error(FaultCode::WrongType, value.at);
                self.faults.add(hit, place, |found| remedies::wrong_type(found, place, expected, value))
            }
            Misfit::Duplicate { member, name, .. } => {
                let hit = Hit::error(FaultCode::DuplicateMember, name.at);
                self.faults.add(hit, place, |found| {
                    found.of_member(member.name).with([member.name.to_owned()]).mend(FaultAction::Remove, None, false)
                })
            }
            Misfit::UnknownMember { descriptor, name, .. } => {
                let hit = Hit::new(FaultCode::UnknownMember, self.options.profile.of_unknown(), name.at);
                self.faults.add(hit, place, |found| remedies::unknown_member(found, descriptor, name))
            }
            Misfit::LoneSurrogate { escape, string } => self.lone_surrogate(place, escape, string.at),
        }
    }

    #[inline]
    fn list(&mut self, _place: Place) -> Flow {
        self.list.clear();
        Flow::Continue(())
    }

    fn object(&mut self, _place: Place) -> Flow {
        Flow::Continue(())
    }

    fn missing(&mut self, place: Place, missing: Missing) -> Flow {
        let Missing { member, at, is_expected, offered } = missing;
        let severity = match member.required {
            Required::Yes if !is_expected => Severity::Error,
            // Missed only where a text offers it.
            Required::No => Severity::Info,
            _ => Severity::Warning,
        };
        self.faults.add(Hit::new(FaultCode::MissingMember, severity, at), place, |found| {
            let found = found.of_member(member.name).with([member.name.to_owned()]);
            found.suggest(offered.map(|offered| offered.to_string()))
        })
    }

    fn end(&mut self, place: Place, _json: &str) -> Flow {
        if place.member.is_some() {
            return Flow::Continue(());
        }
        date_rules::check_order(&mut self.faults, &self.met)?;
        issuer_rules::check(&mut self.faults, &self.met)?;
        field_operation_rules::check(&mut self.faults, &self.met)
    }
}
