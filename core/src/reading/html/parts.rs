//! What the parts of a page are for: by element and role first, by the words of classes last.

use super::elements::Element;
use super::tag::Tag;

/// What a part of a page is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(crate) enum Part {
    /// The text of the page.
    #[default]
    Text,
    /// What stands beside a picture.
    Caption,
    /// Whom to ask.
    Contact,
    /// Menus, headers, footers, links to share and to print, banners.
    Frame,
    /// What a browser does not show.
    Hidden,
}

/// What the content of an element is for, as far as the element itself says.
pub(crate) fn part(tag: &Tag, is_in_article: bool) -> Part {
    if is_hidden(tag) {
        return Part::Hidden;
    }
    let role = tag.attribute("role").unwrap_or_default();
    let is_frame = match tag.element {
        Element::NAV | Element::BUTTON => true,
        // An article and a section have headers and footers of their own, which are text.
        Element::HEADER | Element::FOOTER => !is_in_article,
        _ => false,
    };
    if is_frame || matches!(role, "navigation" | "banner" | "contentinfo" | "search" | "menu" | "menubar" | "dialog") {
        return Part::Frame;
    }
    if tag.element == Element::FIGCAPTION {
        return Part::Caption;
    }
    by_words(tag)
}

/// By the words of its class and its id, which sites share: the last that is looked at.
fn by_words(tag: &Tag) -> Part {
    const FRAME: [&str; 12] = [
        "breadcrumb",
        "breadcrumbs",
        "share",
        "social",
        "sharing",
        "print",
        "pager",
        "pagination",
        "cookie",
        "cookies",
        "consent",
        "addthis",
    ];
    const CONTACT: [&str; 4] = ["contact", "contacts", "vcard", "press-contact"];
    const CAPTION: [&str; 2] = ["caption", "photo-caption"];
    let words = ["class", "id"].into_iter().filter_map(|name| tag.attribute(name));
    let words: Vec<&str> = words.flat_map(str::split_ascii_whitespace).collect();
    let has = |known: &[&str]| words.iter().any(|word| known.iter().any(|known| word.eq_ignore_ascii_case(known)));
    if has(&FRAME) || words.iter().any(|word| word.starts_with("wm-ipp")) {
        Part::Frame
    } else if has(&CONTACT) {
        Part::Contact
    } else if has(&CAPTION) {
        Part::Caption
    } else {
        Part::Text
    }
}

/// Whether a browser does not show an element. Style sheets are not read.
fn is_hidden(tag: &Tag) -> bool {
    const ELEMENTS: [Element; 17] = [
        Element::HEAD,
        Element::SCRIPT,
        Element::STYLE,
        Element::TEMPLATE,
        Element::NOSCRIPT,
        Element::IFRAME,
        Element::OBJECT,
        Element::SVG,
        Element::MATH,
        Element::CANVAS,
        Element::AUDIO,
        Element::VIDEO,
        Element::SELECT,
        Element::TEXTAREA,
        Element::DATALIST,
        Element::TITLE,
        Element::NOEMBED,
    ];
    /// What only screen readers hear.
    const CLASSES: [&str; 5] = ["visually-hidden", "element-invisible", "sr-only", "screen-reader-text", "hidden"];
    ELEMENTS.contains(&tag.element)
        || tag.attribute("hidden").is_some_and(|value| value != "until-found")
        || CLASSES.iter().any(|class| tag.has_word("class", class))
        || tag.attribute("style").is_some_and(is_display_none)
}

fn is_display_none(style: &str) -> bool {
    style.split(';').filter_map(|rule| rule.split_once(':')).any(|(name, value)| {
        let value = value.trim().to_ascii_lowercase();
        let value = value.trim_end_matches("!important").trim_end();
        match name.trim().to_ascii_lowercase().as_str() {
            "display" => value == "none",
            "visibility" => value == "hidden",
            _ => false,
        }
    })
}
