//! Every term that a running text names.

use serde::Serialize;

use super::index::{self, Fold};
use super::match_rules::Surroundings;
use super::matched::relevant_period;
use super::name_choice::{best_name, in_use};
use super::naming_policy;
use super::options::MentionOptions;
use super::other_bodies::OtherBodies;
use super::segmentation::LetterRuns;
use super::span::TextSpan;
use super::tokens::{Gap, Words, WordsAhead, ascii_hash, is_letter, word_after};
use crate::data::InPool;
use crate::data::{self, FirstWordRow, NameRow, fold_flag, name_flag};
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::{Language, NameKind, StructureKind, Vocabulary};
use crate::vocabularies::facts::Text;
use crate::vocabularies::name::Name;
use crate::vocabularies::partial_date::PartialDate;
use crate::vocabularies::period::PeriodEnd;
use crate::vocabularies::term::Term;
use osce_model::language_set::LanguageSet;
use osce_model::normal_form::has_organization;

osce_model::mention! { answer (&'t str) of ('t)
    ///
    /// Its place is in bytes.
    #[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[non_exhaustive]
}

/// Every term that a running text names, in order.
///
/// The longest name wins, and a name inside a longer one is not a mention of its own: 'Mission to Ukraine' is not Ukraine. Names
/// are met as the data says of each: in any case, in their own case, with the Organization beside them, or never. Precision goes
/// before recall.
///
/// ```
/// use osce::mentions;
///
/// let found = mentions("The OSCE Mission to Moldova thanked Switzerland for its support to policing.");
/// let texts: Vec<&str> = found.iter().map(|mention| mention.text).collect();
/// assert_eq!(texts, ["OSCE Mission to Moldova", "Switzerland", "policing"]);
/// ```
pub fn mentions(text: &str) -> Vec<Mention<'_>> {
    mentions_with(text, &MentionOptions::default())
}

/// Every term that a running text names, of a vocabulary, in a language, by kinds of names, as of a day.
// Not inlined: its loops are compiled as this crate is, and not for size with the code of a binding that calls it.
#[inline(never)]
pub fn mentions_with<'t>(text: &'t str, options: &MentionOptions) -> Vec<Mention<'t>> {
    let mut scan = Scan {
        text,
        options,
        found: Vec::new(),
        last_met: 0,
        around: Surroundings::new(text),
        others: OtherBodies::new(text),
        ahead: WordsAhead::new(text),
    };
    scan.run();
    scan.found
}

struct Scan<'t, 'o> {
    text: &'t str,
    options: &'o MentionOptions,
    found: Vec<Mention<'t>>,
    /// Where the last name that may be met ended, whether it was wanted or not.
    last_met: usize,
    around: Surroundings<'t>,
    others: OtherBodies<'t>,
    ahead: WordsAhead<'t>,
}

/// A normal form that the text has at the place that is tried.
struct Hit {
    fold: Fold,
    start: usize,
    words: Words,
}

