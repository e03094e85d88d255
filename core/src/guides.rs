//! The guides: how to do a thing from the beginning to the end.
//!
//! | question | guide |
//! | --- | --- |
//! | Is this record right, and how is it mended? | [`checking`] |
//! | What does this fault mean, and what mends it? | [`faults`] |
//! | What do these pages, listings and feeds say? | [`reading`] |
//! | What about a file of a gigabyte, a socket, an asynchronous stream? | [`json_lines`] |
//! | What was true on a day, and how sure is that? | [`dates`] |

#[doc = include_str!("../guides/checking.md")]
pub mod checking {}

#[doc = include_str!("../guides/dates.md")]
pub mod dates {}

#[doc = include_str!("../guides/faults.md")]
pub mod faults {}

#[doc = include_str!("../guides/json-lines.md")]
pub mod json_lines {}

#[doc = include_str!("../guides/reading.md")]
pub mod reading {}
