//! By which of its names a term was found.

use chrono::NaiveDate;
use serde::Serialize;

use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::{Certainty, Language, MatchForm, NameKind, Vocabulary};
use crate::vocabularies::country::CountryCode;
use crate::vocabularies::enums::Country;
use crate::vocabularies::facts::Text;
use crate::vocabularies::name::Name;
use crate::vocabularies::partial_date::PartialDate;
use crate::vocabularies::period::Period;
use crate::vocabularies::term::Term;

/// A number of edits.
pub(super) type Number = u32;

osce_model::match_! { answer
    #[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[non_exhaustive]
}

impl Match {
    pub(crate) fn new(name: Name, on: Option<NaiveDate>) -> Self {
        let period = relevant_period(name, on);
        let holds = on.is_none_or(|day| name.holds_on(day) == Certainty::Yes);
        let term = name.term();
        Self {
            term,
            vocabulary: term.vocabulary(),
            name: name.text(),
            kind: name.kind(),
            language: Some(name.language()),
            valid_from: period.and_then(|period| period.start.date()),
            valid_until: period.and_then(|period| period.end.date()),
            dated: period.is_some(),
            certain: holds && name.is_verified(),
            distance: 0,
            form: MatchForm::AsNamed,
            annotation: None,
            event: None,
        }
    }

    /// A withdrawn code may have been given again: it is not certain.
    pub(super) fn code(country: Country, code: CountryCode) -> Self {
        Self {
            term: country.into(),
            vocabulary: Vocabulary::Country,
            name: code.text,
            kind: NameKind::Code,
            language: None,
            valid_from: None,
            valid_until: None,
            dated: false,
            certain: !code.former,
            distance: 0,
            form: MatchForm::AsNamed,
            annotation: None,
            event: None,
        }
    }
}

/// The period of a name that holds on a day, or its last one.
pub(crate) fn relevant_period(name: Name, on: Option<NaiveDate>) -> Option<Period> {
    if name.row.periods().is_empty() {
        return None;
    }
    let rows = name.row.periods().of(&crate::data::PERIODS);
    let last = || rows.last().copied().map(Period::from_row);
    let Some(day) = on else { return last() };
    let answer =
        |wanted: Certainty| rows.iter().copied().map(Period::from_row).find(|period| period.holds_on(day) == wanted);
    answer(Certainty::Yes).or_else(|| answer(Certainty::Uncertain)).or_else(last)
}
