//! The terms that a text names, with their places in UTF-16.

use chrono::NaiveDate;

use crate::dates::{PartialDate, Whole};
use crate::errors::{OsceError, json};
use crate::term::{Term, all};
use crate::words::{Language, NameKind, Vocabulary};

/// A place in a text, in UTF-16 code units.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct TextSpan {
    /// Where it begins.
    pub start: Whole,
    /// Where it has ended.
    pub end: Whole,
}

impl From<osce::Span> for TextSpan {
    fn from(span: osce::Span) -> Self {
        Self { start: Whole::of(span.start), end: Whole::of(span.end) }
    }
}

/// Which mentions are looked for.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct MentionOptions {
    /// Of this vocabulary alone.
    #[uniffi(default = None)]
    pub vocabulary: Option<Vocabulary>,
    /// By names in this language alone.
    #[uniffi(default = None)]
    pub language: Option<Language>,
    /// By names of this day.
    #[uniffi(default = None)]
    pub on: Option<NaiveDate>,
    /// By names of these kinds alone.
    #[uniffi(default = None)]
    pub kinds: Option<Vec<NameKind>>,
    /// Also by words of every day, such as 'elections'.
    #[uniffi(default = true)]
    pub generic: bool,
}

/// A term that a text names.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct Mention {
    /// The term; none where the name can mean several.
    pub term: Option<Term>,
    /// The terms that the name can mean; empty where it means one.
    pub candidates: Vec<Term>,
    /// The name, as the data writes it.
    pub name: String,
    /// What kind of name it is.
    pub kind: NameKind,
    /// Its language.
    pub language: Language,
    /// Until when the name was in use, where that is known.
    pub valid_until: Option<PartialDate>,
    /// Whether the name had ended on the day asked; without a day, whether its end is known.
    pub former: bool,
    /// Whether it is a word of every day, such as 'elections'.
    pub generic: bool,
    /// Where it stands, in UTF-16 code units.
    pub span: TextSpan,
    /// What stands there.
    pub text: String,
}

/// The terms that a text names, in order.
#[uniffi::export]
pub fn core_mentions(text: String, options: Option<MentionOptions>) -> Result<Vec<Mention>, OsceError> {
    let mut spans = osce::SpanConverter::new(&text, osce::SpanUnit::Utf16);
    let mentions = osce::mentions_with(&text, &core_options(options)).into_iter().map(|mention| Mention {
        term: mention.term.map(Into::into),
        candidates: all(mention.candidates),
        name: mention.name.to_owned(),
        kind: mention.kind.into(),
        language: mention.language.into(),
        valid_until: mention.valid_until.map(Into::into),
        former: mention.former,
        generic: mention.generic,
        span: spans.convert(mention.span).into(),
        text: mention.text.to_owned(),
    });
    Ok(mentions.collect())
}

/// The terms that a text names, as JSON.
#[uniffi::export]
pub fn core_mentions_json(text: String, options: Option<MentionOptions>) -> Result<String, OsceError> {
    let mut spans = osce::SpanConverter::new(&text, osce::SpanUnit::Utf16);
    let mut mentions = osce::mentions_with(&text, &core_options(options));
    for mention in &mut mentions {
        mention.span = spans.convert(mention.span);
    }
    json(&mentions)
}

fn core_options(options: Option<MentionOptions>) -> osce::MentionOptions {
    let Some(options) = options else { return osce::MentionOptions::new() };
    osce::MentionOptions::new()
        .vocabulary(options.vocabulary.map(osce::Vocabulary::from))
        .language(options.language.map(osce::Language::from))
        .on(options.on)
        .kinds(options.kinds.map(all::<_, osce::NameKind>))
        .generic(options.generic)
}
