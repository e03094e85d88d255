//! The rows of JSON Lines, read when they are asked for, on all cores: a row a line, or a row a fault.

use std::io::BufRead;

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, SchemaRef};
use osce::reading::{CheckedLine, LinesOptions, ParallelLines};
use osce::records::RecordKind;

use super::batches::{RowReader, Step};
use super::columns::Columns;
use super::fault_columns::{FaultRow, fault_columns, fault_rows};
use super::record_columns::{Row, record_columns};
use crate::input::Watched;

/// What a table has of lines.
#[derive(Clone, Copy)]
pub enum OfLines {
    /// Their records.
    Records,
    /// Their faults.
    Faults,
}

impl OfLines {
    pub fn schema(self, record: RecordKind) -> SchemaRef {
        LineColumns::new(self, record).schema()
    }
}

/// The columns that lines fill.
enum LineColumns {
    Records(Columns<Row>),
    Faults(Columns<FaultRow>),
}

/// What is made of a line. One type for both tables: all that checks lines is compiled for it once.
enum Made {
    Record(Box<Row>),
    Faults(Vec<FaultRow>),
}

impl LineColumns {
    fn new(of: OfLines, record: RecordKind) -> Self {
        match of {
            OfLines::Records => Self::Records(record_columns(record)),
            OfLines::Faults => Self::Faults(fault_columns()),
        }
    }

    fn schema(&self) -> SchemaRef {
        match self {
            Self::Records(columns) => columns.schema(),
            Self::Faults(columns) => columns.schema(),
        }
    }

    /// Takes what was made of a line; whether it has rows.
    fn push(&mut self, made: Made) -> bool {
        match (self, made) {
            (Self::Records(columns), Made::Record(row)) => columns.push(&row),
            (Self::Faults(columns), Made::Faults(rows)) if !rows.is_empty() => columns.push_all(&rows),
            _ => return false,
        }
        true
    }

    fn finish(&mut self, schema: &SchemaRef) -> Result<RecordBatch, ArrowError> {
        match self {
            Self::Records(columns) => columns.finish(schema),
            Self::Faults(columns) => columns.finish(schema),
        }
    }
}

impl Made {
    fn of(line: &CheckedLine<'_>, of: OfLines) -> Self {
        match of {
            OfLines::Records => Self::Record(Box::new(Row::from(line))),
            OfLines::Faults => Self::Faults(fault_rows(line)),
        }
    }
}

/// The rows of an input, a block of lines at a time.
pub struct LineRows {
    lines: ParallelLines<Watched<Box<dyn BufRead + Send>>>,
    of: OfLines,
    columns: LineColumns,
}

impl LineRows {
    pub fn new(input: Box<dyn BufRead + Send>, options: LinesOptions, of: OfLines) -> Self {
        let columns = LineColumns::new(of, options.record);
        Self { lines: ParallelLines::new(Watched::new(input, None, None), options), of, columns }
    }
}

impl RowReader for LineRows {
    fn read_on(&mut self) -> Result<Step, ArrowError> {
        let Self { lines, of, columns } = self;
        let mut has_rows = false;
        let is_more = lines.next_block(|line| Made::of(line, *of), |_, made| has_rows |= columns.push(made))?;
        Ok(Step { has_rows, is_more })
    }

    fn take(&mut self, schema: &SchemaRef) -> Result<RecordBatch, ArrowError> {
        self.columns.finish(schema)
    }
}
