//! What a page is about that is not a news item, where it shows that.
//!
//! News may be about a vacancy, a mandate or a document. So a page is something else only where two marks of its kind stand in it, or
//! where it is called as pages of errors are, and where nothing shows that it is news.

use super::dateline::dateline;
use super::lines::Piece;
use super::marks::{self, Mark};
use super::page_reading::{ReadFault, ReadValue, Reading};
use super::terms;
use crate::checking::codes::FaultCode;
use crate::checking::options::CheckOptions;
use crate::lookup::span::TextSpan;
use crate::records::members::MemberId;
use crate::records::record::NewsItem;
use crate::vocabularies::closed_sets::{PageSubject, RecordKind, Vocabulary};

/// A heading is no longer than this (characters).
const LONGEST_HEADING: usize = 80;

/// Parts of the addresses of news.
const PATHS_OF_NEWS: [&str; 2] = ["/press-releases", "/stories"];

/// Tells where a page is not a news item, or where nothing shows that it is one.
pub(crate) fn tell(reading: &mut Reading, says_news: bool, options: &CheckOptions) {
    let is_asked_for = options.record.is_some();
    let has_item = reading.faults.iter().all(|fault| fault.code != FaultCode::NoItem);
    if reading.record != RecordKind::NewsItem || is_asked_for || !has_item {
        return;
    }
    let page = Page::new(reading);
    let Some((code, text)) = page.fault(says_news) else { return };
    let span = page.title_span;
    reading.faults.push(ReadFault { code, member: None, span, text });
}

struct Page<'r> {
    reading: &'r Reading,
    title: &'r str,
    title_span: TextSpan,
    /// The lines of its texts, and those that have no place in the record.
    lines: Vec<&'r str>,
}

impl<'r> Page<'r> {
    fn new(reading: &'r Reading) -> Self {
        let news = NewsItem::MEMBERS;
        let text = |id: MemberId| match reading.member(id).map(|read| &read.value) {
            Some(ReadValue::Text(text)) => text.as_str(),
            _ => "",
        };
        let title_span = reading.member(news.title).map_or(TextSpan::new(0, 0), |title| title.span);
        let unread = reading.faults.iter().filter(|fault| fault.code == FaultCode::UnreadText);
        let texts = [text(news.summary), text(news.body)].into_iter().chain(unread.map(|fault| fault.text.as_str()));
        let lines = texts.flat_map(str::lines).map(str::trim).filter(|line| !line.is_empty()).collect();
        Self { reading, title: text(news.title).trim(), title_span, lines }
    }

    fn has(&self, id: MemberId) -> bool {
        self.reading.member(id).is_some() || self.reading.empty.iter().any(|(empty, _)| *empty == id)
    }

    fn fault(&self, says_news: bool) -> Option<(FaultCode, String)> {
        let news = NewsItem::MEMBERS;
        let is_labelled = says_news || self.has(news.kind) || self.is_at_news() || self.has_dateline();
        if is_labelled {
            return None;
        }
        if let Some(subject) = self.subject() {
            return Some((FaultCode::NotAnItem, subject.slug().to_owned()));
        }
        let fields = [news.issued_on, news.issued_by, news.fields_of_work, news.countries, news.place];
        let has_sign = fields.into_iter().any(|field| self.has(field));
        (!has_sign).then(|| (FaultCode::NoSignOfAnItem, String::new()))
    }

    /// Whether its address is among those of news.
    fn is_at_news(&self) -> bool {
        let url = self.reading.member(NewsItem::MEMBERS.url);
        matches!(url.map(|url| &url.value), Some(ReadValue::Text(url)) if PATHS_OF_NEWS.iter().any(|path| url.contains(path)))
    }

    fn has_dateline(&self) -> bool {
        self.lines.iter().take(2).any(|line| dateline(Piece { text: line, start: 0 }).is_some())
    }

    /// What the page is, if it shows it.
    fn subject(&self) -> Option<PageSubject> {
        if marks::is(self.title.trim_end_matches(['.', '…']), Mark::ErrorPage) {
            return Some(PageSubject::ErrorPage);
        }
        let is_dated = self.has(NewsItem::MEMBERS.issued_on) || self.has(NewsItem::MEMBERS.issued_by);
        let of_title: [(Mark, PageSubject, &dyn Fn() -> bool); 3] = [
            (Mark::CookieWall, PageSubject::CookieWall, &|| self.has_word(Mark::Cookies)),
            (Mark::MandateTitle, PageSubject::Mandate, &|| self.has_word(Mark::Mandate)),
            (Mark::About, PageSubject::About, &|| {
                self.lines.iter().any(|line| marks::is(line, Mark::About) || is_name(line))
            }),
        ];
        let of_title = of_title.into_iter().find(|(mark, _, second)| marks::is(self.title, *mark) && second());
        if let Some((_, subject, _)) = of_title {
            return Some(subject);
        }
        let of_fields = [(Mark::Vacancy, PageSubject::Vacancy), (Mark::Project, PageSubject::Project)];
        let of_fields = of_fields.into_iter().find(|(mark, _)| self.fields(*mark) >= 2);
        if let Some((_, subject)) = of_fields {
            return Some(subject);
        }
        let symbols = self.all_lines().filter(|line| is_symbol(line)).count();
        let words = self.all_lines().filter(|line| marks::behind(line, Mark::Document).is_some()).count();
        if symbols > 0 && symbols + words >= 2 {
            return Some(PageSubject::Document);
        }
        let begins_with_heading = self.lines.first().is_some_and(|line| is_name(line) || is_heading(line));
        (!is_dated && is_name(self.title) && begins_with_heading).then_some(PageSubject::Section)
    }

    fn all_lines(&self) -> impl Iterator<Item = &'r str> {
        [self.title].into_iter().chain(self.lines.iter().copied())
    }

    fn has_word(&self, mark: Mark) -> bool {
        self.lines.iter().any(|line| marks::last_in(line, mark).is_some())
    }

    /// How many different fields stand in it, each with a colon.
    fn fields(&self, mark: Mark) -> usize {
        let fields = self
            .lines
            .iter()
            .filter(|line| marks::behind(line, mark).is_some_and(|rest| rest.trim_start().starts_with(':')));
        let mut names: Vec<&str> = fields.filter_map(|line| line.split(':').next()).collect();
        names.sort_unstable();
        names.dedup();
        names.len()
    }
}

/// Whether a line is the name of a structure, a field of work or a State, and nothing else.
fn is_name(line: &str) -> bool {
    [Vocabulary::Structure, Vocabulary::FieldOfWork, Vocabulary::Country]
        .into_iter()
        .any(|vocabulary| terms::label(line, vocabulary).is_some())
}

/// Whether a line is a heading: short, and not a sentence.
fn is_heading(line: &str) -> bool {
    line.chars().nth(LONGEST_HEADING).is_none() && !line.ends_with(['.', '!', '?', '"', '”', ':', ';', ','])
}

/// Whether a line is the symbol of a document, such as `PC.DEC/1234`.
fn is_symbol(line: &str) -> bool {
    let Some((letters, number)) = line.split_once('/') else { return false };
    let is_letters = letters.contains('.') && letters.chars().all(|c| c.is_ascii_uppercase() || c == '.');
    let mut rest = number.chars();
    is_letters
        && rest.next().is_some_and(|c| c.is_ascii_digit())
        && rest.all(|c| c.is_ascii_alphanumeric() || "/.-".contains(c))
}
