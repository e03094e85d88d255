//! The rows of tables, as Python's own values.

use pyo3::prelude::*;

use crate::convert::Give;

/// A row of a table.
pub trait TableRow {
    /// The names of the columns, in order.
    const NAMES: &'static [&'static str];

    /// The values, in the same order: slugs, texts, days, lists.
    fn cells<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>>;
}

macro_rules! row {
    ([] $(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+ } asked {} plain) => {
        impl TableRow for crate::of_core::$name {
            const NAMES: &'static [&'static str] = &[$(stringify!($member)),+];

            fn cells<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
                // One after another: a value that fails leaves the others to the list.
                let mut cells = Vec::with_capacity(Self::NAMES.len());
                $(cells.push(self.$member.cell(py)?);)+
                Ok(cells)
            }
        }
    };
}

macro_rules! rows {
    ([] $($row:ident)+) => { $( osce_model::$row! { row } )+ };
}

osce_model::term_row! { row }
osce_model::table_rows! { rows }
