//! Running text with names in it.

/// What a text is like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Text {
    /// English news with a name per so many bytes.
    English(usize),
    /// Pages with their menus: a name per hundred bytes.
    Pages,
    /// Russian news.
    Cyrillic,
}

impl Text {
    /// The texts that are measured.
    pub const ALL: [Self; 5] =
        [Self::English(70), Self::English(250), Self::English(1000), Self::Pages, Self::Cyrillic];

    /// Its name.
    pub fn name(self) -> String {
        match self {
            Self::English(density) => format!("english-{density}"),
            Self::Pages => "pages".to_owned(),
            Self::Cyrillic => "cyrillic".to_owned(),
        }
    }

    /// A text of at least so many bytes.
    pub fn of(self, size: usize) -> String {
        match self {
            Self::English(density) => english(density, size),
            Self::Pages => pages(size),
            Self::Cyrillic => RUSSIAN.repeat(size / RUSSIAN.len() + 1),
        }
    }
}

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

const RUSSIAN: &str = "Участники встречи обсудили вопросы подготовки следующего заседания и поблагодарили принимающую сторону. \
    В работе приняли участие Финляндия и другие государства. ";

fn english(density: usize, size: usize) -> String {
    let mut text = String::new();
    let mut words = WORDS.split(' ').cycle();
    let mut names = NAMES.iter().cycle();
    let mut next = density;
    while text.len() < size {
        if text.len() >= next {
            text.extend(names.next().map(|name| format!("{name} ")));
            next += density;
        }
        text.extend(words.next().map(|word| format!("{word} ")));
    }
    text
}

/// Menus of names, line by line, and between them a paragraph.
fn pages(size: usize) -> String {
    use osce::vocabularies::{Language, Vocabulary};
    let labels = Vocabulary::ALL.iter().flat_map(|all| all.terms()).filter_map(|term| term.label(Language::English));
    let labels: Vec<&str> = labels.collect();
    let mut labels = labels.iter().cycle();
    let paragraph = english(300, 1200);
    let mut text = String::new();
    while text.len() < size {
        text.extend(labels.by_ref().take(16).map(|label| format!("- {label}\n")));
        text.push_str(&paragraph);
        text.push('\n');
    }
    text
}
