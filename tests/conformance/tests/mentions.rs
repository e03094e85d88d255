//! The vectors of mentions, and precision and recall on the annotated texts.

use std::collections::BTreeSet;

use osce::{
    Term,
    lookup::{LookupOptions, MentionOptions, lookup_with, mentions, mentions_with},
};
use osce_conformance::{cases, date, kinds, language, run, same, same_span, term, terms, text, vocabulary};
use serde_json::Value;

#[test]
fn vectors() {
    run("mentions.json", |case| {
        let body = text(case, "text")?;
        let options = &case["options"];
        let mut asked = MentionOptions::new()
            .vocabulary(vocabulary(options))
            .language(language(options))
            .kinds(kinds(options))
            .on(date(options, "on")?);
        asked.generic = options["generic"].as_bool().unwrap_or(true);
        asked.own_text = options["own_text"].as_bool().unwrap_or(false);
        let found = mentions_with(body, &asked);
        let wanted = case["expect"].as_array().ok_or("no `expect`")?;
        let texts: Vec<&str> = found.iter().map(|mention| mention.text).collect();
        let wanted_texts: Vec<&str> =
            wanted.iter().map(|mention| mention["text"].as_str().unwrap_or_default()).collect();
        same("the mentions", &texts, &wanted_texts)?;
        for (mention, wanted) in found.iter().zip(wanted) {
            same_span(body, mention.span, &wanted["span"])?;
            if wanted.get("term").is_some() {
                same("the term", &mention.term, &Some(term(&wanted["term"])?))?;
            } else {
                let candidates: BTreeSet<Term> = mention.candidates.iter().copied().collect();
                same("the candidates", &candidates, &terms(&wanted["candidates"])?.into_iter().collect())?;
            }
            let as_json = serde_json::to_value(mention).map_err(|error| error.to_string())?;
            for member in ["kind", "language", "name", "form", "valid_until", "former", "generic"] {
                if let Some(wanted) = wanted.get(member) {
                    same(member, as_json.get(member).unwrap_or(&Value::Null), wanted)?;
                }
            }
        }
        Ok(())
    });
}

/// Mentions of a text as (span, terms), to be compared as a set.
type Found = BTreeSet<(usize, usize, Vec<Term>)>;

#[test]
fn precision_and_recall() {
    let (mut right, mut wrong, mut missed) = (0usize, Vec::new(), Vec::new());
    for case in cases("mentions-corpus.json") {
        let body = text(&case, "text").unwrap();
        let mut wanted = Found::new();
        for mention in case["expect"].as_array().unwrap() {
            let place = |end: usize| usize::try_from(mention["span"]["bytes"][end].as_u64().unwrap()).unwrap();
            let mut meant = terms(&mention["candidates"]).unwrap();
            meant.extend(mention.get("term").map(|wanted| term(wanted).unwrap()));
            meant.sort();
            wanted.insert((place(0), place(1), meant));
        }
        let mut found = Found::new();
        for mention in mentions(body) {
            let mut meant = mention.candidates;
            meant.extend(mention.term);
            meant.sort();
            found.insert((mention.span.start, mention.span.end, meant));
        }
        right += found.intersection(&wanted).count();
        let name = case["name"].as_str().unwrap();
        let show =
            |(start, end, meant): &(usize, usize, Vec<Term>)| format!("{name}: {:?} {meant:?}", &body[*start..*end]);
        wrong.extend(found.difference(&wanted).map(show));
        missed.extend(wanted.difference(&found).map(show));
    }
    let number = |count: usize| f64::from(u32::try_from(count).unwrap());
    let share = |other: usize| number(right) / number(right + other);
    let (precision, recall) = (share(wrong.len()), share(missed.len()));
    println!("precision {precision:.4}, recall {recall:.4} on {} mentions", right + missed.len());
    println!("wrong:\n  {}\nmissed:\n  {}", wrong.join("\n  "), missed.join("\n  "));
    assert!(precision >= 0.99, "precision {precision:.4}; wrong:\n{}", wrong.join("\n"));
    assert!(recall >= 0.97, "recall {recall:.4}; missed:\n{}", missed.join("\n"));
}

#[test]
fn the_form_is_that_of_the_lookup() {
    run("mentions.json", |case| {
        for mention in mentions(text(case, "text")?) {
            let Some(term) = mention.term else { continue };
            let options = LookupOptions::new().vocabulary(term.vocabulary());
            let found = lookup_with(mention.text, &options).map_err(|error| error.to_string())?;
            same(mention.text, &(mention.term, mention.form), &(Some(found.term), found.form))?;
        }
        Ok(())
    });
}
