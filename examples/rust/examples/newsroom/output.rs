//! The valid records as JSON Lines, a file a kind.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use osce::records::{AnyRecord, RecordKind};

pub struct Output {
    folder: PathBuf,
    files: BTreeMap<RecordKind, (BufWriter<File>, u64)>,
}

impl Output {
    pub fn new(folder: &Path) -> Result<Self, String> {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self { folder: folder.to_owned(), files: BTreeMap::new() })
    }

    fn path(&self, kind: RecordKind) -> PathBuf {
        self.folder.join(format!("{kind}.jsonl"))
    }

    pub fn write(&mut self, record: &AnyRecord) -> Result<(), String> {
        let kind = record.kind();
        let path = self.path(kind);
        let say = |error: std::io::Error| format!("{}: {error}", path.display());
        let (file, lines) = match self.files.entry(kind) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert((BufWriter::new(File::create(&path).map_err(say)?), 0)),
        };
        *lines += 1;
        writeln!(file, "{}", record.to_json()).map_err(say)
    }

    /// The files that were written, with their numbers of records.
    pub fn finish(mut self) -> Result<Vec<(PathBuf, u64)>, String> {
        let mut written = Vec::new();
        for (kind, (mut file, lines)) in std::mem::take(&mut self.files) {
            let path = self.path(kind);
            file.flush().map_err(|error| format!("{}: {error}", path.display()))?;
            written.push((path, lines));
        }
        Ok(written)
    }
}
