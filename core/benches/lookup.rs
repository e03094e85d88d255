//! `cargo bench -p osce`: exact lookup, the first lookup of a process, suggestions, lists and mentions.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use osce_corpus::texts::Text;

fn main() {
    first_lookup();
    divan::main();
}

/// Peers, on the same input in the same run. Each does less: `rust_iso3166` knows the codes of today; the automaton
/// finds lower-case bytes without a look at word boundaries, case or accents, and takes its time to be built; the hash map holds
/// what `str::to_lowercase` makes alike.
mod peers {
    use super::{Bencher, BytesCount, Text, black_box, text_of};
    use aho_corasick::{AhoCorasick, MatchKind};
    use std::collections::HashMap;

    fn names() -> Vec<String> {
        let names = osce::vocabularies::Vocabulary::ALL
            .iter()
            .copied()
            .flat_map(osce::vocabularies::Vocabulary::terms)
            .flat_map(osce::Term::names);
        names.map(|name| name.text().to_lowercase()).collect()
    }

    #[divan::bench]
    fn code_rust_iso3166() -> Option<rust_iso3166::CountryCode> {
        rust_iso3166::from_alpha3(black_box("FIN"))
    }

    #[divan::bench(args = ["Finland", "Policing", "Bosnia and Herzegovina", "Türkiye"])]
    fn lookup_hash_map(bencher: Bencher<'_, '_>, text: &str) {
        let map: HashMap<String, usize> = names().into_iter().zip(0..).collect();
        bencher.bench(|| map.get(&black_box(text).to_lowercase()).copied());
    }

    #[divan::bench(args = Text::ALL.map(Text::name))]
    fn mentions_aho_corasick(bencher: Bencher<'_, '_>, name: &str) {
        let text = text_of(name);
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .build(names())
            .expect("the names fit");
        bencher.counter(BytesCount::of_str(&text)).bench(|| automaton.find_iter(black_box(&text)).count());
    }

    #[divan::bench]
    fn build_aho_corasick(bencher: Bencher<'_, '_>) {
        bencher.bench(|| AhoCorasick::new(names()).expect("the names fit"));
    }
}

/// Nothing is built at run time: the first lookup costs the page faults of the tables.
fn first_lookup() {
    let begun = std::time::Instant::now();
    let found = osce::lookup(black_box("OSCE Mission to Skopje"));
    let cost = begun.elapsed();
    println!("first lookup of the process: {cost:?} ({})", found.is_ok());
}

#[divan::bench(sample_size = 1000, args = ["Finland", "Policing", "Bosnia and Herzegovina", "OSCE Mission to Skopje (closed)", "Türkiye", "Молдова", "Atlantis"])]
fn lookup(text: &str) -> bool {
    let found = osce::lookup(black_box(text));
    black_box(&found).is_ok()
}

#[divan::bench]
fn lookup_code() -> Option<osce::Country> {
    osce::Country::from_code(black_box("FIN"))
}

#[divan::bench(args = ["p", "poli", "polcing", "Forum for Securty Co-operation"])]
fn suggest(text: &str) -> Vec<osce::lookup::Suggestion> {
    osce::lookup::suggest(black_box(text))
}

#[divan::bench]
fn lookup_list() -> usize {
    osce::lookup::lookup_list(black_box("OSCE Secretariat, Transnational Threats Department, Policing, Finland")).len()
}

#[divan::bench(args = Text::ALL.map(Text::name))]
fn mentions(bencher: Bencher<'_, '_>, name: &str) {
    let text = text_of(name);
    bencher.counter(BytesCount::of_str(&text)).bench(|| osce::mentions(black_box(&text)).len());
}

fn text_of(name: &str) -> String {
    Text::ALL.into_iter().find(|known| known.name() == name).unwrap().of(SIZE)
}

/// The size of a text: a megabyte. In a build for development times say nothing: there a short one shows that all runs.
const SIZE: usize = if cfg!(debug_assertions) { 1 << 13 } else { 1 << 20 };
