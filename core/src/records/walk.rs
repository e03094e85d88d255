//! The way through the JSON of a record: it knows the members and their types, and leaves what they hold to its visitor.

use std::ops::ControlFlow;

use super::json_string::{Escapes, JsonString};
use super::scan::{RawJson, Scanner, SyntaxError, ValueKind};
use super::shape::{Kind, Member, Shape};

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
    fn of_member(self, member: &'static Member) -> Self {
        if self.member.is_none() { Self { member: Some(member), ..self } } else { Self { part: Some(member), ..self } }
    }

    #[inline]
    fn of_element(self, index: usize) -> Self {
        Self { index: Some(index), ..self }
    }

    /// How many values stand around the one here.
    fn depth(self) -> usize {
        1 + usize::from(self.index.is_some()) + usize::from(self.part.is_some())
    }
}

/// What does not fit the shape. The value is raw.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Misfit<'t> {
    /// The whole is no object.
    NotAnObject(RawJson<'t>),
    /// The value at the place is of another type.
    WrongType { expected: &'static str, value: RawJson<'t> },
    /// The object at the place has a member that its shape does not know.
    UnknownMember { shape: &'static Shape, name: JsonString<'t>, value: RawJson<'t> },
    /// The object at the place has a member a second time.
    Duplicate { member: &'static Member, name: JsonString<'t>, value: RawJson<'t> },
}

/// What a visitor wants: to go on, or to hear no more.
pub(crate) type Flow = ControlFlow<()>;

/// Takes what the walk meets, in the order of the text.
pub(crate) trait Visitor<'t> {
    /// A string, where one is expected.
    fn string(&mut self, place: Place, member: &'static Member, string: JsonString<'t>) -> Flow;
    /// What does not fit.
    fn misfit(&mut self, place: Place, misfit: Misfit<'t>) -> Flow;
    /// A list begins at the place.
    fn list(&mut self, _place: Place) -> Flow {
        Flow::Continue(())
    }
    /// An object of a list begins at the place.
    fn object(&mut self, _place: Place, _at: usize) -> Flow {
        Flow::Continue(())
    }
    /// An object has ended. Bit n of `filled`: it has member n of its shape, and that is no empty list.
    fn end(&mut self, place: Place, shape: &'static Shape, filled: u32, at: usize) -> Flow;
}

/// Why a walk ended before the text did.
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

/// Goes through a text that should be one record.
pub(crate) fn walk<'t, V: Visitor<'t>>(
    scanner: Scanner<'t>,
    shape: &'static Shape,
    visitor: &mut V,
) -> Result<(), Halt> {
    let mut walk = Walk { scanner, visitor };
    if walk.scanner.peek() == Some(b'{') {
        walk.object(Place::default(), shape)?;
    } else {
        let value = walk.scanner.value(0)?;
        walk.tell(|visitor| visitor.misfit(Place::default(), Misfit::NotAnObject(value)))?;
    }
    Ok(walk.scanner.demand_end()?)
}

struct Walk<'t, 'v, V> {
    scanner: Scanner<'t>,
    visitor: &'v mut V,
}

impl<'t, V: Visitor<'t>> Walk<'t, '_, V> {
    #[inline]
    fn tell(&mut self, what: impl FnOnce(&mut V) -> Flow) -> Result<(), Halt> {
        if what(self.visitor).is_break() { Err(Halt::Stopped) } else { Ok(()) }
    }

    fn object(&mut self, place: Place, shape: &'static Shape) -> Result<(), Halt> {
        self.scanner.demand(b'{', "`{`")?;
        let (mut seen, mut filled, mut next) = (0u32, 0u32, 0);
        if self.scanner.peek() != Some(b'}') {
            loop {
                let (name, known) = self.name(shape, next)?;
                match known {
                    Some(position) if seen >> position & 1 == 0 => {
                        seen |= 1 << position;
                        next = position + 1;
                        let member = &shape.members[position];
                        let is_filled = self.member(place.of_member(member), member)?;
                        filled |= u32::from(is_filled) << position;
                    }
                    known => self.misfit(place, shape, known, name)?,
                }
                if !self.scanner.take(b',') {
                    break;
                }
            }
        }
        let at = self.scanner.at();
        self.scanner.demand(b'}', "`,` or `}`")?;
        self.tell(|visitor| visitor.end(place, shape, filled, at))
    }

    /// Takes the name of a member, and its position in the shape. Members mostly come in canonical order: `next` is tried first.
    #[inline]
    fn name(&mut self, shape: &'static Shape, next: usize) -> Result<(JsonString<'t>, Option<usize>), SyntaxError> {
        self.scanner.peek();
        let at = self.scanner.at();
        let ahead = shape.members.get(next..).unwrap_or_default();
        if let Some(position) = self.scanner.known_name(ahead) {
            let escaped = ahead[position].name;
            return Ok((JsonString { escaped, at, escapes: Escapes::default() }, Some(next + position)));
        }
        let name = self.scanner.name()?;
        Ok((name, name.text().ok().and_then(|name| shape.position(&name))))
    }

    /// Takes the value of a member that the object does not have, or has already.
    #[cold]
    fn misfit(
        &mut self,
        place: Place,
        shape: &'static Shape,
        known: Option<usize>,
        name: JsonString<'t>,
    ) -> Result<(), Halt> {
        let depth = if place.index.is_some() { place.depth() + 1 } else { place.depth() };
        // Of a member whose value breaks off it is told all the same.
        let value = self.scanner.value(depth);
        let broken = RawJson { text: "", at: self.scanner.at(), kind: ValueKind::Null };
        let error = value.err();
        let value = value.unwrap_or(broken);
        let misfit = match known {
            Some(position) => Misfit::Duplicate { member: &shape.members[position], name, value },
            None => Misfit::UnknownMember { shape, name, value },
        };
        self.tell(|visitor| visitor.misfit(place, misfit))?;
        error.map_or(Ok(()), |error| Err(error.into()))
    }

    /// Takes the value of a member; false for an empty list.
    #[inline]
    fn member(&mut self, place: Place, member: &'static Member) -> Result<bool, Halt> {
        match member.kind {
            Kind::Terms(_) => self.list(place, "a list of strings", |walk, place| walk.string(place, member)),
            Kind::Parts(shape) => self.list(place, "a list of objects", |walk, place| {
                if walk.scanner.peek() != Some(b'{') {
                    return walk.wrong_type(place, "an object");
                }
                let at = walk.scanner.at();
                walk.tell(|visitor| visitor.object(place, at))?;
                walk.object(place, shape)
            }),
            _ => self.string(place, member).map(|()| true),
        }
    }

    #[inline]
    fn string(&mut self, place: Place, member: &'static Member) -> Result<(), Halt> {
        if self.scanner.peek() != Some(b'"') {
            return self.wrong_type(place, "a string");
        }
        let string = self.scanner.string("a string")?;
        self.tell(|visitor| visitor.string(place, member, string))
    }

    #[cold]
    fn wrong_type(&mut self, place: Place, expected: &'static str) -> Result<(), Halt> {
        let value = self.scanner.value(place.depth())?;
        self.tell(|visitor| visitor.misfit(place, Misfit::WrongType { expected, value }))
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
        self.tell(|visitor| visitor.list(place))?;
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
