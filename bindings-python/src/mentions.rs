//! Every term that a running text names: `mentions`.

use std::sync::Arc;

use chrono::NaiveDate;
use osce::{
    Language,
    lookup::{MentionOptions, SpanConverter, SpanUnit},
    vocabularies::Vocabulary,
};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::answers::{Excerpt, Mention};
use crate::convert::{Taken, option};
use crate::text_tables::kinds_of;

/// Every term that a running text names, in order: the longest name wins, and a name inside a longer one is not a mention of its own.
///
/// With `vocabulary` and `kinds` terms and names of these alone are given, with `language` names in that language; `on` is the day
/// of the text. With `generic=False` names that are one everyday word ('elections') are left out.
/// With `own_text=True` the text is the Organization's own: names that need its token beside them elsewhere ('Parliamentary Assembly') are
/// its own there.
///
/// >>> import osce
/// >>> text = "The OSCE Mission to Moldova thanked Switzerland."
/// >>> [(mention.text, mention.term.value) for mention in osce.mentions(text)]
/// [('OSCE Mission to Moldova', 'mission-to-moldova'), ('Switzerland', 'ch')]
#[pyfunction]
#[pyo3(signature = (text: "str", *, vocabulary = None, language: "str | None" = None, on: "datetime.date | str | None" = None, kinds: "collections.abc.Iterable[str] | None" = None, generic: "bool" = true, own_text: "bool" = false) -> "list[Mention]")]
pub fn mentions(
    text: &Bound<'_, PyString>,
    vocabulary: Option<Taken<Vocabulary>>,
    language: Option<Taken<Language>>,
    on: Option<Taken<NaiveDate>>,
    kinds: Option<Bound<'_, PyAny>>,
    generic: bool,
    own_text: bool,
) -> PyResult<Vec<Mention>> {
    let options = MentionOptions::new()
        .vocabulary(option(vocabulary))
        .language(option(language))
        .on(option(on))
        .kinds(kinds_of(kinds)?)
        .generic(generic)
        .own_text(own_text);
    let py = text.py();
    let content = text.to_str()?;
    let mut converter = SpanConverter::new(content, SpanUnit::CodePoints);
    let around = Arc::new(text.clone().unbind());
    let mention = |mention: osce::lookup::Mention<'_>| {
        let span = converter.convert(mention.span);
        Mention::of_core(mention, span, Excerpt::of(&around, span))
    };
    let found = py.detach(|| osce::lookup::mentions_with(content, &options));
    Ok(found.into_iter().map(mention).collect())
}
