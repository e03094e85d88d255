//! What suggestions are found by: the words of names with their weights, and names and words by their length.

use std::collections::{BTreeMap, BTreeSet};

use osce_model::rows::NameWordRow;

use crate::fold::Fold;
use crate::model::{Model, OFFICIAL, languages};
use crate::numbers::{Result, run, small};
use crate::pool::Pool;
use crate::writer::{planes, table};

/// A word that one in so many terms of a language has in its names, or more, weighs nothing: 'of', 'and', 'republic'.
const WEIGHS_NOTHING: usize = 10;

/// A word weighs so much for every halving of the terms that have it.
const STEP: f64 = 8.0;

/// The words of the names of terms.
pub struct Words<'i> {
    words: BTreeMap<&'i str, Word>,
}

#[derive(Default)]
struct Word {
    /// The normal forms that have it.
    folds: BTreeSet<usize>,
    /// How rare it is.
    weight: usize,
}

impl<'i> Words<'i> {
    pub fn new(model: &Model<'_>, folds: &'i [Fold]) -> Self {
        let mut words: BTreeMap<&str, Word> = BTreeMap::new();
        // What is typed in other languages is found by its beginning and by typing errors.
        let is_official = |(_, fold): &(usize, &Fold)| {
            fold.names.iter().any(|&name| usize::from(model.names[name].language) < OFFICIAL)
        };
        for (number, fold) in folds.iter().enumerate().filter(is_official) {
            for word in fold.text.split(' ') {
                words.entry(word).or_default().folds.insert(number);
            }
        }
        let all = TermsByLanguage::of(model, 0..model.names.len());
        for word in words.values_mut() {
            let with_it =
                TermsByLanguage::of(model, word.folds.iter().flat_map(|&fold| folds[fold].names.iter().copied()));
            word.weight = with_it.weight_among(&all);
        }
        Self { words }
    }

    /// What the words of a normal form weigh together.
    pub fn weight(&self, fold: &str) -> usize {
        let words: BTreeSet<&str> = fold.split(' ').collect();
        words.iter().filter_map(|word| self.words.get(word)).map(|word| word.weight).sum()
    }

    pub fn write(&self, folds: &[Fold], pool: &mut Pool, out: &mut String) -> Result<()> {
        let (mut rows, mut lists) = (Vec::new(), Vec::<usize>::new());
        for (text, word) in &self.words {
            let first = lists.len();
            lists.extend(&word.folds);
            rows.push(NameWordRow {
                text: pool.part(folds[first_of(&word.folds)].text.as_str(), text),
                folds: run(first, lists.len())?,
                weight: small(word.weight)?,
            });
        }
        planes(out, "NAME_WORDS", "NameWordRow", &rows);
        table(out, "NAME_WORD_FOLDS", "u16", &lists);
        by_length("NAME_WORDS_BY_LENGTH", self.words.keys().copied().enumerate(), out)?;
        let is_compared = |(_, fold): &(usize, &Fold)| !fold.is_organization();
        let compared = folds.iter().enumerate().filter(is_compared).map(|(number, fold)| (number, fold.text.as_str()));
        by_length("FOLDS_BY_LENGTH", compared, out)
    }
}

fn first_of(folds: &BTreeSet<usize>) -> usize {
    folds.first().copied().unwrap_or_default()
}

/// The terms that some names are of, in all and in each language.
struct TermsByLanguage {
    all: BTreeSet<usize>,
    by_language: Vec<BTreeSet<usize>>,
}

impl TermsByLanguage {
    fn of(model: &Model<'_>, names: impl Iterator<Item = usize>) -> Self {
        let mut terms = Self { all: BTreeSet::new(), by_language: vec![BTreeSet::new(); languages().len()] };
        for name in names.map(|name| &model.names[name]) {
            terms.all.insert(name.term);
            terms.by_language[usize::from(name.language)].insert(name.term);
        }
        terms
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "hundreds")]
    fn weight_among(&self, all: &Self) -> usize {
        let weighs_nothing = |(with_it, all): (&BTreeSet<usize>, &BTreeSet<usize>)| {
            with_it.len() > 1 && with_it.len() * WEIGHS_NOTHING > all.len()
        };
        if self.by_language.iter().zip(&all.by_language).any(weighs_nothing) {
            return 0;
        }
        (STEP * (all.all.len() as f64 / self.all.len() as f64).log2()).round() as usize
    }
}

/// The numbers of texts, by how many characters they have; and where each length begins.
fn by_length<'t>(name: &str, texts: impl Iterator<Item = (usize, &'t str)>, out: &mut String) -> Result<()> {
    let mut lengths: BTreeMap<usize, Vec<u16>> = BTreeMap::new();
    for (number, text) in texts {
        lengths.entry(text.chars().count()).or_default().push(small(number)?);
    }
    let longest = lengths.keys().last().copied().unwrap_or_default();
    let (mut rows, mut begins) = (Vec::new(), Vec::new());
    for length in 0..=longest {
        begins.push(rows.len());
        rows.extend(lengths.remove(&length).unwrap_or_default());
    }
    begins.push(rows.len());
    table(out, name, "u16", &rows);
    table(out, &format!("{name}_BEGIN"), "u16", &begins);
    Ok(())
}
