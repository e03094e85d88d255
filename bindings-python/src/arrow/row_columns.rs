//! The columns of the rows of tables.

use std::collections::HashSet;

use chrono::NaiveDate;
use osce::Term;
use osce::dates::{PartialDate, Person};
use osce::vocabularies::Vocabulary;

use super::column::{Keys, Lists, Takes};
use super::columns::Columns;
// The types that rows are declared with.
#[allow(clippy::wildcard_imports, reason = "the sets that rows are declared with")]
use crate::of_core::*;

type Text = &'static str;
type Date = NaiveDate;
type Number = u32;
type Small = u8;
type Total = u64;

/// The vocabulary whose slugs a table has; those of all where there is none.
#[derive(Clone, Copy)]
pub struct Slugs(pub Option<Vocabulary>);

impl Slugs {
    /// A column of such slugs: keys into the whole set, so that tables can be joined by them.
    fn keys(self) -> Keys {
        let all = Vocabulary::ALL.iter().copied().filter(|vocabulary| self.0.is_none_or(|of| of == *vocabulary));
        let mut met = HashSet::new();
        // A slug can stand in two vocabularies.
        Keys::of(all.flat_map(Vocabulary::terms).map(Term::slug).filter(|slug| met.insert(*slug)).collect::<Vec<_>>())
    }
}

/// A row that has columns.
pub trait InColumns: Sized + 'static {
    fn columns(slugs: Slugs) -> Columns<Self>;
}

macro_rules! row {
    ([] $(#[doc = $about:literal])+ $name:ident { $($members:tt)+ } asked {} plain) => {
        impl InColumns for crate::of_core::$name {
            fn columns(slugs: Slugs) -> Columns<Self> {
                let mut columns = Columns::new();
                row! { @ columns slugs $($members)+ }
                let _ = slugs;
                columns
            }
        }
    };
    (@ $columns:ident $slugs:ident) => {};
    (@ $columns:ident $slugs:ident $(#[doc = $doc:literal])+ $member:ident: Slug; $($rest:tt)*) => {
        row! { @of $columns $member $slugs.keys() }
        row! { @ $columns $slugs $($rest)* }
    };
    (@ $columns:ident $slugs:ident $(#[doc = $doc:literal])+ $member:ident: Option<Slug>; $($rest:tt)*) => {
        row! { @of $columns $member $slugs.keys() }
        row! { @ $columns $slugs $($rest)* }
    };
    (@ $columns:ident $slugs:ident $(#[doc = $doc:literal])+ $member:ident: Vec<Slug>; $($rest:tt)*) => {
        row! { @of $columns $member Lists::of($slugs.keys()) }
        row! { @ $columns $slugs $($rest)* }
    };
    (@ $columns:ident $slugs:ident $(#[doc = $doc:literal])+ $member:ident: $type:ty; $($rest:tt)*) => {
        $columns.add::<$type>(stringify!($member), |row: &Self, column| column.push(&row.$member));
        row! { @ $columns $slugs $($rest)* }
    };
    (@of $columns:ident $member:ident $column:expr) => {
        $columns.add_column(stringify!($member), $column, |row: &Self, column| column.push(&row.$member));
    };
}

macro_rules! rows {
    ([] $($row:ident)+) => { $( osce_model::$row! { row } )+ };
}

osce_model::term_row! { row }
osce_model::table_rows! { rows }
