//! The beginning of a text, as errors and faults quote it.

pub(crate) fn excerpt(text: &str) -> String {
    text.chars().take(200).collect()
}
