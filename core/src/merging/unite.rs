//! The members of two objects as one.

use super::conflict;
use super::half::Role;
use super::lists;
use super::tree::{Member, Node};
use super::verdict::{Verdict, verdict};
use crate::checking::finding::Collect;
use crate::records::descriptor::{Descriptor, Kind};
use crate::records::pointer;
use crate::records::record::{HasDescriptor, RecordImage};

/// Takes the members of one half into another.
pub(super) struct Unite<'c> {
    /// The role of the half whose members are taken.
    pub(super) role: Role,
    pub(super) conflicts: &'c mut Collect,
}

impl Unite<'_> {
    /// Takes a member into the members of an object.
    pub(super) fn member<'r>(
        &mut self,
        members: &mut Vec<Member<'r>>,
        other: Member<'r>,
        descriptor: &'static Descriptor,
        path: &str,
    ) {
        let Some(position) = other.position else { return self.raw(members, other, path) };
        let Some(known) = members.iter_mut().find(|known| known.position == Some(position)) else {
            return self.in_place_of_raw(members, other, path);
        };
        let path = format!("{path}/{}", other.name);
        match (&descriptor.members[position].kind, &mut known.value, other.value) {
            (Kind::Terms(vocabulary), Node::List(list), Node::List(others)) => {
                lists::unite_terms(list, others, *vocabulary);
            }
            (Kind::Parts(part), Node::List(list), Node::List(others)) => {
                let matches = lists::unite_parts(list, others, part);
                for (index, (known, others)) in list.iter_mut().zip(matches).enumerate() {
                    let Node::Object(members) = known else { continue };
                    let path = format!("{path}/{index}");
                    let others = others.into_iter().filter_map(Node::members).flatten();
                    others.for_each(|other| self.member(members, other, part, &path));
                }
            }
            (kind, _, value) => {
                let is_image = descriptor.name == RecordImage::DESCRIPTOR.name;
                let verdict = match (&known.value, &value) {
                    (Node::Text(known), Node::Text(other)) => verdict(known, other, kind, is_image, self.role),
                    _ => Verdict::Conflict,
                };
                self.value(known, Member { value, ..other }, verdict, path);
            }
        }
    }

    /// Does what the verdict says.
    fn value<'r>(&mut self, known: &mut Member<'r>, mut other: Member<'r>, verdict: Verdict, path: String) {
        if matches!(verdict, Verdict::Replaced | Verdict::ConflictReplaced) {
            std::mem::swap(known, &mut other);
        }
        if matches!(verdict, Verdict::Conflict | Verdict::ConflictReplaced) {
            conflict::report(self.conflicts, path, (&known.value, known.source), (&other.value, other.source));
        }
    }

    /// Takes a value where the others have none, or one that the type has no place for: two members of one name would not be JSON.
    fn in_place_of_raw<'r>(&mut self, members: &mut Vec<Member<'r>>, other: Member<'r>, path: &str) {
        let (raw, rest): (Vec<_>, Vec<_>) =
            std::mem::take(members).into_iter().partition(|known| known.name == other.name);
        *members = rest;
        for raw in raw {
            self.report(path, &other, &raw);
        }
        members.push(other);
    }

    /// Takes a value that the type has no place for.
    fn raw<'r>(&mut self, members: &mut Vec<Member<'r>>, other: Member<'r>, path: &str) {
        // A half that says something twice does not contradict another one.
        let mut same_name = members.iter().filter(|known| known.name == other.name && known.source != other.source);
        let Some(first) = same_name.next() else { return members.push(other) };
        let json = other.value.quoted();
        if std::iter::once(first).chain(same_name).all(|known| known.value.quoted() != json) {
            self.report(path, first, &other);
        }
    }

    /// Reports a conflict, unless the other value says nothing.
    fn report(&mut self, path: &str, kept: &Member<'_>, other: &Member<'_>) {
        if !matches!(other.value, Node::Json("null")) {
            let path = format!("{path}/{}", pointer::step(&other.name));
            conflict::report(self.conflicts, path, (&kept.value, kept.source), (&other.value, other.source));
        }
    }
}
