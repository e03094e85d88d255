//! Editions of a series, and events by their place.

use chrono::Datelike;

use super::super::index;
use super::super::span::TextSpan;
use super::asked::{Asked, Found, Meant, Miss};
use super::numbers::{Edition, without_edition};
use super::phrase::{Word, span_of};
use crate::vocabularies::closed_sets::{MatchForm, Vocabulary};
use crate::vocabularies::enums::MeetingSeries;
use crate::vocabularies::meeting_series::DatedEvent;
use crate::vocabularies::term::Term;

/// A place has no more words.
const LONGEST_PLACE: usize = 4;

/// What may stand between a name and a place behind it.
const PREPOSITIONS: [&str; 3] = ["in", "at", "of"];

/// 'EEDIM 2019', 'Twelfth Meeting of the Ministerial Council', 'Istanbul Summit'.
pub(super) fn read(words: &[Word<'_>], asked: Asked) -> Found {
    if !asked.includes(Vocabulary::MeetingSeries) {
        return Err(Miss::Unknown);
    }
    let asked = asked.within(Vocabulary::MeetingSeries);
    let (rest, edition) = without_edition(words).ok_or(Miss::Unknown)?;
    let of_edition = if edition.is_empty() { Err(Miss::Unknown) } else { series_named(&rest, asked) };
    let (meant, place) = match of_edition {
        Ok(meant) => (meant, None),
        Err(_) => at_a_place(&rest, asked)?,
    };
    let [Term::MeetingSeries(series)] = meant.terms()[..] else { return Err(Miss::Unknown) };
    let event = event(series, &edition, place.as_ref())?;
    let form = if event.is_some() || place.is_some() { MatchForm::Event } else { MatchForm::Edition };
    let mut taken = edition.taken;
    taken.extend(place.and_then(|place| place.span));
    Ok(Meant { event, taken, ..meant }.in_form(form))
}

struct Place {
    /// The numbers of the events there.
    events: &'static [u16],
    span: Option<TextSpan>,
}

/// The series that words name: itself, or the body whose meetings they are.
fn series_named(words: &[Word<'_>], asked: Asked) -> Found {
    let itself = asked.as_named_or_spelled(words);
    let meeting_of = || match words {
        [first, of, body @ ..] if first.normal == "meeting" && of.normal == "of" && !body.is_empty() => {
            asked.as_named_or_spelled(&[body, &[*first]].concat())
        }
        _ => Err(Miss::Unknown),
    };
    let of_body = || {
        let bodies = asked.within(Vocabulary::Structure).as_named(words)?.terms();
        let is_of_body = |series: &&MeetingSeries| {
            has_events(**series) && series.convened_by().value.iter().any(|body| bodies.contains(&Term::from(*body)))
        };
        let names = MeetingSeries::ALL.iter().find(is_of_body).and_then(|series| series.names().first().copied());
        Meant::new(names.into_iter().collect(), MatchForm::AsNamed)
    };
    itself.or_else(|_| meeting_of()).or_else(|_| of_body())
}

fn has_events(series: MeetingSeries) -> bool {
    !series.events().is_empty()
}

/// A series with a place before or behind its name.
fn at_a_place(words: &[Word<'_>], asked: Asked) -> Result<(Meant, Option<Place>), Miss> {
    let begin = words.iter().take_while(|word| word.is_article() || word.is_organization()).count();
    let most = LONGEST_PLACE.min(words.len().saturating_sub(begin + 1));
    let text = words.iter().map(|word| word.normal).collect::<Vec<_>>().join(" ");
    let begin_of = |number: usize| words[..number].iter().map(|word| word.normal.len() + 1).sum::<usize>();
    for length in 1..=most {
        let place = begin..begin + length;
        let behind = words.len() - length..words.len();
        for place in [place, behind] {
            let events = index::events_in(&text[begin_of(place.start)..begin_of(place.end) - 1]);
            if events.is_empty() {
                continue;
            }
            let mut before = &words[..place.start];
            if place.end == words.len()
                && let [name @ .., preposition] = before
                && PREPOSITIONS.contains(&preposition.normal)
            {
                before = name;
            }
            let name = [before, &words[place.end..]].concat();
            let of_series = |term| matches!(term, Term::MeetingSeries(series) if has_events(series));
            if let Ok(meant) = series_named(&name, asked).and_then(|meant| meant.of_terms(of_series)) {
                return Ok((meant, Some(Place { events, span: span_of(&words[place]) })));
            }
        }
    }
    Err(Miss::Unknown)
}

/// The one event that is meant; nothing where several are, or where it is beyond the data.
///
/// # Errors
///
/// The data has no such event, and would have it.
fn event(series: MeetingSeries, edition: &Edition, place: Option<&Place>) -> Result<Option<DatedEvent>, Miss> {
    let events = series.events();
    let year_of = |day: chrono::NaiveDate| u32::try_from(day.year()).unwrap_or_default();
    let Some(last) = events.last() else {
        let first = series.first_held().map(|fact| u32::from(fact.value.year()));
        let is_before_the_first = edition.year.zip(first).is_some_and(|(year, first)| year < first);
        return if is_before_the_first { Err(Miss::Unknown) } else { Ok(None) };
    };
    let is_meant = |event: &&DatedEvent| {
        let years = year_of(event.start())..=year_of(event.end());
        edition.year.is_none_or(|year| years.contains(&year))
            && edition.number.is_none_or(|number| event.number().map(u32::from) == Some(number))
            && place.is_none_or(|place| event.is_one_of(place.events))
    };
    let meant: Vec<&DatedEvent> = events.iter().filter(is_meant).collect();
    let most = events.iter().filter_map(|event| event.number()).max().map_or(0, u32::from);
    let is_beyond = edition.year.is_some_and(|year| year > year_of(last.end()))
        || edition.number.is_some_and(|number| number > most) && edition.year.is_none() && place.is_none();
    match meant[..] {
        [event] => Ok(Some(*event)),
        [] if !is_beyond => Err(Miss::Unknown),
        _ => Ok(None),
    }
}
