//! What holds of every text: hostile input, stable forms, exact places.

use osce::{
    Term, lookup,
    lookup::{
        LookupError, LookupOptions, SpanConverter, SpanUnit, SuggestOptions, lookup_list, lookup_with, normal_form,
        suggest, suggest_with,
    },
    mentions,
    vocabularies::Vocabulary,
};
use proptest::prelude::*;

/// Texts in which names, the Organization's token and odd characters stand side by side.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "OSCE",
            "the",
            "Mission to Serbia and Montenegro",
            "Türkiye",
            "Москва",
            "СССР",
            "co",
            "-operation",
            "(closed)",
            "of the",
            "dell’",
            "Georgia",
            "US",
            "Cyber/ICT Security",
            ", ",
            " / ",
            " and ",
            "\n",
            "\u{ad}",
            "\u{200b}",
            "\u{301}",
            "UN",
            "Council of Europe",
            "AGİT",
            "parlamenterler meclisi",
            "漢",
            "Special Monitoring Mission",
            "(SMM)",
            "to Ukraine",
            "22nd",
            "Economic and Environmental Forum",
            "’s",
            "U.S.",
            "🎉",
            "Ｆｉｎｌａｎｄ",
            "&",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
        " ",
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn normal_form_is_idempotent(text in text()) {
        let folded = normal_form(&text);
        prop_assert_eq!(normal_form(&folded), folded);
    }

    #[test]
    fn case_and_marks_change_no_match(number in 0usize..2000, upper in any::<bool>()) {
        let names: Vec<_> = Vocabulary::ALL.iter().copied().flat_map(Vocabulary::terms).flat_map(Term::names).collect();
        let name = names[number % names.len()];
        let options = LookupOptions::new().vocabulary(name.term().vocabulary()).language(name.language());
        let written = if upper { name.text().to_uppercase() } else { name.text().to_lowercase() };
        let terms = |text: &str| match lookup_with(text, &options) {
            Ok(found) => vec![found.term],
            Err(LookupError::Ambiguous(error)) => error.candidates.iter().map(|candidate| candidate.term).collect(),
            Err(error) => panic!("{error}"),
        };
        prop_assert!(terms(name.text()).contains(&name.term()));
        prop_assert_eq!(terms(&written), terms(name.text()));
    }

    #[test]
    fn places_of_mentions_are_exact(text in text()) {
        let utf16: Vec<u16> = text.encode_utf16().collect();
        let (mut points, mut units) = (SpanConverter::new(&text, SpanUnit::CodePoints), SpanConverter::new(&text, SpanUnit::Utf16));
        let mut end = 0;
        for mention in mentions(&text) {
            prop_assert!(mention.span.start >= end && mention.span.end > mention.span.start);
            prop_assert_eq!(mention.span.of(&text), mention.text);
            let span = points.convert(mention.span);
            prop_assert_eq!(text.chars().skip(span.start).take(span.end - span.start).collect::<String>(), mention.text);
            let span = units.convert(mention.span);
            prop_assert_eq!(String::from_utf16_lossy(&utf16[span.start..span.end]), mention.text);
            end = mention.span.end;
        }
    }

    #[test]
    fn suggestions_are_few_and_of_different_terms(text in text(), limit in 0usize..8) {
        let suggestions = suggest_with(&text, &SuggestOptions::new().limit(limit));
        prop_assert!(suggestions.len() <= limit);
        let terms: std::collections::HashSet<Term> = suggestions.iter().map(|suggestion| suggestion.term).collect();
        prop_assert_eq!(terms.len(), suggestions.len());
        // More of them begin with the same.
        let more = suggest_with(&text, &SuggestOptions::new().limit(limit + 3));
        prop_assert_eq!(&more[..suggestions.len()], &suggestions[..]);
    }

    #[test]
    fn lists_lose_nothing_but_separators(text in text()) {
        let mut at = 0;
        for item in lookup_list(&text) {
            let between = &text[at..item.span.start];
            prop_assert!(separates(between), "{between:?} is lost of {text:?}");
            prop_assert_eq!(item.span.of(&text), item.text);
            at = item.span.end;
        }
        prop_assert!(!text[at..].contains(|c: char| c.is_alphanumeric()));
    }
}

/// Whether a text has no words but conjunctions: 'Georgia and and Armenia' has an empty item between two of them.
fn separates(text: &str) -> bool {
    let is_word = |part: &&str| part.contains(|c: char| c.is_alphanumeric());
    text.split_whitespace().filter(is_word).all(|word| ["and", "et", "und", "e", "и", "y"].contains(&word))
}

#[test]
fn an_empty_item_between_conjunctions_is_left_out() {
    let items = lookup_list("Georgia and  and Mission to Serbia and Montenegro");
    let texts: Vec<&str> = items.iter().map(|item| item.text).collect();
    assert_eq!(texts, ["Georgia", "Mission to Serbia and Montenegro"]);
}

/// A name exactly as the data writes it is found by a way of its own, which leads where the normal form leads.
#[test]
fn both_ways_to_a_name_agree() {
    for name in Vocabulary::ALL.iter().copied().flat_map(Vocabulary::terms).flat_map(Term::names) {
        let terms = |text: &str| match lookup(text) {
            Ok(found) => vec![found.term],
            Err(LookupError::Ambiguous(error)) => error.candidates.iter().map(|found| found.term).collect(),
            Err(error) => panic!("{error}"),
        };
        // The space is not part of the name as it is written, nor of its normal form.
        assert_eq!(terms(name.text()), terms(&format!(" {}", name.text())), "{}", name.text());
    }
}

