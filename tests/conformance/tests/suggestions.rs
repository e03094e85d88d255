//! The vectors of suggestions, how often the first is right, and that no other State's name is taken for one of the data.

use osce::{
    Term,
    lookup::{LookupOptions, MentionOptions, SuggestOptions, lookup_with, mentions_with, suggest_with},
    vocabularies::Vocabulary,
};
use osce_conformance::{cases, language, run, same, term, terms, text, vocabulary};
use serde_json::Value;

#[test]
fn suggest_vectors() {
    run("suggest.json", |case| {
        let options = &case["options"];
        let mut asked = SuggestOptions::new().vocabulary(vocabulary(options)).language(language(options));
        if let Some(limit) = options["limit"].as_u64() {
            asked.limit = usize::try_from(limit).map_err(|error| error.to_string())?;
        }
        let found: Vec<Term> =
            suggest_with(text(case, "text")?, &asked).into_iter().map(|suggestion| suggestion.term).collect();
        same("the number is within the limit", &(found.len() <= asked.limit), &true)?;
        if let Some(first) = case.get("first") {
            let wanted = if first.is_null() { None } else { Some(term(first)?) };
            same("the first", &found.first().copied(), &wanted)?;
        }
        for wanted in terms(&case["includes"])? {
            if !found.contains(&wanted) {
                return Err(format!("{wanted:?} is not among {found:?}"));
            }
        }
        let unwanted = case["excludes_vocabulary"].as_str().and_then(Vocabulary::from_slug);
        match found.iter().find(|term| Some(term.vocabulary()) == unwanted) {
            Some(term) => Err(format!("{term:?} is suggested")),
            None => Ok(()),
        }
    });
}

/// The term that is suggested first for a text of the corpus.
fn first_suggestion(case: &Value) -> Option<Term> {
    let suggestions = suggest_with(text(case, "text").unwrap(), &SuggestOptions::new().vocabulary(vocabulary(case)));
    suggestions.first().map(|suggestion| suggestion.term)
}

#[test]
fn the_first_suggestion_is_right() {
    let (of_nothing, rewordings): (Vec<Value>, Vec<Value>) =
        cases("suggestions-corpus.json").into_iter().partition(|case| case["slug"].is_null());
    let is_right = |case: &&Value| first_suggestion(case).map(Term::slug) == case["slug"].as_str();
    let share = |cases: &[Value]| {
        let right = cases.iter().filter(is_right).count();
        for case in cases.iter().filter(|case| !is_right(case)) {
            println!("{}: {:?}", case["text"], first_suggestion(case));
        }
        println!("{right} of {}", cases.len());
        (right * 100).checked_div(cases.len())
    };
    assert!(share(&rewordings) >= Some(90), "names in other words");
    assert!(share(&of_nothing) >= Some(95), "texts that have nothing to do with a term");
}

#[test]
fn an_area_is_not_a_state_in_any_language() {
    run("areas.json", |case| {
        let options = LookupOptions::new().vocabulary(Some(Vocabulary::Country)).fuzzy(true);
        let mut wrong = Vec::new();
        for text in case["texts"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if let Ok(found) = lookup_with(text, &options) {
                wrong.push(format!("`{text}` is taken for {:?}", found.term));
            }
            let suggested = suggest_with(text, &SuggestOptions::new().vocabulary(Vocabulary::Country));
            wrong.extend(suggested.iter().map(|suggestion| format!("`{text}` suggests {:?}", suggestion.term)));
            let mentioned = mentions_with(text, &MentionOptions::new().vocabulary(Vocabulary::Country));
            wrong.extend(mentioned.iter().map(|mention| format!("`{text}` mentions {:?}", mention.term)));
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong.join("; ")) }
    });
}

#[test]
fn another_state_is_not_taken_for_one_of_the_data() {
    run("other-states.json", |case| {
        let allowed: Vec<&str> = case["suggests"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for name in case["texts"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            for form in [name.to_owned(), format!("Republic of {name}"), format!("Kingdom of {name}")] {
                for vocabulary in [None, Some(Vocabulary::Country)] {
                    let options = LookupOptions::new().vocabulary(vocabulary).fuzzy(true);
                    if let Ok(found) = lookup_with(&form, &options)
                        && found.vocabulary == Vocabulary::Country
                    {
                        return Err(format!("`{form}` is taken for {:?}", found.term));
                    }
                }
            }
            let suggested = suggest_with(name, &SuggestOptions::new().vocabulary(Vocabulary::Country));
            if let Some(other) = suggested.iter().find(|suggestion| !allowed.contains(&suggestion.term.slug())) {
                return Err(format!("`{name}` suggests {:?}", other.term));
            }
        }
        Ok(())
    });
}
