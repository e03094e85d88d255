//! The documents of the repository against the code.

use osce::{Language, vocabularies::Vocabulary};

#[test]
fn the_readme_counts_right() {
    let readme = std::fs::read_to_string(osce_conformance::root().join("README.md")).unwrap();
    let readme = readme.split_whitespace().collect::<Vec<_>>().join(" ");
    let count = |vocabulary: Vocabulary| vocabulary.terms().len();
    for claim in [
        "23 fields of work and 8 topics, 57 participating States, 11 Partners for Co-operation and 3 former participating States".to_owned(),
        format!("{} structures", count(Vocabulary::Structure)),
        format!("{} meeting series", count(Vocabulary::MeetingSeries)),
        format!("{} kinds of news", count(Vocabulary::NewsKind)),
    ] {
        assert!(readme.contains(&claim), "the README does not say `{claim}`");
    }
    assert_eq!(count(Vocabulary::FieldOfWork), 23 + 8);
    assert_eq!(count(Vocabulary::Country), 57 + 11 + 3);
}

#[test]
fn the_table_of_languages_is_that_of_the_api() {
    let table = std::fs::read_to_string(osce_conformance::root().join("docs/languages.md")).unwrap();
    for &vocabulary in Vocabulary::ALL {
        let counts: Vec<String> = Language::OFFICIAL
            .iter()
            .map(|language| osce::vocabularies::label_coverage(vocabulary, *language).labelled.to_string())
            .collect();
        let row = format!("| `{vocabulary}` | {} | {} |", vocabulary.terms().len(), counts.join(" | "));
        assert!(
            table.contains(&row),
            "docs/languages.md does not have `{row}`; mend it with: cargo run -p osce-generate"
        );
    }
}
