//! A vocabulary as a table, and how far it is labelled.

use crate::answers::{Coverage, TermRow};
use crate::closed_sets::{Language, Vocabulary};
use crate::copies::{CopyOf, all};

/// A vocabulary as a table, a row a term.
#[uniffi::export]
pub fn core_table(vocabulary: Vocabulary) -> Vec<TermRow> {
    all(osce::vocabularies::table(vocabulary.into()))
}

/// How far a vocabulary is labelled in a language.
#[uniffi::export]
pub fn core_label_coverage(vocabulary: Vocabulary, language: Language) -> Coverage {
    Coverage::copy_of(osce::vocabularies::label_coverage(vocabulary.into(), language.into()))
}
