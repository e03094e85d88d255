//! What the elements of HTML are: how they are laid out, and what ends them.

/// How an element is laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Layout {
    /// Within a line.
    Inline,
    /// A block of its own.
    Block,
    /// An item of a list: a line of the list's block.
    Item,
    /// A row of a table: a line of the table's block.
    Row,
    /// A cell of a row: parted from the one before by a tab.
    Cell,
}

/// So many bytes of a name are compared; no known one has more.
const LONGEST_NAME: usize = 15;

/// The first bytes of a name and its length, packed into one number that sorts as the name does, so that names are compared in one step.
const fn as_number(name: &[u8]) -> u128 {
    let mut number = 0;
    let mut byte = 0;
    while byte < LONGEST_NAME {
        number = number << 8 | if byte < name.len() { name[byte] as u128 } else { 0 };
        byte += 1;
    }
    number << 8 | if name.len() > LONGEST_NAME { u8::MAX as u128 } else { name.len() as u128 }
}

/// Declares the elements that are known, each with its name.
macro_rules! elements {
    ($($constant:ident $name:literal)+) => {
        /// Every name as a number, in the order of the numbers.
        const NAMES: &[u128] = &[$(as_number($name.as_bytes())),+];

        /// The numbers of the names, in their order.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "they are counted alone")]
        enum Number { $($constant),+ }

        impl Element {
            $(pub(crate) const $constant: Self = Self(Number::$constant as u8);)+
        }
    };
}

/// An element by its name; all that are not known are one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Element(u8);

elements! {
    A "a" ADDRESS "address" ARTICLE "article" ASIDE "aside" AUDIO "audio" BASE "base" BLOCKQUOTE "blockquote" BODY "body" BR "br"
    BUTTON "button" CANVAS "canvas" CAPTION "caption" CENTER "center" COL "col" DATALIST "datalist" DD "dd" DETAILS "details"
    DIALOG "dialog" DIR "dir" DIV "div" DL "dl" DT "dt" EMBED "embed" FIELDSET "fieldset" FIGCAPTION "figcaption" FIGURE "figure"
    FOOTER "footer" FORM "form" H1 "h1" H2 "h2" H3 "h3" H4 "h4" H5 "h5" H6 "h6" HEAD "head" HEADER "header" HGROUP "hgroup" HR "hr"
    HTML "html" IFRAME "iframe" IMG "img" INPUT "input" LEGEND "legend" LI "li" LINK "link" MAIN "main" MATH "math" MENU "menu"
    META "meta" NAV "nav" NOEMBED "noembed" NOSCRIPT "noscript" OBJECT "object" OL "ol" OPTGROUP "optgroup" OPTION "option" P "p"
    PRE "pre" SCRIPT "script" SEARCH "search" SECTION "section" SELECT "select" SOURCE "source" STYLE "style" SUMMARY "summary"
    SVG "svg" TABLE "table" TBODY "tbody" TD "td" TEMPLATE "template" TEXTAREA "textarea" TFOOT "tfoot" TH "th" THEAD "thead"
    TIME "time" TITLE "title" TR "tr" TRACK "track" UL "ul" VIDEO "video" WBR "wbr"
}

impl Element {
    /// The element with a name in small letters.
    pub(crate) fn of(name: &[u8]) -> Self {
        let number = NAMES.binary_search(&as_number(name)).unwrap_or(NAMES.len());
        Self(u8::try_from(number).unwrap_or(u8::MAX))
    }

    pub(crate) fn number(self) -> usize {
        self.0.into()
    }
}

/// How an element is laid out; unknown ones stand within a line.
pub(crate) fn layout(element: Element) -> Layout {
    const BLOCKS: [Element; 48] = [
        Element::ADDRESS,
        Element::ARTICLE,
        Element::ASIDE,
        Element::BLOCKQUOTE,
        Element::BODY,
        Element::CAPTION,
        Element::CENTER,
        Element::DD,
        Element::DETAILS,
        Element::DIALOG,
        Element::DIR,
        Element::DIV,
        Element::DL,
        Element::DT,
        Element::FIELDSET,
        Element::FIGCAPTION,
        Element::FIGURE,
        Element::FOOTER,
        Element::FORM,
        Element::H1,
        Element::H2,
        Element::H3,
        Element::H4,
        Element::H5,
        Element::H6,
        Element::HEADER,
        Element::HGROUP,
        Element::HR,
        Element::HTML,
        Element::LEGEND,
        Element::MAIN,
        Element::MENU,
        Element::NAV,
        Element::OL,
        Element::OPTGROUP,
        Element::OPTION,
        Element::P,
        Element::PRE,
        Element::SEARCH,
        Element::SECTION,
        Element::SUMMARY,
        Element::TABLE,
        Element::TBODY,
        Element::TFOOT,
        Element::THEAD,
        Element::UL,
        Element::HEAD,
        Element::TITLE,
    ];
    match element {
        Element::LI => Layout::Item,
        Element::TR => Layout::Row,
        Element::TD | Element::TH => Layout::Cell,
        element if BLOCKS.contains(&element) => Layout::Block,
        _ => Layout::Inline,
    }
}

/// Whether an element has no content and no end.
pub(crate) fn is_void(element: Element) -> bool {
    matches!(
        element,
        Element::BASE
            | Element::BR
            | Element::COL
            | Element::EMBED
            | Element::HR
            | Element::IMG
            | Element::INPUT
            | Element::LINK
            | Element::META
            | Element::SOURCE
            | Element::TRACK
            | Element::WBR
    )
}

/// Whether an open element ends where another begins in it.
pub(crate) fn ends_at(open: Element, next: Element) -> bool {
    match open {
        Element::P => {
            let stands_in_text =
                matches!(next, Element::OPTION | Element::OPTGROUP | Element::TITLE | Element::CAPTION);
            !stands_in_text && !matches!(layout(next), Layout::Inline | Layout::Row | Layout::Cell)
        }
        Element::LI => next == Element::LI,
        Element::DT | Element::DD => matches!(next, Element::DT | Element::DD),
        Element::TD | Element::TH => {
            matches!(next, Element::TD | Element::TH | Element::TR | Element::TBODY | Element::TFOOT)
        }
        Element::TR => matches!(next, Element::TR | Element::TBODY | Element::TFOOT),
        Element::THEAD | Element::TBODY => matches!(next, Element::TBODY | Element::TFOOT),
        Element::OPTION => matches!(next, Element::OPTION | Element::OPTGROUP),
        Element::HEAD => next == Element::BODY,
        _ => false,
    }
}

/// Whether nothing that begins in an element ends what stands around it.
pub(crate) fn is_scope(element: Element) -> bool {
    matches!(
        element,
        Element::UL
            | Element::OL
            | Element::TABLE
            | Element::DIV
            | Element::SECTION
            | Element::ARTICLE
            | Element::MAIN
            | Element::TD
            | Element::TH
            | Element::CAPTION
            | Element::BUTTON
            | Element::OBJECT
            | Element::SELECT
            | Element::TEMPLATE
            | Element::BODY
            | Element::HTML
    )
}
