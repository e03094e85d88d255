//! Reading what is out there: JSON Lines, pages and listings.

mod blocks;
pub(crate) mod json_lines;
