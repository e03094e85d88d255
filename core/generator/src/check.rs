//! What must hold of the data before anything is generated from it.

use std::collections::{BTreeMap, BTreeSet};

use osce_model::declared::closed_set;
use osce_model::{normal_form, number};

use crate::facts;
use crate::model::{Model, OFFICIAL, languages, vocabularies};
use crate::source::SourceEntry;

/// Reserved words that a variant name could become in one of the languages (`fooBar`, `FOO_BAR` or `FooBar`).
const RESERVED: &str = "as break case catch class const continue def default defer deinit do dynamic elif else enum extension extern fallthrough false false fileprivate final finally fn for from \
    fun func global guard if impl import in init inout interface internal is it lambda let loop match mod move mut nil none null object open operator override package pass pub \
    private protocol public raise ref repeat rethrows return self sealed static struct subscript super suspend switch throw throws trait true try type typealias typeof unsafe use val var \
    when where while with yield async await abstract become box macro virtual unsized priv and or not del except nonlocal assert any some actor Self Type Protocol None True False Any";

/// Whether `unverified` may name a field path.
fn is_field(path: &str) -> bool {
    let fact = path.strip_suffix(".basis").unwrap_or(path);
    ["label", "names", "parent"].contains(&path) || facts::names().contains(fact)
}

/// Every fault of the data; none where it may be generated from.
pub fn faults(model: &Model<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    organization(model, &mut faults);
    other_organizations(model, &mut faults);
    no_states(model, &mut faults);
    variants(model, &mut faults);
    labels(model, &mut faults);
    hierarchy(model, &mut faults);
    names(model, &mut faults);
    people(model, &mut faults);
    chairs(model, &mut faults);
    cross_references(model, &mut faults);
    faults
}

fn organization(model: &Model<'_>, faults: &mut Vec<String>) {
    for names in &model.source.organization.further {
        let language = &names.language;
        if !languages().skip(OFFICIAL).any(|known| known == language) {
            faults.push(format!("organization.toml: `{language}` is not one of the further languages"));
        }
        if names.abbreviations.is_empty()
            || names.sources.iter().all(|source| source.title.is_empty() || source.url.is_empty())
        {
            faults.push(format!("organization.toml: no abbreviation or no source in `{language}`"));
        }
    }
    let official: Vec<&str> = languages().take(OFFICIAL).collect();
    if model.source.organization.official_languages != official {
        faults.push(format!(
            "the official languages are {:?}; declared are {official:?}",
            model.source.organization.official_languages,
        ));
    }
}

/// Every name has a language and a source; every source is used, and can be looked up.
fn other_organizations(model: &Model<'_>, faults: &mut Vec<String>) {
    let file = &model.source.other_organizations;
    let mut used = BTreeSet::new();
    for entry in &file.organization {
        let about = entry.names.values().chain(entry.abbreviations.values()).flatten().next();
        let about = about.map_or("", String::as_str);
        for language in entry.names.keys().chain(entry.abbreviations.keys()) {
            if !languages().any(|known| known == language) {
                faults.push(format!("`{about}` of other_organizations.toml: unknown language `{language}`"));
            }
        }
        if about.is_empty() || entry.sources.is_empty() {
            faults.push(format!("`{about}` of other_organizations.toml has no name or no source"));
        }
        used.extend(&entry.sources);
    }
    own_sources("other_organizations.toml", &file.source, &used, faults);
}

/// As [`other_organizations`]; the forms in official languages are older than the rule.
fn no_states(model: &Model<'_>, faults: &mut Vec<String>) {
    let file = &model.source.no_states;
    let mut used = BTreeSet::new();
    for (language, further) in file.entry.iter().flat_map(|entry| &entry.further) {
        if !languages().skip(OFFICIAL).any(|known| known == language) {
            faults.push(format!("no_states.toml: `{language}` is not one of the further languages"));
        }
        if further.sources.is_empty() {
            faults.push(format!("no_states.toml: no source of {:?}", further.forms));
        }
        used.extend(&further.sources);
    }
    own_sources("no_states.toml", &file.source, &used, faults);
}