/// Every text that a caller could send by mistake or malice has an answer or a typed error.
#[test]
fn hostile_input_has_an_answer() {
    let long = "a".repeat(10 << 20);
    let dots = format!("mission{}to", ".".repeat(10 << 20));
    let marks = "\u{301}".repeat(1 << 20);
    for text in [
        "",
        " ",
        "!?…—",
        "\u{301}\u{301}",
        "\u{200b}",
        "\0",
        "(closed)",
        "OSCE",
        "the",
        "of the OSCE",
        ",,;/|",
        &long,
        &dots,
        &marks,
    ] {
        assert!(lookup(text).is_err(), "{} is not a term", &text[..text.len().min(20)]);
        assert!(mentions(text).is_empty());
        assert!(lookup_list(text).iter().all(|item| item.found().is_none()));
    }
    assert!(suggest(&long).is_empty());
    // What stands before each name is looked at no farther than it matters.
    let spaced = format!("OSCE{}x {}", " ".repeat(4 << 20), "Permanent Council ".repeat(100_000));
    assert_eq!(mentions(&spaced).len(), 100_000);
    for slug in ["", "FI", "fi ", "policing\n", "country/fi", "финляндия"] {
        assert_eq!(Term::from_slug(slug), None, "{slug:?} is not a slug");
    }
}

/// Whatever is repeated that a form reads: an answer comes at once, and its places are those of the text.
#[test]
fn hostile_forms_have_an_answer() {
    let pieces = [
        "(",
        ")",
        "(OSCE) ",
        "(SMM",
        ", Republic of",
        "’s ",
        "OSCE’s ",
        "22nd ",
        "1",
        "XIV ",
        "2014 ",
        "of the ",
        "UN ",
        "and ",
    ];
    for piece in pieces {
        for count in [20, 39, 1_000, 20_000] {
            let repeated = piece.repeat(count);
            for text in [
                repeated.clone(),
                format!("Mission to Moldova {repeated}"),
                format!("{repeated}Economic and Environmental Forum"),
            ] {
                // The normal form leaves out marks, so that '((' may stand beside a name.
                let found = lookup(&text).ok();
                assert_eq!(found.as_ref().map(|found| found.term), lookup(text.trim()).ok().map(|found| found.term));
                assert!(suggest(&text).len() <= 5);
                let listed = lookup_list(&text);
                assert!(listed.iter().all(|item| item.span.of(&text) == item.text));
                let mentioned = mentions(&text);
                assert!(mentioned.iter().all(|mention| mention.span.of(&text) == mention.text));
            }
        }
    }
}

#[test]
fn a_million_items_are_looked_up() {
    let line = "Finland, Atlantis, ".repeat(500_000);
    let items = lookup_list(&line);
    assert_eq!(items.len(), 1_000_000);
    assert_eq!(items.iter().filter(|item| item.found().is_some()).count(), 500_000);
    // Every part of this could end a name or go on with it.
    let joined = format!("{}Atlantis", "Serbia and Montenegro and ".repeat(50_000));
    assert_eq!(lookup_list(&joined).len(), 1);
}

/// An error of a slug says what was wrong and what it wants.
#[test]
fn a_term_is_one_of_its_own_vocabulary_alone() {
    for term in Vocabulary::ALL.iter().flat_map(|vocabulary| vocabulary.terms()) {
        let found = [
            osce::FieldOfWork::try_from(term).map(Term::from),
            osce::Country::try_from(term).map(Term::from),
            osce::Structure::try_from(term).map(Term::from),
            osce::MeetingSeries::try_from(term).map(Term::from),
            osce::NewsKind::try_from(term).map(Term::from),
        ];
        assert_eq!(found.iter().flatten().collect::<Vec<_>>(), [&term]);
    }
}

#[test]
fn a_wrong_slug_is_explained() {
    let error = |text: &str| serde_json::from_str::<osce::Country>(&format!("\"{text}\"")).unwrap_err().to_string();
    // Codes and names go before what is near: 'EST' is nearer to `es`. What is near a code may be another country's ('IRN' is not Ireland),
    // and for an area no State is suggested.
    let meant =
        [("suomi", "fi"), ("EST", "ee"), ("est", "ee"), ("IRL", "ie"), ("246", "fi"), ("UK", "gb"), ("cshhh", "cshh")];
    for (text, slug) in meant {
        assert!(error(text).starts_with(&format!("unknown slug `{text}`")), "{}", error(text));
        assert!(error(text).contains(&format!("did you mean `{slug}`?")), "{}", error(text));
    }
    for text in ["xx", "", "Yugoslavia", "mdk", "aux", "Kosovo", "XK", "Atlantis", "IRN", "NGA", "BRB", "FLN"] {
        assert!(error(text).contains("expected one such as `al`"), "{}", error(text));
    }
    for term in Vocabulary::ALL.iter().copied().flat_map(Vocabulary::terms) {
        let json = serde_json::to_string(&term).unwrap();
        assert_eq!(serde_json::from_str::<Term>(&json).unwrap(), term);
    }
}
