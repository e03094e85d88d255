//! What was so on a day, and the days that pages write.

use chrono::NaiveDate;
use osce::{Language, Structure};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::facts::Facts;
use crate::term::{Member, member};
use crate::words::{VocabularyWord, Word};

/// The State that holds the Chair on a day, as a `Chair`; `None` before 1991-06-19, and after the last term that is decided.
///
/// On a day of handover the incoming State holds it.
///
/// >>> import osce, datetime
/// >>> chair = osce.chair_on(datetime.date(2021, 2, 26))
/// >>> chair.state, chair.people[0].name
/// (Country.SWEDEN, 'Ann Linde')
#[pyfunction]
#[pyo3(signature = (date: "datetime.date") -> "osce._facts.Chair | None")]
pub fn chair_on(py: Python<'_>, date: NaiveDate) -> PyResult<Option<Bound<'_, PyAny>>> {
    osce::chair_on(date).map(|chair| Facts::new(py)?.chair(chair)).transpose()
}

/// The outgoing, the present and the incoming Chair of a day, as a `Troika`.
#[pyfunction]
#[pyo3(signature = (date: "datetime.date") -> "osce._facts.Troika")]
pub fn troika_on(py: Python<'_>, date: NaiveDate) -> PyResult<Bound<'_, PyAny>> {
    Facts::new(py)?.troika(osce::troika_on(date))
}

/// The participating States of a day: `certain`, and what the data leaves `uncertain`.
///
/// >>> import osce, datetime
/// >>> len(osce.participating_on(datetime.date(2013, 1, 1)).certain)
/// 57
#[pyfunction]
#[pyo3(signature = (date: "datetime.date") -> "osce._facts.OnDate[osce._vocabularies.Country]")]
pub fn participating_on(py: Python<'_>, date: NaiveDate) -> PyResult<Bound<'_, PyAny>> {
    Facts::new(py)?.on_date(osce::participating_on(date), |country| member(py, country))
}

/// The Partners for Co-operation of a day.
#[pyfunction]
#[pyo3(signature = (date: "datetime.date") -> "osce._facts.OnDate[osce._vocabularies.Country]")]
pub fn partners_on(py: Python<'_>, date: NaiveDate) -> PyResult<Bound<'_, PyAny>> {
    Facts::new(py)?.on_date(osce::partners_on(date), |country| member(py, country))
}

/// The field operations at work on a day.
#[pyfunction]
#[pyo3(signature = (date: "datetime.date") -> "osce._facts.OnDate[osce._vocabularies.Structure]")]
pub fn field_operations_on(py: Python<'_>, date: NaiveDate) -> PyResult<Bound<'_, PyAny>> {
    Facts::new(py)?.on_date(osce::field_operations_on(date), |structure| member(py, structure))
}

/// The field operations whose end has passed on a day: 'Closed field activities' of the navigation.
#[pyfunction]
#[pyo3(signature = (date: "datetime.date") -> "osce._facts.OnDate[osce._vocabularies.Structure]")]
pub fn closed_field_activities_on(py: Python<'_>, date: NaiveDate) -> PyResult<Bound<'_, PyAny>> {
    Facts::new(py)?.on_date(osce::closed_field_activities_on(date), |structure| member(py, structure))
}

/// Who heads a structure on a day. The Secretary General is also found by the Secretariat.
///
/// >>> import osce, datetime
/// >>> osce.office_holders(osce.Structure.SECRETARY_GENERAL, datetime.date(2015, 1, 1)).certain[0].name
/// 'Lamberto Zannier'
#[pyfunction]
#[pyo3(signature = (structure: "osce._vocabularies.Structure | str", date: "datetime.date") -> "osce._facts.OnDate[osce._facts.OfficeHolder]")]
pub fn office_holders(py: Python<'_>, structure: Member<Structure>, date: NaiveDate) -> PyResult<Bound<'_, PyAny>> {
    let facts = Facts::new(py)?;
    facts.on_date(osce::office_holders(structure.0, date), |holder| facts.office_holder(holder))
}

/// All who headed a structure, in order.
#[pyfunction]
#[pyo3(signature = (structure: "osce._vocabularies.Structure | str") -> "tuple[osce._facts.OfficeHolder, ...]")]
pub fn all_office_holders(py: Python<'_>, structure: Member<Structure>) -> PyResult<Bound<'_, PyTuple>> {
    let facts = Facts::new(py)?;
    let holders = osce::all_office_holders(structure.0).into_iter().map(|holder| facts.office_holder(holder));
    PyTuple::new(py, holders.collect::<PyResult<Vec<_>>>()?)
}

/// The name of the Organization in a language on a day: the Conference until the end of 1994.
#[pyfunction]
#[pyo3(signature = (date, language=Word(Language::English)))]
pub fn organization_name(date: NaiveDate, language: Word<Language>) -> Option<&'static str> {
    osce::organization_name(language.0, date)
}

/// The abbreviation of the Organization in a language on a day: `OSCE`, `KSZE`, `ОБСЕ`.
#[pyfunction]
#[pyo3(signature = (date, language=Word(Language::English)))]
pub fn organization_abbreviation(date: NaiveDate, language: Word<Language>) -> Option<&'static str> {
    osce::organization_abbreviation(language.0, date)
}

/// The entries of the site's navigation that are sections of the site and no terms.
#[pyfunction]
pub fn site_sections() -> Vec<&'static str> {
    osce::site_sections().collect()
}

/// The day that a page writes, in the six official languages; of several days the first. Raises `ValueError` where it is none.
///
/// >>> import osce
/// >>> osce.parse_date("6 - 7 October 2020"), osce.parse_date("26 апреля 2015")
/// (datetime.date(2020, 10, 6), datetime.date(2015, 4, 26))
#[pyfunction]
pub fn parse_date(text: &str) -> PyResult<NaiveDate> {
    osce::parse_date(text).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// The first and the last day that a page writes, which are the same where it writes one. Raises `ValueError` where it is none.
#[pyfunction]
pub fn parse_dates(text: &str) -> PyResult<(NaiveDate, NaiveDate)> {
    let range = osce::parse_dates(text).map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok((range.first, range.last))
}

/// A vocabulary as a table, a row a term, ready for a data frame: `vocabulary`, `slug`, `label`, `parent`, `top`, `kind`,
/// `country`, `alpha2`, `alpha3`, `numeric`, `start`, `end`, `abbreviation`, all of them texts or `None`.
///
/// >>> import osce
/// >>> [row["alpha3"] for row in osce.table("country")][:3]
/// ['ALB', 'AND', 'ARM']
#[pyfunction]
#[pyo3(signature = (vocabulary: "str | type[osce._terms.Term]") -> "list[dict[str, str | None]]")]
pub fn table(py: Python<'_>, vocabulary: VocabularyWord) -> PyResult<Bound<'_, PyList>> {
    let row = |row: osce::TableRow| -> PyResult<Bound<'_, PyDict>> {
        let end = |end: Option<osce::PeriodEnd>| end.map(|end| end.to_string());
        let cells = PyDict::new(py);
        cells.set_item("vocabulary", row.vocabulary.slug())?;
        cells.set_item("slug", row.slug)?;
        cells.set_item("label", row.label)?;
        cells.set_item("parent", row.parent)?;
        cells.set_item("top", row.top)?;
        cells.set_item("kind", row.kind)?;
        cells.set_item("country", row.country)?;
        cells.set_item("alpha2", row.alpha2)?;
        cells.set_item("alpha3", row.alpha3)?;
        cells.set_item("numeric", row.numeric)?;
        cells.set_item("start", end(row.start))?;
        cells.set_item("end", end(row.end))?;
        cells.set_item("abbreviation", row.abbreviation)?;
        Ok(cells)
    };
    PyList::new(py, osce::table(vocabulary.0).into_iter().map(row).collect::<PyResult<Vec<_>>>()?)
}

/// How many terms of a vocabulary have a preferred label in a language, of how many.
#[pyfunction]
#[pyo3(signature = (vocabulary: "str | type[osce._terms.Term]", language: "str") -> "osce._facts.Coverage")]
pub fn label_coverage(
    py: Python<'_>,
    vocabulary: VocabularyWord,
    language: Word<Language>,
) -> PyResult<Bound<'_, PyAny>> {
    Facts::new(py)?.coverage(osce::label_coverage(vocabulary.0, language.0))
}
