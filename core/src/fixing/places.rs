//! Where the names, values and commas of a record stand in its JSON.

use std::ops::Range;

use crate::records::json_scanner::{Scanner, SyntaxError};

/// The record, the elements of its lists and their members lie no deeper.
const DEEPEST: usize = 3;

/// A member or an element.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// With its quotation marks; none where it is an element.
    pub(super) name: Option<Range<usize>>,
    pub(super) value: Range<usize>,
    /// Where the comma before it stands.
    pub(super) comma_before: Option<usize>,
    /// Where the next one begins.
    pub(super) next: Option<usize>,
    /// Where the object or the list begins in which it is.
    pub(super) within: usize,
}

impl Item {
    /// Where it begins.
    pub(super) fn start(&self) -> usize {
        self.name.as_ref().map_or(self.value.start, |name| name.start)
    }

    /// What is taken out with it, so that the commas are right.
    pub(super) fn with_comma(&self) -> Range<usize> {
        match (self.next, self.comma_before) {
            (Some(next), _) => self.start()..next,
            (None, Some(comma)) => comma..self.value.end,
            (None, None) => self.start()..self.value.end,
        }
    }
}

/// The members and elements of a record, in the order in which they begin.
pub(super) struct Places(Vec<Item>);

impl Places {
    /// Of a text that is JSON.
    pub(super) fn of(json: &str) -> Result<Self, SyntaxError> {
        let mut places = Self(Vec::new());
        let mut scanner = Scanner::new(json);
        places.read(&mut scanner, 0)?;
        scanner.demand_end()?;
        Ok(places)
    }

    /// The item that begins at a place, or whose value does.
    pub(super) fn at(&self, at: usize) -> Option<&Item> {
        let behind = self.0.partition_point(|item| item.start() <= at);
        self.0[..behind].last().filter(|item| item.start() == at || item.value.start == at)
    }

    /// Whether the object that begins at a place has a member of a name, which is given as JSON.
    pub(super) fn has_name(&self, within: usize, name: &str, json: &str) -> bool {
        let is_it = |item: &Item| item.name.clone().is_some_and(|range| json.get(range) == Some(name));
        self.0.iter().any(|item| item.within == within && is_it(item))
    }

    fn read(&mut self, scanner: &mut Scanner<'_>, depth: usize) -> Result<(), SyntaxError> {
        let close = match scanner.peek() {
            Some(b'{') if depth < DEEPEST => b'}',
            Some(b'[') if depth < DEEPEST => b']',
            _ => return scanner.value(depth).map(drop),
        };
        let within = scanner.at();
        scanner.take(if close == b'}' { b'{' } else { b'[' });
        let (mut comma_before, mut last) = (None, None);
        while !scanner.take(close) {
            if let Some(last) = last {
                let at = scanner.at();
                scanner.demand(b',', "`,`")?;
                comma_before = Some(at);
                scanner.peek();
                let next = Some(scanner.at());
                let item: &mut Item = &mut self.0[last];
                item.next = next;
            }
            scanner.peek();
            let start = scanner.at();
            let name = if close == b'}' {
                let name = scanner.name()?;
                scanner.peek();
                Some(start..start + name.escaped.len() + 2)
            } else {
                None
            };
            let value = scanner.at();
            last = Some(self.0.len());
            self.0.push(Item { name, value: value..value, comma_before, next: None, within });
            self.read(scanner, depth + 1)?;
            if let Some(item) = last.and_then(|last| self.0.get_mut(last)) {
                item.value.end = scanner.at();
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_go_with_their_commas() {
        let json = r#" { "a" : [1 , {"b":2}, "c"] , "d":{} } "#;
        let places = Places::of(json).unwrap();
        let gone = |at: &str| {
            let mut rest = json.to_owned();
            rest.replace_range(places.at(json.find(at).unwrap()).unwrap().with_comma(), "");
            rest
        };
        assert_eq!(gone("1"), r#" { "a" : [{"b":2}, "c"] , "d":{} } "#);
        assert_eq!(gone(r#""c""#), r#" { "a" : [1 , {"b":2}] , "d":{} } "#);
        assert_eq!(gone(r#""b""#), r#" { "a" : [1 , {}, "c"] , "d":{} } "#);
        assert_eq!(gone(r#""a""#), r#" { "d":{} } "#);
        assert_eq!(gone("{}"), r#" { "a" : [1 , {"b":2}, "c"]  } "#);
    }
}
