//! What came in, counted.

use std::collections::BTreeMap;
use std::fmt;

use chrono::Datelike;
use osce::{
    Language, Term,
    checking::{FaultCode, Report},
    records::AnyRecord,
};

/// Of each count so many rows are shown.
const ROWS: usize = 12;

#[derive(Default)]
pub struct Summary {
    valid: u64,
    pub invalid: u64,
    kinds: BTreeMap<String, u64>,
    years: BTreeMap<String, u64>,
    fields: BTreeMap<String, u64>,
    structures: BTreeMap<String, u64>,
    /// What pages are about that are not news.
    others: BTreeMap<String, u64>,
    faults: BTreeMap<FaultCode, u64>,
}

impl Summary {
    pub fn records(&self) -> u64 {
        self.valid + self.invalid
    }

    pub fn count_faults(&mut self, report: &Report) {
        for fault in &report.faults {
            *self.faults.entry(fault.code).or_default() += 1;
            add(&mut self.others, fault.params().filter(|(name, _)| *name == "seems").map(|(_, kind)| kind.to_owned()));
        }
    }

    pub fn count(&mut self, record: Option<&AnyRecord>, report: &Report) {
        *(if report.is_valid() { &mut self.valid } else { &mut self.invalid }) += 1;
        self.count_faults(report);
        match record {
            Some(AnyRecord::NewsItem(item)) => {
                let kind = item.kind.map_or("news item of no kind".to_owned(), label);
                add(&mut self.kinds, [kind]);
                add(&mut self.years, [year(item.issued_on)]);
                add(&mut self.fields, item.fields_of_work.iter().copied().map(label));
                add(&mut self.structures, item.issued_by.iter().copied().map(label));
            }
            Some(AnyRecord::Meeting(meeting)) => {
                add(&mut self.kinds, ["Meeting".to_owned()]);
                add(&mut self.years, [year(meeting.starts_on)]);
                add(&mut self.fields, meeting.fields_of_work.iter().copied().map(label));
                add(&mut self.structures, meeting.organized_by.iter().copied().map(label));
            }
            Some(AnyRecord::Project(project)) => {
                add(&mut self.kinds, ["Project".to_owned()]);
                add(&mut self.years, [year(project.starts_on)]);
                add(&mut self.fields, project.fields_of_work.iter().copied().map(label));
                add(&mut self.structures, project.run_by.iter().copied().map(label));
            }
            Some(AnyRecord::FieldOperation(operation)) => {
                add(&mut self.kinds, ["Field operation".to_owned()]);
                add(&mut self.structures, operation.structure.map(label));
            }
            _ => add(&mut self.kinds, ["no record".to_owned()]),
        }
    }
}

fn label(term: impl Into<Term>) -> String {
    term.into().label_or_english(Language::English).text.to_owned()
}

fn year(day: Option<chrono::NaiveDate>) -> String {
    day.map_or("no date".to_owned(), |day| day.year().to_string())
}

fn add(counts: &mut BTreeMap<String, u64>, keys: impl IntoIterator<Item = String>) {
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} records: {} valid, {} not", self.records(), self.valid, self.invalid)?;
        table(f, "kind", &largest(&self.kinds))?;
        table(f, "year", &self.years.iter().map(|(year, count)| (year.clone(), *count)).collect::<Vec<_>>())?;
        table(f, "field of work", &largest(&self.fields))?;
        table(f, "structure", &largest(&self.structures))?;
        table(f, "something else", &largest(&self.others))?;
        let faults: BTreeMap<String, u64> =
            self.faults.iter().map(|(code, count)| (code.to_string(), *count)).collect();
        table(f, "fault", &largest(&faults))
    }
}

/// The largest counts, equal ones by name.
fn largest(counts: &BTreeMap<String, u64>) -> Vec<(String, u64)> {
    let mut rows: Vec<(String, u64)> = counts.iter().map(|(name, count)| (name.clone(), *count)).collect();
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    rows
}

fn table(f: &mut fmt::Formatter<'_>, name: &str, rows: &[(String, u64)]) -> fmt::Result {
    writeln!(f, "\n  {name}")?;
    let shown = if name == "year" || name == "fault" { rows.len() } else { rows.len().min(ROWS) };
    for (row, count) in &rows[..shown] {
        writeln!(f, "  {count:>7}  {row}")?;
    }
    let (others, rest) = (rows.len() - shown, rows[shown..].iter().map(|(_, count)| count).sum::<u64>());
    if others > 0 {
        writeln!(f, "  {rest:>7}  {others} others")?;
    }
    Ok(())
}
