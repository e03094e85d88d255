//! Addresses as pages write them: relative ones, and those of archives.

/// Where the Wayback Machine keeps pages.
const ARCHIVE: &str = "https://web.archive.org";

/// The address that another one means on a page; nothing where it is not one of the web.
pub(crate) fn resolve(base: Option<&str>, reference: &str) -> Option<String> {
    let reference = reference.trim();
    // An archive writes its own addresses without its name.
    let of_archive = reference.strip_prefix("/web/").filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let whole = match scheme(reference) {
        Some("http" | "https") => reference.to_owned(),
        None if of_archive.is_some_and(|rest| rest.contains("/http")) => format!("{ARCHIVE}{reference}"),
        Some(_) => return None,
        None => relative(base?, reference)?,
    };
    let whole = original(&whole).to_owned();
    // A page that is saved has its files beside it, which are nobody's address.
    let is_address = whole.starts_with("http://") || whole.starts_with("https://");
    is_address.then(|| whole.split(char::is_whitespace).collect::<Vec<_>>().join("%20"))
}

/// The scheme of an address, in lower case ones alone.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    is_scheme.then_some(scheme)
}

/// A reference without a scheme, by the address of its page.
fn relative(base: &str, reference: &str) -> Option<String> {
    let scheme_end = base.find("://")? + 3;
    let host_end = base[scheme_end..].find(['/', '?', '#']).map_or(base.len(), |end| scheme_end + end);
    if let Some(rest) = reference.strip_prefix("//") {
        return Some(format!("{}//{rest}", &base[..scheme_end - 2]));
    }
    let path_end = base[host_end..].find(['?', '#']).map_or(base.len(), |end| host_end + end);
    let path = &base[host_end..path_end];
    let joined = match reference.chars().next() {
        None => return Some(base.split('#').next().unwrap_or(base).to_owned()),
        Some('#') => return None,
        Some('?') => return Some(format!("{}{reference}", &base[..path_end])),
        Some('/') => reference.to_owned(),
        // Files beside the page: './Title_files/image.jpg'.
        _ if reference.split('/').any(|part| part.ends_with("_files")) => return None,
        _ => format!("{}{reference}", &path[..path.rfind('/').map_or(0, |slash| slash + 1)]),
    };
    let joined = if joined.starts_with('/') { joined } else { format!("/{joined}") };
    let (path, query) = joined.split_at(joined.find(['?', '#']).unwrap_or(joined.len()));
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').skip(1) {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    if path.ends_with("/.") || path.ends_with("/..") {
        parts.push("");
    }
    Some(format!("{}/{}{query}", &base[..host_end], parts.join("/")))
}

/// What an archive keeps, by the address that it has there; the address itself elsewhere.
pub(crate) fn original(address: &str) -> &str {
    let hosts = ["https://web.archive.org/web/", "http://web.archive.org/web/", "https://web-static.archive.org/web/"];
    let Some(rest) = hosts.iter().find_map(|host| address.strip_prefix(host)) else { return address };
    // '20210314103000im_/https://...'
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let kept = rest.find('/').filter(|_| digits >= 4).map(|slash| &rest[slash + 1..]);
    kept.filter(|kept| kept.starts_with("http")).unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_of_the_page() {
        let base = Some("https://www.osce.org/a/b?c=d#e");
        for (reference, wanted) in [
            ("https://example.org/x", Some("https://example.org/x")),
            ("//example.org/x", Some("https://example.org/x")),
            ("/x/y", Some("https://www.osce.org/x/y")),
            ("x", Some("https://www.osce.org/a/x")),
            ("../x/./y", Some("https://www.osce.org/x/y")),
            ("../../../x", Some("https://www.osce.org/x")),
            ("?page=2", Some("https://www.osce.org/a/b?page=2")),
            ("x y.jpg", Some("https://www.osce.org/a/x%20y.jpg")),
            ("#top", None),
            ("mailto:a@example.org", None),
            ("javascript:void(0)", None),
            ("./Title_files/a.jpg", None),
            ("file:///C:/a.html", None),
        ] {
            assert_eq!(resolve(base, reference).as_deref(), wanted, "{reference}");
        }
        assert_eq!(resolve(None, "/x"), None);
        assert_eq!(resolve(Some("https://www.osce.org"), "x").unwrap(), "https://www.osce.org/x");
    }

    #[test]
    fn archives_lead_to_what_they_keep() {
        let kept = "https://www.osce.org/a";
        assert_eq!(original(&format!("https://web.archive.org/web/20210314103000/{kept}")), kept);
        assert_eq!(resolve(None, &format!("http://web.archive.org/web/20210314im_/{kept}")).unwrap(), kept);
        let base = Some("https://web.archive.org/web/20210314103000/https://www.osce.org/a/b");
        assert_eq!(
            resolve(base, "/web/20210314103000im_/https://www.osce.org/c.jpg").unwrap(),
            "https://www.osce.org/c.jpg"
        );
        assert_eq!(original("https://web.archive.org/about"), "https://web.archive.org/about");
    }
}
