//! From a source to the values of a record; what has no place in its type is carried along.

use super::children::each_child;
use super::descriptor::{Descriptor, Kind, Member, Required};
use super::error::RecordError;
use super::json_scanner::{RawJson, Scanner, ValueKind};
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
        _ => reader.finish(),
    }
}

/// What feeds and interfaces call the member that holds their records.
const LISTS: [&str; 8] = ["items", "entries", "articles", "records", "results", "news", "posts", "data"];

/// What a list of records may have of a record.
const LIST_HAS: [&str; 5] = ["title", "url", "language", "summary", "lead"];

/// Whether a member is a list of records: by its name, and because its first element has a title.
fn is_list(name: &str, value: RawJson<'_>) -> bool {
    LISTS.contains(&name) && value.kind == ValueKind::Array && is_of_records(value.text)
}

/// Whether the first element of an array is an object with a title.
fn is_of_records(array: &str) -> bool {
    let mut scanner = Scanner::new(array);
    scanner.take(b'[')
        && scanner.value(1).is_ok_and(|first| {
            let mut has_title = false;
            let read = each_child(first.scanner(), &mut |name, _| has_title |= name == Some("title"));
            read.is_ok() && has_title
        })
}

/// Keeps what it meets.
pub(crate) struct Reader {
    descriptor: &'static Descriptor,
    values: Values<'static>,
    part: Option<Part>,
    carried: UnknownFields,
    no_object: Option<ValueKind>,
    /// Where a list of records stands in the object.
    list: Option<String>,
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
                if place.member.is_none() && is_list(&name, value) {
                    self.list = Some(pointer::to_member(place, &name));
                }
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
        Self { descriptor, values, part: None, carried: UnknownFields::default(), no_object: None, list: None }
    }

    /// What was met, after the walk.
    ///
    /// # Errors
    ///
    /// It was not an object, or one that holds a list of records.
    pub(crate) fn finish(mut self) -> Result<(Values<'static>, UnknownFields), RecordError> {
        if let Some(kind) = self.no_object {
            return Err(RecordError::not_an_object(kind));
        }
        if let Some(pointer) = self.list.take()
            && self.has_only_a_heading()
        {
            return Err(RecordError::IsAList { pointer });
        }
        self.carried.sort(self.descriptor);
        Ok((self.values, self.carried))
    }

    /// Whether nothing was met but what a list has too.
    fn has_only_a_heading(&self) -> bool {
        let mut met =
            self.descriptor.members.iter().zip(&self.values.0).filter(|(_, value)| !matches!(value, Value::Absent));
        met.all(|(member, _)| LIST_HAS.contains(&member.name))
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
