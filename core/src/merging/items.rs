//! Many halves as one record for each item.

use std::collections::HashMap;

use super::groups;
use super::half::Half;
use super::order::sorted_positions;
use crate::checking::check::Checked;
use crate::records::record::NewsItem;

/// One record for each item, ordered by day; records without a day come last.
///
/// Two halves are of one item where their addresses lead to one page in one language. Without an address, they are of one item where the
/// day, the title and a third thing agree: an issuer, or the beginning of the text. A half that agrees with several addresses stays apart.
///
/// The item's own pages count first, then listings, then feeds; of several of one kind, the longest record. See
/// [`NewsItem::merge`](crate::NewsItem::merge) for how two become one, and for the report. Nothing depends on the order of the halves.
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
    let merged = groups::of_items(halves);
    let mut keys: Vec<String> = merged.iter().map(order_of).collect();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for key in &keys {
        *counts.entry(key.clone()).or_default() += 1;
    }
    // What is the same so far is ordered by all that it says.
    for (key, checked) in keys.iter_mut().zip(&merged).filter(|(key, _)| counts.get(*key) != Some(&1)) {
        key.extend(checked.item.as_ref().map(NewsItem::to_json));
    }
    let mut positions = sorted_positions(keys).into_iter();
    let mut merged: Vec<Option<Checked<NewsItem>>> = merged.into_iter().map(Some).collect();
    std::iter::from_fn(|| merged.get_mut(positions.next()?)?.take()).collect()
}

/// What records are ordered by: day, title and address.
fn order_of(checked: &Checked<NewsItem>) -> String {
    let Some(item) = &checked.item else { return String::new() };
    // A year has four digits.
    let day = item.issued_on.map_or_else(|| "no day".to_owned(), |day| day.to_string());
    [&day, "\0", &item.title, "\0", item.url.as_deref().unwrap_or_default(), "\0"].concat()
}
