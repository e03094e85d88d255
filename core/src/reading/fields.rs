//! The lines in which a page names a field, and the lines that are its values.

use memchr::memchr2_iter;

use super::dateline::{dateline, place_and_date};
use super::lines::{Line, Piece};
use super::terms;
use crate::data::InPool;
use crate::data::{self, FieldNameRow};
use crate::lookup::written_dates::parse;
use crate::vocabularies::closed_sets::{Language, PageLayout, Vocabulary};
use osce_model::normal_form::{Stack, fold};
pub(crate) use osce_model::rows::PageField as Field;

/// No name of a field is longer than this (bytes).
const LONGEST_NAME: usize = 60;

/// What stands between the parts of the line of a site that collects news.
const BETWEEN: [char; 5] = ['-', '–', '—', '|', '·'];

/// No name that is not known is longer than this, or has more words: it would be a sentence.
const MOST_LETTERS: usize = 60;
const MOST_WORDS: usize = 7;

/// The vocabulary of the values of a field.
pub(crate) fn vocabulary_of(field: Field) -> Option<Vocabulary> {
    match field {
        Field::IssuedBy | Field::OrganizedBy => Some(Vocabulary::Structure),
        Field::FieldsOfWork => Some(Vocabulary::FieldOfWork),
        Field::Kind => Some(Vocabulary::NewsKind),
        Field::Countries => Some(Vocabulary::Country),
        Field::IssuedOn | Field::Place | Field::Location | Field::When | Field::Collections | Field::Categories => None,
    }
}

/// A line that names a field, with the values that were found for it.
#[derive(Clone, Debug)]
pub(crate) struct FieldLine<'t> {
    pub(crate) field: Field,
    pub(crate) language: Language,
    /// Bit n: layout n has a field of this name.
    pub(crate) layouts: u16,
    /// The name as it is written.
    pub(crate) name: Piece<'t>,
    pub(crate) values: Vec<Piece<'t>>,
}

impl<'t> FieldLine<'t> {
    /// `NAME:` or `NAME: value`, or the line of a site that collects news.
    pub(crate) fn read(line: &Line<'t>) -> Option<Self> {
        let (colon, length) = colon(line.text())?;
        let name = line.piece.slice(0, colon).trimmed();
        let Some(row) = find(name.text) else { return Self::of_collected(line.piece) };
        let value = line.piece.slice(colon + length, line.text().len()).trimmed();
        let values = if value.text.is_empty() { Vec::new() } else { vec![value] };
        Some(Self::new(row, name, values))
    }

    /// As [`FieldLine::read`], and `NAME` alone on its line where a layout writes it so.
    pub(crate) fn read_bare(line: &Line<'t>) -> Option<Self> {
        if let Some(field) = Self::read(line) {
            return Some(field);
        }
        let row = find(line.text()).filter(|row| row.bare)?;
        Some(Self::new(row, line.piece, Vec::new()))
    }

    /// As [`FieldLine::read`], and the name of any field alone on its line.
    pub(crate) fn read_alone(line: &Line<'t>) -> Option<Self> {
        Self::read(line).or_else(|| Some(Self::new(find(line.text())?, line.piece, Vec::new())))
    }

    /// 'SOURCE - Mon, 25/09/2023 - 14:33', which a site that collects news writes over an item.
    fn of_collected(line: Piece<'t>) -> Option<Self> {
        let text = line.text;
        if !line.is_within(LONGEST_NAME) {
            return None;
        }
        let is_between =
            |&(at, mark): &(usize, &str)| text[..at].ends_with(' ') && text[at + mark.len()..].starts_with(' ');
        let mut between = text.rmatch_indices(BETWEEN).filter(is_between);
        let (end, mark) = between.next().filter(|(end, _)| !text[..*end].contains(':'))?;
        let time = text[end + mark.len()..].trim_start();
        let is_time = |c: char| c.is_ascii_digit() || c == ':';
        if !(4..=8).contains(&time.len())
            || !time.chars().all(is_time)
            || !time.starts_with(|c: char| c.is_ascii_digit())
        {
            return None;
        }
        let start = between.next().map_or(0, |(at, mark)| at + mark.len());
        let day = line.slice(start, end).trimmed();
        let is_day = parse(day.text, None).is_ok_and(|range| range.first == range.last);
        // One that cannot be read is one all the same: '07/09/2021'.
        if !is_day && !is_in_numbers(day.text) {
            return None;
        }
        let source = line.slice(0, text[..start].trim_end_matches(BETWEEN).len()).trimmed();
        Some(Self {
            field: Field::IssuedOn,
            language: Language::English,
            layouts: PageLayout::Listing.bit(),
            name: line.slice(0, start),
            values: [day, source].into_iter().filter(|value| !value.text.is_empty()).collect(),
        })
    }

