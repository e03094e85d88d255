//! The issuer that the address or the title of an item names, where the page does not say who issued it.

use super::marks::{self, Mark};
use crate::lookup::exact::term_labelled;
use crate::lookup::mentions::mentions_with;
use crate::lookup::options::MentionOptions;
use crate::vocabularies::closed_sets::{Language, Vocabulary};
use crate::vocabularies::term::Term;

/// The site, of which structures have a folder or a name before its own.
const SITE: &str = "osce.org";

/// No folder of a structure has a longer name (bytes).
const LONGEST_FOLDER: usize = 100;

/// The structure that an address names, or else the one that a title begins with.
pub(crate) fn offered_issuer(url: Option<&str>, title: &str) -> Option<Term> {
    url.and_then(of_address).or_else(|| of_title(title))
}

/// `osce.org/mission-to-moldova/1`, `odihr.osce.org/odihr/1`.
fn of_address(url: &str) -> Option<Term> {
    let (host, path) = url.split_once("://")?.1.split_once('/')?;
    let host = host.to_ascii_lowercase();
    let name = host.strip_suffix(SITE).filter(|name| name.is_empty() || name.ends_with('.'))?.trim_end_matches('.');
    let mut folders = path.split('/').filter(|folder| !folder.is_empty() && Language::from_tag(folder).is_none());
    let is_short = |word: &&str| word.len() <= LONGEST_FOLDER;
    let structure = |word: &str| {
        let words = Some(word).filter(is_short)?.replace('-', " ");
        term_labelled(&words, Some(Vocabulary::Structure))
    };
    match name {
        "" | "www" => {
            let folder = folders.next()?;
            // What stands in no folder is a page of the whole site.
            folders.next().and_then(|_| structure(folder))
        }
        name => structure(name),
    }
}

/// 'OSCE Mission to Moldova opens ...', 'Statement by the OSCE Representative on Freedom of the Media ...'.
fn of_title(title: &str) -> Option<Term> {
    let said = marks::behind(title, Mark::IssuerBehind).unwrap_or(title).trim_start();
    let rest = said.strip_prefix("the ").or_else(|| said.strip_prefix("The ")).unwrap_or(said);
    // A council in a title has decided something; the site writes its own name before those who issue news.
    if !rest.starts_with("OSCE ") {
        return None;
    }
    let options = MentionOptions::new().vocabulary(Vocabulary::Structure).own_text(true);
    let mention = mentions_with(rest, &options).into_iter().next()?;
    // A title that is nothing but the name is that of a section.
    mention.term.filter(|_| mention.span.start == 0 && mention.span.end < rest.trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(url: &str, title: &str) -> Option<&'static str> {
        offered_issuer(Some(url), title).map(Term::slug)
    }

    #[test]
    fn addresses_and_titles_name_structures() {
        let page = "https://example.org/1";
        for (url, title, wanted) in [
            ("https://www.osce.org/mission-to-moldova/900107", "Bridges are mended", "mission-to-moldova"),
            ("http://WWW.OSCE.org/ru/secretariat/1", "Course ends", "secretariat"),
            ("https://odihr.osce.org/odihr/1", "Course ends", "office-for-democratic-institutions-and-human-rights"),
            (page, "OSCE Mission to Moldova opens a reading room", "mission-to-moldova"),
            (
                page,
                "Statement by the OSCE Representative on Freedom of the Media on a law",
                "representative-on-freedom-of-the-media",
            ),
            (page, "The OSCE Presence in Albania trains judges", "presence-in-albania"),
        ] {
            assert_eq!(offered(url, title), Some(wanted), "{url} {title}");
        }
        for (url, title) in [
            ("https://www.osce.org/stories/1", "Bridges are mended"),
            ("https://www.osce.org/secretariat", "Bridges are mended"),
            ("https://www.osce.org/node/1", "Bridges are mended"),
            ("https://secretariatosce.org/1", "Bridges are mended"),
            ("https://www.osce.org/secretariat/", "Bridges are mended"),
            (page, "Judges praise the OSCE Presence in Albania"),
            (page, "Albania and Serbia mend a bridge"),
            (page, "UN Mission in Kosovo opens a road"),
            (page, "Ministerial Council decides on a fund"),
            (page, "OSCE Mission to Serbia"),
            (page, ""),
            ("x", "Statement by"),
        ] {
            assert_eq!(offered(url, title), None, "{url} {title}");
        }
    }
}
