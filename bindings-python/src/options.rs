//! The options of functions, as they come from Python.

use chrono::NaiveDate;
use osce::{
    CheckOptions, Language, checking::Profile, lookup::LookupOptions, reading::LinesOptions, records::RecordKind,
    vocabularies::Vocabulary,
};
use pyo3::prelude::*;
#[cfg(feature = "stubs")]
use pyo3::type_hint_union;

use crate::convert::{Take, Taken, option};

/// The day after which nothing was issued: a day, or that of the clock, which is read here and not in the core.
#[derive(Clone, Copy)]
pub enum Today {
    Clock,
    Day(NaiveDate),
}

impl<'a, 'py> FromPyObject<'a, 'py> for Today {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = type_hint_union!(<NaiveDate as Take>::TAKEN, crate::hints::NONE);

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if object.is_none() { Ok(Self::Clock) } else { NaiveDate::take(&object).map(Self::Day) }
    }
}

/// The options of a check.
pub fn check_options(py: Python<'_>, today: Today, profile: Taken<Profile>, advice: bool) -> PyResult<CheckOptions> {
    let today = match today {
        Today::Day(day) => day,
        Today::Clock => py.import("datetime")?.getattr("date")?.call_method0("today")?.extract()?,
    };
    Ok(CheckOptions::new(today).profile(profile.0).advice(advice))
}

/// How to check lines.
pub fn lines_options(
    py: Python<'_>,
    record: Taken<RecordKind>,
    profile: Taken<Profile>,
    today: Today,
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
