//! The vectors of what was so on a day.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use osce::{
    Country, PartialDate, Structure, Term,
    dates::{Chair, OnDate, Person},
    vocabularies::Vocabulary,
};
use osce_conformance::{date, language, run, same, text};
use serde_json::{Map, Value, json};

#[test]
fn vectors() {
    run("dates.json", |case| {
        let wanted = &case["expect"];
        match text(case, "question")? {
            "partial_date" => partial_date(text(case, "text")?, wanted),
            "lineage" => {
                let lineage: Vec<&str> = structure(case, "slug")?.lineage().into_iter().map(Structure::slug).collect();
                same("the lineage", &lineage, &strings(wanted))
            }
            "data_as_of" => {
                let vocabulary = Vocabulary::from_slug(text(case, "vocabulary")?).ok_or("no such vocabulary")?;
                same("reviewed", &Some(osce::data_as_of(vocabulary).to_string().as_str()), &wanted.as_str())
            }
            question => on_day(question, day(case)?, case, wanted),
        }
    });
}

fn on_day(question: &str, day: NaiveDate, case: &Value, wanted: &Value) -> Result<(), String> {
    match question {
        "chair_on" => {
            let chair = osce::dates::chair_on(day);
            same("the Chair", &slug(chair), &wanted["state"].as_str())?;
            let Some(chair) = chair else { return Ok(()) };
            let names = |people: Vec<Person>| json!(people.iter().map(|person| person.name).collect::<Vec<_>>());
            let uncertain = chair.people().into_iter().filter(|person| !person.certain);
            let found = json!({
                "certain": chair.certain,
                "doubt": chair.doubt,
                "people": names(chair.people()),
                "others": names(chair.others()),
                "uncertain_people": uncertain.map(|person| (person.name.to_owned(), json!(person.doubt))).collect::<Map<_, _>>(),
            });
            asked(&found, wanted)
        }
        "troika_on" => {
            let troika = osce::dates::troika_on(day);
            same("outgoing", &slug(troika.outgoing), &wanted["outgoing"].as_str())?;
            same("the Chair", &slug(troika.chair), &wanted["chair"].as_str())?;
            same("incoming", &slug(troika.incoming), &wanted["incoming"].as_str())
        }
        "review" => review(day, wanted),
        "participating_on" => same_on_date(osce::dates::participating_on(day), Country::slug, wanted),
        "partners_on" => same_on_date(osce::dates::partners_on(day), Country::slug, wanted),
        "field_operations_on" => same_on_date(osce::dates::field_operations_on(day), Structure::slug, wanted),
        "office_holders" => {
            let holders = osce::dates::office_holders(structure(case, "structure")?, day);
            let names =
                |list: Vec<osce::dates::OfficeHolder>| list.into_iter().map(|holder| holder.name).collect::<Vec<_>>();
            same("certain", &names(holders.certain), &strings(&wanted["certain"]))?;
            same("uncertain", &names(holders.uncertain), &strings(&wanted["uncertain"]))?;
            asked(&json!({"is_covered": holders.is_covered}), wanted)
        }
        "active_on" => {
            let answer =
                serde_json::to_value(structure(case, "slug")?.active_on(day)).map_err(|error| error.to_string())?;
            same("the answer", &answer, wanted)
        }
        "label_on" => {
            let vocabulary = Vocabulary::from_slug(text(case, "vocabulary")?).ok_or("no such vocabulary")?;
            let term = Term::with_slug(vocabulary, text(case, "slug")?).ok_or("no such term")?;
            let label = term.label_on(day, language(case).ok_or("no language")?);
            same("the label", &label.map(|on| on.name.text()), &wanted["text"].as_str())?;
            label.map_or(Ok(()), |on| asked(&json!({"certain": on.certain, "doubt": on.doubt}), wanted))
        }
        "seat_on" => {
            let seat = structure(case, "slug")?.seat_on(day);
            let found = seat.map(|seat| {
                json!({"city": seat.city, "country": seat.country, "certain": seat.certain, "doubt": seat.doubt})
            });
            same("the seat", &json!(found), wanted)
        }
        _ => Err(format!("a question without a runner: {question}")),
    }
}

/// Compares the members that are asked for.
fn asked(found: &Value, wanted: &Value) -> Result<(), String> {
    let members = found.as_object().into_iter().flatten();
    members
        .filter_map(|(name, found)| Some((name, found, wanted.get(name)?)))
        .try_for_each(|(name, found, wanted)| same(name, found, wanted))
}

/// Every answer says alike whether the day is beyond what was reviewed.
fn review(day: NaiveDate, wanted: &Value) -> Result<(), String> {
    same("the status", &Some(osce::dates::chair_status_on(day).slug()), &wanted["status"].as_str())?;
    let said = [
        osce::dates::chair_on(day).map(|chair| chair.beyond_review),
        Some(osce::dates::troika_on(day).beyond_review),
        Some(osce::dates::participating_on(day).beyond_review),
        Some(osce::dates::partners_on(day).beyond_review),
        Some(osce::dates::field_operations_on(day).beyond_review),
        Some(osce::dates::office_holders(Structure::SecretaryGeneral, day).beyond_review),
    ];
    let said: BTreeSet<Option<bool>> = said.into_iter().flatten().map(Some).collect();
    same("beyond review", &said, &BTreeSet::from([wanted["beyond_review"].as_bool()]))
}

fn partial_date(text: &str, wanted: &Value) -> Result<(), String> {
    match text.parse::<PartialDate>() {
        Ok(date) => {
            same("the first day", &Some(date.first_day().to_string().as_str()), &wanted["first_day"].as_str())?;
            same("the last day", &Some(date.last_day().to_string().as_str()), &wanted["last_day"].as_str())?;
            same("written again", &date.to_string().as_str(), &text)
        }
        Err(error) => same(&error.to_string(), &wanted["error"].as_bool(), &Some(true)),
    }
}

fn same_on_date<T: Copy>(found: OnDate<T>, slug: impl Fn(T) -> &'static str, wanted: &Value) -> Result<(), String> {
    same("the number of doubts", &found.doubts.len(), &found.uncertain.len())?;
    asked(&json!({"is_covered": found.is_covered}), wanted)?;
    for (item, doubt) in found.uncertain.iter().zip(&found.doubts) {
        asked(&json!({slug(*item): doubt}), &wanted["doubt_of"])?;
    }
    let [certain, uncertain] =
        [found.certain, found.uncertain].map(|list| list.into_iter().map(&slug).collect::<BTreeSet<_>>());
    if let Some(count) = wanted["certain_count"].as_u64() {
        same("the number of the certain ones", &(certain.len() as u64), &count)?;
    }
    for (member, set) in [("certain_includes", &certain), ("uncertain_includes", &uncertain)] {
        for wanted in strings(&wanted[member]) {
            if !set.contains(wanted) {
                return Err(format!("{member}: `{wanted}` is not among {set:?}"));
            }
        }
    }
    for unwanted in strings(&wanted["excludes"]) {
        if certain.contains(unwanted) || uncertain.contains(unwanted) {
            return Err(format!("`{unwanted}` is given"));
        }
    }
    Ok(())
}

fn slug(chair: Option<Chair>) -> Option<&'static str> {
    chair.map(|chair| chair.state.slug())
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn day(case: &Value) -> Result<NaiveDate, String> {
    date(case, "date")?.ok_or_else(|| "no date".to_owned())
}

fn structure(case: &Value, member: &str) -> Result<Structure, String> {
    text(case, member)?.parse().map_err(|error: osce::vocabularies::UnknownSlug| error.to_string())
}
