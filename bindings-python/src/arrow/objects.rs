//! The objects in the lists of records and faults.

use osce::dates::PeriodEnd;
use osce::vocabularies::{Doubt, Vocabulary};

use super::column::Takes;
use super::columns::{Columns, Object};

/// A text of the data.
type Text = &'static str;

/// Declares the columns of an object's members; the brackets say how a member is read.
macro_rules! object {
    ([$read:ident] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked {} $sourced:ident) => {
        impl Object for crate::of_core::$name {
            fn members() -> Columns<Self> {
                let mut members = Columns::new();
                $(members.add::<$type>(stringify!($member), |object: &Self, column| {
                    column.push(object!(@ $read object.$member))
                });)+
                object!(@ $sourced members);
                members
            }
        }
    };
    (@ plain $members:ident) => {};
    (@ sourced $members:ident) => {
        $members.add::<Vec<&'static str>>("sources", |object: &Self, column| {
            column.push(&object.sources().into_iter().map(osce::vocabularies::Source::key).collect::<Vec<_>>());
        });
    };
    (@ as_field $object:ident.$member:ident) => { &$object.$member };
    (@ by_method $object:ident.$member:ident) => { $object.$member() };
}

osce_model::unresolved_term! { object as_field }
osce_model::extra_member! { object by_method }
osce_model::person! { object as_field }

macro_rules! record_parts {
    ([] $(
        $(#[doc = $about:literal])+
        $name:ident($slug:literal) {
            $($(#[doc = $doc:literal])+ $member:ident: $kind:ident; $json:literal)+
        } optional {
            $($(#[doc = $optional_doc:literal])+ $optional:ident: $optional_kind:ident; $optional_json:literal)*
        }
    )+) => { $(
        object! { [as_field] $(#[doc = $about])+ $name {
            $($(#[doc = $doc])+ $member: String;)+
            $($(#[doc = $optional_doc])+ $optional: Option<String>;)*
        } asked {} plain }
    )+ };
}

osce_model::record_parts! { record_parts }
