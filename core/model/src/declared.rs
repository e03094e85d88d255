//! What is declared, as data: names, types, order and descriptions, from which text in other languages is written.
//!
//! A description is a sentence or several, the same for every language, without links and code.

/// A closed set of words.
#[derive(Clone, Copy, Debug)]
pub struct ClosedSet {
    /// Its name: `NameKind`.
    pub name: &'static str,
    /// What one of its values is called in a message: `kind of name`.
    pub what: &'static str,
    /// Its description.
    pub about: &'static str,
    /// Its values, in order.
    pub values: &'static [Value],
}

/// A value of a closed set.
#[derive(Clone, Copy, Debug)]
pub struct Value {
    /// Its name: `Preferred`.
    pub name: &'static str,
    /// Its word: `preferred`.
    pub slug: &'static str,
    /// Its description.
    pub about: &'static str,
}

/// What the code of a fault has beside its value in the closed set `FaultCode`.
#[derive(Clone, Copy, Debug)]
pub struct FaultCode {
    /// Its slug.
    pub slug: &'static str,
    /// Whether a JSON Schema finds the fault too.
    pub is_in_schema: bool,
    /// The names of its parameters, in order.
    pub params: &'static [&'static str],
}

/// A record, or an object in a list of one.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// Its name: `NewsItem`.
    pub name: &'static str,
    /// Its slug: `news-item`.
    pub slug: &'static str,
    /// Its description.
    pub about: &'static str,
    /// Its members, in canonical order.
    pub members: &'static [RecordMember],
}

/// A member of a record.
#[derive(Clone, Copy, Debug)]
pub struct RecordMember {
    /// Its name on the wire.
    pub name: &'static str,
    /// Its description.
    pub about: &'static str,
    /// What it holds: `line`, `date`, `terms`.
    pub kind: &'static str,
    /// Of which vocabulary or object; empty for other kinds.
    pub of: &'static str,
    /// `always`, `required`, `advised`, or empty.
    pub required: &'static str,
}

/// A vocabulary with the facts of its terms.
#[derive(Clone, Copy, Debug)]
pub struct Vocabulary {
    /// Its name: `FieldOfWork`.
    pub name: &'static str,
    /// The description of its terms.
    pub about: &'static str,
    /// What its terms know, beside the [`COMMON_FACTS`].
    pub facts: &'static [Fact],
}

/// A fact of terms.
#[derive(Clone, Copy, Debug)]
pub struct Fact {
    /// Its name.
    pub name: &'static str,
    /// Its type, as it is declared: `Option<Fact<PartialDate>>`.
    pub of: &'static str,
    /// Its description.
    pub about: &'static str,
    /// Whether it stands in the data; the core computes it otherwise.
    pub is_stored: bool,
}

/// The name of a fact whose value has a type, for languages whose border has no generics.
#[derive(Clone, Copy, Debug)]
pub struct FactOfType {
    /// The name: `DateFact`.
    pub name: &'static str,
    /// The type of the value, as it is declared.
    pub of: &'static str,
}

/// An answer.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    /// Its name: `Match`.
    pub name: &'static str,
    /// Its description.
    pub about: &'static str,
    /// Its plain members, in order.
    pub members: &'static [AnswerMember],
    /// The members that are methods in Rust, in order.
    pub asked: &'static [AnswerMember],
    /// Whether it has sources.
    pub is_sourced: bool,
}

/// A member of an answer.
#[derive(Clone, Copy, Debug)]
pub struct AnswerMember {
    /// Its name.
    pub name: &'static str,
    /// Its type, as it is declared.
    pub of: &'static str,
    /// Its description.
    pub about: &'static str,
}

/// The closed set with a name.
///
/// # Panics
///
/// There is none: the name is not that of a declaration.
pub fn closed_set(name: &str) -> &'static ClosedSet {
    CLOSED_SETS.iter().find(|set| set.name == name).unwrap_or_else(|| panic!("no closed set is called `{name}`"))
}

impl ClosedSet {
    /// The place of the value with a slug.
    pub fn number(&self, slug: &str) -> Option<usize> {
        self.values.iter().position(|value| value.slug == slug)
    }
}

/// The lines of a description, joined; each begins with a space.
macro_rules! about {
    ($($line:literal)+) => {
        concat!($($line, "\n"),+).trim_ascii()
    };
}

