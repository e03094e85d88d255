//! The elements that are open where a page is read, and what ends them.

use super::elements::{self, Element, Layout};
use super::parts::{self, Part};
use super::tag::Tag;

/// What stands within a line is looked for among so many open elements, so that a page of nothing but beginnings takes time in
/// proportion to its length.
const FARTHEST: usize = 256;

/// Where a text stands.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Standing {
    pub(crate) part: Part,
    /// In the main part of the page.
    pub(crate) is_main: bool,
    /// In a heading of the first rank.
    pub(crate) is_title: bool,
}

/// An element that is open.
pub(crate) struct Open {
    pub(crate) element: Element,
    pub(crate) layout: Layout,
    pub(crate) standing: Standing,
    /// In an article, which has a header of its own.
    is_in_article: bool,
    pub(crate) is_preformatted: bool,
    /// The link that it is, by its number.
    pub(crate) link: Option<usize>,
    /// Of a figure the number of the first picture in it.
    pub(crate) first_image: Option<usize>,
}

impl Open {
    /// An element as it stands in those that are open.
    pub(crate) fn new(tag: &Tag, around: Option<&Self>) -> Self {
        let is_in_article = around.is_some_and(|open| open.is_in_article);
        let above = around.map_or_else(Standing::default, |open| open.standing);
        let is_main = tag.element == Element::MAIN || tag.has_word("role", "main");
        let own = [Element::ARTICLE, Element::SECTION];
        Self {
            element: tag.element,
            layout: elements::layout(tag.element),
            standing: Standing {
                part: above.part.max(parts::part(tag, is_in_article)),
                is_main: above.is_main || is_main,
                is_title: above.is_title || tag.element == Element::H1,
            },
            is_in_article: is_in_article || is_main || own.contains(&tag.element),
            is_preformatted: around.is_some_and(|open| open.is_preformatted) || tag.element == Element::PRE,
            link: None,
            first_image: None,
        }
    }
}

/// The open elements, the outermost first.
#[derive(Default)]
pub(crate) struct OpenElements {
    open: Vec<Open>,
    /// How many of each are open.
    counts: Vec<usize>,
}

impl OpenElements {
    pub(crate) fn last(&self) -> Option<&Open> {
        self.open.last()
    }

    pub(crate) fn push(&mut self, open: Open) {
        let number = open.element.number();
        if self.counts.len() <= number {
            self.counts.resize(number + 1, 0);
        }
        self.counts[number] += 1;
        self.open.push(open);
    }

    /// Takes the innermost element, if there are more than so many.
    pub(crate) fn pop_beyond(&mut self, depth: usize) -> Option<Open> {
        let open = self.open.pop_if(|_| depth < usize::MAX)?;
        if self.open.len() < depth {
            self.open.push(open);
            return None;
        }
        self.counts[open.element.number()] -= 1;
        Some(open)
    }

    pub(crate) fn has(&self, element: Element) -> bool {
        self.counts.get(element.number()).is_some_and(|count| *count > 0)
    }

    /// Whether a list or a table is open.
    pub(crate) fn has_list(&self) -> bool {
        [Element::UL, Element::OL, Element::MENU, Element::TABLE].into_iter().any(|list| self.has(list))
    }

    /// The first picture of the figure that is open.
    pub(crate) fn first_image(&self) -> Option<usize> {
        self.open.iter().rev().take(FARTHEST).find_map(|open| open.first_image)
    }

    /// How many elements stay open where another begins.
    pub(crate) fn staying_at(&self, next: Element) -> usize {
        if elements::layout(next) == Layout::Inline && next != Element::OPTION {
            return self.open.len();
        }
        let mut staying = self.open.len();
        let mut depth = self.open.len();
        for open in self.open.iter().rev().take(FARTHEST) {
            depth -= 1;
            if elements::ends_at(open.element, next) {
                staying = depth;
            } else if elements::is_scope(open.element) {
                break;
            }
        }
        staying
    }

    /// How many elements stay open where one ends; nothing where it is not open, or not for this end.
    pub(crate) fn staying_behind(&self, element: Element) -> Option<usize> {
        if !self.has(element) {
            return None;
        }
        // The end of what stands within a line ends no block.
        let is_inline = elements::layout(element) == Layout::Inline;
        let farthest = if is_inline { FARTHEST } else { usize::MAX };
        let mut depth = self.open.len();
        for open in self.open.iter().rev().take(farthest) {
            depth -= 1;
            if open.element == element {
                return Some(depth);
            }
            if is_inline && open.layout != Layout::Inline {
                return None;
            }
        }
        None
    }
}
