//! Between a record's typed members and the values that they are read from and written as.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::vocabularies::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
use crate::vocabularies::partial_date::PartialDate;
use crate::vocabularies::term::Term;

/// What a member holds: as it was read, or as it is written.
#[derive(Default, Debug)]
pub(crate) enum Value<'v> {
    #[default]
    Absent,
    Text(Cow<'v, str>),
    Date(NaiveDate),
    PartialDate(PartialDate),
    Term(Term),
    Terms(Vec<Term>),
    /// The values of each object.
    Objects(Vec<Values<'v>>),
}

/// The values of an object, in canonical order.
#[derive(Debug, Default)]
pub(crate) struct Values<'v>(pub(crate) Vec<Value<'v>>);

impl Values<'_> {
    /// None of so many members.
    pub(crate) fn absent(members: usize) -> Self {
        Self(std::iter::repeat_with(Value::default).take(members).collect())
    }
}

/// The type of a member.
pub(crate) trait MemberValue: Sized {
    /// From what was read; nothing where it cannot be without a value.
    fn of_value(value: Value<'_>) -> Option<Self>;
    /// As it is written.
    fn value(&self) -> Value<'_>;
}

impl MemberValue for String {
    // Every text member of every record is read so.
    #[inline(never)]
    fn of_value(value: Value<'_>) -> Option<Self> {
        if let Value::Text(text) = value { Some(text.into_owned()) } else { None }
    }

    fn value(&self) -> Value<'_> {
        Value::Text(self.into())
    }
}

impl MemberValue for Option<String> {
    fn of_value(value: Value<'_>) -> Option<Self> {
        Some(String::of_value(value))
    }

    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Absent, String::value)
    }
}

impl MemberValue for Option<NaiveDate> {
    fn of_value(value: Value<'_>) -> Option<Self> {
        Some(if let Value::Date(date) = value { Some(date) } else { None })
    }

    fn value(&self) -> Value<'_> {
        self.map_or(Value::Absent, Value::Date)
    }
}

impl MemberValue for Option<PartialDate> {
    fn of_value(value: Value<'_>) -> Option<Self> {
        Some(if let Value::PartialDate(date) = value { Some(date) } else { None })
    }

    fn value(&self) -> Value<'_> {
        self.map_or(Value::Absent, Value::PartialDate)
    }
}

macro_rules! terms {
    ($($name:ident)*) => { $(
        impl MemberValue for Option<$name> {
            fn of_value(value: Value<'_>) -> Option<Self> {
                Some(if let Value::Term(term) = value { $name::from_term(term) } else { None })
            }

            fn value(&self) -> Value<'_> {
                self.map_or(Value::Absent, |term| Value::Term(term.into()))
            }
        }

        impl MemberValue for Vec<$name> {
            fn of_value(value: Value<'_>) -> Option<Self> {
                let terms = if let Value::Terms(terms) = value { terms } else { Vec::new() };
                Some(terms.into_iter().filter_map($name::from_term).collect())
            }

            fn value(&self) -> Value<'_> {
                Value::Terms(self.iter().map(|&term| term.into()).collect())
            }
        }
    )* };
}

terms!(FieldOfWork Country Structure MeetingSeries NewsKind);
