//! The fact tables: `core/src/data/tables.rs` and its pool.

use std::fmt::Debug;

use osce_model::declared::Vocabulary;
use osce_model::number::{self, code_key};
use osce_model::rows::{
    ChairRow, CommonRow, FieldNameRow, HeadingRow, MarkRow, NONE, NameRow, OfficeHolderRow, PersonRow, SourceRow,
    StringRow, Text, name_flag,
};
use osce_model::stored;

use crate::HEADER;
use crate::dates;
use crate::facts::Facts;
use crate::forms;
use crate::index;
use crate::model::{Model, vocabularies};
use crate::numbers::{Result, date, end, run, small};
use crate::organization;
use crate::pages;
use crate::source::NameEntry;
use crate::writer::{Writer, planes, table};

/// The pool and the tables.
pub fn write(model: &Model<'_>) -> Result<(String, String)> {
    let mut writer = Writer::new(model);
    writer.reviewed()?;
    writer.common()?;
    let index = index::build(model)?;
    writer.names(&index)?;
    writer.facts::<stored::FieldOfWork>("FieldOfWork", "FIELDS")?;
    writer.facts::<stored::Country>("Country", "COUNTRIES")?;
    writer.facts::<stored::Structure>("Structure", "STRUCTURES")?;
    writer.facts::<stored::MeetingSeries>("MeetingSeries", "SERIES")?;
    writer.parts_of_facts()?;
    writer.chairs()?;
    organization::write(&mut writer)?;
    writer.pages()?;
    dates::write(&mut writer)?;
    writer.sources()?;
    index::write(model, &index, &mut writer.pool, &mut writer.out)?;
    forms::write(model, &writer.events, &mut writer.pool, &mut writer.out)?;
    let strings: Vec<StringRow> = writer.strings.items.iter().map(|text| StringRow { text: *text }).collect();
    planes(&mut writer.out, "STRINGS", "StringRow", &strings);
    table(&mut writer.out, "SOURCE_LISTS", "u16", &writer.source_lists.items);
    table(&mut writer.out, "PERIODS", "(u32, u32)", &writer.periods.items);
    table(&mut writer.out, "TERM_LISTS", "u16", &writer.term_lists.items);
    let firsts: Vec<usize> = (0..=vocabularies().count()).map(|vocabulary| model.first(vocabulary)).collect();
    table(&mut writer.out, "FIRST_TERMS", "u16", &firsts);
    let head = format!(
        "{HEADER}//! The rows of the facts, by number.\n\nuse osce_model::rows::*;\nuse osce_model::stored;\n\n"
    );
    Ok((writer.pool.text, head + &writer.out))
}

