//! What a value is to another one of the same member.

use super::half::Role;
use super::lists::term_of;
use super::{images, texts};
use crate::reading::{same_page, same_text};
use crate::records::descriptor::{Kind, TextRule};
use crate::vocabularies::partial_date::PartialDate;

/// What to do with the known value when another half has one too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    /// Keep it: the other says the same, or less.
    Kept,
    /// Take the other: it says the same, and better.
    Replaced,
    /// Conflict: keep it.
    Conflict,
    /// Conflict: take the other, because it is a slug and the known one is not.
    ConflictReplaced,
}

/// What becomes of a text that another one stands beside.
pub(super) fn verdict(known: &str, other: &str, kind: &Kind, is_image: bool, role: Role) -> Verdict {
    let or_conflict = |is_same: bool| if is_same { Verdict::Kept } else { Verdict::Conflict };
    let better = |is_better: bool| if is_better { Verdict::Replaced } else { Verdict::Kept };
    // What is blank says nothing.
    if known == other || other.trim().is_empty() {
        return Verdict::Kept;
    }
    if known.trim().is_empty() {
        return Verdict::Replaced;
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
        Kind::Text(TextRule::TITLE) if same_text::is_same_title(other, known) => {
            better(same_text::is_same(known, other) && same_text::is_cut(known) && !same_text::is_cut(other))
        }
        Kind::Text(TextRule::TITLE) if same_text::is_same_title(known, other) => Verdict::Replaced,
        Kind::Text(TextRule::SUMMARY) if texts::begins_with(known, other) => Verdict::Kept,
        Kind::Text(TextRule::SUMMARY) if texts::begins_with(other, known) => Verdict::Replaced,
        Kind::Text(TextRule::BODY) if same_text::is_cut(known) && texts::begins_with(other, known) => Verdict::Replaced,
        _ => or_conflict(same_text::is_same(known, other)),
    }
}

/// Whether a day is the one before another: late in the evening of UTC it is the next day where the Organization sits.
fn is_day_before(day: &str, other: &str) -> bool {
    let date = |text: &str| text.parse::<PartialDate>().ok().map(PartialDate::first_day);
    date(day).and_then(|day| day.succ_opt()).is_some_and(|next| Some(next) == date(other))
}
