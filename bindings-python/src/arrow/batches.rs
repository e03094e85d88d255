//! Batches of rows, read when they are asked for.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, SchemaRef};
use pyo3::prelude::*;

use crate::input::unwatched;
use crate::user_code;

/// Rows that are read as they are asked for.
pub trait RowReader: Send {
    /// Reads the next part, which may have no rows.
    ///
    /// # Errors
    ///
    /// The source cannot be read.
    fn read_on(&mut self) -> Result<Step, ArrowError>;

    /// Takes the rows that were read.
    ///
    /// # Errors
    ///
    /// They are more than a batch can hold.
    fn take(&mut self, schema: &SchemaRef) -> Result<RecordBatch, ArrowError>;
}

/// How far the reading has come.
#[derive(Clone, Copy)]
pub struct Step {
    pub has_rows: bool,
    pub is_more: bool,
}

/// The batches of a stream, in order.
pub struct Batches {
    rows: Apart<Box<dyn RowReader>>,
    schema: SchemaRef,
    /// Of a stream that shares its file with other streams.
    turn: Option<Turn>,
    has_begun: bool,
    has_ended: bool,
}

impl Batches {
    pub fn new(rows: Box<dyn RowReader>, schema: SchemaRef, turn: Option<Turn>) -> Self {
        Self { rows: Apart(Some(rows)), schema, turn, has_begun: false, has_ended: false }
    }

    /// Reads to the next rows. An input without rows is one empty batch, which has the sets of keys.
    fn read(&mut self) -> Result<Option<RecordBatch>, ArrowError> {
        let Some(rows) = &mut self.rows.0 else { return Ok(None) };
        let mut has_rows = false;
        while !has_rows && !self.has_ended {
            if self.turn.as_ref().is_some_and(|turn| !turn.is_last()) {
                return Err(external("another stream reads the same file: give its path, so that each has its own"));
            }
            let step = rows.read_on()?;
            has_rows = step.has_rows;
            self.has_ended = !step.is_more;
        }
        let is_there = has_rows || !self.has_begun;
        is_there.then(|| rows.take(&self.schema)).transpose()
    }

    /// The same where this thread cannot tell whether it holds the interpreter's lock.
    fn read_without_python(&mut self) -> Result<Option<RecordBatch>, ArrowError> {
        if self.turn.is_some() {
            return Err(external("an open file cannot be read within another call of osce: give its path"));
        }
        self.read()
    }
}

/// A batch, or an error where making it panics.
fn caught<T>(make: impl FnOnce() -> Result<T, ArrowError>) -> Result<T, ArrowError> {
    catch_unwind(AssertUnwindSafe(make)).unwrap_or_else(|_| Err(external("a panic; please report it")))
}

/// The error without the exception that caused it, whose text it keeps: an engine may drop it without the interpreter's lock.
fn without_objects(error: ArrowError) -> ArrowError {
    match error {
        ArrowError::IoError(message, error) => {
            ArrowError::IoError(message.clone(), io::Error::new(error.kind(), message))
        }
        error => error,
    }
}

fn external(message: &str) -> ArrowError {
    ArrowError::ExternalError(message.into())
}

impl Iterator for Batches {
    type Item = Result<RecordBatch, ArrowError>;

    /// Whoever asks may hold the interpreter's lock; others need it meanwhile, the input among them where it is a file of Python.
    fn next(&mut self) -> Option<Self::Item> {
        let batch = if user_code::is_running() {
            unwatched(|| caught(|| self.read_without_python()))
        } else {
            caught(|| {
                let batch = Python::try_attach(|py| py.detach(|| self.read()).map_err(without_objects));
                batch.unwrap_or_else(|| Err(external("the interpreter has ended")))
            })
        };
        // There is nothing behind an error.
        self.has_ended |= batch.is_err();
        self.has_begun = true;
        batch.transpose()
    }
}

impl RecordBatchReader for Batches {
    fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }
}

/// What is dropped by another thread: the one that drops a stream may be in a call of ours that an engine has taken the interpreter's
/// lock from, in which PyO3 would let objects go at once.
struct Apart<T: Send + 'static>(Option<T>);

impl<T: Send + 'static> Drop for Apart<T> {
    fn drop(&mut self) {
        let inside = self.0.take();
        // Where there is no thread to be had, this one does it.
        drop(std::thread::Builder::new().spawn(move || drop(inside)));
    }
}

/// Whose turn it is where all streams of a table read the same open file.
pub struct Turn {
    last: Arc<AtomicU64>,
    own: u64,
}

impl Turn {
    pub fn next_of(last: &Arc<AtomicU64>) -> Self {
        Self { last: last.clone(), own: last.fetch_add(1, Ordering::Relaxed) + 1 }
    }

    /// Whether the input was not opened before.
    pub fn is_first(&self) -> bool {
        self.own == 1
    }

    fn is_last(&self) -> bool {
        self.last.load(Ordering::Relaxed) == self.own
    }
}
