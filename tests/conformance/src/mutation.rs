//! Records with faults in them: the same ones for the same seed, for the checker and for validators of the schemas.

use chrono::NaiveDate;
use osce::{
    CheckOptions,
    checking::{Profile, Severity, check_json_as},
    records::RecordKind,
    vocabularies::Vocabulary,
};
use serde_json::{Map, Value, json};

/// White space, controls, letters and signs that rules tell apart.
const CHARACTERS: [char; 46] = [
    ' ', '\t', '\n', '\r', '\u{b}', '\u{c}', '\0', '\u{1}', '\u{1f}', '\u{7f}', '\u{80}', '\u{85}', '\u{9f}', '\u{a0}',
    '\u{ad}', '\u{1680}', '\u{180e}', '\u{2000}', '\u{200a}', '\u{200b}', '\u{2028}', '\u{2029}', '\u{202f}',
    '\u{205f}', '\u{2060}', '\u{3000}', '\u{feff}', 'a', 'Z', '0', '٣', 'é', 'ж', '🎉', '-', '_', '.', ':', '/', '?',
    '#', '[', '%', '@', '"', '\\',
];

const TEXTS: [&str; 6] = ["Course ends", "A", "Zwei Wörter", "Тема", "🎉", "A \"quoted\" \\ word"];
const URLS: [&str; 6] = [
    "https://www.osce.org/policing",
    "http://a-b.example.org:8080/x%20y?z=1&q=(2)#top",
    "https://www.osce.org/a//b",
    "ftp://example.org",
    "https://user@example.org/",
    "https://example.org/#a#b",
];
const LANGUAGES: [&str; 8] =
    ["en", "sr-Latn", "de-AT-1996", "zh-cmn-Hans-CN", "en-a-bbb-x-cc", "english", "e", "en_GB"];
const DATES: [&str; 9] = [
    "2021-02-26",
    "2020-02-29",
    "2021-02-29",
    "1900-02-29",
    "2000-02-29",
    "0000-01-01",
    "0001-01-01",
    "9999-12-31",
    "2021-2-6",
];
const PARTIAL_DATES: [&str; 6] = ["1993", "1994-06", "1994-13", "0000", "19940615", "1994-00"];

/// A source of numbers that is the same everywhere (xorshift).
#[derive(Clone, Debug)]
pub struct Seed {
    state: u64,
    mildness: usize,
}

impl Seed {
    /// Numbers that follow from one.
    pub fn new(number: u64) -> Self {
        Self { state: number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1, mildness: 1 }
    }

    /// With so many times fewer faults.
    #[must_use]
    pub fn milder(self, times: usize) -> Self {
        Self { mildness: times, ..self }
    }

    fn below(&mut self, bound: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 33).unwrap_or_default() % bound.max(1)
    }

    /// Whether a fault is due.
    fn fault_in(&mut self, bound: usize) -> bool {
        self.one_in(bound * self.mildness)
    }

    fn one_in(&mut self, bound: usize) -> bool {
        self.below(bound) == 0
    }

    fn pick<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }
}

/// Whether the checker finds no error that the schema of a profile finds too.
pub fn fits_schema(kind: RecordKind, profile: Profile, json: &str) -> bool {
    let today = NaiveDate::from_ymd_opt(2026, 1, 15).expect("a day");
    let checked = check_json_as(kind, json, &CheckOptions::new(today).profile(profile));
    checked.report.of_severity(Severity::Error).all(|fault| !fault.code.is_in_schema())
}

/// A record of a kind: mostly sound, with a fault here and there.
pub fn record(seed: &mut Seed) -> (RecordKind, Value) {
    let kind = *seed.pick(RecordKind::ALL);
    if seed.fault_in(200) {
        return (kind, other_type(seed));
    }
    let mut members = Map::new();
    for name in kind.members() {
        let is_wanted = matches!(name, "title" | "kind" | "body" | "issued_by" | "issued_on") && !seed.fault_in(25);
        if is_wanted || seed.one_in(3) {
            members.insert(name.to_owned(), member(kind, name, seed));
        }
    }
    if seed.fault_in(20) {
        let name = seed.pick(&["issuedBy", "Title", "", "x", "$ref", "__proto"]);
        members.insert((*name).to_owned(), other_type(seed));
    }
    (kind, Value::Object(members))
}

