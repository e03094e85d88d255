//! What is checked and read: a source of members and values with their places, and the visitor that meets them.
//!
//! There are three sources: the JSON of a record ([`super::walk`]), a record itself ([`super::typed`]), and what a page says
//! (`reading`). What a text means is settled here, once for all visitors.

use std::fmt;
use std::ops::ControlFlow;

use chrono::NaiveDate;

use super::descriptor::{Descriptor, Kind, Member};
use super::json_scanner::{RawJson, SyntaxError};
use super::json_string::JsonString;
use super::members::MemberId;
use crate::vocabularies::closed_sets::Vocabulary;
use crate::vocabularies::partial_date::PartialDate;
use crate::vocabularies::term::Term;

/// What a record is read from and checked in.
pub(crate) trait Source {
    /// The text that it is read from, where it is JSON.
    fn json(&self) -> Option<&str> {
        None
    }

    /// Leads a visitor through a record of a descriptor.
    fn walk<V: Visitor>(&self, descriptor: &'static Descriptor, visitor: &mut V) -> Result<(), Halt>;
}

/// Where something stands: in a member, in an element of its list, in a member of that element.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Place {
    pub(crate) member: Option<&'static Member>,
    pub(crate) index: Option<usize>,
    pub(crate) part: Option<&'static Member>,
}

impl Place {
    /// Of a member of the object that stands here.
    #[inline]
    pub(crate) fn of_member(self, member: &'static Member) -> Self {
        if self.member.is_none() { Self { member: Some(member), ..self } } else { Self { part: Some(member), ..self } }
    }

    #[inline]
    pub(crate) fn of_element(self, index: usize) -> Self {
        Self { index: Some(index), ..self }
    }

    /// The member of the record that stands here, or around it.
    #[inline]
    pub(crate) fn id(self) -> Option<MemberId> {
        self.member.and_then(|member| member.id)
    }

    /// How many values stand around the one here.
    pub(crate) fn depth(self) -> usize {
        1 + usize::from(self.index.is_some()) + usize::from(self.part.is_some())
    }
}

/// What does not fit the descriptor. The value is raw.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Misfit<'t> {
    /// The whole is not an object.
    NotAnObject(RawJson<'t>),
    /// The value at the place is of another type.
    WrongType { expected: &'static str, value: RawJson<'t> },
    /// The object at the place has a member that its descriptor does not know.
    UnknownMember { descriptor: &'static Descriptor, name: JsonString<'t>, value: RawJson<'t> },
    /// The object at the place has a member a second time.
    Duplicate { member: &'static Member, name: JsonString<'t>, value: RawJson<'t> },
    /// The string at the place has half a surrogate pair, of which no character can be made.
    LoneSurrogate { escape: &'t str, string: JsonString<'t> },
}

/// A text that is not a term where one is expected.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnknownTerm<'t> {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) text: &'t str,
    pub(crate) at: usize,
    /// A page lists it among the regions, which need not be States.
    pub(crate) is_region: bool,
}

/// A member that is required or advised and that an object does not have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Missing {
    pub(crate) member: &'static Member,
    pub(crate) at: usize,
    /// The source has no place for it.
    pub(crate) is_expected: bool,
    /// What the source offers for it.
    pub(crate) offered: Option<Offered>,
}

/// What a source says that could be the value of a member.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Offered {
    Day(NaiveDate),
    Term(Term),
}

impl fmt::Display for Offered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Term(term) => f.write_str(term.slug()),
        }
    }
}

impl Missing {
    pub(crate) fn of(member: &'static Member, at: usize) -> Self {
        Self { member, at, is_expected: false, offered: None }
    }
}

/// What a visitor wants: to go on, or to hear no more.
pub(crate) type Flow = ControlFlow<()>;

/// Takes what the walk meets, in the order of the source. Places are bytes of the input, or numbers in the order of what has none.
pub(crate) trait Visitor {
    /// A text, an address or the tag of a language.
    fn text(&mut self, place: Place, member: &'static Member, text: JsonString<'_>) -> Flow;
    /// A term.
    fn term(&mut self, place: Place, term: Term, at: usize) -> Flow;
    /// A text in place of a term.
    fn unknown_term(&mut self, place: Place, unknown: UnknownTerm<'_>) -> Flow;
    /// A date.
    fn date(&mut self, place: Place, member: &'static Member, date: PartialDate, at: usize) -> Flow;
    /// A text in place of a date.
    fn invalid_date(&mut self, place: Place, text: &str, string: JsonString<'_>) -> Flow;
    /// What does not fit.
    fn misfit(&mut self, place: Place, misfit: Misfit<'_>) -> Flow;
    /// A list begins at the place.
    fn list(&mut self, place: Place) -> Flow;
    /// An object of a list begins at the place.
    fn object(&mut self, place: Place) -> Flow;
    /// An object lacks a member; before its end.
    fn missing(&mut self, place: Place, missing: Missing) -> Flow;
    /// An object has ended; its JSON, where it was read from JSON.
    fn end(&mut self, place: Place, json: &str) -> Flow;
}

/// Why a walk ended before its source did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Halt {
    Syntax(SyntaxError),
    /// The visitor wished so.
    Stopped,
}

impl From<SyntaxError> for Halt {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax(error)
    }
}

/// Goes on, or halts where the visitor wishes so.
#[inline]
pub(crate) fn meet(flow: Flow) -> Result<(), Halt> {
    if flow.is_break() { Err(Halt::Stopped) } else { Ok(()) }
}

/// Hands over a day; one in a year that no date has is a text in its place.
pub(crate) fn day(
    visitor: &mut impl Visitor,
    place: Place,
    member: &'static Member,
    day: NaiveDate,
    at: usize,
) -> Flow {
    if let Ok(date) = day.try_into() {
        return visitor.date(place, member, date, at);
    }
    let text = day.to_string();
    visitor.invalid_date(place, &text, JsonString::of_text(&text, at))
}

/// Hands over a string, as what the member holds.
#[inline]
pub(crate) fn string(
    visitor: &mut impl Visitor,
    place: Place,
    member: &'static Member,
    string: JsonString<'_>,
) -> Flow {
    if let Kind::Text(_) | Kind::Url | Kind::Language | Kind::Parts(_) = member.kind {
        return visitor.text(place, member, string);
    }
    let text = match string.text() {
        Ok(text) => text,
        Err(lone) => return visitor.misfit(place, Misfit::LoneSurrogate { escape: lone.escape, string }),
    };
    if let Kind::Term(vocabulary) | Kind::Terms(vocabulary) = member.kind {
        if let Some(term) = Term::with_slug(vocabulary, &text) {
            return visitor.term(place, term, string.at);
        }
        return visitor.unknown_term(place, UnknownTerm { vocabulary, text: &text, at: string.at, is_region: false });
    }
    let is_whole = |date: &PartialDate| matches!(member.kind, Kind::PartialDate) || date.day().is_some();
    match text.parse().ok().filter(is_whole) {
        Some(date) => visitor.date(place, member, date, string.at),
        None => visitor.invalid_date(place, &text, string),
    }
}
