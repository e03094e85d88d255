//! A record as it is written: the known members in their order, and what it carries along back in its place.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::descriptor::{Descriptor, Kind, Member};
use super::pointer;
use super::unknown_fields::{ExtraMember, UnresolvedTerm};
use super::value::{Value, Values};
use crate::vocabularies::partial_date::PartialDate;
use crate::vocabularies::term::Term;

/// What a record carries along, by the pointer of the object or list that it goes back to, with the last step of its own.
#[derive(Default)]
pub(crate) struct Kept<'r>(HashMap<&'r str, Vec<(&'r str, KeptValue<'r>)>>);

#[derive(Clone, Copy)]
enum KeptValue<'r> {
    Text(&'r str),
    Json(&'r str),
}

impl<'r> Kept<'r> {
    pub(crate) fn new(unresolved: &'r [UnresolvedTerm], extra: &'r [ExtraMember]) -> Self {
        let mut kept = Self::default();
        for term in unresolved {
            kept.add(&term.path, KeptValue::Text(&term.text));
        }
        for extra in extra {
            kept.add(extra.path(), KeptValue::Json(extra.json()));
        }
        kept
    }

    fn add(&mut self, path: &'r str, value: KeptValue<'r>) {
        let (around, step) = path.rsplit_once('/').unwrap_or(("", path));
        self.0.entry(around).or_default().push((step, value));
    }

    /// What goes back to an object or a list.
    fn within(&self, path: &str) -> impl Iterator<Item = (&'r str, KeptValue<'r>)> {
        self.0.get(path).into_iter().flatten().copied()
    }
}

/// A member as it is written.
pub(crate) enum Entry<'k, 'r> {
    One(Item<'k, 'r>),
    /// At least one.
    List(Vec<Item<'k, 'r>>),
}

/// A value as it is written.
pub(crate) enum Item<'k, 'r> {
    Text(Cow<'r, str>),
    Date(NaiveDate),
    PartialDate(PartialDate),
    Term(Term),
    Object(Object<'k, 'r>),
    /// What is kept raw.
    Json(&'r str),
}

impl<'r> From<KeptValue<'r>> for Item<'_, 'r> {
    fn from(kept: KeptValue<'r>) -> Self {
        match kept {
            KeptValue::Text(text) => Self::Text(text.into()),
            KeptValue::Json(json) => Self::Json(json),
        }
    }
}

/// An object on its way out. Its members are taken when it is written, which is once.
pub(crate) struct Object<'k, 'r> {
    pub(crate) descriptor: &'static Descriptor,
    members: Cell<Values<'r>>,
    path: String,
    kept: &'k Kept<'r>,
}

impl<'k, 'r> Object<'k, 'r> {
    /// A record with what it carries along.
    pub(crate) fn record(descriptor: &'static Descriptor, members: Values<'r>, kept: &'k Kept<'r>) -> Self {
        Self { descriptor, members: Cell::new(members), path: String::new(), kept }
    }

    /// Hands over its members by their names: the known ones in canonical order, each with its position, then what is kept raw.
    pub(crate) fn entries<E>(
        &self,
        mut each: impl FnMut(&str, Option<usize>, Entry<'k, 'r>) -> Result<(), E>,
    ) -> Result<(), E> {
        for (position, value) in self.members.take().0.into_iter().enumerate() {
            let member = &self.descriptor.members[position];
            if let Some(entry) = self.entry(member, value) {
                each(member.name, Some(position), entry)?;
            }
        }
        for (step, value) in self.kept.within(&self.path) {
            if let KeptValue::Json(json) = value {
                each(&pointer::name(step), None, Entry::One(Item::Json(json)))?;
            }
        }
        Ok(())
    }

    /// A known member, if it is written.
    fn entry(&self, member: &Member, value: Value<'r>) -> Option<Entry<'k, 'r>> {
        Some(match value {
            Value::Absent => Entry::One(Item::Text(self.kept_text(member)?.into())),
            Value::Text(text) => Entry::One(Item::Text(text)),
            Value::Date(date) => Entry::One(Item::Date(date)),
            Value::PartialDate(date) => Entry::One(Item::PartialDate(date)),
            Value::Term(term) => Entry::One(Item::Term(term)),
            Value::Terms(terms) => return self.list(member, terms.into_iter().map(Item::Term).collect()),
            Value::Objects(objects) => {
                let Kind::Parts(descriptor) = member.kind else { return None };
                let object =
                    |members| Object { descriptor, members: Cell::new(members), path: String::new(), kept: self.kept };
                return self.list(member, objects.into_iter().map(|members| Item::Object(object(members))).collect());
            }
        })
    }

    /// The text that stood where the slug of a member should be.
    fn kept_text(&self, member: &Member) -> Option<&'r str> {
        self.kept.within(&self.path).find_map(|(step, value)| match value {
            KeptValue::Text(text) if step == member.name => Some(text),
            _ => None,
        })
    }

    /// A list, if there is anything in it: what was kept at its index, or at the end of a list that is shorter now.
    fn list(&self, member: &Member, typed: Vec<Item<'k, 'r>>) -> Option<Entry<'k, 'r>> {
        let path = format!("{}/{}", self.path, member.name);
        let of_index = |(step, value): (&str, KeptValue<'r>)| Some((step.parse::<usize>().ok()?, value));
        let mut kept: Vec<(usize, KeptValue<'r>)> = self.kept.within(&path).filter_map(of_index).collect();
        kept.sort_by_cached_key(|(index, _)| *index as u64);
        let mut kept = kept.into_iter().peekable();
        let mut items = Vec::with_capacity(typed.len() + kept.len());
        for mut item in typed {
            while let Some((_, value)) = kept.next_if(|(index, _)| *index <= items.len()) {
                items.push(value.into());
            }
            if let Item::Object(object) = &mut item {
                object.path = format!("{path}/{}", items.len());
            }
            items.push(item);
        }
        items.extend(kept.map(|(_, value)| value.into()));
        if items.is_empty() { None } else { Some(Entry::List(items)) }
    }
}
