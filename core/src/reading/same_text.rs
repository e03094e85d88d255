//! Whether two texts say the same: sites write quotation marks, spaces and capitals in their own way, and cut what is long.

/// The first letters and digits of a text, in lower case: so many at most. Marks of numbers stay: '1.5' is not '15', and '-5' is not '5'.
pub(crate) fn letters(text: &str, most: usize) -> String {
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    let mut letters = String::new();
    let mut count = 0;
    while let Some(character) = rest.next().filter(|_| count < most) {
        let is_before_digit = rest.peek().is_some_and(char::is_ascii_digit);
        let is_in_number =
            before.is_ascii_digit() && !character.is_whitespace() || before.is_whitespace() && character == '-';
        if character.is_alphanumeric() {
            letters.extend(character.to_lowercase());
            count += 1;
        } else if is_before_digit && is_in_number {
            letters.push(character);
            count += 1;
        }
        before = character;
    }
    letters
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
