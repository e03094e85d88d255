//! The closed sets of the core: kinds, levels, severities, codes of faults.

use crate::copies::mirror;
use crate::error::OsceError;

macro_rules! closed_sets {
    ([] $($(#[doc = $about:literal])+ $growth:ident $name:ident($what:literal) { $($(#[doc = $doc:literal])+ $value:ident $slug:literal)+ })+) => {
        $(
            $(#[doc = $about])+
            #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Enum)]
            pub enum $name {
                $($(#[doc = $doc])+ $value,)+
            }

            mirror! { $name = crate::of_core::$name [$($value)+] }
        )+

        /// The closed sets, by their names.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Enum)]
        pub enum ClosedSetName {
            $($(#[doc = $about])+ $name,)+
            /// The codes of faults.
            FaultCode,
        }

        /// Refuses a text that is not a slug of a closed set, and says which slugs there are.
        #[uniffi::export]
        pub fn core_demand_slug(set: ClosedSetName, slug: String) -> Result<(), OsceError> {
            // A language is parsed from any tag; its slug is its code alone.
            if set == ClosedSetName::Language {
                osce::Language::try_from_code(&slug)?;
            }
            match set {
                $(ClosedSetName::$name => slug.parse::<crate::of_core::$name>().map(drop)?,)+
                ClosedSetName::FaultCode => slug.parse::<osce::checking::FaultCode>().map(drop)?,
            }
            Ok(())
        }
    };
}

macro_rules! fault_codes {
    ([] $(#[doc = $about:literal])+ $growth:ident $name:ident($what:literal) {
        $($(#[doc = $doc:literal])+ $code:ident $slug:literal $schema:ident [$($parameter:ident)*] $message:literal)+
    }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, uniffi::Enum)]
        pub enum $name {
            $($(#[doc = $doc])+ $code,)+
        }

        mirror! { $name = crate::of_core::$name [$($code)+] }
    };
}

osce_model::closed_sets! { closed_sets }
osce_model::fault_codes! { fault_codes }
