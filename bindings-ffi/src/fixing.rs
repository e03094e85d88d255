//! Records that are mended.

use crate::answers::Fixed;
use crate::checking::CheckOptions;
use crate::closed_sets::RecordKind;
use crate::copies::CopyOf;
use crate::error::OsceError;

/// Mends a record of a kind, given as JSON.
#[uniffi::export]
pub fn core_fix_json(kind: RecordKind, json: Vec<u8>, options: CheckOptions) -> Result<Fixed, OsceError> {
    Ok(CopyOf::copy_of(osce::fixing::fix_as(kind.into(), json, &options.into())))
}
