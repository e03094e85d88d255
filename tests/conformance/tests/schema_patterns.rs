//! The patterns of the schemas keep to a grammar that ECMAScript, Python, Java, RE2, .NET and Rust's `regex` read alike.

use std::iter::Peekable;
use std::str::Chars;

use osce::checking::Profile;
use osce::schema::{SchemaForm, SchemaSubject, json_schema};
use serde_json::Value;

/// Reads a pattern by the grammar:
///
/// ```text
/// pattern      = "^"? alternatives "$"
/// alternatives = sequence ("|" sequence)*
/// sequence     = (atom ("*" | "+" | "?" | "{" digits ("," digits)? "}")?)*
/// atom         = "(" alternatives ")" | "[" "^"? (single ("-" single)?)+ "]" | "\." | "\x" hex hex | plain
/// ```
struct Reader<'p>(Peekable<Chars<'p>>);

type Read = Result<(), String>;

fn read(pattern: &str) -> Read {
    let body = pattern.strip_suffix('$').ok_or("it does not end in `$`")?;
    let mut reader = Reader(body.strip_prefix('^').unwrap_or(body).chars().peekable());
    reader.alternatives()?;
    reader.0.next().map_or(Ok(()), |rest| Err(format!("`{rest}` is not expected")))
}

impl Reader<'_> {
    fn takes(&mut self, wanted: char) -> bool {
        self.0.next_if_eq(&wanted).is_some()
    }

    fn demand(&mut self, wanted: char) -> Read {
        if self.takes(wanted) { Ok(()) } else { Err(format!("`{wanted}` is missing before {:?}", self.0.peek())) }
    }

    fn alternatives(&mut self) -> Read {
        loop {
            while self.0.peek().is_some_and(|next| !"|)".contains(*next)) {
                self.atom()?;
                self.repetition()?;
            }
            if !self.takes('|') {
                return Ok(());
            }
        }
    }

    fn repetition(&mut self) -> Read {
        if self.takes('{') {
            self.digits()?;
            if self.takes(',') {
                self.digits()?;
            }
            return self.demand('}');
        }
        _ = self.0.next_if(|next| "*+?".contains(*next));
        Ok(())
    }

    fn digits(&mut self) -> Read {
        let mut count = 0;
        while self.0.next_if(char::is_ascii_digit).is_some() {
            count += 1;
        }
        if count > 0 { Ok(()) } else { Err("a number is missing".to_owned()) }
    }

    fn atom(&mut self) -> Read {
        match self.0.next() {
            Some('(') => {
                self.alternatives()?;
                self.demand(')')
            }
            Some('[') => self.set(),
            Some('\\') if self.takes('.') => Ok(()),
            Some('\\') => self.hexadecimal(),
            Some(plain) if plain.is_ascii_alphanumeric() || "-:/%#".contains(plain) => Ok(()),
            other => Err(format!("{other:?} is outside the grammar")),
        }
    }

    fn set(&mut self) -> Read {
        self.takes('^');
        let mut last = None;
        while let Some(single) = self.0.next_if(|next| *next != ']') {
            // Some engines read two of them as an operation on sets.
            if last == Some(single) && "&~-|".contains(single) {
                return Err(format!("`{single}{single}` in a set"));
            }
            last = Some(single);
            match single {
                '\\' => self.hexadecimal()?,
                '[' | '^' => return Err(format!("`{single}` in a set")),
                // Above U+00FF stands the character itself.
                '!'..='~' | '\u{100}'.. => {}
                _ => return Err(format!("{single:?} in a set: write it as `\\x..`")),
            }
        }
        self.demand(']')
    }

    fn hexadecimal(&mut self) -> Read {
        self.demand('x')?;
        let mut digit = || self.0.next_if(char::is_ascii_hexdigit).is_some();
        if digit() && digit() { Ok(()) } else { Err("`\\x` needs two digits".to_owned()) }
    }
}

/// Each pattern of a schema, with its place.
fn each_pattern(place: &str, schema: &Value, visit: &mut impl FnMut(&str, &str)) {
    match schema {
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(pattern) if name == "pattern" => visit(place, pattern),
                    _ => each_pattern(&format!("{place}/{name}"), member, visit),
                }
            }
        }
        Value::Array(elements) => elements.iter().for_each(|element| each_pattern(place, element, visit)),
        _ => {}
    }
}

#[test]
fn every_pattern_keeps_to_the_grammar() {
    let mut count = 0;
    for subject in SchemaSubject::all() {
        for &profile in Profile::ALL {
            for &form in SchemaForm::ALL {
                let name = subject.schema_name(profile, form);
                each_pattern(&name, &json_schema(subject, profile, form), &mut |place, pattern| {
                    read(pattern).unwrap_or_else(|error| panic!("{place}: {pattern}: {error}"));
                    count += 1;
                });
            }
        }
    }
    assert!(count > 100, "{count} patterns");
}

#[test]
fn what_engines_read_differently_is_refused() {
    let refused = [
        r"^\d+$",
        r"^\S$",
        r"^\w$",
        r"^a$(?!\n)",
        r"^(?:a)$",
        r"^(?=a)a$",
        r"^\u0085$",
        r"^\p{L}$",
        r"^a*?$",
        r"^a++$",
        r"^a",
        r"^.$",
        r"^[a&&b]$",
        r"^[a--b]$",
        r"^[[a]]$",
        r"^[^\n]$",
        r"^a{,3}$",
        r"^a{3,}$",
        r"^(a$",
        r"^a)$",
        r"^[a$",
        r"^\x1$",
        "^\u{a0}$",
        "^[\u{85}]$",
        r"^a\z$",
        r"\Aa$",
        r"^a$b$",
        r"^\b$",
        r"^\1$",
    ];
    for pattern in refused {
        assert!(read(pattern).is_err(), "{pattern}");
    }
    for pattern in [r"^a-b:/\.\x0a$", r"[\x0a]$", "^[^\u{2028}-\u{2029}\\xa0]*$", r"^(a|b{2}|[0-9]{1,3})?$"] {
        read(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
    }
}
