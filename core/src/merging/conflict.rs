//! How two values that differ are reported.

use super::tree::Node;
use crate::checking::codes::FaultCode;
use crate::checking::finding::{Collect, Finding};
use crate::vocabularies::closed_sets::Severity;

/// A value, and where it was met.
pub(super) type Met<'m> = (&'m Node<'m>, &'m str);

/// Reports a conflict at a path.
pub(super) fn report(conflicts: &mut Collect, path: String, kept: Met<'_>, other: Met<'_>) {
    let (kept_value, other_value) = quoted(kept.0, other.0);
    let finding = Finding::new(FaultCode::ConflictingValues, Severity::Warning, path, conflicts.found.len());
    let values = [kept_value, kept.1.to_owned(), other_value, other.1.to_owned()];
    let _ = conflicts.push(finding.with(values));
}

/// Two values as a message quotes them: long ones from where they differ.
fn quoted(kept: &Node<'_>, other: &Node<'_>) -> (String, String) {
    /// A longer value is cut (bytes).
    const LONGEST: usize = 400;
    /// So much of their common beginning stays (bytes).
    const SHARED: usize = 20;
    let (kept, other) = (kept.quoted(), other.quoted());
    if kept.len().max(other.len()) <= LONGEST {
        return (kept, other);
    }
    let shared = kept.bytes().zip(other.bytes()).take_while(|(one, same)| one == same).count();
    let start = boundary(&kept, shared.saturating_sub(SHARED));
    (cut(&kept[start..], start, LONGEST), cut(&other[start..], start, LONGEST))
}

/// The beginning of a rest, with dots where something was cut.
fn cut(rest: &str, start: usize, most: usize) -> String {
    let end = boundary(rest, most.min(rest.len()));
    let (before, behind) = (if start > 0 { "…" } else { "" }, if end < rest.len() { "…" } else { "" });
    [before, &rest[..end], behind].concat()
}

/// Where the character with a byte begins.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default()
}
