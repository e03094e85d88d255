//! A record of any kind.

use serde::{Serialize, Serializer};

use super::error::RecordError;
use super::read::read;
use super::record::{FieldOperation, HasDescriptor, Meeting, NewsItem, Project};
use super::unknown_fields::{ExtraMember, UnknownFields, UnresolvedTerm};
use super::value::Values;
use crate::checking::{CheckOptions, Report};
use crate::vocabularies::closed_sets::RecordKind;

/// A record of any of the four kinds. In JSON it is written as the record that it is, without its kind.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "most are the largest, and none is moved often")]
pub enum AnyRecord {
    /// A news item.
    NewsItem(NewsItem),
    /// A meeting.
    Meeting(Meeting),
    /// A project.
    Project(Project),
    /// A field operation.
    FieldOperation(FieldOperation),
}

/// The same of whichever it is.
macro_rules! of_each {
    ($any:expr, $record:ident => $what:expr) => {
        match $any {
            AnyRecord::NewsItem($record) => $what,
            AnyRecord::Meeting($record) => $what,
            AnyRecord::Project($record) => $what,
            AnyRecord::FieldOperation($record) => $what,
        }
    };
}

impl AnyRecord {
    /// Reads the JSON of a record of a kind.
    ///
    /// # Errors
    ///
    /// The text is not JSON, is not an object, or has no title.
    pub fn from_json(kind: RecordKind, json: &str) -> Result<Self, RecordError> {
        let (values, carried) = read(json, kind.descriptor())?;
        Self::of_values(kind, values, carried).ok_or(RecordError::NoTitle)
    }

    /// From what was read of a record of a kind; nothing where it has no title.
    pub(crate) fn of_values(kind: RecordKind, values: Values<'_>, carried: UnknownFields) -> Option<Self> {
        match kind {
            RecordKind::NewsItem => NewsItem::of_values(values, carried).map(Self::NewsItem),
            RecordKind::Meeting => Meeting::of_values(values, carried).map(Self::Meeting),
            RecordKind::Project => Project::of_values(values, carried).map(Self::Project),
            RecordKind::FieldOperation => FieldOperation::of_values(values, carried).map(Self::FieldOperation),
        }
    }

    /// Its canonical JSON.
    pub fn to_json(&self) -> String {
        of_each!(self, record => record.to_json())
    }

    /// Drops what is carried along for a member, for those who set the field of the record itself.
    pub fn forget_carried(&mut self, member: &str) {
        of_each!(self, record => record.forget_carried(member));
    }

    /// Which of the four it is.
    pub fn kind(&self) -> RecordKind {
        match self {
            Self::NewsItem(_) => RecordKind::NewsItem,
            Self::Meeting(_) => RecordKind::Meeting,
            Self::Project(_) => RecordKind::Project,
            Self::FieldOperation(_) => RecordKind::FieldOperation,
        }
    }

    /// The texts that stood where a slug should be, in the order in which they were read.
    pub fn unresolved(&self) -> &[UnresolvedTerm] {
        of_each!(self, record => &record.unresolved)
    }

    /// The members and elements that the type has no place for, as raw JSON, in the order in which they were read.
    pub fn extra(&self) -> &[ExtraMember] {
        of_each!(self, record => &record.extra)
    }

    /// Its title.
    pub fn title(&self) -> &str {
        of_each!(self, record => &record.title)
    }

    /// The news item, if it is one.
    pub fn news_item(&self) -> Option<&NewsItem> {
        if let Self::NewsItem(item) = self { Some(item) } else { None }
    }

    /// The news item itself, if it is one.
    pub fn into_news_item(self) -> Option<NewsItem> {
        if let Self::NewsItem(item) = self { Some(item) } else { None }
    }

    /// The meeting, if it is one.
    pub fn meeting(&self) -> Option<&Meeting> {
        if let Self::Meeting(meeting) = self { Some(meeting) } else { None }
    }