fn member(kind: RecordKind, name: &str, seed: &mut Seed) -> Value {
    if seed.fault_in(30) {
        return other_type(seed);
    }
    let partial = kind == RecordKind::FieldOperation;
    match name {
        "url" => text(URLS.as_slice(), seed),
        "language" => text(LANGUAGES.as_slice(), seed),
        "issued_on" | "starts_on" | "ends_on" => text(DATES.as_slice(), seed),
        "established" | "work_begun" | "mandate_until" | "closed" if partial => {
            if seed.one_in(2) {
                text(DATES.as_slice(), seed)
            } else {
                text(PARTIAL_DATES.as_slice(), seed)
            }
        }
        "kind" => term(Vocabulary::NewsKind, seed),
        "series" => term(Vocabulary::MeetingSeries, seed),
        "structure" => term(Vocabulary::Structure, seed),
        "country" => term(Vocabulary::Country, seed),
        "issued_by" | "organized_by" | "run_by" => terms(Vocabulary::Structure, seed),
        "fields_of_work" => terms(Vocabulary::FieldOfWork, seed),
        "countries" => terms(Vocabulary::Country, seed),
        "meetings" => terms(Vocabulary::MeetingSeries, seed),
        "images" => parts(&["url", "alt", "credit"], seed),
        "links" => parts(&["url", "title"], seed),
        "translations" => parts(&["language", "url"], seed),
        "title" if seed.fault_in(20) => {
            let length = 498 + seed.below(5);
            Value::from(seed.pick(&["x", "é", "🎉"]).repeat(length))
        }
        _ => text(TEXTS.as_slice(), seed),
    }
}

/// A text of a list, often with a character put in.
fn text(list: &[&str], seed: &mut Seed) -> Value {
    // The first two are sound.
    let some = if seed.fault_in(4) { list } else { &list[..2] };
    let mut text = (*seed.pick(some)).to_owned();
    if seed.fault_in(6) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        // The ends are where most rules are.
        let place = match seed.below(4) {
            0 => 0,
            1 | 2 => text.len(),
            _ => *seed.pick(&places),
        };
        text.insert(place, *seed.pick(&CHARACTERS));
    }
    if seed.fault_in(60) {
        text = String::new();
    }
    Value::from(text)
}

fn term(vocabulary: Vocabulary, seed: &mut Seed) -> Value {
    let terms: Vec<osce::Term> = vocabulary.terms().collect();
    let term = seed.pick(&terms);
    match seed.below(25 * seed.mildness) {
        0 => Value::from(term.label_or_english(osce::Language::English).text),
        1 => Value::from(format!("{}\n", term.slug())),
        2 => Value::from(term.slug().to_uppercase()),
        3 => text(TEXTS.as_slice(), seed),
        _ => Value::from(term.slug()),
    }
}

fn terms(vocabulary: Vocabulary, seed: &mut Seed) -> Value {
    let mut terms: Vec<Value> = (0..seed.below(4)).map(|_| term(vocabulary, seed)).collect();
    if seed.fault_in(10) {
        terms.extend(terms.first().cloned());
    }
    if seed.fault_in(30) {
        terms.push(other_type(seed));
    }
    Value::Array(terms)
}

fn parts(members: &[&str], seed: &mut Seed) -> Value {
    let part = |seed: &mut Seed| {
        if seed.fault_in(30) {
            return other_type(seed);
        }
        let mut part = Map::new();
        for name in members {
            if !seed.fault_in(6) {
                part.insert((*name).to_owned(), member(RecordKind::NewsItem, name, seed));
            }
        }
        if seed.fault_in(20) {
            part.insert("width".to_owned(), json!(640));
        }
        Value::Object(part)
    };
    Value::Array((0..seed.below(3)).map(|_| part(seed)).collect())
}

/// A value of any type.
fn other_type(seed: &mut Seed) -> Value {
    seed.pick(&[
        json!(null),
        json!(1),
        json!(-2.5),
        json!(true),
        json!([]),
        json!(["a"]),
        json!([1]),
        json!({}),
        json!({"a": 1}),
        json!("text"),
    ])
    .clone()
}
