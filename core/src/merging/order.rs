//! The order of keys.

/// The positions of keys in their order. Only texts are sorted: each further type would bring its own copy of the sort.
pub(super) fn sorted_positions(mut keys: Vec<String>) -> Vec<usize> {
    for (position, key) in keys.iter_mut().enumerate() {
        key.push('\0');
        key.push_str(&position.to_string());
    }
    let mut keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    keys.sort_unstable();
    keys.into_iter().filter_map(|key| key.rsplit('\0').next()?.parse().ok()).collect()
}
