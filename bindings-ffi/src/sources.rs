//! Where facts are from.

use crate::answers::Source;
use crate::copies::all;

/// The keys of sources.
pub(crate) fn keys(sources: Vec<osce::Source>) -> Vec<String> {
    sources.into_iter().map(|source| source.key().to_owned()).collect()
}

/// Every source, in the order of the data.
#[uniffi::export]
pub fn core_sources() -> Vec<Source> {
    all(osce::Source::all())
}
