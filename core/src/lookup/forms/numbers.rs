//! Numbers and years that stand before or behind the name of a series.

use super::super::span::TextSpan;
use super::phrase::Word;

/// What is said of an edition.
#[derive(Default)]
pub(super) struct Edition {
    pub(super) number: Option<u32>,
    pub(super) year: Option<u32>,
    pub(super) taken: Vec<TextSpan>,
}

impl Edition {
    pub(super) fn is_empty(&self) -> bool {
        self.number.is_none() && self.year.is_none()
    }
}

/// The years in which the Organization, or the Conference, can have met.
const YEARS: std::ops::RangeInclusive<u32> = 1972..=2099;

/// What may stand between a name and a year behind it.
const BEFORE_YEARS: [&str; 4] = ["in", "of", "for", "de"];

/// The words without the number and the year before and behind them, and what these say; nothing where two numbers or years stand there.
pub(super) fn without_edition<'p>(words: &[Word<'p>]) -> Option<(Vec<Word<'p>>, Edition)> {
    let mut edition = Edition::default();
    let mut rest: Vec<Word<'p>> = words.to_vec();
    let mut at = 0;
    while let Some(word) = rest.get(at) {
        if word.is_article() || word.is_organization() {
            at += 1;
        } else if let Some((length, number)) = ordinal(&rest[at..]) {
            edition.set_number(number, super::phrase::span_of(&rest[at..at + length])?)?;
            rest.drain(at..at + length);
        } else if let Some(year) = year(word.normal) {
            edition.set_year(year, word.span)?;
            rest.remove(at);
        } else {
            break;
        }
    }
    while let Some(word) = rest.last().copied() {
        if let Some(year) = year(word.normal) {
            edition.set_year(year, word.span)?;
            rest.pop();
            if rest.len() > 1 && rest.last().is_some_and(|word| BEFORE_YEARS.contains(&word.normal)) {
                rest.pop();
            }
        } else if let Some(number) = roman(word.written) {
            edition.set_number(number, word.span)?;
            rest.pop();
        } else {
            break;
        }
    }
    (!rest.is_empty()).then_some((rest, edition))
}

impl Edition {
    fn set_number(&mut self, number: u32, span: TextSpan) -> Option<()> {
        self.taken.push(span);
        self.number.replace(number).is_none().then_some(())
    }

    fn set_year(&mut self, year: u32, span: TextSpan) -> Option<()> {
        self.taken.push(span);
        self.year.replace(year).is_none().then_some(())
    }
}

pub(super) fn year(word: &str) -> Option<u32> {
    let year = if word.len() == 4 { word.parse().ok()? } else { return None };
    YEARS.contains(&year).then_some(year)
}

/// A number in order, in figures or words, and how many words it has.
fn ordinal(words: &[Word<'_>]) -> Option<(usize, u32)> {
    let word = words.first()?;
    let in_figures = || {
        let digits = word.normal.len() - word.normal.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        let number: u32 = word.normal.get(..digits).filter(|digits| digits.len() <= 4)?.parse().ok()?;
        let ending = &word.normal[digits..];
        let next = words.get(1).map(|next| next.normal);
        match (ending, next) {
            // '22-й'.
            ("", Some(next)) if ENDINGS.contains(&next) && !next.is_ascii() => Some((2, number)),
            ("", _) if words.get(1).is_some_and(|next| next.before.stop) => Some((1, number)),
            (ending, _) => ENDINGS.contains(&ending).then_some((1, number)),
        }
    };
    let in_roman = || {
        let number = roman(word.written)?;
        (words.len() > 1).then_some((1, number))
    };
    in_figures().or_else(|| in_words(words)).or_else(in_roman)
}

/// What follows the figures of a number in order.
const ENDINGS: [&str; 19] =
    ["st", "nd", "rd", "th", "e", "eme", "ieme", "er", "ere", "re", "o", "a", "го", "е", "ое", "ая", "я", "й", "ый"];

const UNITS: [&str; 19] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

const TENS: [(&str, &str); 8] = [
    ("twenty", "twentieth"),
    ("thirty", "thirtieth"),
    ("forty", "fortieth"),
    ("fifty", "fiftieth"),
    ("sixty", "sixtieth"),
    ("seventy", "seventieth"),
    ("eighty", "eightieth"),
    ("ninety", "ninetieth"),
];

/// The first ten in French, German, Italian, Spanish and Russian, without their endings.
const STEMS: [[&str; 10]; 5] = [
    [
        "premi",
        "deuxieme",
        "troisieme",
        "quatrieme",
        "cinquieme",
        "sixieme",
        "septieme",
        "huitieme",
        "neuvieme",
        "dixieme",
    ],
    ["erste", "zweite", "dritte", "vierte", "funfte", "sechste", "siebte", "achte", "neunte", "zehnte"],
    ["prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non", "decim"],
    ["primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav", "noven", "decim"],
    ["перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"],
];

const STEM_ENDINGS: [&str; 18] =
    ["", "er", "ere", "r", "s", "n", "o", "a", "ый", "ая", "ое", "ой", "ий", "ья", "ье", "ыи", "ои", "ии"];

fn in_words(words: &[Word<'_>]) -> Option<(usize, u32)> {
    let first = words.first()?.normal;
    let unit = |word: &str, most: usize| {
        let found = UNITS[..most].iter().position(|unit| *unit == word)?;
        u32::try_from(found + 1).ok()
    };
    if let Some(number) = unit(first, UNITS.len()) {
        return Some((1, number));
    }
    for (ten, (alone, inflected)) in (2..).zip(TENS) {
        if first == inflected {
            return Some((1, 10 * ten));
        }
        if first == alone {
            return Some((2, 10 * ten + unit(words.get(1)?.normal, 9)?));
        }
    }
    STEMS.iter().find_map(|stems| {
        let is_it = |stem: &&str| first.strip_prefix(*stem).is_some_and(|ending| STEM_ENDINGS.contains(&ending));
        let found = stems.iter().position(is_it)?;
        Some((1, u32::try_from(found + 1).ok()?))
    })
}

/// A Roman number in capitals, up to 89.
fn roman(written: &str) -> Option<u32> {
    let value = |letter: char| match letter {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        _ => None,
    };
    let values: Vec<u32> = written.chars().map(value).collect::<Option<_>>()?;
    if written.len() > 8 {
        return None;
    }
    let is_taken_off = |at: usize| values.get(at + 1).is_some_and(|next| *next > values[at]);
    let sum = |taken_off: bool| {
        (0..values.len()).filter(|at| is_taken_off(*at) == taken_off).map(|at| values[at]).sum::<u32>()
    };
    let number = sum(false).checked_sub(sum(true))?;
    (number > 0 && written == in_roman(number)).then_some(number)
}

fn in_roman(mut number: u32) -> String {
    let mut text = String::new();
    for (value, letters) in [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while number >= value {
            text.push_str(letters);
            number -= value;
        }
    }
    text
}
