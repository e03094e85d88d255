//! What the beginning of a page says of its own encoding and language.
//!
//! This is the prescan of the HTML standard: it knows comments, tags and attributes, and nothing of what a page means.

use memchr::{memchr, memmem};

use super::encoding::Encoding;

/// How many bytes are looked at, as in the standard.
const LENGTH: usize = 1024;

/// What a page says of itself, in bytes of which the encoding is not yet known.
#[derive(Default, Debug)]
pub(super) struct Prescan<'b> {
    /// The first encoding declared that is known: by `<meta>`, or else by `<?xml encoding="...">`.
    pub(super) declared: Option<Encoding>,
    /// The language of `<html lang="...">` without region and script: `sr` of `sr-Latn-RS`. Empty where none is named.
    pub(super) language: &'b [u8],
}

impl<'b> Prescan<'b> {
    /// Looks at the beginning of a page.
    pub(super) fn of(page: &'b [u8]) -> Self {
        let mut found = Self::default();
        let mut xml = None;
        let mut rest = page.get(..LENGTH).unwrap_or(page);
        while let Some(at) = memchr(b'<', rest) {
            rest = &rest[at + 1..];
            if rest.starts_with(b"!--") {
                // '<!-->' is a whole comment: its dashes end it too.
                rest = memmem::find(rest, b"-->").map_or(&[], |end| &rest[end + 3..]);
                continue;
            }
            let name = word(&mut rest, b"/>");
            if name.eq_ignore_ascii_case(b"meta") {
                found.declared = declared_by_meta(&mut rest);
            } else if name.eq_ignore_ascii_case(b"html") {
                found.language = language_of_html(&mut rest);
            } else if name.eq_ignore_ascii_case(b"?xml") {
                xml = attribute_named(&mut rest, &[b"encoding"]).and_then(Encoding::of_label);
            } else if name.first().is_some_and(u8::is_ascii_alphabetic) {
                // What is quoted in an attribute is not a tag.
                while attribute(&mut rest).is_some() {}
            }
            if found.declared.is_some() {
                break;
            }
        }
        found.declared = found.declared.or(xml);
        found
    }
}

/// The encoding that `<meta>` declares, from its attributes.
fn declared_by_meta(rest: &mut &[u8]) -> Option<Encoding> {
    let (mut charset, mut content, mut is_content_type) = (None, None, false);
    while let Some((name, value)) = attribute(rest) {
        match name.to_ascii_lowercase().as_slice() {
            b"charset" => charset = charset.or(Some(value)),
            b"content" => content = content.or(Some(value)),
            b"http-equiv" => is_content_type |= value.eq_ignore_ascii_case(b"content-type"),
            _ => {}
        }
    }
    let of_content = || content.filter(|_| is_content_type).and_then(charset_of);
    charset.or_else(of_content).and_then(Encoding::of_label)
}

/// The label in a content type: `koi8-r` in `text/html; charset=koi8-r`.
fn charset_of(mut content: &[u8]) -> Option<&[u8]> {
    const NAME: &[u8] = b"charset";
    loop {
        let at = content.windows(NAME.len()).position(|window| window.eq_ignore_ascii_case(NAME))?;
        content = content[at + NAME.len()..].trim_ascii_start();
        let Some(value) = content.strip_prefix(b"=") else { continue };
        return match value.trim_ascii_start() {
            [quote @ (b'"' | b'\''), value @ ..] => memchr(*quote, value).map(|end| &value[..end]),
            value => Some(word(&mut { value }, b";")),
        };
    }
}

/// The language that `<html>` names, from its attributes.
fn language_of_html<'b>(rest: &mut &'b [u8]) -> &'b [u8] {
    let tag = attribute_named(rest, &[b"lang", b"xml:lang"]).unwrap_or_default().trim_ascii();
    tag.split(|byte| matches!(byte, b'-' | b'_')).next().unwrap_or_default()
}

