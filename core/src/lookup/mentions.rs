//! Every term that a running text names.

use serde::Serialize;

use super::index::{self, Fold};
use super::match_rules::Surroundings;
use super::matched::relevant_period;
use super::name_choice::{best_name, in_use};
use super::names_ahead::{NameAhead, NamesAhead};
use super::naming_policy;
use super::options::MentionOptions;
use super::other_bodies::OtherBodies;
use super::segmentation::LetterRuns;
use super::span::TextSpan;
use super::tokens::{Gap, Word, Words, ascii_word, is_letter, word_after};
use crate::data::{NameRow, fold_flag, name_flag};
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::{Language, MatchForm, NameKind, StructureKind, Vocabulary};
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
pub fn mentions_with<'t>(text: &'t str, options: &MentionOptions) -> Vec<Mention<'t>> {
    let mut found = Vec::new();
    each_mention(text, options, &mut |mention| found.push(mention));
    found
}

/// Hands on every term that a running text names, in order.
// Not inlined: its loops are compiled as this crate is, and not for size with the code of a binding that calls it.
#[inline(never)]
pub(crate) fn each_mention<'t>(text: &'t str, options: &MentionOptions, take: &mut dyn FnMut(Mention<'t>)) {
    let mut scan = Scan {
        text,
        options,
        take,
        last_met: 0,
        around: Surroundings::new(text),
        others: OtherBodies::new(text),
        ahead: NamesAhead::new(text),
        wanted: Vec::new(),
    };
    scan.run();
}

struct Scan<'t, 'o> {
    text: &'t str,
    options: &'o MentionOptions,
    take: &'o mut dyn FnMut(Mention<'t>),
    /// Where the last name that may be met ended, whether it was wanted or not.
    last_met: usize,
    around: Surroundings<'t>,
    others: OtherBodies<'t>,
    ahead: NamesAhead<'t>,
    /// The names of a hit that may be met and are wanted.
    wanted: Vec<NameRow>,
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
                let bytes = self.text.as_bytes();
                let is_capital = bytes[run.start].is_ascii_uppercase();
                let may_begin = index::may_begin_with(ascii_word(bytes, run.start, run.end), is_capital);
                done = if may_begin { self.names_of_run(run.start, run.end) } else { run.end };
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
                Some(word) if index::may_begin_with(word.hashed(self.text).0, word.capital) => self.names(word),
                Some(word) => word.end,
                None => at + first.len_utf8(),
            };
        }
        at
    }

    /// Tries the names that begin with a run of ASCII letters and digits; where to go on.
    fn names_of_run(&mut self, start: usize, end: usize) -> usize {
        // A short run may be the beginning of a word: 'co-operation'.
        let word = if end - start > 2 {
            Some(Word::of_ascii(self.text.as_bytes(), start, end, Gap::NONE))
        } else {
            word_after(self.text, start)
        };
        word.map_or(end, |word| self.names(word))
    }

    /// Tries the names that begin with a word, longest first; where to go on. Kept out of the loop over the words, which seldom comes here.
    #[inline(never)]
    fn names(&mut self, word: Word) -> usize {
        let (start, end) = (word.start, word.end);
        if let Some(token) = word.token(self.text) {
            return self.around.token(token, start, end);
        }
        self.ahead.find(word);
        while let Some(NameAhead { fold, words }) = self.ahead.found.pop() {
            let hit = Hit { fold, start, words };
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

    /// Takes a hit as a mention, if a name may be met so; whether it may.
    fn accept(&mut self, hit: &Hit) -> bool {
        let options = self.options;
        let is_anothers = self.is_anothers(hit);
        // What may be met is asked of each name once: it is the dearest question here.
        let mut wanted = std::mem::take(&mut self.wanted);
        wanted.clear();
        let mut is_met = false;
        for row in hit.fold.names() {
            let name = Name { row };
            if options.language.is_some_and(|language| row.language() != language as u8)
                || is_anothers && can_be_anothers(&row)
                || !self.around.allow(name, hit.start, hit.words, options)
            {
                continue;
            }
            is_met = true;
            if options.vocabulary.is_none_or(|vocabulary| vocabulary == Vocabulary::of_number(row.term()))
                && options.kinds.as_ref().is_none_or(|kinds| kinds.contains(&name.kind()))
                && (options.generic || !name.is_generic())
            {
                wanted.push(row);
            }
        }
        if let Some(mention) = self.mention(hit, &mut wanted) {
            (self.take)(mention);
        }
        self.wanted = wanted;
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
    #[inline]
    fn mention(&self, hit: &Hit, names: &mut Vec<NameRow>) -> Option<Mention<'t>> {
        let day = self.options.on;
        // A name that had ended is given as such; it gives way only to one that was in use.
        if day.is_some() && names.iter().any(|row| in_use(*row, day)) {
            names.retain(|row| in_use(*row, day));
        }
        let best = *names.first()?;
        let term = Term::from_number(best.term());
        let mut candidates = Vec::new();
        if names.len() > 1 && !hit.fold.has(fold_flag::RANKED) {
            for other in names.iter().map(|row| Term::from_number(row.term())).filter(|other| *other != term) {
                if candidates.is_empty() {
                    candidates.push(term);
                }
                if !candidates.contains(&other) {
                    candidates.push(other);
                }
            }
        }
        let vocabulary = term.vocabulary();
        let begin = match vocabulary {
            Vocabulary::Structure | Vocabulary::MeetingSeries => {
                self.around.begin_with_organization(hit.start, LanguageSet::of(best.language()))
            }
            _ => hit.start,
        };
        let of_term = names.iter().copied().filter(|row| row.term() == best.term());
        let name = best_name(best, of_term, &self.text[begin..hit.words.end]);
        let written = name.text();
        // 'U.S.' keeps its last stop.
        let stop = usize::from(written.ends_with('.') && self.text[hit.words.end..].starts_with('.'));
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
            name: written,
            kind: name.kind(),
            language: name.language(),
            form: self.form(hit, begin),
            valid_until,
            former,
            generic: name.has(name_flag::GENERIC),
            span,
            text: span.of(self.text),
        })
    }

    /// How the text has the name of a hit, whose mention begins at `begin`.
    fn form(&self, hit: &Hit, begin: usize) -> MatchForm {
        if hit.words.has_initials {
            MatchForm::Brackets
        } else if begin < hit.start && self.around.has_organization_in_full() {
            MatchForm::Organization
        } else if hit.fold.has(fold_flag::SPELLED) {
            MatchForm::Spelling
        } else {
            MatchForm::AsNamed
        }
    }
}

/// Whether a name can be part of another body's: of a structure, a series or a field of work.
fn can_be_anothers(row: &NameRow) -> bool {
    !matches!(Vocabulary::of_number(row.term()), Vocabulary::Country | Vocabulary::NewsKind)
}
