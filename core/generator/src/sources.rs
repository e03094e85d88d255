//! Sources that nothing in the data cites.

use std::collections::BTreeMap;
use std::path::Path;

use crate::source::SourceEntry;

/// The keys that stand in no other file of the data than the one of the sources.
pub fn unused(directory: &Path, sources: &BTreeMap<String, SourceEntry>) -> Result<Vec<String>, String> {
    let in_directory = |error: std::io::Error| format!("{}: {error}", directory.display());
    let mut data = String::new();
    for file in std::fs::read_dir(directory).map_err(in_directory)? {
        let path = file.map_err(in_directory)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") && !path.ends_with("sources.toml") {
            data += &std::fs::read_to_string(&path).map_err(in_directory)?;
        }
    }
    Ok(sources.keys().filter(|key| !data.contains(&format!("\"{key}\""))).cloned().collect())
}
