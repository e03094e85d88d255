//! The vectors of dates as pages write them.

use chrono::{Datelike, Days, NaiveDate};
use osce::Language;
use osce::dates::{DateError, parse_date, parse_date_in, parse_dates, parse_dates_in};
use osce_conformance::{run, same, text};

#[test]
fn vectors() {
    run("page-dates.json", |case| {
        let written = text(case, "text")?;
        let wanted = &case["expect"];
        let language = case["language"].as_str().and_then(Language::from_tag);
        let day = || language.map_or_else(|| parse_date(written), |language| parse_date_in(written, language));
        match language.map_or_else(|| parse_dates(written), |language| parse_dates_in(written, language)) {
            Ok(range) => {
                same("the first day", &Some(range.first.to_string().as_str()), &wanted["first"].as_str())?;
                same("the last day", &Some(range.last.to_string().as_str()), &wanted["last"].as_str())?;
                same("the day", &day(), &Ok(range.first))
            }
            Err(error) => same(&error.to_string(), &Some(code(&error)), &wanted["error"].as_str()),
        }
    });
}

fn code(error: &DateError) -> &'static str {
    match error {
        DateError::Empty => "empty",
        DateError::TooLong { .. } => "too-long",
        DateError::UnknownWord { .. } => "unknown-word",
        DateError::AmbiguousMonth { .. } => "ambiguous-month",
        DateError::Incomplete { .. } => "incomplete",
        DateError::NoSuchDay { .. } => "no-such-day",
        DateError::EndsBeforeItBegins { .. } => "ends-before-it-begins",
        _ => "an error without a vector",
    }
}

/// The months as each language writes them in a date, and how it writes the date.
const WRITTEN: [(&str, &str); 6] = [
    ("January February March April May June July August September October November December", "{d} {m} {y}"),
    ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre", "le {d} {m} {y}"),
    ("Januar Februar März April Mai Juni Juli August September Oktober November Dezember", "{d}. {m} {y}"),
    ("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre", "{d} {m} {y}"),
    ("января февраля марта апреля мая июня июля августа сентября октября ноября декабря", "{d} {m} {y} года"),
    ("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "{d} de {m} de {y}"),
];

#[test]
fn every_day_is_read_in_every_language() {
    let first = NaiveDate::from_ymd_opt(2019, 12, 25).unwrap();
    for day in (0..400).map(|days| first + Days::new(days)) {
        for (months, form) in WRITTEN {
            let month = months.split(' ').nth(day.month0() as usize).unwrap();
            let written = form
                .replace("{d}", &day.day().to_string())
                .replace("{m}", month)
                .replace("{y}", &day.year().to_string());
            assert_eq!(parse_date(&written), Ok(day), "{written}");
            assert_eq!(parse_date(&written.to_uppercase()), Ok(day), "{written}");
        }
        assert_eq!(parse_date(&day.to_string()), Ok(day));
    }
}
