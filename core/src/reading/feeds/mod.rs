//! Feeds: RSS 2.0, RSS 1.0 and Atom. Their texts are read as HTML.
//!
//! Data flows one way: [`xml`] meets the elements of a feed and puts its entries together; [`entry`] makes of an entry what it says of
//! a news item; [`read_feed`] has that checked.

mod entry;
mod read_feed;
mod xml;

pub use read_feed::read_feed;
pub(crate) use xml::is_feed;
