//! Records, and their JSON.

use chrono::NaiveDate;

use crate::answers::{ExtraMember, UnresolvedTerm};
use crate::closed_sets::RecordKind;
use crate::copies::{CopyOf, all};
use crate::error::OsceError;
use crate::partial_dates::PartialDate;
use crate::vocabularies::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};

/// The objects in the lists of records.
macro_rules! record_parts {
    ([] $(
        $(#[doc = $about:literal])+
        $name:ident($slug:literal) {
            $($(#[doc = $doc:literal])+ $member:ident: $kind:ident; $json:literal)+
        } optional {
            $($(#[doc = $optional_doc:literal])+ $optional:ident: $optional_kind:ident; $optional_json:literal)*
        }
    )+) => { $(
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq, Debug, uniffi::Record)]
        pub struct $name {
            $($(#[doc = $doc])+ pub $member: String,)+
            $($(#[doc = $optional_doc])+ #[uniffi(default = None)] pub $optional: Option<String>,)*
        }

        impl CopyOf<crate::of_core::$name> for $name {
            fn copy_of(part: crate::of_core::$name) -> Self {
                Self { $($member: part.$member,)+ $($optional: part.$optional,)* }
            }
        }

        impl CopyOf<$name> for crate::of_core::$name {
            #[allow(unused_mut, reason = "a part may have nothing optional")]
            fn copy_of(part: $name) -> Self {
                let mut core = Self::new($(part.$member),+);
                $(core.$optional = part.$optional;)*
                core
            }
        }
    )+ };
}

/// A record, with the title before the other members, which may be left out.
macro_rules! record {
    ($(#[doc = $about:literal])+ $name:ident($slug:literal) title { $(#[doc = $title:literal])+ } {
        $($(#[doc = $doc:literal])+ $member:ident: $kind:ident $(($of:ident))?;)+
    }) => {
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq, Debug, uniffi::Record)]
        pub struct $name {
            $(#[doc = $title])+
            pub title: String,
            $($(#[doc = $doc])+ #[uniffi(default)] pub $member: member!($kind $($of)?),)+
            /// Texts that stood where a slug should be. They are written back at their index, or at the end of a list that has
            /// become shorter; a single term that is given takes their place.
            #[uniffi(default)]
            pub unresolved: Vec<UnresolvedTerm>,
            /// Members and elements that the record has no place for. They are written back after the known members.
            #[uniffi(default)]
            pub extra: Vec<ExtraMember>,
        }

        impl From<crate::of_core::$name> for $name {
            fn from(record: crate::of_core::$name) -> Self {
                Self {
                    title: record.title,
                    $($member: CopyOf::copy_of(record.$member),)+
                    unresolved: all(record.unresolved),
                    extra: all(record.extra),
                }
            }
        }

        impl TryFrom<$name> for crate::of_core::$name {
            type Error = OsceError;

            fn try_from(record: $name) -> Result<Self, OsceError> {
                let mut core = Self::new(record.title);
                $(core.$member = to_core!($kind record.$member, stringify!($member));)+
                core.unresolved = record.unresolved.into_iter().map(Into::into).collect();
                core.extra = record.extra.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
                Ok(core)
            }
        }
    };
}

macro_rules! member {
    (date) => { Option<NaiveDate> };
    (partial_date) => { Option<PartialDate> };
    (term $of:ident) => { Option<$of> };
    (terms $of:ident) => { Vec<$of> };
    (parts $of:ident) => { Vec<$of> };
    ($text:ident) => { Option<String> };
}

macro_rules! to_core {
    (partial_date $value:expr, $member:expr) => {
        $value.map(PartialDate::core).transpose().map_err(|error| OsceError::InvalidValue {
            path: concat!("/", $member).to_owned(),
            what: error.to_string(),
        })?
    };
    (term $value:expr, $member:expr) => {
        $value.map(Into::into)
    };
    (terms $value:expr, $member:expr) => {
        $value.into_iter().map(Into::into).collect()
    };
    (parts $value:expr, $member:expr) => {
        all($value)
    };
    ($same:ident $value:expr, $member:expr) => {
        $value
    };
}

/// Declares the records, and a record of any kind.
macro_rules! records {
    ([] $($(#[doc = $about:literal])+ $name:ident($slug:literal) { $($members:tt)+ } rust { $($example:tt)+ })+) => {
        osce_model::title_first! { record
            $($(#[doc = $about])+ $name($slug) { $($members)+ } rust { $($example)+ })+
        }

        /// A record of any kind.
        #[derive(Clone, PartialEq, Eq, Debug, uniffi::Enum)]
        #[allow(clippy::large_enum_variant, reason = "most are the largest, and none is moved often")]
        pub enum AnyRecord {
            $($(#[doc = $about])+ $name($name),)+
        }

        impl TryFrom<osce::records::AnyRecord> for AnyRecord {
            type Error = OsceError;

            fn try_from(record: osce::records::AnyRecord) -> Result<Self, OsceError> {
                Ok(match record {
                    $(osce::records::AnyRecord::$name(record) => Self::$name(record.into()),)+
                    other => {
                        let what = format!("a record of the kind `{}` has no copy at the border", other.kind());
                        return Err(OsceError::InvalidValue { path: String::new(), what });
                    }
                })
            }
        }

        impl TryFrom<AnyRecord> for osce::records::AnyRecord {
            type Error = OsceError;

            fn try_from(record: AnyRecord) -> Result<Self, OsceError> {
                Ok(match record {
                    $(AnyRecord::$name(record) => crate::of_core::$name::try_from(record)?.into(),)+
                })
            }
        }
    };
}

osce_model::record_parts! { record_parts }
osce_model::records! { records }

/// Reads a record of a kind from its JSON. Faults that leave a record are not errors.
#[uniffi::export]
pub fn core_record_of_json(kind: RecordKind, json: String) -> Result<AnyRecord, OsceError> {
    osce::records::AnyRecord::from_json(kind.into(), &json)?.try_into()
}

/// Reads the records of a list: of an array that stands at a JSON Pointer.
#[uniffi::export]
pub fn core_records_of_json(kind: RecordKind, json: String, pointer: String) -> Result<Vec<AnyRecord>, OsceError> {
    let records = osce::records::AnyRecord::list_from_json(kind.into(), &json, &pointer)?;
    records.into_iter().map(TryInto::try_into).collect()
}

/// The canonical JSON of a record.
#[uniffi::export]
pub fn core_json_of_record(record: AnyRecord) -> Result<String, OsceError> {
    Ok(osce::records::AnyRecord::try_from(record)?.to_json())
}

/// The record without what is carried along for a member.
#[uniffi::export]
pub fn core_forget_carried(record: AnyRecord, member: String) -> Result<AnyRecord, OsceError> {
    let mut core = osce::records::AnyRecord::try_from(record)?;
    core.forget_carried(&member);
    core.try_into()
}

/// The members of the records of a kind, in the order in which they are written.
#[uniffi::export]
pub fn core_members(kind: RecordKind) -> Vec<String> {
    osce::records::RecordKind::from(kind).members().map(str::to_owned).collect()
}

/// The kind of record that a JSON text is most like.
#[uniffi::export]
pub fn core_record_kind_of_json(json: Vec<u8>) -> Result<RecordKind, OsceError> {
    Ok(osce::records::RecordKind::of_json(json).into())
}
