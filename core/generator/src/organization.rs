//! The Organization's names, and the tokens that its abbreviations are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use osce_model::normal_form::normal_form;
use osce_model::number;
use osce_model::rows::OrganizationRow;
use osce_model::stored::sets;

use crate::numbers::{Result, number_of};
use crate::source::{OrganizationFile, OrganizationNames};
use crate::writer::Writer;
use crate::{HEADER, model::Model};

/// A name or an abbreviation of the Organization, or of the Conference that it was.
pub struct Called<'s> {
    pub text: &'s str,
    pub language: &'s str,
    pub abbreviation: bool,
    pub period: &'s str,
}

impl OrganizationFile {
    /// All of them, in each language the label first.
    pub fn called(&self) -> impl Iterator<Item = Called<'_>> {
        let official = [&self.organization, &self.conference].into_iter().flat_map(official);
        let further = self.further.iter().flat_map(move |names| {
            let called = move |abbreviation| {
                move |text| Called { text, language: &names.language, abbreviation, period: &self.organization.period }
            };
            let in_full = names.names.iter().map(String::as_str).map(called(false));
            in_full.chain(names.abbreviations.iter().map(String::as_str).map(called(true)))
        });
        official.chain(further)
    }
}

fn official(names: &OrganizationNames) -> impl Iterator<Item = Called<'_>> {
    [(&names.labels, false), (&names.abbreviations, true)].into_iter().flat_map(move |(list, abbreviation)| {
        list.iter().map(move |(language, text)| Called { text, language, abbreviation, period: &names.period })
    })
}

/// The table of names.
pub fn write(writer: &mut Writer<'_>) -> Result<()> {
    let mut rows = Vec::new();
    for called in writer.model.source.organization.called() {
        let Called { text, language, abbreviation, period } = called;
        let period = number::period(period).ok_or_else(|| format!("invalid period `{period}`"))?;
        let language = number_of::<sets::Language>(language)?;
        rows.push(OrganizationRow { text: writer.pool.text(text), language, abbreviation, period });
    }
    writer.table("ORGANIZATION", "OrganizationRow", &rows);
    Ok(())
}

/// The tokens, which the normal form of this program is built with: where they change it is to be run once more.
pub fn tokens(model: &Model<'_>) -> Result<String> {
    let file = &model.source.organization;
    let mut official = Vec::new();
    let mut further: BTreeMap<(String, &str), u64> = BTreeMap::new();
    for called in file.called().filter(|called| called.abbreviation) {
        let text = normal_form(called.text);
        if file.official_languages.iter().any(|code| code == called.language) {
            if !official.iter().any(|(known, _)| *known == text) {
                official.push((text, called.text));
            }
        } else if !official.iter().any(|(known, _)| *known == text) {
            *further.entry((text, called.text)).or_default() |= 1 << number_of::<sets::Language>(called.language)?;
        }
    }
    let mut out = format!(
        "{HEADER}//! The tokens of the Organization.\n\nuse crate::language_set::LanguageSet;\nuse crate::organization::Token;\n\n"
    );
    let _ = writeln!(out, "pub(crate) static TOKENS: [Token; {}] = [", official.len() + further.len());
    for (text, written) in &official {
        let _ = writeln!(out, "    Token {{ text: {text:?}, written: {written:?}, languages: LanguageSet::ALL }},");
    }
    for ((text, written), languages) in &further {
        let _ = writeln!(
            out,
            "    Token {{ text: {text:?}, written: {written:?}, languages: LanguageSet({languages:#x}) }},"
        );
    }
    let endings: BTreeSet<String> =
        file.further.iter().flat_map(|names| &names.endings).map(|ending| normal_form(ending)).collect();
    let _ = writeln!(out, "];\n\npub(crate) static ENDINGS: [&str; {}] = [", endings.len());
    for ending in endings {
        let _ = writeln!(out, "    {ending:?},");
    }
    out.push_str("];\n");
    Ok(out)
}
