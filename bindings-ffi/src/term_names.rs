//! The names of a term on a day.

use chrono::NaiveDate;

use crate::answers::NameOnDate;
use crate::closed_sets::{Certainty, Language};
use crate::copies::{CopyOf, all};
use crate::error::OsceError;
use crate::terms::Term;

/// The name of a term in a language on a day, the best where there are several.
#[uniffi::export]
pub fn core_label_on(term: Term, day: NaiveDate, language: Language) -> Result<Option<NameOnDate>, OsceError> {
    Ok(CopyOf::copy_of(osce::Term::from(term).label_on(day, language.into())))
}

/// All names of a term on a day, the best first.
#[uniffi::export]
pub fn core_names_on(term: Term, day: NaiveDate) -> Result<Vec<NameOnDate>, OsceError> {
    Ok(all(osce::Term::from(term).names_on(day)))
}

/// Whether a name of a term, by its text and language, is in use on a day.
#[uniffi::export]
pub fn core_name_holds_on(
    term: Term,
    text: String,
    language: Language,
    day: NaiveDate,
) -> Result<Certainty, OsceError> {
    let term = osce::Term::from(term);
    let mut names = term.names().into_iter();
    let name = names.find(|name| name.text() == text && name.language() == language.into());
    let what =
        || OsceError::InvalidValue { path: "/name".to_owned(), what: format!("`{text}` is not a name of `{term}`") };
    Ok(name.ok_or_else(what)?.holds_on(day).into())
}
