//! One record of what several sources say of one item: a listing has kind, issuer and fields, and the page has the text.
//!
//! | question | answer |
//! | --- | --- |
//! | What do two halves of an item say together? | [`NewsItem::merge`](crate::NewsItem::merge) |
//! | Which of many records are of one item, and what do they say together? | [`merge_all`], [`Half`] |

mod conflict;
mod groups;
mod half;
mod images;
mod items;
mod lists;
mod merge;
mod order;
mod several;
mod texts;
mod tree;
mod unite;
mod verdict;

pub use half::Half;
pub use items::merge_all;
