//! The start of an element, with its attributes.

use super::elements::Element;

/// A tag has at most so many attributes that are looked at.
const MOST_ATTRIBUTES: usize = 64;

/// The start of an element, with its attributes.
pub(crate) struct Tag {
    pub(crate) element: Element,
    /// Their names are in small letters. Those behind the last of this tag are of tags before.
    attributes: Vec<(String, String)>,
    count: usize,
}

impl Tag {
    /// The value of an attribute, which may be empty.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes[..self.count].iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Whether an attribute that is a list of words has a word, in any case.
    pub(crate) fn has_word(&self, attribute: &str, word: &str) -> bool {
        let words = self.attribute(attribute).unwrap_or_default().split_ascii_whitespace();
        words.into_iter().any(|own| own.eq_ignore_ascii_case(word))
    }

    pub(crate) fn of(element: Element) -> Self {
        Self { element, attributes: Vec::new(), count: 0 }
    }

    /// Begins as another one.
    pub(crate) fn begin(&mut self, element: Element) {
        self.element = element;
        self.count = 0;
    }

    /// Adds an attribute, where there is room.
    pub(crate) fn add(&mut self, name: &str, value: &str) {
        if self.count == MOST_ATTRIBUTES {
            return;
        }
        if self.count == self.attributes.len() {
            self.attributes.push(Default::default());
        }
        let (own_name, own_value) = &mut self.attributes[self.count];
        own_name.clear();
        own_name.push_str(name);
        own_name.make_ascii_lowercase();
        own_value.clear();
        own_value.push_str(value);
        self.count += 1;
    }
}
