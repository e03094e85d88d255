//! JSON Pointers (RFC 6901).

use std::fmt::Write as _;

use super::walk::Place;

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
    format!("{}/{}", to(place), name.replace('~', "~0").replace('/', "~1"))
}

/// The name of a member, from the last step of a pointer.
pub(crate) fn last_step(pointer: &str) -> String {
    let step = pointer.rsplit('/').next().unwrap_or_default();
    step.replace("~1", "/").replace("~0", "~")
}

/// The index that a pointer names right below another one: 2 for `/images/2` below `/images`.
pub(crate) fn index_below(pointer: &str, parent: &str) -> Option<usize> {
    pointer.strip_prefix(parent)?.strip_prefix('/')?.parse().ok()
}

/// Whether a pointer is one to a member of the object at another one.
pub(crate) fn is_member_of(pointer: &str, parent: &str) -> bool {
    pointer.strip_prefix(parent).and_then(|rest| rest.strip_prefix('/')).is_some_and(|name| !name.contains('/'))
}

/// Whether a pointer is another one or leads to something below it.
pub(crate) fn is_within(pointer: &str, parent: &str) -> bool {
    pointer.strip_prefix(parent).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
