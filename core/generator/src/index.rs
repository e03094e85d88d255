//! The name index: normal forms, the hash for lookup and mentions, and the words with which names begin.

use std::collections::{BTreeMap, BTreeSet};

use osce_model::hash::{self, Words as Hashed};
use osce_model::normal_form;
use osce_model::organization::Token;
use osce_model::rows::{FoldRow, fold_flag, met};
use osce_model::spelling::spelled;

use crate::fold::Fold;
use crate::look_alikes::StateWords;
use crate::model::{Model, Name, OFFICIAL, languages};
use crate::numbers::{run, small};
use crate::pool::Pool;
use crate::source::OtherOrganizationEntry;
use crate::words::Words;
use crate::writer::{planes, table};

/// Places in a bitmap of words: the upper half of a hash.
const BITMAP: usize = 1 << 16;

pub struct Index {
    folds: Vec<Fold>,
    /// The normal form of each name.
    of_names: Vec<usize>,
}

impl Index {
    /// The number of the normal form of a name.
    pub fn fold_of(&self, name: usize) -> usize {
        self.of_names[name]
    }
}

pub fn build(model: &Model<'_>) -> Result<Index, String> {
    let mut folds: BTreeMap<String, Fold> = BTreeMap::new();
    let mut add = |text: &str, written: &str| -> Result<(), String> {
        if text.is_empty() {
            return Err(format!("nothing is left of the name `{written}` in normal form"));
        }
        if text.len() > normal_form::LONGEST {
            return Err(format!("`{written}` is longer in normal form than {} bytes", normal_form::LONGEST));
        }
        let fold = folds.entry(text.to_owned()).or_insert_with(|| Fold {
            text: text.to_owned(),
            names: Vec::new(),
            flags: 0,
            comma: false,
            stop: false,
            single: false,
            met: false,
            capital: true,
        });
        fold.comma |= written.contains(',');
        fold.stop |= written.contains('.');
        Ok(())
    };
    for name in &model.names {
        add(&name.fold, &name.entry.text)?;
    }
    let states = StateWords::of(model);
    for entry in &model.source.no_states.entry {
        for form in entry.all_forms() {
            let fold = normal_form::normal_form(form);
            if entry.forms.contains(form) || states.may_be_in(&fold) {
                add(&fold, form)?;
            }
        }
    }
    let organizations = organizations(model);
    for (name, _) in &organizations {
        add(&normal_form::normal_form(name), name)?;
    }
    for (number, name) in model.names.iter().enumerate() {
        if let Some(fold) = folds.get_mut(&name.fold) {
            fold.names.push(number);
            fold.met |= name.met != met::NEVER;
            fold.capital &= name.met != met::ALWAYS && name.capitals & 1 == 1;
        }
    }
    for entry in &model.source.no_states.entry {
        let scopes = (1..).zip(fold_flag::SCOPES);
        let scope = scopes.into_iter().find(|(_, scope)| *scope == entry.scope);
        let (scope, _) =
            scope.ok_or_else(|| format!("unknown scope `{}`: expected one of {:?}", entry.scope, fold_flag::SCOPES))?;
        for form in entry.all_forms() {
            if let Some(fold) = folds.get_mut(&normal_form::normal_form(form)) {
                if !fold.names.is_empty() {
                    return Err(format!(
                        "`{form}` of no_states.toml is a name of {}",
                        model.path(model.names[fold.names[0]].term)
                    ));
                }
                fold.flags |= scope;
                fold.met = true;
                fold.capital = false;
            }
        }
    }
    for (name, flags) in organizations {
        if let Some(fold) = folds.get_mut(&normal_form::normal_form(&name)) {
            if !fold.names.is_empty() || fold.flags & fold_flag::SCOPE != 0 {
                return Err(format!("the name `{name}` of an organization stands elsewhere in the data"));
            }
            fold.flags = flags;
            fold.met = true;
        }
    }
    add_spellings(model, &mut folds);
    let mut folds: Vec<Fold> = folds.into_values().collect();
    for fold in folds.iter_mut().filter(|fold| fold.flags & fold_flag::SPELLED == 0) {
        rank(model, fold)?;
    }
    let place = |name: &Name<'_>| folds.binary_search_by(|fold| fold.text.cmp(&name.fold));
    let of_names =
        model.names.iter().map(|name| place(name).map_err(|_| format!("`{}` has no normal form", name.fold)));
    Ok(Index { of_names: of_names.collect::<Result<_, String>>()?, folds })
}

