//! The records, and the objects in their lists, as `osce-model` declares them: structs, builders, and what reading, writing, checking and
//! the schema go by.

use super::descriptor::Descriptor;
use super::members;
use super::unknown_fields::UnknownFields;
use super::value::{MemberValue, Value, Values};
use crate::vocabularies::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};

/// An object with a descriptor.
pub(crate) trait HasDescriptor: Sized {
    const DESCRIPTOR: &'static Descriptor;

    /// From what was read; nothing where a member that the type demands is absent.
    fn of_values(values: Values<'_>, carried: UnknownFields) -> Option<Self>;

    /// The values of its members.
    fn values(&self) -> Values<'_>;
}

/// Declares the objects in the lists of records.
macro_rules! record_parts {
    ([] $(
        $(#[doc = $about:literal])+
        $name:ident($wire:literal) {
            $($(#[doc = $doc:literal])+ $member:ident: $kind:ident; $json:literal)+
        } optional {
            $($(#[doc = $optional_doc:literal])+ $optional:ident: $optional_kind:ident; $optional_json:literal)*
        }
    )+) => { $(
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = $doc])+ pub $member: String,)+
            $($(#[doc = $optional_doc])+ pub $optional: Option<String>,)*
        }

        has_descriptor!(part $name($wire) [$($about)+] {
            $([$($doc)+] $member: $kind(), always; $json)+
            $([$($optional_doc)+] $optional: $optional_kind(); $optional_json)*
        } _carried {});

        impl $name {
            /// With what it always has.
            pub fn new($($member: impl Into<String>),+) -> Self {
                Self { $($member: $member.into(),)+ $($optional: None,)* }
            }

            $(
                $(#[doc = $optional_doc])+
                #[must_use]
                pub fn $optional(mut self, $optional: impl Into<String>) -> Self {
                    self.$optional = Some($optional.into());
                    self
                }
            )*
        }

        impl MemberValue for Vec<$name> {
            fn of_value(value: Value<'_>) -> Option<Self> {
                let objects = if let Value::Objects(objects) = value { objects } else { Vec::new() };
                Some(objects.into_iter().filter_map(|values| $name::of_values(values, UnknownFields::default())).collect())
            }

            fn value(&self) -> Value<'_> {
                Value::Objects(self.iter().map($name::values).collect())
            }
        }
    )+ };
}

/// Declares the records.
macro_rules! records {
    ([] $(
        $(#[doc = $about:literal])+
        $name:ident($wire:literal) {
            $($(#[doc = $doc:literal])+ $member:ident: $kind:ident $(($of:ident))? $(, $required:ident)?; $json:literal)+
        } rust {
            $(#[doc = $example:literal])+
        }
    )+) => { $(
        $(#[doc = $about])+
        ///
        /// Serde reads and writes it as canonical JSON. What the type has no place for is carried in `unresolved` and `extra`, and written
        /// back where it was read: byte for byte where `serde_json` hands the text over. Inside `flatten`, `tag` and `untagged`, and in
        /// other self-describing formats (YAML, `MessagePack`, CBOR), only values are available, so `3.10` becomes `3.1`. Any serializer
        /// other than `serde_json`'s writes `extra` as values: the members of its objects may be reordered, a number that is too long is
        /// rounded, and one that is too large is an error.
        ///
        $(#[doc = $example])+
        #[derive(Clone, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = $doc])+ pub $member: member_type!($kind $($of)? $($required)?),)+
            /// Texts that stood where a slug should be. Written back at their index, or at the end of a list that has become
            /// shorter; a single term that is given takes their place.
            pub unresolved: Vec<$crate::records::unknown_fields::UnresolvedTerm>,
            /// Members and elements that the type has no place for, as raw JSON. Written back after the known members.
            pub extra: Vec<$crate::records::unknown_fields::ExtraMember>,
        }

        has_descriptor!(record $name($wire) [$($about)+] {
            $([$($doc)+] $member: $kind($($of)?) $(, $required)?; $json)+
        } carried { unresolved: carried.unresolved, extra: carried.extra, });

        impl $name {
            /// The members, for rules.
            pub(crate) const MEMBERS: members::$name = members::$name::new();

            /// With a title.
            pub fn new(title: impl Into<String>) -> Self {
                let empty = Self { $($member: Default::default(),)+ unresolved: Vec::new(), extra: Vec::new() };
                Self { title: title.into(), ..empty }
            }

            /// Drops what is carried along for a member. The methods that give a member a value do so; it is for those who set
            /// the field itself.
            pub fn forget_carried(&mut self, member: &str) {
                $crate::records::unknown_fields::forget(&mut self.unresolved, &mut self.extra, member);
            }

            $(setter!($(#[doc = $doc])+ $member: $kind $(($of))? $($required)?);)+

            /// Reads its JSON. Faults that leave an item are not error: they are the business of
            /// [`check_json`](crate::check_json).
            ///
            /// # Errors
            ///
            /// The text is not JSON, is not an object, has no title, or holds a list of records.
            pub fn from_json(json: &str) -> Result<Self, $crate::records::error::RecordError> {
                let (values, carried) = $crate::records::read::read(json, <Self as $crate::records::record::HasDescriptor>::DESCRIPTOR)?;
                <Self as $crate::records::record::HasDescriptor>::of_values(values, carried)
                    .ok_or($crate::records::error::RecordError::NoTitle)
            }

            /// Reads the records of a list: of an array that stands at a JSON Pointer, `""` for the whole text.
            ///
            /// # Errors
            ///
            /// The text is not JSON, no array stands there, or an element is not a record; the error names the element.
            ///
            /// ```
            /// use osce::NewsItem;
            ///
            /// let feed = r#"{"title": "Newsroom", "items": [{"title": "Course ends"}, {"title": "Course begins"}]}"#;
            /// let items = NewsItem::list_from_json(feed, "/items")?;
            /// assert_eq!(items[1].title, "Course begins");
            ///
            /// let error = NewsItem::list_from_json(r#"[{"title": "Course ends"}, {}]"#, "").unwrap_err();
            /// assert_eq!(error.to_string(), "/1: there is no title: expected the member `title` with a string");
            /// # Ok::<(), osce::records::RecordError>(())
            /// ```
            pub fn list_from_json(json: &str, pointer: &str) -> Result<Vec<Self>, $crate::records::error::RecordError> {
                use $crate::records::any::{AnyRecord, Record, sealed::Sealed};
                let records = AnyRecord::list_from_json(<Self as Record>::KIND, json, pointer)?;
                Ok(records.into_iter().filter_map(<Self as Sealed>::from_any).collect())
            }

            /// Its canonical JSON: members in the order of the type, absent ones left out, no spaces.
            pub fn to_json(&self) -> String {
                $crate::records::write::to_json(self)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use $crate::records::{entries, record::HasDescriptor};
                let kept = entries::Kept::new(&self.unresolved, &self.extra);
                entries::Object::record(Self::DESCRIPTOR, self.values(), &kept).serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let json = $crate::records::deserialize::json_text(deserializer)?;
                Self::from_json(&json).map_err(serde::de::Error::custom)
            }
        }
    )+ };
}

/// The descriptor of an object, and the way between it and its values.
macro_rules! has_descriptor {
    (
        $what:ident $name:ident($wire:literal) [$($about:literal)+] {
            $([$($doc:literal)+] $member:ident: $kind:ident($($of:ident)?) $(, $required:ident)?; $example:literal)+
        } $carried:ident { $($of_carried:tt)* }
    ) => {
        impl $crate::records::record::HasDescriptor for $name {
            const DESCRIPTOR: &'static $crate::records::descriptor::Descriptor = &$crate::records::descriptor::Descriptor::new(
                $wire,
                &[$($about),+],
                &[$($crate::records::descriptor::Member {
                    id: member_id!($what $name $member),
                    name: stringify!($member),
                    key: $crate::records::descriptor::NameKey::new(concat!(stringify!($member), "\":")),
                    about: &[$($doc),+],
                    kind: member_kind!($kind $($of)?),
                    required: required!($($required)?),
                    example: $example,
                }),+],
            );

            fn of_values(
                values: $crate::records::value::Values<'_>,
                $carried: $crate::records::unknown_fields::UnknownFields,
            ) -> Option<Self> {
                use $crate::records::value::MemberValue;
                let mut values = values.0.into_iter();
                Some(Self { $($member: MemberValue::of_value(values.next().unwrap_or_default())?,)+ $($of_carried)* })
            }

            fn values(&self) -> $crate::records::value::Values<'_> {
                use $crate::records::value::MemberValue;
                $crate::records::value::Values(vec![$(self.$member.value()),+])
            }
        }
    };
}

/// What rules know a member by; there are none of the members of parts.
macro_rules! member_id {
    (record $name:ident $member:ident) => {
        Some($name::MEMBERS.$member)
    };
    (part $name:ident $member:ident) => {
        None
    };
}

macro_rules! required {
    () => {
        $crate::records::descriptor::Required::No
    };
    (advised) => {
        $crate::records::descriptor::Required::Advised
    };
    // The checker demands it; the type does not.
    (required) => {
        $crate::records::descriptor::Required::Yes
    };
    // The type demands it.
    (always) => {
        $crate::records::descriptor::Required::Yes
    };
}

/// The Rust type of a member.
macro_rules! member_type {
    ($text:ident always) => { String };
    (term $of:ident $($required:ident)?) => { Option<$of> };
    (terms $of:ident $($required:ident)?) => { Vec<$of> };
    (parts $of:ident) => { Vec<$of> };
    (date $($required:ident)?) => { Option<chrono::NaiveDate> };
    (partial_date) => { Option<$crate::vocabularies::partial_date::PartialDate> };
    ($text:ident $($required:ident)?) => { Option<String> };
}

/// What the table of members says of it.
macro_rules! member_kind {
    (title) => {
        $crate::records::descriptor::Kind::Text($crate::records::descriptor::TextRule::TITLE)
    };
    (line) => {
        $crate::records::descriptor::Kind::Text($crate::records::descriptor::TextRule::LINE)
    };
    (summary) => {
        $crate::records::descriptor::Kind::Text($crate::records::descriptor::TextRule::SUMMARY)
    };
    (body) => {
        $crate::records::descriptor::Kind::Text($crate::records::descriptor::TextRule::BODY)
    };
    (url) => {
        $crate::records::descriptor::Kind::Url
    };
    (language) => {
        $crate::records::descriptor::Kind::Language
    };
    (date) => {
        $crate::records::descriptor::Kind::Date
    };
    (partial_date) => {
        $crate::records::descriptor::Kind::PartialDate
    };
    (term $of:ident) => {
        $crate::records::descriptor::Kind::Term($of::VOCABULARY)
    };
    (terms $of:ident) => {
        $crate::records::descriptor::Kind::Terms($of::VOCABULARY)
    };
    (parts $of:ident) => {
        $crate::records::descriptor::Kind::Parts(<$of as $crate::records::record::HasDescriptor>::DESCRIPTOR)
    };
}

/// The method that gives a member a value; what was carried for the member goes.
macro_rules! setter {
    ($(#[$doc:meta])+ $member:ident: terms($of:ident) $($required:ident)?) => {
        setter!(@ $(#[$doc])+ $member: impl IntoIterator<Item = $of>, $member.into_iter().collect());
    };
    ($(#[$doc:meta])+ $member:ident: parts($of:ident)) => {
        setter!(@ $(#[$doc])+ $member: impl IntoIterator<Item = $of>, $member.into_iter().collect());
    };
    ($(#[$doc:meta])+ $member:ident: term($of:ident) $($required:ident)?) => {
        setter!(@ $(#[$doc])+ $member: $of, Some($member));
    };
    ($(#[$doc:meta])+ $member:ident: date $($required:ident)?) => {
        setter!(@ $(#[$doc])+ $member: chrono::NaiveDate, Some($member));
    };
    ($(#[$doc:meta])+ $member:ident: partial_date) => {
        setter!(@ $(#[$doc])+ $member: impl Into<$crate::vocabularies::partial_date::PartialDate>, Some($member.into()));
    };
    ($(#[$doc:meta])+ $member:ident: $text:ident always) => {
        setter!(@ $(#[$doc])+ $member: impl Into<String>, $member.into());
    };
    ($(#[$doc:meta])+ $member:ident: $text:ident $($required:ident)?) => {
        setter!(@ $(#[$doc])+ $member: impl Into<String>, Some($member.into()));
    };
    (@ $(#[$doc:meta])+ $member:ident: $type:ty, $value:expr) => {
        $(#[$doc])+
        #[must_use]
        pub fn $member(mut self, $member: $type) -> Self {
            self.$member = $value;
            self.forget_carried(stringify!($member));
            self
        }
    };
}

osce_model::record_parts! { record_parts }
osce_model::records! { records }
