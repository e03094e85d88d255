//! JSON Schema (draft 2020-12) of all that crosses the wire.
//!
//! | question | answer |
//! | --- | --- |
//! | What may a record, a report or a slug look like? | [`json_schema`] |
//! | What has a schema? | [`SchemaSubject::all`] |

mod bundle;
mod forms;
#[cfg(feature = "schema")]
mod patterns;
#[cfg(feature = "schema")]
mod records;
#[cfg(feature = "schema")]
mod report;
#[cfg(feature = "schema")]
mod terms;
mod vocabularies;

use serde_json::Value;

pub use crate::vocabularies::closed_sets::SchemaForm;
use crate::vocabularies::closed_sets::read_slugs;
use crate::vocabularies::closed_sets::{Profile, RecordKind, Vocabulary};

/// What every `$id` begins with: a `tag:` URI ([RFC 4151](https://www.rfc-editor.org/rfc/rfc4151)) of a domain that nobody can hold, so that
/// it claims nobody's name.
const ID_SPACE: &str = "tag:osce-library.invalid,2026:schema:";

/// What a schema describes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum SchemaSubject {
    /// One of the four records.
    Record(RecordKind),
    /// The slugs of a vocabulary.
    Vocabulary(Vocabulary),
    /// What [`Country::describe`](crate::Country::describe) gives.
    CountryDescription,
    /// What [`Structure::describe`](crate::Structure::describe) gives.
    StructureDescription,
    /// A [`Report`](crate::checking::Report).
    Report,
    /// A [`Match`](crate::lookup::Match).
    Match,
    /// A [`Mention`](crate::lookup::Mention).
    Mention,
}

#[allow(clippy::derivable_impls, reason = "where the set is declared, none of its values is the default")]
impl Default for SchemaForm {
    fn default() -> Self {
        Self::Full
    }
}

impl SchemaSubject {
    /// Every subject.
    pub fn all() -> impl Iterator<Item = Self> {
        let records = RecordKind::ALL.iter().copied().map(Self::Record);
        let vocabularies = Vocabulary::ALL.iter().copied().map(Self::Vocabulary);
        let others = [Self::CountryDescription, Self::StructureDescription, Self::Report, Self::Match, Self::Mention];
        records.chain(vocabularies).chain(others)
    }

    /// Its name, as in the names of files and in `$id`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Record(record) => record.slug(),
            Self::Vocabulary(vocabulary) => vocabulary.slug(),
            Self::CountryDescription => "country-description",
            Self::StructureDescription => "structure-description",
            Self::Report => "report",
            Self::Match => "match",
            Self::Mention => "mention",
        }
    }

    /// Whether its schema differs by profile.
    pub fn has_profiles(self) -> bool {
        matches!(self, Self::Record(_))
    }

    /// The name of its schema: `news-item.strict.full`, `report.full`.
    pub fn schema_name(self, profile: Profile, form: SchemaForm) -> String {
        let profile = if self.has_profiles() { format!(".{}", profile.slug()) } else { String::new() };
        format!("{}{profile}.{}", self.slug(), form.slug())
    }
}

read_slugs!(SchemaSubject, "subject of a schema", Self::all());

/// The JSON Schema of a subject. Only records differ by profile.
///
/// With `format` asserted, a validator accepts exactly the records in which [`check_json`](crate::check_json) finds no error whose
/// code is [`is_in_schema`](crate::checking::FaultCode::is_in_schema). Members stand in alphabetical order; the same schemas are in `core/schema/`.
///
/// ```
/// use osce::checking::Profile;
/// use osce::records::RecordKind;
/// use osce::schema::{SchemaForm, SchemaSubject, json_schema};
///
/// let schema = json_schema(SchemaSubject::Record(RecordKind::NewsItem), Profile::Strict, SchemaForm::Compact);
/// assert_eq!(schema["properties"]["issued_on"]["format"], "date");
/// assert_eq!(schema["additionalProperties"], false);
/// ```
pub fn json_schema(subject: SchemaSubject, profile: Profile, form: SchemaForm) -> Value {
    let mut schema = bundle::schema_of(subject);
    forms::drop_formats_of_numbers(&mut schema);
    forms::add_titles(&mut schema);
    if form == SchemaForm::Compact {
        forms::make_compact(&mut schema);
    }
    if subject.has_profiles() && profile == Profile::Lenient {
        forms::make_lenient(&mut schema);
    }
    if let Value::Object(members) = &mut schema {
        let name = subject.schema_name(profile, form);
        members.insert("$id".to_owned(), format!("{ID_SPACE}{name}:{}", crate::data_version()).into());
    }
    forms::in_order(&schema)
}
