//! What the core may depend on: small crates of one purpose, and no binding.

use std::collections::BTreeSet;
use std::process::Command;

/// Every crate that a user of `osce` gets, with the reason.
const ALLOWED: [&str; 27] = [
    "osce",
    // Dates, without the clock.
    "chrono",
    "num-traits",
    "autocfg",
    // JSON forms.
    "serde",
    "serde_core",
    "serde_derive",
    // Errors.
    "thiserror",
    "thiserror-impl",
    // What the derives of the two need to build.
    "proc-macro2",
    "quote",
    "syn",
    "unicode-ident",
    // What is declared, and the normal form.
    "osce-model",
    // Typing errors.
    "strsim",
    // Raw JSON, and strings on their way out.
    "serde_json",
    "itoa",
    "zmij",
    // The ends of lines and strings.
    "memchr",
    // Whether bytes are UTF-8, for a stream of them.
    "simdutf8",
    // JSON Schema (feature `schema`).
    "schemars",
    "schemars_derive",
    "serde_derive_internals",
    "dyn-clone",
    "ref-cast",
    "ref-cast-impl",
    // The elements of feeds (feature `feeds`).
    "quick-xml",
];

#[test]
fn the_core_stays_small() {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "-p",
            "osce",
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--format",
            "{p}",
            "--all-features",
        ])
        .current_dir(osce_conformance::root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let found: BTreeSet<&str> =
        tree.lines().filter_map(|line| line.split(' ').next()).filter(|name| !name.is_empty()).collect();
    let unknown: Vec<&&str> = found.iter().filter(|name| !ALLOWED.contains(name)).collect();
    assert!(unknown.is_empty(), "not in the allowlist: {unknown:?}; add it with its reason, or do without it");
}
