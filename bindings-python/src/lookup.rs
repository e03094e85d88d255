//! What a name means: `get`, `lookup`, `lookup_all`, `suggest`.

use chrono::NaiveDate;
use osce::{Language, Term, lookup::SuggestOptions, vocabularies::Vocabulary};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyFloat, PyList, PyString};

use crate::answers::{Match, Suggestion};
use crate::convert::{Given, Taken, option};
use crate::errors::lookup_error;
use crate::options::lookup_options;
use crate::user_code;

/// The term with exactly this slug, of one vocabulary or the first of any; `None` where there is none.
///
/// >>> import osce
/// >>> osce.get("policing")
/// FieldOfWork.POLICING
/// >>> osce.get("Policing") is None
/// True
#[pyfunction]
#[pyo3(signature = (slug, vocabulary=None))]
pub fn get(slug: &str, vocabulary: Option<Taken<Vocabulary>>) -> Given<Option<Term>> {
    Given(match vocabulary {
        Some(Taken(vocabulary)) => Term::with_slug(vocabulary, slug),
        None => Term::from_slug(slug),
    })
}

/// The term that a name means, and by which of its names it was found.
///
/// Case, accents, punctuation, an article and the Organization's token make no difference. With `vocabulary` terms of that
/// vocabulary alone are found, and ISO codes of countries with `"country"`. With `on` the name must have been in use on that day.
/// With `fuzzy` the only term that is a typing error away is found too. A name is also found in the other forms in which people write
/// it - with its abbreviation in brackets, inverted, with a number or a year - and `form` says in which; with `forms=False` it is not.
///
/// Raises `NotFound` (with suggestions), `Ambiguous` (with candidates) or `NotValidOn` (with the names of that day).
///
/// >>> import osce
/// >>> found = osce.lookup("OSCE Mission to Serbia and Montenegro")
/// >>> found.term, found.name, found.valid_until
/// (Structure.MISSION_TO_SERBIA, 'OSCE Mission to Serbia and Montenegro', PartialDate('2006-06-29'))
#[pyfunction]
#[pyo3(signature = (text, *, vocabulary=None, language=None, on=None, fuzzy=false, forms=true))]
pub fn lookup(
    py: Python<'_>,
    text: &str,
    vocabulary: Option<Taken<Vocabulary>>,
    language: Option<Taken<Language>>,
    on: Option<Taken<NaiveDate>>,
    fuzzy: bool,
    forms: bool,
) -> PyResult<Match> {
    let options = lookup_options(vocabulary, language, on, fuzzy, forms);
    osce::lookup::lookup_with(text, &options).map(Match::from).map_err(|error| lookup_error(py, text, error, options))
}

/// `lookup` for a whole column: a list with a match or `None` for each text; `None` too where a text is ambiguous, and for
/// `None`, NaN and the missing value of pandas.
///
/// Raises `TypeError` for what is neither a text nor missing.
///
/// >>> import osce
/// >>> [found and found.term.value for found in osce.lookup_all(["Finland", "Atlantis", None])]
/// ['fi', None, None]
#[pyfunction]
#[pyo3(signature = (texts, *, vocabulary=None, language=None, on=None, fuzzy=false, forms=true) -> "list[Match | None]")]
pub fn lookup_all(
    texts: Bound<'_, PyAny>,
    vocabulary: Option<Taken<Vocabulary>>,
    language: Option<Taken<Language>>,
    on: Option<Taken<NaiveDate>>,
    fuzzy: bool,
    forms: bool,
) -> PyResult<Bound<'_, PyList>> {
    if texts.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err("expected an iterable of texts, found one text: use lookup"));
    }
    let options = lookup_options(vocabulary, language, on, fuzzy, forms);
    let find = |text: Bound<'_, PyAny>| -> PyResult<Option<Match>> {
        let is_nan = text.cast::<PyFloat>().is_ok_and(|number| number.value().is_nan());
        // The missing value of pandas has a class of its own.
        if text.is_none() || is_nan || text.get_type().name()? == "NAType" {
            return Ok(None);
        }
        Ok(osce::lookup::lookup_with(text.extract()?, &options).ok().map(Match::from))
    };
    let found = PyList::empty(texts.py());
    for text in user_code::iterate(&texts)? {
        found.append(find(text?)?)?;
    }
    Ok(found)
}

/// Terms that a text may be the beginning or a misspelling of, the most likely first: at most `limit`.
///
/// >>> import osce
/// >>> osce.suggest("poli")[0].term
/// FieldOfWork.POLICING
#[pyfunction]
#[pyo3(signature = (text, *, vocabulary=None, language=None, limit=5))]
pub fn suggest(
    text: &str,
    vocabulary: Option<Taken<Vocabulary>>,
    language: Option<Taken<Language>>,
    limit: usize,
) -> Vec<Suggestion> {
    let options = SuggestOptions::new().vocabulary(option(vocabulary)).language(option(language)).limit(limit);
    osce::lookup::suggest_with(text, &options).into_iter().map(Suggestion::from).collect()
}

/// The normal form of a text, by which names are compared.
#[pyfunction]
pub fn normal_form(text: &str) -> String {
    osce::lookup::normal_form(text)
}
