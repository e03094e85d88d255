//! Saved pages of HTML: the same reader as for texts, over another source of lines.
//!
//! Data flows one way: [`tokens`] meets tags and texts; [`visible`] lays them out as a browser does, and [`head`] keeps what a page says
//! of itself; [`article`] leaves the lines of the item; [`pages`] has them read and adds what the text alone does not have.

mod address;
mod article;
mod characters;
mod elements;
#[cfg(feature = "feeds")]
mod fragment;
mod head;
mod language;
mod open;
mod pages;
mod parts;
mod sources;
mod tag;
#[cfg(test)]
mod tests;
mod tokens;
mod visible;

#[cfg(feature = "feeds")]
pub(crate) use address::resolve;
#[cfg(feature = "feeds")]
pub(crate) use fragment::Fragment;
pub(crate) use pages::{is_listing, layout_of};
pub use pages::{read_html, read_html_listing, visible_text};
