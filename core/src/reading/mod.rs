//! Reading what is out there: JSON Lines, pages and listings.
//!
//! | question | answer |
//! | --- | --- |
//! | What does this page say? | [`read_page`] |
//! | What does this listing say? | [`read_listing`] |
//! | Which layout has this page? | [`layout_of`] |
//! | What does this file hold? | [`InputForm::detect`], [`InputForm::of_file`] |
//! | Which lines of a file are right? | [`check_lines`], [`CheckedLines`]; pushed as they come [`LineChecker`]; on all cores `check_lines_parallel`, `ParallelLines` |
//! | What do they come to, on all cores? | `count_lines_parallel` |

mod blocks;
mod builder;
mod by_layout;
#[cfg(feature = "html")]
mod bytes;
mod captions;
mod checked_reading;
mod closed_operations;
mod closing;
pub(crate) mod dateline;
pub(crate) mod detection;
#[cfg(feature = "html")]
mod encodings;
mod event_page;
#[cfg(feature = "feeds")]
pub(crate) mod feeds;
mod fields;
mod host;
#[cfg(feature = "html")]
pub(crate) mod html;
pub(crate) mod input_format;
mod issue_day;
mod item_page;
pub(crate) mod json_lines;
mod layouts;
pub(crate) mod line_checker;
pub(crate) mod lines;
mod listing;
pub(crate) mod marks;
mod menu;
mod offered_issuer;
mod operation_page;
mod page_parts;
mod page_reading;
pub(crate) mod pages;
#[cfg(feature = "parallel")]
mod parallel_lines;
pub(crate) mod read;
mod report_title;
pub(crate) mod same_page;
pub(crate) mod same_text;
mod subject;
pub(crate) mod terms;
#[cfg(test)]
mod tests;

pub use crate::vocabularies::closed_sets::{InputForm, PageLayout, PageSubject};
#[cfg(feature = "feeds")]
pub use feeds::read_feed;
#[cfg(feature = "html")]
pub use html::{read_html, read_html_listing, visible_text};
pub use json_lines::{BatchReport, CheckedLine, CheckedLines, Flow, LinesOptions, check_lines};
pub use line_checker::LineChecker;
pub use pages::{layout_of, read_listing, read_page};
#[cfg(feature = "parallel")]
pub use parallel_lines::{ParallelLines, check_lines_parallel, count_lines_parallel};
pub use read::{read, read_as};
