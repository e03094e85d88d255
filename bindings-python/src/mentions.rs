//! Every term that a running text names: `mentions`.

use chrono::NaiveDate;
use osce::{Language, MentionOptions, NameKind, SpanConverter, SpanUnit, Term, Vocabulary};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PySlice, PyString, PyTuple};

use crate::hints::{Terms, Text};
use crate::lookup::known_name;
use crate::partial_date::{PartialDate, PartialDateArg};
use crate::term::{AnyTerm, LanguageMember, members};
use crate::words::{VocabularyWord, Word, vocabulary, word};

/// Every term that a running text names, in order: the longest name wins, and a name inside a longer one is no mention of its own.
///
/// With `vocabulary` and `kinds` terms and names of these alone are given, with `language` names in that language; `on` is the day
/// of the text. With `generic=False` names that are one everyday word ('elections') are left out.
///
/// >>> import osce
/// >>> text = "The OSCE Mission to Moldova thanked Switzerland."
/// >>> [(mention.text, mention.term.value) for mention in osce.mentions(text)]
/// [('OSCE Mission to Moldova', 'mission-to-moldova'), ('Switzerland', 'ch')]
#[pyfunction]
#[pyo3(signature = (text: "str", *, vocabulary: "str | type[osce._terms.Term] | None" = None, language: "str | None" = None, on: "datetime.date | None" = None, kinds: "collections.abc.Iterable[str] | None" = None, generic: "bool" = true) -> "list[Mention]")]
pub fn mentions(
    text: &Bound<'_, PyString>,
    vocabulary: Option<VocabularyWord>,
    language: Option<Word<Language>>,
    on: Option<NaiveDate>,
    kinds: Option<Bound<'_, PyAny>>,
    generic: bool,
) -> PyResult<Vec<Mention>> {
    if kinds.as_ref().is_some_and(|kinds| kinds.is_instance_of::<PyString>()) {
        return Err(pyo3::exceptions::PyTypeError::new_err("expected a list of kinds of names, found a text"));
    }
    let kinds = kinds
        .map(|kinds| kinds.try_iter()?.map(|kind| kind?.extract().map(|Word(kind)| kind)).collect::<PyResult<Vec<_>>>())
        .transpose()?;
    let options = MentionOptions::new()
        .vocabulary(self::vocabulary(vocabulary))
        .language(word(language))
        .on(on)
        .kinds(kinds)
        .generic(generic);
    let py = text.py();
    let content = text.to_str()?;
    // Where every character is one byte, bytes are code points.
    let is_ascii = text.len()? == content.len();
    let mut converter = SpanConverter::new(content, SpanUnit::CodePoints);
    let mention = |mention: osce::Mention<'_>| {
        let span = if is_ascii { mention.span } else { converter.convert(mention.span) };
        Mention {
            term: mention.term,
            candidates: mention.candidates,
            vocabulary: mention.vocabulary,
            name: mention.name,
            kind: mention.kind,
            language: mention.language,
            valid_until: mention.valid_until,
            former: mention.former,
            generic: mention.generic,
            start: span.start,
            end: span.end,
            around: text.clone().unbind(),
            from: span.start,
        }
    };
    let found = py.detach(|| osce::mentions_with(content, &options));
    Ok(found.into_iter().map(mention).collect())
}

/// A term that a text names, and where.
#[pyclass(frozen, module = "osce")]
pub struct Mention {
    term: Option<Term>,
    candidates: Vec<Term>,
    vocabulary: Vocabulary,
    name: &'static str,
    kind: NameKind,
    language: Language,
    valid_until: Option<osce::PartialDate>,
    former: bool,
    generic: bool,
    start: usize,
    end: usize,
    /// The text in which it stands, or a part of it.
    around: Py<PyString>,
    /// Where it begins in that.
    from: usize,
}

