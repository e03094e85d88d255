//! Whether two texts say the same: sites write quotation marks, spaces and capitals in their own way, and cut what is long.

/// The letters and digits of a text, in lower case.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// Whether two texts differ in white space, punctuation and case alone.
pub(crate) fn is_same(text: &str, other: &str) -> bool {
    text == other || letters(text).next().is_some() && letters(text).eq(letters(other))
}

/// Whether a text begins with another one, which may be cut within a word.
pub(crate) fn begins_with(text: &str, beginning: &str) -> bool {
    let mut text = letters(text);
    letters(beginning).all(|letter| text.next() == Some(letter))
}

/// Whether a text says that it was cut.
pub(crate) fn is_cut(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with('…') || text.ends_with("...")
}

/// Whether two titles are one: the first may be cut.
pub(crate) fn is_same_title(title: &str, other: &str) -> bool {
    let is_beginning = || is_cut(title) && letters(title).next().is_some() && begins_with(other, title);
    is_same(title, other) || is_beginning()
}
