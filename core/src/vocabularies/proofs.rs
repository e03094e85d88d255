//! What the tables hold is in range: checked when the crate is compiled. What reads them has no answer for what cannot be, and takes
//! it by its number.

use super::closed_sets::{
    CodeScheme, CountryStatus, EventKind, FieldLevel, Language, MappingRelation, NameKind, SeriesLevel, StructureKind,
    Vocabulary,
};
use super::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
#[allow(clippy::wildcard_imports, reason = "all tables")]
use crate::data::*;
use osce_model::number::is_date;

/// Proves something of each row of a table.
macro_rules! prove {
    ($($table:ident, $row:ident: $($holds:expr),+;)+) => { $(
        const _: () = {
            let mut at = 0;
            while at < $table.len() {
                let $row = &$table[at];
                $(assert!($holds, concat!(stringify!($table), ": ", stringify!($holds)));)+
                at += 1;
            }
        };
    )+ };
}

/// Proves that the terms of a vocabulary are numbered in their order, each with a row.
macro_rules! prove_vocabulary {
    ($($name:ident $of:expr;)+) => { $(
        const _: () = {
            assert!($name::ALL.len() == $of);
            assert!($name::ALL.len() == terms_of(Vocabulary::$name));
            let mut at = 0;
            while at < $name::ALL.len() {
                assert!($name::ALL[at] as usize == at);
                at += 1;
            }
        };
    )+ };
}

const fn terms_of(vocabulary: Vocabulary) -> usize {
    (FIRST_TERMS[vocabulary as usize + 1] - FIRST_TERMS[vocabulary as usize]) as usize
}

/// Whether a text is one of the pool.
const fn is_text(text: Text) -> bool {
    let (pool, at, end) = (POOL, text.at as usize, text.at as usize + text.length as usize);
    pool.is_char_boundary(at) && pool.is_char_boundary(end)
}

/// Whether a run lies within a table of so many rows.
const fn is_run(run: Run, rows: usize) -> bool {
    run.first as usize + run.count as usize <= rows
}

const fn are_sources(run: Run) -> bool {
    is_run(run, SOURCE_LISTS.len())
}

const fn are_strings(run: Run) -> bool {
    is_run(run, STRINGS_ROWS.len())
}

const fn is_end(number: u32) -> bool {
    number == OPEN || number == UNKNOWN || is_date(number)
}

const fn is_day(number: u32) -> bool {
    is_date(number) && !number.is_multiple_of(100)
}

const fn is_term(number: u16) -> bool {
    (number as usize) < TERMS.len()
}

/// Whether a term is one of a vocabulary.
const fn is_of(vocabulary: Vocabulary, number: u16) -> bool {
    FIRST_TERMS[vocabulary as usize] <= number && number < FIRST_TERMS[vocabulary as usize + 1]
}

