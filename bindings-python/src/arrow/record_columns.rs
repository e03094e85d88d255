//! The columns of a record: those of its line, then its members.

use chrono::NaiveDate;
use osce::checking::FaultCode;
use osce::reading::CheckedLine;
use osce::records::{AnyRecord, ExtraMember, RecordKind, UnresolvedTerm};

use super::column::{Column, Takes};
use super::columns::Columns;
use crate::read_columns::OF_THE_LINE;
use crate::records::member;

/// A line with its record.
pub struct Row {
    line: u64,
    valid: bool,
    faults: Vec<FaultCode>,
    record: Option<AnyRecord>,
}

impl From<&CheckedLine<'_>> for Row {
    fn from(line: &CheckedLine<'_>) -> Self {
        Self { line: line.number, valid: line.is_valid(), faults: line.codes().collect(), record: line.item() }
    }
}

/// A kind of record by its type.
trait Members {
    /// Puts a column a member behind the others.
    fn add_to(columns: &mut Columns<Row>);
}

/// Declares the columns of a record, in the order of its class: the title first.
macro_rules! members {
    ($(#[doc = $about:literal])+ $name:ident($slug:literal) title { $(#[doc = $title:literal])+ } {
        $($(#[doc = $doc:literal])+ $member:ident: $kind:ident $(($of:ident))?;)+
    }) => {
        impl Members for crate::of_core::$name {
            fn add_to(columns: &mut Columns<Row>) {
                members! { @ columns $name title: String }
                $(members! { @ columns $name $member: member!($kind $($of)?) })+
                members! { @ columns $name unresolved: Vec<UnresolvedTerm> }
                members! { @ columns $name extra: Vec<ExtraMember> }
            }
        }
    };
    (@ $columns:ident $name:ident $member:ident: $type:ty) => {
        $columns.add::<$type>(stringify!($member), |row: &Row, column| match &row.record {
            Some(AnyRecord::$name(record)) => column.push(&record.$member),
            _ => column.push_null(),
        });
    };
}

macro_rules! records {
    ([] $($(#[doc = $about:literal])+ $name:ident($slug:literal) { $($members:tt)+ } rust { $($example:tt)+ })+) => {
        osce_model::title_first! { members
            $($(#[doc = $about])+ $name($slug) { $($members)+ } rust { $($example)+ })+
        }

        /// The columns of a kind of record.
        pub fn record_columns(kind: RecordKind) -> Columns<Row> {
            let mut columns = Columns::new();
            let [line, valid, faults] = OF_THE_LINE;
            columns.add::<u64>(line, |row: &Row, column| column.push(&row.line));
            columns.add::<bool>(valid, |row: &Row, column| column.push(&row.valid));
            columns.add::<Vec<FaultCode>>(faults, |row: &Row, column| column.push(&row.faults));
            match kind {
                $(RecordKind::$name => crate::of_core::$name::add_to(&mut columns),)+
                _ => {}
            }
            columns
        }
    };
}

osce_model::records! { records }
