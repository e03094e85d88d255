//! Pages of the site as their text is copied from a browser: a menu, a news item with its fields, and the end of the menu again.

use osce::vocabularies::{Language, Vocabulary};

use crate::random::Random;
use crate::words::Tongue;

/// `count` pages of two to five kilobytes each.
pub fn pages(count: usize, seed: u64) -> Vec<String> {
    let mut random = Random::new(seed);
    (0..count).map(|number| page(number, &mut random)).collect()
}

fn page(number: usize, random: &mut Random) -> String {
    let mut page = String::new();
    add_menu(&mut page, random);
    add_item(&mut page, number, random);
    page.push_str("- Our work\n- Fields of work\n- Organizational structure\n- About us\n");
    page
}

fn add_menu(page: &mut String, random: &mut Random) {
    page.push_str("-\nOur work\n-\n");
    add_entries(page, "Fields of work", Vocabulary::FieldOfWork, 23);
    page.push_str("- Projects\n-\n");
    if random.percent(50) {
        add_entries(page, "Participating States", Vocabulary::Country, 57);
    }
    add_entries(page, "Structures and institutions", Vocabulary::Structure, 12 + random.below(20));
    page.push_str("- Organizational structure\n- About us\n");
}

/// A heading of the menu, and the first terms of a vocabulary.
fn add_entries(page: &mut String, heading: &str, vocabulary: Vocabulary, count: usize) {
    page.extend([heading, "\n"]);
    page.extend(labels(vocabulary).take(count).map(|label| format!("- {label}\n")));
}

fn labels(vocabulary: Vocabulary) -> impl Iterator<Item = &'static str> {
    vocabulary.terms().filter_map(|term| term.label(Language::English))
}

fn label(vocabulary: Vocabulary, random: &mut Random) -> &'static str {
    random.one_of(&labels(vocabulary).collect::<Vec<_>>())
}

fn add_item(page: &mut String, number: usize, random: &mut Random) {
    let tongue = Tongue::English;
    let lead = tongue.sentence(random);
    let (title, day, year) = (tongue.title(number, random), 1 + random.below(28), 2018 + random.below(8));
    page.extend(["News Item\n", &title, "\n", lead, "\n"]);
    page.extend([format!("- Issued on: {day} March {year}\n- Issued by:\n- OSCE Secretariat\n")]);
    page.extend(["- Fields of work:\n- ", label(Vocabulary::FieldOfWork, random), "\n"]);
    page.extend(["- Regions:\n- ", label(Vocabulary::Country, random), "\n", lead, "\n"]);
    for _ in 0..4 + random.below(4) {
        page.extend([tongue.sentence(random), " ", tongue.sentence(random), "\n"]);
    }
}
