//! A record is mended as far as that needs no person.

use std::collections::HashMap;

use serde::Serialize;

use super::edits::{Edit, edit_of, with_edits};
use super::places::Places;
use crate::checking::check::faults_of;
use crate::checking::collect::all_faults;
use crate::checking::finding::{Finding, report};
use crate::checking::input::{text_of, without_mark};
use crate::checking::options::CheckOptions;
use crate::checking::report::{Fault, Report};
use crate::records::any::Record;
use crate::records::descriptor::Descriptor;
use crate::records::position::Positions;
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::{RecordKind, Severity};

/// What mending one fault gives can be mended in turn, so many times.
const ROUNDS: usize = 8;

/// So many bytes are checked at most to find out which of the repairs of one record is to be left.
const MOST_CHECKED: usize = 1 << 24;

osce_model::repair! { answer
    #[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
    #[non_exhaustive]
}

osce_model::fixed! { answer
    #[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
    #[non_exhaustive]
}

/// Mends the JSON of a record as far as that needs no person: the repairs of faults that [are safe](crate::checking::Fault::is_safe). All
/// else stays as it is, byte for byte.
///
/// A repair that would bring a new error is not made. What is mended twice is as what is mended once.
///
/// ```
/// use osce::{CheckOptions, NewsItem, fix};
///
/// let json = r#"{"title": " Course ends", "kind": "News", "issuedBy": "Secretariat", "fields_of_work": ["polcing", "youth, Elections"]}"#;
/// let fixed = fix::<NewsItem>(json, &CheckOptions::new("2026-01-15".parse()?));
/// assert_eq!(
///     fixed.json,
///     r#"{"title": "Course ends", "kind": "news", "issued_by": ["secretariat"], "fields_of_work": ["policing", "youth","elections"]}"#
/// );
/// assert_eq!(fixed.applied[0].fault.path, "/title");
/// // What the body says, a person has to write.
/// assert_eq!(fixed.left.faults[0].path, "/body");
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn fix<T: Record>(json: impl AsRef<[u8]>, options: &CheckOptions) -> Fixed {
    fix_as(T::KIND, json, options)
}

/// Mends the JSON of a record of a kind; see [`fix`].
pub fn fix_as(kind: RecordKind, json: impl AsRef<[u8]>, options: &CheckOptions) -> Fixed {
    let input = json.as_ref();
    let raw = text_of(input);
    let text = without_mark(&raw);
    let mark = raw.len() - text.len();
    // What is not UTF-8 is lost in the text: such an input stays as it is.
    let is_whole = raw.as_bytes() == input;
    let mending = Mending { descriptor: kind.descriptor(), options };
    let (mended, applied) = if is_whole { mending.mend(text) } else { (text.to_owned(), Vec::new()) };
    let json = format!("{}{mended}", &raw[..mark]);
    // What is wrong with the bytes of the input is still told.
    let bytes = if applied.is_empty() { input } else { json.as_bytes() };
    let left = faults_of(bytes, &json, kind.descriptor(), options).in_order();
    let left = report(left, &mut Positions::new(without_mark(&json)), 1);
    let repair = |Edit { fault, before, after, .. }| Repair { fault, before, after };
    Fixed { applied: applied.into_iter().map(repair).collect(), left, json }
}

/// How records are checked while they are mended.
#[derive(Clone, Copy)]
struct Mending<'o> {
    descriptor: &'static Descriptor,
    options: &'o CheckOptions,
}

impl Mending<'_> {
    /// The mended text, and what was done.
    fn mend(self, json: &str) -> (String, Vec<Edit>) {
        let before = self.faults(json);
        let (text, made, after) = self.mend_all(json, before.clone(), &|_| true);
        if made.is_empty() || !is_worse(&before, &after) {
            return (text, made);
        }
        self.mend_one_by_one(json, before)
    }

    /// Makes all repairs that are wanted, and those that they ask for.
    fn mend_all(
        self,
        json: &str,
        mut faults: Vec<Finding>,
        wanted: &dyn Fn(&Finding) -> bool,
    ) -> (String, Vec<Edit>, Vec<Finding>) {
        let (mut text, mut all) = (json.to_owned(), Vec::new());
        for _ in 0..ROUNDS {
            let Some((mended, made)) = round(&text, &faults, wanted) else { break };
            all.extend(made);
            faults = self.faults(&mended);
            text = mended;
        }
        (text, all, faults)
    }

    /// Makes one repair after the other, and leaves those that bring a new error.
    fn mend_one_by_one(self, json: &str, mut faults: Vec<Finding>) -> (String, Vec<Edit>) {
        let (mut text, mut all, mut checked) = (json.to_owned(), Vec::new(), 0);
        // A map, though a set would do: each kind of collection adds to the library of phones.
        let mut left: HashMap<String, usize> = HashMap::new();
        while checked < MOST_CHECKED {
            let is_next = |found: &&Finding| found.fault.is_safe() && !left.contains_key(&key(found));
            let Some(next) = faults.iter().find(is_next).map(key) else { break };
            let known = counts(faults.iter().map(key));
            // What it brings may be mended with it: a list in which it stands already.
            let is_wanted = |found: &Finding| key(found) == next || !known.contains_key(&key(found));
            let (trial, made, after) = self.mend_all(&text, faults.clone(), &is_wanted);
            checked += 2 * text.len();
            if made.is_empty() || is_worse(&faults, &after) {
                left.insert(next, text.len());
            } else {
                all.extend(made);
                (text, faults) = (trial, after);
            }
        }
        (text, all)
    }

    fn faults(self, json: &str) -> Vec<Finding> {
        all_faults(json, self.descriptor, self.options)
    }
}

/// Makes the repairs that are wanted and do not meet; nothing where there are none.
fn round(json: &str, faults: &[Finding], wanted: &dyn Fn(&Finding) -> bool) -> Option<(String, Vec<Edit>)> {
    let places = Places::of(json).ok()?;
    let edits: Vec<Edit> =
        faults.iter().filter(|found| wanted(found)).filter_map(|found| edit_of(found, json, &places)).collect();
    let (text, made) = with_edits(json, edits);
    (!made.is_empty()).then_some((text, made))
}

/// What a fault is known by while its record is mended.
fn key(found: &Finding) -> String {
    format!("{} {}", found.fault.code, found.fault.path)
}

fn counts(keys: impl Iterator<Item = String>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    keys.for_each(|key| *counts.entry(key).or_default() += 1);
    counts
}

/// Whether a text has an error that it did not have: of another code, or in another member.
fn is_worse(before: &[Finding], after: &[Finding]) -> bool {
    let errors = |faults: &[Finding]| {
        let errors = faults.iter().filter(|found| found.fault.severity == Severity::Error);
        let member = |found: &Finding| found.fault.path.split('/').nth(1).unwrap_or_default().to_owned();
        counts(errors.map(|found| format!("{} {}", found.fault.code, member(found))))
    };
    let before = errors(before);
    errors(after).iter().any(|(error, count)| before.get(error).is_none_or(|known| known < count))
}
