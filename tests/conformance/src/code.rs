//! Just as much of Rust, Swift, Kotlin and Python as tells which names a file declares, quotes and lists.

/// What stands in a line of code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Token {
    /// A name or a word of the language.
    Word(String),
    /// What stands between quotation marks.
    Text(String),
    /// Any other character.
    Mark(char),
}

/// A line of code without its comment.
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// How far it is indented.
    pub indent: usize,
    /// What stands in it.
    pub tokens: Vec<Token>,
    /// The name of the type in which it stands, if any.
    pub scope: String,
}

/// The words behind which a language names what it declares.
const OPENING: [&str; 14] = [
    "struct",
    "enum",
    "union",
    "trait",
    "type",
    "class",
    "interface",
    "object",
    "protocol",
    "typealias",
    "fn",
    "func",
    "fun",
    "def",
];

/// Those of functions among them.
const FUNCTIONS: [&str; 4] = ["fn", "func", "fun", "def"];

/// The words behind which a type begins that others stand in.
const TYPES: [&str; 10] =
    ["struct", "enum", "trait", "class", "interface", "object", "protocol", "impl", "extension", "actor"];

/// The words behind which a value is named: of a type, or in a function alone.
const VALUES: [&str; 5] = ["let", "var", "val", "const", "static"];

/// The lines of a file that are more than blank, without comments.
pub fn lines(text: &str, is_python: bool) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut scope = String::new();
    let mut is_docstring = false;
    for (number, line) in text.lines().enumerate() {
        let marks = line.matches("\"\"\"").count();
        if is_python && (marks > 0 || is_docstring) {
            is_docstring ^= marks == 1;
            continue;
        }
        let tokens = tokens(line, is_python);
        if tokens.is_empty() {
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        if indent == 0 && matches!(tokens[0], Token::Word(_)) {
            scope = scope_of(&tokens).unwrap_or_default();
        }
        lines.push(Line { number: number + 1, indent, tokens, scope: scope.clone() });
    }
    lines
}

fn tokens(line: &str, is_python: bool) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = line.trim_start();
    while let Some(letter) = rest.chars().next() {
        let is_comment = if is_python { letter == '#' } else { rest.starts_with("//") || rest.starts_with("/*") };
        if is_comment || (tokens.is_empty() && letter == '*') {
            break;
        }
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        let length = if is_word(letter) {
            let end = rest.find(|letter| !is_word(letter)).unwrap_or(rest.len());
            tokens.push(Token::Word(rest[..end].to_owned()));
            end
        } else if letter == '"' {
            let end = end_of_text(&rest[1..]);
            tokens.push(Token::Text(rest[1..=end].to_owned()));
            (end + 2).min(rest.len())
        } else {
            if !letter.is_whitespace() && letter != '`' {
                tokens.push(Token::Mark(letter));
            }
            letter.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

/// Where a text ends whose beginning is passed.
fn end_of_text(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, letter) in text.char_indices() {
        if letter == '"' && !is_escaped {
            return at;
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    text.len()
}

/// The type in which the lines below one stand.
fn scope_of(tokens: &[Token]) -> Option<String> {
    let words = words(tokens);
    let at = words.iter().position(|word| TYPES.contains(word))?;
    let behind = &words[at + 1..];
    let name = if words[at] == "impl" {
        let of = behind.iter().position(|word| *word == "for").map_or(0, |at| at + 1);
        let path: Vec<&&str> = behind[of..].iter().filter(|word| word.starts_with(char::is_uppercase)).collect();
        path.into_iter().find(|word| word.len() > 1)
    } else {
        behind.iter().find(|word| !TYPES.contains(word))
    };
    name.map(|name| (*name).to_owned())
}

fn words(tokens: &[Token]) -> Vec<&str> {
    tokens.iter().filter_map(word).collect()
}

fn word(token: &Token) -> Option<&str> {
    match token {
        Token::Word(word) => Some(word),
        _ => None,
    }
}

impl Line {
    /// What the line declares: a type, a function, a value or a member of a type, and whether it is a type. Names of a function's own
    /// are not known.
    pub fn declared(&self) -> Option<(&str, bool)> {
        let at = |at: usize| self.tokens.get(at);
        let mut start = 0;
        // Attributes, and words that say who may see it.
        while let Some(Token::Word(word)) = at(start) {
            match word.as_str() {
                "pub" if at(start + 1) == Some(&Token::Mark('(')) => start += 4,
                "pub" | "public" | "private" | "internal" | "fileprivate" | "override" | "open" | "data" | "sealed"
                | "final" | "inline" | "suspend" | "async" | "unsafe" | "lateinit" | "operator" | "mutating"
                | "nonisolated" | "indirect" => {
                    start += 1;
                }
                "static" | "const" if matches!(at(start + 1), Some(Token::Word(next)) if VALUES.contains(&next.as_str()) || OPENING.contains(&next.as_str())) =>
                {
                    start += 1;
                }
                _ => break,
            }
        }
        let first = word(at(start)?)?;
        let behind = || self.name_behind(start + 1);
        if OPENING.contains(&first) {
            return Some((behind()?, !FUNCTIONS.contains(&first)));
        }
        let is_in_type = self.indent == 4 && !self.scope.is_empty();
        if VALUES.contains(&first) {
            return if is_in_type || self.indent == 0 { Some((behind()?, false)) } else { None };
        }
        let name = match at(start + 1) {
            // A member with its type, but no path.
            Some(Token::Mark(':')) if at(start + 2) != Some(&Token::Mark(':')) => first,
            Some(Token::Mark(',' | '(' | '=')) | None if first.starts_with(char::is_uppercase) => first,
            Some(Token::Word(name)) if first == "case" => name,
            _ => return None,
        };
        is_in_type.then_some((name, false))
    }

    /// The name behind type parameters and the type that is extended.
    fn name_behind(&self, start: usize) -> Option<&str> {
        let mut depth = 0;
        let mut name = None;
        for (place, token) in self.tokens.iter().enumerate().skip(start) {
            match token {
                Token::Mark('<') => depth += 1,
                Token::Mark('>') => depth -= 1,
                Token::Word(word) if depth == 0 => {
                    name = Some(word.as_str());
                    if self.tokens.get(place + 1) != Some(&Token::Mark('.'))
                        && !matches!(word.as_str(), "class" | "mut")
                    {
                        break;
                    }
                }
                Token::Mark('.' | '?') => {}
                _ if depth == 0 => break,
                _ => {}
            }
        }
        name
    }

    /// What stands between quotation marks.
    pub fn quoted(&self) -> impl Iterator<Item = &str> {
        self.tokens.iter().filter_map(|token| match token {
            Token::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// The names behind `.` or `::`, of which nothing is asked: `.newsItem`, `RecordKind::NewsItem`.
    pub fn reached(&self) -> impl Iterator<Item = &str> {
        self.tokens.windows(2).filter_map(|pair| match pair {
            [Token::Mark('.' | ':'), Token::Word(name)] => Some(name.as_str()),
            _ => None,
        })
    }
}
