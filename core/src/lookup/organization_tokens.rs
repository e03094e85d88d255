//! The tokens of the Organization that a text has, and the names that they may be part of.

use crate::data::{NameRow, name_flag};
use crate::vocabularies::closed_sets::Vocabulary;
use osce_model::language_set::LanguageSet;
use osce_model::normal_form::Folded;
use osce_model::organization::Token;

/// What the tokens of a text say of the names that it may be.
#[derive(Clone, Copy)]
pub(crate) struct Tokens {
    /// Whether there are any.
    any: bool,
    /// The languages of the names that they belong to.
    languages: LanguageSet,
}

impl Tokens {
    /// Those of a text that was folded.
    #[inline]
    pub(crate) fn of(folded: &Folded<'_>) -> Self {
        Self { any: folded.organization, languages: folded.languages }
    }

    /// A token that stands beside a name.
    pub(crate) fn one(token: &Token) -> Self {
        Self { any: true, languages: token.languages }
    }

    /// Whether a text with them may be a name: the token is part of no State's name, and of some names it must be.
    #[inline]
    pub(crate) fn may_be_of(self, row: NameRow) -> bool {
        if self.any {
            self.languages.has(row.language()) && Vocabulary::of_number(row.term()) != Vocabulary::Country
        } else {
            row.flags() & name_flag::ORGANIZATION == 0
        }
    }
}
