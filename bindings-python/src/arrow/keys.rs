//! Terms and words of closed sets: keys into the whole set, in the order of `ALL`.

use super::column::{Column, InColumn, Keys, Takes};

macro_rules! keys {
    ($name:ident) => {
        impl InColumn for crate::of_core::$name {
            type Column = Keys;

            fn column() -> Keys {
                Keys::of(Self::ALL.iter().map(|value| value.slug()))
            }
        }

        impl Takes<crate::of_core::$name> for Keys {
            fn push(&mut self, value: &crate::of_core::$name) {
                self.push_place(*value as usize);
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
