//! What a page says of itself beside its text: its address, language, title, day and translations.

use std::collections::HashSet;

use serde_json::Value;

use super::address;
use super::elements::Element;
use super::tag::Tag;
use super::tokens::Token;
use crate::reading::same_page;

/// What a page says of itself.
#[derive(Default, Debug)]
pub(crate) struct Head {
    /// The language of `html`.
    pub(crate) language: Option<String>,
    canonical: Option<String>,
    og_url: Option<String>,
    /// Where a program that saved the page had it from.
    saved_from: Option<String>,
    base: Option<String>,
    og_title: Option<String>,
    /// What stands in `title`.
    title: Option<String>,
    og_image: Option<String>,
    headline: Option<String>,
    /// It says to be an article.
    is_article: bool,
    /// The day of the article in JSON-LD, that of something else there, and those of `meta`.
    day_of_article: Option<String>,
    day_of_data: Option<String>,
    published: Vec<String>,
    /// The pages in other languages, with their addresses.
    alternates: Vec<(String, String)>,
    /// What the text that follows is.
    inside: Inside,
}

/// Whose text is being read.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
enum Inside {
    #[default]
    Other,
    /// JSON-LD.
    Data,
    Title,
}

impl Head {
    /// Takes what a token says.
    pub(crate) fn take(&mut self, token: &Token<'_>) {
        match token {
            Token::Start(tag) => self.start(tag),
            Token::End(Element::SCRIPT | Element::TITLE) => self.inside = Inside::Other,
            Token::Text(text, ..) => match self.inside {
                Inside::Data => self.data(text),
                Inside::Title => self.title = self.title.take().or_else(|| Some((*text).to_owned())),
                Inside::Other => {}
            },
            Token::Comment(text) => self.comment(text),
            Token::End(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag.element {
            Element::HTML => {
                let language = tag.attribute("lang").or_else(|| tag.attribute("xml:lang")).map(str::to_owned);
                self.language = self.language.take().or(language);
            }
            Element::BASE => self.base = self.base.take().or_else(|| tag.attribute("href").map(str::to_owned)),
            Element::LINK => self.link(tag),
            Element::META => self.meta(tag),
            Element::SCRIPT => {
                let kind = tag.attribute("type").unwrap_or_default().split(';').next().unwrap_or_default().trim();
                self.inside =
                    if kind.eq_ignore_ascii_case("application/ld+json") { Inside::Data } else { Inside::Other };
            }
            Element::TITLE => self.inside = Inside::Title,
            _ => {}
        }
    }

    fn link(&mut self, tag: &Tag) {
        let Some(href) = tag.attribute("href") else { return };
        if tag.has_word("rel", "canonical") {
            self.canonical.get_or_insert_with(|| href.to_owned());
        } else if tag.has_word("rel", "alternate")
            && let Some(language) = tag.attribute("hreflang")
            && !language.eq_ignore_ascii_case("x-default")
        {
            self.alternates.push((language.to_owned(), href.to_owned()));
        }
    }

    fn meta(&mut self, tag: &Tag) {
        let Some(content) = tag.attribute("content").map(str::trim).filter(|content| !content.is_empty()) else {
            return;
        };
        let name = tag.attribute("property").or_else(|| tag.attribute("name")).unwrap_or_default();
        match name.to_ascii_lowercase().as_str() {
            "og:url" => self.og_url = Some(content.to_owned()),
            "og:title" => self.og_title = Some(content.to_owned()),
            "og:type" => self.is_article |= content.eq_ignore_ascii_case("article"),
            "og:image" => self.og_image = self.og_image.take().or_else(|| Some(content.to_owned())),
            "article:published_time"
            | "dcterms.date"
            | "dc.date"
            | "dcterms.created"
            | "dc.date.issued"
            | "dcterms.issued"
            | "date"
            | "pubdate"
            | "publish-date" => self.published.push(content.to_owned()),
            _ => {}
        }
    }

    /// 'saved from url=(0042)https://...', and what `SingleFile` writes.
    fn comment(&mut self, text: &str) {
        let text = text.trim();
        let url = if let Some(rest) = text.strip_prefix("saved from url=") {
            rest.trim_start_matches(|c: char| c == '(' || c == ')' || c.is_ascii_digit()).split_whitespace().next()
        } else if text.starts_with("Page saved with SingleFile") {
            text.lines().find_map(|line| line.trim().strip_prefix("url:")).map(str::trim)
        } else {
            None
        };
        if let Some(url) = url {
            self.saved_from = Some(url.to_owned());
        }
    }

    /// What JSON-LD says of an article.
    fn data(&mut self, json: &str) {
        if let Ok(value) = serde_json::from_str::<Value>(json) {
            self.article(&value, 0);
        }
    }

    fn article(&mut self, value: &Value, depth: usize) {
        /// A graph stands in a list in an object.
        const DEEPEST: usize = 4;
        if depth > DEEPEST {
            return;
        }
        match value {
            Value::Array(elements) => elements.iter().for_each(|element| self.article(element, depth + 1)),
            Value::Object(members) => {
                if let Some(graph) = members.get("@graph") {
                    self.article(graph, depth + 1);
                }
                let kind = members.get("@type").map(Value::to_string).unwrap_or_default();
                self.is_article |= kind.contains("NewsArticle");
                let text = |name: &str| members.get(name).and_then(Value::as_str).map(str::to_owned);
                if let Some(headline) = text("headline") {
                    self.headline.get_or_insert(headline);
                }
                // That of an article counts before those of what stands around it.
                if let Some(day) = text("datePublished") {
                    let place = if kind.contains("Article") { &mut self.day_of_article } else { &mut self.day_of_data };
                    place.get_or_insert(day);
                }
            }
            _ => {}
        }
    }

    /// The addresses of the page, the surest first: the one that the caller knows, then those of its head.
    pub(crate) fn urls(&self, given: Option<&str>) -> Vec<String> {
        let of_head = [self.canonical.as_deref(), self.og_url.as_deref(), self.saved_from.as_deref()];
        // A base names a folder, or the site, and not the page.
        let mut whole = of_head.into_iter().chain([self.base.as_deref()]).flatten();
        let first = given.map(str::to_owned).or_else(|| whole.find_map(|url| address::resolve(None, url)));
        let given = given.map(|given| address::original(given).to_owned());
        // One of the head may be relative to another.
        let of_head = of_head.into_iter().flatten().filter_map(|url| address::resolve(first.as_deref(), url));
        given.into_iter().chain(of_head).collect()
    }

    /// What relative addresses are relative to, on a page with an address.
    pub(crate) fn base(&self, page: Option<&str>) -> Option<String> {
        let base = self.base.as_deref().and_then(|base| address::resolve(page, base));
        base.or_else(|| page.map(str::to_owned))
    }

    /// The titles that the page says to have, without the name of the site.
    pub(crate) fn titles(&self) -> impl Iterator<Item = &str> {
        [&self.og_title, &self.headline].into_iter().flatten().map(|title| without_site(title))
    }

    /// What the page is called where none of its lines is a title.
    pub(crate) fn name(&self) -> Option<&str> {
        self.titles().chain(self.title.as_deref().map(without_site)).find(|title| !title.is_empty())
    }

    /// The days that the page says to be published on, the likeliest first.
    pub(crate) fn days(&self) -> impl Iterator<Item = &str> {
        [&self.day_of_article, &self.day_of_data].into_iter().flatten().chain(&self.published).map(String::as_str)
    }

    /// Whether the page says to be an article.
    pub(crate) fn says_news(&self) -> bool {
        self.is_article
    }

    /// The picture that stands for the page.
    pub(crate) fn image(&self) -> Option<&str> {
        self.og_image.as_deref()
    }

    /// The page in other languages: each with its address, without the page itself.
    pub(crate) fn translations(&self, url: Option<&str>, base: Option<&str>) -> Vec<(String, String)> {
        let mut found: Vec<(String, String)> = Vec::new();
        let mut met = HashSet::new();
        for (language, href) in &self.alternates {
            let Some(href) = address::resolve(base, href) else { continue };
            let is_other = url.is_none_or(|url| !same_page::is_same(url, &href));
            if is_other && met.insert(href.clone()) {
                found.push((language.clone(), href));
            }
        }
        found
    }
}

/// A title without the name of the site behind it.
fn without_site(title: &str) -> &str {
    let end = [" | ", " – ", " — "].iter().filter_map(|mark| {
        let at = title.rfind(mark)?;
        title[at..].contains("OSCE").then_some(at)
    });
    title[..end.min().unwrap_or(title.len())].trim()
}