/// Names in one spelling, for running text: 'Center in Ashgabat'. Their words are the same, so that what is
/// known of their capitals holds.
fn add_spellings(model: &Model<'_>, folds: &mut BTreeMap<String, Fold>) {
    for (number, name) in model.names.iter().enumerate().filter(|(_, name)| name.met != met::NEVER) {
        let spelled = spelled(&name.fold);
        // A series in the singular, 'Summit', is too common a word.
        let is_singular =
            name.fold.split(' ').zip(spelled.split(' ')).any(|(word, one)| word.strip_suffix('s') == Some(one));
        let is_word_by_word = spelled.split(' ').count() == name.fold.split(' ').count();
        if is_singular
            || !is_word_by_word
            || folds.get(&spelled).is_some_and(|fold| fold.flags & fold_flag::SPELLED == 0)
        {
            continue;
        }
        let Some(fold) = folds.get(&name.fold) else { continue };
        let (comma, stop, capital) = (fold.comma, fold.stop, fold.capital);
        let entry = folds.entry(spelled.clone()).or_insert_with(|| Fold {
            text: spelled,
            names: Vec::new(),
            flags: fold_flag::SPELLED,
            comma,
            stop,
            single: false,
            met: true,
            capital,
        });
        entry.names.push(number);
        entry.capital &= capital;
    }
}

/// The names of the Organization in full, and those of others, with their flags. A form that is both a name and an abbreviation is met as a
/// name is, so names come last.
fn organizations(model: &Model<'_>) -> Vec<(String, u16)> {
    let in_full = model.source.organization.called().filter(|called| !called.abbreviation).map(|called| called.text);
    let in_full = in_full.flat_map(|name| [name.to_owned(), name.replace("Organization", "Organisation")]);
    let others = &model.source.other_organizations.organization;
    let of = |names: fn(&OtherOrganizationEntry) -> &BTreeMap<String, Vec<String>>, flags: u16| {
        others.iter().flat_map(move |entry| names(entry).values().flatten()).map(move |name| (name.clone(), flags))
    };
    let abbreviations = of(|entry| &entry.abbreviations, fold_flag::OTHER_ORGANIZATION | fold_flag::ABBREVIATION);
    let names = of(|entry| &entry.names, fold_flag::OTHER_ORGANIZATION);
    in_full.map(|name| (name, fold_flag::ORGANIZATION)).chain(abbreviations).chain(names).collect()
}

/// Puts the names of one normal form in order, and checks that terms which share it are listed.
fn rank(model: &Model<'_>, fold: &mut Fold) -> Result<(), String> {
    let terms: BTreeSet<usize> = fold.names.iter().map(|&name| model.names[name].term).collect();
    fold.single = terms.len() == 1 && fold.names.iter().all(|&name| !model.names[name].entry.organization);
    let shared =
        model.source.shared_names.shared.iter().find(|shared| normal_form::normal_form(&shared.name) == fold.text);
    let mut first = None;
    if terms.len() > 1 {
        let paths: BTreeSet<String> = terms.iter().map(|&term| model.path(term)).collect();
        let Some(shared) = shared else {
            return Err(format!(
                "`{}` names {paths:?}: list it in shared_names.toml with the reason, or change a name",
                fold.text
            ));
        };
        if shared.terms.iter().cloned().collect::<BTreeSet<_>>() != paths {
            return Err(format!(
                "shared_names.toml gives {:?} for `{}`, the names give {paths:?}",
                shared.terms, fold.text
            ));
        }
        first = shared.first.as_ref();
    } else if shared.is_some() {
        return Err(format!("shared_names.toml lists `{}`, which names one term", fold.text));
    }
    fold.names.sort_by_key(|&number| {
        let name = &model.names[number];
        let second = first.is_some_and(|path| *path != model.path(name.term));
        let is_further = usize::from(name.language) >= OFFICIAL;
        (second, name.language != 0, is_further, name.kind, name.language, number)
    });
    if first.is_some() {
        fold.flags |= fold_flag::RANKED;
    }
    Ok(())
}

pub fn write(model: &Model<'_>, index: &Index, pool: &mut Pool, out: &mut String) -> Result<(), String> {
    let words = Words::new(model, &index.folds);
    let mut lists: Vec<usize> = Vec::new();
    let mut rows = Vec::new();
    // In the order of the alphabet what begins with a name stands behind it.
    let begins_longer = |number: usize| {
        let begin = format!("{} ", index.folds[number].text);
        index.folds[number + 1..].iter().take_while(|fold| fold.text.starts_with(&begin)).any(|fold| fold.met)
    };
    for (number, fold) in index.folds.iter().enumerate() {
        let first = lists.len();
        lists.extend(&fold.names);
        let mut flags = fold.flags;
        for (set, flag) in [
            (fold.comma, fold_flag::COMMA),
            (fold.stop, fold_flag::STOP),
            (!fold.met, fold_flag::UNMET),
            (begins_longer(number), fold_flag::BEGINS_LONGER),
        ] {
            flags |= if set { flag } else { 0 };
        }
        rows.push(FoldRow {
            text: pool.text(&fold.text),
            names: run(first, lists.len())?,
            weight: small(words.weight(&fold.text))?,
            flags,
        });
    }
    planes(out, "FOLDS", "FoldRow", &rows);
    table(out, "FOLD_NAMES", "u16", &lists);
    let keys: Vec<u32> =
        index.folds.iter().filter_map(|fold| Hashed::of(fold.text.as_bytes())).map(Hashed::hash).collect();
    table(out, "FOLD_SLOTS", "u16", &open_addressed(&keys));
    write_as_written(model, index, out);
    write_slugs(model, out);
    words.write(&index.folds, pool, out)?;
    write_beginnings(index, out)
}

