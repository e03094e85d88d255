//! What a page says, before it is checked, and as a source of what is checked.

use chrono::NaiveDate;

use super::offered_issuer::offered_issuer;
use crate::checking::codes::FaultCode;
use crate::lookup::span::TextSpan;
use crate::records::descriptor::{Descriptor, Kind, Member};
use crate::records::json_string::JsonString;
use crate::records::members::MemberId;
use crate::records::record::{Meeting, NewsItem};
use crate::records::visit::{Flow, Halt, Missing, Offered, Place, Source, UnknownTerm, Visitor, day, meet, string};
use crate::vocabularies::closed_sets::{RecordKind, Vocabulary};
use crate::vocabularies::term::Term;

/// What a page says, before it is checked.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Reading {
    pub(crate) record: RecordKind,
    pub(crate) members: Vec<ReadMember>,
    /// The members whose field stands without a value, and where it stands.
    pub(crate) empty: Vec<(MemberId, TextSpan)>,
    /// What reading itself found.
    pub(crate) faults: Vec<ReadFault>,
    /// The members for which the layout has no line.
    pub(crate) lacks: &'static [MemberId],
    /// The day that the text offers where the page has none, and where it stands.
    pub(crate) offered_date: Option<(NaiveDate, TextSpan)>,
    /// The last day of an event that the text offers with the first one.
    pub(crate) offered_end: Option<NaiveDate>,
}

/// A member of the record.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct ReadMember {
    pub(crate) id: MemberId,
    pub(crate) value: ReadValue,
    pub(crate) span: TextSpan,
}

/// The value of a member.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum ReadValue {
    Text(String),
    Date(NaiveDate),
    /// A date that could not be read.
    Unread(String),
    /// Also where the member holds one term.
    Terms(Vec<ReadTerm>),
    /// Objects, each with the values of its members in their order.
    #[cfg_attr(not(feature = "html"), allow(dead_code, reason = "what the text of a page does not have"))]
    Parts(Vec<Vec<Option<String>>>),
}

/// An item of a list of terms; without a term where its text means none, or several.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct ReadTerm {
    pub(crate) text: String,
    pub(crate) term: Option<Term>,
    pub(crate) span: TextSpan,
}

/// A fault that reading found: its code, and the text that it is about.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct ReadFault {
    pub(crate) code: FaultCode,
    pub(crate) member: Option<MemberId>,
    pub(crate) span: TextSpan,
    pub(crate) text: String,
}

impl Reading {
    /// What was read of a member.
    pub(crate) fn member(&self, id: MemberId) -> Option<&ReadMember> {
        self.members.iter().find(|member| member.id == id)
    }

    fn text(&self, id: MemberId) -> Option<&str> {
        if let ReadValue::Text(text) = &self.member(id)?.value { Some(text) } else { None }
    }

    /// Where a member is missing: at its field that has no value, or else at the title.
    fn place_of_missing(&self, id: MemberId) -> usize {
        let empty = self.empty.iter().find(|(empty, _)| *empty == id).map(|(_, span)| span.start);
        let title = || self.member(self.record.common().title).map_or(0, |title| title.span.start);
        empty.unwrap_or_else(title)
    }

    /// Moves every place.
    #[cfg(feature = "html")]
    pub(crate) fn move_places(&mut self, mut to: impl FnMut(usize) -> usize) {
        let mut shift = |span: &mut TextSpan| *span = TextSpan::new(to(span.start), to(span.end));
        for member in &mut self.members {
            shift(&mut member.span);
            if let ReadValue::Terms(terms) = &mut member.value {
                for term in terms {
                    shift(&mut term.span);
                }
            }
        }
        self.empty.iter_mut().for_each(|(_, span)| shift(span));
        self.faults.iter_mut().for_each(|fault| shift(&mut fault.span));
        if let Some((_, span)) = &mut self.offered_date {
            shift(span);
        }
    }

    /// Whether the text offers the last day of an event for the member at this place, which most events do without.
    fn offers_end_at(&self, position: usize) -> bool {
        let ends_on = Meeting::MEMBERS.ends_on;
        self.offered_end.is_some() && self.record == RecordKind::Meeting && ends_on.position() == position
    }

