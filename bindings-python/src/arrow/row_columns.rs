//! The columns of the rows of tables.

use std::collections::HashSet;
use std::sync::LazyLock;

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, SchemaRef};
use chrono::NaiveDate;
use osce::Term;
use osce::dates::{PartialDate, Person};
use osce::vocabularies::Vocabulary;

use super::column::{Keys, Lists, Takes, WordSet};
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
        static OF_ALL: LazyLock<WordSet> = LazyLock::new(|| slugs_of(Vocabulary::ALL));
        static OF_EACH: LazyLock<Vec<WordSet>> =
            LazyLock::new(|| Vocabulary::ALL.iter().map(|vocabulary| slugs_of(&[*vocabulary])).collect());
        Keys::of(self.0.map_or(&OF_ALL, |vocabulary| &OF_EACH[vocabulary as usize]))
    }
}

fn slugs_of(vocabularies: &[Vocabulary]) -> WordSet {
    let mut met = HashSet::new();
    let slugs = vocabularies.iter().copied().flat_map(Vocabulary::terms).map(Term::slug);
    // A slug can stand in two vocabularies.
    WordSet::of(slugs.filter(|slug| met.insert(*slug)))
}

/// A row that has columns.
pub trait InColumns: Sized + 'static {
    fn columns(slugs: Slugs) -> Columns<Self>;
}

/// The rows as a batch.
pub fn batch_of<R: InColumns>(rows: &[R], slugs: Slugs, schema: &SchemaRef) -> Result<RecordBatch, ArrowError> {
    let mut columns = R::columns(slugs);
    columns.push_all(rows);
    columns.finish(schema)
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
