//! The beginning of a text, as errors and faults quote it.

pub(crate) fn excerpt(text: &str) -> String {
    let end = text.char_indices().nth(200).map_or(text.len(), |(end, _)| end);
    text[..end].to_owned()
}
