//! Whether two texts say the same: sites write quotation marks, spaces and capitals in their own way, and cut what is long.

/// The first letters and digits of a text, in lower case: so many at most.
pub(crate) fn letters(text: &str, most: usize) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(most).collect()
}

/// Whether two texts differ in white space, punctuation and case alone.
pub(crate) fn is_same(text: &str, other: &str) -> bool {
    let all = letters(text, usize::MAX);
    text == other || !all.is_empty() && all == letters(other, usize::MAX)
}

/// Whether a text begins with another one, which may be cut within a word.
pub(crate) fn begins_with(text: &str, beginning: &str) -> bool {
    let beginning = letters(beginning, usize::MAX);
    letters(text, beginning.chars().count()) == beginning
}

/// Whether a text says that it was cut.
pub(crate) fn is_cut(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with('…') || text.ends_with("...")
}

/// Whether two titles are one: the first may be cut.
pub(crate) fn is_same_title(title: &str, other: &str) -> bool {
    let is_beginning = || is_cut(title) && !letters(title, 1).is_empty() && begins_with(other, title);
    is_same(title, other) || is_beginning()
}
