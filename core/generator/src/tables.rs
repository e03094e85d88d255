//! The fact tables: `core/src/data/tables.rs` and its pool.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::HEADER;
use crate::code_key::code_key;
use crate::date;
use crate::index;
use crate::model::{LANGUAGES, Model, VOCABULARIES};
use crate::normal_form;
use crate::pages;
use crate::pool::{Pool, Runs};
use crate::source::{DateEntry, NameEntry, TermEntry};

pub const DIMENSIONS: [&str; 4] = ["politico-military", "economic-environmental", "human", "cross-dimensional"];
pub const STATUSES: [&str; 4] =
    ["participating-state", "asian-partner", "mediterranean-partner", "former-participating-state"];
pub const STRUCTURE_KINDS: [&str; 14] = [
    "chair",
    "decision-making-body",
    "secretariat",
    "department",
    "unit",
    "programme",
    "institution",
    "field-operation",
    "parliamentary-assembly",
    "related-body",
    "personal-representative",
    "partner-group",
    "group",
    "navigation-entry",
];
const RELATIONS: [&str; 3] = ["exact", "close", "related"];
const FIELD_LEVELS: [&str; 2] = ["navigation", "topic"];
const SERIES_LEVELS: [&str; 2] = ["navigation", "member"];
const EVENT_KINDS: [&str; 3] = ["summit", "ministerial-council", "informal-ministerial-meeting"];

type Result<T> = std::result::Result<T, String>;

/// What the rows of a table are written with: the pool, and the tables that rows name runs of.
struct Writer<'m> {
    model: &'m Model<'m>,
    pool: Pool,
    strings: Runs,
    source_lists: Runs,
    periods: Runs,
    term_lists: Runs,
    out: String,
}

/// The pool and the tables.
pub fn write(model: &Model<'_>) -> Result<(String, String)> {
    let mut writer = Writer {
        model,
        pool: Pool::default(),
        strings: Runs::default(),
        source_lists: Runs::default(),
        periods: Runs::default(),
        term_lists: Runs::default(),
        out: String::new(),
    };
    writer.terms()?;
    writer.names()?;
    writer.fields()?;
    writer.countries()?;
    writer.structures()?;
    writer.series()?;
    writer.chairs()?;
    writer.organization()?;
    writer.pages()?;
    writer.dates()?;
    writer.sources();
    let index = index::build(model)?;
    index::write(model, &index, &mut writer.pool, &mut writer.out);
    let runs = [
        ("STRINGS", "Text", std::mem::take(&mut writer.strings)),
        ("SOURCE_LISTS", "u16", std::mem::take(&mut writer.source_lists)),
        ("PERIODS", "(u32, u32)", std::mem::take(&mut writer.periods)),
        ("TERM_LISTS", "u16", std::mem::take(&mut writer.term_lists)),
    ];
    for (name, row, table) in runs {
        writer.table(name, row, &table.items);
    }
    let mut firsts = Vec::new();
    for vocabulary in 0..=VOCABULARIES.len() {
        firsts.push(model.first(vocabulary).to_string());
    }
    writer.table("FIRST_TERMS", "u16", &firsts);
    let head = format!("{HEADER}//! The rows of the facts, by number.\n\nuse super::*;\n\n");
    Ok((writer.pool.text, head + &writer.out))
}

