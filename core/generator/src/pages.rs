//! What the pages call their fields, and the lines that stand over titles and bodies.

use std::collections::BTreeMap;

use osce_model::normal_form::normal_form;
use osce_model::rows::{PageField, PageMark};
use osce_model::stored::sets;

use crate::model::languages;
use crate::numbers::number_of;
use crate::source::{LayoutEntry, PageFile};

/// The name of a field, by its normal form.
#[derive(Clone, Copy)]
pub struct FieldName {
    pub field: u8,
    pub language: u8,
    /// Bit n: layout n has a field of this name.
    pub layouts: u16,
    /// Written without a colon.
    pub bare: bool,
}

/// A line that stands over titles or bodies, by its normal form.
#[derive(Clone, Copy)]
pub struct Heading {
    pub language: u8,
    /// Bit n: layout n has it.
    pub layouts: u16,
    pub of_body: bool,
}

/// The names of the fields. A translated one may stand in every layout that has the field.
pub fn field_names(pages: &PageFile) -> Result<BTreeMap<String, FieldName>, String> {
    let mut names = BTreeMap::new();
    for (key, names_by_language) in &pages.field_names {
        let field = PageField::ALL.iter().find(|(_, known)| known == key).map(|(field, _)| *field as u8);
        let field = field.ok_or_else(|| format!("pages.toml: unknown field `{key}`"))?;
        let english = names_by_language.get(english_code()).map_or(&[][..], Vec::as_slice);
        let of_field = english.iter().fold(0, |mask, name| mask | layouts_with(pages, name));
        for (code, list) in names_by_language {
            let language = number_of::<sets::Language>(code)?;
            for name in list {
                let layouts = if language == 0 { layouts_with(pages, name) } else { of_field };
                let bare = pages.layout.iter().any(|layout| layout.fields.contains(name));
                let row = FieldName { field, language, layouts, bare };
                if names.insert(normal_form(name), row).is_some() {
                    return Err(format!("pages.toml: the field name `{name}` stands twice"));
                }
            }
        }
    }
    Ok(names)
}

/// The headings of all layouts.
pub fn headings(pages: &PageFile) -> Result<BTreeMap<String, Heading>, String> {
    let mut headings: BTreeMap<String, Heading> = BTreeMap::new();
    for (number, layout) in pages.layout.iter().enumerate() {
        let language = number_of::<sets::Language>(layout.language.as_deref().unwrap_or(english_code()))?;
        let of_title = layout.headings.iter().map(|text| (text, false));
        for (text, of_body) in of_title.chain(layout.body_heading.iter().map(|text| (text, true))) {
            let new = Heading { language, layouts: 0, of_body };
            let row = headings.entry(normal_form(text)).or_insert(new);
            if (row.language, row.of_body) != (language, of_body) {
                return Err(format!("pages.toml: the heading `{text}` is two things"));
            }
            row.layouts |= 1 << number;
        }
    }
    Ok(headings)
}

/// The words of the frame around a text, each with what it marks.
pub fn marks(pages: &PageFile) -> Result<Vec<(String, u8)>, String> {
    if let Some(key) = pages.marks.keys().find(|key| PageMark::ALL.iter().all(|(_, known)| known != key)) {
        return Err(format!("pages.toml: unknown mark `{key}`"));
    }
    let words = |(mark, key): &(PageMark, &str)| {
        let list = pages.marks.get(*key).map_or(&[][..], Vec::as_slice);
        list.iter().map(|word| (word.clone(), *mark as u8)).collect::<Vec<_>>()
    };
    Ok(PageMark::ALL.iter().flat_map(words).collect())
}

/// The language of what names none.
fn english_code() -> &'static str {
    languages().next().unwrap_or_default()
}

/// The layouts that list a field of this name, a bit each.
fn layouts_with(pages: &PageFile, name: &str) -> u16 {
    let lists = |layout: &LayoutEntry| {
        layout.fields.iter().any(|line| {
            let line = line.strip_prefix("- ").unwrap_or(line);
            line.split_once(':').map_or(line, |(before, _)| before) == name
        })
    };
    pages.layout.iter().enumerate().map(|(number, layout)| u16::from(lists(layout)) << number).sum()
}
