//! The one text of the tables: each string once, a line each, so that a change shows in a diff.

use std::collections::BTreeMap;

#[derive(Default)]
pub struct Pool {
    pub text: String,
    places: BTreeMap<String, (usize, usize)>,
}

impl Pool {
    /// A string as the tables write it: `t(offset, length)`.
    pub fn text(&mut self, string: &str) -> String {
        let (at, length) = self.place(string);
        format!("t({at},{length})")
    }

    /// As [`Pool::text`], and the empty string for nothing.
    pub fn optional(&mut self, string: Option<&str>) -> String {
        self.text(string.unwrap_or_default())
    }

    fn place(&mut self, string: &str) -> (usize, usize) {
        if string.is_empty() {
            return (0, 0);
        }
        if let Some(place) = self.places.get(string) {
            return *place;
        }
        let place = (self.text.len(), string.len());
        self.text.push_str(string);
        self.text.push('\n');
        self.places.insert(string.to_owned(), place);
        place
    }
}

/// A table of numbers or rows of which other rows name runs.
#[derive(Default)]
pub struct Runs {
    pub items: Vec<String>,
    places: BTreeMap<Vec<String>, usize>,
}

impl Runs {
    /// A run as the tables write it: `r(first, count)`. The same run stands once.
    pub fn run(&mut self, items: Vec<String>) -> String {
        let count = items.len();
        if count == 0 {
            return "r(0,0)".to_owned();
        }
        let first = *self.places.entry(items.clone()).or_insert_with(|| {
            self.items.extend(items);
            self.items.len() - count
        });
        format!("r({first},{count})")
    }
}
