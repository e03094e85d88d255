//! `cargo bench -p osce`: exact lookup, the first lookup of a process, suggestions, lists and mentions.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};

fn main() {
    first_lookup();
    divan::main();
}

/// Nothing is built at run time: the first lookup costs the page faults of the tables.
fn first_lookup() {
    let begun = std::time::Instant::now();
    let found = osce::lookup(black_box("OSCE Mission to Skopje"));
    let cost = begun.elapsed();
    println!("first lookup of the process: {cost:?} ({})", found.is_ok());
}

#[divan::bench(args = ["Finland", "Policing", "Bosnia and Herzegovina", "OSCE Mission to Skopje (closed)", "Türkiye", "Молдова", "Atlantis"])]
fn lookup(text: &str) -> Result<osce::Match, osce::LookupError> {
    osce::lookup(black_box(text))
}

#[divan::bench]
fn lookup_code() -> Option<osce::Country> {
    osce::Country::from_code(black_box("FIN"))
}

#[divan::bench(args = ["p", "poli", "polcing", "Forum for Securty Co-operation"])]
fn suggest(text: &str) -> Vec<osce::Suggestion> {
    osce::suggest(black_box(text))
}

#[divan::bench]
fn lookup_list() -> usize {
    osce::lookup_list(black_box("OSCE Secretariat, Transnational Threats Department, Policing, Finland")).len()
}

/// A name per so many bytes.
#[divan::bench(args = [70, 250, 1000])]
fn mentions(bencher: Bencher<'_, '_>, density: usize) {
    let text = news(density);
    bencher.counter(BytesCount::of_str(&text)).bench(|| osce::mentions(black_box(&text)).len());
}

#[divan::bench]
fn mentions_in_russian(bencher: Bencher<'_, '_>) {
    let sentence = "Участники встречи обсудили вопросы подготовки следующего заседания и поблагодарили принимающую сторону. \
                    В работе приняли участие Финляндия и другие государства. ";
    let text = sentence.repeat(4000);
    bencher.counter(BytesCount::of_str(&text)).bench(|| osce::mentions(black_box(&text)).len());
}

/// A megabyte of English news text in which a name stands every `density` bytes.
fn news(density: usize) -> String {
    const WORDS: &str = "The two-day workshop brought together officers, prosecutors and teachers from several towns, who compared how \
        their services handle requests from the public and what they do when a complaint turns out to be justified. Speakers \
        underlined that training alone is not enough: “It takes time, money and patience,” one of them said, adding that the \
        office would publish its findings next spring. A second round is planned for the autumn, when the group will visit a \
        border crossing and a school, and look at the draft of a handbook that was written by local experts over the past year. ";
    const NAMES: [&str; 8] = [
        "the OSCE Mission to Moldova",
        "Finland",
        "the Permanent Council",
        "ODIHR",
        "North Macedonia",
        "the rule of law",
        "the OSCE Programme Office in Bishkek",
        "Bosnia and Herzegovina",
    ];
    let mut text = String::new();
    let mut words = WORDS.split(' ').cycle();
    let mut names = NAMES.iter().cycle();
    let mut next = density;
    while text.len() < 1 << 20 {
        if text.len() >= next {
            text.extend(names.next().map(|name| format!("{name} ")));
            next += density;
        }
        text.extend(words.next().map(|word| format!("{word} ")));
    }
    text
}
