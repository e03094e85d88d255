//! Records, and their JSON.

use chrono::NaiveDate;

use crate::dates::PartialDate;
use crate::errors::OsceError;
use crate::term::all;
use crate::vocabularies::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};
use crate::words::{RecordKind, Vocabulary};

/// A picture.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct RecordImage {
    /// Its address.
    pub url: String,
    /// What it shows, in words.
    #[uniffi(default = None)]
    pub alt: Option<String>,
    /// Who holds the rights, or took it.
    #[uniffi(default = None)]
    pub credit: Option<String>,
}

impl From<osce::Image> for RecordImage {
    fn from(image: osce::Image) -> Self {
        Self { url: image.url, alt: image.alt, credit: image.credit }
    }
}

impl From<RecordImage> for osce::Image {
    fn from(image: RecordImage) -> Self {
        let mut core = Self::new(image.url);
        (core.alt, core.credit) = (image.alt, image.credit);
        core
    }
}

/// A link.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct RecordLink {
    /// Its address.
    pub url: String,
    /// Its words.
    #[uniffi(default = None)]
    pub title: Option<String>,
}

impl From<osce::Link> for RecordLink {
    fn from(link: osce::Link) -> Self {
        Self { url: link.url, title: link.title }
    }
}

impl From<RecordLink> for osce::Link {
    fn from(link: RecordLink) -> Self {
        let mut core = Self::new(link.url);
        core.title = link.title;
        core
    }
}

/// The same in another language.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct RecordTranslation {
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// Its address.
    pub url: String,
}

impl From<osce::Translation> for RecordTranslation {
    fn from(translation: osce::Translation) -> Self {
        Self { language: translation.language, url: translation.url }
    }
}

impl From<RecordTranslation> for osce::Translation {
    fn from(translation: RecordTranslation) -> Self {
        Self::new(translation.language, translation.url)
    }
}

/// A text that stood where a slug should be: a term that this library does not know.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct UnresolvedTerm {
    /// Where it stood, as a JSON Pointer.
    pub path: String,
    /// The vocabulary whose slug was expected.
    pub vocabulary: Vocabulary,
    /// The text.
    pub text: String,
}

impl From<osce::UnresolvedTerm> for UnresolvedTerm {
    fn from(term: osce::UnresolvedTerm) -> Self {
        Self { path: term.path, vocabulary: term.vocabulary.into(), text: term.text }
    }
}

impl From<UnresolvedTerm> for osce::UnresolvedTerm {
    fn from(term: UnresolvedTerm) -> Self {
        Self::new(term.path, term.vocabulary.into(), term.text)
    }
}

/// A member or an element that the record has no place for.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
pub struct ExtraMember {
    /// Where it stood, as a JSON Pointer.
    pub path: String,
    /// Its value, as raw JSON.
    pub json: String,
}

impl From<osce::Extra> for ExtraMember {
    fn from(extra: osce::Extra) -> Self {
        Self { path: extra.path, json: extra.json }
    }
}

impl TryFrom<ExtraMember> for osce::Extra {
    type Error = OsceError;

    fn try_from(extra: ExtraMember) -> Result<Self, OsceError> {
        let what = format!("`{}` is no JSON: expected a value", extra.json.chars().take(100).collect::<String>());
        Self::new(extra.path.clone(), extra.json).ok_or(OsceError::BadValue { path: extra.path, what })
    }
}