/// The sources that stand in a file of their own: each is there, is used, and can be looked up.
fn own_sources(
    file: &str,
    sources: &BTreeMap<String, SourceEntry>,
    used: &BTreeSet<&String>,
    faults: &mut Vec<String>,
) {
    let unknown = used.iter().filter(|key| !sources.contains_key(**key));
    faults.extend(unknown.map(|key| format!("{file}: unknown source `{key}`")));
    for (key, source) in sources {
        if !used.contains(key) || source.title.is_empty() || source.urls.is_empty() {
            faults.push(format!("the source `{key}` of {file} is not used, or cannot be looked up"));
        }
    }
}

fn variants(model: &Model<'_>, faults: &mut Vec<String>) {
    let reserved: BTreeSet<&str> = RESERVED.split_whitespace().collect();
    for vocabulary in vocabularies() {
        let mut seen = BTreeMap::new();
        for term in model.of_vocabulary(vocabulary.name) {
            let (slug, variant) = (&term.entry.slug, &term.entry.variant);
            if !slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
                faults.push(format!("invalid slug `{slug}`"));
            }
            if !variant.starts_with(|c: char| c.is_ascii_uppercase())
                || !variant.chars().all(|c| c.is_ascii_alphanumeric())
            {
                faults.push(format!("{slug}: invalid variant name `{variant}`: letters and digits, a capital first"));
            }
            let lower = variant[..1].to_lowercase() + &variant[1..];
            if reserved.contains(variant.as_str()) || reserved.contains(lower.as_str()) {
                faults.push(format!("{slug}: `{variant}` is a reserved word of a language"));
            }
            if let Some(other) = seen.insert(variant.to_lowercase(), slug) {
                faults.push(format!("`{slug}` and `{other}` have the same variant name"));
            }
        }
    }
}

fn labels(model: &Model<'_>, faults: &mut Vec<String>) {
    for (number, term) in model.terms.iter().enumerate() {
        let slug = &term.entry.slug;
        let mut preferred = BTreeMap::new();
        for name in model.names.iter().filter(|name| name.term == number && name.kind == 0) {
            if preferred.insert(name.language, &name.entry.text).is_some() {
                faults.push(format!("{slug}: two preferred labels in `{}`", language(name.language)));
            }
        }
        if model.names.iter().find(|name| name.term == number).is_none_or(|name| (name.kind, name.language) != (0, 0)) {
            faults.push(format!("{slug}: the first name must be the English preferred label"));
        }
        if term.vocabulary.name == "Country" {
            for (language, code) in (0..).zip(languages()).take(OFFICIAL) {
                if !preferred.contains_key(&language) {
                    faults.push(format!("{slug}: no label in `{code}`; a country has all six"));
                }
            }
        }
        // SKOS: no label is both preferred and alternative in one language.
        for name in model.names.iter().filter(|name| name.term == number && name.kind != 0) {
            if preferred.get(&name.language).is_some_and(|label| **label == name.entry.text) {
                faults.push(format!(
                    "{slug}: `{}` is both preferred and alternative in `{}`",
                    name.entry.text,
                    language(name.language)
                ));
            }
        }
        for item in &term.entry.unverified {
            if !is_field(&item.field) {
                faults.push(format!("{slug}: `{}` in `unverified` is not the name of a fact", item.field));
            }
        }
        if term.entry.sources.is_empty() && term.entry.unverified.is_empty() {
            faults.push(format!("{slug}: no source, and not marked unverified"));
        }
    }
}

fn hierarchy(model: &Model<'_>, faults: &mut Vec<String>) {
    for term in &model.terms {
        let slug = &term.entry.slug;
        let vocabulary = term.vocabulary.name;
        let mut seen = BTreeSet::from([slug.as_str()]);
        let mut parent = term.entry.parent.as_deref();
        while let Some(slug_of_parent) = parent {
            if !seen.insert(slug_of_parent) {
                faults.push(format!("{slug}: `{slug_of_parent}` is above itself"));
                break;
            }
            match model.find(vocabulary, slug_of_parent) {
                Ok(found) => parent = model.terms[found].entry.parent.as_deref(),
                Err(error) => {
                    faults.push(format!("{slug}: {error}"));
                    break;
                }
            }
        }
        for (list, back) in [("successors", "predecessors"), ("predecessors", "successors")] {
            for other in term.entry.list(list) {
                match model.find(vocabulary, other) {
                    Ok(found) => {
                        if !model.terms[found].entry.list(back).contains(&slug.as_str()) {
                            faults.push(format!("{slug}: `{other}` does not name it in return"));
                        }
                        let is_open = vocabulary == "Structure" && !term.entry.facts.contains_key("closed");
                        if list == "successors" && is_open {
                            faults.push(format!("{slug}: has a successor and no end"));
                        }
                    }
                    Err(error) => faults.push(format!("{slug}: {error}")),
                }
            }
        }
    }
}