    /// The meeting itself, if it is one.
    pub fn into_meeting(self) -> Option<Meeting> {
        if let Self::Meeting(meeting) = self { Some(meeting) } else { None }
    }

    /// The project, if it is one.
    pub fn project(&self) -> Option<&Project> {
        if let Self::Project(project) = self { Some(project) } else { None }
    }

    /// The project itself, if it is one.
    pub fn into_project(self) -> Option<Project> {
        if let Self::Project(project) = self { Some(project) } else { None }
    }

    /// The field operation, if it is one.
    pub fn field_operation(&self) -> Option<&FieldOperation> {
        if let Self::FieldOperation(operation) = self { Some(operation) } else { None }
    }

    /// The field operation itself, if it is one.
    pub fn into_field_operation(self) -> Option<FieldOperation> {
        if let Self::FieldOperation(operation) = self { Some(operation) } else { None }
    }
}

impl Serialize for AnyRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        of_each!(self, record => record.serialize(serializer))
    }
}

/// What the four records have in common: [`NewsItem`](crate::NewsItem), [`Meeting`](crate::records::Meeting),
/// [`Project`](crate::records::Project), [`FieldOperation`](crate::records::FieldOperation). It is for functions that take any of them; all that it
/// gives the types have themselves.
pub trait Record: sealed::Sealed + Serialize + serde::de::DeserializeOwned {
    /// Which of the four the type is.
    const KIND: RecordKind;

    /// Reads its JSON.
    ///
    /// # Errors
    ///
    /// The text is not JSON, is not an object, or has no title.
    fn from_json(json: &str) -> Result<Self, RecordError>;

    /// Reads the records of a list; see [`NewsItem::list_from_json`].
    ///
    /// # Errors
    ///
    /// The text is not JSON, no array stands there, or an element is not a record; the error names the element.
    fn list_from_json(json: &str, pointer: &str) -> Result<Vec<Self>, RecordError>;

    /// Its canonical JSON.
    fn to_json(&self) -> String;

    /// Its title.
    fn title(&self) -> &str;

    /// What is wrong with it.
    fn check(&self, options: &CheckOptions) -> Report;

    /// The texts that stood where a slug should be, in the order in which they were read.
    fn unresolved(&self) -> &[UnresolvedTerm];

    /// The members and elements that the type has no place for, as raw JSON, in the order in which they were read.
    fn extra(&self) -> &[ExtraMember];
}

pub(crate) mod sealed {
    use super::AnyRecord;

    /// Keeps the trait to this crate.
    pub trait Sealed: Sized {
        /// The record, if it is of this type.
        fn from_any(record: AnyRecord) -> Option<Self>;
    }
}

macro_rules! records {
    ($($name:ident)*) => { $(
        impl From<$name> for AnyRecord {
            fn from(record: $name) -> Self {
                Self::$name(record)
            }
        }

        impl sealed::Sealed for $name {
            fn from_any(record: AnyRecord) -> Option<Self> {
                if let AnyRecord::$name(record) = record { Some(record) } else { None }
            }
        }

        impl Record for $name {
            const KIND: RecordKind = RecordKind::$name;

            fn from_json(json: &str) -> Result<Self, RecordError> {
                Self::from_json(json)
            }

            fn list_from_json(json: &str, pointer: &str) -> Result<Vec<Self>, RecordError> {
                Self::list_from_json(json, pointer)
            }

            fn to_json(&self) -> String {
                self.to_json()
            }

            fn title(&self) -> &str {
                &self.title
            }

            fn check(&self, options: &CheckOptions) -> Report {
                self.check(options)
            }

            fn unresolved(&self) -> &[UnresolvedTerm] {
                &self.unresolved
            }

            fn extra(&self) -> &[ExtraMember] {
                &self.extra
            }
        }
    )* };
}

records!(NewsItem Meeting Project FieldOperation);
