//! What finds names in other forms: their one spelling, their places, the Organization's name in full.

use std::collections::{BTreeMap, BTreeSet};

use osce_model::hash;
use osce_model::normal_form::normal_form;
use osce_model::organization::Token;
use osce_model::rows::{EventRow, InFullRow, KeyRow};
use osce_model::spelling::{spelled, with_umlauts_written_out};

use crate::index::open_addressed;
use crate::model::{Model, Name, OFFICIAL};
use crate::numbers::{Result, run, small};
use crate::organization::Called;
use crate::pool::Pool;
use crate::writer::table;

/// The prepositions between what a structure is and its place or its subject.
const PREPOSITIONS: [&str; 4] = [" in ", " to ", " for ", " on "];

/// What such a structure is, in its last word.
const KINDS: [&str; 10] = [
    "academy",
    "centre",
    "commissioner",
    "coordinator",
    "forum",
    "group",
    "mission",
    "office",
    "presence",
    "representative",
];

/// Numbers by a text that leads to them.
type Keys = BTreeMap<String, BTreeSet<usize>>;

pub fn write(model: &Model<'_>, events: &[EventRow], pool: &mut Pool, out: &mut String) -> Result<()> {
    let mut numbers = Vec::new();
    write_keys("SPELLED", &by_spelling(model), &mut numbers, pool, out)?;
    write_keys("PLACED", &by_place(model), &mut numbers, pool, out)?;
    write_keys("EVENT_PLACES", &events_by_place(model, events, pool)?, &mut numbers, pool, out)?;
    write_keys("ADJECTIVES", &countries_by_adjective(model)?, &mut numbers, pool, out)?;
    table(out, "KEY_NUMBERS", "u16", &numbers);
    write_in_full(model, pool, out)
}

/// The names that have another spelling, by the one that stands for all.
fn by_spelling(model: &Model<'_>) -> Keys {
    let mut keys = Keys::new();
    for (number, name) in model.names.iter().enumerate() {
        let mut forms = vec![name.fold.clone()];
        if name.entry.lang == "de" {
            forms.extend(with_umlauts_written_out(&name.entry.text).map(|text| normal_form(&text)));
        }
        // 'Cyber and ICT security'; in the name of a structure a slash stands between two of them.
        if name.entry.text.contains('/') && model.terms[name.term].vocabulary_name() != "Structure" {
            forms.push(normal_form(&name.entry.text.replace('/', " and ")));
        }
        for key in forms.iter().map(|form| spelled(form)).filter(|key| *key != name.fold) {
            keys.entry(key).or_default().insert(number);
        }
    }
    keys
}

/// The English names of structures by their place, or their subject, and what they are, the place first: 'skopje mission', and 'ukraine mission' for
/// a monitoring mission too.
fn by_place(model: &Model<'_>) -> Keys {
    let parted = |name: &Name<'_>| {
        let at = PREPOSITIONS.iter().filter_map(|preposition| Some((name.fold.find(preposition)?, preposition.len())));
        let (at, length) = at.min()?;
        let place = &name.fold[at + length..];
        Some((name.fold[..at].to_owned(), place.strip_prefix("the ").unwrap_or(place).to_owned()))
    };
    let names: Vec<(usize, &Name<'_>)> =
        model.names.iter().enumerate().filter(|(_, name)| has_place(model, name)).collect();
    let places: BTreeSet<String> = names.iter().filter_map(|(_, name)| parted(name)).map(|(_, place)| place).collect();
    let mut keys = Keys::new();
    for (number, name) in names {
        let with_place_first = || {
            let place = places.iter().find(|place| name.fold.starts_with(&format!("{place} ")))?;
            Some((name.fold[place.len() + 1..].to_owned(), place.clone()))
        };
        let Some((what, place)) = parted(name).or_else(with_place_first) else { continue };
        let begins = std::iter::once(0).chain(what.match_indices(' ').map(|(at, _)| at + 1));
        // 'Belarus Monitoring Group', but not 'Belarus and Monitoring Group'; 'Kosovo Force' is another's.
        let is_kind = |what: &&str| {
            !what.starts_with("and ") && !what.contains(" of ") && KINDS.iter().any(|kind| what.ends_with(kind))
        };
        for what in begins.map(|begin| &what[begin..]).filter(is_kind) {
            keys.entry(spelled(&format!("{place} {what}"))).or_default().insert(number);
        }
    }
    keys
}

/// Whether a name can have a place: an English one of a structure.
fn has_place(model: &Model<'_>, name: &Name<'_>) -> bool {
    model.terms[name.term].vocabulary_name() == "Structure"
        && name.entry.lang == "en"
        && name.entry.kind != "abbreviation"
}

/// The events by the names of their city and of the country in which they were held.
fn events_by_place(model: &Model<'_>, rows: &[EventRow], pool: &mut Pool) -> Result<Keys> {
    let mut keys = Keys::new();
    for event in &model.source.meetings.event {
        let id = pool.text(&event.id);
        let number = rows
            .iter()
            .position(|row| row.id == id)
            .ok_or_else(|| format!("the tables have no event `{}`", event.id))?;
        let country = model.find("Country", &event.country)?;
        let is_place = |name: &&Name<'_>| {
            name.term == country && name.entry.kind != "abbreviation" && usize::from(name.language) < OFFICIAL
        };
        let of_country = model.names.iter().filter(is_place);
        let places = of_country.map(|name| name.fold.clone()).chain([normal_form(&event.city)]);
        for place in places {
            keys.entry(place).or_default().insert(number);
        }
    }
    Ok(keys)
}

/// The States by their English adjectives.
fn countries_by_adjective(model: &Model<'_>) -> Result<Keys> {
    let mut keys = Keys::new();
    for entry in &model.source.chairs.adjective {
        let country = model.find("Country", &entry.state)?;
        keys.entry(normal_form(&entry.text)).or_default().insert(country);
    }
    Ok(keys)
}

fn write_keys(name: &str, keys: &Keys, numbers: &mut Vec<usize>, pool: &mut Pool, out: &mut String) -> Result<()> {
    let mut rows = Vec::new();
    for (key, found) in keys {
        let first = numbers.len();
        numbers.extend(found);
        rows.push(KeyRow { text: pool.text(key), numbers: run(first, numbers.len())? });
    }
    let hashes: Vec<u32> = keys.keys().map(|key| hash::of_name(key.as_bytes())).collect();
    table(out, name, "KeyRow", &rows);
    table(out, &format!("{name}_SLOTS"), "u16", &open_addressed(&hashes));
    Ok(())
}

/// The Organization's names in full, each with the token that stands for it.
fn write_in_full(model: &Model<'_>, pool: &mut Pool, out: &mut String) -> Result<()> {
    let all = || model.source.organization.called();
    let mut rows = BTreeMap::new();
    for called in all().filter(|called| !called.abbreviation) {
        let is_its = |token: &Called<'_>| {
            token.abbreviation && (token.language, token.period) == (called.language, called.period)
        };
        let token = all().find(is_its).map(|token| normal_form(token.text));
        let number = Token::all().iter().position(|known| token.as_deref() == Some(known.text));
        let number = number.ok_or_else(|| format!("the Organization has no abbreviation in `{}`", called.language))?;
        rows.insert(spelled(&normal_form(called.text)), small(number)?);
    }
    let rows: Vec<InFullRow> =
        rows.iter().map(|(text, token)| InFullRow { text: pool.text(text), token: *token }).collect();
    table(out, "IN_FULL", "InFullRow", &rows);
    Ok(())
}
