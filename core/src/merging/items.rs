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
use crate::vocabularies::closed_sets::RecordKind;

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
    let mut merged: Vec<Checked<NewsItem>> = groups.finish().into_iter().map(merge).collect();
    merged.sort_by(|one, other| order(one).cmp(&order(other)).then_with(|| json(one).cmp(&json(other))));
    merged
}

/// What records are ordered by.
fn order(checked: &Checked<NewsItem>) -> impl Ord + '_ {
    checked.item.as_ref().map(|item| (item.issued_on.is_none(), item.issued_on, &item.title, &item.url))
}

fn json(checked: &Checked<NewsItem>) -> Option<String> {
    checked.item.as_ref().map(NewsItem::to_json)
}

/// The record of the halves of an item.
fn merge(mut halves: Vec<Half>) -> Checked<NewsItem> {
    if halves.len() == 1
        && let Some(Half { item, .. }) = halves.pop()
    {
        let report = Report::default();
        return Checked { kind: RecordKind::NewsItem, item: Some(item), report, raw: String::new() };
    }
    halves.sort_by_cached_key(|half| {
        let json = half.item.to_json();
        (half.role(), std::cmp::Reverse(json.len()), json, half.source.clone())
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
    /// The address of which something is said.
    said_of: HashMap<String, OneOf>,
}

impl Groups {
    fn add(&mut self, half: Half) {
        let Some(url) = &half.item.url else { return self.without.push(half) };
        let next = self.of_address.len();
        let group = *self.addresses.entry(same_page::key(url)).or_insert(next);
        for sign in signs(&half.item) {
            self.said_of.entry(sign).or_default().add(group);
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
        let mut first_with: HashMap<&str, usize> = HashMap::new();
        for (position, signs) in signs.iter().enumerate() {
            for sign in signs {
                let first = *first_with.entry(sign).or_insert(position);
                let (one, other) = (root(&mut parents, first), root(&mut parents, position));
                parents[other] = one;
            }
        }
        let mut addresses: HashMap<usize, OneOf> = HashMap::new();
        for (position, signs) in signs.iter().enumerate() {
            let of_item = addresses.entry(root(&mut parents, position)).or_default();
            signs.iter().filter_map(|sign| self.said_of.get(sign)).for_each(|&address| of_item.join(address));
        }
        let mut of_root: HashMap<usize, usize> = HashMap::new();
        for (position, half) in self.without.into_iter().enumerate() {
            let root = root(&mut parents, position);
            let group = match addresses.get(&root) {
                Some(&OneOf::One(group)) => group,
                _ => *of_root.entry(root).or_insert_with(|| {
                    self.of_address.push(Vec::new());
                    self.of_address.len() - 1
                }),
            };
            self.of_address[group].push(half);
        }
        self.of_address
    }
}

/// One of many, where it is one alone.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
enum OneOf {
    #[default]
    None,
    One(usize),
    Several,
}

impl OneOf {
    fn add(&mut self, one: usize) {
        self.join(Self::One(one));
    }

    fn join(&mut self, other: Self) {
        *self = match (*self, other) {
            (Self::None, other) => other,
            (one, Self::None) => one,
            (one, other) if one == other => one,
            _ => Self::Several,
        };
    }
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
    let title: String = same_text::letters(&item.title).collect();
    let Some(day) = item.issued_on.filter(|_| !title.is_empty()) else { return Vec::new() };
    let issuers = item.issued_by.iter().map(|structure| structure.slug().to_owned());
    let texts = [&item.summary, &item.body].into_iter().flatten();
    let beginnings = texts.map(|text| first_letters(text, LETTERS_OF_BEGINNING));
    let beginnings = beginnings.filter(|letters| letters.chars().count() == LETTERS_OF_BEGINNING);
    // A slug has no space, and letters have none.
    issuers.map(|slug| format!("by {slug}")).chain(beginnings).map(|sign| format!("{day} {title} {sign}")).collect()
}