    fn new(row: &FieldNameRow, name: Piece<'t>, values: Vec<Piece<'t>>) -> Self {
        let (field, _) = Field::ALL[usize::from(row.field)];
        let language = Language::from_number(row.language);
        Self { field, language, layouts: row.layouts, name, values }
    }

    /// The language of a translated name, which is that of the values.
    pub(crate) fn translated(&self) -> Option<Language> {
        (self.language != Language::English).then_some(self.language)
    }

    /// Whether the line can be one more value of the field.
    pub(crate) fn takes(&self, line: &Line<'_>) -> bool {
        let is_date = || parse(line.text(), self.translated()).is_ok();
        let short = line.piece.is_within(80) && !line.piece.is_sentence();
        match self.field {
            Field::Place | Field::Location => self.values.is_empty() && short,
            Field::IssuedOn | Field::When => match self.values.len() {
                0 => is_date() || short && line.text().contains(|c: char| c.is_ascii_digit()),
                // The days of an event may stand on two lines, its first and its last.
                1 => is_date(),
                _ => false,
            },
            Field::Kind if !self.values.is_empty() => false,
            Field::Collections | Field::Categories => line.is_bulleted() && short,
            Field::Countries if short && self.values.is_empty() => true,
            Field::Countries | Field::IssuedBy | Field::OrganizedBy | Field::FieldsOfWork | Field::Kind => {
                let bulleted = line.is_bulleted() && line.piece.is_within(120) && !line.piece.is_sentence();
                bulleted || vocabulary_of(self.field).is_some_and(|vocabulary| self.takes_term(line, vocabulary))
            }
        }
    }

    /// A list of terms; below the name of the field also a name that is not known, and further down a misspelt one.
    fn takes_term(&self, line: &Line<'_>, vocabulary: Vocabulary) -> bool {
        if terms::is_list(line.piece, vocabulary) {
            return true;
        }
        let is_name = || {
            line.piece.is_within(MOST_LETTERS)
                && line.text().split_whitespace().count() <= MOST_WORDS
                && !line.piece.is_sentence()
                && !line.text().contains(':')
                && dateline(line.piece).is_none()
                && place_and_date(line.piece).is_none()
        };
        is_name() && (self.values.is_empty() || terms::is_misspelt(line.piece, vocabulary))
    }
}

/// Three numbers, the last one of four digits.
fn is_in_numbers(day: &str) -> bool {
    let numbers: Vec<&str> = day.split(['/', '.', '-']).collect();
    let is_number = |number: &&str| number.bytes().all(|byte| byte.is_ascii_digit());
    matches!(numbers[..], [one, two, year] if one.len() <= 2 && two.len() <= 2 && year.len() == 4)
        && numbers.iter().all(is_number)
}

/// Where the first colon of a text stands, and its length; that of Chinese texts is one too.
fn colon(text: &str) -> Option<(usize, usize)> {
    const WIDE: &str = "：";
    let bytes = text.as_bytes();
    memchr2_iter(b':', WIDE.as_bytes()[0], bytes).find_map(|at| match bytes[at] {
        b':' => Some((at, 1)),
        _ => bytes[at..].starts_with(WIDE.as_bytes()).then_some((at, WIDE.len())),
    })
}

