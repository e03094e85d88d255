//! Reading what pages write.

#![allow(dead_code, reason = "the records are made of it")]

pub(crate) mod dates;

mod dateline;
mod draft;
mod event_page;
mod fields;
mod item_page;
pub(crate) mod layout;
mod lines;
mod listing;
mod menu;
mod operation_page;
mod page_parts;
#[allow(clippy::module_inception, reason = "a reading is what reading makes")]
pub(crate) mod reading;
mod terms;
