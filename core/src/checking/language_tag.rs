//! Language tags (BCP 47): the pattern of the schemas, and the same by hand.

/// The pattern of a well-formed tag whose language has two or three letters, in any case.
#[cfg_attr(not(feature = "schema"), allow(dead_code, reason = "for the schema"))]
pub(crate) const PATTERN: &str = "^[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?$";

/// Whether a text is a language tag by [`PATTERN`].
pub(crate) fn is_language_tag(text: &str) -> bool {
    let mut subtags = text.split('-').peekable();
    let letters = |subtag: &str, from: usize, to: usize| {
        (from..=to).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let alphanumeric = |subtag: &str, from: usize, to: usize| {
        (from..=to).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let digits = |subtag: &str| subtag.len() == 3 && subtag.bytes().all(|byte| byte.is_ascii_digit());
    if !subtags.next().is_some_and(|language| letters(language, 2, 3)) {
        return false;
    }
    for _ in 0..3 {
        subtags.next_if(|extended| letters(extended, 3, 3));
    }
    subtags.next_if(|script| letters(script, 4, 4));
    subtags.next_if(|region| letters(region, 2, 2) || digits(region));
    let is_variant = |variant: &&str| {
        alphanumeric(variant, 5, 8) || (alphanumeric(variant, 4, 4) && variant.as_bytes()[0].is_ascii_digit())
    };
    while subtags.next_if(is_variant).is_some() {}
    while subtags.next_if(|singleton| alphanumeric(singleton, 1, 1) && !singleton.eq_ignore_ascii_case("x")).is_some() {
        if subtags.next_if(|extension| alphanumeric(extension, 2, 8)).is_none() {
            return false;
        }
        while subtags.next_if(|extension| alphanumeric(extension, 2, 8)).is_some() {}
    }
    if subtags.next_if(|singleton| singleton.eq_ignore_ascii_case("x")).is_some() {
        return subtags.peek().is_some() && subtags.all(|private| alphanumeric(private, 1, 8));
    }
    subtags.next().is_none()
}
