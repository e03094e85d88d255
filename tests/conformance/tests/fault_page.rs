//! The page of fault codes against the table of codes, both ways: same codes, same claims, and each example gives its code.

use osce::{
    CheckOptions, NewsItem,
    checking::{FaultCode, Profile, Report, check_json_as},
    read_page,
    reading::{LinesOptions, check_lines, read_feed, read_listing},
    records::RecordKind,
};

/// A section of the page: a code, the line about it, its examples with the words behind their fences.
struct Section {
    code: String,
    about: String,
    examples: Vec<(String, String)>,
}

fn sections() -> Vec<Section> {
    let page = std::fs::read_to_string(osce_conformance::root().join("docs/faults.md")).unwrap();
    let of_code = |section: &str| {
        let (name, text) = section.split_once('\n')?;
        let code = name.strip_prefix('`')?.strip_suffix('`')?.to_owned();
        let about = text.lines().find(|line| line.starts_with("severity:")).unwrap_or_default().to_owned();
        let mut examples = Vec::new();
        let mut fences = text.split("\n```");
        fences.next();
        while let (Some(example), Some(_)) = (fences.next(), fences.next()) {
            let (words, body) = example.split_once('\n').unwrap_or((example, ""));
            examples.push((words.to_owned(), body.to_owned()));
        }
        Some(Section { code, about, examples })
    };
    page.split("\n## ").filter_map(of_code).collect()
}

#[test]
fn the_page_has_the_codes_of_the_table() {
    let on_page: Vec<String> = sections().into_iter().map(|section| section.code).collect();
    let in_table: Vec<&str> = FaultCode::ALL.iter().map(|code| code.slug()).collect();
    assert_eq!(on_page, in_table);
}

#[test]
fn the_page_says_what_the_table_says() {
    for section in sections() {
        let code = FaultCode::from_slug(&section.code).unwrap();
        let schema = if code.is_in_schema() { "yes" } else { "no" };
        let params: Vec<String> = code.params().iter().map(|name| format!("`{name}`")).collect();
        let params = if params.is_empty() { "none".to_owned() } else { params.join(", ") };
        let wanted = format!("· in schema: {schema} · params: {params}");
        assert!(section.about.ends_with(&wanted), "{code}: `{}` does not end in `{wanted}`", section.about);
        assert!(!section.examples.is_empty(), "{code} has no example");
    }
}

#[test]
fn each_example_gives_its_code() {
    for section in sections() {
        for (words, body) in &section.examples {
            let reports = reports(words, body);
            let fault =
                reports.iter().flat_map(|report| &report.faults).find(|fault| fault.code.slug() == section.code);
            let fault = fault.unwrap_or_else(|| panic!("{}: the example gives {reports:?}", section.code));
            assert!(section.about.contains(fault.severity.slug()), "{}: `{}`, {fault}", section.code, section.about);
        }
    }
}

/// What an example is checked as, by the words behind its fence.
fn reports(words: &str, body: &str) -> Vec<Report> {
    let words: Vec<&str> = words.split_whitespace().collect();
    let number = |name: &str| words.iter().find_map(|word| word.strip_prefix(name)?.parse::<usize>().ok());
    let profile = words.iter().find_map(|word| Profile::from_slug(word)).unwrap_or_default();
    let today = "2026-01-15".parse().unwrap();
    let options = CheckOptions::new(today).profile(profile).advice(words.contains(&"advice"));
    match words[..] {
        ["json", kind, ..] => {
            let kind = RecordKind::from_slug(kind).unwrap_or_else(|| panic!("no record `{kind}`"));
            let json = match number("repeat=") {
                Some(times) => body.replace('@', &vec!["1"; times].join(",")),
                None => body.to_owned(),
            };
            vec![check_json_as(kind, json, &options).report]
        }
        ["jsonl", ..] => {
            let options = LinesOptions::new(options).longest_line(number("limit=").unwrap());
            let mut reports = Vec::new();
            check_lines(body.as_bytes(), &options, |line| reports.push(line.report())).unwrap();
            reports
        }
        ["hex", ..] => {
            let bytes: Vec<u8> = body.split_whitespace().map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect();
            let is_page = words.contains(&"page");
            let json = || check_json_as(RecordKind::NewsItem, &bytes, &options);
            vec![if is_page { read_page(&bytes, &options) } else { json() }.report]
        }
        ["text", "page", ..] => vec![read_page(body, &options).report],
        ["merge"] => {
            let items: Vec<NewsItem> = body.lines().map(|json| NewsItem::from_json(json).unwrap()).collect();
            vec![NewsItem::merge(&items[0], &items[1]).report]
        }
        ["feed"] => read_feed(body, None, &options).into_iter().map(|checked| checked.report).collect(),
        ["text", "listing", ..] => read_listing(body, &options).into_iter().map(|checked| checked.report).collect(),
        _ => panic!("an example of an unknown kind: {words:?}"),
    }
}
