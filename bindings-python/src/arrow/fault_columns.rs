//! The columns of faults: a row a fault.

use osce::checking::{FaultAction, FaultCode, Severity};
use osce::reading::CheckedLine;

use super::column::Takes;
use super::columns::{Columns, Object};

// The types that faults are declared with.
type Number = u32;
type Text = &'static str;

/// Declares a parameter of a message, and its column.
macro_rules! fault_param {
    ([] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked {} plain) => {
        $(#[doc = $about])+
        struct $name {
            $($member: $type,)+
        }

        impl $name {
            fn new($($member: $type),+) -> Self {
                Self { $($member),+ }
            }
        }

        impl Object for $name {
            fn members() -> Columns<Self> {
                let mut members = Columns::new();
                $(members.add::<$type>(stringify!($member), |param: &Self, column| column.push(&param.$member));)+
                members
            }
        }
    };
}

/// Declares a row, with all that is asked of a fault, and its columns.
macro_rules! fault {
    ([] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked {
        $(#[doc = $params_doc:literal])+ $params:ident: $params_type:ty;
        $(#[doc = $message_doc:literal])+ $message:ident: $message_type:ty;
        $(#[doc = $suggestion_doc:literal])+ $suggestion:ident: $suggestion_type:ty;
        $($(#[doc = $asked_doc:literal])+ $asked:ident: $asked_type:ty;)+
    } plain) => {
        /// A fault, with all that is asked of it.
        pub struct FaultRow {
            $($member: $type,)+
            $params: $params_type,
            $message: $message_type,
            $suggestion: $suggestion_type,
            $($asked: $asked_type,)+
        }

        impl From<osce::checking::Fault> for FaultRow {
            fn from(fault: osce::checking::Fault) -> Self {
                Self {
                    $params: fault.$params().map(|(name, value)| FaultParam::new(name, value.to_owned())).collect(),
                    $message: fault.$message(),
                    $suggestion: fault.$suggestion().map(str::to_owned),
                    $($asked: fault.$asked(),)+
                    $($member: fault.$member,)+
                }
            }
        }

        /// The columns of faults, in the order of the members.
        pub fn fault_columns() -> Columns<FaultRow> {
            let mut columns = Columns::new();
            $(columns.add::<$type>(stringify!($member), |row: &FaultRow, column| column.push(&row.$member));)+
            columns.add::<$params_type>(stringify!($params), |row: &FaultRow, column| column.push(&row.$params));
            columns.add::<$message_type>(stringify!($message), |row: &FaultRow, column| column.push(&row.$message));
            columns.add::<$suggestion_type>(stringify!($suggestion), |row: &FaultRow, column| column.push(&row.$suggestion));
            $(columns.add::<$asked_type>(stringify!($asked), |row: &FaultRow, column| column.push(&row.$asked));)+
            columns
        }
    };
}

osce_model::fault_param! { fault_param }
osce_model::fault! { fault }

/// What is wrong with a line.
pub fn fault_rows(line: &CheckedLine<'_>) -> Vec<FaultRow> {
    line.report().faults.into_iter().map(FaultRow::from).collect()
}
