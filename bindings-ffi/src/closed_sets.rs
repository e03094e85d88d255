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

        /// Refuses a word that is not of a closed set, and says which words there are.
        #[uniffi::export]
        pub fn core_demand_word(set: ClosedSetName, word: String) -> Result<(), OsceError> {
            match set {
                $(ClosedSetName::$name => word.parse::<crate::of_core::$name>().map(drop)?,)+
                ClosedSetName::FaultCode => word.parse::<osce::checking::FaultCode>().map(drop)?,
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
