//! What a name means: `get`, `lookup`, `lookup_all`, `suggest`.

use chrono::NaiveDate;
use osce::{Language, LookupOptions, NameKind, SuggestOptions, Term, Vocabulary};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyFloat, PyString, PyTuple};

use crate::errors::lookup_error;
use crate::partial_date::{PartialDate, PartialDateArg};
use crate::term::{AnyTerm, LanguageMember};
use crate::words::{VocabularyWord, Word, vocabulary, word};

/// The term with exactly this slug, of one vocabulary or the first of any; `None` where there is none.
///
/// >>> import osce
/// >>> osce.get("policing")
/// FieldOfWork.POLICING
/// >>> osce.get("Policing") is None
/// True
#[pyfunction]
#[pyo3(signature = (slug, vocabulary=None))]
pub fn get(slug: &str, vocabulary: Option<VocabularyWord>) -> Option<AnyTerm> {
    let term = match vocabulary {
        Some(VocabularyWord(vocabulary)) => Term::with_slug(vocabulary, slug),
        None => osce::get(slug),
    };
    term.map(AnyTerm)
}

/// The term that a name means, and by which of its names it was found.
///
/// Case, accents, punctuation, an article and the Organization's token make no difference. With `vocabulary` terms of that
/// vocabulary alone are found, and ISO codes of countries with `"country"`. With `on` the name must have been in use on that day.
/// With `fuzzy` the only term that is a typing error away is found too.
///
/// Raises `NotFound` (with suggestions), `Ambiguous` (with candidates) or `NotValidOn` (with the names of that day).
///
/// >>> import osce
/// >>> found = osce.lookup("OSCE Mission to Serbia and Montenegro")
/// >>> found.term, found.name, found.valid_until
/// (Structure.MISSION_TO_SERBIA, 'OSCE Mission to Serbia and Montenegro', PartialDate('2006-06-29'))
#[pyfunction]
#[pyo3(signature = (text, *, vocabulary=None, language=None, on=None, fuzzy=false))]
pub fn lookup(
    py: Python<'_>,
    text: &str,
    vocabulary: Option<VocabularyWord>,
    language: Option<Word<Language>>,
    on: Option<NaiveDate>,
    fuzzy: bool,
) -> PyResult<Match> {
    let options = lookup_options(vocabulary, language, on, fuzzy);
    osce::lookup_with(text, &options).map(Match::from).map_err(|error| lookup_error(py, text, error, options))
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
#[pyo3(signature = (texts, *, vocabulary=None, language=None, on=None, fuzzy=false))]
pub fn lookup_all(
    texts: Bound<'_, PyAny>,
    vocabulary: Option<VocabularyWord>,
    language: Option<Word<Language>>,
    on: Option<NaiveDate>,
    fuzzy: bool,
) -> PyResult<Vec<Option<Match>>> {
    if texts.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err("expected an iterable of texts, found one text: use lookup"));
    }
    let options = lookup_options(vocabulary, language, on, fuzzy);
    let find = |text: Bound<'_, PyAny>| {
        let is_nan = text.cast::<PyFloat>().is_ok_and(|number| number.value().is_nan());
        // The missing value of pandas has a class of its own.
        if text.is_none() || is_nan || text.get_type().name()? == "NAType" {
            return Ok(None);
        }
        Ok(osce::lookup_with(text.extract()?, &options).ok().map(Match::from))
    };
    texts.try_iter()?.map(|text| find(text?)).collect()
}

pub fn lookup_options(
    of: Option<VocabularyWord>,
    language: Option<Word<Language>>,
    on: Option<NaiveDate>,
    fuzzy: bool,
) -> LookupOptions {
    LookupOptions::new().vocabulary(vocabulary(of)).language(word(language)).on(on).fuzzy(fuzzy)
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
    vocabulary: Option<VocabularyWord>,
    language: Option<Word<Language>>,
    limit: usize,
) -> Vec<Suggestion> {
    let options =
        SuggestOptions::new().vocabulary(crate::words::vocabulary(vocabulary)).language(word(language)).limit(limit);
    osce::suggest_with(text, &options).into_iter().map(Suggestion::from).collect()
}