/// The value of the first attribute of a tag with one of the names. The tag is passed over.
fn attribute_named<'b>(rest: &mut &'b [u8], names: &[&[u8]]) -> Option<&'b [u8]> {
    let mut found = None;
    while let Some((name, value)) = attribute(rest) {
        if found.is_none() && names.iter().any(|it| name.eq_ignore_ascii_case(it)) {
            found = Some(value);
        }
    }
    found
}

/// The name and the value of the next attribute of a tag, which is passed over; none where the tag ends, or where what is looked at ends
/// within the attribute: half a label is another label.
fn attribute<'b>(rest: &mut &'b [u8]) -> Option<(&'b [u8], &'b [u8])> {
    while let [b' ' | b'\t' | b'\n' | b'\x0c' | b'\r' | b'/', after @ ..] = *rest {
        *rest = after;
    }
    if rest.first().is_none_or(|byte| *byte == b'>') {
        return None;
    }
    let name = word(rest, b"=/>");
    let Some(value) = rest.trim_ascii_start().strip_prefix(b"=") else { return Some((name, b"")) };
    *rest = value.trim_ascii_start();
    let value = if let [quote @ (b'"' | b'\''), value @ ..] = *rest {
        let end = memchr(*quote, value);
        *rest = end.map_or(&[], |end| &value[end + 1..]);
        end.map(|end| &value[..end])
    } else {
        let value = word(rest, b">");
        (!rest.is_empty()).then_some(value)
    };
    value.map(|value| (name, value))
}

/// What stands before the next space or one of the ends. It is passed over.
fn word<'b>(rest: &mut &'b [u8], ends: &[u8]) -> &'b [u8] {
    let is_end = |byte: &u8| byte.is_ascii_whitespace() || ends.contains(byte);
    let (word, after) = rest.split_at(rest.iter().position(is_end).unwrap_or(rest.len()));
    *rest = after;
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations() {
        let koi8 = Some(Encoding::Koi8R);
        let pages = [
            ("<meta charset=koi8-r>", koi8),
            ("<META CHARSET = 'KOI8-R' />", koi8),
            ("<meta name=a content=b><meta charset=\"koi8-r\">", koi8),
            ("<!doctype html>\n<!-- <meta charset=utf-8> --><html><head><meta/charset=koi8-r>", koi8),
            ("<!--><meta charset=koi8-r>", koi8),
            ("<meta http-equiv=Content-Type content=\"text/html; charset=koi8-r\">", koi8),
            ("<meta content='text/html;charset = \"koi8-r\"' http-equiv='content-type'>", koi8),
            ("<meta http-equiv=content-type content='charset charset=koi8-r;x'>", koi8),
            ("<meta charset=x-sjis><meta charset=koi8-r>", koi8),
            ("<?xml version='1.0' encoding='koi8-r'?><html>", koi8),
            ("<?xml encoding='utf-8'?><meta charset=koi8-r>", koi8),
            ("a < b <meta charset=koi8-r>", koi8),
            ("<meta content=\"text/html; charset=koi8-r\">", None),
            ("<meta http-equiv=refresh content=\"text/html; charset=koi8-r\">", None),
            ("<p title='<meta charset=koi8-r>'>", None),
            ("<metadata charset=koi8-r>", None),
            ("<!-- <meta charset=koi8-r>", None),
            ("<meta charset=koi8-r", None),
            ("<meta charset='koi8-r", None),
            ("", None),
        ];
        for (page, declared) in pages {
            assert_eq!(Prescan::of(page.as_bytes()).declared, declared, "{page}");
        }
        let late = format!("{:1$}<meta charset=koi8-r>", "", LENGTH - 20);
        assert_eq!(Prescan::of(late.as_bytes()).declared, None);
    }

    #[test]
    fn languages() {
        for (page, language) in [
            ("<!doctype html><html dir=ltr lang=\"sr-Latn-RS\" class='a'>", "sr"),
            ("<HTML xml:lang='ru'>", "ru"),
            ("<html>", ""),
            ("<p lang=ru>", ""),
        ] {
            assert_eq!(Prescan::of(page.as_bytes()).language, language.as_bytes(), "{page}");
        }
    }
}
