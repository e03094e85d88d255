//! Every value of every closed set and vocabulary of the core has its copy at the border, in the same place.

use std::fmt::Debug;

mod of_core {
    pub use osce::{checking::*, dates::*, reading::*, records::*, schema::*, vocabularies::*};
}

fn walk<C, M>(core: impl IntoIterator<Item = C>, copies: &[M])
where
    C: Copy + Debug + PartialEq + From<M>,
    M: Copy + Debug + PartialEq + From<C>,
{
    let core: Vec<C> = core.into_iter().collect();
    assert_eq!(core.len(), copies.len());
    for (value, copy) in core.into_iter().zip(copies) {
        assert_eq!(format!("{value:?}"), format!("{copy:?}"));
        assert_eq!(M::from(value), *copy);
        assert_eq!(C::from(*copy), value);
    }
}

macro_rules! closed_sets {
    ([] $($(#[$about:meta])+ $growth:ident $name:ident($what:literal) { $($values:tt)+ })+) => {
        $( walk(of_core::$name::ALL.iter().copied(), osce_ffi::$name::ALL); )+
    };
}

macro_rules! vocabulary {
    ([] $(#[$about:meta])* $name:ident $($facts:tt)*) => {
        walk(of_core::$name::ALL.iter().copied(), osce_ffi::$name::ALL);
    };
}

macro_rules! vocabularies {
    ([] $($facts:ident)+) => { $( osce_model::$facts! { vocabulary } )+ };
}

#[test]
fn every_value_has_its_copy() {
    osce_model::closed_sets! { closed_sets }
    osce_model::vocabularies! { vocabularies }
    osce_model::vocabularies! { vocabularies }
    walk(osce::checking::FaultCode::ALL.iter().copied(), osce_ffi::FaultCode::ALL);
}

#[test]
fn every_subject_of_a_schema_has_its_copy() {
    let copies = osce_ffi::RecordKind::ALL.iter().copied().map(osce_ffi::SchemaSubject::Record);
    let copies = copies.chain(osce_ffi::Vocabulary::ALL.iter().copied().map(osce_ffi::SchemaSubject::Vocabulary));
    let others = [
        osce_ffi::SchemaSubject::CountryDescription,
        osce_ffi::SchemaSubject::StructureDescription,
        osce_ffi::SchemaSubject::Report,
        osce_ffi::SchemaSubject::Match,
        osce_ffi::SchemaSubject::Mention,
    ];
    let copies: Vec<osce::schema::SchemaSubject> = copies.chain(others).map(Into::into).collect();
    assert_eq!(copies, osce::schema::SchemaSubject::all().collect::<Vec<_>>());
}