/// The names in the official languages that mean one term, by how they are written.
fn write_as_written(model: &Model<'_>, index: &Index, out: &mut String) {
    let mut written: BTreeMap<&str, usize> = BTreeMap::new();
    for name in index.folds.iter().filter(|fold| fold.single).flat_map(|fold| fold.names.iter().copied()) {
        if usize::from(model.names[name].language) < OFFICIAL {
            written.entry(model.names[name].entry.text.as_str()).or_insert(name);
        }
    }
    let keys: Vec<u32> = written.keys().map(|text| hash::of_name(text.as_bytes())).collect();
    let names: Vec<usize> = written.into_values().collect();
    let slots: Vec<usize> = open_addressed(&keys)
        .into_iter()
        .map(|slot| slot.checked_sub(1).map_or(0, |position| names[position] + 1))
        .collect();
    table(out, "WRITTEN_SLOTS", "u16", &slots);
}

/// The terms by their slugs. Terms of two vocabularies may share one; the table holds them both.
fn write_slugs(model: &Model<'_>, out: &mut String) {
    let keys: Vec<u32> = model.terms.iter().map(|term| hash::of_name(term.entry.slug.as_bytes())).collect();
    table(out, "SLUG_SLOTS", "u16", &open_addressed(&keys));
}

/// A table of twice as many slots as keys or more; a slot holds one more than the position of its key, 0 none.
pub fn open_addressed(keys: &[u32]) -> Vec<usize> {
    let size = (keys.len() * 2).next_power_of_two();
    let mut slots = vec![0usize; size];
    for (number, key) in keys.iter().enumerate() {
        let mut slot = *key as usize % size;
        while slots[slot] != 0 {
            slot = (slot + 1) % size;
        }
        slots[slot] = number + 1;
    }
    slots
}

/// Writes the bitmaps of the words with which names begin: the first word, where it may be in lower case, and in any case; and several.
fn write_beginnings(index: &Index, out: &mut String) -> Result<(), String> {
    let of = |text: &str| Hashed::of(text.as_bytes()).ok_or_else(|| "nothing has no words".to_owned());
    let [mut lower, mut any, mut several] = [(); 3].map(|()| vec![0u64; BITMAP / 64]);
    let set = |bitmap: &mut Vec<u64>, words: Hashed| bitmap[words.place() / 64] |= 1 << (words.place() % 64);
    let mut first_words = BTreeSet::new();
    for fold in index.folds.iter().filter(|fold| fold.met) {
        let mut words = fold.text.split(' ');
        let first = words.next().unwrap_or_default();
        first_words.insert(first);
        // In running text `co` stands before the hyphen.
        let before_hyphen = if first.starts_with("co") && first.len() > 2 { "co" } else { first };
        for begins in [first, before_hyphen] {
            set(&mut any, of(begins)?);
            if !fold.capital {
                set(&mut lower, of(begins)?);
            }
        }
        let mut hashed = of(first)?;
        for word in words {
            hashed = hashed.and(of(word)?);
            set(&mut several, hashed);
        }
    }
    for token in Token::all() {
        if first_words.contains(token.text) {
            return Err(format!("a name begins with the Organization's token `{}`", token.written));
        }
        set(&mut any, of(token.text)?);
        set(&mut lower, of(token.text)?);
    }
    table(out, "BEGINNINGS_IN_LOWER_CASE", "u64", &lower);
    table(out, "BEGINNINGS", "u64", &any);
    table(out, "LONGER_BEGINNINGS", "u64", &several);
    Ok(())
}

/// How many terms of a vocabulary have a preferred label in each language.
pub fn coverage(model: &Model<'_>, vocabulary: &str) -> Vec<usize> {
    let mut counts = vec![0; languages().len()];
    let labels: BTreeSet<(usize, u8)> = model
        .names
        .iter()
        .filter(|name| name.kind == 0 && model.terms[name.term].vocabulary.name == vocabulary)
        .map(|name| (name.term, name.language))
        .collect();
    for (_, language) in labels {
        counts[usize::from(language)] += 1;
    }
    counts
}
