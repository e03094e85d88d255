//! Initials: 'SMM' of 'Special Monitoring Mission'.

/// Words that initials may leave out, in normal form.
const SMALL: [&str; 24] = [
    "a", "against", "and", "at", "by", "d", "de", "del", "der", "des", "die", "du", "e", "et", "for", "fur", "in",
    "la", "of", "on", "the", "to", "und", "with",
];

/// Whether a word has the first letters of some words in normal form; small words count or do not.
pub(super) fn are_initials<'w>(word: &str, words: impl Iterator<Item = &'w str> + Clone) -> bool {
    let initials =
        |words: &mut dyn Iterator<Item = &'w str>| -> String { words.filter_map(|word| word.chars().next()).collect() };
    let all = initials(&mut words.clone());
    let large = initials(&mut words.filter(|word| !SMALL.contains(word)));
    word.chars().nth(1).is_some() && [all, large].iter().any(|wanted| wanted.eq_ignore_ascii_case(word))
}
