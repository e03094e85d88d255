//! Which names a text has, for those who read it in another form.

use super::super::excerpt::excerpt;
use super::super::index::{self, Fold};
use super::super::matched::Match;
use super::super::name_choice::{best_name, in_use};
use super::super::options::LookupOptions;
use super::super::organization_tokens::Tokens;
use super::super::span::TextSpan;
use super::phrase::{Word, joined};
use crate::data::{NameRow, fold_flag};
use crate::lookup::error::{Ambiguous, LookupError, NotValidOn};
use crate::vocabularies::closed_sets::{Language, MatchForm, Vocabulary};
use crate::vocabularies::meeting_series::DatedEvent;
use crate::vocabularies::name::Name;
use crate::vocabularies::term::Term;
use osce_model::normal_form::{Folded, Stack, fold};
use osce_model::spelling;

use chrono::NaiveDate;

/// What a text in some form means.
pub(super) struct Meant {
    /// The names that were asked for, the best first.
    pub(super) names: Vec<Name>,
    pub(super) form: MatchForm,
    pub(super) event: Option<DatedEvent>,
    /// What was taken off the name.
    pub(super) taken: Vec<TextSpan>,
}

/// Why a text means nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Miss {
    Unknown,
    /// It names an area, another State or something that only sounds like a State: nothing else is read in it.
    Covered,
}

pub(super) type Found = Result<Meant, Miss>;

impl Meant {
    pub(super) fn new(names: Vec<Name>, form: MatchForm) -> Found {
        if names.is_empty() { Err(Miss::Unknown) } else { Ok(Self { names, form, event: None, taken: Vec::new() }) }
    }

    /// The same, where its form says more than the one that it was read in.
    pub(super) fn in_form(mut self, form: MatchForm) -> Self {
        self.form = self.form.max(form);
        self
    }

    pub(super) fn without(mut self, taken: Option<TextSpan>) -> Self {
        self.taken.extend(taken);
        self
    }

    pub(super) fn terms(&self) -> Vec<Term> {
        let mut terms: Vec<Term> = Vec::new();
        for name in &self.names {
            if !terms.contains(&name.term()) {
                terms.push(name.term());
            }
        }
        terms
    }

    /// The same, with the names of these terms alone.
    pub(super) fn of_terms(mut self, is_wanted: impl Fn(Term) -> bool) -> Found {
        self.names.retain(|name| is_wanted(name.term()));
        if self.names.is_empty() { Err(Miss::Unknown) } else { Ok(self) }
    }

    pub(super) fn into_match(mut self, text: &str, options: &LookupOptions) -> Result<Match, LookupError> {
        let last = self.names.first().copied();
        self.names.retain(|name| in_use(name.row, options.on));
        self.taken.sort_by_cached_key(|span| span.start as u64);
        let taken: Vec<&str> = self.taken.iter().map(|span| span.of(text)).collect();
        let annotation = (!taken.is_empty()).then(|| taken.join(", "));
        let best = |term: Term| {
            let names = || self.names.iter().filter(|name| name.term() == term).map(|name| name.row);
            let name = names().next().map(|first| best_name(first, names(), text))?;
            let event = self.event.map(|event| event.id().to_owned());
            Some(Match { form: self.form, annotation: annotation.clone(), event, ..Match::new(name, options.on) })
        };
        let mut candidates: Vec<Match> = self.terms().into_iter().filter_map(best).collect();
        match (candidates.len(), last, options.on) {
            (0, Some(name), Some(day)) => Err(NotValidOn::new(text, day, name.term(), name.text()).into()),
            (1, ..) => Ok(candidates.remove(0)),
            _ => Err(Ambiguous { text: excerpt(text), candidates }.into()),
        }
    }
}

/// What is asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub(super) vocabulary: Option<Vocabulary>,
    pub(super) language: Option<Language>,
    pub(super) on: Option<NaiveDate>,
}

impl Asked {
    /// Whether terms of a vocabulary are asked for.
    pub(super) fn includes(self, vocabulary: Vocabulary) -> bool {
        self.vocabulary.is_none_or(|asked| asked == vocabulary)
    }

    /// All terms of a vocabulary.
    pub(super) fn of(vocabulary: Vocabulary) -> Self {
        Self { vocabulary: Some(vocabulary), language: None, on: None }
    }

    /// The same of one vocabulary.
    pub(super) fn within(self, vocabulary: Vocabulary) -> Self {
        Self { vocabulary: Some(vocabulary), ..self }
    }

    /// What the words name as they are.
    pub(super) fn as_named(self, words: &[Word<'_>]) -> Found {
        self.named(&joined(words))
    }

    pub(super) fn named(self, text: &str) -> Found {
        let mut buffer = Stack::new();
        self.named_by(&fold(text, &mut buffer).ok_or(Miss::Unknown)?)
    }

    fn named_by(self, folded: &Folded<'_>) -> Found {
        let fold = Fold::find(folded.bytes).ok_or(Miss::Unknown)?;
        Meant::new(self.names_of(fold, Tokens::of(folded))?, MatchForm::AsNamed)
    }

    /// What the words name as they are or in one spelling.
    pub(super) fn as_named_or_spelled(self, words: &[Word<'_>]) -> Found {
        let mut buffer = Stack::new();
        let folded = fold(&joined(words), &mut buffer).ok_or(Miss::Unknown)?;
        match self.named_by(&folded) {
            Err(Miss::Unknown) => self.spelled(&folded),
            found => found,
        }
    }

    fn spelled(self, folded: &Folded<'_>) -> Found {
        let spelled = spelling::spelled(std::str::from_utf8(folded.bytes).map_err(|_| Miss::Unknown)?);
        let tokens = Tokens::of(folded);
        let mut names = match Fold::find(spelled.as_bytes()) {
            Some(fold) => self.names_of(fold, tokens)?,
            None => Vec::new(),
        };
        names.extend(self.admitted(index::spelled(&spelled), tokens));
        Meant::new(names, MatchForm::Spelling)
    }

    /// Those of some names that are asked for.
    pub(super) fn admitted(self, rows: impl Iterator<Item = NameRow>, tokens: Tokens) -> impl Iterator<Item = Name> {
        rows.filter(move |row| self.admits(*row, tokens)).map(|row| Name { row })
    }

    fn names_of(self, fold: Fold, tokens: Tokens) -> Result<Vec<Name>, Miss> {
        if fold.names().next().is_none() {
            return Err(Miss::Covered);
        }
        let mut names: Vec<Name> = self.admitted(fold.names(), tokens).collect();
        if fold.has(fold_flag::RANKED)
            && let Some(first) = names.first().map(|name| name.term())
        {
            names.retain(|name| name.term() == first);
        }
        Ok(names)
    }

    fn admits(self, row: NameRow, tokens: Tokens) -> bool {
        self.includes(Vocabulary::of_number(row.term()))
            && self.language.is_none_or(|language| row.language() == language as u8)
            && tokens.may_be_of(row)
    }
}
