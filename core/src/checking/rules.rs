//! What is checked of a record while the walk goes through its JSON: types, terms, texts, dates, and at the end what they have to
//! do with one another.

use std::borrow::Cow;
use std::collections::HashMap;

use super::codes::FaultCode;
use super::found::{Faults, Found};
use super::options::CheckOptions;
use super::text::{self, TextFlaw};
use super::{dates, hosts, issuers, language_tag, suggestions, url};
use crate::lookup::error::excerpt;
use crate::records::json_string::JsonString;
use crate::records::pointer;
use crate::records::shape::{Kind, Member, Required, Shape, TextRule};
use crate::records::walk::{Flow, Misfit, Place, Visitor};
use crate::vocabularies::closed_sets::{Severity, Vocabulary};
use crate::vocabularies::dates::PartialDate;
use crate::vocabularies::enums::{Country, Structure};
use crate::vocabularies::term::Term;

/// Checks the record that a walk meets.
pub(crate) struct Rules<'o, F> {
    pub(crate) options: &'o CheckOptions,
    /// Members that are missing with less weight: the source has no place for them.
    pub(crate) lacking: &'o [&'static str],
    /// No control character stands in the text as it is.
    pub(crate) plain: bool,
    pub(crate) faults: F,
    pub(crate) met: Met,
    list: List,
}

/// What was met and is compared at the end. Kept from one record to the next for its memory.
#[derive(Default)]
pub(crate) struct Met {
    pub(crate) dates: Vec<MetDate>,
    pub(crate) issuers: Vec<MetIssuer>,
    pub(crate) structure: Option<(Structure, usize)>,
    pub(crate) country: Option<(Country, usize)>,
    pub(crate) area: Option<(String, usize)>,
}

impl Met {
    fn clear(&mut self) {
        self.dates.clear();
        self.issuers.clear();
        (self.structure, self.country, self.area) = (None, None, None);
    }

    /// The date of a member.
    pub(crate) fn date(&self, name: &str) -> Option<MetDate> {
        self.dates.iter().find(|date| date.member == name).copied()
    }
}

#[derive(Clone, Copy)]
pub(crate) struct MetDate {
    pub(crate) member: &'static str,
    pub(crate) date: PartialDate,
    pub(crate) at: usize,
}

#[derive(Clone, Copy)]
pub(crate) struct MetIssuer {
    pub(crate) structure: Structure,
    pub(crate) place: Place,
    pub(crate) at: usize,
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
        Self { options, lacking: &[], plain: false, faults, met: Met::default(), list: List::default() }
    }

    /// Forgets the record before, and keeps its memory.
    pub(crate) fn begin(&mut self, plain: bool) {
        self.plain = plain;
        self.met.clear();
    }

    fn text(&mut self, place: Place, rule: TextRule, string: JsonString<'_>) -> Flow {
        let (faults, at) = (&mut self.faults, string.at);
        let tell = |flaw| {
            faults.add(|| {
                let path = pointer::to(place);
                match flaw {
                    TextFlaw::Blank => Found::error(FaultCode::BlankText, path, at),
                    TextFlaw::Untrimmed => {
                        Found::error(FaultCode::UntrimmedText, path, at).suggest(suggestions::trimmed(string))
                    }
                    TextFlaw::Control(character) => Found::error(FaultCode::ControlCharacter, path, at)
                        .with([format!("U+{:04X}", u32::from(character))]),
                    TextFlaw::TooLong(length) => {
                        let limit = rule.limit.map_or(0, |limit| limit.most);
                        let is_hard = rule.limit.is_some_and(|limit| limit.is_hard);
                        let severity = if is_hard { Severity::Error } else { Severity::Warning };
                        Found::new(FaultCode::TextTooLong, severity, path, at)
                            .with([length.to_string(), limit.to_string()])
                    }
                }
            })
        };
        match text::check(string, rule, self.plain, tell) {
            Ok(flow) => flow,
            Err(lone) => self.lone_surrogate(place, lone.escape, at),
        }
    }

    fn lone_surrogate(&mut self, place: Place, escape: &str, at: usize) -> Flow {
        self.faults.add(|| Found::error(FaultCode::LoneSurrogate, pointer::to(place), at).with([escape.to_owned()]))
    }

    fn term(&mut self, place: Place, vocabulary: Vocabulary, text: &str, at: usize) -> Flow {
        let term = Term::with_slug(vocabulary, text);
        if let Some(term) = term {
            self.meet_term(place, term, at);
        } else {
            let severity = self.options.profile.of_unknown();
            self.faults.add(|| suggestions::unknown_term(vocabulary, text, severity, pointer::to(place), at))?;
        }
        let Some(index) = place.index else { return Flow::Continue(()) };
        let first = match term {
            Some(term) => self.list.repeated(term, index),
            None => match self.list.unknown.get(text) {
                Some(first) => Some(*first),
                None => self.list.unknown.insert(text.to_owned(), index),
            },
        };
        let Some(first) = first else { return Flow::Continue(()) };
        self.faults.add(|| {
            let first = pointer::to(Place { index: Some(first), ..place });
            Found::error(FaultCode::DuplicateTerm, pointer::to(place), at).with([excerpt(text), first])
        })
    }

    /// Notes the terms that rules compare.
    #[inline]
    fn meet_term(&mut self, place: Place, term: Term, at: usize) {
        let Some(member) = place.member else { return };
        match (term, member.name) {
            (Term::Structure(structure), "issued_by") => self.met.issuers.push(MetIssuer { structure, place, at }),
            (Term::Structure(structure), "structure") => self.met.structure = Some((structure, at)),
            (Term::Country(country), "country") => self.met.country = Some((country, at)),
            _ => {}
        }
    }

    fn date(&mut self, place: Place, member: &'static Member, text: &str, at: usize) -> Flow {
        let is_whole = |date: &PartialDate| matches!(member.kind, Kind::PartialDate) || date.day().is_some();
        let Some(date) = text.parse().ok().filter(is_whole) else {
            return self.faults.add(|| {
                Found::error(FaultCode::InvalidDate, pointer::to(place), at)
                    .with([excerpt(text)])
                    .suggest(suggestions::date(text))
            });
        };
        self.met.dates.push(MetDate { member: member.name, date, at });
        dates::check_range(&mut self.faults, date, member.name, place, at, self.options.today)
    }

    /// A value of one of the kinds that are patterns.
    fn pattern(&mut self, place: Place, code: FaultCode, fits: bool, text: &str, at: usize) -> Flow {
        if fits {
            return Flow::Continue(());
        }
        self.faults.add(|| {
            let suggestion = if code == FaultCode::InvalidLanguage { suggestions::language(text) } else { None };
            Found::error(code, pointer::to(place), at).with([excerpt(text)]).suggest(suggestion)
        })
    }
}