/// The name of a term, as the core holds it.
pub fn known_name(term: Term, text: &str) -> PyResult<&'static str> {
    let names = term.names().into_iter().map(osce::Name::text);
    let codes = match term {
        Term::Country(country) => country.codes().value,
        _ => Vec::new(),
    };
    names
        .chain(codes.into_iter().map(|code| code.text))
        .find(|name| *name == text)
        .ok_or_else(|| PyValueError::new_err(format!("`{text}` is no name of `{term}`")))
}

/// A term that was found, and by which of its names.
#[pyclass(frozen, eq, hash, module = "osce")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Match {
    term: Term,
    name: &'static str,
    kind: NameKind,
    language: Option<Language>,
    valid_from: Option<osce::PartialDate>,
    valid_until: Option<osce::PartialDate>,
    dated: bool,
    certain: bool,
    distance: u32,
    annotation: Option<Box<str>>,
    /// Where it stands in a list, and what is written there.
    place: Option<(usize, usize, Box<str>)>,
}

impl From<osce::Match> for Match {
    #[inline]
    fn from(found: osce::Match) -> Self {
        Self {
            term: found.term,
            name: found.name,
            kind: found.kind,
            language: found.language,
            valid_from: found.valid_from,
            valid_until: found.valid_until,
            dated: found.dated,
            certain: found.certain,
            distance: found.distance,
            annotation: found.annotation.map(String::into_boxed_str),
            place: None,
        }
    }
}

impl Match {
    /// With its place in a list.
    pub fn at(self, start: usize, end: usize, text: &str) -> Self {
        Self { place: Some((start, end, text.into())), ..self }
    }
}

#[pymethods]
impl Match {
    #[new]
    #[pyo3(signature = (*, term, name, kind, language=None, valid_from=None, valid_until=None, dated=false, certain=true, distance=0, annotation=None, start=None, end=None, text=None))]
    #[allow(clippy::too_many_arguments, reason = "they are keywords")]
    fn new(
        term: AnyTerm,
        name: &str,
        kind: Word<NameKind>,
        language: Option<Word<Language>>,
        valid_from: Option<PartialDateArg>,
        valid_until: Option<PartialDateArg>,
        dated: bool,
        certain: bool,
        distance: u32,
        annotation: Option<String>,
        start: Option<usize>,
        end: Option<usize>,
        text: Option<String>,
    ) -> PyResult<Self> {
        Ok(Self {
            term: term.0,
            name: known_name(term.0, name)?,
            kind: kind.0,
            language: word(language),
            valid_from: valid_from.map(|date| date.0),
            valid_until: valid_until.map(|date| date.0),
            dated,
            certain,
            distance,
            annotation: annotation.map(String::into_boxed_str),
            place: match (start, end, text) {
                (Some(start), Some(end), Some(text)) => Some((start, end, text.into())),
                _ => None,
            },
        })
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str, &'static str, &'static str) {
        ("term", "name", "kind")
    }

    /// The term.
    #[getter]
    fn term(&self) -> AnyTerm {
        AnyTerm(self.term)
    }

