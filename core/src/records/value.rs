//! Between a record's typed members and the values that they are read from and written as.

use chrono::NaiveDate;

use crate::vocabularies::dates::PartialDate;
use crate::vocabularies::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
use crate::vocabularies::term::Term;

/// What was read for a member.
#[derive(Default, Debug)]
pub(crate) enum Value {
    #[default]
    Absent,
    Text(String),
    Date(NaiveDate),
    PartialDate(PartialDate),
    Term(Term),
    Terms(Vec<Term>),
    Parts(Vec<Draft>),
}

/// The values of an object, by the positions of its members.
#[derive(Debug)]
pub(crate) struct Draft(Vec<Value>);

impl Draft {
    pub(crate) fn new(members: usize) -> Self {
        Self(std::iter::repeat_with(Value::default).take(members).collect())
    }

    /// The value of the member at a position; a place beyond the last is absent for good.
    pub(crate) fn at(&mut self, position: usize) -> Option<&mut Value> {
        self.0.get_mut(position)
    }

    /// The values in canonical order.
    pub(crate) fn into_values(self) -> impl Iterator<Item = Value> {
        self.0.into_iter()
    }
}

/// What a member is written as.
pub(crate) enum Written<'r> {
    Absent,
    Text(&'r str),
    Date(NaiveDate),
    PartialDate(PartialDate),
    Term(Term),
    Terms(Vec<Term>),
    /// The values of each object, in canonical order.
    Parts(Vec<Vec<Written<'r>>>),
}

/// The type of a member.
pub(crate) trait Held: Sized {
    /// From what was read; nothing where it cannot be without a value.
    fn read(value: Value) -> Option<Self>;
    /// As it is written.
    fn written(&self) -> Written<'_>;
}

impl Held for String {
    fn read(value: Value) -> Option<Self> {
        if let Value::Text(text) = value { Some(text) } else { None }
    }

    fn written(&self) -> Written<'_> {
        Written::Text(self)
    }
}

impl Held for Option<String> {
    fn read(value: Value) -> Option<Self> {
        Some(String::read(value))
    }

    fn written(&self) -> Written<'_> {
        self.as_deref().map_or(Written::Absent, Written::Text)
    }
}

impl Held for Option<NaiveDate> {
    fn read(value: Value) -> Option<Self> {
        Some(if let Value::Date(date) = value { Some(date) } else { None })
    }

    fn written(&self) -> Written<'_> {
        self.map_or(Written::Absent, Written::Date)
    }
}

impl Held for Option<PartialDate> {
    fn read(value: Value) -> Option<Self> {
        Some(if let Value::PartialDate(date) = value { Some(date) } else { None })
    }

    fn written(&self) -> Written<'_> {
        self.map_or(Written::Absent, Written::PartialDate)
    }
}

macro_rules! held_terms {
    ($($name:ident)*) => { $(
        impl Held for Option<$name> {
            fn read(value: Value) -> Option<Self> {
                Some(if let Value::Term(term) = value { $name::from_term(term) } else { None })
            }

            fn written(&self) -> Written<'_> {
                self.map_or(Written::Absent, |term| Written::Term(term.into()))
            }
        }

        impl Held for Vec<$name> {
            fn read(value: Value) -> Option<Self> {
                let terms = if let Value::Terms(terms) = value { terms } else { Vec::new() };
                Some(terms.into_iter().filter_map($name::from_term).collect())
            }

            fn written(&self) -> Written<'_> {
                Written::Terms(self.iter().map(|&term| term.into()).collect())
            }
        }
    )* };
}

held_terms!(FieldOfWork Country Structure MeetingSeries NewsKind);
