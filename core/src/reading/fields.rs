//! The lines in which a page names a field, and the lines that are its values.

use memchr::memchr2_iter;

use super::lines::{Line, Piece};
use super::terms;
use crate::data::InPool;
use crate::data::{self, FieldNameRow};
use crate::lookup::written_dates::parse;
use crate::vocabularies::closed_sets::{Language, Vocabulary};
use osce_model::normal_form::{Stack, fold};
pub(crate) use osce_model::rows::PageField as Field;

/// No name of a field is longer than this (bytes).
const LONGEST_NAME: usize = 60;

/// The vocabulary of the values of a field.
pub(crate) fn vocabulary_of(field: Field) -> Option<Vocabulary> {
    match field {
        Field::IssuedBy | Field::OrganizedBy => Some(Vocabulary::Structure),
        Field::FieldsOfWork => Some(Vocabulary::FieldOfWork),
        Field::Kind => Some(Vocabulary::NewsKind),
        Field::Countries => Some(Vocabulary::Country),
        Field::IssuedOn | Field::Place | Field::When | Field::Collections => None,
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
    /// `NAME:` or `NAME: value`.
    pub(crate) fn read(line: &Line<'t>) -> Option<Self> {
        let (colon, length) = colon(line.text())?;
        let name = line.piece.slice(0, colon).trimmed();
        let row = find(name.text)?;
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
            Field::Place => self.values.is_empty() && short,
            Field::IssuedOn | Field::When => match self.values.len() {
                0 => is_date() || short && line.text().contains(|c: char| c.is_ascii_digit()),
                // The days of an event may stand on two lines, its first and its last.
                1 => is_date(),
                _ => false,
            },
            Field::Kind if !self.values.is_empty() => false,
            Field::Collections => line.is_bulleted() && short,
            Field::Countries if short && self.values.is_empty() => true,
            Field::Countries | Field::IssuedBy | Field::OrganizedBy | Field::FieldsOfWork | Field::Kind => {
                let bulleted = line.is_bulleted() && line.piece.is_within(120) && !line.piece.is_sentence();
                bulleted || vocabulary_of(self.field).is_some_and(|vocabulary| terms::is_list(line.piece, vocabulary))
            }
        }
    }
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
            ("Location", Field::Place),
            ("When", Field::When),
            ("Organized by", Field::OrganizedBy),
            ("Collections", Field::Collections),
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
    fn a_paragraph_is_no_value() {
        let field = FieldLine::read(&lines("Regions:")[0]).unwrap();
        let takes = |text| field.takes(&lines(text)[0]);
        assert!(takes("Somewhere") && takes("- Albania, Serbia"));
        assert!(!takes("The Mission trained officers in Albania, Serbia and Montenegro last week."));
        let field = FieldLine::read(&lines("Issued by:")[0]).unwrap();
        let takes = |text| field.takes(&lines(text)[0]);
        assert!(takes("OSCE Secretariat, Transnational Threats Department") && takes("- A unit without a name"));
        assert!(!takes("A unit without a name") && !takes("The OSCE Secretariat has moved."));
        let field = FieldLine::read(&lines("Date:")[0]).unwrap();
        let takes = |text| field.takes(&lines(text)[0]);
        assert!(takes("5 May 2015") && takes("05/06/2015") && !takes("soon"));
    }
}
