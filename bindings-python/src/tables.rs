//! A vocabulary as a table, and how far it is labelled.

use osce::{
    Language,
    vocabularies::{Coverage, Vocabulary},
};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::convert::{Give, Given, Taken};

macro_rules! cells {
    ([] $(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+ } asked {} plain) => {
        /// The cells of a row by their columns.
        fn cells<'py>(py: Python<'py>, row: &crate::of_core::$name) -> PyResult<Bound<'py, PyDict>> {
            let cells = PyDict::new(py);
            $(cells.set_item(stringify!($member), row.$member.cell(py)?)?;)+
            Ok(cells)
        }
    };
}

osce_model::term_row! { cells }

/// A vocabulary as a table, a row a term, ready for a data frame: `vocabulary`, `slug`, `label`, `parent`, `top`, `kind`,
/// `country`, `alpha2`, `alpha3`, `numeric`, `start`, `end`, `abbreviation`, all of them texts or `None`.
///
/// >>> import osce
/// >>> [row["alpha3"] for row in osce.table("country")][:3]
/// ['ALB', 'AND', 'ARM']
#[pyfunction]
#[pyo3(signature = (vocabulary: "str | type[osce._terms.Term]") -> "list[dict[str, str | None]]")]
pub fn table(py: Python<'_>, vocabulary: Taken<Vocabulary>) -> PyResult<Bound<'_, PyList>> {
    let rows = osce::vocabularies::table(vocabulary.0).map(|row| cells(py, &row)).collect::<PyResult<Vec<_>>>()?;
    PyList::new(py, rows)
}

/// How many terms of a vocabulary have a preferred label in a language, of how many.
#[pyfunction]
pub fn label_coverage(vocabulary: Taken<Vocabulary>, language: Taken<Language>) -> Given<Coverage> {
    Given(osce::vocabularies::label_coverage(vocabulary.0, language.0))
}