/// Declares the copy of a record. `text`, `term`, `terms`, `date`, `partial` and `parts` say what a member is.
macro_rules! record {
    (
        $(#[doc = $about:literal])+
        $name:ident { $($(#[doc = $doc:literal])+ $member:ident: $kind:ident $(($of:ident))?)+ }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Record)]
        pub struct $name {
            /// Its title: one line of at most 500 code points.
            pub title: String,
            $($(#[doc = $doc])+ #[uniffi(default)] pub $member: member!($kind $($of)?),)+
            /// Texts that stood where a slug should be. They are written back at their index, or at the end of a list that has
            /// become shorter; a single term that is given takes their place.
            #[uniffi(default)]
            pub unresolved: Vec<UnresolvedTerm>,
            /// Members and elements that the record has no place for. They are written back behind the known members.
            #[uniffi(default)]
            pub extra: Vec<ExtraMember>,
        }

        impl From<osce::$name> for $name {
            fn from(record: osce::$name) -> Self {
                Self {
                    title: record.title,
                    $($member: from_core!($kind record.$member),)+
                    unresolved: all(record.unresolved),
                    extra: all(record.extra),
                }
            }
        }

        impl TryFrom<$name> for osce::$name {
            type Error = OsceError;

            fn try_from(record: $name) -> Result<Self, OsceError> {
                let mut core = Self::new(record.title);
                $(core.$member = to_core!($kind record.$member, stringify!($member));)+
                core.unresolved = all(record.unresolved);
                core.extra = record.extra.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
                Ok(core)
            }
        }
    };
}

macro_rules! member {
    (text) => { Option<String> };
    (date) => { Option<NaiveDate> };
    (partial) => { Option<PartialDate> };
    (term $of:ident) => { Option<$of> };
    (terms $of:ident) => { Vec<$of> };
    (parts $of:ident) => { Vec<$of> };
}

macro_rules! from_core {
    (text $value:expr) => {
        $value
    };
    (date $value:expr) => {
        $value
    };
    (partial $value:expr) => {
        $value.map(Into::into)
    };
    (term $value:expr) => {
        $value.map(Into::into)
    };
    ($list:ident $value:expr) => {
        all($value)
    };
}

macro_rules! to_core {
    (text $value:expr, $member:expr) => {
        $value
    };
    (date $value:expr, $member:expr) => {
        $value
    };
    (partial $value:expr, $member:expr) => {
        $value
            .map(PartialDate::core)
            .transpose()
            .map_err(|error| OsceError::BadValue { path: concat!("/", $member).to_owned(), what: error.to_string() })?
    };
    (term $value:expr, $member:expr) => {
        $value.map(Into::into)
    };
    ($list:ident $value:expr, $member:expr) => {
        all($value)
    };
}

record! {
    /// A piece of news: a press release, a report, a story.
    NewsItem {
        /// An identifier that the publisher gave it.
        id: text
        /// Its address.
        url: text
        /// What kind of news it is.
        kind: term(NewsKind)
        /// The language of its texts, as a BCP 47 tag.
        language: text
        /// The lead: what the news is, in a paragraph of at most 5,000 code points.
        summary: text
        /// The text, with an empty line between paragraphs.
        body: text
        /// The day on which it was issued; not before the Conference opened on 3 July 1973.
        issued_on: date
        /// The structures that issued it.
        issued_by: terms(Structure)
        /// The place that it is dated from.
        place: text
        /// The fields of work that it belongs to.
        fields_of_work: terms(FieldOfWork)
        /// The States that it is about.
        countries: terms(Country)
        /// The series of meetings that it is about.
        meetings: terms(MeetingSeries)
        /// Its pictures.
        images: parts(RecordImage)
        /// Its links.
        links: parts(RecordLink)
        /// The same news in other languages.
        translations: parts(RecordTranslation)
    }
}

record! {
    /// A meeting, a conference or another event.
    Meeting {
        /// An identifier that the publisher gave it.
        id: text
        /// Its address.
        url: text
        /// The language of its texts, as a BCP 47 tag.
        language: text
        /// What it is, in a paragraph of at most 5,000 code points.
        summary: text
        /// The text, with an empty line between paragraphs.
        body: text
        /// The series that it belongs to.
        series: term(MeetingSeries)
        /// Its first day; not before the Conference opened on 3 July 1973.
        starts_on: date
        /// Its last day; not before the first.
        ends_on: date
        /// The place where it is held, as the publisher writes it.
        place: text
        /// The State in which it is held.
        country: term(Country)
        /// The structures that hold it.
        organized_by: terms(Structure)
        /// The fields of work that it belongs to.
        fields_of_work: terms(FieldOfWork)
        /// Its links.
        links: parts(RecordLink)
    }
}

record! {
    /// A project of a structure.
    Project {
        /// An identifier that the publisher gave it.
        id: text
        /// Its address.
        url: text
        /// The language of its texts, as a BCP 47 tag.
        language: text
        /// What it is, in a paragraph of at most 5,000 code points.
        summary: text
        /// The text, with an empty line between paragraphs.
        body: text
        /// Its first day; not before the Conference opened on 3 July 1973.
        starts_on: date
        /// Its last day; not before the first.
        ends_on: date
        /// The structures that run it.
        run_by: terms(Structure)
        /// The fields of work that it belongs to.
        fields_of_work: terms(FieldOfWork)
        /// The States in which it is run, or for which.
        countries: terms(Country)
        /// Its links.
        links: parts(RecordLink)
    }
}

record! {
    /// A field operation as a page or a feed describes it. What this library knows of one itself is in `Structure`.
    FieldOperation {
        /// An identifier that the publisher gave it.
        id: text
        /// Its address.
        url: text
        /// The language of its texts, as a BCP 47 tag.
        language: text
        /// What it is, in a paragraph of at most 5,000 code points.
        summary: text
        /// The text, with an empty line between paragraphs.
        body: text
        /// The structure that it is.
        structure: term(Structure)
        /// The State in which it works.
        country: term(Country)
        /// The area in which it works, where that is no State.
        area: text
        /// The city of its seat.
        seat: text
        /// When it was set up.
        established: partial
        /// When its work began.
        work_begun: partial
        /// When its mandate ended.
        mandate_until: partial
        /// When it was closed.
        closed: partial
        /// The fields of work that it belongs to.
        fields_of_work: terms(FieldOfWork)
        /// Its links.
        links: parts(RecordLink)
    }
}

/// A record of any kind.
#[derive(Clone, PartialEq, Eq, Hash, Debug, uniffi::Enum)]
#[allow(clippy::large_enum_variant, reason = "most are the largest, and none is moved often")]
pub enum AnyRecord {
    /// A piece of news.
    NewsItem(NewsItem),
    /// A meeting.
    Meeting(Meeting),
    /// A project.
    Project(Project),
    /// A field operation.
    FieldOperation(FieldOperation),
}

impl TryFrom<osce::AnyRecord> for AnyRecord {
    type Error = OsceError;

    fn try_from(record: osce::AnyRecord) -> Result<Self, OsceError> {
        Ok(match record {
            osce::AnyRecord::NewsItem(record) => Self::NewsItem(record.into()),
            osce::AnyRecord::Meeting(record) => Self::Meeting(record.into()),
            osce::AnyRecord::Project(record) => Self::Project(record.into()),
            osce::AnyRecord::FieldOperation(record) => Self::FieldOperation(record.into()),
            other => {
                let what = format!("a record of the kind `{}` has no copy at the border", other.kind());
                return Err(OsceError::BadValue { path: String::new(), what });
            }
        })
    }
}

impl TryFrom<AnyRecord> for osce::AnyRecord {
    type Error = OsceError;

    fn try_from(record: AnyRecord) -> Result<Self, OsceError> {
        Ok(match record {
            AnyRecord::NewsItem(record) => osce::NewsItem::try_from(record)?.into(),
            AnyRecord::Meeting(record) => osce::Meeting::try_from(record)?.into(),
            AnyRecord::Project(record) => osce::Project::try_from(record)?.into(),
            AnyRecord::FieldOperation(record) => osce::FieldOperation::try_from(record)?.into(),
        })
    }
}

/// Reads a record of a kind from its JSON. Faults that leave a record are no error.
#[uniffi::export]
pub fn core_record_of_json(kind: RecordKind, json: String) -> Result<AnyRecord, OsceError> {
    osce::AnyRecord::from_json(kind.into(), &json)?.try_into()
}

/// The canonical JSON of a record.
#[uniffi::export]
pub fn core_json_of_record(record: AnyRecord) -> Result<String, OsceError> {
    Ok(osce::AnyRecord::try_from(record)?.to_json())
}

/// The record without what is carried along for a member.
#[uniffi::export]
pub fn core_forget_carried(record: AnyRecord, member: String) -> Result<AnyRecord, OsceError> {
    let mut core = osce::AnyRecord::try_from(record)?;
    core.forget_carried(&member);
    core.try_into()
}

/// The members of the records of a kind, in the order in which they are written.
#[uniffi::export]
pub fn core_members(kind: RecordKind) -> Vec<String> {
    osce::RecordKind::from(kind).members().map(str::to_owned).collect()
}

/// The kind of record that a JSON text is most like.
#[uniffi::export]
pub fn core_record_kind_of_json(json: Vec<u8>) -> Result<RecordKind, OsceError> {
    Ok(osce::RecordKind::of_json(json).into())
}
