//! The values directly inside an object or an array.

use super::json_scanner::{RawJson, Scanner, SyntaxError};

/// Hands over each member of an object with its name, and each element of an array with its index; `None` where
/// the name cannot be decoded. Other values have no children.
pub(crate) fn each_child<'t>(
    mut scanner: Scanner<'t>,
    each: &mut dyn FnMut(Option<&str>, RawJson<'t>),
) -> Result<(), SyntaxError> {
    let is_object = scanner.take(b'{');
    if !is_object && !scanner.take(b'[') {
        return Ok(());
    }
    if scanner.take(if is_object { b'}' } else { b']' }) {
        return Ok(());
    }
    let mut index = 0usize;
    loop {
        let name = if is_object { scanner.name()?.text().ok() } else { Some(index.to_string().into()) };
        each(name.as_deref(), scanner.value(1)?);
        if !scanner.take(b',') {
            return Ok(());
        }
        index += 1;
    }
}
