//! What the texts of a column mean, and which terms they name: a row a text, a row a mention.

use std::collections::HashMap;

use chrono::NaiveDate;
use osce::Language;
use osce::lookup::{LookupOptions, LookupRow, MentionOptions, MentionRow, lookup_row, mention_rows};
use osce::vocabularies::{LookupStatus, NameKind, Vocabulary};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyType};

use crate::convert::{Take, Taken, option};
use crate::list_columns::ListColumns;
use crate::table_rows::TableRow;
use crate::text_column::{Days, texts};
use crate::user_code;

/// The most texts to remember that were not found.
const MOST_REMEMBERED: usize = 1 << 16;

/// What the texts of a column are looked up with.
pub struct Lookups {
    pub options: LookupOptions,
    pub days: Days,
}

impl Lookups {
    pub fn new(
        vocabulary: Option<Taken<Vocabulary>>,
        language: Option<Taken<Language>>,
        on: Option<Bound<'_, PyAny>>,
        fuzzy: bool,
        forms: bool,
    ) -> PyResult<Self> {
        let options = LookupOptions::new().vocabulary(option(vocabulary)).language(option(language));
        Ok(Self { options: options.fuzzy(fuzzy).forms(forms), days: Days::new(on)? })
    }

    /// Hands the row of each text on, in order.
    fn each(self, column: &Bound<'_, PyAny>, mut take: impl FnMut(&LookupRow) -> PyResult<()>) -> PyResult<()> {
        let py = column.py();
        let mut lookups = Remembered::new(&self.options);
        let mut rows = 0;
        for text in texts(column)? {
            let text = text?;
            let text = text.as_ref().map(|text| text.to_str()).transpose()?;
            let day = self.days.of_row(rows)?;
            rows += 1;
            take(&py.detach(|| lookups.row(text, day)))?;
        }
        self.days.are_all_of(rows)
    }
}

/// Lookups that remember what was probably meant: that takes long to find, and the texts of a column repeat.
pub struct Remembered<'o> {
    options: &'o LookupOptions,
    not_found: HashMap<(String, Option<NaiveDate>), LookupRow>,
}

impl<'o> Remembered<'o> {
    pub fn new(options: &'o LookupOptions) -> Self {
        Self { options, not_found: HashMap::new() }
    }

    /// The row of a text, asked about a day.
    pub fn row(&mut self, text: Option<&str>, day: Option<NaiveDate>) -> LookupRow {
        let key = text.filter(|_| !self.not_found.is_empty()).map(|text| (text.to_owned(), day));
        if let Some(row) = key.and_then(|key| self.not_found.get(&key)) {
            return row.clone();
        }
        let row = lookup_row(text, &self.options.clone().on(day));
        if let (LookupStatus::NotFound, Some(text)) = (row.status, text)
            && self.not_found.len() < MOST_REMEMBERED
        {
            self.not_found.insert((text.to_owned(), day), row.clone());
        }
        row
    }
}

/// What the texts of a column are searched for.
pub struct Searches {
    pub options: MentionOptions,
    pub vocabularies: Vec<Vocabulary>,
    pub days: Days,
}

impl Searches {
    pub fn new(
        vocabularies: Option<Bound<'_, PyAny>>,
        language: Option<Taken<Language>>,
        on: Option<Bound<'_, PyAny>>,
        kinds: Option<Bound<'_, PyAny>>,
        generic: bool,
        own_text: bool,
    ) -> PyResult<Self> {
        let vocabularies = vocabularies.map_or_else(|| Ok(Vec::new()), |given| vocabularies_of(&given))?;
        let options = MentionOptions::new()
            // Names of another vocabulary are not in the way of the one.
            .vocabulary(if let [one] = vocabularies[..] { Some(one) } else { None })
            .language(option(language))
            .kinds(kinds_of(kinds)?)
            .generic(generic)
            .own_text(own_text);
        Ok(Self { options, vocabularies, days: Days::new(on)? })
    }

    /// The vocabulary of all mentions, where it is one.
    pub fn vocabulary(&self) -> Option<Vocabulary> {
        self.options.vocabulary
    }

    /// Hands the rows of each text on, in order.
    fn each(self, column: &Bound<'_, PyAny>, mut take: impl FnMut(&MentionRow) -> PyResult<()>) -> PyResult<()> {
        let py = column.py();
        let mut rows = 0;
        for text in texts(column)? {
            let day = self.days.of_row(rows)?;
            if let Some(text) = text? {
                let (text, options) = (text.to_str()?, self.options.clone().on(day));
                let found = py.detach(|| mention_rows(rows as u64, text, &self.vocabularies, &options));
                found.iter().try_for_each(&mut take)?;
            }
            rows += 1;
        }
        self.days.are_all_of(rows)
    }
}

