//! What a text means: exact lookup, lists, suggestions and mentions.
//!
//! | question | answer |
//! | --- | --- |
//! | What does this name mean? | [`lookup()`], [`lookup_with`] |
//! | In which form was a name written? | [`Match::form`], [`MatchForm`](crate::vocabularies::MatchForm) |
//! | What does this line list? | [`lookup_list`], [`lookup_list_with`] |
//! | What was probably meant? | [`suggest()`], [`suggest_with`], [`NotFound::suggestions`] |
//! | What does this text speak of? | [`mentions()`], [`mentions_with`] |
//! | Are these two spellings of one name? | [`normal_form`] |
//! | What do the texts of a column mean, and name? | [`lookup_row`], [`mention_rows`] |
//! | Where is that in UTF-16, or in code points? | [`SpanConverter`] |

mod cyrillic;
pub(crate) mod error;
pub(crate) mod exact;
pub(crate) mod excerpt;
mod forms;
pub(crate) mod index;
mod initials;
pub(crate) mod list;
mod match_rules;
pub(crate) mod matched;
pub(crate) mod mentions;
mod name_choice;
mod names_ahead;
mod naming_policy;
pub(crate) mod options;
mod organization_tokens;
mod other_bodies;
mod segmentation;
mod small_words;
pub(crate) mod span;
pub(crate) mod suggest;
mod tables;
mod tokens;
pub(crate) mod written_dates;

pub use error::{Ambiguous, LookupError, NotFound, NotValidOn};
pub use exact::{lookup, lookup_with};
pub use list::{ListOutcome, Listed, Unresolved, lookup_list, lookup_list_with};
pub use matched::Match;
pub use mentions::{Mention, mentions, mentions_with};
pub use options::{ListOptions, LookupOptions, MentionOptions, SuggestOptions};
pub use span::{SpanConverter, SpanUnit, TextSpan};
pub use suggest::{Suggestion, suggest, suggest_with};
pub use tables::{
    LookupColumnRow, LookupRow, MentionColumnRow, MentionRow, add_mention_column_rows, lookup_column_row, lookup_row,
    mention_rows,
};

/// The normal form of a text, by which names are compared: for comparing them by other means than [`lookup()`].
///
/// Applying it twice changes nothing. It takes time in proportion to the length of the text.
///
/// ```
/// use osce::lookup::normal_form;
///
/// assert_eq!(normal_form("The OSCE Mission to Skopje (closed)"), "mission to skopje");
/// assert_eq!(normal_form("TÜRKİYE"), "turkiye");
/// ```
pub fn normal_form(text: &str) -> String {
    osce_model::normal_form::normal_form(text)
}
