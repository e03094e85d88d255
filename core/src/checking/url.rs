//! Addresses: the pattern of the schemas, and the same by hand.

/// The pattern of an address, for every validator: explicit sets alone, and no line feed behind the end. What it takes is a URI of
/// RFC 3986 without user information.
pub(crate) const PATTERN: &str = r"^https?://[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[0-9]{1,5})?([/?]([A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f][0-9A-Fa-f])*)?(#([A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f][0-9A-Fa-f])*)?$(?!\n)";

/// Whether a text is an address by [`PATTERN`].
pub(crate) fn is_url(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some(rest) = bytes.strip_prefix(b"https://").or_else(|| bytes.strip_prefix(b"http://")) else { return false };
    let host = rest.iter().position(|byte| !is_host(*byte)).unwrap_or(rest.len());
    let (host, rest) = rest.split_at(host);
    let is_label = |label: &[u8]| !label.is_empty() && label.first() != Some(&b'-') && label.last() != Some(&b'-');
    host.split(|byte| *byte == b'.').all(is_label) && is_rest(after_port(rest))
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.'
}

/// What stands behind the port; all of it where there is none, or where what stands there is none.
fn after_port(rest: &[u8]) -> &[u8] {
    let Some(port) = rest.strip_prefix(b":") else { return rest };
    let digits = port.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if (1..=5).contains(&digits) { &port[digits..] } else { rest }
}

/// Whether it is nothing, or a path, a query or a fragment.
fn is_rest(rest: &[u8]) -> bool {
    if !matches!(rest.first(), None | Some(b'/' | b'?' | b'#')) {
        return false;
    }
    let (mut at, mut fragments) = (0, 0);
    while let Some(&byte) = rest.get(at) {
        at += match CLASSES[byte as usize] {
            Class::Allowed => 1,
            Class::Fragment if fragments == 0 => {
                fragments += 1;
                1
            }
            Class::Percent if is_hex(rest.get(at + 1)) && is_hex(rest.get(at + 2)) => 3,
            _ => return false,
        };
    }
    true
}

fn is_hex(byte: Option<&u8>) -> bool {
    byte.is_some_and(u8::is_ascii_hexdigit)
}

#[derive(Clone, Copy)]
enum Class {
    Allowed,
    Percent,
    Fragment,
    Forbidden,
}

/// What a character may be behind the host.
const CLASSES: [Class; 256] = {
    let mut classes = [Class::Forbidden; 256];
    let allowed = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~:/?@!$&'()*+,;=-";
    let mut position = 0;
    while position < allowed.len() {
        classes[allowed[position] as usize] = Class::Allowed;
        position += 1;
    }
    classes[b'%' as usize] = Class::Percent;
    classes[b'#' as usize] = Class::Fragment;
    classes
};
