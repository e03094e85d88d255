//! One of many, as long as it is one alone.

/// Stands for several: none of them is meant.
pub(super) const SEVERAL: usize = usize::MAX;

/// The number that is known where another one is the same; the other one where none is known; else [`SEVERAL`].
pub(super) fn join(known: Option<usize>, other: usize, is_same: impl Fn(usize) -> bool) -> usize {
    match known {
        None => other,
        Some(known) if known != SEVERAL && is_same(known) => known,
        Some(_) => SEVERAL,
    }
}
