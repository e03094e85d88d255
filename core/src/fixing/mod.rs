//! Mending records: what a fault says that is to be written instead, written.
//!
//! | question | answer |
//! | --- | --- |
//! | What does this JSON say once it is mended? | [`fix`], [`fix_as`] |
//! | What was mended, and what is left? | [`Fixed`], [`Repair`] |
//! | And all lines of a file? | [`fix_lines`] |

mod edits;
mod fix;
mod lines;
mod places;

pub use fix::{Fixed, Repair, fix, fix_as};
pub use lines::{FixedLines, fix_lines};
