//! From a source to the values of a record; what has no place in its type is carried along.

use super::descriptor::{Descriptor, Kind, Member, Required};
use super::error::RecordError;
use super::json_scanner::ValueKind;
use super::json_string::JsonString;
use super::pointer;
use super::unknown_fields::{ExtraMember, UnknownFields, UnresolvedTerm};
use super::value::{Value, Values};
use super::visit::{Flow, Halt, Misfit, Missing, Place, Source, UnknownTerm, Visitor};
use super::walk::JsonText;
use crate::vocabularies::partial_date::PartialDate;
use crate::vocabularies::term::Term;

/// Reads the values of an object of a descriptor, and what it carries along.
pub(crate) fn read(
    json: &str,
    descriptor: &'static Descriptor,
) -> Result<(Values<'static>, UnknownFields), RecordError> {
    let mut reader = Reader::new(descriptor);
    match JsonText(json).walk(descriptor, &mut reader) {
        Err(Halt::Syntax(error)) => Err(RecordError::syntax(json, error)),
        _ => reader.finish().map_err(RecordError::not_an_object),
    }
}

/// Keeps what it meets.
pub(crate) struct Reader {
    descriptor: &'static Descriptor,
    values: Values<'static>,
    part: Option<Part>,
    carried: UnknownFields,
    no_object: Option<ValueKind>,
}

/// An object of a list that is being read.
struct Part {
    descriptor: &'static Descriptor,
    values: Values<'static>,
    /// What the record carried when it began: what it carries itself goes where it is kept raw.
    carried: (usize, usize),
}

impl Visitor for Reader {
    fn text(&mut self, place: Place, member: &'static Member, string: JsonString<'_>) -> Flow {
        match string.text() {
            Ok(text) => self.set(member, Value::Text(text.into_owned().into())),
            Err(_) => self.keep(pointer::to(place), string.json()),
        }
    }

    fn term(&mut self, place: Place, term: Term, _at: usize) -> Flow {
        let Some(member) = place.part.or(place.member) else { return Flow::Continue(()) };
        if let Kind::Term(_) = member.kind {
            return self.set(member, Value::Term(term));
        }
        match self.value(member) {
            Some(Value::Terms(terms)) => terms.push(term),
            Some(value) => *value = Value::Terms(vec![term]),
            None => {}
        }
        Flow::Continue(())
    }

    fn unknown_term(&mut self, place: Place, unknown: UnknownTerm<'_>) -> Flow {
        let path = pointer::to(place);
        self.carried.unresolved.push(UnresolvedTerm::new(path, unknown.vocabulary, unknown.text));
        Flow::Continue(())
    }

    fn date(&mut self, _place: Place, member: &'static Member, date: PartialDate, _at: usize) -> Flow {
        let is_day = matches!(member.kind, Kind::Date);
        self.set(member, if is_day { Value::Date(date.first_day()) } else { Value::PartialDate(date) })
    }

    fn invalid_date(&mut self, place: Place, _text: &str, string: JsonString<'_>) -> Flow {
        self.keep(pointer::to(place), string.json())
    }

    fn misfit(&mut self, place: Place, misfit: Misfit<'_>) -> Flow {
        match misfit {
            Misfit::NotAnObject(value) => {
                self.no_object = Some(value.kind);
                Flow::Break(())
            }
            Misfit::WrongType { value, .. } => self.keep(pointer::to(place), value.text.to_owned()),
            Misfit::Duplicate { member, value, .. } => {
                self.keep(pointer::to_member(place, member.name), value.text.to_owned())
            }
            Misfit::UnknownMember { name, value, .. } => {
                // A name that no characters can be made of is kept as it is written.
                let name = name.text().unwrap_or_else(|_| name.escaped.into());
                self.keep(pointer::to_member(place, &name), value.text.to_owned())
            }
            Misfit::LoneSurrogate { string, .. } => self.keep(pointer::to(place), string.json()),
        }
    }

    fn list(&mut self, _place: Place) -> Flow {
        Flow::Continue(())
    }

    fn object(&mut self, place: Place) -> Flow {
        if let Some(Member { kind: Kind::Parts(descriptor), .. }) = place.member {
            let carried = (self.carried.unresolved.len(), self.carried.extra.len());
            self.part = Some(Part { descriptor, values: Values::absent(descriptor.members.len()), carried });
        }
        Flow::Continue(())
    }

    fn missing(&mut self, _place: Place, _missing: Missing) -> Flow {
        Flow::Continue(())
    }

    fn end(&mut self, place: Place, json: &str) -> Flow {
        let (Some(part), Some(member)) = (self.part.take(), place.member) else { return Flow::Continue(()) };
        if part.is_whole() {
            match self.value(member) {
                Some(Value::Objects(objects)) => objects.push(part.values),
                Some(value) => *value = Value::Objects(vec![part.values]),
                None => {}
            }
            return Flow::Continue(());
        }
        self.carried.unresolved.truncate(part.carried.0);
        self.carried.extra.truncate(part.carried.1);
        self.keep(pointer::to(place), json.to_owned())
    }
}

impl Part {
    /// Whether it has a value for each member that its type demands.
    fn is_whole(&self) -> bool {
        let demanded =
            self.descriptor.members.iter().enumerate().filter(|(_, member)| member.required == Required::Yes);
        let positions: Vec<usize> = demanded.map(|(position, _)| position).collect();
        positions.into_iter().all(|position| matches!(self.values.0.get(position), Some(Value::Text(_))))
    }
}

impl Reader {
    pub(crate) fn new(descriptor: &'static Descriptor) -> Self {
        let values = Values::absent(descriptor.members.len());
        Self { descriptor, values, part: None, carried: UnknownFields::default(), no_object: None }
    }

    /// What was met, after the walk.
    ///
    /// # Errors
    ///
    /// It was not an object; what it was.
    pub(crate) fn finish(mut self) -> Result<(Values<'static>, UnknownFields), ValueKind> {
        if let Some(kind) = self.no_object {
            return Err(kind);
        }
        self.carried.sort(self.descriptor);
        Ok((self.values, self.carried))
    }

    /// Where the value of a member goes: of the part that is being read, otherwise of the record.
    fn value(&mut self, member: &'static Member) -> Option<&mut Value<'static>> {
        let (descriptor, values) = match &mut self.part {
            Some(part) => (part.descriptor, &mut part.values),
            None => (self.descriptor, &mut self.values),
        };
        values.0.get_mut(member.id.map_or_else(|| descriptor.position(member.name), |id| Some(id.position()))?)
    }

    fn set(&mut self, member: &'static Member, value: Value<'static>) -> Flow {
        if let Some(slot) = self.value(member) {
            *slot = value;
        }
        Flow::Continue(())
    }

    fn keep(&mut self, path: String, json: String) -> Flow {
        self.carried.extra.push(ExtraMember::met(path, json));
        Flow::Continue(())
    }
}
