//! JSON Pointers (RFC 6901).

use std::fmt::Write as _;

use super::visit::Place;

/// The pointer to a place.
pub(crate) fn to(place: Place) -> String {
    let mut pointer = String::new();
    if let Some(member) = place.member {
        pointer = format!("/{}", member.name);
    }
    if let Some(index) = place.index {
        let _ = write!(pointer, "/{index}");
    }
    if let Some(part) = place.part {
        let _ = write!(pointer, "/{}", part.name);
    }
    pointer
}

/// The pointer to a member of the object at a place.
pub(crate) fn to_member(place: Place, name: &str) -> String {
    format!("{}/{}", to(place), step(name))
}

/// A name as a step of a pointer.
pub(crate) fn step(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The name of a member, from a step of a pointer.
pub(crate) fn name(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// Whether a pointer is another one or leads to something below it.
pub(crate) fn is_within(pointer: &str, parent: &str) -> bool {
    pointer.strip_prefix(parent).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
