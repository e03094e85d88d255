//! What is told of two values that differ.

use super::tree::Node;
use crate::checking::codes::FaultCode;
use crate::checking::finding::{Collect, Faults, Finding};
use crate::vocabularies::closed_sets::Severity;

/// A value, and where it was met.
pub(super) type Met<'m> = (&'m Node<'m>, &'m str);

/// Tells that two values differ at a path.
pub(super) fn tell(conflicts: &mut Collect, path: String, kept: Met<'_>, other: Met<'_>) {
    let (kept_value, other_value) = quoted(kept.0, other.0);
    let finding = Finding::new(FaultCode::ConflictingValues, Severity::Warning, path, conflicts.found.len());
    let values = [kept_value, kept.1.to_owned(), other_value, other.1.to_owned()];
    let _ = conflicts.add(|| finding.with(values));
}

/// Two values as a message quotes them: long ones from where they differ.
fn quoted(kept: &Node<'_>, other: &Node<'_>) -> (String, String) {
    /// A longer value is cut (bytes).
    const LONGEST: usize = 400;
    /// So much of what they share is left before what differs (bytes).
    const SHARED: usize = 20;
    let (kept, other) = (kept.quoted(), other.quoted());
    if kept.len().max(other.len()) <= LONGEST {
        return (kept, other);
    }
    let shared = kept.bytes().zip(other.bytes()).take_while(|(one, same)| one == same).count();
    let start = boundary(&kept, shared.saturating_sub(SHARED));
    (cut(&kept[start..], start, LONGEST), cut(&other[start..], start, LONGEST))
}

/// What stands behind a place in a text, with dots where more of it stands.
fn cut(rest: &str, start: usize, most: usize) -> String {
    let end = boundary(rest, most.min(rest.len()));
    let (before, behind) = (if start > 0 { "…" } else { "" }, if end < rest.len() { "…" } else { "" });
    [before, &rest[..end], behind].concat()
}

/// Where the letter begins in which a byte stands.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default()
}
