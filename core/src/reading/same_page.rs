//! Whether two addresses lead to one page.

use crate::vocabularies::closed_sets::Language;

/// The site whose pages have a number, under which they stand in every sub-site.
const SITE: &str = "osce.org";

/// What is the same for all addresses of a page: without scheme, `www.` and a final slash; on the Organization's site, where a page has
/// a number, without the sub-site too: `/node/479123` is `/secretariat/479123`.
pub(crate) fn key(address: &str) -> String {
    // Behind '#!' stands a page of its own.
    let fragment = address.find('#').filter(|at| !address[*at..].starts_with("#!"));
    let address = address[..fragment.unwrap_or(address.len())].to_ascii_lowercase();
    let address = address.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    let address = address.trim_end_matches('/');
    let of_site = address.strip_prefix(SITE).and_then(|rest| rest.strip_prefix('/'));
    of_site.and_then(of_number).unwrap_or_else(|| address.to_owned())
}

/// The key of a path that ends in the number of a page: the language that it begins with, and the number.
fn of_number(path: &str) -> Option<String> {
    /// So many digits have the numbers of pages that stand in several folders.
    const FEWEST_DIGITS: usize = 5;
    let is_language = |part: &str| Language::from_tag(part).is_some();
    let (language, path) = path.split_once('/').filter(|(first, _)| is_language(first)).unwrap_or(("en", path));
    let (folders, number) = path.rsplit_once('/')?;
    // '/chairmanship/2019' is the page of a year.
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_of_page = folders == "node" || !is_year && (!folders.contains('/') || number.len() >= FEWEST_DIGITS);
    (is_number && is_of_page).then(|| format!("{SITE}/{language}/{number}"))
}

/// Whether two addresses lead to one page.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    one == other || key(one) == key(other)
}

/// How good an address of a page is, to be compared: one of a sub-site before that of a number, then by fragment, scheme, final slash and
/// `www.`.
pub(crate) fn standing(address: &str) -> (bool, bool, bool, bool, bool) {
    let address = address.to_ascii_lowercase();
    (
        !address.contains("/node/"),
        !address.contains('#'),
        address.starts_with("https://"),
        !address.ends_with('/'),
        address.contains("://www."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_many_addresses() {
        let page = "https://www.osce.org/secretariat/479123";
        for same in [
            "http://osce.org/secretariat/479123/",
            "https://www.osce.org/node/479123",
            "https://www.osce.org/odihr/479123#top",
            "https://www.osce.org/en/secretariat/479123",
            "https://www.osce.org/odihr/elections/479123",
        ] {
            assert!(is_same(page, same), "{same}");
        }
        for other in [
            "https://www.osce.org/ru/secretariat/479123",
            "https://www.osce.org/sr-Latn/secretariat/479123",
            "https://www.osce.org/secretariat/479123#!/2",
            "https://www.osce.org/secretariat/479124",
            "https://www.osce.org/secretariat/479123?page=2",
            "https://example.org/secretariat/479123",
            "https://www.osce.org/479123",
        ] {
            assert!(!is_same(page, other), "{other}");
        }
        assert!(!is_same("https://www.osce.org/chairmanship/2019", "https://www.osce.org/documents/2019"));
        assert!(!is_same("https://www.osce.org/a/b/1", "https://www.osce.org/c/b/1"));
        assert!(is_same("https://example.org/A/", "http://www.example.org/a"));
    }
}
