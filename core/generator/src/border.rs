//! What Swift and Kotlin have of the vocabularies: the enums of `osce-ffi`, and the numbers of the Swift ones.

use std::fmt::Write;

use crate::HEADER;
use crate::model::{Model, vocabularies};

/// `bindings-ffi/src/vocabularies.rs`.
pub fn enums(model: &Model<'_>) -> String {
    let mut out = format!(
        "{HEADER}//! The five vocabularies as they cross the border, a variant a term, in the order of the data.\n\n\
         use crate::copies::mirror;\n"
    );
    for vocabulary in vocabularies() {
        let name = vocabulary.name;
        let _ = writeln!(
            out,
            "\n/// {}\n///\n/// A new term is a minor version: write a default branch.",
            vocabulary.about
        );
        let _ = writeln!(out, "#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Enum)]\npub enum {name} {{");
        for term in model.of_vocabulary(vocabulary.name) {
            let label = term.entry.names.first().map_or("", |name| &name.text);
            let _ = writeln!(out, "    /// {label} (`{}`).", term.entry.slug);
            let _ = writeln!(out, "    {},", term.entry.variant);
        }
        let _ = writeln!(out, "}}\n\nmirror! {{ {name} = osce::vocabularies::{name} [");
        for term in model.of_vocabulary(vocabulary.name) {
            let _ = writeln!(out, "    {}", term.entry.variant);
        }
        out.push_str("] }\n");
    }
    out
}

/// `bindings-swift/Sources/OSCE/TermNumbers.swift`.
pub fn numbers(model: &Model<'_>) -> String {
    let mut out = HEADER.to_owned();
    out.push_str(
        "// The place of each term in its vocabulary: a switch over all cases costs nothing, a dictionary does.\n",
    );
    for vocabulary in vocabularies() {
        let _ = writeln!(out, "\nextension {} {{\n    var number: Int {{\n        switch self {{", vocabulary.name);
        for (number, term) in model.of_vocabulary(vocabulary.name).enumerate() {
            let mut variant = term.entry.variant.clone();
            variant[..1].make_ascii_lowercase();
            let _ = writeln!(out, "        case .{variant}: {number}");
        }
        out.push_str("        }\n    }\n}\n");
    }
    out
}
