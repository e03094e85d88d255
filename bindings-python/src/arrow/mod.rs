//! Tables for data frames and databases, by Arrow's C interfaces.
//!
//! Data flows one way: a [`column`] takes values of one type; [`columns`] stand side by side; the declarations of the records, faults and
//! vocabularies say which; [`batches`] fills them from lines; a [`table`] hands them to whoever asks.

mod batches;
mod column;
mod columns;
mod fault_columns;
mod keys;
mod objects;
mod record_columns;
mod row_columns;
mod schema;
mod table;
mod text_tables;

pub use schema::{ColumnsSchema, columns_schema};
pub use table::{Table, faults_table, news_table, vocabulary_table};
pub use text_tables::{lookup_table as arrow_lookup_table, mentions_table as arrow_mentions_table};