/// A vocabulary, or several.
fn vocabularies_of(given: &Bound<'_, PyAny>) -> PyResult<Vec<Vocabulary>> {
    if given.is_instance_of::<PyString>() || given.is_instance_of::<PyType>() {
        return Ok(vec![Vocabulary::take(given)?]);
    }
    user_code::iterate(given)?.map(|vocabulary| Vocabulary::take(&vocabulary?)).collect()
}

/// The kinds of names that are wanted.
pub fn kinds_of(kinds: Option<Bound<'_, PyAny>>) -> PyResult<Option<Vec<NameKind>>> {
    let Some(kinds) = kinds else { return Ok(None) };
    if kinds.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err("expected a list of kinds of names, found a text"));
    }
    user_code::iterate(&kinds)?.map(|kind| kind?.extract().map(|Taken(kind)| kind)).collect::<PyResult<_>>().map(Some)
}

/// What the texts of a column mean: a row a text, in order, as a list a column.
///
/// `status` says what each came to: `found`, `ambiguous` (then `candidates` has the slugs), `not-valid-on` the day, `not-found` (then
/// `suggestions` has slugs), `area` for what the naming policy knows as no State, and `empty` for blanks, `None`, NaN, NaT and NA.
/// `on` is a day for all texts, or a column of days. The other options are those of `lookup`. The rows are described in `docs/wire.md`.
///
/// Raises `TypeError` for what is neither a text nor missing, with the row, and `ValueError` where there are not as many days as texts.
///
/// >>> import osce
/// >>> table = osce.lookup_table(["Finland", "FIN", "Filand", "Kosovo", None], vocabulary="country")
/// >>> table["slug"], table["status"]
/// (['fi', 'fi', None, None, None], ['found', 'found', 'not-found', 'area', 'empty'])
/// >>> table["suggestions"][2][0]
/// 'fi'
#[pyfunction]
#[pyo3(signature = (texts: "collections.abc.Iterable[typing.Any]", *, vocabulary: "str | type[osce._terms.Term] | None" = None, language: "str | None" = None, on: "datetime.date | str | collections.abc.Iterable[typing.Any] | None" = None, fuzzy: "bool" = false, forms: "bool" = true) -> "dict[str, list[typing.Any]]")]
pub fn lookup_table<'py>(
    texts: Bound<'py, PyAny>,
    vocabulary: Option<Taken<Vocabulary>>,
    language: Option<Taken<Language>>,
    on: Option<Bound<'py, PyAny>>,
    fuzzy: bool,
    forms: bool,
) -> PyResult<Bound<'py, PyDict>> {
    let lookups = Lookups::new(vocabulary, language, on, fuzzy, forms)?;
    in_lists(texts.py(), |take| lookups.each(&texts, take))
}

/// The terms that the texts of a column name: a row a mention, in order, as a list a column.
///
/// `row` is the place of the text in the column, from 0; `start` and `end` are those of the mention in it, in code points. With
/// `vocabularies` terms of these alone are given; `on` is a day for all texts, or a column of days. The other options are those of
/// `mentions`. What is missing names nothing.
///
/// Raises `TypeError` for what is neither a text nor missing, with the row, and `ValueError` where there are not as many days as texts.
///
/// >>> import osce
/// >>> table = osce.mentions_table(["Vienna", None, "The Mission to Moldova thanked Albania."], vocabularies=["structure", "country"])
/// >>> list(zip(table["row"], table["slug"]))
/// [(2, 'mission-to-moldova'), (2, 'al')]
#[pyfunction]
#[pyo3(signature = (texts: "collections.abc.Iterable[typing.Any]", *, vocabularies: "str | type[osce._terms.Term] | collections.abc.Iterable[str | type[osce._terms.Term]] | None" = None, language: "str | None" = None, on: "datetime.date | str | collections.abc.Iterable[typing.Any] | None" = None, kinds: "collections.abc.Iterable[str] | None" = None, generic: "bool" = true, own_text: "bool" = false) -> "dict[str, list[typing.Any]]")]
pub fn mentions_table<'py>(
    texts: Bound<'py, PyAny>,
    vocabularies: Option<Bound<'py, PyAny>>,
    language: Option<Taken<Language>>,
    on: Option<Bound<'py, PyAny>>,
    kinds: Option<Bound<'py, PyAny>>,
    generic: bool,
    own_text: bool,
) -> PyResult<Bound<'py, PyDict>> {
    let searches = Searches::new(vocabularies, language, on, kinds, generic, own_text)?;
    in_lists(texts.py(), |take| searches.each(&texts, take))
}

/// The rows that are handed on, as a list a column.
fn in_lists<R: TableRow>(
    py: Python<'_>,
    each: impl FnOnce(&mut dyn FnMut(&R) -> PyResult<()>) -> PyResult<()>,
) -> PyResult<Bound<'_, PyDict>> {
    let columns = ListColumns::new(py, R::NAMES.to_vec());
    each(&mut |row| columns.add(py, row.cells(py)?))?;
    columns.finish(py)
}