impl<'t, F: Faults> Visitor<'t> for Rules<'_, F> {
    #[inline]
    fn string(&mut self, place: Place, member: &'static Member, string: JsonString<'t>) -> Flow {
        let at = string.at;
        if let Kind::Text(rule) = member.kind {
            if member.name == "area" {
                self.met.area = string.text().ok().map(|area| (area.into_owned(), at));
            }
            return self.text(place, rule, string);
        }
        let text: Cow<'_, str> = match string.text() {
            Ok(text) => text,
            Err(lone) => return self.lone_surrogate(place, lone.escape, at),
        };
        match member.kind {
            Kind::Term(vocabulary) | Kind::Terms(vocabulary) => self.term(place, vocabulary, &text, at),
            Kind::Date | Kind::PartialDate => self.date(place, member, &text, at),
            Kind::Url => self.pattern(place, FaultCode::InvalidUrl, url::is_url(&text), &text, at),
            Kind::Language => {
                self.pattern(place, FaultCode::InvalidLanguage, language_tag::is_language_tag(&text), &text, at)
            }
            Kind::Text(_) | Kind::Parts(_) => Flow::Continue(()),
        }
    }

    fn misfit(&mut self, place: Place, misfit: Misfit<'t>) -> Flow {
        let unknown = self.options.profile.of_unknown();
        self.faults.add(|| match misfit {
            Misfit::NotAnObject(value) => {
                Found::error(FaultCode::NotAnObject, String::new(), value.at).with([value.kind.name().to_owned()])
            }
            Misfit::WrongType { expected, value } => Found::error(FaultCode::WrongType, pointer::to(place), value.at)
                .with([expected, value.kind.name()].map(str::to_owned)),
            Misfit::Duplicate { member, name, .. } => {
                Found::error(FaultCode::DuplicateMember, pointer::to_member(place, member.name), name.at)
                    .with([member.name.to_owned()])
            }
            Misfit::UnknownMember { shape, name, .. } => {
                let at = name.at;
                let name = name.text().unwrap_or(Cow::Borrowed(name.escaped));
                Found::new(FaultCode::UnknownMember, unknown, pointer::to_member(place, &name), at)
                    .with([excerpt(&name)])
                    .suggest(suggestions::member(shape, &name))
            }
        })
    }

    #[inline]
    fn list(&mut self, _place: Place) -> Flow {
        self.list.clear();
        Flow::Continue(())
    }

    fn end(&mut self, place: Place, shape: &'static Shape, filled: u32, at: usize) -> Flow {
        let mut missing = shape.wanted & !filled;
        while missing != 0 {
            let member = &shape.members[missing.trailing_zeros() as usize];
            missing &= missing - 1;
            let is_hard = member.required == Required::Yes && !self.lacking.contains(&member.name);
            let severity = if is_hard { Severity::Error } else { Severity::Warning };
            self.faults.add(|| {
                let path = pointer::to_member(place, member.name);
                Found::new(FaultCode::MissingMember, severity, path, at).with([member.name.to_owned()])
            })?;
        }
        if place.member.is_some() {
            return Flow::Continue(());
        }
        dates::check_order(&mut self.faults, &self.met)?;
        issuers::check(&mut self.faults, &self.met)?;
        hosts::check(&mut self.faults, &self.met)
    }
}
