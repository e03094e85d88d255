//! A made-up news item without a fault.

use chrono::{Days, NaiveDate};
use osce::vocabularies::Vocabulary;

use crate::json::{Json, Members};
use crate::random::Random;
use crate::words::Tongue;

/// How long an item is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    /// Some 2.9 KB in English.
    Article,
    /// Some 300 bytes.
    Short,
    /// Anything from a few lines to some ten kilobytes.
    Any,
}

/// The members of an item, in canonical order. Each number has its own address and title.
pub fn clean(number: usize, tongue: Tongue, size: Size, random: &mut Random) -> Members {
    let day = NaiveDate::from_ymd_opt(2021, 1, 1).unwrap_or_default() + Days::new(random.below(1500) as u64);
    let kinds = ["press-release", "news", "daily-report", "spot-report", "press-statement"];
    let mut members = vec![
        member("id", number.to_string()),
        member("url", format!("https://www.osce.org/secretariat/{number}")),
        member("kind", random.one_of(&kinds)),
        member("language", tongue.tag()),
        member("title", tongue.title(number, random)),
    ];
    if size == Size::Short {
        members.push(member("body", tongue.sentence(random)));
        members.push(member("issued_on", day.to_string()));
        members.push(member("issued_by", ["secretariat"]));
        return members;
    }
    let sentences = match size {
        Size::Any => random.below(60) + 1,
        _ if tongue == Tongue::Russian => 10,
        _ => 17,
    };
    members.extend([
        member("summary", tongue.sentence(random)),
        member("body", body(sentences, tongue, random)),
        member("issued_on", day.to_string()),
        member("issued_by", ["secretariat", "transnational-threats-department"]),
        member("place", tongue.place()),
        ("fields_of_work".to_owned(), terms(Vocabulary::FieldOfWork, random)),
        ("countries".to_owned(), terms(Vocabulary::Country, random)),
        (
            "images".to_owned(),
            Json::List(vec![Json::Object(vec![
                member("url", format!("https://www.osce.org/images/{number}.jpg")),
                member("alt", tongue.title(number, random)),
            ])]),
        ),
        (
            "links".to_owned(),
            Json::List(vec![Json::Object(vec![
                member("url", "https://www.osce.org/policing"),
                member("title", tongue.title(number + 1, random)),
            ])]),
        ),
    ]);
    members
}

/// A member with a value.
pub fn member(name: &str, value: impl Into<Json>) -> (String, Json) {
    (name.to_owned(), value.into())
}

/// Paragraphs of so many sentences in all.
fn body(sentences: usize, tongue: Tongue, random: &mut Random) -> String {
    let mut body = tongue.sentence(random).to_owned();
    for _ in 1..sentences {
        body.push_str(if random.percent(30) { "\n\n" } else { " " });
        body.push_str(tongue.sentence(random));
    }
    body
}

/// Two terms of a vocabulary, which differ.
fn terms(vocabulary: Vocabulary, random: &mut Random) -> Json {
    let all: Vec<&str> = vocabulary.terms().map(osce::Term::slug).collect();
    let first = random.below(all.len());
    let second = (first + 1 + random.below(all.len() - 1)) % all.len();
    [all[first], all[second]].into()
}
