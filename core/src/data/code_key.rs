//! The order of country codes. It is compiled into the generator too.

/// A code of at most four bytes as a number that keeps the order of codes; nothing for what is longer.
pub(crate) fn code_key(code: &str) -> Option<u32> {
    let mut key = [0; 4];
    key.get_mut(..code.len())?.copy_from_slice(code.as_bytes());
    Some(u32::from_be_bytes(key))
}