macro_rules! sets {
    ([] $($(#[doc = $about:literal])+ $growth:ident $name:ident($what:literal) { $($(#[doc = $doc:literal])+ $value:ident $slug:literal)+ })+) => {
        &[$(ClosedSet {
            name: stringify!($name),
            what: $what,
            about: about!($($about)+),
            values: &[$(Value { name: stringify!($value), slug: $slug, about: about!($($doc)+) }),+],
        }),+]
    };
}

macro_rules! set_of_codes {
    ([] $(#[doc = $about:literal])+ $growth:ident $name:ident($what:literal) {
        $($(#[doc = $doc:literal])+ $value:ident $slug:literal $schema:ident [$($parameter:ident)*] $message:literal)+
    }) => {
        ClosedSet {
            name: stringify!($name),
            what: $what,
            about: about!($($about)+),
            values: &[$(Value { name: stringify!($value), slug: $slug, about: about!($($doc)+) }),+],
        }
    };
}

macro_rules! codes {
    ([] $(#[doc = $about:literal])+ $growth:ident $name:ident($what:literal) {
        $($(#[doc = $doc:literal])+ $value:ident $slug:literal $schema:ident [$($parameter:ident)*] $message:literal)+
    }) => {
        &[$(FaultCode {
            slug: $slug,
            is_in_schema: matches!(stringify!($schema).as_bytes(), b"schema"),
            params: &[$(stringify!($parameter)),*],
        }),+]
    };
}

macro_rules! records {
    ([] $($(#[doc = $about:literal])+ $name:ident($slug:literal) {
        $($(#[doc = $doc:literal])+ $member:ident: $kind:ident $(($of:ident))? $(, $required:ident)?; $json:literal)+
    } rust { $($example:tt)* })+) => {
        &[$(Record {
            name: stringify!($name),
            slug: $slug,
            about: about!($($about)+),
            members: &[$(RecordMember {
                name: stringify!($member),
                about: about!($($doc)+),
                kind: stringify!($kind),
                of: concat!($(stringify!($of))?),
                required: concat!($(stringify!($required))?),
            }),+],
        }),+]
    };
}

macro_rules! parts {
    ([] $($(#[doc = $about:literal])+ $name:ident($slug:literal) {
        $($(#[doc = $doc:literal])+ $member:ident: $kind:ident; $json:literal)+
    } optional {
        $($(#[doc = $optional_doc:literal])+ $optional:ident: $optional_kind:ident; $optional_json:literal)*
    })+) => {
        &[$(Record {
            name: stringify!($name),
            slug: $slug,
            about: about!($($about)+),
            members: &[
                $(RecordMember {
                    name: stringify!($member),
                    about: about!($($doc)+),
                    kind: stringify!($kind),
                    of: "",
                    required: "always",
                },)+
                $(RecordMember {
                    name: stringify!($optional),
                    about: about!($($optional_doc)+),
                    kind: stringify!($optional_kind),
                    of: "",
                    required: "",
                },)*
            ],
        }),+]
    };
}

macro_rules! vocabulary {
    ([] $(#[doc = $about:literal])+ $name:ident($facts:ident) {
        $($(#[doc = $doc:literal])+ $fact:ident: $type:ty $(= $stored:ident)? $(, rust { $($example:tt)* })?;)*
    }) => {
        Vocabulary {
            name: stringify!($name),
            about: about!($($about)+),
            facts: &[$(Fact {
                name: stringify!($fact),
                of: stringify!($type),
                about: about!($($doc)+),
                is_stored: !concat!($(stringify!($stored))?).is_empty(),
            }),*],
        }
    };
}

macro_rules! vocabularies {
    ([] $($facts:ident)+) => {
        &[$($crate::$facts! { vocabulary }),+]
    };
}

macro_rules! of_types {
    ([] $($fact:ident: $type:ty;)+) => {
        &[$(FactOfType { name: stringify!($fact), of: stringify!($type) }),+]
    };
}

macro_rules! common {
    ([] $($(#[doc = $doc:literal])+ $fact:ident: $type:ty;)+ sourced) => {
        &[$(AnswerMember { name: stringify!($fact), of: stringify!($type), about: about!($($doc)+) }),+]
    };
}

macro_rules! answer {
    ([] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty $(, skip $skip:literal)? $(, implied by $by:ident)?;)*
    } asked {
        $($(#[doc = $asked_doc:literal])+ $asked:ident: $asked_type:ty $(, implied by $asked_by:ident)?;)*
    } $sources:ident) => {
        Answer {
            name: stringify!($name),
            about: about!($($about)+),
            members: &[$(AnswerMember { name: stringify!($member), of: stringify!($type), about: about!($($doc)+) }),*],
            asked: &[$(AnswerMember { name: stringify!($asked), of: stringify!($asked_type), about: about!($($asked_doc)+) }),*],
            is_sourced: matches!(stringify!($sources).as_bytes(), b"sourced"),
        }
    };
}

macro_rules! all_answers {
    ([] $($answer:ident)+) => {
        &[$($crate::$answer! { answer }),+]
    };
}

/// Every closed set but `FaultCode`.
pub const CLOSED_SETS: &[ClosedSet] = crate::closed_sets! { sets };

/// The closed sets of columns, which Rust and Python alone have.
pub const TABLE_SETS: &[ClosedSet] = crate::table_sets! { sets };

/// The codes of faults as a closed set.
pub const FAULT_CODE: ClosedSet = crate::fault_codes! { set_of_codes };

/// What codes of faults have beside, in the same order.
pub const FAULT_CODES: &[FaultCode] = crate::fault_codes! { codes };

/// The four records.
pub const RECORDS: &[Record] = crate::records! { records };

/// The objects in their lists.
pub const RECORD_PARTS: &[Record] = crate::record_parts! { parts };

/// The five vocabularies.
pub const VOCABULARIES: &[Vocabulary] = crate::vocabularies! { vocabularies };

/// The facts by the types of their values.
pub const FACTS_BY_TYPE: &[FactOfType] = crate::facts_by_type! { of_types };

/// What the terms of all vocabularies know, and their sources.
pub const COMMON_FACTS: &[AnswerMember] = crate::common_facts! { common Term };

/// Every answer.
pub const ANSWERS: &[Answer] = crate::answers! { all_answers };

/// The rows of tables, which Rust and Python alone have.
pub const TABLE_ROWS: &[Answer] = crate::table_rows! { all_answers };