impl Writer<'_> {
    /// The day up to which each vocabulary was reviewed.
    fn reviewed(&mut self) -> Result<()> {
        let day = |vocabulary: &Vocabulary| date(&self.model.file(vocabulary.name).defaults.reviewed);
        let days: Vec<u32> = vocabularies().map(day).collect::<Result<_>>()?;
        self.table("REVIEWED", "u32", &days);
        Ok(())
    }

    fn common(&mut self) -> Result<()> {
        let mut rows = Vec::new();
        let mut first_name = 0;
        for (number, term) in self.model.terms.iter().enumerate() {
            let entry = term.entry;
            let vocabulary = term.vocabulary_name();
            let children = self.model.of_vocabulary(vocabulary);
            let children = children.filter(|child| child.entry.parent.as_ref() == Some(&entry.slug));
            let children: Vec<&str> = children.map(|child| child.entry.slug.as_str()).collect();
            let names = self.model.names.iter().filter(|name| name.term == number).count();
            rows.push(CommonRow {
                slug: self.pool.text(&entry.slug),
                names: run(first_name, first_name + names)?,
                parent: match &entry.parent {
                    Some(parent) => small(self.model.find(vocabulary, parent)?)?,
                    None => NONE,
                },
                children: self.terms_of(vocabulary, children)?,
                unverified: self.strings_of(entry.unverified.iter().map(|item| item.field.as_str()))?,
                sources: self.sources_of(&entry.sources)?,
            });
            first_name += names;
        }
        self.table("TERMS", "CommonRow", &rows);
        Ok(())
    }

    fn names(&mut self, index: &index::Index) -> Result<()> {
        let mut rows = Vec::new();
        for (number, name) in self.model.names.iter().enumerate() {
            let NameEntry { text, periods, sources, .. } = name.entry;
            let period =
                |period: &String| number::period(period).ok_or_else(|| format!("{text}: invalid period `{period}`"));
            let periods = periods.iter().map(period).collect::<Result<_>>()?;
            rows.push(NameRow {
                text: self.pool.text(text),
                term: small(name.term)?,
                language: name.language,
                kind: name.kind,
                met: name.met,
                flags: self.name_flags(name.entry),
                fold: small(index.fold_of(number))?,
                capitals: name.capitals,
                periods: self.periods.run(periods)?,
                sources: self.sources_of(sources)?,
            });
        }
        self.planes("NAMES", "NameRow", &rows);
        Ok(())
    }

    fn name_flags(&self, name: &NameEntry) -> u8 {
        let osce = name.sources.iter().any(|key| self.model.source.sources.get(key).is_some_and(|source| source.osce));
        let cldr = !osce && name.sources.iter().any(|key| key == "N1");
        let flags = [
            (name.generic, name_flag::GENERIC),
            (name.person, name_flag::PERSON),
            (name.everyday, name_flag::EVERYDAY),
            (name.organization, name_flag::ORGANIZATION),
            (name.official, name_flag::OFFICIAL),
            (!name.verified, name_flag::UNVERIFIED),
            (osce, name_flag::FROM_OSCE),
            (cldr, name_flag::FROM_CLDR),
        ];
        flags.into_iter().filter(|(set, _)| *set).fold(0, |flags, (_, flag)| flags | flag)
    }

    fn facts<F: Facts + Debug>(&mut self, vocabulary: &str, table: &str) -> Result<()> {
        let model = self.model;
        let rows = model.of_vocabulary(vocabulary).enumerate();
        let rows: Vec<F> =
            rows.map(|(position, term)| F::of_term(self, term.entry, small(position)?)).collect::<Result<_>>()?;
        self.table(table, &format!("stored::{vocabulary}"), &rows.iter().map(InModule).collect::<Vec<_>>());
        Ok(())
    }

    /// The rows that rows of facts name.
    fn parts_of_facts(&mut self) -> Result<()> {
        let codes = std::mem::take(&mut self.codes);
        let mut order: Vec<usize> = (0..codes.len()).collect();
        order.sort_by(|&a, &b| codes[a].0.cmp(&codes[b].0));
        if let Some(pair) = order.windows(2).find(|pair| codes[pair[0]].0 == codes[pair[1]].0) {
            return Err(format!("the code `{}` stands twice", codes[pair[0]].0));
        }
        let keys: Option<Vec<u32>> = order.iter().map(|&position| code_key(&codes[position].0)).collect();
        self.table("CODE_KEYS", "u32", &keys.ok_or("a code has more than four letters")?);
        self.table("CODES_IN_ORDER", "u16", &order);
        self.table("CODES", "CodeRow", &codes.into_iter().map(|(_, row)| row).collect::<Vec<_>>());
        table(&mut self.out, "MAPPINGS", "MappingRow", &self.mappings);
        table(&mut self.out, "EVENTS", "EventRow", &self.events);
        Ok(())
    }

    fn chairs(&mut self) -> Result<()> {
        let (mut rows, mut people, mut holders) = (Vec::new(), Vec::new(), Vec::new());
        for chair in &self.model.source.chairs.chair {
            let verified = |field: &str| chair.unverified.iter().all(|item| item.field != field);
            let first = people.len();
            for person in &chair.people {
                people.push(PersonRow {
                    name: self.pool.text(&person.name),
                    from: end(person.from.as_deref().unwrap_or(&chair.from))?,
                    until: end(person.until.as_deref().unwrap_or(&chair.until))?,
                    verified: person.unverified.is_empty() && verified("people"),
                    sources: self.sources_of(&person.sources)?,
                });
            }
            rows.push(ChairRow {
                state: small(self.model.find("Country", &chair.state)?)?,
                from: date(&chair.from)?,
                until: date(&chair.until)?,
                verified: verified("from") && verified("until"),
                people: run(first, people.len())?,
                sources: self.sources_of(&chair.sources)?,
            });
        }
        for holder in &self.model.source.chairs.office_holder {
            holders.push(OfficeHolderRow {
                structure: small(self.model.find("Structure", &holder.structure)?)?,
                name: self.pool.text(&holder.name),
                state: small(self.model.find("Country", &holder.state)?)?,
                from: date(&holder.from)?,
                until: holder.until.as_deref().map_or(Ok(number::OPEN), date)?,
                sources: self.sources_of(&holder.sources)?,
            });
        }
        self.table("CHAIRS", "ChairRow", &rows);
        self.table("PEOPLE", "PersonRow", &people);
        self.table("OFFICE_HOLDERS", "OfficeHolderRow", &holders);
        Ok(())
    }

    fn pages(&mut self) -> Result<()> {
        let pages = &self.model.source.pages;
        let sections: Vec<Text> = pages.site_sections.iter().map(|text| self.pool.text(text)).collect();
        let headings: Vec<HeadingRow> = pages::headings(pages)?
            .iter()
            .map(|(fold, heading)| {
                let pages::Heading { language, layouts, of_body } = *heading;
                HeadingRow { text: self.pool.text(fold), language, layouts, of_body }
            })
            .collect();
        let names: Vec<FieldNameRow> = pages::field_names(pages)?
            .iter()
            .map(|(fold, name)| {
                let pages::FieldName { field, language, layouts, bare } = *name;
                FieldNameRow { text: self.pool.text(fold), field, language, layouts, bare }
            })
            .collect();
        let marks: Vec<MarkRow> = pages::marks(pages)?
            .iter()
            .map(|(word, mark)| MarkRow { text: self.pool.text(word), mark: *mark })
            .collect();
        self.table("MARKS", "MarkRow", &marks);
        self.table("SITE_SECTIONS", "Text", &sections);
        self.table("HEADINGS", "HeadingRow", &headings);
        self.table("FIELD_NAMES", "FieldNameRow", &names);
        Ok(())
    }

    fn sources(&mut self) -> Result<()> {
        let mut rows = Vec::new();
        for (key, source) in &self.model.source.sources {
            rows.push(SourceRow {
                key: self.pool.text(key),
                title: self.pool.text(&source.title),
                urls: self.strings_of(source.urls.iter().map(String::as_str))?,
                osce: source.osce,
            });
        }
        self.planes("SOURCES", "SourceRow", &rows);
        Ok(())
    }
}

/// A row of facts, printed with the module of its type.
struct InModule<'r, F>(&'r F);

impl<F: Debug> Debug for InModule<'_, F> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "stored::{:?}", self.0)
    }
}
