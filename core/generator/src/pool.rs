//! The one text of the tables: each string once, a line each, so that a change shows in a diff.

use std::collections::BTreeMap;

use osce_model::rows::{Run, Text};

use crate::numbers::run;

#[derive(Default)]
pub struct Pool {
    pub text: String,
    places: BTreeMap<String, Text>,
}

impl Pool {
    /// A string by its place.
    pub fn text(&mut self, string: &str) -> Text {
        if string.is_empty() {
            return Text { at: 0, length: 0 };
        }
        if let Some(place) = self.places.get(string) {
            return *place;
        }
        let fits = "the pool is smaller than 4 GiB, and so is each string than 64 KiB";
        let place =
            Text { at: u32::try_from(self.text.len()).expect(fits), length: u16::try_from(string.len()).expect(fits) };
        self.text.push_str(string);
        self.text.push('\n');
        self.places.insert(string.to_owned(), place);
        place
    }

    /// A part of a string, which takes no place of its own.
    pub fn part(&mut self, string: &str, part: &str) -> Text {
        let whole = self.text(string);
        match string.find(part).map(|at| (u32::try_from(at), u16::try_from(part.len()))) {
            Some((Ok(at), Ok(length))) => Text { at: whole.at + at, length },
            _ => self.text(part),
        }
    }

    /// As [`Pool::text`], and the empty string for nothing.
    pub fn optional(&mut self, string: Option<&str>) -> Text {
        self.text(string.unwrap_or_default())
    }
}

/// A table of which other rows name runs.
pub struct Runs<T> {
    pub items: Vec<T>,
    places: Vec<(Vec<T>, Run)>,
}

impl<T> Default for Runs<T> {
    fn default() -> Self {
        Self { items: Vec::new(), places: Vec::new() }
    }
}

impl<T: Copy + PartialEq> Runs<T> {
    /// A run of these rows. The same run stands once.
    pub fn run(&mut self, items: Vec<T>) -> Result<Run, String> {
        if items.is_empty() {
            return Ok(Run { first: 0, count: 0 });
        }
        if let Some((_, run)) = self.places.iter().find(|(known, _)| *known == items) {
            return Ok(*run);
        }
        let first = self.items.len();
        self.items.extend(&items);
        let run = run(first, self.items.len())?;
        self.places.push((items, run));
        Ok(run)
    }
}
