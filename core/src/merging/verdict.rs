//! What a value is to another one of the same member.

use super::half::Role;
use super::lists::term_of;
use super::{images, texts};
use crate::reading::{same_page, same_text};
use crate::records::descriptor::{Kind, TextRule};
use crate::vocabularies::partial_date::PartialDate;

/// What becomes of a value that another one stands beside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    /// It says what the other one says.
    Kept,
    /// The other one says it better.
    Replaced,
    /// The two differ.
    Conflict,
    /// The two differ, and the other one is what the type has a place for.
    ConflictReplaced,
}

/// What becomes of a text that another one stands beside.
pub(super) fn verdict(known: &str, other: &str, kind: &Kind, is_image: bool, role: Role) -> Verdict {
    let or_conflict = |is_same: bool| if is_same { Verdict::Kept } else { Verdict::Conflict };
    let better = |is_better: bool| if is_better { Verdict::Replaced } else { Verdict::Kept };
    if known == other {
        return Verdict::Kept;
    }
    match kind {
        Kind::Url if is_image => better(images::is_copy(known) && !images::is_copy(other)),
        Kind::Url if same_page::is_same(known, other) => {
            better(same_page::standing(other) > same_page::standing(known))
        }
        Kind::Term(vocabulary) => match (term_of(known, *vocabulary), term_of(other, *vocabulary)) {
            (Some(one), Some(same)) if one == same => better(one.slug() == other),
            (None, Some(term)) if term.slug() == other => Verdict::ConflictReplaced,
            _ => or_conflict(same_text::is_same(known, other)),
        },
        Kind::Date => or_conflict(role == Role::Feed && is_day_before(other, known)),
        Kind::Text(TextRule::TITLE) => match same_text::is_same_title(other, known) {
            true => Verdict::Kept,
            false if same_text::is_same_title(known, other) => Verdict::Replaced,
            false => Verdict::Conflict,
        },
        Kind::Text(TextRule::SUMMARY) if texts::begins_with(known, other) => Verdict::Kept,
        Kind::Text(TextRule::SUMMARY) if texts::begins_with(other, known) => Verdict::Replaced,
        _ => or_conflict(same_text::is_same(known, other)),
    }
}

/// Whether a day is the one before another: late in the evening of UTC it is the next day where the Organization sits.
fn is_day_before(day: &str, other: &str) -> bool {
    let date = |text: &str| text.parse::<PartialDate>().ok().map(PartialDate::first_day);
    date(day).and_then(|day| day.succ_opt()).is_some_and(|next| Some(next) == date(other))
}
