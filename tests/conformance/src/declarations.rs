//! The declarations of `osce-model` as one list, for tests of what is made of them.

use osce_model::declared::{ANSWERS, CLOSED_SETS, COMMON_FACTS, FAULT_CODE, RECORD_PARTS, RECORDS, VOCABULARIES};

/// What is declared under one name: a type with its members, or a set with its values.
pub struct Declaration {
    /// Its name: `Fault`.
    pub name: &'static str,
    /// Its description.
    pub about: &'static str,
    /// Its members, in order.
    pub members: Vec<Member>,
    /// What it is.
    pub sort: Sort,
}

/// What is declared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// A closed set.
    Set,
    /// A record, or an object in a list of one.
    Record,
    /// The facts of the terms of a vocabulary.
    Facts,
    /// An answer.
    Answer,
}

/// A member, or a value of a set.
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// The word of a value; empty for a member.
    pub slug: &'static str,
    /// Its type, as it is declared; empty for a value.
    pub of: &'static str,
    /// Its description.
    pub about: &'static str,
}

/// All that is declared.
pub fn all() -> Vec<Declaration> {
    let sets = CLOSED_SETS.iter().chain([&FAULT_CODE]).map(|set| {
        let value = |value: &osce_model::declared::Value| Member {
            name: value.name,
            slug: value.slug,
            of: "",
            about: value.about,
        };
        let members = set.values.iter().map(value).collect();
        Declaration { name: set.name, about: set.about, members, sort: Sort::Set }
    });
    let records = RECORDS.iter().chain(RECORD_PARTS).map(|record| {
        let members = record.members.iter().map(|it| plain(it.name, it.kind, it.about)).collect();
        Declaration { name: record.name, about: record.about, members, sort: Sort::Record }
    });
    let facts = VOCABULARIES.iter().map(|vocabulary| {
        let members = vocabulary.facts.iter().map(|it| plain(it.name, it.of, it.about)).collect();
        Declaration { name: vocabulary.name, about: vocabulary.about, members, sort: Sort::Facts }
    });
    let common = COMMON_FACTS.iter().map(|it| plain(it.name, it.of, it.about)).collect();
    let common = Declaration { name: "Term", about: "What all terms have.", members: common, sort: Sort::Facts };
    let answers = ANSWERS.iter().map(|answer| {
        let members = answer.members.iter().chain(answer.asked).map(|it| plain(it.name, it.of, it.about)).collect();
        Declaration { name: answer.name, about: answer.about, members, sort: Sort::Answer }
    });
    sets.chain(records).chain(facts).chain([common]).chain(answers).collect()
}

fn plain(name: &'static str, of: &'static str, about: &'static str) -> Member {
    Member { name, slug: "", of, about }
}

/// A name in small letters with `_` between its words, however a language writes it: `NewsItem`, `newsItem`, `NEWS_ITEM`, `news-item`.
pub fn snake(name: &str) -> String {
    let is_constant = !name.chars().any(char::is_lowercase);
    let mut out = String::new();
    for letter in name.chars() {
        if letter == '-' || letter == '_' {
            out.push('_');
        } else {
            if letter.is_uppercase() && !is_constant && !out.is_empty() && !out.ends_with('_') {
                out.push('_');
            }
            out.extend(letter.to_lowercase());
        }
    }
    out.trim_matches('_').to_owned()
}
