//! Names as languages write them.

/// `valid_until` as `validUntil`.
pub fn camel(snake: &str) -> String {
    let mut parts = snake.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| name + &capitalized(part))
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// `NorthMacedonia` as `northMacedonia`.
pub fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// `NorthMacedonia` as `NORTH_MACEDONIA`.
pub fn constant(name: &str) -> String {
    let mut constant = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !constant.is_empty() {
            constant.push('_');
        }
        constant.extend(letter.to_uppercase());
    }
    constant
}

/// A description behind a mark, in lines of at most so many characters.
pub fn comment(about: &str, mark: &str, width: usize) -> String {
    let mut out = String::new();
    for paragraph in about.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && mark.chars().count() + line.chars().count() + 2 + word.chars().count() > width {
                out.extend([mark, " ", &line, "\n"]);
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line += word;
        }
        out.extend([format!("{mark} {line}").trim_end(), "\n"]);
    }
    out
}
