//! The vectors of terms, lookup and lists.

use std::collections::BTreeSet;

use osce::{
    Country, Language, Term,
    lookup::{ListOptions, LookupError, LookupOptions, lookup_list_with, lookup_with},
    vocabularies::Vocabulary,
};
use osce_conformance::{cases, date, language, run, same, same_span, term, terms, text, vocabulary};
use serde_json::Value;

#[test]
fn terms_vectors() {
    run("terms.json", |case| {
        let wanted = term(case)?;
        same("get", &Term::from_slug(wanted.slug()).map(Term::slug), &Some(wanted.slug()))?;
        same("the label", &wanted.label(Language::English), &case["label"].as_str())?;
        same("the parent", &wanted.parent().map(Term::slug), &case["parent"].as_str())
    });
    for &vocabulary in Vocabulary::ALL {
        let listed = cases("terms.json").iter().filter(|case| case["vocabulary"] == vocabulary.slug()).count();
        assert_eq!(vocabulary.terms().len(), listed, "{vocabulary}: a term without a vector");
    }
}

#[test]
fn lookup_vectors() {
    run("lookup.json", |case| {
        let options = &case["options"];
        let asked = LookupOptions::new()
            .vocabulary(vocabulary(options))
            .language(language(options))
            .on(date(options, "on")?)
            .fuzzy(options["fuzzy"].as_bool().unwrap_or(false))
            .forms(options["forms"].as_bool().unwrap_or(true));
        let wanted = &case["expect"];
        match (lookup_with(text(case, "text")?, &asked), wanted.get("match")) {
            (Ok(found), Some(wanted)) => {
                let found = serde_json::to_value(found).map_err(|error| error.to_string())?;
                let members = wanted.as_object().ok_or("`match` is not an object")?;
                for (member, wanted) in members {
                    same(member, found.get(member).unwrap_or(&Value::Null), wanted)?;
                }
                Ok(())
            }
            (Err(error), None) => same_error(&error, wanted),
            (Ok(found), None) => Err(format!("found {:?} by `{}`, expected {wanted}", found.term, found.name)),
            (Err(error), Some(wanted)) => Err(format!("{error}; expected {wanted}")),
        }
    });
}

fn same_error(error: &LookupError, wanted: &Value) -> Result<(), String> {
    let json = serde_json::to_value(error).map_err(|error| error.to_string())?;
    same("the error", &json["error"], &wanted["error"])?;
    match error {
        LookupError::NotFound(error) => {
            let suggestions = error.suggestions();
            for slug in wanted["suggests"].as_array().into_iter().flatten() {
                if suggestions.iter().all(|suggestion| Some(suggestion.term.slug()) != slug.as_str()) {
                    return Err(format!("{slug} is not among the suggestions {suggestions:?}"));
                }
            }
            let unwanted = wanted["suggests_no"].as_str().and_then(Vocabulary::from_slug);
            if let Some(suggestion) =
                suggestions.iter().find(|suggestion| Some(suggestion.term.vocabulary()) == unwanted)
            {
                return Err(format!("{suggestion:?} is suggested"));
            }
            Ok(())
        }
        LookupError::Ambiguous(error) => {
            let candidates: BTreeSet<Term> = error.candidates.iter().map(|candidate| candidate.term).collect();
            same("the candidates", &candidates, &terms(&wanted["candidates"])?.into_iter().collect())
        }
        LookupError::NotValidOn(error) => {
            if let Some(wanted) = wanted.get("term") {
                same("the term", &error.term, &term(wanted)?)?;
            }
            let names = error.names_on_date();
            for name in wanted["names_on_date"].as_array().into_iter().flatten() {
                if names.iter().all(|found| Some(*found) != name.as_str()) {
                    return Err(format!("{name} is not among the names on that date {names:?}"));
                }
            }
            match wanted.get("successors") {
                Some(wanted) => same("the successors", &error.successors(), &terms(wanted)?),
                None => Ok(()),
            }
        }
        _ => Err(format!("an error without a vector: {error}")),
    }
}

#[test]
fn list_vectors() {
    run("lists.json", |case| {
        let (line, options) = (text(case, "text")?, &case["options"]);
        let asked =
            ListOptions::new().vocabulary(vocabulary(options)).language(language(options)).on(date(options, "on")?);
        let found = lookup_list_with(line, &asked);
        let wanted = case["expect"].as_array().ok_or("no `expect`")?;
        let texts: Vec<&str> = found.iter().map(|item| item.text).collect();
        let wanted_texts: Vec<&str> = wanted.iter().map(|item| item["text"].as_str().unwrap_or_default()).collect();
        same("the items", &texts, &wanted_texts)?;
        for (item, wanted) in found.iter().zip(wanted) {
            same_span(line, item.span, &wanted["span"])?;
            let json = serde_json::to_value(item).map_err(|error| error.to_string())?;
            same(item.text, &json["outcome"], &wanted["outcome"])?;
            if let Some(wanted) = wanted.get("term") {
                same(item.text, &item.found().map(|found| found.term), &Some(term(wanted)?))?;
            }
            if let Some(wanted) = wanted.get("candidates") {
                let Some(LookupError::Ambiguous(error)) = item.error() else {
                    return Err(format!("{} is not ambiguous", item.text));
                };
                let candidates: BTreeSet<Term> = error.candidates.iter().map(|candidate| candidate.term).collect();
                same("the candidates", &candidates, &terms(wanted)?.into_iter().collect())?;
            }
        }
        Ok(())
    });
}

#[test]
fn labels_of_pages() {
    run("labels.json", |case| {
        let label = text(case, "text")?;
        let wanted = terms(&case["terms"])?;
        let found: Vec<Term> =
            osce::lookup::lookup_list(label).iter().filter_map(|item| item.found()).map(|found| found.term).collect();
        same("the terms", &found, &wanted)
    });
}

/// A vector says what an item means; what an unresolved one may mean is asked for later, and keeps to the same vocabulary and language.
#[test]
fn suggestions_for_an_item_of_a_list_keep_to_what_was_asked() {
    let options = ListOptions::new().vocabulary(Vocabulary::Structure).language(Language::English);
    for text in ["Turky", "Finland, Turky", "Mision to Moldova"] {
        let list = lookup_list_with(text, &options);
        let Some(LookupError::NotFound(error)) = list.last().and_then(osce::lookup::Listed::error) else {
            panic!("`{text}` is not a structure: {list:?}");
        };
        assert!(error.to_string().starts_with("no structure is called"), "{error}");
        let alone = lookup_with(
            &error.text,
            &LookupOptions::new().vocabulary(Vocabulary::Structure).language(Language::English),
        );
        assert_eq!(alone, Err(error.clone().into()));
        for suggestion in error.suggestions() {
            assert_eq!((suggestion.term.vocabulary(), suggestion.language), (Vocabulary::Structure, Language::English));
        }
    }
    let of_any = osce::lookup::lookup_list("Turky");
    let Some(LookupError::NotFound(error)) = of_any[0].error() else { panic!("a country is misspelt") };
    assert_eq!(error.suggestions()[0].term, Country::Turkiye);
}
