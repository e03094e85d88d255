//! One spelling for words that are written in several ways, in English most of all.
//!
//! The generator writes the names of the data down in this spelling too, and a lookup spells a text so that is not a name as it stands.

/// A text in normal form, with every word in one spelling: American, in full, compounds as one word, meetings in the singular.
///
/// ```
/// use osce_model::spelling::spelled;
///
/// assert_eq!(spelled("programme office in bishkek"), "program office in bishkek");
/// assert_eq!(spelled("counter terrorism dept"), "counterterrorism department");
/// assert_eq!(spelled("rep of moldova"), "republic of moldova");
/// assert_eq!(spelled("свобода средств массовои информации"), "свобода сми");
/// ```
pub fn spelled(normal: &str) -> String {
    let mut text = String::with_capacity(normal.len() + 8);
    let mut before = "";
    let mut words = normal.split_ascii_whitespace().peekable();
    while let Some(word) = words.next() {
        if !text.is_empty() && !is_compounded(before) {
            text.push(' ');
        }
        match (word, words.peek().copied()) {
            ("chair" | "chairman" | "chairwoman", Some("in")) => text.push_str("chairperson"),
            ("rep", Some("on")) => text.push_str("representative"),
            ("rep", _) if matches!(before, "special" | "personal") => text.push_str("representative"),
            ("rep", Some("of")) => text.push_str("republic"),
            ("rep", None) if !before.is_empty() => text.push_str("republic"),
            // The mass media, whose abbreviation is a word.
            ("средств", Some("массовои")) if words.clone().nth(1) == Some("информации") => {
                text.push_str("сми");
                words.by_ref().take(2).for_each(drop);
            }
            _ => push(word, &mut text),
        }
        before = word;
    }
    text
}

/// Whether a word is written together with the next one, with a hyphen or apart.
fn is_compounded(word: &str) -> bool {
    matches!(word, "anti" | "counter" | "cyber" | "multi" | "non")
}

/// The spelling that stands for a word and another one.
fn one_spelling(word: &str) -> Option<&'static str> {
    Some(match word {
        "centre" => "center",
        "centres" => "centers",
        "programme" => "program",
        "programmes" => "programs",
        "defence" => "defense",
        "labour" => "labor",
        "licence" => "license",
        "neighbour" => "neighbor",
        "neighbouring" => "neighboring",
        "organised" => "organized",
        "dept" => "department",
        "meetings" => "meeting",
        "conferences" => "conference",
        "seminars" => "seminar",
        "forums" => "forum",
        "summits" => "summit",
        _ => return None,
    })
}

fn push(word: &str, text: &mut String) {
    if let Some(one) = one_spelling(word) {
        text.push_str(one);
    } else if let Some(stem) = word.strip_suffix("isation") {
        text.extend([stem, "ization"]);
    } else if let Some(stem) = word.strip_suffix("isations") {
        text.extend([stem, "izations"]);
    } else {
        text.push_str(word);
    }
}

/// A German name with its umlauts written out, where it has some: 'Oesterreich'.
pub fn with_umlauts_written_out(name: &str) -> Option<String> {
    let mut text = String::new();
    for letter in name.chars() {
        match letter {
            'ä' => text.push_str("ae"),
            'ö' => text.push_str("oe"),
            'ü' => text.push_str("ue"),
            'Ä' => text.push_str("Ae"),
            'Ö' => text.push_str("Oe"),
            'Ü' => text.push_str("Ue"),
            _ => text.push(letter),
        }
    }
    (text != name).then_some(text)
}
