//! Terms and words of closed sets: keys into the whole set, in the order of `ALL`.

use std::sync::LazyLock;

use super::column::{Column, InColumn, Keys, Takes, WordSet};

macro_rules! keys {
    ($name:ident) => {
        impl InColumn for crate::of_core::$name {
            type Column = Keys;

            fn column() -> Keys {
                static SET: LazyLock<WordSet> =
                    LazyLock::new(|| WordSet::of(crate::of_core::$name::ALL.iter().map(|value| value.slug())));
                Keys::of(&SET)
            }
        }

        impl Takes<crate::of_core::$name> for Keys {
            fn push(&mut self, value: &crate::of_core::$name) {
                self.push_place(*value as i16);
            }
        }
    };
}

macro_rules! vocabularies {
    ([] $($facts:ident)+) => { $( osce_model::$facts! { vocabulary } )+ };
}

macro_rules! vocabulary {
    ([] $(#[doc = $about:literal])+ $name:ident $facts:tt $rest:tt) => {
        keys! { $name }
    };
}

macro_rules! closed_sets {
    ([] $($(#[doc = $about:literal])+ $growth:ident $name:ident $what:tt $values:tt)+) => { $( keys! { $name } )+ };
}

osce_model::vocabularies! { vocabularies }
osce_model::closed_sets! { closed_sets }
osce_model::table_sets! { closed_sets }
keys! { FaultCode }

/// A column of slugs of a vocabulary, or of words of another set.
impl Takes<&'static str> for Keys {
    fn push(&mut self, word: &&'static str) {
        match self.place_of(word) {
            Some(place) => self.push_place(place),
            None => self.push_null(),
        }
    }
}
