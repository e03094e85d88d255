//! Tables for data frames and databases, by Arrow's C interfaces.
//!
//! Data flows one way: a [`column`] takes values of one type; [`columns`] stand side by side; the declarations of the records, faults and
//! vocabularies say which; [`line_rows`], [`page_rows`] and [`text_parts`] fill them; [`batches`] are read when they are asked for; a [`table`]
//! hands them to whoever asks.

mod batches;
mod column;
mod columns;
mod fault_columns;
mod keys;
mod line_rows;
mod objects;
mod page_rows;
mod record_columns;
mod row_columns;
mod schema;
mod table;
mod text_parts;
mod text_tables;

pub use schema::{ColumnsSchema, columns_schema};
pub use table::{Table, faults_table, news_table, pages_table, vocabulary_table};
pub use text_tables::{lookup_columns, mentions_columns};
pub use text_tables::{lookup_table as arrow_lookup_table, mentions_table as arrow_mentions_table};
