//! The options of functions, as they come from Python.

use chrono::NaiveDate;
use osce::{
    CheckOptions, Language, checking::Profile, lookup::LookupOptions, reading::LinesOptions, records::RecordKind,
    vocabularies::Vocabulary,
};
use pyo3::prelude::*;

use crate::convert::{Taken, option};

// PyO3 shows defaults that are literals alone, so that signatures are written once more for readers: with this number, among others.
const _: () = assert!(LinesOptions::LONGEST_LINE == 1_048_576);

/// The options of a check. `today` is the day after which nothing was issued; without it that of the clock, which is read here and not in
/// the core.
pub fn check_options(
    py: Python<'_>,
    today: Option<Taken<NaiveDate>>,
    profile: Taken<Profile>,
    advice: bool,
) -> PyResult<CheckOptions> {
    let today = match today {
        Some(Taken(day)) => day,
        None => py.import("datetime")?.getattr("date")?.call_method0("today")?.extract()?,
    };
    Ok(CheckOptions::new(today).profile(profile.0).advice(advice))
}

/// How to check lines.
pub fn lines_options(
    py: Python<'_>,
    record: Taken<RecordKind>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
    longest_line: usize,
) -> PyResult<LinesOptions> {
    let check = check_options(py, today, profile, advice)?;
    Ok(LinesOptions::new(check).record(record.0).longest_line(longest_line))
}

/// How to look a name up.
pub fn lookup_options(
    of: Option<Taken<Vocabulary>>,
    language: Option<Taken<Language>>,
    on: Option<Taken<NaiveDate>>,
    fuzzy: bool,
    forms: bool,
) -> LookupOptions {
    LookupOptions::new().vocabulary(option(of)).language(option(language)).on(option(on)).fuzzy(fuzzy).forms(forms)
}
