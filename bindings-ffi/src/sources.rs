//! Where facts are from.

use crate::answers::Source;
use crate::copies::all;

/// Every source, in the order of the data.
#[uniffi::export]
pub fn core_sources() -> Vec<Source> {
    all(osce::vocabularies::Source::all())
}
