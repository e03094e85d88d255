//! Prints records with faults in them, and the checker's verdict on each, for validators of the schemas in other languages.
//!
//! `mutated-records [N]` writes N of them (100,000 where it is left out) to the standard output as JSON Lines, the same ones
//! each time: `{"record": "news-item", "strict": false, "lenient": true, "json": {...}}`. `strict` and `lenient` say whether the
//! checker finds no error that the schema of that profile finds too; `json` is the record.

use std::error::Error;
use std::io::{BufWriter, Write, stdout};

use osce::checking::Profile;
use osce_conformance::mutation::{self, Seed};

fn main() -> Result<(), Box<dyn Error>> {
    let count = std::env::args().nth(1).map_or(Ok(100_000), |number| number.parse())?;
    let mut out = BufWriter::new(stdout().lock());
    let mut seed = Seed::new(1);
    for _ in 0..count {
        let (kind, value) = mutation::record(&mut seed);
        let json = value.to_string();
        let [strict, lenient] =
            [Profile::Strict, Profile::Lenient].map(|profile| mutation::fits_schema(kind, profile, &json));
        writeln!(out, r#"{{"record":"{kind}","strict":{strict},"lenient":{lenient},"json":{json}}}"#)?;
    }
    Ok(out.flush()?)
}