/// Whether all terms of a run are of a vocabulary.
const fn are_of(vocabulary: Vocabulary, run: Run) -> bool {
    let mut at = run.first as usize;
    while at < run.first as usize + run.count as usize {
        if !is_of(vocabulary, TERM_LISTS[at]) {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether a value is one of so many.
const fn is_value(number: u8, values: usize) -> bool {
    (number as usize) < values
}

const fn is_fact(verified_text: Text, sources: Run) -> bool {
    is_text(verified_text) && are_sources(sources)
}

prove_vocabulary! {
    FieldOfWork FIELDS.len();
    Country COUNTRIES.len();
    Structure STRUCTURES.len();
    MeetingSeries SERIES.len();
    NewsKind terms_of(Vocabulary::NewsKind);
}

const _: () = {
    assert!(FIRST_TERMS[0] == 0 && FIRST_TERMS[FIRST_TERMS.len() - 1] as usize == TERMS.len());
    assert!(REVIEWED.len() == Vocabulary::ALL.len());
    assert!(CODE_KEYS.len() == CODES.len() && CODES_IN_ORDER.len() == CODES.len());
};

prove! {
    TERMS, row: is_text(row.slug), is_run(row.names, NAMES_ROWS.len()), row.parent == NONE || is_term(row.parent),
        is_run(row.children, TERM_LISTS.len()), are_strings(row.unverified), are_sources(row.sources);
    NAMES_ROWS, row: is_text(row.text), is_term(row.term), is_value(row.language, Language::ALL.len()),
        (row.fold as usize) < FOLDS_ROWS.len(), is_value(row.kind, NameKind::ALL.len()), is_run(row.periods, PERIODS.len()), are_sources(row.sources);
    FOLDS_ROWS, row: is_text(row.text), is_run(row.names, FOLD_NAMES.len());
    FOLD_NAMES, name: (*name as usize) < NAMES_ROWS.len();
    FOLD_SLOTS, slot: *slot as usize <= FOLDS_ROWS.len();
    WRITTEN_SLOTS, slot: *slot as usize <= NAMES_ROWS.len();
    SLUG_SLOTS, slot: *slot as usize <= TERMS.len();
    NAME_WORDS_ROWS, row: is_text(row.text), is_run(row.folds, NAME_WORD_FOLDS.len());
    NAME_WORD_FOLDS, fold: (*fold as usize) < FOLDS_ROWS.len();
    NAME_WORDS_BY_LENGTH, number: (*number as usize) < NAME_WORDS_ROWS.len();
    NAME_WORDS_BY_LENGTH_BEGIN, begin: *begin as usize <= NAME_WORDS_BY_LENGTH.len();
    FOLDS_BY_LENGTH, number: (*number as usize) < FOLDS_ROWS.len();
    FOLDS_BY_LENGTH_BEGIN, begin: *begin as usize <= FOLDS_BY_LENGTH.len();
    STRINGS_ROWS, row: is_text(row.text);
    SOURCE_LISTS, source: (*source as usize) < SOURCES_ROWS.len();
    TERM_LISTS, term: is_term(*term);
    REVIEWED, day: is_day(*day);
    PERIODS, period: is_end(period.0), is_end(period.1);
    SOURCES_ROWS, row: is_text(row.key), is_text(row.title), are_strings(row.urls);
}

// The facts.
prove! {
    FIELDS, row: is_value(row.level, FieldLevel::ALL.len()), is_run(row.mappings, MAPPINGS.len()),
        is_fact(row.dimensions.basis, row.dimensions.sources);
    COUNTRIES, row: is_value(row.status, CountryStatus::ALL.len()), is_run(row.codes.value, CODES.len()),
        are_strings(row.wikidata.value), are_of(Vocabulary::Country, row.successors),
        are_of(Vocabulary::Country, row.predecessors), is_end(row.admitted.value),
        is_end(row.participated_until.value), is_end(row.partner_since.value), is_end(row.partner_until.value);
    STRUCTURES, row: is_value(row.kind, StructureKind::ALL.len()),
        row.country == NONE || is_of(Vocabulary::Country, row.country), is_text(row.full_label), is_text(row.area),
        is_text(row.seat.value), is_end(row.established.value), is_end(row.work_begun.value),
        is_end(row.mandate_until.value), is_end(row.closed.value), is_end(row.last_seen),
        are_of(Vocabulary::Structure, row.predecessors), are_of(Vocabulary::Structure, row.successors),
        are_of(Vocabulary::Structure, row.related);
    SERIES, row: is_value(row.level, SeriesLevel::ALL.len()), is_run(row.events, EVENTS.len()),
        are_of(Vocabulary::Structure, row.convened_by.value), is_text(row.cadence.value), is_end(row.first_held.value);
    CODES, row: is_text(row.text), (row.country as usize) < COUNTRIES.len(), is_value(row.scheme, CodeScheme::ALL.len());
    CODES_IN_ORDER, code: (*code as usize) < CODES.len();
    MAPPINGS, row: is_text(row.scheme), is_text(row.id), is_text(row.uri), is_text(row.label),
        is_value(row.relation, MappingRelation::ALL.len()), are_sources(row.sources);
    EVENTS, row: is_text(row.id), is_value(row.kind, EventKind::ALL.len()), (row.series as usize) < SERIES.len(),
        is_text(row.city), is_of(Vocabulary::Country, row.country), is_day(row.start), is_day(row.end),
        is_text(row.document), are_strings(row.unverified), are_sources(row.sources);
    CHAIRS, row: is_of(Vocabulary::Country, row.state), is_date(row.from), is_date(row.until),
        is_run(row.people, PEOPLE.len()), are_sources(row.sources);
    PEOPLE, row: is_text(row.name), is_end(row.from), is_end(row.until), are_sources(row.sources);
    OFFICE_HOLDERS, row: is_of(Vocabulary::Structure, row.structure), is_text(row.name),
        is_of(Vocabulary::Country, row.state), is_date(row.from), is_end(row.until), are_sources(row.sources);
    ORGANIZATION, row: is_text(row.text), is_value(row.language, Language::ALL.len()), is_end(row.period.0),
        is_end(row.period.1);
}

// What pages and dates are read by.
prove! {
    SITE_SECTIONS, text: is_text(*text);
    HEADINGS, row: is_text(row.text), is_value(row.language, Language::ALL.len());
    FIELD_NAMES, row: is_text(row.text), is_value(row.field, PageField::ALL.len()),
        is_value(row.language, Language::ALL.len());
    DATE_WORDS_ROWS, row: is_text(row.text), row.means < date_word::MONDAY + 7,
        (row.languages as usize) < DATE_LANGUAGES.len();
}
