//! The columns of a vocabulary: a row a term.

use osce::Term;
use osce::dates::PeriodEnd;
use osce::vocabularies::{TermRow, Vocabulary};

use super::column::{Keys, Takes};
use super::columns::Columns;

/// A text of the data.
type Text = &'static str;

/// Sorts the columns: slugs are keys into their vocabulary, so that tables can be joined by them.
macro_rules! columns {
    ([$columns:ident $vocabulary:ident] $(#[doc = $about:literal])+ $name:ident { $($members:tt)+ } asked {} plain) => {
        columns! { @ $columns $vocabulary $($members)+ }
    };
    (@ $columns:ident $vocabulary:ident) => {};
    (@ $columns:ident $vocabulary:ident $(#[doc = $doc:literal])+ $member:ident: Slug; $($rest:tt)*) => {
        columns! { @slugs $columns $member $vocabulary }
        columns! { @ $columns $vocabulary $($rest)* }
    };
    (@ $columns:ident $vocabulary:ident $(#[doc = $doc:literal])+ $member:ident: Option<Slug>; $($rest:tt)*) => {
        columns! { @slugs $columns $member $vocabulary }
        columns! { @ $columns $vocabulary $($rest)* }
    };
    (@ $columns:ident $vocabulary:ident $(#[doc = $doc:literal])+ $member:ident: Option<CountrySlug>; $($rest:tt)*) => {
        columns! { @slugs $columns $member Vocabulary::Country }
        columns! { @ $columns $vocabulary $($rest)* }
    };
    (@ $columns:ident $vocabulary:ident $(#[doc = $doc:literal])+ $member:ident: $type:ty; $($rest:tt)*) => {
        $columns.add::<$type>(stringify!($member), |row: &TermRow, column| column.push(&row.$member));
        columns! { @ $columns $vocabulary $($rest)* }
    };
    (@slugs $columns:ident $member:ident $of:expr) => {
        let slugs = Keys::of($of.terms().map(Term::slug));
        $columns.add_column(stringify!($member), slugs, |row: &TermRow, column| column.push(&row.$member));
    };
}

/// The columns of the table of a vocabulary.
pub fn term_columns(vocabulary: Vocabulary) -> Columns<TermRow> {
    let mut columns = Columns::new();
    osce_model::term_row! { columns columns vocabulary }
    columns
}
