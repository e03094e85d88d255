//! The way through the JSON of a record: it knows the members and their types, and leaves what they hold to its visitor.

use super::descriptor::{Descriptor, Kind, Member};
use super::json_scanner::{RawJson, Scanner, SyntaxError, ValueKind};
use super::json_string::{Escapes, JsonString};
use super::visit::{Halt, Misfit, Missing, Place, Source, Visitor, meet, string};

/// The JSON of a record.
pub(crate) struct JsonText<'t>(pub(crate) &'t str);

impl Source for JsonText<'_> {
    fn json(&self) -> Option<&str> {
        Some(self.0)
    }

    fn walk<V: Visitor>(&self, descriptor: &'static Descriptor, visitor: &mut V) -> Result<(), Halt> {
        let mut walk = Walk { scanner: Scanner::new(self.0), visitor };
        if walk.scanner.peek() == Some(b'{') {
            let start = walk.scanner.at();
            walk.object(Place::default(), descriptor, start)?;
        } else {
            let value = walk.scanner.value(0)?;
            meet(walk.visitor.misfit(Place::default(), Misfit::NotAnObject(value)))?;
        }
        Ok(walk.scanner.demand_end()?)
    }
}

/// A visitor on its way.
pub(crate) struct Walk<'t, 'v, V> {
    pub(crate) scanner: Scanner<'t>,
    pub(crate) visitor: &'v mut V,
}

impl<'t, V: Visitor> Walk<'t, '_, V> {
    fn object(&mut self, place: Place, descriptor: &'static Descriptor, start: usize) -> Result<(), Halt> {
        self.scanner.demand(b'{', "`{`")?;
        let (mut seen, mut filled, mut next) = (0u32, 0u32, 0);
        if self.scanner.peek() != Some(b'}') {
            loop {
                let (name, known) = self.name(descriptor, next)?;
                match known {
                    Some(position) if seen >> position & 1 == 0 => {
                        seen |= 1 << position;
                        next = position + 1;
                        let member = &descriptor.members[position];
                        let is_filled = self.member(place.of_member(member), member)?;
                        filled |= u32::from(is_filled) << position;
                    }
                    known => self.misfit(place, descriptor, known, name)?,
                }
                if !self.scanner.take(b',') {
                    break;
                }
            }
        }
        let at = self.scanner.at();
        self.scanner.demand(b'}', "`,` or `}`")?;
        for member in descriptor.missing(filled) {
            meet(self.visitor.missing(place, Missing::of(member, at)))?;
        }
        meet(self.visitor.end(place, self.scanner.since(start)))
    }

    /// Takes the name of a member, and its position in the descriptor. Members mostly come in canonical order: `next` is tried first.
    #[inline]
    fn name(
        &mut self,
        descriptor: &'static Descriptor,
        next: usize,
    ) -> Result<(JsonString<'t>, Option<usize>), SyntaxError> {
        self.scanner.peek();
        let at = self.scanner.at();
        let ahead = descriptor.members.get(next..).unwrap_or_default();
        if let Some(position) = self.scanner.known_name(ahead) {
            let escaped = ahead[position].name;
            return Ok((JsonString { escaped, at, escapes: Escapes::default() }, Some(next + position)));
        }
        let name = self.scanner.name()?;
        Ok((name, name.text().ok().and_then(|name| descriptor.position(&name))))
    }

    /// Takes the value of a member that the object does not have, or has already.
    #[cold]
    pub(crate) fn misfit(
        &mut self,
        place: Place,
        descriptor: &'static Descriptor,
        known: Option<usize>,
        name: JsonString<'_>,
    ) -> Result<(), Halt> {
        let depth = if place.index.is_some() { place.depth() + 1 } else { place.depth() };
        // A member whose value breaks off is reported all the same.
        let value = self.scanner.value(depth);
        let broken = RawJson { text: "", at: self.scanner.at(), kind: ValueKind::Null };
        let error = value.err();
        let value = value.unwrap_or(broken);
        let misfit = match known {
            Some(position) => Misfit::Duplicate { member: &descriptor.members[position], name, value },
            None => Misfit::UnknownMember { descriptor, name, value },
        };
        meet(self.visitor.misfit(place, misfit))?;
        error.map_or(Ok(()), |error| Err(error.into()))
    }

    /// Takes the value of a member; false for an empty list.
    #[inline]
    pub(crate) fn member(&mut self, place: Place, member: &'static Member) -> Result<bool, Halt> {
        match member.kind {
            Kind::Terms(_) => self.list(place, "a list of strings", |walk, place| walk.element(place, member)),
            Kind::Parts(_) => self.list(place, "a list of objects", |walk, place| walk.element(place, member)),
            _ => self.string(place, member).map(|()| true),
        }
    }

    /// Takes an element of a list.
    #[inline]
    pub(crate) fn element(&mut self, place: Place, member: &'static Member) -> Result<(), Halt> {
        let Kind::Parts(descriptor) = member.kind else { return self.string(place, member) };
        if self.scanner.peek() != Some(b'{') {
            return self.wrong_type(place, "an object");
        }
        let start = self.scanner.at();
        meet(self.visitor.object(place))?;
        self.object(place, descriptor, start)
    }

    #[inline]
    fn string(&mut self, place: Place, member: &'static Member) -> Result<(), Halt> {
        if self.scanner.peek() != Some(b'"') {
            return self.wrong_type(place, "a string");
        }
        let text = self.scanner.string("a string")?;
        meet(string(self.visitor, place, member, text))
    }

    #[cold]
    fn wrong_type(&mut self, place: Place, expected: &'static str) -> Result<(), Halt> {
        let value = self.scanner.value(place.depth())?;
        meet(self.visitor.misfit(place, Misfit::WrongType { expected, value }))
    }

    #[inline]
    fn list(
        &mut self,
        place: Place,
        expected: &'static str,
        element: impl Fn(&mut Self, Place) -> Result<(), Halt>,
    ) -> Result<bool, Halt> {
        if !self.scanner.take(b'[') {
            return self.wrong_type(place, expected).map(|()| true);
        }
        meet(self.visitor.list(place))?;
        if self.scanner.take(b']') {
            return Ok(false);
        }
        let mut index = 0;
        loop {
            element(self, place.of_element(index))?;
            index += 1;
            if !self.scanner.take(b',') {
                self.scanner.demand(b']', "`,` or `]`")?;
                return Ok(true);
            }
        }
    }
}
