//! The tables of facts over one pool of text. Nothing here knows an enum. That every number and every text of them is in range is
//! proven in `vocabularies::proofs`.

pub(crate) use osce_model::number::{OPEN, UNKNOWN, code_key};
pub(crate) use osce_model::rows::*;
pub(crate) use osce_model::{hash, stored};

#[allow(clippy::cast_possible_truncation, reason = "no table has more rows than its numbers say")]
mod numbered;
#[rustfmt::skip]
#[allow(clippy::unreadable_literal, clippy::wildcard_imports, missing_docs)]
mod tables;

pub(crate) use numbered::{DateWordRow, FoldRow, NameRow, NameWordRow, SourceRow, StringRow};
pub(crate) use tables::*;

/// All the text of the tables, a string a line.
pub(crate) const POOL: &str = include_str!("pool.txt");

/// A string of the pool.
pub(crate) trait InPool {
    /// The string.
    fn get(self) -> &'static str;
    /// Its bytes.
    fn bytes(self) -> &'static [u8];
    /// The string; nothing where it is empty.
    fn some(self) -> Option<&'static str>;
}

impl InPool for Text {
    #[inline]
    fn get(self) -> &'static str {
        let at = self.at as usize;
        &POOL[at..at + self.length as usize]
    }

    #[inline]
    fn bytes(self) -> &'static [u8] {
        let at = self.at as usize;
        &POOL.as_bytes()[at..at + self.length as usize]
    }

    fn some(self) -> Option<&'static str> {
        (self.length > 0).then(|| self.get())
    }
}

/// The strings of a run.
pub(crate) fn strings(run: Run) -> impl ExactSizeIterator<Item = &'static str> + Clone {
    StringRow::of(run).map(|row| row.text().get())
}

/// Looks a key up in an open-addressed table of a power of two of slots, of which at least half are empty.
#[inline]
pub(crate) fn probe(slots: &[u16], hash: u32, is_it: impl Fn(u16) -> bool) -> Option<u16> {
    let mask = slots.len() - 1;
    let mut slot = hash as usize & mask;
    loop {
        let position = slots[slot].checked_sub(1)?;
        if is_it(position) {
            return Some(position);
        }
        slot = (slot + 1) & mask;
    }
}
