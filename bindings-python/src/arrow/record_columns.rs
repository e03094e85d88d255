//! The columns of a record: those of its line or its file, then its members.

use chrono::NaiveDate;
use osce::checking::{Checked, FaultCode};
use osce::reading::CheckedLine;
use osce::records::{AnyRecord, ExtraMember, RecordKind, UnresolvedTerm};

use super::column::{Column, Takes};
use super::columns::Columns;
use crate::read_columns::OF_THE_LINE;
use crate::records::member;

/// A record that was read, and from where.
pub struct Row {
    /// The line of JSON Lines.
    line: Option<u64>,
    /// The file of a page, and of which kind its record is.
    file: Option<String>,
    kind: Option<RecordKind>,
    valid: bool,
    faults: Vec<FaultCode>,
    record: Option<AnyRecord>,
}

impl From<&CheckedLine<'_>> for Row {
    fn from(line: &CheckedLine<'_>) -> Self {
        let (valid, faults) = (line.is_valid(), line.codes().collect());
        Self { line: Some(line.number), file: None, kind: None, valid, faults, record: line.item() }
    }
}

impl Row {
    pub fn of_file(file: &str, checked: Checked<AnyRecord>) -> Self {
        let (valid, faults) =
            (checked.report.is_valid(), checked.report.faults.iter().map(|fault| fault.code).collect());
        Self { line: None, file: Some(file.to_owned()), kind: Some(checked.kind), valid, faults, record: checked.item }
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

        /// Puts the columns of a kind of record behind the others.
        fn add_members(columns: &mut Columns<Row>, kind: RecordKind) {
            match kind {
                $(RecordKind::$name => crate::of_core::$name::add_to(columns),)+
                _ => {}
            }
        }
    };
}

osce_model::records! { records }

/// The columns of the records of JSON Lines.
pub fn record_columns(kind: RecordKind) -> Columns<Row> {
    let mut columns = Columns::new();
    let [line, valid, faults] = OF_THE_LINE;
    columns.add::<Option<u64>>(line, |row: &Row, column| column.push(&row.line));
    add_verdict(&mut columns, [valid, faults]);
    add_members(&mut columns, kind);
    columns
}

/// The columns of the records of files, which may be of another kind: then the members are null.
pub fn page_columns(kind: RecordKind) -> Columns<Row> {
    let mut columns = Columns::new();
    let [_, valid, faults] = OF_THE_LINE;
    columns.add::<Option<String>>("file", |row: &Row, column| column.push(&row.file));
    columns.add::<Option<RecordKind>>("record", |row: &Row, column| column.push(&row.kind));
    add_verdict(&mut columns, [valid, faults]);
    add_members(&mut columns, kind);
    columns
}

fn add_verdict(columns: &mut Columns<Row>, [valid, faults]: [&'static str; 2]) {
    columns.add::<bool>(valid, |row: &Row, column| column.push(&row.valid));
    columns.add::<Vec<FaultCode>>(faults, |row: &Row, column| column.push(&row.faults));
}
