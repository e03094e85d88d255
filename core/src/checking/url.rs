//! Addresses: the pattern of the schemas, and the same by hand.
/// The pattern of an address, for every validator: explicit sets alone. What it takes is a URI of RFC 3986 without user information.
#[cfg_attr(not(feature = "schema"), allow(dead_code, reason = "for the schema"))]
pub(crate) const PATTERN: &str = r"^https?://[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[0-9]{1,5})?([/?][A-Za-z0-9._~:/?@!$&'()*+,;=-]*(%[0-9A-Fa-f][0-9A-Fa-f][A-Za-z0-9._~:/?@!$&'()*+,;=-]*)*)?(#[A-Za-z0-9._~:/?@!$&'()*+,;=-]*(%[0-9A-Fa-f][0-9A-Fa-f][A-Za-z0-9._~:/?@!$&'()*+,;=-]*)*)?$";

/// Whether a text is an address by [`PATTERN`].
pub(crate) fn is_url(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some(rest) = bytes.strip_prefix(b"https://").or_else(|| bytes.strip_prefix(b"http://")) else { return false };
    after_host(rest).is_some_and(is_rest)
}

/// A text as an address, with percent-encoding; nothing where it does not become one.
pub(crate) fn encoded(text: &str) -> Option<String> {
    let mut address = String::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        let is_escape = byte == b'%' && behind.iter().take(2).filter(|digit| digit.is_ascii_hexdigit()).count() == 2;
        if is_escape || byte == b'#' || ALLOWED[byte as usize] {
            address.push(byte.into());
        } else {
            let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half)]);
            address.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
        rest = behind;
    }
    is_url(&address).then_some(address)
}

/// What stands behind the host and the port; nothing where there is no host.
fn after_host(text: &[u8]) -> Option<&[u8]> {
    // Labels neither begin nor end with a hyphen, and none is empty.
    let mut last = b'.';
    let mut end = 0;
    while let Some(&byte) = text.get(end) {
        match byte {
            b'.' if last == b'.' || last == b'-' => return None,
            b'-' if last == b'.' => return None,
            b'.' | b'-' => {}
            _ if byte.is_ascii_alphanumeric() => {}
            _ => break,
        }
        last = byte;
        end += 1;
    }
    if last == b'.' || last == b'-' {
        return None;
    }
    let rest = &text[end..];
    let Some(port) = rest.strip_prefix(b":") else { return Some(rest) };
    let digits = port.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (1..=5).contains(&digits).then(|| &port[digits..])
}

/// Whether it is nothing, or a path, a query or a fragment.
fn is_rest(rest: &[u8]) -> bool {
    if !matches!(rest.first(), None | Some(b'/' | b'?' | b'#')) {
        return false;
    }
    let mut rest = rest;
    let mut has_fragment = false;
    loop {
        let allowed = rest.iter().take_while(|byte| ALLOWED[**byte as usize]).count();
        rest = match &rest[allowed..] {
            [] => return true,
            [b'#', behind @ ..] if !has_fragment => {
                has_fragment = true;
                behind
            }
            [b'%', high, low, behind @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => behind,
            _ => return false,
        };
    }
}

/// The characters behind the host, percent and number signs apart.
const ALLOWED: [bool; 256] = {
    let mut table = [false; 256];
    let allowed = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~:/?@!$&'()*+,;=-";
    let mut position = 0;
    while position < allowed.len() {
        table[allowed[position] as usize] = true;
        position += 1;
    }
    table
};