    fn missing(&self, member: &'static Member) -> Missing {
        let Some(id) = member.id else { return Missing::of(member, 0) };
        Missing {
            member,
            at: self.place_of_missing(id),
            is_expected: self.lacks.contains(&id),
            offered: self.offered(id),
        }
    }

    /// What the page offers for a member.
    fn offered(&self, id: MemberId) -> Option<Offered> {
        if id == NewsItem::MEMBERS.issued_by && self.record == RecordKind::NewsItem {
            let title = self.text(NewsItem::MEMBERS.title).unwrap_or_default();
            return offered_issuer(self.text(NewsItem::MEMBERS.url), title).map(Offered::Term);
        }
        let is_first = id == NewsItem::MEMBERS.issued_on || id == Meeting::MEMBERS.starts_on;
        let last = || self.offered_end.filter(|_| id == Meeting::MEMBERS.ends_on);
        self.offered_date.filter(|_| is_first).map(|(date, _)| date).or_else(last).map(Offered::Day)
    }
}

impl Source for Reading {
    fn walk<V: Visitor>(&self, descriptor: &'static Descriptor, visitor: &mut V) -> Result<(), Halt> {
        let is_wanted = |position: usize| descriptor.wanted >> position & 1 == 1;
        for (position, member) in descriptor.members.iter().enumerate() {
            match self.members.iter().find(|read| read.id.position() == position) {
                Some(read) => read.visit(visitor, member)?,
                None if is_wanted(position) || self.offers_end_at(position) => {
                    meet(visitor.missing(Place::default(), self.missing(member)))?;
                }
                None => {}
            }
        }
        meet(visitor.end(Place::default(), ""))
    }
}

impl ReadMember {
    fn visit(&self, visitor: &mut impl Visitor, member: &'static Member) -> Result<(), Halt> {
        let place = Place::default().of_member(member);
        let at = self.span.start;
        match (&self.value, &member.kind) {
            (ReadValue::Text(text) | ReadValue::Unread(text), _) => {
                meet(string(visitor, place, member, JsonString::of_text(text, at)))
            }
            (ReadValue::Date(date), _) => meet(day(visitor, place, member, *date, at)),
            (ReadValue::Parts(parts), Kind::Parts(descriptor)) => {
                meet(visitor.list(place))?;
                let mut parts = parts.iter().enumerate();
                parts.try_for_each(|(index, part)| visit_part(visitor, place.of_element(index), descriptor, part, at))
            }
            (ReadValue::Parts(_), _) => Ok(()),
            (ReadValue::Terms(items), Kind::Terms(_)) => {
                meet(visitor.list(place))?;
                let mut items = items.iter().enumerate();
                items.try_for_each(|(index, item)| meet(item.visit(visitor, place.of_element(index), member)))
            }
            (ReadValue::Terms(items), _) => {
                items.iter().take(1).try_for_each(|item| meet(item.visit(visitor, place, member)))
            }
        }
    }
}

/// Hands over an object by the values of its members.
fn visit_part(
    visitor: &mut impl Visitor,
    place: Place,
    descriptor: &'static Descriptor,
    values: &[Option<String>],
    at: usize,
) -> Result<(), Halt> {
    meet(visitor.object(place))?;
    for (member, value) in descriptor.members.iter().zip(values) {
        if let Some(text) = value {
            meet(string(visitor, place.of_member(member), member, JsonString::of_text(text, at)))?;
        }
    }
    meet(visitor.end(place, ""))
}

impl ReadTerm {
    fn visit(&self, visitor: &mut impl Visitor, place: Place, member: &'static Member) -> Flow {
        let at = self.span.start;
        match self.term {
            Some(term) => visitor.term(place, term, at),
            None if member.id == Some(NewsItem::MEMBERS.countries) => {
                let vocabulary = Vocabulary::Country;
                visitor.unknown_term(place, UnknownTerm { vocabulary, text: &self.text, at, is_region: true })
            }
            None => string(visitor, place, member, JsonString::of_text(&self.text, at)),
        }
    }
}
