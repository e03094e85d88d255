//! The start of an element, with its attributes.

use super::elements::Element;

/// A tag has at most so many attributes that are looked at.
const MOST_ATTRIBUTES: usize = 64;

/// The start of an element, with its attributes.
pub(crate) struct Tag {
    pub(crate) element: Element,
    /// Their names are in small letters. Those behind the last of this tag are of tags before.
    attributes: Vec<(Vec<u8>, Vec<u8>)>,
    count: usize,
}

impl Tag {
    /// The value of an attribute, which may be empty.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let (_, value) = self.attributes[..self.count].iter().find(|(own, _)| own == name.as_bytes())?;
        std::str::from_utf8(value).ok()
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
    pub(crate) fn clear(&mut self) {
        self.count = 0;
    }

    /// Adds an attribute without a name and a value, where there is room; whether there is.
    pub(crate) fn add_attribute(&mut self) -> bool {
        if self.count == MOST_ATTRIBUTES {
            return false;
        }
        match self.attributes.get_mut(self.count) {
            Some((name, value)) => {
                name.clear();
                value.clear();
            }
            None => self.attributes.push((Vec::new(), Vec::new())),
        }
        self.count += 1;
        true
    }

    /// The name and the value of the last attribute.
    pub(crate) fn last_attribute(&mut self) -> Option<&mut (Vec<u8>, Vec<u8>)> {
        self.attributes[..self.count].last_mut()
    }
}
