//! The objects in the lists of records and faults.

use osce::vocabularies::Vocabulary;

use super::column::Takes;
use super::columns::{Columns, Object};

/// Declares the columns of an object's members; the brackets say how a member is read.
macro_rules! object {
    ([$read:ident] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked {} plain) => {
        impl Object for crate::of_core::$name {
            fn members() -> Columns<Self> {
                let mut members = Columns::new();
                $(members.add::<$type>(stringify!($member), |object: &Self, column| {
                    column.push(object!(@ $read object.$member))
                });)+
                members
            }
        }
    };
    (@ as_field $object:ident.$member:ident) => { &$object.$member };
    (@ by_method $object:ident.$member:ident) => { $object.$member() };
}

osce_model::unresolved_term! { object as_field }
osce_model::extra_member! { object by_method }

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
