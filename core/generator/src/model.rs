//! The data in one order: every term with its number, every name with its normal form.

use std::collections::BTreeMap;

use crate::normal_form;
use crate::source::{NameEntry, Source, TermEntry, TermFile};

/// The vocabularies in the order of their numbers, with the words that differ between them.
pub const VOCABULARIES: [VocabularyInfo; 5] = [
    VocabularyInfo {
        slug: "field-of-work",
        type_name: "FieldOfWork",
        what: "A field of work, or a narrower topic met on pages.",
    },
    VocabularyInfo {
        slug: "country",
        type_name: "Country",
        what: "A participating State, a Partner for Co-operation or a former participating State.",
    },
    VocabularyInfo {
        slug: "structure",
        type_name: "Structure",
        what: "A structure of the Organization, or a group of its navigation.",
    },
    VocabularyInfo { slug: "meeting-series", type_name: "MeetingSeries", what: "A series of meetings or conferences." },
    VocabularyInfo { slug: "news-kind", type_name: "NewsKind", what: "A kind of news item." },
];

pub struct VocabularyInfo {
    pub slug: &'static str,
    pub type_name: &'static str,
    pub what: &'static str,
}

pub const LANGUAGES: [&str; 8] = ["en", "fr", "de", "it", "ru", "es", "uk", "bs"];
pub const KINDS: [&str; 4] = ["preferred", "formal", "common", "abbreviation"];
pub const MET: [&str; 5] = ["always", "own-case", "own-language", "with-organization", "never"];

pub struct Model<'s> {
    pub source: &'s Source,
    pub terms: Vec<Term<'s>>,
    /// All names, term by term in the order of the data.
    pub names: Vec<Name<'s>>,
    index: BTreeMap<(usize, &'s str), usize>,
}

pub struct Term<'s> {
    pub vocabulary: usize,
    pub entry: &'s TermEntry,
}

pub struct Name<'s> {
    pub term: usize,
    pub entry: &'s NameEntry,
    pub language: usize,
    pub kind: usize,
    pub met: usize,
    pub fold: String,
    /// Bit n: word n of the normal form begins with a capital in the name as it is written.
    pub capitals: u32,
}

impl<'s> Model<'s> {
    pub fn new(source: &'s Source) -> Result<Self, String> {
        let mut model = Self { source, terms: Vec::new(), names: Vec::new(), index: BTreeMap::new() };
        for (vocabulary, file) in model.files().into_iter().enumerate() {
            for entry in file.term.iter().filter(|entry| entry.ship) {
                let term = model.terms.len();
                if model.index.insert((vocabulary, &entry.slug), term).is_some() {
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
        let with_organization = MET.iter().position(|met| *met == "with-organization");
        let strict: Vec<(usize, String)> = self
            .names
            .iter()
            .filter(|name| Some(name.met) == with_organization)
            .map(|name| (name.term, name.fold.clone()))
            .collect();
        for name in &mut self.names {
            let own_case = MET[name.met] == "own-case";
            if own_case
                && normal_form::has_organization(&name.entry.text)
                && strict.contains(&(name.term, name.fold.clone()))
            {
                name.met = with_organization.unwrap_or(name.met);
            }
        }
    }

    /// The number of a term of a vocabulary.
    pub fn find(&self, vocabulary: usize, slug: &str) -> Result<usize, String> {
        self.index
            .get(&(vocabulary, slug))
            .copied()
            .ok_or_else(|| format!("there is no {} `{slug}`", VOCABULARIES[vocabulary].slug))
    }

    /// Whether a term is in the data and is not to be shipped.
    pub fn is_withheld(&self, vocabulary: usize, slug: &str) -> bool {
        self.files()[vocabulary].term.iter().any(|entry| entry.slug == slug && !entry.ship)
    }

    fn files(&self) -> [&'s TermFile; VOCABULARIES.len()] {
        let source = self.source;
        [&source.fields_of_work, &source.countries, &source.structures, &source.meetings, &source.news_kinds]
    }

    /// The number of the first term of a vocabulary.
    pub fn first(&self, vocabulary: usize) -> usize {
        self.terms.iter().position(|term| term.vocabulary == vocabulary).unwrap_or(self.terms.len())
    }

    pub fn of_vocabulary(&self, vocabulary: usize) -> impl Iterator<Item = &Term<'s>> {
        self.terms.iter().filter(move |term| term.vocabulary == vocabulary)
    }

    /// `vocabulary/slug`, as `shared_names.toml` writes a term.
    pub fn path(&self, term: usize) -> String {
        let term = &self.terms[term];
        format!("{}/{}", VOCABULARIES[term.vocabulary].slug, term.entry.slug)
    }
}

impl<'s> Name<'s> {
    fn new(term: usize, entry: &'s NameEntry, default_met: &str) -> Result<Self, String> {
        let position = |list: &[&str], word: &str| {
            list.iter()
                .position(|item| *item == word)
                .ok_or_else(|| format!("`{word}` in the name `{}` is none of {list:?}", entry.text))
        };
        let fold = normal_form::normal_form(&entry.text);
        Ok(Self {
            term,
            entry,
            language: position(&LANGUAGES, &entry.lang)?,
            kind: position(&KINDS, &entry.kind)?,
            met: position(&MET, entry.met.as_deref().unwrap_or(default_met))?,
            capitals: capitals(&entry.text, &fold),
            fold,
        })
    }
}

/// Which words of the normal form begin with a capital in `text`.
fn capitals(text: &str, fold: &str) -> u32 {
    let written: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric() && !normal_form::vanishes(c))
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