fn find(name: &str) -> Option<&'static FieldNameRow> {
    let name = name.trim();
    if name.is_empty() || name.len() > LONGEST_NAME {
        return None;
    }
    let mut buffer = Stack::new();
    let fold = fold(name, &mut buffer)?.bytes;
    let found = data::FIELD_NAMES.binary_search_by(|row| row.text.bytes().cmp(fold)).ok()?;
    data::FIELD_NAMES.get(found)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn read(text: &str) -> Option<(Field, Language, Vec<&str>)> {
        let field = FieldLine::read(&lines(text)[0])?;
        Some((field.field, field.language, field.values.iter().map(|value| value.text).collect()))
    }

    #[test]
    fn every_name_of_the_data_names_its_field() {
        let names = [
            ("Issued on", Field::IssuedOn),
            ("Issued by", Field::IssuedBy),
            ("Fields of work", Field::FieldsOfWork),
            ("Report type", Field::Kind),
            ("Regions", Field::Countries),
            ("Location", Field::Location),
            ("When", Field::When),
            ("Organized by", Field::OrganizedBy),
            ("Collections", Field::Collections),
            ("Categories", Field::Categories),
        ];
        for (name, field) in names {
            assert_eq!(read(&format!("{name}:")), Some((field, Language::English, vec![])), "{name}");
        }
        assert!(data::FIELD_NAMES.is_sorted_by(|a, b| a.text.get() < b.text.get()));
    }

    #[test]
    fn names_are_read_in_any_language_and_case() {
        assert_eq!(read("- ISSUED BY : Secretariat"), Some((Field::IssuedBy, Language::English, vec!["Secretariat"])));
        assert_eq!(read("* Дата: 5 мая 2015"), Some((Field::IssuedOn, Language::Russian, vec!["5 мая 2015"])));
        assert_eq!(read("Регіони:"), Some((Field::Countries, Language::Ukrainian, vec![])));
        assert_eq!(read("Izdavač: x"), Some((Field::IssuedBy, Language::Bosnian, vec!["x"])));
        assert_eq!(read("Fields of work"), None);
        assert_eq!(read("He said: no"), None);
        assert_eq!(read(":"), None);
    }

    #[test]
    fn a_misspelt_term_may_follow_another() {
        let mut field = FieldLine::read(&lines("Fields of work: Policing")[0]).unwrap();
        let takes = |field: &FieldLine<'_>, text| field.takes(&lines(text)[0]);
        assert!(takes(&field, "Border managment") && !takes(&field, "Background"));
        field.values.clear();
        assert!(takes(&field, "Skating"));
    }

    #[test]
    fn a_site_that_collects_news_has_its_own_line() {
        let day = |text: &'static str| read(text).map(|(_, _, values)| values.join("|"));
        assert_eq!(day("OSCE - Mon, 25/09/2023 - 14:33").unwrap(), "Mon, 25/09/2023|OSCE");
        assert_eq!(day("OSCE | Mon, 25/09/2023 | 14:33").unwrap(), "Mon, 25/09/2023|OSCE");
        assert_eq!(day("OSCE - 07/09/2021 - 14:33").unwrap(), "07/09/2021|OSCE");
        assert_eq!(day("26 February 2021 - 9:05").unwrap(), "26 February 2021");
        assert_eq!(day("OSCE - Mon, 25/09/2023 - at 14:33"), None);
        assert_eq!(day("Vienna - a city - 14:33"), None);
        assert_eq!(day("5 March 2018 - 09:30 to 6 March 2018 - 17:00"), None);
    }

    #[test]
    fn a_paragraph_is_no_value() {
        let field = FieldLine::read(&lines("Regions:")[0]).unwrap();
        let takes = |text| field.takes(&lines(text)[0]);
        assert!(takes("Somewhere") && takes("- Albania, Serbia"));
        assert!(!takes("The Mission trained officers in Albania, Serbia and Montenegro last week."));
        let field = FieldLine::read(&lines("Issued by:")[0]).unwrap();
        let takes = |text| field.takes(&lines(text)[0]);
        assert!(takes("OSCE Secretariat, Transnational Threats Department") && takes("- A unit without a name"));
        assert!(takes("A unit without a name") && !takes("The OSCE Secretariat has moved."));
        assert!(!takes("A heading that is too long for the name of a unit"));
        assert!(!takes("Speakers: two") && !takes("VIENNA, 5 May 2015 – It has"));
        let field = FieldLine::read(&lines("Date:")[0]).unwrap();
        let takes = |text| field.takes(&lines(text)[0]);
        assert!(takes("5 May 2015") && takes("05/06/2015") && !takes("soon"));
    }
}
