//! What does this name mean: exact lookup.

use chrono::NaiveDate;

use super::error::{Ambiguous, LookupError, NotFound, NotValidOn};
use super::excerpt::excerpt;
use super::forms;
use super::index::{self, Fold};
use super::matched::Match;
use super::name_choice::{best_name, in_use};
use super::options::LookupOptions;
use super::organization_tokens::Tokens;
use super::suggest;
use crate::data::{NameRow, fold_flag};
use crate::vocabularies::closed_sets::{Language, MatchForm, Vocabulary};
use crate::vocabularies::country::{self, CountryCode};
use crate::vocabularies::enums::{Country, Structure};
use crate::vocabularies::name::Name;
use crate::vocabularies::term::Term;
use osce_model::normal_form::{self, LONGEST, Stack};

/// The term that a name means.
///
/// Names are compared in their [normal form](crate::lookup::normal_form()), in all languages. Codes are found where the
/// vocabulary `country` is asked for ([`lookup_with`]).
///
/// # Errors
///
/// [`LookupError::NotFound`] with suggestions, [`LookupError::Ambiguous`] with candidates.
///
/// ```
/// use osce::{Structure, lookup};
///
/// let found = lookup("OSCE Mission to Serbia and Montenegro")?;
/// assert_eq!(found.term, Structure::MissionToSerbia);
/// assert_eq!(found.valid_until.unwrap().to_string(), "2006-06-29");
/// # Ok::<(), osce::lookup::LookupError>(())
/// ```
pub fn lookup(text: &str) -> Result<Match, LookupError> {
    lookup_with(text, &LookupOptions::default())
}

/// The term that a name means, of a vocabulary, in a language, on a day, with typing errors forgiven.
///
/// # Errors
///
/// As [`lookup`], and [`LookupError::NotValidOn`] where the name is known but was not in use on the day asked.
///
/// ```
/// use osce::lookup::{LookupError, LookupOptions, lookup_with};
///
/// let options = LookupOptions::new().on("2025-01-01".parse::<chrono::NaiveDate>()?);
/// let Err(LookupError::NotValidOn(error)) = lookup_with("Turkey", &options) else { panic!() };
/// assert_eq!(error.names_on_date()[0], "Türkiye");
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn lookup_with(text: &str, options: &LookupOptions) -> Result<Match, LookupError> {
    match meaning(text, options) {
        // Nearly always.
        Some(Meaning::Name(name)) => Ok(Match::new(name, options.on)),
        Some(meaning) => meaning.into_match(text, options),
        None => without_exact_name(text, options),
    }
}

/// The term that a name means, or why there is none; by which name it was found is not asked.
pub(super) fn term_with(text: &str, options: &LookupOptions) -> Result<Term, LookupError> {
    let found = match meaning(text, options) {
        Some(meaning) => match meaning.term() {
            Some(term) => return Ok(term),
            None => meaning.into_match(text, options),
        },
        None => without_exact_name(text, options),
    };
    found.map(|found| found.term)
}

/// The term that a name means, where nobody asks by which name it was found, or why it was not.
pub(crate) fn term_named(text: &str, options: &LookupOptions) -> Option<Term> {
    match meaning(text, options) {
        Some(meaning) => meaning.term(),
        None => annotated(text, options).or_else(|| forms::find(text, options)?.ok()).map(|found| found.term),
    }
}

/// The term that a label of the site names: as the data writes it, or with the remark of the navigation.
pub(crate) fn term_labelled(text: &str, vocabulary: Option<Vocabulary>) -> Option<Term> {
    let options = LookupOptions::new().vocabulary(vocabulary);
    match meaning(text, &options) {
        Some(meaning) => meaning.term(),
        None => annotated(text, &options).map(|found| found.term),
    }
}

/// No code of a country is longer.
const LONGEST_CODE: usize = 4;

/// What a text means that is exactly a name or a code.
#[derive(Clone, Copy)]
pub(crate) enum Meaning {
    /// One term, by this name.
    Name(Name),
    /// A country, by this code.
    Code(Country, CountryCode),
    /// Several terms.
    Several(Fold, Tokens),
    /// A term, by a name that was not in use on the day asked.
    NotInUse(Name, NaiveDate),
}

impl Meaning {
    /// The term, where it is one.
    fn term(self) -> Option<Term> {
        match self {
            Self::Name(name) => Some(name.term()),
            Self::Code(country, _) => Some(country.into()),
            Self::Several(..) | Self::NotInUse(..) => None,
        }
    }

    #[inline]
    pub(crate) fn into_match(self, text: &str, options: &LookupOptions) -> Result<Match, LookupError> {
        match self {
            Self::Name(name) => Ok(Match::new(name, options.on)),
            Self::Code(country, code) => Ok(Match::code(country, code)),
            Self::Several(fold, tokens) => {
                let mut candidates: Vec<Match> = Vec::new();
                for row in admitted(fold, options, tokens).filter(|row| in_use(*row, options.on)) {
                    if candidates.iter().all(|candidate| candidate.term != Term::from_number(row.term())) {
                        candidates.push(Match::new(Name { row }, options.on));
                    }
                }
                Err(Ambiguous { text: excerpt(text), candidates }.into())
            }
            Self::NotInUse(name, day) => Err(NotValidOn::new(text, day, name.term(), name.text()).into()),
        }
    }
}