impl Writer<'_> {
    fn table(&mut self, name: &str, row: &str, items: &[String]) {
        table(&mut self.out, name, row, items);
    }

    fn sources_of(&mut self, keys: &[String]) -> Result<String> {
        let mut numbers = Vec::new();
        for key in keys {
            let number = self.model.source.sources.keys().position(|known| known == key);
            numbers.push(number.ok_or_else(|| format!("there is no source `{key}`"))?.to_string());
        }
        Ok(self.source_lists.run(numbers))
    }

    fn strings_of<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> String {
        let items = texts.into_iter().map(|text| self.pool.text(text)).collect();
        self.strings.run(items)
    }

    fn terms_of<'t>(&mut self, vocabulary: usize, slugs: impl IntoIterator<Item = &'t String>) -> Result<String> {
        let mut numbers = Vec::new();
        for slug in slugs {
            // What does not ship is no successor of what does.
            if !self.model.is_withheld(vocabulary, slug) {
                numbers.push(self.model.find(vocabulary, slug)?.to_string());
            }
        }
        Ok(self.term_lists.run(numbers))
    }

    /// A dated fact, by the member that holds it; the sources of the term where it names none.
    fn fact(&mut self, term: &TermEntry, field: &str, entry: Option<&DateEntry>) -> Result<String> {
        let Some(entry) = entry else { return Ok("NO_DATE".to_owned()) };
        let value = date::end(&entry.date).map_err(|error| format!("{}: {field}: {error}", term.slug))?;
        let basis = self.pool.optional(entry.basis.as_deref());
        let sources = self.sources_of(if entry.sources.is_empty() { &term.sources } else { &entry.sources })?;
        Ok(format!("d({value},{},{basis},{sources})", term.is_verified(field)))
    }

    fn terms(&mut self) -> Result<()> {
        let mut rows = Vec::new();
        let mut first_name = 0;
        for (number, term) in self.model.terms.iter().enumerate() {
            let entry = term.entry;
            let slug = self.pool.text(&entry.slug);
            let parent = match &entry.parent {
                Some(parent) => self.model.find(term.vocabulary, parent)?.to_string(),
                None => "NONE".to_owned(),
            };
            let children: Vec<&String> = self
                .model
                .of_vocabulary(term.vocabulary)
                .filter(|child| child.entry.parent.as_ref() == Some(&entry.slug))
                .map(|child| &child.entry.slug)
                .collect();
            let children = self.terms_of(term.vocabulary, children)?;
            let unverified = self.strings_of(entry.unverified.iter().map(|item| item.field.as_str()));
            let sources = self.sources_of(&entry.sources)?;
            let names = self.model.names.iter().filter(|name| name.term == number).count();
            rows.push(format!("TermRow {{ slug: {slug}, names: r({first_name},{names}), parent: {parent}, children: {children}, unverified: {unverified}, sources: {sources} }}"));
            first_name += names;
        }
        self.table("TERMS", "TermRow", &rows);
        Ok(())
    }

    fn names(&mut self) -> Result<()> {
        let mut rows = Vec::new();
        for name in &self.model.names {
            let NameEntry { text, periods, sources, .. } = name.entry;
            let periods = periods
                .iter()
                .map(|text| date::period(text).map(|(start, end)| format!("({start}, {end})")))
                .collect::<Result<Vec<_>>>()
                .map_err(|error| format!("{text}: {error}"))?;
            let periods = self.periods.run(periods);
            let flags = self.name_flags(name.entry);
            let text = self.pool.text(text);
            let sources = self.sources_of(sources)?;
            rows.push(format!(
                "n({text},{},{},{},{},{flags},{:#x},{periods},{sources})",
                name.term, name.language, name.kind, name.met, name.capitals
            ));
        }
        self.table("NAMES", "NameRow", &rows);
        Ok(())
    }

    fn name_flags(&self, name: &NameEntry) -> u8 {
        let osce = name.sources.iter().any(|key| self.model.source.sources.get(key).is_some_and(|source| source.osce));
        let cldr = !osce && name.sources.iter().any(|key| key == "N1");
        let flags =
            [name.generic, name.person, name.everyday, name.organization, name.official, !name.verified, osce, cldr];
        flags.into_iter().enumerate().map(|(bit, set)| u8::from(set) << bit).sum()
    }

    fn fields(&mut self) -> Result<()> {
        let (mut rows, mut mappings) = (Vec::new(), Vec::new());
        for term in self.model.of_vocabulary(0) {
            let entry = term.entry;
            let dimensions = entry.dimensions.as_ref().ok_or_else(|| format!("{}: no dimensions", entry.slug))?;
            let mut mask = 0;
            for value in &dimensions.values {
                mask |= 1 << one_of(&DIMENSIONS, value)?;
            }
            let dimension_sources = self.sources_of(&dimensions.sources)?;
            let level = one_of(&FIELD_LEVELS, entry.level.as_deref().unwrap_or_default())?;
            let first = mappings.len();
            for mapping in &entry.matches {
                let [scheme, id, uri, label] =
                    [&mapping.scheme, &mapping.id, &mapping.uri, &mapping.label].map(|text| self.pool.text(text));
                let relation = one_of(&RELATIONS, &mapping.relation)?;
                let sources = self.sources_of(&mapping.sources)?;
                mappings.push(format!("MappingRow {{ scheme: {scheme}, id: {id}, uri: {uri}, label: {label}, relation: {relation}, sources: {sources} }}"));
            }
            rows.push(format!(
                "FieldRow {{ level: {level}, dimensions: {mask}, dimensions_verified: {}, dimension_sources: {dimension_sources}, mappings: r({first},{}) }}",
                entry.is_verified("dimensions"), entry.matches.len()
            ));
        }
        self.table("FIELDS", "FieldRow", &rows);
        self.table("MAPPINGS", "MappingRow", &mappings);
        Ok(())
    }

    fn countries(&mut self) -> Result<()> {
        let (mut rows, mut codes) = (Vec::new(), Vec::new());
        for (position, term) in self.model.of_vocabulary(1).enumerate() {
            let entry = term.entry;
            let known = entry.codes.as_ref().ok_or_else(|| format!("{}: no codes", entry.slug))?;
            let list = [
                (0, false, &known.alpha2),
                (1, false, &known.alpha3),
                (2, false, &known.numeric),
                (3, true, &known.iso3166_3),
                (0, true, &known.former_alpha2),
                (1, true, &known.former_alpha3),
                (2, true, &known.former_numeric),
            ];
            let first = codes.len();
            for (scheme, former, code) in list {
                if let Some(code) = code {
                    codes.push((
                        code.clone(),
                        format!(
                            "CodeRow {{ text: {}, country: {position}, scheme: {scheme}, former: {former} }}",
                            self.pool.text(code)
                        ),
                    ));
                }
            }
            let code_run = format!("r({first},{})", codes.len() - first);
            let code_sources = self.sources_of(&known.sources)?;
            let wikidata = self.strings_of(
                entry
                    .wikidata
                    .iter()
                    .flat_map(|wikidata| std::iter::once(&wikidata.id).chain(&wikidata.other))
                    .map(String::as_str),
            );
            let wikidata_sources =
                self.sources_of(entry.wikidata.as_ref().map_or(&[][..], |wikidata| &wikidata.sources))?;
            let facts = [
                ("admitted", &entry.admitted),
                ("participated_until", &entry.participated_until),
                ("helsinki_final_act_signed", &entry.helsinki_final_act_signed),
                ("paris_charter_signed", &entry.paris_charter_signed),
                ("partner_since", &entry.partner_since),
                ("partner_until", &entry.partner_until),
            ];
            let mut written = String::new();
            for (field, fact) in facts {
                let _ = write!(written, " {field}: {},", self.fact(entry, field, fact.as_ref())?);
            }
            let successors = self.terms_of(1, &entry.successors)?;
            let predecessors: Vec<&String> = self
                .model
                .of_vocabulary(1)
                .filter(|other| other.entry.successors.contains(&entry.slug))
                .map(|other| &other.entry.slug)
                .collect();
            let predecessors = self.terms_of(1, predecessors)?;
            let status = one_of(&STATUSES, entry.status.as_deref().unwrap_or_default())?;
            rows.push(format!("CountryRow {{ status: {status}, codes: {code_run}, code_sources: {code_sources}, wikidata: {wikidata}, wikidata_sources: {wikidata_sources},{written} successors: {successors}, predecessors: {predecessors} }}"));
        }
        let mut order: Vec<usize> = (0..codes.len()).collect();
        order.sort_by(|&a, &b| codes[a].0.cmp(&codes[b].0));
        if let Some(pair) = order.windows(2).find(|pair| codes[pair[0]].0 == codes[pair[1]].0) {
            return Err(format!("the code `{}` stands twice", codes[pair[0]].0));
        }
        self.table("COUNTRIES", "CountryRow", &rows);
        let keys = order.iter().map(|&position| code_key(&codes[position].0).map(|key| key.to_string()));
        let keys = keys.collect::<Option<Vec<_>>>().ok_or("a code has more than four letters")?;
        self.table("CODE_KEYS", "u32", &keys);
        self.table("CODES_IN_ORDER", "u16", &order.iter().map(ToString::to_string).collect::<Vec<_>>());
        self.table("CODES", "CodeRow", &codes.into_iter().map(|(_, row)| row).collect::<Vec<_>>());
        Ok(())
    }

    fn structures(&mut self) -> Result<()> {
        let mut rows = Vec::new();
        for term in self.model.of_vocabulary(2) {
            let entry = term.entry;
            let country = match &entry.country {
                Some(country) => self.model.find(1, country)?.to_string(),
                None => "NONE".to_owned(),
            };
            let kind = one_of(&STRUCTURE_KINDS, entry.kind.as_deref().unwrap_or_default())?;
            let [full_label, area, seat] =
                [&entry.full_label, &entry.area, &entry.seat].map(|text| self.pool.optional(text.as_deref()));
            let mut written = String::new();
            for (field, fact) in [
                ("established", &entry.established),
                ("work_begun", &entry.work_begun),
                ("mandate_until", &entry.mandate_until),
                ("closed", &entry.closed),
            ] {
                let _ = write!(written, " {field}: {},", self.fact(entry, field, fact.as_ref())?);
            }
            let last_seen = entry.last_seen.as_deref().map_or(Ok(0), date::date)?;
            let predecessors = self.terms_of(2, &entry.predecessors)?;
            let successors = self.terms_of(2, &entry.successors)?;
            let related = self.terms_of(2, &entry.related)?;
            rows.push(format!(
                "StructureRow {{ kind: {kind}, full_label: {full_label}, country: {country}, area: {area}, seat: {seat}, seat_verified: {},{written} last_seen: {last_seen}, in_navigation: {}, computed: {}, predecessors: {predecessors}, successors: {successors}, related: {related} }}",
                entry.is_verified("seat"), entry.in_navigation, entry.computed
            ));
        }
        self.table("STRUCTURES", "StructureRow", &rows);
        Ok(())
    }

    fn series(&mut self) -> Result<()> {
        let (mut rows, mut events) = (Vec::new(), Vec::new());
        for (position, term) in self.model.of_vocabulary(3).enumerate() {
            let entry = term.entry;
            let level = one_of(&SERIES_LEVELS, entry.level.as_deref().unwrap_or_default())?;
            let convened_by = self.terms_of(2, &entry.convened_by)?;
            let cadence = self.pool.optional(entry.cadence.as_deref());
            let first_held = self.fact(entry, "first_held", entry.first_held.as_ref())?;
            let first = events.len();
            let held = self.model.source.meetings.event.iter().filter(|event| event.series == entry.slug);
            let mut held: Vec<_> = held.collect();
            held.sort_by_key(|event| &event.start);
            for event in held {
                let country = self.model.find(1, &event.country)?;
                let [id, city] = [&event.id, &event.city].map(|text| self.pool.text(text));
                let document = self.pool.optional(event.document.as_deref());
                let kind = one_of(&EVENT_KINDS, &event.kind)?;
                let (start, end) = (date::date(&event.start)?, date::date(&event.end)?);
                let unverified = self.strings_of(event.unverified.iter().map(|item| item.field.as_str()));
                let sources = self.sources_of(&event.sources)?;
                events.push(format!("EventRow {{ id: {id}, kind: {kind}, series: {position}, number: {}, city: {city}, country: {country}, start: {start}, end: {end}, document: {document}, unverified: {unverified}, sources: {sources} }}", event.number.unwrap_or(0)));
            }
            rows.push(format!(
                "SeriesRow {{ level: {level}, convened_by: {convened_by}, convened_by_verified: {}, cadence: {cadence}, cadence_verified: {}, first_held: {first_held}, events: r({first},{}) }}",
                entry.is_verified("convened_by"), entry.is_verified("cadence"), events.len() - first
            ));
        }
        self.table("SERIES", "SeriesRow", &rows);
        self.table("EVENTS", "EventRow", &events);
        Ok(())
    }

    fn chairs(&mut self) -> Result<()> {
        let (mut rows, mut people, mut holders) = (Vec::new(), Vec::new(), Vec::new());
        for chair in &self.model.source.chairs.chair {
            let state = self.model.find(1, &chair.state)?;
            let verified = |field: &str| chair.unverified.iter().all(|item| item.field != field);
            let first = people.len();
            for person in &chair.people {
                let from = date::end(person.from.as_deref().unwrap_or(&chair.from))?;
                let until = date::end(person.until.as_deref().unwrap_or(&chair.until))?;
                let name = self.pool.text(&person.name);
                let sources = self.sources_of(&person.sources)?;
                let verified = person.unverified.is_empty() && verified("people");
                people.push(format!("PersonRow {{ name: {name}, from: {from}, until: {until}, verified: {verified}, sources: {sources} }}"));
            }
            let sources = self.sources_of(&chair.sources)?;
            rows.push(format!(
                "ChairRow {{ state: {state}, from: {}, until: {}, verified: {}, people: r({first},{}), sources: {sources} }}",
                date::date(&chair.from)?, date::date(&chair.until)?, verified("from") && verified("until"), chair.people.len()
            ));
        }
        for holder in &self.model.source.chairs.office_holder {
            let structure = self.model.find(2, &holder.structure)?;
            let state = self.model.find(1, &holder.state)?;
            let name = self.pool.text(&holder.name);
            let (from, until) =
                (date::date(&holder.from)?, holder.until.as_deref().map_or(Ok(date::OPEN), date::date)?);
            let sources = self.sources_of(&holder.sources)?;
            holders.push(format!("OfficeHolderRow {{ structure: {structure}, name: {name}, state: {state}, from: {from}, until: {until}, sources: {sources} }}"));
        }
        self.table("CHAIRS", "ChairRow", &rows);
        self.table("PEOPLE", "PersonRow", &people);
        self.table("OFFICE_HOLDERS", "OfficeHolderRow", &holders);
        Ok(())
    }

    fn organization(&mut self) -> Result<()> {
        let mut rows = Vec::new();
        let file = &self.model.source.organization;
        for names in [&file.organization, &file.conference] {
            let (start, end) = date::period(&names.period)?;
            for (list, abbreviation) in [(&names.labels, false), (&names.abbreviations, true)] {
                for (language, text) in list {
                    let language = one_of(&LANGUAGES, language)?;
                    rows.push(format!("OrganizationRow {{ text: {}, language: {language}, abbreviation: {abbreviation}, period: ({start}, {end}) }}", self.pool.text(text)));
                }
            }
        }
        self.table("ORGANIZATION", "OrganizationRow", &rows);
        Ok(())
    }

    fn pages(&mut self) -> Result<()> {
        let sections: Vec<String> =
            self.model.source.pages.site_sections.iter().map(|text| self.pool.text(text)).collect();
        let layouts: Vec<String> =
            self.model.source.pages.layout.iter().map(|layout| self.pool.text(&layout.id)).collect();
        let headings = pages::headings(&self.model.source.pages)?;
        let headings: Vec<String> = headings
            .iter()
            .map(|(fold, heading)| {
                let pages::Heading { language, layouts, of_body } = heading;
                let text = self.pool.text(fold);
                format!(
                    "HeadingRow {{ text: {text}, language: {language}, layouts: {layouts:#x}, of_body: {of_body} }}"
                )
            })
            .collect();
        let names = pages::field_names(&self.model.source.pages)?;
        let names: Vec<String> = names
            .iter()
            .map(|(fold, name)| {
                let pages::FieldName { field, language, layouts, bare } = name;
                let text = self.pool.text(fold);
                format!("FieldNameRow {{ text: {text}, field: {field}, language: {language}, layouts: {layouts:#x}, bare: {bare} }}")
            })
            .collect();
        self.table("SITE_SECTIONS", "Text", &sections);
        self.table("LAYOUTS", "Text", &layouts);
        self.table("HEADINGS", "HeadingRow", &headings);
        self.table("FIELD_NAMES", "FieldNameRow", &names);
        Ok(())
    }

    fn dates(&mut self) -> Result<()> {
        let mut months: BTreeMap<String, u8> = BTreeMap::new();
        for (number, names) in self.model.source.dates.months.values().flatten() {
            let number: u8 = number.parse().map_err(|_| format!("`{number}` is no number of a month"))?;
            for name in names {
                let fold = normal_form::normal_form(name);
                if months.insert(fold, number).is_some_and(|other| other != number) {
                    return Err(format!("`{name}` names two months"));
                }
            }
        }
        let weekdays: BTreeSet<String> =
            self.model.source.dates.weekdays.values().flatten().map(|name| normal_form::normal_form(name)).collect();
        let months: Vec<String> =
            months.iter().map(|(name, number)| format!("({}, {number})", self.pool.text(name))).collect();
        let weekdays: Vec<String> = weekdays.iter().map(|name| self.pool.text(name)).collect();
        self.table("MONTH_NAMES", "(Text, u8)", &months);
        self.table("WEEKDAY_NAMES", "Text", &weekdays);
        Ok(())
    }

    fn sources(&mut self) {
        let mut rows = Vec::new();
        for (key, source) in &self.model.source.sources {
            let [key, title] = [key, &source.title].map(|text| self.pool.text(text));
            let urls = self.strings_of(source.urls.iter().map(String::as_str));
            rows.push(format!("SourceRow {{ key: {key}, title: {title}, urls: {urls}, osce: {} }}", source.osce));
        }
        self.table("SOURCES", "SourceRow", &rows);
    }
}

/// A table as a static: numbers many a line, rows one.
pub fn table(out: &mut String, name: &str, row: &str, items: &[String]) {
    let _ = writeln!(out, "pub(crate) static {name}: [{row}; {}] = [", items.len());
    let width = if matches!(row, "u16" | "u32" | "u64" | "(u32, u32)") { 24 } else { 1 };
    for line in items.chunks(width) {
        let _ = writeln!(out, "    {},", line.join(", "));
    }
    out.push_str("];\n\n");
}

pub fn one_of(list: &[&str], word: &str) -> Result<usize> {
    list.iter().position(|item| *item == word).ok_or_else(|| format!("`{word}` is none of {list:?}"))
}