impl<'t> Scan<'t, '_> {
    /// Takes the words one by one; nearly all are turned away by the bitmap of first words.
    fn run(&mut self) {
        let mut done = 0;
        for run in LetterRuns::new(self.text) {
            if run.start < done {
                // Inside a name; what is not ASCII may go on behind it.
                if run.end > done && !run.ascii {
                    done = self.other_words(done, run.end);
                }
            } else if run.ascii {
                let hash = ascii_hash(self.text.as_bytes(), run.start, run.end);
                done = self.word(hash, run.start, run.end);
            } else {
                done = self.other_words(run.start, run.end);
            }
        }
    }

    /// Takes the words of a run that is not all ASCII; where to go on.
    fn other_words(&mut self, start: usize, end: usize) -> usize {
        let mut at = start;
        while at < end {
            let Some(first) = self.text[at..].chars().next() else { break };
            // A word is looked for only where one begins: what lies between is passed over once.
            let word = if is_letter(first) { word_after(self.text, at) } else { None };
            at = match word {
                Some(word) => self.word(word.hash(self.text), word.start, word.end),
                None => at + first.len_utf8(),
            };
        }
        at
    }

    /// Tries the names that begin with a word; where to go on.
    #[inline]
    fn word(&mut self, hash: u32, start: usize, end: usize) -> usize {
        match index::first_word(hash) {
            Some(row) => self.names(row, start, end),
            None => end,
        }
    }

    /// Tries the names of a bucket, longest first; kept out of the loop over the words, which seldom comes here.
    #[inline(never)]
    fn names(&mut self, row: &'static FirstWordRow, start: usize, end: usize) -> usize {
        let folds = row.folds.of(&data::FIRST_WORD_FOLDS);
        if folds.is_empty() {
            return self.around.token(start, end);
        }
        if row.capital && !self.text[start..].starts_with(char::is_uppercase) {
            return end;
        }
        self.ahead.begin(start);
        let second = self.ahead.first_letter_of_second_word();
        for row in folds {
            if second.is_some_and(|letter| row.second != letter && row.second != 0) {
                continue;
            }
            let fold = Fold::at(row.fold);
            let Some(hit) = self.hit(fold, start) else { continue };
            if fold.has(fold_flag::ORGANIZATION) && hit.words.capitals & 1 == 1 {
                self.around.organization(start, hit.words.end);
                return hit.words.end;
            }
            if fold.is_of_other_organization() {
                // What it holds may still be a State: 'EU Border Assistance Mission to Moldova and Ukraine'.
                self.others.meet(fold, hit.words.capitals, start, hit.words.end);
                continue;
            }
            if hit.fold.row.names().is_empty() {
                // What names no State covers the names inside it.
                return hit.words.end;
            }
            if naming_policy::is_inverted_by(fold, self.text, hit.words.end) {
                return hit.words.end;
            }
            if self.accept(&hit) {
                self.last_met = hit.words.end;
                return hit.words.end;
            }
        }
        end
    }

    /// The words of a name where the words ahead begin, if they are there.
    fn hit(&mut self, fold: Fold, start: usize) -> Option<Hit> {
        let mut allowed = Gap::SPACE.and(Gap::JOIN);
        if fold.has(fold_flag::COMMA) {
            allowed = allowed.and(Gap::COMMA);
        }
        if fold.has(fold_flag::STOP) {
            allowed = allowed.and(Gap::STOP);
        }
        let words = self.ahead.whole(fold.row.text().bytes(), allowed)?;
        Some(Hit { fold, start, words })
    }

    /// Takes a hit as a mention, if a name may be met so; whether it may.
    fn accept(&mut self, hit: &Hit) -> bool {
        let options = self.options;
        let is_anothers = self.is_anothers(hit);
        let around = &self.around;
        let in_language = |row: &NameRow| options.language.is_none_or(|language| row.language() == language as u8);
        let met = |row: &NameRow| {
            !(is_anothers && can_be_anothers(row)) && around.allow(Name { row: *row }, hit.start, hit.words, options)
        };
        let mut rows = hit.fold.names().filter(in_language).filter(met).peekable();
        let is_met = rows.peek().is_some();
        let wanted = |row: &NameRow| {
            let name = Name { row: *row };
            options.vocabulary.is_none_or(|vocabulary| vocabulary == Term::from_number(row.term()).vocabulary())
                && options.kinds.as_ref().is_none_or(|kinds| kinds.contains(&name.kind()))
                && (options.generic || !name.is_generic())
        };
        if let Some(mention) = self.mention(hit, rows.filter(wanted)) {
            self.found.push(mention);
        }
        is_met
    }

    /// Whether a hit is part of the name of another body, if it is of a structure, a series or a field of work.
    fn is_anothers(&mut self, hit: &Hit) -> bool {
        let Some(first) = hit.fold.names().find(can_be_anothers) else { return false };
        let (start, end) = (hit.start, hit.words.end);
        let term = Term::from_number(first.term());
        let is_subject = term.vocabulary() == Vocabulary::FieldOfWork;
        if self.others.hold(start) {
            return true;
        }
        if self.around.begin_with_organization(start, LanguageSet::ALL) < start {
            return false;
        }
        // 'UN policing' speaks of policing; 'UN Policing' may be the name of something.
        let is_name = !is_subject || hit.words.capitals & 1 == 1;
        let is_of_another = is_name && self.others.lead_to(start, is_subject) || !is_subject && self.others.follow(end);
        if is_subject {
            return is_of_another || is_name && self.around.is_called_after(start);
        }
        (is_of_another || self.is_another_mission(hit, term)) && !self.around.is_beside_organization(start, end)
    }

    /// Whether a word that is not part of it stands before the name of a field operation, which may have the Organization's token in it.
    fn is_another_mission(&self, hit: &Hit, term: Term) -> bool {
        matches!(term, Term::Structure(structure) if structure.kind() == StructureKind::FieldOperation)
            && self.around.is_qualified(hit.start, self.last_met)
            && !has_organization(&self.text[hit.start..hit.words.end])
    }

    /// The mention by the names that may be met and are wanted.
    fn mention(&self, hit: &Hit, names: impl Iterator<Item = NameRow> + Clone) -> Option<Mention<'t>> {
        let day = self.options.on;
        // A name that had ended is given as such; it gives way only to one that was in use.
        let any = names.clone().any(|row| in_use(row, day));
        let names = names.filter(move |row| !any || in_use(*row, day));
        let best = names.clone().next()?;
        let is_other = |row: &NameRow| row.term() != best.term() && !hit.fold.has(fold_flag::RANKED);
        let mut candidates = Vec::new();
        if names.clone().any(|row| is_other(&row)) {
            candidates.push(Term::from_number(best.term()));
            for term in names.clone().filter(is_other).map(|row| Term::from_number(row.term())) {
                if !candidates.contains(&term) {
                    candidates.push(term);
                }
            }
        }
        let term = Term::from_number(best.term());
        let vocabulary = term.vocabulary();
        let begin = match vocabulary {
            Vocabulary::Structure | Vocabulary::MeetingSeries => {
                self.around.begin_with_organization(hit.start, LanguageSet::of(best.language()))
            }
            _ => hit.start,
        };
        let of_term = names.filter(|row| row.term() == best.term());
        let name = best_name(best, of_term, &self.text[begin..hit.words.end]);
        // 'U.S.' keeps its last stop.
        let stop = usize::from(name.text().ends_with('.') && self.text[hit.words.end..].starts_with('.'));
        let span = TextSpan::new(begin, hit.words.end + stop);
        let period = relevant_period(name, day);
        let valid_until = period.and_then(|period| period.end.date());
        let former = period.is_some_and(|period| match (period.end, day) {
            (PeriodEnd::On(end), Some(day)) => end.last_day() < day,
            (PeriodEnd::On(_), None) => true,
            _ => false,
        });
        Some(Mention {
            term: candidates.is_empty().then_some(term),
            candidates,
            vocabulary,
            name: name.text(),
            kind: name.kind(),
            language: name.language(),
            valid_until,
            former,
            generic: name.has(name_flag::GENERIC),
            span,
            text: span.of(self.text),
        })
    }
}

/// Whether a name can be part of another body's: of a structure, a series or a field of work.
fn can_be_anothers(row: &NameRow) -> bool {
    !matches!(Term::from_number(row.term()).vocabulary(), Vocabulary::Country | Vocabulary::NewsKind)
}
