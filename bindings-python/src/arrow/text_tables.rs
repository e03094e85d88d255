//! What the texts of a column mean, and which terms they name, as tables that engines read.

use osce::Language;
use osce::lookup::{LookupRow, MentionColumnRow, MentionRow, add_mention_column_rows, lookup_column_row, mention_rows};
use osce::vocabularies::Vocabulary;
use pyo3::prelude::*;

use super::row_columns::Slugs;
use super::table::Table;
use super::text_parts::{Asked, table_of};
use crate::convert::Taken;
use crate::text_tables::{Lookups, Remembered, Searches};

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
    let Lookups { options, days } = Lookups::new(vocabulary, language, on, fuzzy, forms)?;
    table_of(texts, &days, Slugs(options.vocabulary), |_, asked| {
        let mut lookups = Remembered::new(&options);
        asked.iter().map(|(text, day)| lookups.row(text.as_deref(), *day)).collect::<Vec<LookupRow>>()
    })
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
    let Searches { options, vocabularies, days } = &searches;
    table_of(texts, days, Slugs(searches.vocabulary()), |first, asked| {
        let rows = |(row, (text, day)): (usize, &Asked)| {
            let options = options.clone().on(*day);
            text.as_ref().map(|text| mention_rows((first + row) as u64, text, vocabularies, &options))
        };
        asked.iter().enumerate().filter_map(rows).flatten().collect::<Vec<MentionRow>>()
    })
}

/// Which term each text of a column means: a row a text, in order, with `status`, `vocabulary` and `slug` as `osce.lookup_table` has
/// them, and its options. What else is known of an answer, and what was probably meant, is not searched for.
///
/// All cores search, and the interpreter's lock is released meanwhile; no Python object is made per answer.
///
/// >>> import osce
/// >>> osce.lookup_columns(["Finland", "Atlantis"]).schema["status"]
/// 'Dictionary(Int16, Utf8)'
#[pyfunction]
#[pyo3(signature = (texts: "collections.abc.Iterable[typing.Any]", *, vocabulary: "str | type[osce._terms.Term] | None" = None, language: "str | None" = None, on: "datetime.date | str | collections.abc.Iterable[typing.Any] | None" = None, fuzzy: "bool" = false, forms: "bool" = true) -> "Table")]
pub fn lookup_columns(
    texts: &Bound<'_, PyAny>,
    vocabulary: Option<Taken<Vocabulary>>,
    language: Option<Taken<Language>>,
    on: Option<Bound<'_, PyAny>>,
    fuzzy: bool,
    forms: bool,
) -> PyResult<Table> {
    let Lookups { options, days } = Lookups::new(vocabulary, language, on, fuzzy, forms)?;
    table_of(texts, &days, Slugs(options.vocabulary), |_, asked| {
        let row = |(text, day): &Asked| lookup_column_row(text.as_deref(), &options.clone().on(*day));
        asked.iter().map(row).collect::<Vec<_>>()
    })
}

/// Where the texts of a column name terms: a row a mention, in order, with `row`, `start`, `end`, `vocabulary`, `slug`, `kind` and `form`
/// as `osce.mentions_table` has them, and its options.
///
/// All cores search, and the interpreter's lock is released meanwhile; no Python object is made per answer.
///
/// >>> import osce
/// >>> list(osce.mentions_columns(["Albania"]).schema)
/// ['row', 'start', 'end', 'vocabulary', 'slug', 'kind', 'form']
#[pyfunction]
#[pyo3(signature = (texts: "collections.abc.Iterable[typing.Any]", *, vocabularies: "str | type[osce._terms.Term] | collections.abc.Iterable[str | type[osce._terms.Term]] | None" = None, language: "str | None" = None, on: "datetime.date | str | collections.abc.Iterable[typing.Any] | None" = None, kinds: "collections.abc.Iterable[str] | None" = None, generic: "bool" = true, own_text: "bool" = false) -> "Table")]
pub fn mentions_columns(
    texts: &Bound<'_, PyAny>,
    vocabularies: Option<Bound<'_, PyAny>>,
    language: Option<Taken<Language>>,
    on: Option<Bound<'_, PyAny>>,
    kinds: Option<Bound<'_, PyAny>>,
    generic: bool,
    own_text: bool,
) -> PyResult<Table> {
    let searches = Searches::new(vocabularies, language, on, kinds, generic, own_text)?;
    let Searches { options, vocabularies, days } = &searches;
    table_of(texts, days, Slugs(searches.vocabulary()), |first, asked| {
        let mut rows: Vec<MentionColumnRow> = Vec::new();
        for (row, (text, day)) in asked.iter().enumerate() {
            if let Some(text) = text {
                let options = options.clone().on(*day);
                add_mention_column_rows((first + row) as u64, text, vocabularies, &options, &mut rows);
            }
        }
        rows
    })
}
