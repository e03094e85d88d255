//! What the texts of a column mean, and which terms they name, as tables that engines read.

use osce::Language;
use osce::vocabularies::Vocabulary;
use pyo3::prelude::*;

use super::row_columns::Slugs;
use super::table::Table;
use crate::convert::Taken;
use crate::text_tables::{Lookups, Searches};

/// What the texts of a column mean: a row a text, in order, with the columns and options of `osce.lookup_table`.
///
/// >>> import osce.arrow
/// >>> osce.arrow.lookup_table(["Finland"], vocabulary="country").schema["slug"]
/// 'Dictionary(Int16, Utf8)'
#[pyfunction]
#[pyo3(name = "arrow_lookup_table")]
#[pyo3(signature = (texts: "collections.abc.Iterable[typing.Any]", *, vocabulary: "str | type[osce._terms.Term] | None" = None, language: "str | None" = None, on: "datetime.date | str | collections.abc.Iterable[typing.Any] | None" = None, fuzzy: "bool" = false, forms: "bool" = true) -> "Table")]
pub fn lookup_table(
    texts: &Bound<'_, PyAny>,
    vocabulary: Option<Taken<Vocabulary>>,
    language: Option<Taken<Language>>,
    on: Option<Bound<'_, PyAny>>,
    fuzzy: bool,
    forms: bool,
) -> PyResult<Table> {
    let lookups = Lookups::new(vocabulary, language, on, fuzzy, forms)?;
    Table::of_rows(Slugs(lookups.options.vocabulary), |take| lookups.each(texts, take))
}

/// The terms that the texts of a column name: a row a mention, in order, with the columns and options of `osce.mentions_table`.
///
/// >>> import osce.arrow
/// >>> list(osce.arrow.mentions_table(["Albania"]).schema)[:3]
/// ['row', 'start', 'end']
#[pyfunction]
#[pyo3(name = "arrow_mentions_table")]
#[pyo3(signature = (texts: "collections.abc.Iterable[typing.Any]", *, vocabularies: "str | type[osce._terms.Term] | collections.abc.Iterable[str | type[osce._terms.Term]] | None" = None, language: "str | None" = None, on: "datetime.date | str | collections.abc.Iterable[typing.Any] | None" = None, kinds: "collections.abc.Iterable[str] | None" = None, generic: "bool" = true, own_text: "bool" = false) -> "Table")]
pub fn mentions_table(
    texts: &Bound<'_, PyAny>,
    vocabularies: Option<Bound<'_, PyAny>>,
    language: Option<Taken<Language>>,
    on: Option<Bound<'_, PyAny>>,
    kinds: Option<Bound<'_, PyAny>>,
    generic: bool,
    own_text: bool,
) -> PyResult<Table> {
    let searches = Searches::new(vocabularies, language, on, kinds, generic, own_text)?;
    Table::of_rows(Slugs(searches.vocabulary()), |take| searches.each(texts, take))
}
