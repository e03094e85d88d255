//! Reading what is out there: JSON Lines, pages and listings.

mod blocks;
mod builder;
mod dateline;

mod event_page;
mod fields;
pub(crate) mod form;
mod item_page;
pub(crate) mod json_lines;
pub(crate) mod layout;
mod lines;
mod listing;
mod menu;
mod operation_page;
mod page_parts;
pub(crate) mod pages;
mod said;
mod terms;