#[pymethods]
impl Mention {
    #[new]
    #[pyo3(signature = (*, name, kind, language, start, end, text, term=None, candidates=vec![], valid_until=None, former=false, generic=false))]
    #[allow(clippy::too_many_arguments, reason = "they are keywords")]
    fn new(
        name: &str,
        kind: Word<NameKind>,
        language: Word<Language>,
        start: usize,
        end: usize,
        text: Bound<'_, PyString>,
        term: Option<AnyTerm>,
        candidates: Vec<AnyTerm>,
        valid_until: Option<PartialDateArg>,
        former: bool,
        generic: bool,
    ) -> PyResult<Self> {
        if end < start {
            return Err(pyo3::exceptions::PyValueError::new_err("expected an end that is not before the start"));
        }
        let term = term.map(|AnyTerm(term)| term);
        let candidates: Vec<Term> = candidates.into_iter().map(|AnyTerm(term)| term).collect();
        let first = term.or(candidates.first().copied());
        let first = first.ok_or_else(|| pyo3::exceptions::PyValueError::new_err("expected a term or candidates"))?;
        Ok(Self {
            term,
            candidates,
            vocabulary: first.vocabulary(),
            name: known_name(first, name)?,
            kind: kind.0,
            language: language.0,
            valid_until: valid_until.map(|date| date.0),
            former,
            generic,
            start,
            end,
            around: text.unbind(),
            from: 0,
        })
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args() -> (&'static str, &'static str, &'static str) {
        ("term", "start", "end")
    }

    /// The term; `None` where the name is ambiguous.
    #[getter]
    fn term(&self) -> Option<AnyTerm> {
        self.term.map(AnyTerm)
    }

    /// The terms that an ambiguous name can mean; empty otherwise.
    #[getter]
    fn candidates<'py>(&self, py: Python<'py>) -> PyResult<Terms<'py>> {
        Ok(Terms(members(py, self.candidates.iter().copied())?.into_any()))
    }

    /// The slug of the vocabulary of the term, or of the first candidate.
    #[getter]
    fn vocabulary(&self) -> &'static str {
        self.vocabulary.slug()
    }

    /// The name, as the data writes it.
    #[getter]
    fn name(&self) -> &'static str {
        self.name
    }

    /// The kind of the name.
    #[getter]
    fn kind(&self) -> &'static str {
        self.kind.slug()
    }

    /// The language of the name; the first one in which it is so written, where no language was asked for.
    #[getter]
    fn language(&self) -> LanguageMember {
        LanguageMember(self.language)
    }

    /// The last day of its use, where it is known.
    #[getter]
    fn valid_until(&self) -> Option<PartialDate> {
        self.valid_until.map(PartialDate)
    }

    /// Whether the name had ended on the day asked; where none was asked, whether its end is known.
    #[getter]
    fn former(&self) -> bool {
        self.former
    }

    /// Whether the name is also one everyday word.
    #[getter]
    fn generic(&self) -> bool {
        self.generic
    }

    /// Where it begins, in code points: an index of the text.
    #[getter]
    fn start(&self) -> usize {
        self.start
    }

    /// Where it has ended, in code points: `text[start:end]` is the mention.
    #[getter]
    fn end(&self) -> usize {
        self.end
    }

    /// The text there.
    #[getter]
    fn text<'py>(&self, py: Python<'py>) -> PyResult<Text<'py>> {
        let to = self.from + (self.end - self.start);
        let [from, to] = [self.from, to].map(|at| isize::try_from(at).unwrap_or(isize::MAX));
        self.around.bind(py).as_any().get_item(PySlice::new(py, from, to, 1)).map(Text)
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
        let members = PyDict::new(py);
        members.set_item("term", self.term())?;
        members.set_item("candidates", self.candidates(py)?)?;
        members.set_item("name", self.name)?;
        members.set_item("kind", self.kind())?;
        members.set_item("language", self.language())?;
        members.set_item("valid_until", self.valid_until())?;
        members.set_item("former", self.former)?;
        members.set_item("generic", self.generic)?;
        members.set_item("start", self.start)?;
        members.set_item("end", self.end)?;
        members.set_item("text", self.text(py)?)?;
        Ok((PyTuple::empty(py), members))
    }

    fn __eq__(slf: &Bound<'_, Self>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let py = slf.py();
        slf.get().__getnewargs_ex__(py)?.1.eq(other.get().__getnewargs_ex__(py)?.1)
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        (self.term, self.name, self.start, self.end).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let (_, members) = slf.get().__getnewargs_ex__(slf.py())?;
        crate::repr::of_members("Mention", &members)
    }
}
