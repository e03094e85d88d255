//! Many halves as one record for each item.

use std::collections::HashMap;

use super::half::Half;
use super::merge::Merging;
use super::texts::first_letters;
use super::tree::members;
use crate::checking::check::Checked;
use crate::checking::report::Report;
use crate::reading::{same_page, same_text};
use crate::records::record::NewsItem;
use crate::vocabularies::closed_sets::{InputForm, RecordKind};

/// Two texts begin alike where so many letters are the same. A text with fewer tells nothing.
const LETTERS_OF_BEGINNING: usize = 20;

/// One record for each item that halves speak of.
///
/// Two halves are of one item where their addresses lead to one page in one language. Without an address they are where the day, the
/// title and a third thing agree - an issuer, or the beginning of the text -, unless that is so for the pages of several addresses. What
/// an item's own pages say counts before what listings and feeds say; of several the longest record counts first. See
/// [`NewsItem::merge`](crate::NewsItem::merge) for how two become one, and for the report.
///
/// The records come by their days, those without one last. Nothing depends on the order of the halves.
///
/// ```
/// use osce::NewsItem;
/// use osce::merging::{Half, merge_all};
/// use osce::reading::InputForm;
///
/// let address = "https://www.osce.org/secretariat/479123";
/// let listed = NewsItem::new("Course ends").url("http://www.osce.org/node/479123").place("Vienna");
/// let page = NewsItem::new("Course ends").url(address).body("It was the third of its kind.");
/// let merged = merge_all([
///     Half::new(listed, InputForm::Listing, "listing.html"),
///     Half::new(page.clone(), InputForm::Html, "479123.html"),
/// ]);
/// assert_eq!(merged.len(), 1);
/// assert_eq!(merged[0].item, Some(page.place("Vienna")));
/// ```
pub fn merge_all(halves: impl IntoIterator<Item = Half>) -> Vec<Checked<NewsItem>> {
    let mut groups = Groups::default();
    for half in halves {
        groups.add(half);
    }
    let merged: Vec<Checked<NewsItem>> = groups.finish().into_iter().map(merge).collect();
    let mut merged = in_order(merged, place_of).into_iter().peekable();
    let mut sorted = Vec::with_capacity(merged.len());
    while let Some(first) = merged.next() {
        let place = place_of(&first);
        let mut same = vec![first];
        same.extend(std::iter::from_fn(|| merged.next_if(|next| place_of(next) == place)));
        sorted.extend(if same.len() > 1 { in_order(same, json) } else { same });
    }
    sorted
}

/// What records are ordered by: day, title and address.
fn place_of(checked: &Checked<NewsItem>) -> String {
    let Some(item) = &checked.item else { return String::new() };
    // A year has four digits.
    let day = item.issued_on.map_or_else(|| "no day".to_owned(), |day| day.to_string());
    format!("{day}\0{}\0{}", item.title, item.url.as_deref().unwrap_or_default())
}

fn json(checked: &Checked<NewsItem>) -> String {
    checked.item.as_ref().map_or_else(String::new, NewsItem::to_json)
}

/// Values in the order of their keys.
fn in_order<T>(values: Vec<T>, key: impl Fn(&T) -> String) -> Vec<T> {
    let mut keys: Vec<String> = values.iter().map(key).collect();
    keys.iter_mut().enumerate().for_each(|(place, key)| key.extend(["\0", &place.to_string()]));
    let mut places = places(&keys).into_iter();
    let mut values: Vec<Option<T>> = values.into_iter().map(Some).collect();
    std::iter::from_fn(|| values.get_mut(places.next()?)?.take()).collect()
}

/// The places that keys end with, in the order of the keys. Texts are sorted elsewhere too: another sort would be a copy of its code.
fn places(keys: &[String]) -> Vec<usize> {
    let mut keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    keys.sort_unstable();
    keys.into_iter().filter_map(|key| key.rsplit('\0').next()?.parse().ok()).collect()
}

