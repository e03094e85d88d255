//! From JSON to the values of a record; what has no place in its type is carried along.

use super::carried::{Carried, ExtraMember, UnresolvedTerm};
use super::error::RecordError;
use super::json_string::JsonString;
use super::pointer;
use super::scan::{RawJson, Scanner};
use super::shape::{Kind, Member, Required, Shape};
use super::value::{Draft, Value};
use super::walk::{self, Flow, Halt, Misfit, Place, Visitor};
use crate::vocabularies::closed_sets::Vocabulary;
use crate::vocabularies::dates::PartialDate;
use crate::vocabularies::term::Term;

/// Reads the values of an object of a shape, and what it carries along.
pub(crate) fn read(json: &str, shape: &'static Shape) -> Result<(Draft, Carried), RecordError> {
    let mut reader = Reader {
        text: json,
        shape,
        draft: Draft::new(shape.members.len()),
        part: None,
        carried: Carried::default(),
        no_object: None,
    };
    let walked = walk::walk(Scanner::new(json), shape, &mut reader);
    match (walked, reader.no_object) {
        (Err(Halt::Syntax(error)), _) => Err(RecordError::syntax(json, error)),
        (_, Some(value)) => Err(RecordError::not_an_object(value.kind)),
        _ => {
            reader.carried.sort(shape);
            Ok((reader.draft, reader.carried))
        }
    }
}

struct Reader<'t> {
    text: &'t str,
    shape: &'static Shape,
    draft: Draft,
    part: Option<Part>,
    carried: Carried,
    no_object: Option<RawJson<'t>>,
}

/// An object of a list that is being read.
struct Part {
    shape: &'static Shape,
    draft: Draft,
    at: usize,
    /// What the record carried when it began: what it carries itself goes where it is kept raw.
    carried: (usize, usize),
}

impl<'t> Visitor<'t> for Reader<'t> {
    fn string(&mut self, place: Place, member: &'static Member, string: JsonString<'t>) -> Flow {
        let Ok(text) = string.text() else {
            return self.keep(pointer::to(place), string.raw_in(self.text));
        };
        let value = match member.kind {
            Kind::Term(vocabulary) => match Term::with_slug(vocabulary, &text) {
                Some(term) => Value::Term(term),
                None => return self.keep_term(place, vocabulary, &text),
            },
            Kind::Terms(vocabulary) => {
                let Some(term) = Term::with_slug(vocabulary, &text) else {
                    return self.keep_term(place, vocabulary, &text);
                };
                match self.value(member) {
                    Some(Value::Terms(terms)) => terms.push(term),
                    Some(value) => *value = Value::Terms(vec![term]),
                    None => {}
                }
                return Flow::Continue(());
            }
            Kind::Date | Kind::PartialDate => match date(&text, &member.kind) {
                Some(date) => date,
                None => return self.keep(pointer::to(place), string.raw_in(self.text)),
            },
            Kind::Text(_) | Kind::Url | Kind::Language | Kind::Parts(_) => Value::Text(text.into_owned()),
        };
        if let Some(slot) = self.value(member) {
            *slot = value;
        }
        Flow::Continue(())
    }

    fn misfit(&mut self, place: Place, misfit: Misfit<'t>) -> Flow {
        match misfit {
            Misfit::NotAnObject(value) => {
                self.no_object = Some(value);
                Flow::Break(())
            }
            Misfit::WrongType { value, .. } => self.keep(pointer::to(place), value.text),
            Misfit::Duplicate { member, value, .. } => self.keep(pointer::to_member(place, member.name), value.text),
            Misfit::UnknownMember { name, value, .. } => {
                // A name that no characters can be made of is kept as it is written.
                let name = name.text().unwrap_or_else(|_| name.escaped.into());
                self.keep(pointer::to_member(place, &name), value.text)
            }
        }
    }

    fn object(&mut self, place: Place, at: usize) -> Flow {
        if let Some(Member { kind: Kind::Parts(shape), .. }) = place.member {
            let carried = (self.carried.unresolved.len(), self.carried.extra.len());
            self.part = Some(Part { shape, draft: Draft::new(shape.members.len()), at, carried });
        }
        Flow::Continue(())
    }

    fn end(&mut self, place: Place, _shape: &'static Shape, _filled: u32, at: usize) -> Flow {
        let (Some(mut part), Some(member)) = (self.part.take(), place.member) else { return Flow::Continue(()) };
        if part.is_whole() {
            match self.value(member) {
                Some(Value::Parts(parts)) => parts.push(part.draft),
                Some(value) => *value = Value::Parts(vec![part.draft]),
                None => {}
            }
            return Flow::Continue(());
        }
        self.carried.unresolved.truncate(part.carried.0);
        self.carried.extra.truncate(part.carried.1);
        let raw = self.text.get(part.at..=at).unwrap_or_default();
        self.keep(pointer::to(place), raw)
    }
}

impl Part {
    /// Whether it has a value for each member that its type demands.
    fn is_whole(&mut self) -> bool {
        let demanded = self.shape.members.iter().enumerate().filter(|(_, member)| member.required == Required::Yes);
        let positions: Vec<usize> = demanded.map(|(position, _)| position).collect();
        positions.into_iter().all(|position| matches!(self.draft.at(position), Some(Value::Text(_))))
    }
}

impl Reader<'_> {
    /// Where the value of a member goes: of the part that is being read, otherwise of the record.
    fn value(&mut self, member: &'static Member) -> Option<&mut Value> {
        let (shape, draft) = match &mut self.part {
            Some(part) => (part.shape, &mut part.draft),
            None => (self.shape, &mut self.draft),
        };
        draft.at(shape.position(member.name)?)
    }

    fn keep(&mut self, path: String, json: &str) -> Flow {
        self.carried.extra.push(ExtraMember::met(path, json.to_owned()));
        Flow::Continue(())
    }

    fn keep_term(&mut self, place: Place, vocabulary: Vocabulary, text: &str) -> Flow {
        self.carried.unresolved.push(UnresolvedTerm::new(pointer::to(place), vocabulary, text));
        Flow::Continue(())
    }
}

/// The date that a text is exactly.
fn date(text: &str, kind: &Kind) -> Option<Value> {
    let date: PartialDate = text.parse().ok()?;
    match kind {
        Kind::Date => date.day().map(|_| Value::Date(date.first_day())),
        _ => Some(Value::PartialDate(date)),
    }
}
