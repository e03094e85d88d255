//! A record as a source of what is checked: its members as they would be written, without writing them.

use super::descriptor::{Descriptor, Kind, Member};
use super::entries::{Entry, Item, Kept, Object};
use super::json_scanner::Scanner;
use super::json_string::JsonString;
use super::record::HasDescriptor;
use super::visit::{Halt, Missing, Place, Source, Visitor, day, meet, string};
use super::walk::Walk;

/// A record. Its values have no places: they are numbered in their order.
pub(crate) struct Typed<'k, 'r>(Object<'k, 'r>);

impl<'k, 'r> Typed<'k, 'r> {
    pub(crate) fn new<R: HasDescriptor>(record: &'r R, kept: &'k Kept<'r>) -> Self {
        Self(Object::record(R::DESCRIPTOR, record.values(), kept))
    }
}

impl Source for Typed<'_, '_> {
    fn walk<V: Visitor>(&self, _descriptor: &'static Descriptor, visitor: &mut V) -> Result<(), Halt> {
        Way { visitor, next: 0 }.object(Place::default(), &self.0)
    }
}

/// A visitor on its way.
struct Way<'v, V> {
    visitor: &'v mut V,
    next: usize,
}

impl<V: Visitor> Way<'_, V> {
    /// The number of the next value, which takes so many.
    fn number(&mut self, numbers: usize) -> usize {
        let number = self.next;
        self.next += numbers;
        number
    }

    fn object(&mut self, place: Place, object: &Object<'_, '_>) -> Result<(), Halt> {
        let descriptor = object.descriptor;
        let (mut seen, mut filled) = (0u32, 0u32);
        object.entries(|name, position, entry| {
            let known = position.or_else(|| descriptor.position(name));
            let name = JsonString::of_text(name, self.number(1));
            let new = known.filter(|known| seen >> known & 1 == 0);
            let is_filled = match (new, entry) {
                (Some(position), entry) => self.member(place, &descriptor.members[position], entry)?,
                (None, Entry::One(Item::Json(json))) => return self.json(json).misfit(place, descriptor, known, name),
                // What is not kept raw is a known member, and stands once.
                (None, _) => return Ok(()),
            };
            seen |= new.map_or(0, |position| 1 << position);
            filled |= new.map_or(0, |position| u32::from(is_filled) << position);
            Ok(())
        })?;
        let at = self.number(1);
        for member in descriptor.missing(filled) {
            meet(self.visitor.missing(place, Missing::of(member, at)))?;
        }
        meet(self.visitor.end(place, ""))
    }

    /// The value of a member; false for an empty list.
    fn member(&mut self, place: Place, member: &'static Member, entry: Entry<'_, '_>) -> Result<bool, Halt> {
        let place = place.of_member(member);
        match entry {
            // Its value is of another type.
            Entry::One(Item::Json(json)) => self.json(json).member(place, member),
            Entry::One(item) => self.item(place, member, item).map(|()| true),
            Entry::List(items) => {
                meet(self.visitor.list(place))?;
                let mut items = items.into_iter().enumerate();
                items.try_for_each(|(index, item)| self.item(place.of_element(index), member, item))?;
                Ok(true)
            }
        }
    }

    /// A value that is not a list.
    fn item(&mut self, place: Place, member: &'static Member, item: Item<'_, '_>) -> Result<(), Halt> {
        match item {
            Item::Text(text) if matches!(member.kind, Kind::Parts(_)) => {
                self.json(&JsonString::of_text(&text, 0).json()).element(place, member)
            }
            Item::Text(text) => {
                let text = JsonString::of_text(&text, self.number(1));
                meet(string(self.visitor, place, member, text))
            }
            Item::Date(date) => {
                let at = self.number(1);
                meet(day(self.visitor, place, member, date, at))
            }
            Item::PartialDate(date) => {
                let at = self.number(1);
                meet(self.visitor.date(place, member, date, at))
            }
            Item::Term(term) => {
                let at = self.number(1);
                meet(self.visitor.term(place, term, at))
            }
            Item::Object(object) => {
                meet(self.visitor.object(place))?;
                self.object(place, &object)
            }
            Item::Json(json) => self.json(json).element(place, member),
        }
    }

    /// The way through what is kept raw. Its places are numbers too.
    fn json<'j>(&mut self, json: &'j str) -> Walk<'j, '_, V> {
        let offset = self.number(json.len() + 1);
        Walk { scanner: Scanner::of_part(json, offset), visitor: self.visitor }
    }
}
