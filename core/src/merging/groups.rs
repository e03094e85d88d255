//! Which halves are of one item.

use std::collections::HashMap;

use super::half::Half;
use super::merge::{checked, merge};
use super::several::{SEVERAL, join};
use super::texts::first_letters;
use crate::checking::check::Checked;
use crate::checking::report::Report;
use crate::reading::{same_page, same_text};
use crate::records::record::NewsItem;

/// Two texts begin alike where this many letters agree. A shorter text does not count.
const LETTERS_OF_BEGINNING: usize = 20;

/// What halves say together may show that others are of their item too. So often that is asked at most.
const MOST_ROUNDS: usize = 8;

/// One record for each item that halves speak of, in no order.
pub(super) fn of_items(halves: impl IntoIterator<Item = Half>) -> Vec<Checked<NewsItem>> {
    let mut groups = by_address(halves);
    for _ in 0..MOST_ROUNDS {
        let before = groups.len();
        groups = by_signs(groups);
        if groups.len() == before {
            break;
        }
    }
    groups.into_iter().map(Group::into_record).collect()
}

/// The halves of an item.
struct Group {
    halves: Vec<Half>,
    /// What they say together, where there are several.
    merged: Option<Checked<NewsItem>>,
}

impl Group {
    fn new(halves: Vec<Half>) -> Self {
        let merged = (halves.len() > 1).then(|| merge(&halves));
        Self { halves, merged }
    }

    fn item(&self) -> Option<&NewsItem> {
        match &self.merged {
            Some(merged) => merged.item.as_ref(),
            None => self.halves.first().map(|half| &half.item),
        }
    }

    fn into_record(mut self) -> Checked<NewsItem> {
        let alone = || checked(self.halves.pop().map(|half| half.item), Report::default());
        self.merged.take().unwrap_or_else(alone)
    }
}

/// Halves with one address are one group; those without an address are one each.
fn by_address(halves: impl IntoIterator<Item = Half>) -> Vec<Group> {
    let mut groups: Vec<Vec<Half>> = Vec::new();
    let mut of_address: HashMap<String, usize> = HashMap::new();
    for half in halves {
        let next = groups.len();
        let group = half.item.url.as_deref().map_or(next, |url| *of_address.entry(same_page::key(url)).or_insert(next));
        if group == next {
            groups.push(Vec::new());
        }
        groups[group].push(half);
    }
    groups.into_iter().map(Group::new).collect()
}

/// Joins the groups without an address that share a sign, with one another and with the one address that has it.
fn by_signs(groups: Vec<Group>) -> Vec<Group> {
    let mut parents: Vec<usize> = (0..groups.len()).collect();
    // For each sign the first group without an address, and the group with one, or `SEVERAL`.
    let (mut first_without, mut of_address) = (HashMap::new(), HashMap::new());
    let mut without: Vec<(usize, Vec<String>)> = Vec::new();
    for (position, item) in groups.iter().enumerate().filter_map(|(position, group)| Some((position, group.item()?))) {
        let signs = signs(item);
        if item.url.is_some() {
            for sign in signs {
                let joined = join(of_address.get(&sign).copied(), position, |known| known == position);
                of_address.insert(sign, joined);
            }
            continue;
        }
        for sign in &signs {
            let first = *first_without.entry(sign.clone()).or_insert(position);
            let (one, other) = (root(&mut parents, first), root(&mut parents, position));
            parents[other] = one;
        }
        without.push((position, signs));
    }
    let mut addresses = vec![None; groups.len()];
    for (position, signs) in &without {
        let address = &mut addresses[root(&mut parents, *position)];
        for group in signs.iter().filter_map(|sign| of_address.get(sign)) {
            *address = Some(join(*address, *group, |known| known == *group));
        }
    }
    for (position, address) in addresses.into_iter().enumerate() {
        if let Some(group) = address.filter(|group| *group != SEVERAL) {
            parents[position] = group;
        }
    }
    let mut joined: Vec<Vec<Group>> = groups.iter().map(|_| Vec::new()).collect();
    for (position, group) in groups.into_iter().enumerate() {
        joined[root(&mut parents, position)].push(group);
    }
    let one = |mut same: Vec<Group>| match same.len() {
        1 => same.pop(),
        _ => Some(Group::new(same.into_iter().flat_map(|group| group.halves).collect())),
    };
    joined.into_iter().filter(|same| !same.is_empty()).filter_map(one).collect()
}

/// The position that stands for all groups of its item.
fn root(parents: &mut [usize], mut position: usize) -> usize {
    while parents[position] != position {
        parents[position] = parents[parents[position]];
        position = parents[position];
    }
    position
}

/// The keys of an item without its address: day and title, with each issuer and with the beginning of each text.
fn signs(item: &NewsItem) -> Vec<String> {
    let title = same_text::letters(&item.title, usize::MAX);
    let Some(day) = item.issued_on.filter(|_| !title.is_empty()) else { return Vec::new() };
    let issuers = item.issued_by.iter().map(|structure| structure.slug().to_owned());
    let texts = [&item.summary, &item.body].into_iter().flatten();
    let beginnings = texts.map(|text| first_letters(text, LETTERS_OF_BEGINNING));
    let beginnings = beginnings.filter(|letters| letters.chars().count() == LETTERS_OF_BEGINNING);
    // Neither slugs nor letters have spaces, so two signs cannot be confused.
    issuers.map(|slug| format!("by {slug}")).chain(beginnings).map(|sign| format!("{day} {title} {sign}")).collect()
}