/// The record of the halves of an item.
fn merge(mut halves: Vec<Half>) -> Checked<NewsItem> {
    if halves.len() == 1
        && let Some(Half { item, .. }) = halves.pop()
    {
        let report = Report::default();
        return Checked {
            kind: RecordKind::NewsItem,
            form: InputForm::Json,
            item: Some(item),
            report,
            raw: String::new(),
        };
    }
    let halves = in_order(halves, |half| {
        let json = half.item.to_json();
        format!("{} {:020} {json}\0{}", half.role() as u8, usize::MAX - json.len(), half.source)
    });
    let mut halves = halves.iter();
    let first = halves.next().map_or_else(Vec::new, |half| members(&half.item, &half.source));
    let mut merging = Merging::new(first);
    for half in halves {
        merging.take(members(&half.item, &half.source), half.role());
    }
    merging.finish()
}

/// Halves by the items that they speak of.
#[derive(Default)]
struct Groups {
    /// Those of each address.
    of_address: Vec<Vec<Half>>,
    addresses: HashMap<String, usize>,
    /// Those without an address.
    without: Vec<Half>,
    /// The group of the address of which something is said, or [`SEVERAL`].
    said_of: HashMap<String, usize>,
}

impl Groups {
    fn add(&mut self, half: Half) {
        let Some(url) = &half.item.url else { return self.without.push(half) };
        let next = self.of_address.len();
        let group = *self.addresses.entry(same_page::key(url)).or_insert(next);
        for sign in signs(&half.item) {
            let said = join(self.said_of.get(&sign).copied(), group);
            self.said_of.insert(sign, said);
        }
        if group == next {
            self.of_address.push(Vec::new());
        }
        self.of_address[group].push(half);
    }

    /// The groups, with the halves without an address in that of their item.
    fn finish(mut self) -> Vec<Vec<Half>> {
        let signs: Vec<Vec<String>> = self.without.iter().map(|half| signs(&half.item)).collect();
        let mut parents: Vec<usize> = (0..self.without.len()).collect();
        let mut first_with: HashMap<String, usize> = HashMap::new();
        for (position, signs) in signs.iter().enumerate() {
            for sign in signs {
                let first = *first_with.entry(sign.clone()).or_insert(position);
                let (one, other) = (root(&mut parents, first), root(&mut parents, position));
                parents[other] = one;
            }
        }
        let mut addresses = vec![None; self.without.len()];
        for (position, signs) in signs.iter().enumerate() {
            let of_item = &mut addresses[root(&mut parents, position)];
            for sign in signs {
                *of_item = self.said_of.get(sign).map(|&group| join(*of_item, group)).or(*of_item);
            }
        }
        let mut of_root = vec![None; self.without.len()];
        for (position, half) in self.without.into_iter().enumerate() {
            let root = root(&mut parents, position);
            let group = match addresses[root] {
                Some(group) if group != SEVERAL => group,
                _ => *of_root[root].get_or_insert_with(|| {
                    self.of_address.push(Vec::new());
                    self.of_address.len() - 1
                }),
            };
            self.of_address[group].push(half);
        }
        self.of_address
    }
}

/// Where there are several, none is meant.
const SEVERAL: usize = usize::MAX;

/// Adds a number to what was one, if any.
fn join(one: Option<usize>, other: usize) -> usize {
    if one.is_none_or(|one| one == other) { other } else { SEVERAL }
}

/// The first of those that are of one item.
fn root(parents: &mut [usize], mut position: usize) -> usize {
    while parents[position] != position {
        parents[position] = parents[parents[position]];
        position = parents[position];
    }
    position
}

/// What tells an item without its address: its day and title with an issuer, and with the beginning of a text.
fn signs(item: &NewsItem) -> Vec<String> {
    let title = same_text::letters(&item.title, usize::MAX);
    let Some(day) = item.issued_on.filter(|_| !title.is_empty()) else { return Vec::new() };
    let issuers = item.issued_by.iter().map(|structure| structure.slug().to_owned());
    let texts = [&item.summary, &item.body].into_iter().flatten();
    let beginnings = texts.map(|text| first_letters(text, LETTERS_OF_BEGINNING));
    let beginnings = beginnings.filter(|letters| letters.chars().count() == LETTERS_OF_BEGINNING);
    // A slug has no space, and letters have none.
    issuers.map(|slug| format!("by {slug}")).chain(beginnings).map(|sign| format!("{day} {title} {sign}")).collect()
}
