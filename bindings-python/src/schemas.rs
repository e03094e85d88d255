//! JSON Schema, and the version of the data.

use chrono::NaiveDate;
use osce::{
    checking::Profile,
    schema::{SchemaForm, SchemaSubject},
    vocabularies::Vocabulary,
};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::convert::Taken;

/// The JSON Schema (draft 2020-12) of a subject: `"news-item"`, `"meeting"`, `"project"`, `"field-operation"`, the five vocabularies by
/// their slugs, `"country-description"`, `"structure-description"`, `"report"`, `"match"`, `"mention"`.
///
/// Only records differ by `profile`. With `compact` the terms of a vocabulary are one `enum`, for generators of code. Raises `ValueError`
/// for other names.
///
/// >>> import osce
/// >>> osce.schema("news-item", compact=True)["properties"]["issued_on"]["format"]
/// 'date'
#[pyfunction]
#[pyo3(signature = (name: "str", profile: "str" = Taken(Profile::Strict), compact: "bool" = false) -> "dict[str, typing.Any]", text_signature = "(name, profile='strict', compact=False)")]
pub fn schema<'py>(py: Python<'py>, name: &str, profile: Taken<Profile>, compact: bool) -> PyResult<Bound<'py, PyAny>> {
    let form = if compact { SchemaForm::Compact } else { SchemaForm::Full };
    let subject: SchemaSubject =
        name.parse().map_err(|error: osce::vocabularies::UnknownSlug| PyValueError::new_err(error.to_string()))?;
    crate::json::to_python(py, &osce::schema::json_schema(subject, profile.0, form))
}

/// The version of the data: that of the package, which carries it.
#[pyfunction]
pub fn data_version() -> &'static str {
    osce::data_version()
}

/// The day up to which the facts of a vocabulary were reviewed: that of the latest pages on which the review rests. Chairs and heads of
/// structures are reviewed with the structures, events with the series of meetings. Answers about a later day say `beyond_review`.
///
/// >>> import osce
/// >>> day = osce.data_as_of("country")
/// >>> osce.participating_on(day).beyond_review
/// False
#[pyfunction]
pub fn data_as_of(vocabulary: Taken<Vocabulary>) -> NaiveDate {
    osce::data_as_of(vocabulary.0)
}
