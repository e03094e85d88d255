//! The five enums: `core/src/vocabularies/enums.rs`.

use std::fmt::Write;

use crate::HEADER;
use crate::model::{Model, vocabularies};

pub fn write(model: &Model<'_>) -> String {
    let mut out = format!("{HEADER}//! The five vocabularies as enums, a variant a term, in the order of the data.\n");
    for vocabulary in vocabularies() {
        let _ = writeln!(
            out,
            "\n/// {}\n///\n/// A new term is a minor version: match with a wildcard arm.",
            vocabulary.about
        );
        out.push_str(
            "#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]\n#[non_exhaustive]\n#[repr(u8)]\n",
        );
        let _ = writeln!(out, "pub enum {} {{", vocabulary.name);
        for term in model.of_vocabulary(vocabulary.name) {
            let label = term.entry.names.first().map_or("", |name| &name.text);
            let closed = term.entry.facts.get("closed").and_then(|closed| closed.get("date")?.as_str());
            let closed = closed.map(|date| match date {
                "unknown" => ", closed at an unknown date".to_owned(),
                date => format!(", closed {date}"),
            });
            let _ = writeln!(out, "    /// {label} (`{}`){}.", term.entry.slug, closed.unwrap_or_default());
            let _ = writeln!(out, "    {},", term.entry.variant);
        }
        let _ = writeln!(out, "}}\n\nimpl {} {{", vocabulary.name);
        out.push_str("    /// Every term, in the order of the data.\n    pub const ALL: &'static [Self] = &[\n");
        for term in model.of_vocabulary(vocabulary.name) {
            let _ = writeln!(out, "        Self::{},", term.entry.variant);
        }
        out.push_str("    ];\n}\n");
    }
    out
}
