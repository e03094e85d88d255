//! Reading what is out there: JSON Lines, pages and listings.

mod blocks;
mod builder;
mod closed_operations;
mod dateline;
pub(crate) mod detection;
mod event_page;
mod fields;
pub(crate) mod input_format;
mod item_page;
pub(crate) mod json_lines;
mod layouts;
mod lines;
mod listing;
mod menu;
mod operation_page;
mod page_parts;
mod page_reading;
pub(crate) mod pages;
mod terms;
#[cfg(test)]
mod tests;
