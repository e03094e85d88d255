//! What the tables are written with: the pool, and the tables that rows name runs of.

use std::fmt::{Debug, Write};

use osce_model::rows::{CodeRow, EventRow, MappingRow, Run, Text};

use crate::model::Model;
use crate::numbers::{Result, small};
use crate::pool::{Pool, Runs};

/// The pool, and the tables that rows name runs of.
pub struct Writer<'m> {
    pub model: &'m Model<'m>,
    pub pool: Pool,
    pub codes: Vec<(String, CodeRow)>,
    pub mappings: Vec<MappingRow>,
    pub events: Vec<EventRow>,
    pub strings: Runs<Text>,
    pub source_lists: Runs<u16>,
    pub periods: Runs<(u32, u32)>,
    pub term_lists: Runs<u16>,
    pub out: String,
}

impl<'m> Writer<'m> {
    pub fn new(model: &'m Model<'m>) -> Self {
        Self {
            model,
            pool: Pool::default(),
            codes: Vec::new(),
            mappings: Vec::new(),
            events: Vec::new(),
            strings: Runs::default(),
            source_lists: Runs::default(),
            periods: Runs::default(),
            term_lists: Runs::default(),
            out: String::new(),
        }
    }

    pub fn sources_of(&mut self, keys: &[String]) -> Result<Run> {
        let mut numbers = Vec::new();
        for key in keys {
            let number = self.model.source.sources.keys().position(|known| known == key);
            numbers.push(small(number.ok_or_else(|| format!("unknown source `{key}`"))?)?);
        }
        self.source_lists.run(numbers)
    }

    pub fn strings_of<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> Result<Run> {
        let items = texts.into_iter().map(|text| self.pool.text(text)).collect();
        self.strings.run(items)
    }

    pub fn terms_of<'t>(&mut self, vocabulary: &str, slugs: impl IntoIterator<Item = &'t str>) -> Result<Run> {
        let mut numbers = Vec::new();
        for slug in slugs {
            // What does not ship is not a successor of what does.
            if !self.model.is_withheld(vocabulary, slug) {
                numbers.push(small(self.model.find(vocabulary, slug)?)?);
            }
        }
        self.term_lists.run(numbers)
    }

    pub fn table(&mut self, name: &str, row: &str, items: &[impl Debug]) {
        table(&mut self.out, name, row, items);
    }

    pub fn planes(&mut self, name: &str, row: &str, items: &[impl Debug]) {
        planes(&mut self.out, name, row, items);
    }
}

/// A table in planes, with its rows as a constant.
pub fn planes(out: &mut String, name: &str, row: &str, items: &[impl Debug]) {
    rows(out, &format!("static {name}_ROWS"), row, items);
    let _ = writeln!(
        out,
        "pub(crate) static {name}: [[u8; {}]; {row}::PLANES] = {row}::planes(&{name}_ROWS);\n",
        items.len()
    );
}

/// A table as a static.
pub fn table(out: &mut String, name: &str, row: &str, items: &[impl Debug]) {
    rows(out, &format!("static {name}"), row, items);
}

/// Numbers many a line, rows one.
fn rows(out: &mut String, item: &str, row: &str, items: &[impl Debug]) {
    let _ = writeln!(out, "pub(crate) {item}: [{row}; {}] = [", items.len());
    let width = if matches!(row, "u8" | "u16" | "u32" | "u64" | "(u32, u32)") { 24 } else { 1 };
    for line in items.chunks(width) {
        let line: Vec<String> = line.iter().map(|item| format!("{item:?}")).collect();
        let _ = writeln!(out, "    {},", line.join(", "));
    }
    out.push_str("];\n\n");
}
