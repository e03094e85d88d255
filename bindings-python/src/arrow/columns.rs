//! Columns side by side, by their names: those of a table, and those of the objects in a list.

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, RecordBatch, StructArray};
use arrow_buffer::NullBufferBuilder;
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema, SchemaRef};

use super::column::{Column, InColumn, Takes};

/// Columns with what each takes of a row.
pub struct Columns<R>(Vec<(&'static str, Box<dyn OfRow<R>>)>);

/// A column that takes its value from a row.
trait OfRow<R>: Column {
    fn push_all_of(&mut self, rows: &[R]);
}

/// A column, and how it is filled from a row.
struct Filled<R, C> {
    column: C,
    fill: fn(&R, &mut C),
}

impl<R, C: Column> Column for Filled<R, C> {
    fn data_type(&self) -> DataType {
        self.column.data_type()
    }

    fn push_null(&mut self) {
        self.column.push_null();
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        self.column.finish()
    }
}

impl<R, C: Column> OfRow<R> for Filled<R, C> {
    fn push_all_of(&mut self, rows: &[R]) {
        for row in rows {
            (self.fill)(row, &mut self.column);
        }
    }
}

impl<R: 'static> Columns<R> {
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// Puts a column of values of a type behind the others.
    pub fn add<V: InColumn<Column: 'static>>(&mut self, name: &'static str, fill: fn(&R, &mut V::Column)) {
        self.add_column(name, V::column(), fill);
    }

    /// Puts a column behind the others.
    pub fn add_column<C: Column + 'static>(&mut self, name: &'static str, column: C, fill: fn(&R, &mut C)) {
        self.0.push((name, Box::new(Filled { column, fill })));
    }

    pub fn schema(&self) -> SchemaRef {
        Arc::new(Schema::new(self.fields()))
    }

    pub fn push(&mut self, row: &R) {
        self.push_all(std::slice::from_ref(row));
    }

    /// Takes rows, a column at a time.
    pub fn push_all(&mut self, rows: &[R]) {
        for (_, column) in &mut self.0 {
            column.push_all_of(rows);
        }
    }

    /// Takes the rows that were filled in.
    pub fn finish(&mut self, schema: &SchemaRef) -> Result<RecordBatch, ArrowError> {
        let mut arrays = self.arrays()?;
        // Engines keep the buffers, which need not grow any more.
        arrays.iter_mut().for_each(Array::shrink_to_fit);
        RecordBatch::try_new(schema.clone(), arrays)
    }

    fn fields(&self) -> Fields {
        self.0.iter().map(|(name, column)| Field::new(*name, column.data_type(), true)).collect()
    }

    fn arrays(&mut self) -> Result<Vec<ArrayRef>, ArrowError> {
        self.0.iter_mut().map(|(_, column)| column.finish()).collect()
    }
}

/// A value with members, each of which has a column.
pub trait Object: Sized + 'static {
    fn members() -> Columns<Self>;
}

impl<V: Object> InColumn for V {
    type Column = Objects<V>;

    fn column() -> Objects<V> {
        Objects { members: V::members(), nulls: NullBufferBuilder::new(0) }
    }
}

/// Objects, with a column a member.
pub struct Objects<V> {
    members: Columns<V>,
    nulls: NullBufferBuilder,
}

impl<V: 'static> Column for Objects<V> {
    fn data_type(&self) -> DataType {
        DataType::Struct(self.members.fields())
    }

    fn push_null(&mut self) {
        for (_, member) in &mut self.members.0 {
            member.push_null();
        }
        self.nulls.append_null();
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        let (fields, members) = (self.members.fields(), self.members.arrays()?);
        Ok(Arc::new(StructArray::try_new(fields, members, self.nulls.finish())?))
    }
}

impl<V: Object> Takes<V> for Objects<V> {
    fn push(&mut self, value: &V) {
        self.members.push(value);
        self.nulls.append_non_null();
    }
}