fn language(number: u8) -> &'static str {
    languages().nth(number.into()).unwrap_or_default()
}

fn names(model: &Model<'_>, faults: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for name in &model.names {
        let slug = &model.terms[name.term].entry.slug;
        let text = &name.entry.text;
        if text.trim() != text || text.is_empty() {
            faults.push(format!("{slug}: the name `{text}` is blank or has space around it"));
        }
        if !seen.insert((name.term, name.language, name.kind, text)) {
            faults.push(format!("{slug}: the name `{text}` stands twice"));
        }
        if name.entry.verified && name.entry.sources.is_empty() {
            faults.push(format!("{slug}: the name `{text}` has no source, and is not marked `verified = false`"));
        }
        let mut last = 0;
        for period in &name.entry.periods {
            match number::period(period) {
                Some((start, end)) => {
                    if start < last {
                        faults.push(format!("{slug}: the periods of `{text}` are not in order"));
                    }
                    last = if end <= number::UNKNOWN { 99_991_231 } else { end };
                }
                None => faults.push(format!("{slug}: {text}: invalid period `{period}`")),
            }
        }
    }
}

/// A surname in one language is one in all in which the name is spelled alike.
fn people(model: &Model<'_>, faults: &mut Vec<String>) {
    let flags = |name: &crate::model::Name<'_>| (name.entry.person, name.entry.everyday);
    for name in &model.names {
        if model
            .names
            .iter()
            .any(|other| (other.term, &other.fold) == (name.term, &name.fold) && flags(other) != flags(name))
        {
            faults.push(format!(
                "`{}` ({}) folds like another name that differs in `person` or `everyday`",
                name.entry.text, name.entry.lang
            ));
        }
    }
}

fn chairs(model: &Model<'_>, faults: &mut Vec<String>) {
    let mut last: Option<u32> = None;
    for chair in &model.source.chairs.chair {
        match (number::date(&chair.from), number::date(&chair.until)) {
            (Some(from), Some(until)) => {
                if until < from || last.is_some_and(|last| from < last && number::last_day(from) < last) {
                    faults.push(format!("the Chair of {} from {} is out of order", chair.state, chair.from));
                }
                last = Some(until);
            }
            (from, until) => faults.push(format!("the Chair of {}: {from:?} {until:?}", chair.state)),
        }
    }
}

fn cross_references(model: &Model<'_>, faults: &mut Vec<String>) {
    for label in &model.source.pages.composite_label {
        for term in &label.terms {
            if let Err(error) = model.find("Structure", term) {
                faults.push(format!("the composite label `{}`: {error}", label.text));
            }
        }
        if model.names.iter().any(|name| name.fold == normal_form::normal_form(&label.text)) {
            faults.push(format!("the composite label `{}` is stored as one name", label.text));
        }
    }
    let known = |key: &String| model.source.sources.contains_key(key);
    let cited = model
        .source
        .pages
        .composite_label
        .iter()
        .flat_map(|label| &label.sources)
        .chain(model.source.pages.layout.iter().flat_map(|layout| &layout.sources))
        .chain(model.source.chairs.adjective.iter().flat_map(|adjective| &adjective.sources));
    for key in cited.filter(|key| !known(key)) {
        faults.push(format!("pages.toml: there is no source `{key}`"));
    }
    let ids: Vec<&str> = model.source.pages.layout.iter().map(|layout| layout.id.as_str()).collect();
    let declared: Vec<&str> = closed_set("PageLayout").values.iter().map(|layout| layout.slug).collect();
    if ids != declared {
        faults.push(format!("pages.toml has the layouts {ids:?}; declared are {declared:?}"));
    }
    for code in model.source.pages.field_names.values().flat_map(BTreeMap::keys) {
        if !languages().any(|known| known == code) {
            faults.push(format!("pages.toml: unknown language `{code}`"));
        }
    }
    for event in &model.source.meetings.event {
        if model.find("MeetingSeries", &event.series).is_err() {
            faults.push(format!("{}: there is no series `{}`", event.id, event.series));
        }
    }
}
