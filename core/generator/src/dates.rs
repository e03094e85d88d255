//! The words of dates, with the languages that they are of.

use std::collections::BTreeMap;

use osce_model::normal_form::normal_form;
use osce_model::rows::{DateWordRow, date_word};
use osce_model::stored::sets;

use crate::numbers::{Result, number_of};
use crate::writer::{Writer, table};

/// The most words that a month or a day of the week has: 'арван нэгдүгээр сарын'.
const MOST_WORDS: usize = date_word::MOST_WORDS;

/// What a word means in some languages, a bit each.
type Words = BTreeMap<(String, u8), u64>;

pub fn write(writer: &mut Writer<'_>) -> Result<()> {
    let words = words(writer)?;
    let mut sets: Vec<u64> = words.values().copied().collect();
    sets.sort_unstable();
    sets.dedup();
    let mut rows = Vec::new();
    for ((text, means), languages) in &words {
        let set = sets.binary_search(languages).unwrap_or_default();
        let languages = u8::try_from(set).map_err(|_| "dates.toml: too many sets of languages".to_owned())?;
        rows.push(DateWordRow { text: writer.pool.text(text), means: *means, languages });
    }
    writer.planes("DATE_WORDS", "DateWordRow", &rows);
    writer.table("DATE_LANGUAGES", "u64", &sets);
    let year_first =
        writer.model.source.dates.year_first.iter().try_fold(0, |set, code| Ok::<_, String>(set | bit(code)?))?;
    table(&mut writer.out, "YEAR_FIRST", "u64", &[year_first]);
    Ok(())
}

fn words(writer: &Writer<'_>) -> Result<Words> {
    let dates = &writer.model.source.dates;
    let mut words = Words::new();
    for (code, months) in &dates.months {
        for (number, names) in months {
            let number: u8 = number.parse().map_err(|_| format!("invalid number of a month: `{number}`"))?;
            add(&mut words, code, names, number)?;
        }
    }
    for (code, days) in &dates.weekdays {
        for (number, names) in (date_word::MONDAY..).zip(days) {
            add(&mut words, code, names, number)?;
        }
    }
    for (code, between) in &dates.words {
        add(&mut words, code, between, date_word::BETWEEN)?;
    }
    one_meaning_a_language(&words)?;
    Ok(words)
}

fn add(words: &mut Words, code: &str, names: &[String], means: u8) -> Result<()> {
    for name in names {
        let folded = normal_form(name);
        if folded.split(' ').count() > MOST_WORDS {
            return Err(format!("dates.toml: `{name}` has more than {MOST_WORDS} words"));
        }
        *words.entry((folded, means)).or_default() |= bit(code)?;
    }
    Ok(())
}

fn bit(code: &str) -> Result<u64> {
    Ok(1 << number_of::<sets::Language>(code)?)
}

/// In one language a word is one month, and no month is what stands between the parts of a date.
fn one_meaning_a_language(words: &Words) -> Result<()> {
    for ((text, means), languages) in words.iter().filter(|((_, means), _)| date_word::is_month(*means)) {
        let others = words.range((text.clone(), 0)..=(text.clone(), u8::MAX));
        let is_other = |(_, other): &(String, u8)| other != means;
        let mut others = others.filter(|(word, others)| {
            let is_between = word.1 == date_word::BETWEEN;
            is_other(word) && (is_between || date_word::is_month(word.1) && *others & languages != 0)
        });
        if others.next().is_some() {
            return Err(format!("dates.toml: `{text}` is month {means} and something else"));
        }
    }
    Ok(())
}
