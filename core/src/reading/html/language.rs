//! The language that the letters of a text tell, where the page names another.

use std::collections::HashSet;

use crate::reading::encodings::{ALPHABETS, Alphabet};

/// A text of fewer letters tells nothing.
const LEAST: usize = 100;

/// So many letters of a language's own tell it; one may stand in a name.
const OWN: usize = 3;

/// So many words with letters beside those of ASCII tell it.
const LEAST_WORDS: usize = 8;

/// Letters of Cyrillic that one language alone has, the surest first; those of languages that are not looked for stand before Russian.
const CYRILLIC: [(&str, &str); 6] =
    [("be", "ў"), ("uk", "їєґ"), ("mk", "ѓќѕ"), ("sr", "ђћ"), ("", "әғқңұһөүӯҳҷӣ"), ("ru", "ыэ")];

const CYRILLIC_LANGUAGES: [&str; 10] = ["ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "tg", "mn"];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Script {
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Georgian,
}

impl Script {
    const ALL: [Self; 5] = [Self::Latin, Self::Cyrillic, Self::Greek, Self::Armenian, Self::Georgian];

    fn of(letter: char) -> Option<Self> {
        match letter {
            'a'..='z' | 'A'..='Z' | 'À'..='ɏ' => Some(Self::Latin),
            'Ѐ'..='ӿ' => Some(Self::Cyrillic),
            'Ͱ'..='Ͽ' => Some(Self::Greek),
            'Ա'..='և' => Some(Self::Armenian),
            'Ⴀ'..='ჿ' => Some(Self::Georgian),
            _ => None,
        }
    }

    fn of_language(tag: &str) -> Self {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let script = parts.next().unwrap_or_default();
        match language.as_str() {
            _ if script.eq_ignore_ascii_case("latn") => Self::Latin,
            _ if script.eq_ignore_ascii_case("cyrl") => Self::Cyrillic,
            "el" => Self::Greek,
            "hy" => Self::Armenian,
            "ka" => Self::Georgian,
            language if CYRILLIC_LANGUAGES.contains(&language) => Self::Cyrillic,
            _ => Self::Latin,
        }
    }
}

/// The language of a text, where its letters say that it is not the one that is named; nothing where they leave it open.
pub(super) fn other_than(named: &str, text: &str) -> Option<&'static str> {
    // Most texts are of the language that is named, and have next to no letters beside those of ASCII.
    let others = text.bytes().filter(|byte| *byte >= 0xc0).count();
    if Script::of_language(named) == Script::Latin && others * 200 < text.len() {
        return None;
    }
    let mut counts = Script::ALL.map(|script| (script, 0));
    for script in text.chars().filter_map(Script::of) {
        counts[script as usize].1 += 1;
    }
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let (script, _) = counts.into_iter().find(|(_, count)| all >= LEAST && count * 4 >= all * 3)?;
    let told = match script {
        Script::Greek => Some("el"),
        Script::Armenian => Some("hy"),
        Script::Georgian => Some("ka"),
        Script::Cyrillic => in_cyrillic(text),
        Script::Latin if Script::of_language(named) == Script::Latin => in_latin(text, all),
        Script::Latin => None,
    }?;
    (!is_same(named, told)).then_some(told)
}

fn in_cyrillic(text: &str) -> Option<&'static str> {
    let has = |own: &str| text.chars().flat_map(char::to_lowercase).filter(|letter| own.contains(*letter)).count();
    CYRILLIC.into_iter().find(|(_, own)| has(own) >= OWN).map(|(language, _)| language).filter(|it| !it.is_empty())
}

/// By the letters beside those of ASCII, if as many words have them as those of a language that needs them, and not of a few names.
fn in_latin(text: &str, letters: usize) -> Option<&'static str> {
    let words: HashSet<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_ascii()).collect();
    let others: Vec<char> = words
        .iter()
        .flat_map(|word| word.chars())
        .filter(|letter| !letter.is_ascii())
        .flat_map(char::to_lowercase)
        .collect();
    if words.len() < LEAST_WORDS || others.len() * 100 < letters {
        return None;
    }
    let count = |letters: &str| others.iter().filter(|letter| letters.contains(**letter)).count();
    // All letters are of one alphabet, most of them those that it needs, and of no other.
    let mut fitting = ALPHABETS.iter().filter(|alphabet: &&Alphabet| {
        let usual = count(alphabet.usual);
        (usual + count(alphabet.rare)) * 100 >= others.len() * 97 && usual * 100 >= others.len() * 80
    });
    match (fitting.next()?.languages, fitting.next()) {
        ([language] | [language, "lb"], None) => Some(language),
        _ => None,
    }
}

/// Whether two tags name one language.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let language = |tag: &str| {
        let language = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        if matches!(language.as_str(), "nb" | "nn") { "no".to_owned() } else { language }
    };
    language(one) == language(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_contradict_a_language() {
        let russian =
            "Курс завершился в пятницу. Слушатели изучали правила проверки документов на границе и методы её охраны. "
                .repeat(2);
        let ukrainian = "Курс завершився у п'ятницю. Його слухачі вивчали правила перевірки документів на кордоні, її методи та охорону. ".repeat(2);
        let bulgarian =
            "Курсът завърши в петък. Участниците изучаваха правилата за проверка на документи на границата. ".repeat(2);
        let german =
            "Die Übung für Grenzschützer in der Straße endete am Freitag. Die Schüler prüften gefälschte Pässe; fünf Männer übten Gespräche. "
                .repeat(2);
        let english = "The course for border officers ended on Friday, as Minister Mevlüt Çavuşoğlu said in Ankara. ".to_owned()
            + &"Thirty officers learned to read forged papers and to tell the real ones from them, and passed the test. ".repeat(5);
        let kazakh =
            "Қазақстан Республикасының Сыртқы істер министрлігі бүгін Вена қаласында кездесу өткізді деп хабарлады. "
                .repeat(2);
        for (named, text, told) in [
            ("en", &russian, Some("ru")),
            ("ru", &russian, None),
            ("ru-RU", &ukrainian, Some("uk")),
            ("en", &bulgarian, None),
            ("en", &german, Some("de")),
            ("de-AT", &german, None),
            ("en", &english, None),
            ("tr", &english, None),
            ("ru", &kazakh, None),
            ("en", &"Курс.".to_owned(), None),
        ] {
            assert_eq!(other_than(named, text), told, "{named}: {text}");
        }
    }
}
