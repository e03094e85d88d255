//! JSON Lines as archives have them.

use std::collections::HashSet;

use osce::vocabularies::Vocabulary;

use crate::item::{self, Size, member};
use crate::json::{Json, Members, Style};
use crate::random::Random;
use crate::words::Tongue;

/// What the lines of a file are like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// English without a fault, as the library writes it.
    Clean,
    /// The same as Python's `json.dumps` writes it.
    Escapes,
    /// Russian without a fault.
    Cyrillic,
    /// The same as `json.dumps` writes it.
    CyrillicEscapes,
    /// English; five lines of a hundred have an error, six an issuer that had not begun.
    Faulty,
    /// English; each line has an unknown term of its own.
    UnknownTerms,
    /// Lines of some 300 bytes.
    Short,
    /// All of it: two languages, writers of all kinds, any length, members in any order, unknown ones, faults of all weights.
    Mix,
}

impl Form {
    /// All forms.
    pub const ALL: [Self; 8] = [
        Self::Clean,
        Self::Escapes,
        Self::Cyrillic,
        Self::CyrillicEscapes,
        Self::Faulty,
        Self::UnknownTerms,
        Self::Short,
        Self::Mix,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Clean => "clean",
            Self::Escapes => "escapes",
            Self::Cyrillic => "cyrillic",
            Self::CyrillicEscapes => "cyrillic-escapes",
            Self::Faulty => "faulty",
            Self::UnknownTerms => "unknown-terms",
            Self::Short => "short",
            Self::Mix => "mix",
        }
    }
}

/// A file of so many lines. The same seed gives the same file.
pub fn lines(form: Form, count: usize, seed: u64) -> Vec<u8> {
    let mut writer = Writer { form, random: Random::new(seed), unknown: HashSet::new() };
    let mut file = String::new();
    for number in 0..count {
        writer.line(number, &mut file);
    }
    file.into_bytes()
}

struct Writer {
    form: Form,
    random: Random,
    /// The unknown terms that were written.
    unknown: HashSet<String>,
}

impl Writer {
    fn line(&mut self, number: usize, file: &mut String) {
        if self.form == Form::Mix {
            return self.mixed(number, file);
        }
        let tongue = match self.form {
            Form::Cyrillic | Form::CyrillicEscapes => Tongue::Russian,
            _ => Tongue::English,
        };
        let size = if self.form == Form::Short { Size::Short } else { Size::Article };
        let style = match self.form {
            Form::Escapes | Form::CyrillicEscapes => Style::PYTHON,
            _ => Style::COMPACT,
        };
        let mut members = item::clean(number, tongue, size, &mut self.random);
        match self.form {
            Form::UnknownTerms => self.unknown_term(&mut members),
            Form::Faulty if self.random.percent(5) => self.error(&mut members),
            Form::Faulty if self.random.percent(6) => old_issuer(&mut members),
            _ => {}
        }
        Json::Object(members).write(style, file);
        file.push('\n');
    }

    fn mixed(&mut self, number: usize, file: &mut String) {
        let random = &mut self.random;
        let tongue = if random.percent(60) { Tongue::English } else { Tongue::Russian };
        let size = if random.percent(20) { Size::Short } else { Size::Any };
        let style = Style { has_spaces: random.percent(40), is_ascii: random.percent(30) };
        let mut members = item::clean(number, tongue, size, random);
        // A third of an archive is old, and a fifth of that has the present name of its issuer.
        match self.random.below(100) {
            0..4 => self.error(&mut members),
            4..7 => self.unknown_term(&mut members),
            7..14 => old_issuer(&mut members),
            // What listings give has no text.
            14..19 => members.retain(|(name, _)| name != "body"),
            // A warning: no day.
            19..23 => members.retain(|(name, _)| name != "issued_on"),
            23..28 => members.push(member("source_id", format!("news/{number}"))),
            _ => {}
        }
        if self.random.percent(25) {
            self.random.shuffle(&mut members);
        }
        Json::Object(members).write(style, file);
        file.push_str(if self.random.percent(10) { "\r\n" } else { "\n" });
    }

    /// Puts a term that no vocabulary has in front of the fields of work.
    fn unknown_term(&mut self, members: &mut Members) {
        let text = loop {
            let text = self.misspelled();
            if self.unknown.insert(text.clone()) {
                break text;
            }
        };
        match members.iter_mut().find(|(name, _)| name == "fields_of_work") {
            Some((_, Json::List(terms))) => terms.insert(0, text.into()),
            _ => members.push(member("fields_of_work", [text.as_str()])),
        }
    }

    /// A slug with typing errors, or with a word too many.
    fn misspelled(&mut self) -> String {
        let random = &mut self.random;
        let slugs: Vec<&str> = Vocabulary::ALL.iter().flat_map(|all| all.terms()).map(osce::Term::slug).collect();
        let mut letters: Vec<char> = random.one_of(&slugs).chars().collect();
        if random.percent(30) {
            let words = ["dept", "issues", "new", "and-reform", "2019", "unit-of"];
            letters.extend("-".chars().chain(random.one_of(&words).chars()));
        }
        for _ in 0..=random.below(2) {
            let at = random.below(letters.len());
            let letter = char::from(b'a' + u8::try_from(random.below(26)).unwrap_or_default());
            match random.below(3) {
                0 => letters[at] = letter,
                1 => letters.insert(at, letter),
                _ if letters.len() > 4 => drop(letters.remove(at)),
                _ => letters.push(letter),
            }
        }
        let text: String = letters.into_iter().collect();
        if slugs.contains(&text.as_str()) { text + "-x" } else { text }
    }

    /// Breaks a rule that the schema has.
    fn error(&mut self, members: &mut Members) {
        let random = &mut self.random;
        match random.below(10) {
            0 => set(members, "place", " ".into()),
            1 => set(members, "url", "www.osce.org/a b".into()),
            2 => set(members, "issued_on", "26 February 2021".into()),
            3 => set(members, "issued_by", "secretariat".into()),
            4 => set(members, "language", "english".into()),
            5 => set(members, "title", "A course ends ".into()),
            6 => set(members, "id", Json::Number(17)),
            7 => set(members, "countries", ["at", "at"].into()),
            8 => members.retain(|(name, _)| name != "kind"),
            _ => members.push(member("issuedBy", ["secretariat"])),
        }
    }
}

/// Dates an item before its issuer began, as an archive does that gives old items the name of today.
fn old_issuer(members: &mut Members) {
    set(members, "issued_on", "1999-05-04".into());
    set(members, "issued_by", ["mission-to-serbia"].into());
}

/// Gives a member another value; adds it where there is none.
pub(crate) fn set(members: &mut Members, name: &str, value: Json) {
    match members.iter_mut().find(|(other, _)| other == name) {
        Some((_, old)) => *old = value,
        None => members.push((name.to_owned(), value)),
    }
}
