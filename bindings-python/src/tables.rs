//! A vocabulary as a table, and how far it is labelled.

use osce::{
    Language,
    vocabularies::{Coverage, FactTable, Vocabulary},
};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::convert::{Given, Take, Taken};
use crate::table_rows::TableRow;

/// A vocabulary as a table, a row a term, or what is known beside the terms: `chair` (a row a term in the Chair), `office-holder`,
/// `event` (Summits and Ministerial Councils), `name` (a row a name, once for each period of its use).
///
/// Each row is a dictionary of texts, days (`datetime.date`), lists and `None`, ready for a data frame. A date stands in three columns:
/// `start` as it is known ('1973', 'unknown'), `start_is` (`exact`, `partial`, `open`, `unknown`), `first_day` where it is exact; likewise
/// `end`, `end_is`, `last_day`. The columns are described in `docs/wire.md`.
///
/// >>> import osce
/// >>> [row["alpha3"] for row in osce.table("country")][:3]
/// ['ALB', 'AND', 'ARM']
/// >>> osce.table("chair")[0]["people"][0]["name"]
/// 'Hans-Dietrich Genscher'
#[pyfunction]
#[pyo3(signature = (name: "str | type[osce._terms.Term]") -> "list[dict[str, typing.Any]]")]
pub fn table(py: Python<'_>, name: TableName) -> PyResult<Bound<'_, PyList>> {
    rows_of!(name, dictionaries, py)
}

/// The rows as dictionaries.
fn dictionaries<R: TableRow>(py: Python<'_>, rows: impl Iterator<Item = R>) -> PyResult<Bound<'_, PyList>> {
    let list = PyList::empty(py);
    for row in rows {
        let cells = PyDict::new(py);
        R::NAMES.iter().zip(row.cells(py)?).try_for_each(|(name, cell)| cells.set_item(name, cell))?;
        list.append(cells)?;
    }
    Ok(list)
}

/// Makes something of the rows of a table.
macro_rules! rows_of {
    ($name:expr, $make:path, $with:expr) => {
        match $name {
            $crate::tables::TableName::Terms(vocabulary) => $make($with, osce::vocabularies::table(vocabulary)),
            $crate::tables::TableName::Facts(table) => match table {
                osce::vocabularies::FactTable::Chair => $make($with, osce::vocabularies::chair_table()),
                osce::vocabularies::FactTable::OfficeHolder => $make($with, osce::vocabularies::office_holder_table()),
                osce::vocabularies::FactTable::Event => $make($with, osce::vocabularies::event_table()),
                osce::vocabularies::FactTable::Name => $make($with, osce::vocabularies::name_table()),
            },
        }
    };
}

pub(crate) use rows_of;

/// What a table is called.
#[derive(Clone, Copy)]
pub enum TableName {
    Terms(Vocabulary),
    Facts(FactTable),
}

impl TableName {
    /// The vocabulary of the slugs in it, where it is one.
    pub fn vocabulary(self) -> Option<Vocabulary> {
        match self {
            Self::Terms(vocabulary) => Some(vocabulary),
            Self::Facts(_) => None,
        }
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for TableName {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = Vocabulary::TAKEN;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if let Some(table) = object.extract().ok().and_then(FactTable::from_slug) {
            return Ok(Self::Facts(table));
        }
        Vocabulary::take(&object).map(Self::Terms).map_err(|error| {
            let py = object.py();
            let tables: Vec<String> = FactTable::ALL.iter().map(|table| format!("`{table}`")).collect();
            let message = format!("{}; other tables are {}", error.value(py), tables.join(", "));
            PyErr::from_type(error.get_type(py), message)
        })
    }
}

/// How many terms of a vocabulary have a preferred label in a language, of how many.
#[pyfunction]
pub fn label_coverage(vocabulary: Taken<Vocabulary>, language: Taken<Language>) -> Given<Coverage> {
    Given(osce::vocabularies::label_coverage(vocabulary.0, language.0))
}