    /// The slug of its vocabulary: `"field-of-work"`, `"country"`, `"structure"`, `"meeting-series"`, `"news-kind"`.
    #[getter]
    fn vocabulary(&self) -> &'static str {
        self.term.vocabulary().slug()
    }

    /// The name by which it was found, as the data writes it.
    #[getter]
    fn name(&self) -> &'static str {
        self.name
    }

    /// The kind of the name: `"preferred"`, `"formal"`, `"common"`, `"abbreviation"`, `"code"`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.kind.slug()
    }

    /// The language of the name; `None` for a code.
    #[getter]
    fn language(&self) -> Option<LanguageMember> {
        self.language.map(LanguageMember)
    }

    /// Since when the name is in use: of the period that holds on the date asked, of the last one otherwise.
    #[getter]
    fn valid_from(&self) -> Option<PartialDate> {
        self.valid_from.map(PartialDate)
    }

    /// Until when, likewise.
    #[getter]
    fn valid_until(&self) -> Option<PartialDate> {
        self.valid_until.map(PartialDate)
    }

    /// Whether the name has dates at all.
    #[getter]
    fn dated(&self) -> bool {
        self.dated
    }

    /// Whether the name is verified and, where a date was asked, was certainly in use on it.
    #[getter]
    fn certain(&self) -> bool {
        self.certain
    }

    /// By how many edits the text differs from the name; 0 unless `fuzzy` was asked for.
    #[getter]
    fn distance(&self) -> u32 {
        self.distance
    }

    /// What the site added to the name: `OSCE Chairpersonship 2025` in 'Finland – OSCE Chairpersonship 2025'.
    #[getter]
    fn annotation(&self) -> Option<&str> {
        self.annotation.as_deref()
    }

    /// Where it begins, in code points; `None` unless it is of a list.
    #[getter]
    fn start(&self) -> Option<usize> {
        self.place.as_ref().map(|place| place.0)
    }

    /// Where it has ended, in code points; `None` unless it is of a list.
    #[getter]
    fn end(&self) -> Option<usize> {
        self.place.as_ref().map(|place| place.1)
    }

    /// What the list writes; `None` unless it is of a list.
    #[getter]
    fn text(&self) -> Option<&str> {
        self.place.as_ref().map(|place| &*place.2)
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
        let members = PyDict::new(py);
        members.set_item("term", self.term())?;
        members.set_item("name", self.name)?;
        members.set_item("kind", self.kind())?;
        members.set_item("language", self.language())?;
        members.set_item("valid_from", self.valid_from())?;
        members.set_item("valid_until", self.valid_until())?;
        members.set_item("dated", self.dated)?;
        members.set_item("certain", self.certain)?;
        members.set_item("distance", self.distance)?;
        members.set_item("annotation", self.annotation())?;
        members.set_item("start", self.start())?;
        members.set_item("end", self.end())?;
        members.set_item("text", self.text())?;
        Ok((PyTuple::empty(py), members))
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let (_, members) = slf.get().__getnewargs_ex__(slf.py())?;
        crate::repr::of_members("Match", &members)
    }
}

/// A term that may be meant, with the name that the text is like.
#[pyclass(frozen, eq, hash, module = "osce")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Suggestion {
    term: Term,
    name: &'static str,
    language: Language,
    kind: NameKind,
    distance: u32,
}

impl From<osce::Suggestion> for Suggestion {
    fn from(found: osce::Suggestion) -> Self {
        let osce::Suggestion { term, name, language, kind, distance, .. } = found;
        Self { term, name, language, kind, distance }
    }
}

#[pymethods]
impl Suggestion {
    #[new]
    #[pyo3(signature = (*, term, name, language, kind, distance=0))]
    fn new(term: AnyTerm, name: &str, language: Word<Language>, kind: Word<NameKind>, distance: u32) -> PyResult<Self> {
        let name = known_name(term.0, name)?;
        Ok(Self { term: term.0, name, language: language.0, kind: kind.0, distance })
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str, &'static str, &'static str) {
        ("term", "name", "distance")
    }

    /// The term.
    #[getter]
    fn term(&self) -> AnyTerm {
        AnyTerm(self.term)
    }

    /// The slug of its vocabulary.
    #[getter]
    fn vocabulary(&self) -> &'static str {
        Vocabulary::slug(self.term.vocabulary())
    }

    /// The name that the text is like.
    #[getter]
    fn name(&self) -> &'static str {
        self.name
    }

    /// The language of the name.
    #[getter]
    fn language(&self) -> LanguageMember {
        LanguageMember(self.language)
    }

    /// The kind of the name.
    #[getter]
    fn kind(&self) -> &'static str {
        self.kind.slug()
    }

    /// Edits between the text and the name, or its beginning; 0 where the name begins so.
    #[getter]
    fn distance(&self) -> u32 {
        self.distance
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
        let members = PyDict::new(py);
        members.set_item("term", self.term())?;
        members.set_item("name", self.name)?;
        members.set_item("language", self.language())?;
        members.set_item("kind", self.kind())?;
        members.set_item("distance", self.distance)?;
        Ok((PyTuple::empty(py), members))
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let (_, members) = slf.get().__getnewargs_ex__(slf.py())?;
        crate::repr::of_members("Suggestion", &members)
    }
}