/// What the text means as a name or a code; nothing where it is neither.
#[inline]
pub(crate) fn meaning(text: &str, options: &LookupOptions) -> Option<Meaning> {
    let may_be_code = text.len() <= LONGEST_CODE && options.vocabulary == Some(Vocabulary::Country);
    if options.language.is_none()
        && options.on.is_none()
        && !may_be_code
        && text.len() <= LONGEST
        && let Some(fold) = index::as_written(text.as_bytes())
    {
        // Such a normal form is one term's.
        let is_asked_for =
            |row: &NameRow| options.vocabulary.is_none_or(|vocabulary| Vocabulary::of_number(row.term()) == vocabulary);
        let first = fold.names().next().filter(is_asked_for);
        return first.map(|first| Meaning::Name(best_name(first, fold.names(), text)));
    }
    meaning_in_normal_form(text, options)
}

fn meaning_in_normal_form(text: &str, options: &LookupOptions) -> Option<Meaning> {
    if options.vocabulary == Some(Vocabulary::Country)
        && options.language.is_none()
        && let Some((country, code)) = country::find_code(text.trim())
    {
        return Some(Meaning::Code(country, code));
    }
    let mut buffer = Stack::new();
    let folded = normal_form::fold(text, &mut buffer)?;
    let fold = Fold::find(folded.bytes)?;
    let tokens = Tokens::of(&folded);
    let admitted = admitted(fold, options, tokens);
    let best = admitted.clone().next()?;
    let in_use_then = admitted.clone().find(|row| in_use(*row, options.on));
    // What a name is in an official language counts before what it is in others: 'Türkiye' is Turkish, and English since 2022.
    let Some(first) = in_use_then.filter(|row| is_official(*row) || !is_official(best) || row.term() != best.term())
    else {
        return Some(Meaning::NotInUse(Name { row: best }, options.on?));
    };
    let mut others = admitted.clone().filter(|row| row.term() != first.term() && in_use(*row, options.on));
    if !fold.has(fold_flag::RANKED) && others.next().is_some() {
        return Some(Meaning::Several(fold, tokens));
    }
    let of_term = admitted.filter(|row| row.term() == first.term() && in_use(*row, options.on));
    Some(Meaning::Name(best_name(first, of_term, text)))
}

/// The names of a normal form that are asked for, best first.
fn admitted(fold: Fold, options: &LookupOptions, tokens: Tokens) -> impl Iterator<Item = NameRow> + Clone {
    let is_asked_for = move |row: &NameRow| {
        options.vocabulary.is_none_or(|vocabulary| Vocabulary::of_number(row.term()) == vocabulary)
            && options.language.is_none_or(|language| row.language() == language as u8)
    };
    fold.names().filter(move |row| is_asked_for(row) && tokens.may_be_of(*row))
}

fn is_official(row: NameRow) -> bool {
    Language::from_number(row.language()).is_official()
}

/// An annotated name, a name with a typing error, or an error.
#[cold]
fn without_exact_name(text: &str, options: &LookupOptions) -> Result<Match, LookupError> {
    if let Some(found) = annotated(text, options) {
        return Ok(found);
    }
    if let Some(found) = forms::find(text, options) {
        return found;
    }
    let near = if options.fuzzy { suggest::one_error_away(text, options.vocabulary, options.language) } else { None };
    match near.filter(|(name, _)| in_use(name.row, options.on)) {
        Some((name, distance)) => Ok(Match { distance, ..Match::new(name, options.on) }),
        None => Err(NotFound::new(text, options).into()),
    }
}

/// 'Finland – OSCE Chairpersonship 2025': a State with the remark that the navigation adds to it.
pub(super) fn annotated(text: &str, options: &LookupOptions) -> Option<Match> {
    if !options.forms || !text.trim_end().ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (dash, length) = [" – ", " — ", " - "].into_iter().find_map(|dash| Some((text.find(dash)?, dash.len())))?;
    let remark = text[dash + length..].trim();
    let without_year = remark.trim_end_matches(|c: char| c.is_ascii_digit());
    let year = &remark[without_year.len()..];
    let Meaning::Name(chair) = meaning(without_year, &LookupOptions::default())? else { return None };
    if year.len() != 4 || chair.term() != Structure::Chairpersonship {
        return None;
    }
    let state = &text[..dash];
    let found = meaning(state, options)?.into_match(state, options).ok()?;
    (found.vocabulary == Vocabulary::Country).then(|| Match {
        form: MatchForm::Brackets,
        annotation: Some(remark.to_owned()),
        ..found
    })
}
