//! The data in one order: every term with its number, every name with its normal form.

use std::collections::BTreeMap;

use osce_model::declared::{self, Value, Vocabulary};
use osce_model::rows::met;
use osce_model::stored::sets;
use osce_model::{characters, normal_form};

use crate::numbers::number_of;
use crate::source::{NameEntry, Source, TermEntry, TermFile};

/// The vocabularies, in the order of their numbers.
pub fn vocabularies() -> impl ExactSizeIterator<Item = &'static Vocabulary> {
    let named = |value: &Value| {
        let mut declared = declared::VOCABULARIES.iter();
        declared.find(|vocabulary| vocabulary.name == value.name).expect("a vocabulary has facts declared")
    };
    declared::closed_set("Vocabulary").values.iter().map(named)
}

/// The slug of a vocabulary.
pub fn slug_of(vocabulary: &str) -> &'static str {
    let values = declared::closed_set("Vocabulary").values.iter();
    values.into_iter().find(|value| value.name == vocabulary).map_or("", |value| value.slug)
}

/// The codes of the languages, in the order of their numbers.
pub fn languages() -> impl ExactSizeIterator<Item = &'static str> {
    declared::closed_set("Language").values.iter().map(|language| language.slug)
}

/// The languages in which labels are counted: the official ones, which stand first.
pub const OFFICIAL: usize = 6;

pub struct Model<'s> {
    pub source: &'s Source,
    pub terms: Vec<Term<'s>>,
    /// All names, term by term in the order of the data.
    pub names: Vec<Name<'s>>,
    index: BTreeMap<(&'static str, &'s str), usize>,
}

pub struct Term<'s> {
    pub vocabulary: &'static Vocabulary,
    pub entry: &'s TermEntry,
}

impl Term<'_> {
    pub fn vocabulary_name(&self) -> &'static str {
        self.vocabulary.name
    }
}

pub struct Name<'s> {
    pub term: usize,
    pub entry: &'s NameEntry,
    pub language: u8,
    pub kind: u8,
    pub met: u8,
    pub fold: String,
    /// Bit n: word n of the normal form begins with a capital in the name as it is written.
    pub capitals: u32,
}

impl<'s> Model<'s> {
    pub fn new(source: &'s Source) -> Result<Self, String> {
        let mut model = Self { source, terms: Vec::new(), names: Vec::new(), index: BTreeMap::new() };
        for vocabulary in vocabularies() {
            let file = model.file(vocabulary.name);
            for entry in file.term.iter().filter(|entry| entry.ship) {
                let term = model.terms.len();
                if model.index.insert((vocabulary.name, &entry.slug), term).is_some() {
                    return Err(format!("the slug `{}` stands twice", entry.slug));
                }
                model.terms.push(Term { vocabulary, entry });
                for name in &entry.names {
                    let name = Name::new(term, name, &file.defaults.met)
                        .map_err(|error| format!("{}: {error}", entry.slug))?;
                    model.names.push(name);
                }
            }
        }
        model.demand_the_organization();
        Ok(model)
    }

    /// A name that is written with the Organization's token is met with it alone, where the same name without the
    /// token is: 'OSCE PA' leaves the rule for 'PA' as it is.
    fn demand_the_organization(&mut self) {
        let strict: Vec<(usize, String)> = self
            .names
            .iter()
            .filter(|name| name.met == met::WITH_ORGANIZATION)
            .map(|name| (name.term, name.fold.clone()))
            .collect();
        for name in &mut self.names {
            if name.met == met::OWN_CASE
                && normal_form::has_organization(&name.entry.text)
                && strict.contains(&(name.term, name.fold.clone()))
            {
                name.met = met::WITH_ORGANIZATION;
            }
        }
    }

    /// The number of a term of a vocabulary.
    pub fn find(&self, vocabulary: &str, slug: &str) -> Result<usize, String> {
        let found = self.index.iter().find(|((name, known), _)| (*name, *known) == (vocabulary, slug));
        found.map(|(_, number)| *number).ok_or_else(|| format!("unknown {} `{slug}`", slug_of(vocabulary)))
    }

    /// Whether a term is in the data and is not to be shipped.
    pub fn is_withheld(&self, vocabulary: &str, slug: &str) -> bool {
        self.file(vocabulary).term.iter().any(|entry| entry.slug == slug && !entry.ship)
    }

    /// The file that a vocabulary stands in.
    pub fn file(&self, vocabulary: &str) -> &'s TermFile {
        match vocabulary {
            "FieldOfWork" => &self.source.fields_of_work,
            "Country" => &self.source.countries,
            "Structure" => &self.source.structures,
            "MeetingSeries" => &self.source.meetings,
            _ => &self.source.news_kinds,
        }
    }

    /// The number of the first term of a vocabulary, or behind the last one.
    pub fn first(&self, vocabulary: usize) -> usize {
        let named = vocabularies().nth(vocabulary).map(|vocabulary| vocabulary.name);
        let first = self.terms.iter().position(|term| Some(term.vocabulary.name) == named);
        first.unwrap_or(self.terms.len())
    }

    pub fn of_vocabulary(&self, vocabulary: &str) -> impl Iterator<Item = &Term<'s>> {
        self.terms.iter().filter(move |term| term.vocabulary.name == vocabulary)
    }

    /// `vocabulary/slug`, as `shared_names.toml` writes a term.
    pub fn path(&self, term: usize) -> String {
        let term = &self.terms[term];
        format!("{}/{}", slug_of(term.vocabulary.name), term.entry.slug)
    }
}

impl<'s> Name<'s> {
    fn new(term: usize, entry: &'s NameEntry, default_met: &str) -> Result<Self, String> {
        let met = entry.met.as_deref().unwrap_or(default_met);
        let met = met::WORDS.iter().position(|word| *word == met);
        let met = met.ok_or_else(|| format!("`{}`: expected `met` to be one of {:?}", entry.text, met::WORDS))?;
        let fold = normal_form::normal_form(&entry.text);
        Ok(Self {
            term,
            entry,
            language: number_of::<sets::Language>(&entry.lang)?,
            kind: number_of::<sets::NameKind>(&entry.kind)?,
            met: u8::try_from(met).unwrap_or(met::NEVER),
            capitals: capitals(&entry.text, &fold),
            fold,
        })
    }
}

/// Which words of the normal form begin with a capital in `text`.
fn capitals(text: &str, fold: &str) -> u32 {
    let written: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric() && !characters::vanishes(c))
        .filter(|word| !word.is_empty())
        .collect();
    let mut next = 0;
    let mut mask = 0;
    for (number, word) in fold.split(' ').enumerate().take(32) {
        let found = written[next..].iter().position(|written| word.starts_with(&normal_form::normal_form(written)));
        let Some(skipped) = found else { continue };
        if written[next + skipped].starts_with(char::is_uppercase) {
            mask |= 1 << number;
        }
        next += skipped + 1;
    }
    mask
}
