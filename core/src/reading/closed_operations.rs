//! The names of field operations, as their pages have them.

use super::lines::Line;
use super::terms;
use crate::vocabularies::closed_sets::{StructureKind, Vocabulary};
use crate::vocabularies::enums::Structure;
use crate::vocabularies::term::Term;

/// The name of one or several field operations, with '(closed)'.
pub(crate) fn is_closed_operation(line: &Line<'_>) -> bool {
    let text = line.text();
    // Names of terms end so only where the site adds it.
    let closed = text.len() <= 300 && text.ends_with(')') && {
        let remark = text.rsplit('(').next().unwrap_or_default();
        remark.eq_ignore_ascii_case("closed)") || remark.eq_ignore_ascii_case("discontinued)")
    };
    closed && {
        let items = terms::list(line.piece, Vocabulary::Structure);
        items.iter().all(|item| operation(item.term).is_some())
    }
}

/// The field operation that a term is.
pub(crate) fn operation(term: Option<Term>) -> Option<Structure> {
    match term {
        Some(Term::Structure(structure)) if structure.kind() == StructureKind::FieldOperation => Some(structure),
        _ => None,
    }
}
